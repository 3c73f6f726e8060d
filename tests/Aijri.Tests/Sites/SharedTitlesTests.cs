using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aijri.Tests.Sites;

/// <summary>Roles of one title, which their seniority tells apart.</summary>
public sealed class SharedTitlesTests
{
    private static IHtmlDocument Page(TestSite site, string path) => new HtmlParser().ParseDocument(site.Read($"output/{path}index.html"));

    private static void Built(TestSite site, params string[] options)
    {
        var (exit, output, error) = site.Run(["build", .. options]);
        Assert.True(exit == 0, output + error);
    }

    [Fact]
    public void Roles_that_share_a_title_are_told_apart_by_seniority_and_linked_to_the_one_that_is_quoted()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\nslug: mid\n---\n\n" + Example.Text);
        site.Write("content/roles/pilot.md", Example.With("Fair.", "A Lighthouse\nKeeper keeps at it (3.60), and Lighthouse Keeper (44.2) stays.", Example.With("Lighthouse Keeper", "Pilot")));
        Built(site);
        Assert.Equal("Lighthouse Keeper · Test", Page(site, "roles/mid/").Title);
        // It stands first, in the order of paths and as its score is higher, and has the other's score by the formula.
        site.Write("content/roles/a.md", "---\nslug: senior\n---\n\n" + Example.With("| Mid-level |", "| Senior (8+ years) |", Example.With("None — the formula stands.", "Formula score 44.2 raised to 46.0 because of fog.")));
        Rebuilt(site);
        var mid = Page(site, "roles/mid/");
        Assert.Equal(("Lighthouse Keeper (Mid-level) · Test", "Lighthouse Keeper"), (mid.Title, mid.QuerySelector("h1")!.TextContent));
        Assert.Equal(("Lighthouse Keeper (Senior)", "/sub/roles/senior/"), (mid.QuerySelector(".facts a[href*='roles/']")!.TextContent, mid.QuerySelector(".facts a[href*='roles/']")!.GetAttribute("href")));
        Assert.Equal("/sub/roles/mid/", Page(site, "roles/pilot/").QuerySelector("a.role-mention")!.GetAttribute("href"));
        Assert.Equal("Lighthouse Keeper (Mid-level) and Pilot", Page(site, "compare/mid-vs-pilot/").QuerySelector("h1")!.TextContent);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "compare", "pilot-vs-senior")));
        Assert.Contains("## Also assessed\n\n- [Lighthouse Keeper (Senior)](", site.Read("output/roles/mid/index.md"), StringComparison.Ordinal);
        // Whoever of them has a page.
        foreach (var (document, slug) in ((string, string)[])[("keeper", "mid"), ("a", "senior")])
        {
            var text = site.Read($"content/roles/{document}.md");
            site.Write($"content/roles/{document}.md", text.Replace($"slug: {slug}", $"slug: {slug}\nstatus: draft", StringComparison.Ordinal));
            Rebuilt(site);
            Rebuilt(site, "--drafts");
            site.Write($"content/roles/{document}.md", text);
            Rebuilt(site);
        }
    }

    [Fact]
    public void Each_name_of_a_shared_title_leads_to_the_role_whose_value_follows_it()
    {
        using var site = new TestSite();
        site.Write("content/roles/a.md", "---\nslug: senior\n---\n\n" + Example.With("| Mid-level |", "| Senior (8+ years) |", Example.With("None — the formula stands.", "Formula score 44.2 raised to 46.0 because of fog.")));
        site.Write("content/roles/b.md", "---\nslug: chief\n---\n\n" + Example.With("| Mid-level |", "| Senior (15+ years) |", Example.With("None — the formula stands.", "Formula score 44.2 raised to 47.0 because of fog.")));
        site.Write("content/roles/keeper.md", "---\nslug: mid\n---\n\n" + Example.Text);
        site.Write("content/roles/pilot.md", Example.With("Fair.", "A Lighthouse Keeper (44.2) stays, a Lighthouse Keeper (47.0) too, and a Lighthouse Keeper (46.0).", Example.With("Lighthouse Keeper", "Pilot")));
        Built(site);
        Assert.Equal(["/sub/roles/mid/", "/sub/roles/chief/", "/sub/roles/senior/"], Page(site, "roles/pilot/").QuerySelectorAll("a.role-mention").Select(a => a.GetAttribute("href")));
        site.Write("content/roles/pilot.md", Example.With("Fair.", "There is 44.2 (Lighthouse Keeper), and 47.0 (Lighthouse Keeper).", Example.With("Lighthouse Keeper", "Pilot")));
        Built(site);
        Assert.Equal(["/sub/roles/mid/", "/sub/roles/chief/"], Page(site, "roles/pilot/").QuerySelectorAll("a.role-mention").Select(a => a.GetAttribute("href")));
        Assert.Equal("Lighthouse Keeper (Senior, 15+ years) · Test", Page(site, "roles/chief/").Title);
        Assert.Equal("Lighthouse Keeper (Mid-level) · Test", Page(site, "roles/mid/").Title);
        // What was published of any of them once may be told.
        site.Write("content/roles/keeper.md", "---\nslug: mid\nassessed: 2026-01-01\nhistory: [{ date: 2025-01-01, score: 40.0 }]\n---\n\n" + Example.Text);
        site.Write("content/roles/pilot.md", Example.With("Fair.", "A Lighthouse Keeper scored 40.0 in January 2025.", Example.With("Lighthouse Keeper", "Pilot")));
        var (exit, output, _) = site.Run("check", "--fail-on", "warning");
        Assert.True(exit == 0, output);
    }

    [Theory]
    [InlineData("Lighthouse Keeper (Senior) scored 64.2.", "AIJ602")]
    [InlineData("A senior Lighthouse Keeper (64.2) rows.", "AIJ602")]
    [InlineData("A Lighthouse Keeper (Mid-level) scored 46.0.", "AIJ602")]
    [InlineData("Lighthouse Keeper (Senior) has 46.0.", "")]
    [InlineData("A senior Lighthouse Keeper (46.0) rows, a Lighthouse Keeper (44.2) too.", "")]
    [InlineData("A Head of Lamps (46.0) rows.", "")]
    [InlineData("A Lighthouse Keeper (48.1, Green) rows.", "")]
    [InlineData("A Lighthouse Keeper (44.2, Yellow) rows, and a Lighthouse Keeper (48.1) too.", "")]
    [InlineData("A Lighthouse Keeper (44.2, Green) rows.", "AIJ602")]
    [InlineData("A Lighthouse Keeper scores 44.2 (Green).", "AIJ602")]
    [InlineData("We lead Lighthouse Keepers (48.1).", "")]
    [InlineData("They stand out: Lighthouse Keeper (48.1), and a mid-level Lighthouse Keeper (44.2).", "")]
    [InlineData("An entry-level Lighthouse Keeper (12.3) rows.", "")]
    [InlineData("A Lighthouse Keeper (48.1, Yellow) rows.", "AIJ602")]
    [InlineData("A Head of Lamps (44.2) rows.", "")]
    [InlineData("A Head of Lamps (47.2) rows.", "AIJ602")]
    public void A_shared_title_with_its_seniority_is_the_name_of_one_role_and_so_is_an_alias(string sentence, string rule)
    {
        using var site = new TestSite();
        site.Write("content/roles/a.md", "---\nslug: senior\naliases: [Head of Lamps]\n---\n\n" + Example.With("| Mid-level |", "| Senior (8+ years) |", Example.With("None — the formula stands.", "Formula score 44.2 raised to 46.0 because of fog.")));
        site.Write("content/roles/keeper.md", "---\nslug: mid\n---\n\n" + Example.Text);
        site.Write("content/roles/blank.md", "---\nslug: blank\n---\n\n" + Example.With("| Mid-level |", "| |", Example.With("None — the formula stands.", "Formula score 44.2 raised to 47.0 because of fog.")));
        site.Write("content/roles/chief.md", "---\nslug: chief\n---\n\n" + Example.With("| Mid-level |", "| Lead |", Example.With("| Wage Trends | 0 |", "| Wage Trends | 2 |")));
        Assert.Equal(0, TestSite.Command("fix", Path.Combine(site.Root, "content/roles/chief.md"), "--recompute").ExitCode);
        site.Write("content/roles/pilot.md", Example.With("Fair.", sentence, Example.With("Lighthouse Keeper", "Pilot")));
        var (_, output, _) = site.Run("check", "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(rule, string.Join(' ', json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() != "note").Select(f => f.GetProperty("rule").GetString())));
    }

    private static void Rebuilt(TestSite site, params string[] options)
    {
        Built(site, options);
        var published = site.Published();
        Built(site, [.. options, "--force"]);
        Assert.Equal(site.Published(), published);
    }
}
