using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aijri.Tests.Cli;

/// <summary>What nobody means to write, and somebody does: each is a finding where it stands, or does no harm.</summary>
public sealed class OddInputTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Two_categories_have_no_name_in_common()
    {
        _site.Write("aijri.yml", "title: Test\ncategories: [{ name: Sea, slug: a }, { name: Sea, slug: b }]\n");
        Told("check", 2, "Two categories have the name `Sea`.", "aijri.yml:2:46");
    }

    [Theory]
    [InlineData("content: contnt", "There is no folder `contnt` with documents.", "aijri.yml:2:10")]
    [InlineData("methodology: aijri-9", "The site's methodology `aijri-9` is not there: it would be content/methodology/aijri-9.yml.", "aijri.yml:2:14")]
    public void What_the_settings_name_and_is_not_there_is_shown_where_it_is_named(string setting, string message, string place)
    {
        _site.Write("aijri.yml", $"title: Test\n{setting}\n");
        Told("check", 2, message, place);
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("content")]
    [InlineData("methodology")]
    public void A_list_for_a_name_is_one_finding(string key)
    {
        _site.Write("aijri.yml", $"title: Test\n{key}: [a]\n");
        var (exit, output, error) = _site.Run("check");
        Assert.Equal(2, exit);
        Assert.Single((output + error).Split('\n'), l => l.Contains($"`{key}` must be text", StringComparison.Ordinal));
    }

    [Fact]
    public void A_methodology_with_another_ending_is_told_of()
    {
        File.Move(Path.Combine(_site.Root, "content/methodology/aijri-1.yml"), Path.Combine(_site.Root, "content/methodology/aijri-1.yaml"));
        Told("check", 2, "Rename it to `aijri-1.yml`.");
    }

    [Theory]
    [InlineData("AIJ701, AIJ702: x", "A suppression names one rule.")]
    [InlineData("AIJ701 untill 2027-01-01: x", "Did you mean `until`?")]
    [InlineData(": x", "This suppression names no rule.")]
    public void What_is_wrong_with_a_suppression_is_said(string written, string message)
    {
        _site.Write("content/roles/keeper.md", Example.With("Fog.", $"<!-- aijri-allow {written} -->\n\nFog."));
        Told("check", 1, message);
    }

    [Fact]
    public void Half_a_character_in_a_baseline_makes_it_unreadable()
    {
        _site.Write("aijri-baseline.json", """{"schema":1,"findings":[{"path":"\ud800","rule":"AIJ101"}]}""");
        Told("check", 1, "This baseline cannot be read: it has text that is none.", "--baseline", "aijri-baseline.json");
    }

    [Fact]
    public void There_may_be_more_jobs_than_processors() => Assert.Equal(0, _site.Run("check", "--jobs", "2147483647").ExitCode);

    [Theory]
    [InlineData("A <!-- b")]
    [InlineData("A <!-- b --> c")]
    public void A_draft_may_have_a_title_that_looks_like_a_comment(string title)
    {
        var (exit, output, error) = TestSite.Command("new", title, "--root", _site.Root);
        Assert.True(exit == 0, output + error);
        (exit, output, error) = _site.Run("build", "--drafts");
        Assert.True(exit == 0, output + error);
        Assert.Contains(JsonSerializer.Serialize(title.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal))[1..^1].Replace("\\u0026", "&", StringComparison.Ordinal),
            File.ReadAllText(Directory.EnumerateFiles(Path.Combine(_site.Output, "roles"), "index.html", SearchOption.AllDirectories).Single(f => f.Contains("/a-b", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_extends_another_beside_it()
    {
        _site.Write("themes/mine/theme.yml", "name: Mine\nextends: ../../default\n");
        Told("build", 1, "`extends` is a name, not a path.", "--theme", "mine");
    }

    [Fact]
    public void A_link_in_a_theme_that_leads_back_is_not_followed()
    {
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "themes/default/assets/loop"), Path.Combine(_site.Root, "themes/default/assets"));
        Assert.Equal(0, _site.Run("build").ExitCode);
        Assert.DoesNotContain(_site.Published().Keys, f => f.Contains("loop", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_key_for_the_method_is_filled_by_rescore()
    {
        _site.Write("content/methodology/aijri-2.yml", _site.Read("content/methodology/aijri-1.yml").Replace("id: aijri-1", "id: aijri-2", StringComparison.Ordinal));
        _site.Write("content/roles/keeper.md", $"---\nslug: keeper\nmethodology: # later\nassessed: 2026-01-02\n---\n\n{Example.Text}");
        var (exit, output, error) = TestSite.Command("rescore", "--to", "aijri-2", "--root", _site.Root);
        Assert.True(exit == 0, output + error);
        Assert.StartsWith("---\nslug: keeper\nmethodology: aijri-2\nassessed: 2026-01-02\n---\n", _site.Read("content/roles/keeper.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "content-old", "content")]
    [InlineData("trace", "content/roles/keeper.md#tasks.1.weighted")]
    public void Nothing_in_a_document_can_steer_the_terminal(params string[] args)
    {
        _site.Write("content-old/methodology/aijri-1.yml", _site.Read("content/methodology/aijri-1.yml"));
        _site.Write("content/roles/keeper.md", $"---\ntitle: \"Har\\e]0;x\\abour\"\n---\n\n{Example.Text.Replace("| Stairs. |", "| Stairs\u001b]0;x. |", StringComparison.Ordinal)}");
        var (_, output, error) = TestSite.Command([.. args.Select(a => a.Contains("content", StringComparison.Ordinal) ? Path.Combine(_site.Root, a) : a)]);
        Assert.DoesNotContain('\u001b', output + error);
    }

    [Theory]
    [InlineData("| Wage Trends | 0 |", "| Wage Trends | TBD |", "a score is missing, or none that the method has")]
    [InlineData("| Keep the log | 30% | 4 |", "| Keep the log | 30% | 4.5 |", "a score is missing, or none that the method has")]
    [InlineData("| Physical Presence | 2 |", "| Physical Presence | 3 |", "a score is missing, or none that the method has")]
    [InlineData("|---|---|---|\n| Embodied", "| Embodied", "a table is missing or cannot be read")]
    public void Nothing_is_recomputed_from_what_is_no_input(string right, string wrong, string why)
    {
        var text = Example.With(right, wrong).Replace("| 20% | 1 |", "| 20% | 2 |", StringComparison.Ordinal);
        _site.Write("content/roles/keeper.md", text);
        var (_, output, error) = TestSite.Command("fix", "--recompute", "--root", _site.Root);
        Assert.Contains("nothing was recomputed: " + why, output + error, StringComparison.Ordinal);
        Assert.Equal(text, _site.Read("content/roles/keeper.md"));
    }

    [Theory]
    [InlineData("*a ", 130, "x", " b*")]
    [InlineData("![", 130, "x", "](a)")]
    public void What_is_nested_too_deeply_to_be_shown_is_told_of_by_check_too(string open, int times, string inside, string close)
    {
        _site.Write("content/roles/keeper.md", Example.With("Fog.", string.Concat(Enumerable.Repeat(open, times)) + inside + string.Concat(Enumerable.Repeat(close, times))));
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 1, output + error);
        Assert.Contains("error[AIJ104]", output + error, StringComparison.Ordinal);
        Assert.Contains("are nested more than 40 deep", output + error, StringComparison.Ordinal);
        Assert.Equal(1, _site.Run("check").ExitCode);
    }

    [Fact]
    public void What_is_nested_as_deep_as_may_be_is_shown()
    {
        _site.Write("content/roles/keeper.md", Example.With("Fog.", string.Concat(Enumerable.Repeat("*a _b ", 20)) + "x" + string.Concat(Enumerable.Repeat(" b_ a*", 20))));
        Assert.Equal(0, _site.Run("build").ExitCode);
    }

    [Fact]
    public void Times_beyond_any_week_that_are_let_stand_are_published()
    {
        var text = "| Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |\n|---|---|---|---|---|---|\n";
        var at = Example.Text.IndexOf("| Task |", StringComparison.Ordinal);
        var end = Example.Text.IndexOf("\n\n", at, StringComparison.Ordinal);
        text += "| A | 9999999% | 5 | 499999.95 | DISPLACEMENT | x |\n| B | 9999999% | 5 | 499999.95 | DISPLACEMENT | x |\n| **Total** | **100%** | | **3.00** | | |";
        _site.Write("content/roles/giant.md", "---\ntitle: Giant\n---\n\n" + Example.Text[..at] + text + Example.Text[end..]);
        var (exit, output, error) = _site.Run("build", "--severity", "AIJ301=warning", "--fail-on", "never");
        Assert.True(exit is 0 or 1, output + error);
        Assert.DoesNotContain("fault of the program", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_odd_in_an_address_of_the_settings_is_escaped()
    {
        _site.Write("aijri.yml", _site.Read("aijri.yml") + "source-url: https://e.org/my%20repo/%22x\nlicense: { name: X, url: \"https://e.org/\\x01\" }\n");
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output + error);
        Assert.Contains("https://e.org/my%20repo/%22x", File.ReadAllText(Path.Combine(_site.Output, "index.html")), StringComparison.Ordinal);
        Assert.Contains("https://e.org/%01", File.ReadAllText(Path.Combine(_site.Output, "data/roles.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_of_another_version_of_the_method_has_its_own_zone_everywhere()
    {
        _site.Write("content/methodology/aijri-2.yml", _site.Read("content/methodology/aijri-1.yml").Replace("id: aijri-1", "id: aijri-2", StringComparison.Ordinal).Replace("from: 48", "from: 40", StringComparison.Ordinal));
        var text = Regex.Replace(Regex.Replace(Example.Text, @"(?m)^\*\*Zone:\*\*.*$", "**Zone:** GREEN"), @"(?m)^\| Sub-label \|.*$", "| Sub-label | Green (Transforming) |");
        _site.Write("content/roles/keeper.md", $"---\nmethodology: aijri-2\nassessed: 2026-01-02\nhistory: [{{ date: 2025-01-02, score: 41.0 }}]\n---\n\n{text}");
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output + error);
        Assert.Contains(", Green", File.ReadAllText(Path.Combine(_site.Output, "feed.xml")), StringComparison.Ordinal);
        Assert.DoesNotContain("Yellow", File.ReadAllText(Path.Combine(_site.Output, "feed.xml")), StringComparison.Ordinal);
        Assert.DoesNotContain("zone-yellow", File.ReadAllText(Path.Combine(_site.Output, "changes/index.html")), StringComparison.Ordinal);
    }

    private void Told(string command, int exitCode, string message, params string[] rest)
    {
        var (exit, output, error) = _site.Run([command, .. rest.Where(r => !r.Contains(':', StringComparison.Ordinal)).Select(r => r.EndsWith(".json", StringComparison.Ordinal) ? Path.Combine(_site.Root, r) : r)]);
        Assert.Equal(exitCode, exit);
        Assert.Contains(message, output + error, StringComparison.Ordinal);
        foreach (var place in rest.Where(r => r.Contains(':', StringComparison.Ordinal)))
            Assert.Contains(place, output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fog.", "1.0 × 1.0 = ", 15_000, 0)]
    [InlineData("**Displacement/Augmentation split:** ", "**Displacement/Augmentation split:** 1% a ", 37_500, 1)]
    [InlineData("Fog.", "Task Resistance of 3.75 and ", 8_000, 0)]
    [InlineData("Fog.", "35% of task time scores 3+ ", 4_000, 1)]
    public void A_line_without_end_is_read_like_others(string old, string piece, int count, int code)
    {
        var repeated = piece[(piece.StartsWith(old, StringComparison.Ordinal) ? old.Length : 0)..];
        _site.Write("content/roles/keeper.md", Example.With(old, (repeated == piece ? "" : old) + string.Concat(Enumerable.Repeat(repeated, count)) + "\n\n"));
        Assert.Equal(code, _site.Run("check", "--quiet").ExitCode);
    }

    [Fact]
    public void What_stands_twice_in_a_list_is_said()
    {
        _site.Write("content/roles/keeper.md", "---\naliases: [Warden, Warden]\n---\n\n" + Example.Text);
        Told("check", 1, "`Warden` stands twice in `aliases`.", "keeper.md:2:19");
    }

    [Fact]
    public void A_slash_at_the_end_of_the_root_makes_no_difference()
    {
        _site.Write("notes.md", "Not an assessment.\n");
        Assert.Equal(0, TestSite.Command("check", _site.Root, "--root", _site.Root + "/").ExitCode);
    }
}
