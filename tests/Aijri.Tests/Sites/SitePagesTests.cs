using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aijri.Tests.Sites;

/// <summary>Pages that are about several documents.</summary>
public sealed class SitePagesTests
{
    private static IHtmlDocument Page(TestSite site, string path) => new HtmlParser().ParseDocument(site.Read($"output/{path}index.html"));

    private static void Built(TestSite site, params string[] options)
    {
        var (exit, output, error) = site.Run(["build", .. options]);
        Assert.True(exit == 0, output + error);
    }

    [Fact]
    public void A_category_of_which_no_address_can_be_made_needs_a_slug_and_gets_an_address_where_that_is_let_stand()
    {
        using var site = new TestSite();
        site.Write("aijri.yml", "title: Test\ncategories:\n  - name: \"!!!\"\n");
        var (exit, output, _) = site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains("No address can be made of the category `!!!`.", output, StringComparison.Ordinal);
        Assert.Contains("aijri.yml:3:5", output, StringComparison.Ordinal);
        site.Write("aijri.yml", "title: Test\n");
        site.Write("content/roles/keeper.md", "---\ncategory: \"!!!\"\nallow: [{rule: AIJ902, reason: Later}]\n---\n\n" + Example.Text);
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Contains("!!!", site.Read("output/categories/category/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_that_names_a_category_adds_its_page()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\ncategory: On the water\n---\n\n" + Example.Text);
        Built(site);
        var page = Page(site, "categories/on-the-water/");
        Assert.Equal("On the water", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Lighthouse Keeper", page.QuerySelector("#roles")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Page(site, "categories/").QuerySelector("a[href='/sub/categories/on-the-water/']"));
        Assert.NotNull(Page(site, "").QuerySelector("nav a[href='/sub/categories/']"));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "categories", "sea")));
    }

    [Theory]
    [InlineData("sea", "Did you mean `Sea`?")]
    [InlineData("Seas", "Did you mean `Sea`?")]
    [InlineData("???", "Declare it in aijri.yml with a `slug:`.")]
    public void A_category_that_is_most_likely_misspelt_stops_the_build(string category, string help)
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", $"---\ncategory: \"{category}\"\n---\n\n" + Example.Text);
        var (exit, output, _) = site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("AIJ902", output, StringComparison.Ordinal);
        Assert.Contains(help, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_categories_never_share_a_page()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\ncategory: Under-water\n---\n\n" + Example.Text);
        site.Write("content/roles/second.md", "---\ncategory: Under water\n---\n\n" + Example.With("Lighthouse Keeper", "Diver"));
        Assert.Contains("would be one page", site.Run("build").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaderboard_takes_six_lines()
    {
        using var site = new TestSite();
        site.Write("aijri.yml", """
            title: Test
            leaderboards:
              - id: yellow-at-sea
                title: Yellow roles at sea by barriers
                filter: { zone: Yellow, category: Sea }
                sort: barriers
                columns: [barriers, score]

            """);
        site.Write("content/roles/keeper.md", "---\ncategory: Sea\n---\n\n" + Example.Text);
        Built(site);
        Assert.Equal(["1", "4", "44.2"], Page(site, "leaderboards/yellow-at-sea/").QuerySelectorAll("tbody td").Select(c => c.TextContent.Trim()));
    }

    [Theory]
    [InlineData("displacement", "30%", "of the time displaced")]
    [InlineData("share", "30%", "of the time exposed")]
    [InlineData("margin", "3.8", "points below Green")]
    [InlineData("evidence", "+1", "evidence")]
    [InlineData("movement", "−4.8", "points since the previous score")]
    public void The_first_of_a_leaderboard_are_shown_with_their_score_and_what_it_is_sorted_by(string sort, string value, string words)
    {
        using var site = new TestSite();
        site.Write("aijri.yml", $"title: Test\nleaderboards:\n  - {{ id: by, title: By, sort: {sort} }}\n  - {{ id: all, title: All }}\n");
        site.Write("content/roles/keeper.md", "---\nassessed: 2026-02-14\nhistory: [ { date: 2025-05-01, score: 49.0 } ]\n---\n\n" + Example.Text);
        Built(site);
        var boards = Page(site, "leaderboards/").QuerySelectorAll(".boards li");
        Assert.Equal(["44.2", "44.2"], boards.Select(b => b.QuerySelector(".figure")!.TextContent));
        Assert.Equal($"{value} {words}", boards[0].QuerySelector(".value-words")!.TextContent);
        Assert.Null(boards[1].QuerySelector(".value-words"));
    }

    [Fact]
    public void A_status_that_all_roles_share_is_told_once_a_page_and_one_that_they_do_not_beside_each()
    {
        using var site = new TestSite();
        string[] pages = ["", "roles/", "leaderboards/", "leaderboards/all/", "categories/sea/"];
        site.Write("content/roles/keeper.md", "---\nstatus: illustrative\ncategory: Sea\n---\n\n" + Example.Text);
        site.Write("content/roles/pilot.md", "---\nstatus: illustrative\ncategory: Sea\n---\n\n" + Example.With("Lighthouse Keeper", "Harbour Pilot"));
        Built(site);
        Assert.All(pages, p => Assert.Single(Page(site, p).QuerySelectorAll(".status-notice, .notice")));
        Assert.All(pages.Append("roles/lighthouse-keeper/"), p => Assert.Empty(Page(site, p).QuerySelectorAll("main .tag")));
        Assert.StartsWith("Illustrative.", Page(site, "roles/lighthouse-keeper/").QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        site.Write("content/roles/pilot.md", "---\ncategory: Sea\n---\n\n" + Example.With("Lighthouse Keeper", "Harbour Pilot"));
        Built(site);
        Assert.All(pages, p => Assert.StartsWith("Roles marked illustrative", Assert.Single(Page(site, p).QuerySelectorAll(".status-notice, .notice")).TextContent, StringComparison.Ordinal));
        Assert.All(pages.Append("roles/harbour-pilot/"), p => Assert.All(Page(site, p).QuerySelectorAll("main .tag"), t => Assert.Equal("illustrative", t.TextContent)));
        Assert.Single(Page(site, "roles/").QuerySelectorAll("main .tag"));
        Assert.NotEmpty(Page(site, "roles/harbour-pilot/").QuerySelectorAll("main .tag"));
    }

    [Fact]
    public void A_score_that_is_illustrative_says_so_wherever_it_is_compared_or_reused()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\nstatus: illustrative\nassessed: 2026-02-14\nhistory: [ { date: 2025-05-01, score: 49.0 } ]\n---\n\n" + Example.Text);
        site.Write("content/roles/pilot.md", "---\nassessed: 2026-02-14\n---\n\n" + Example.With("Stairs.", "Stairs, as a lighthouse keeper.", Example.With("Lighthouse Keeper", "Harbour Pilot")));
        Built(site);
        var comparison = Page(site, "compare/harbour-pilot-vs-lighthouse-keeper/");
        Assert.Equal("illustrative", Assert.Single(comparison.QuerySelectorAll("thead .tag")).TextContent);
        Assert.StartsWith("Lighthouse Keeper, illustrative. Written to show", Assert.Single(comparison.QuerySelectorAll(".status-notice")).TextContent, StringComparison.Ordinal);
        Assert.Equal("illustrative", Assert.Single(Page(site, "changes/").QuerySelectorAll("tbody .tag")).TextContent);
        Assert.NotNull(Page(site, "changes/").QuerySelector(".status-notice"));
        Assert.Contains(": 49.0 → 44.2, Yellow, illustrative</title>", site.Read("output/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("Harbour Pilot: 44.2, Yellow</title>", site.Read("output/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("44.2, Yellow (Moderate), illustrative; Mid-level\n", site.Read("output/llms.txt"), StringComparison.Ordinal);
        Assert.Contains("Roles marked illustrative", site.Read("output/llms.txt"), StringComparison.Ordinal);
        Assert.Contains("\"message\": \"44.2 Yellow, illustrative\"", site.Read("output/roles/lighthouse-keeper/badge.json"), StringComparison.Ordinal);
        Assert.Contains("(Moderate), illustrative</title>", site.Read("output/roles/lighthouse-keeper/badge.svg"), StringComparison.Ordinal);
        Assert.Contains(">44.2 Yellow, illustrative</text>", site.Read("output/roles/lighthouse-keeper/badge.svg"), StringComparison.Ordinal);
        Assert.DoesNotContain("illustrative", site.Read("output/roles/harbour-pilot/badge.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_of_roles_stand_in_the_order_of_their_titles()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("Fog.", "A Zoo Keeper scored 44.2, and an Able Seaman 44.2."));
        // The highest score, which is where the list of all roles begins.
        site.Write("content/roles/zoo.md", Example.With("Lighthouse Keeper", "Zoo Keeper").Replace("None — the formula stands.", "Formula score 44.2 adjusted to 46.0 because of the fog.", StringComparison.Ordinal));
        site.Write("content/roles/able.md", Example.With("Lighthouse Keeper", "Able Seaman").Replace("Fog.", "A Zoo Keeper scored 44.2.", StringComparison.Ordinal));
        Built(site);
        Assert.Equal(["Able Seaman and Lighthouse Keeper", "Able Seaman and Zoo Keeper", "Lighthouse Keeper and Zoo Keeper"], Page(site, "compare/").QuerySelectorAll(".pairs a").Select(a => a.TextContent));
    }

    [Fact]
    public void The_page_of_the_method_says_that_scores_can_pass_the_end_of_the_line()
    {
        using var site = new TestSite();
        Built(site);
        Assert.Contains("range from 0.0 to 109.7. The scale is drawn from 0 to 100", Page(site, "methodology/").QuerySelector("#bounds")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("category: Seas", "`Seas`")]
    [InlineData("seniority: Mid-levle", "`Mid-level`")]
    public void A_filter_that_no_document_fits_is_a_finding_at_its_word(string filter, string help)
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\ncategory: Sea\n---\n\n" + Example.Text);
        site.Write("aijri.yml", $"title: Test\nleaderboards:\n  - id: all\n    title: All\n    filter: {{ {filter} }}\n");
        var (exit, output, _) = site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("aijri.yml:5:", output, StringComparison.Ordinal);
        Assert.Contains(help, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_that_moved_are_on_the_page_of_changes_with_their_reason()
    {
        using var site = new TestSite();
        Built(site);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "changes")));
        site.Write("content/roles/keeper.md", "---\nassessed: 2026-02-14\nnote: fewer ships\nhistory:\n  - { date: 2025-05-01, score: 49.0, note: the lamps were automated }\n  - { date: 2024-05-01, score: 55.0 }\n---\n\n" + Example.Text);
        Built(site);
        var rows = Page(site, "changes/").QuerySelectorAll("tbody tr").Select(r => string.Join(" ", r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["Lighthouse Keeper fewer ships 14 February 2026 49.0 44.2 −4.8 Green → to Yellow", "Lighthouse Keeper the lamps were automated 1 May 2025 55.0 49.0 −6.0 Green"], rows);
    }

    [Fact]
    public void What_is_let_stand_is_on_the_page_of_verification_with_its_reason()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\nallow:\n  - { rule: AIJ701, reason: quoted from the old log }\n---\n\n" + Example.With("Fog.", "The score of 45.9 looks fair."));
        Built(site);
        var row = Page(site, "verification/").GetElementById("lighthouse-keeper")!;
        Assert.Contains("quoted from the old log", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("AIJ701", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("not all", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(Aijri.Findings.Rules.All.Length, Page(site, "verification/").QuerySelectorAll("#rules tbody tr").Length);
    }

    [Fact]
    public void What_the_baseline_knows_is_on_the_page_of_verification()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("Fog.", "The score of 45.9 looks fair."));
        TestSite.Command("baseline", "create", "--root", site.Root);
        Built(site);
        Assert.Contains("Known since the baseline was made", Page(site, "verification/").GetElementById("lighthouse-keeper")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content", "https://x.example/blob/content/roles/a%23b.md")]
    [InlineData("elsewhere", "https://x.example/blob/elsewhere/roles/a%23b.md")]
    public void A_source_link_leads_into_the_folder_that_was_read(string folder, string expected)
    {
        using var site = new TestSite();
        File.Move(Path.Combine(site.Root, "content/roles/keeper.md"), Path.Combine(site.Root, "content/roles/a#b.md"));
        if (folder != "content")
            Directory.Move(Path.Combine(site.Root, "content"), Path.Combine(site.Root, folder));
        site.Write("aijri.yml", "title: Test\nsource-url: https://x.example/blob/\n" + (folder == "content" ? "" : "content: nowhere\n"));
        Built(site, "--content", Path.Combine(site.Root, folder));
        Assert.Contains($"{expected}#L", site.Read("output/roles/lighthouse-keeper/index.html"), StringComparison.Ordinal);
        Assert.Contains($"\"{expected}\"", site.Read("output/roles/lighthouse-keeper/index.html"), StringComparison.Ordinal);
    }
}
