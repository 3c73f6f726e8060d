using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Aijri.Tests.Sites;

/// <summary>What a folder's <c>_defaults.yml</c> does to a site.</summary>
public sealed class FolderDefaultsTests
{
    [Fact]
    public void They_reach_the_documents_below_and_the_nearest_wins()
    {
        using var site = new TestSite();
        site.Write("content/_defaults.yml", "status: draft\ncategory: Sea\n");
        site.Write("content/roles/_defaults.yml", "status: illustrative\n");
        Assert.Equal(0, site.Run("build").ExitCode);
        var page = new HtmlParser().ParseDocument(site.Read("output/roles/lighthouse-keeper/index.html"));
        Assert.Equal(("Illustrative.", "Sea"), (page.QuerySelector(".notice strong")?.TextContent, page.QuerySelector(".facts a")?.TextContent));
    }

    [Fact]
    public void Those_of_a_folder_that_nobody_asked_about_are_not_reported()
    {
        using var site = new TestSite();
        site.Write("content/other/pilot.md", Example.With("Lighthouse Keeper", "Pilot"));
        site.Write("content/other/_defaults.yml", "foo: bar\nmethodology: none\n");
        Assert.Equal(0, TestSite.Command("check", Path.Combine(site.Root, "content", "roles", "keeper.md")).ExitCode);
        Assert.Equal(1, TestSite.Command("check", Path.Combine(site.Root, "content", "other", "pilot.md")).ExitCode);
    }

    [Theory]
    [InlineData("_defaults.yaml")]
    [InlineData("_default.yml")]
    [InlineData("_Defaults.yml")]
    [InlineData("_defualts.yml")]
    [InlineData("_defaults.yml.txt")]
    [InlineData("_defaults")]
    [InlineData(".defaults.yml")]
    [InlineData("defaults.yml")]
    [InlineData("notes.yml", false)]
    [InlineData("defaults", false)]
    [InlineData("default.svg", false)]
    [InlineData("defaults.csv", false)]
    [InlineData(".default", false)]
    [InlineData("default-.txt", false)]
    [InlineData("_draft.yml", false)]
    public void Those_by_nearly_their_name_are_not_passed_over_in_silence(string name, bool isNear = true)
    {
        using var site = new TestSite();
        site.Write("content/roles/" + name, "category: Sea\n");
        Assert.Equal(isNear, site.Run("check").Output.Contains($"content/roles/{name}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_of_theirs_that_is_wrong_is_reported_once_and_where_it_stands()
    {
        using var site = new TestSite();
        site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Pilot"));
        site.Write("content/_defaults.yml", "methodology: aijri-l\ncategory: Saa\nassessed: 2062-03-02\n");
        // What it leaves to the one above is said there.
        site.Write("content/roles/_defaults.yml", "seniority: Senior\n");
        var (exit, output, _) = site.Run("check");
        Assert.Equal(1, exit);
        Assert.Equal(
            [("AIJ107", "_defaults.yml:1:14"), ("AIJ117", "_defaults.yml:3:11"), ("AIJ902", "_defaults.yml:2:11")],
            Regex.Matches(output, @"\[(AIJ\d+)\].*\n +--> \S*content/(\S+)").Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Order());
        Assert.Contains("Did you mean `aijri-1`?", output, StringComparison.Ordinal);
    }
}
