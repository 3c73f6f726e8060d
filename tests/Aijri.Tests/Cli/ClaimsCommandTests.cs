using System.Text.Json;
using Aijri.Findings;

namespace Aijri.Tests.Cli;

public sealed class ClaimsCommandTests
{
    [Fact]
    public void Every_number_of_a_document_is_accounted_for()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("Fair.", "The 44.2 AIJRI is fair. Version 3.55 of 2025 cost $12.\n\nA Harbour Pilot (61.0) is better off.");
        site.Write("x.md", text);
        var output = TestSite.Command("claims", Path.Combine(site.Root, "x.md")).Output;
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(System.Text.RegularExpressions.Regex.Count(text, @"\d+([.,]\d+)*"), lines.Length - 1);
        Assert.Contains(lines, l => l.Contains("44.2 ", StringComparison.Ordinal) && l.EndsWith("echo       prose.score", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("61.0 ", StringComparison.Ordinal) && l.EndsWith("echo", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("3.55 ", StringComparison.Ordinal) && l.EndsWith("unclaimed", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("2025 ", StringComparison.Ordinal) && l.EndsWith("external", StringComparison.Ordinal));
        Assert.Contains(" unclaimed.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_form_says_the_same_and_is_valid_by_its_schema()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Example.With("Fair.", "The 43.2 AIJRI is fair. Version 3.55 of 2025 cost $12.\n\nA Harbour Pilot (61.0) is better off."));
        var path = Path.Combine(site.Root, "x.md");
        var output = TestSite.Command("claims", path, "--format", "json").Output;
        JsonShape.Assert(output, "claims.schema.json");
        using var json = JsonDocument.Parse(output);
        var numbers = json.RootElement.GetProperty("numbers").EnumerateArray().ToArray();
        var lines = TestSite.Command("claims", path).Output.TrimEnd().Split('\n');
        Assert.Equal(lines[..^1].Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            numbers.Select(n => $"{n.GetProperty("line")}:{n.GetProperty("column")} {n.GetProperty("text")} {n.GetProperty("kind")} {n.GetProperty("claim")}".TrimEnd()));
        Assert.All(json.RootElement.GetProperty("summary").EnumerateObject(), kind => Assert.Equal(numbers.Count(n => n.GetProperty("kind").GetString() == kind.Name), kind.Value.GetInt32()));
        Assert.Contains(numbers, n => n.GetProperty("text").GetString() == "43.2" && n.GetProperty("kind").GetString() == "wrong");
    }

    [Fact]
    public void A_table_below_a_heading_within_prose_is_read_once()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("Light.", "Light.\n\n### By week\n\n| Week | Says |\n|---|---|\n| First | The score of 41.2 |");
        site.Write("x.md", text);
        var path = Path.Combine(site.Root, "x.md");
        Assert.Equal(Rules.ProseDoubt, Assert.Single(Example.Check(text).Findings).Rule);
        Assert.Single(TestSite.Command("claims", path).Output.Split('\n'), l => l.Contains("41.2 ", StringComparison.Ordinal));
        Assert.Equal((0, ""), TestSite.Command("mutate", path) is var (code, _, error) ? (code, error) : default);
    }

    [Fact]
    public void A_number_that_only_counts_the_rows_is_external()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Example.With("| Task | Time", "| # | Task | Time", Example.With("|---|---|---|---|---|---|", "|---|---|---|---|---|---|---|",
            Example.With("| Tend the lamp", "| 7 | Tend the lamp", Example.With("| Keep the log", "| 8 | Keep the log", Example.With("| Row to shore", "| 9 | Row to shore", Example.With("| **Total** | **100%**", "| | **Total** | **100%**")))))));
        var lines = TestSite.Command("claims", Path.Combine(site.Root, "x.md")).Output.Split('\n');
        Assert.Equal(3, lines.Count(l => l.EndsWith("external", StringComparison.Ordinal) && l.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, "7" or "8" or "9", ..]));
    }

    [Fact]
    public void A_comment_is_no_text_of_the_document()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Example.With("Fair.", "<!-- 123 in all,\n456 at most -->\n\n`<!-- 789 -->`"));
        var output = TestSite.Command("claims", Path.Combine(site.Root, "x.md")).Output;
        Assert.DoesNotContain("123", output, StringComparison.Ordinal);
        Assert.DoesNotContain("456", output, StringComparison.Ordinal);
        Assert.Contains("789", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_exit_code_2() => Assert.Equal(2, TestSite.Command("claims", "x.md", "--format", "sarif").ExitCode);

    [Fact]
    public void Every_number_of_the_example_is_protected()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Files.Read("docs", "rules", "example.md"));
        Assert.EndsWith("every number is protected.\n", TestSite.Command("mutate", Path.Combine(site.Root, "x.md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_nothing_protects_is_listed_and_the_document_stays()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("None — the", "None — version 1.55 of the", Files.Read("docs", "rules", "example.md"));
        site.Write("x.md", text);
        var output = TestSite.Command("mutate", Path.Combine(site.Root, "x.md")).Output;
        Assert.Contains("1.55 could be 2.55", output, StringComparison.Ordinal);
        Assert.Contains("1 number is not protected.", output, StringComparison.Ordinal);
        Assert.Equal(text, site.Read("x.md"));
    }
}
