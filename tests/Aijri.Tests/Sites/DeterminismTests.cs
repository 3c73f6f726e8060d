using System.Globalization;

namespace Aijri.Tests.Sites;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR", "1")]
    [InlineData("de-DE", "8")]
    [InlineData("ar-SA", "2")]
    public void The_same_input_gives_the_same_bytes_in_every_culture_order_and_number_of_jobs(string culture, string jobs)
    {
        using var one = Site(["a", "b", "c"]);
        using var other = Site(["c", "a", "b"]);
        var before = CultureInfo.CurrentCulture;
        SortedDictionary<string, byte[]> first, second;
        string firstReport, secondReport;
        try
        {
            one.Run("build");
            first = one.Published();
            firstReport = one.Run("check", "--format", "json").Output;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture;
            other.Run("build", "--jobs", jobs);
            second = other.Published();
            secondReport = other.Run("check", "--format", "json", "--jobs", jobs).Output;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
        Assert.True(first.Count > 5);
        Assert.Equal(first, second);
        Assert.Equal(firstReport, secondReport);
    }

    [Fact]
    public void No_page_depends_on_the_day_or_the_time_zone()
    {
        // The library has no clock (the architecture test), so what is left is the environment of a whole process.
        using var site = Site(["a"]);
        site.Run("build");
        var first = site.Published();
        var zone = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
        TimeZoneInfo.ClearCachedData();
        try
        {
            Directory.Delete(site.Output, recursive: true);
            site.Run("build");
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
        Assert.Equal(first, site.Published());
    }

    private static TestSite Site(string[] names)
    {
        var site = new TestSite();
        foreach (var name in names)
            site.Write($"content/roles/{name}.md", $"---\nassessed: 2026-02-1{(int)name[0] - 'a'}\naliases: [Alias {name}]\n---\n\n{Example.With("Lighthouse Keeper", $"Keeper {name}").Replace("Fair.", "Unlike Keeper a (44.2) and Alias b.", StringComparison.Ordinal)}");
        return site;
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    public void A_report_is_the_same_bytes_in_every_run_and_whatever_the_jobs(string format)
    {
        using var site = new TestSite();
        for (var i = 0; i < 20; i++)
            site.Write($"content/roles/r{i}.md", Example.With("Fair.", $"Near Lighthouse Keeper (4{i % 9}.2).", Example.With("Lighthouse Keeper", $"Role {(char)('A' + i)}", Example.With("**2.40**", $"**2.{40 + i % 3}**"))));
        var first = site.Run("check", "--format", format, "--jobs", "1").Output;
        Assert.Contains("AIJ602", first, StringComparison.Ordinal);
        Assert.Equal(first, site.Run("check", "--format", format, "--jobs", "8").Output);
        Assert.Equal(first, site.Run("check", "--format", format, "--jobs", "3").Output);
    }
}
