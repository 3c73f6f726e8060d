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
            other.Run("build", "--jobs", jobs);
            second = other.Published();
            secondReport = other.Run("check", "--format", "json", "--jobs", jobs).Output;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
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

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void A_finding_has_the_same_words_in_every_culture(string culture)
    {
        using var site = new TestSite();
        site.Write("content/roles/a.md", $"---\nallow:\n  - rule: missing-prose\n    reason: Later.\n    until: 2026-01-31\n---\n\n{Example.Text}");
        site.Write("content/roles/b.md", Example.With("Fair.", new string('[', 10_001), Example.With("Lighthouse Keeper", "B")));
        site.Write("content/roles/c.md", Example.With("Fair.", new string('|', 1_001), Example.With("Lighthouse Keeper", "C")));
        site.Write("content/roles/d.md", Example.With("Lighthouse Keeper", "D") + new string('\n', 50_001));
        string[] check = ["check", "--format", "json", "--now", "2026-06-01"];
        var first = site.Run(check).Output;
        foreach (var words in (string[])["ended on 2026-01-31", "10,000 opening brackets", "1,000 table cells", "50,000 lines"])
            Assert.Contains(words, first, StringComparison.Ordinal);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(first, site.Run(check).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TestSite Site(string[] names)
    {
        var site = new TestSite();
        foreach (var name in names)
            site.Write($"content/roles/{name}.md", $"---\nassessed: 2026-02-1{(int)name[0] - 'a'}\nstatus: {(name == "a" ? "illustrative" : "published")}\naliases: [Alias {name}]\n---\n\n{Example.With("Lighthouse Keeper", $"Keeper {name}").Replace("Fair.", "Unlike Keeper a (44.2) and Alias b.", StringComparison.Ordinal)}");
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
