using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aijri.Tests.Sites;

/// <summary>What a role's page shows, and where each figure comes from.</summary>
public sealed class RolePageTests(PublishedSiteTests.Built built) : IClassFixture<PublishedSiteTests.Built>
{
    // The parts that the page computes, without what the author wrote in them, text alternatives that repeat a figure, and where a row stands.
    private const string Computed = ".verdict-body, #computation, #task-table, #evidence-table, #barriers-table, #protective-table, #growth-table, #flips, #history";
    private const string Authored = ".prose, .reason, .verdict-line, .source-line, .verified, title, th[scope=row], #history td:last-child";
    private const string Traced = "[data-claim], [data-line], [data-rule], [data-history]";

    private static IHtmlDocument Page(TestSite site, string path) => new HtmlParser().ParseDocument(site.Read($"output/{path}index.html"));

    private static IHtmlDocument Built(TestSite site, string path)
    {
        var (exit, output, error) = site.Run("build");
        Assert.True(exit == 0, output + error);
        return Page(site, path);
    }

    [Fact]
    public void Every_number_of_a_computed_part_traces_to_a_claim_an_input_or_a_rule()
    {
        var roles = built.Pages.Where(p => p.Key.StartsWith("roles/", StringComparison.Ordinal) && p.Key != "roles/index.html").ToList();
        Assert.True(roles.Count > 5);
        foreach (var (name, page) in roles)
        {
            var traced = 0;
            foreach (var part in page.QuerySelectorAll(Computed))
            {
                foreach (var text in part.Descendants<IText>().Where(t => t.Data.Any(char.IsAsciiDigit) && t.ParentElement!.Closest(Authored) is null))
                {
                    // A formula's own figures are those of its step.
                    var parent = text.ParentElement!;
                    var isTraced = parent.Closest(Traced) is not null || (parent.ClassName == "step-formula" && parent.ParentElement!.QuerySelector("[data-claim]") is not null);
                    Assert.True(isTraced, $"{name}: \"{text.Data.Trim()}\" in <{parent.LocalName} class=\"{parent.ClassName}\">");
                    traced++;
                }
            }
            Assert.True(traced > 60, $"{name}: {traced}");
        }
    }

    [Fact]
    public void A_line_that_an_input_traces_to_holds_it()
    {
        var page = built.Pages["roles/ml-ai-engineer/index.html"];
        var lines = Files.Read("content", "roles", "ml-ai-engineer.md").Split('\n');
        var inputs = page.QuerySelectorAll("td[data-line]");
        Assert.True(inputs.Length > 20);
        foreach (var input in inputs)
            Assert.Contains($"| {input.TextContent.Trim().TrimStart('+').Replace('−', '-')} |", lines[int.Parse(input.GetAttribute("data-line")!, System.Globalization.CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_number_tells_how_it_comes_about()
    {
        var page = built.Pages["roles/ml-ai-engineer/index.html"];
        string? Title(string selector) => page.QuerySelector(selector)!.GetAttribute("title");
        Assert.Equal("3.75 × 1.36 × 1.06 × 1.10", Title("[data-claim='raw.result']"));
        Assert.Equal("68.2 − 48", Title(".verdict-foot strong"));
        Assert.Equal("57.50 − 40.48", Title(".waterfall tbody tr:nth-child(2) [data-label=Change] span"));
        Assert.Equal("(3.75 × 1.36 − 0.54) / 7.93 × 100", Title(".waterfall tbody tr:nth-child(2) [data-label='Score so far'] span"));
    }

    [Fact]
    public void A_step_of_the_sum_takes_the_very_digits_that_the_step_before_comes_to()
    {
        using var site = new TestSite();
        var page = Built(site, "roles/lighthouse-keeper/");
        var values = page.QuerySelectorAll(".step-value").Select(v => v.TextContent).ToList();
        Assert.Equal(["3.60", "1.04", "1.08", "1.00", "4.04352", "44.2"], values);
        var formulas = page.QuerySelectorAll(".step-formula").Select(v => v.TextContent).ToList();
        Assert.Equal(string.Join(" × ", values.Take(4)), formulas[4]);
        Assert.StartsWith($"({values[4]} − ", formulas[5], StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_change_the_zone_has_the_signs_of_the_tables()
    {
        using var site = new TestSite();
        var rows = Built(site, "roles/lighthouse-keeper/").QuerySelectorAll(".flips tbody tr").ToLookup(r => r.QuerySelector("th")!.TextContent, r => r.TextContent);
        Assert.All(rows["Evidence Score"], r => Assert.Contains("+1", r, StringComparison.Ordinal));
        Assert.Contains(rows["Evidence Score"], r => r.Contains("rises to +3 or higher", StringComparison.Ordinal));
        Assert.NotEmpty(rows["Barrier Assessment"]);
        Assert.All(rows["Task Resistance"].Concat(rows["Barrier Assessment"]), r => Assert.DoesNotContain("+", r, StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_to_the_end_of_a_range_goes_no_further()
    {
        var needed = built.Pages.Values.SelectMany(p => p.QuerySelectorAll(".flips tbody td:nth-child(3)")).Select(c => c.TextContent).ToList();
        Assert.Contains("falls to −10", needed);
        Assert.DoesNotContain("falls to −10 or lower", needed);
        Assert.Contains(needed, n => n.EndsWith(" or lower", StringComparison.Ordinal));
    }

    [Fact]
    public void The_head_says_what_the_zone_means_and_whom_the_label_is_for()
    {
        var page = built.Pages["roles/ml-ai-engineer/index.html"];
        var words = page.QuerySelector(".verdict .modifier:not(.muted)")!;
        Assert.Equal("What Green (Accelerated) means: Demand for the work grows as AI is used more.", words.TextContent);
        Assert.Equal("/sub/methodology/#sub-labels", words.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_row_names_its_line_only_where_it_leads_there()
    {
        using var site = new TestSite();
        Assert.Empty(Built(site, "roles/lighthouse-keeper/").QuerySelectorAll(".source-line"));
        Assert.NotEmpty(Page(site, "roles/lighthouse-keeper/").QuerySelectorAll("[data-line]"));
        site.Write("aijri.yml", "title: Test\nsource-url: https://x.example/blob/\n");
        Assert.NotEmpty(Built(site, "roles/lighthouse-keeper/").QuerySelectorAll(".source-line a[href^='https://x.example/blob/']"));
    }

    [Fact]
    public void Weighted_scores_add_up_as_they_are_shown()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("| Tend the lamp | 50% | 2 | 1.00 |", "| Mend | 2.5% | 3 | 0.075 | AUGMENTATION | Text. |\n| Sweep | 2.5% | 1 | 0.025 | AUGMENTATION | Text. |\n| Tend the lamp | 45% | 2 | 0.90 |"));
        TestSite.Command("fix", "--recompute", "--root", site.Root);
        var page = Built(site, "roles/lighthouse-keeper/");
        var shown = page.QuerySelectorAll("table.tasks tbody [data-label=Weighted]").Select(c => decimal.Parse(c.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(0.075m, shown);
        Assert.Equal(shown.Sum(), decimal.Parse(page.QuerySelector("table.tasks tfoot [data-label=Weighted]")!.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_name_on_two_lines_is_a_link()
    {
        using var site = new TestSite();
        site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\n> It is near a Lighthouse\n>  Keeper.\n");
        Assert.Equal("Lighthouse Keeper", string.Join(' ', Built(site, "roles/harbour-pilot/").QuerySelector(".prose a.role-mention")!.TextContent.Split('\n')));
        Assert.NotNull(Page(site, "compare/harbour-pilot-vs-lighthouse-keeper/").Title);
    }

    [Fact]
    public void An_adjustment_stands_at_the_score_that_was_adjusted_and_at_no_earlier_one()
    {
        var rows = built.Pages["changes/index.html"].QuerySelectorAll(".changes tbody th").Where(r => r.TextContent.StartsWith("Literary Translator", StringComparison.Ordinal)).Select(r => r.TextContent.Contains("adjusted", StringComparison.Ordinal));
        Assert.Equal([true, false], rows);
    }

    [Fact]
    public void Every_part_with_a_heading_of_its_own_is_in_the_contents()
    {
        var page = built.Pages["roles/ml-ai-engineer/index.html"];
        Assert.NotNull(page.GetElementById("role-definition"));
        var links = page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(page.QuerySelectorAll("section.band:not(.level-3)").Select(s => $"#{s.Id}"), links);
    }

    [Fact]
    public void What_the_role_is_comes_first_then_the_sum_then_advice_then_each_mark()
    {
        var parts = built.Pages["roles/ml-ai-engineer/index.html"].QuerySelectorAll("section.band").Select(s => s.Id!).ToList();
        Assert.Equal(["role-definition", "computation", "what-this-means", "task-table", "evidence-table", "related-roles"],
            parts.Where(p => p is "role-definition" or "computation" or "what-this-means" or "task-table" or "evidence-table" or "related-roles"));
    }

    [Fact]
    public void Only_the_principles_are_said_not_to_count()
    {
        var page = built.Pages["roles/ml-ai-engineer/index.html"];
        Assert.Equal(["protective-table"], page.QuerySelectorAll("section.band").Where(s => s.QuerySelector("header")!.TextContent.Contains("the score does not count them", StringComparison.Ordinal)).Select(s => s.Id!));
    }

    [Fact]
    public void The_count_of_claims_leads_to_the_documents_row_on_the_page_of_verification()
    {
        var page = built.Pages["roles/ml-ai-engineer/index.html"];
        Assert.Equal("/sub/verification/#ml-ai-engineer", page.QuerySelector(".verified a")!.GetAttribute("href"));
        Assert.NotNull(built.Pages["verification/index.html"].GetElementById("ml-ai-engineer"));
    }

    [Fact]
    public void A_history_is_a_line_and_a_table()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\nassessed: 2026-02-14\nnote: fewer ships\nhistory:\n  - { date: 2025-05-01, score: 49.0, note: the lamps were automated }\n  - { date: 2024-05-01, score: 55.0 }\n---\n\n" + Example.Text);
        var history = Built(site, "roles/lighthouse-keeper/").GetElementById("history")!;
        Assert.Equal(["14 February 2026 44.2 −4.8 Yellow fewer ships", "1 May 2025 49.0 −6.0 Green the lamps were automated", "1 May 2024 55.0 Green"],
            history.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()).Where(c => c.Length > 0))));
        Assert.Contains("- Published 14 February 2026: 44.2. fewer ships\n- Published 1 May 2025: 49.0. the lamps were automated\n- Published 1 May 2024: 55.0\n", site.Read("output/roles/lighthouse-keeper/index.md"), StringComparison.Ordinal);
        Assert.Equal(3, history.QuerySelectorAll("circle").Length);
        Assert.Equal(["0%", "55.810%", "100%"], history.QuerySelectorAll("circle").Select(c => c.GetAttribute("cx")));
    }

    [Fact]
    public void Sources_are_listed_with_their_links()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", "---\nsources:\n  - { title: The log <of 1911>, url: \"https://x.example/log?a=1&b=2\" }\n  - { title: Talks }\n---\n\n" + Example.Text);
        var sources = Built(site, "roles/lighthouse-keeper/").QuerySelectorAll("#sources li");
        Assert.Equal(["The log <of 1911>", "Talks"], sources.Select(s => s.TextContent));
        Assert.Equal("https://x.example/log?a=1&b=2", sources[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_quotation_that_is_out_of_date_is_marked_where_it_stands_and_in_both_lists()
    {
        using var site = new TestSite();
        site.Write("content/roles/pilot.md", "---\nallow:\n  - { rule: AIJ602, reason: the year before is meant }\n---\n\n"
            + Example.With("Fog.", "Unlike the *Lighthouse Keeper* (scored 41.7) at sea.", Example.With("| Sea. |", "| As for the Lighthouse Keeper (40.1). |", Example.With("Lighthouse Keeper", "Pilot"))));
        var page = Built(site, "roles/pilot/");
        var mark = page.QuerySelector("#what-the-numbers-dont-capture mark")!;
        Assert.Equal("41.7", mark.TextContent);
        Assert.Equal("Out of date: Lighthouse Keeper now has 44.2, Yellow (Moderate)", mark.GetAttribute("title"));
        Assert.Equal(["40.1", "41.7"], page.QuerySelectorAll("#related-roles mark").Select(m => m.TextContent));
        Assert.Equal("40.1", page.QuerySelector("#task-table mark")!.TextContent);
        var cited = Page(site, "roles/lighthouse-keeper/").GetElementById("related-roles")!;
        Assert.Equal(["40.1", "41.7"], cited.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("the year before is meant", Page(site, "verification/").GetElementById("pilot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_that_are_cited_rightly_stand_in_both_lists_without_what_is_quoted()
    {
        static List<string> Citing(IHtmlDocument page, string other) =>
            [.. page.QuerySelectorAll("#related-roles .columns > div").Where(d => d.QuerySelector("h3")!.TextContent.StartsWith("Cited", StringComparison.Ordinal))
                .SelectMany(d => d.QuerySelectorAll("li")).Where(l => l.QuerySelector($"a[href='/sub/roles/{other}/']") is not null).Select(l => l.TextContent)];
        var texts = (List<string>)[.. Citing(built.Pages["roles/data-scientist/index.html"], "ml-ai-engineer"), .. Citing(built.Pages["roles/ml-ai-engineer/index.html"], "data-scientist")];
        Assert.True(texts.Count >= 2);
        Assert.All(texts, t => Assert.DoesNotContain("quoted with", t, StringComparison.Ordinal));
    }

    [Fact]
    public void An_assessors_score_is_shown_with_the_formulas_and_the_reason_and_has_no_flips()
    {
        var (name, page) = built.Pages.First(p => p.Value.QuerySelector(".override") is not null);
        Assert.Contains("The formula gives", page.QuerySelector(".override")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".big-number")!.GetAttribute("data-claim"));
        var line = Files.Read("content", "roles", name.Split('/')[1] + ".md").Split('\n')[int.Parse(page.QuerySelector(".big-number")!.GetAttribute("data-line")!, System.Globalization.CultureInfo.InvariantCulture) - 1];
        Assert.Contains(page.QuerySelector(".big-number")!.TextContent.Replace("AIJRI score", "", StringComparison.Ordinal).Trim(), line, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#flips table") is null, name);
    }
}
