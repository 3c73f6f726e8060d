using System.Text.Json;

namespace Aijri.Tests.Cli;

public sealed class DiffCommandTests : IDisposable
{
    private readonly MovesSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Nothing_moved_is_one_line()
    {
        Assert.Equal("From OLD to NEW, nothing moved (1 role).\n", _site.Between(MovesSite.Keeper, MovesSite.Keeper));
        Assert.Equal("From OLD to NEW, nothing moved (1 role).\n", _site.Between(MovesSite.Keeper, Example.With("Fair.", "Fair, and no input differs.")));
    }

    [Fact]
    public void A_move_has_score_label_rank_cause_and_stale_quotations()
    {
        _site.Write("old/pilot.md", MovesSite.Pilot);
        _site.Write("new/pilot.md", MovesSite.Pilot);
        var output = _site.Between(MovesSite.Keeper, MovesSite.GreenKeeper);
        var lines = output.Split('\n');
        Assert.Equal("From OLD to NEW, 1 of 2 roles moved, 1 to another zone. 2 quotations are stale.", lines[0]);
        Assert.Equal("zone: Lighthouse Keeper: 44.2 → 48.1 (+3.9), Yellow (Moderate) → Green (Transforming), rank 2 → 1", lines[2]);
        Assert.Equal("  Evidence Score: +3.9 alone", lines[3]);
        Assert.Equal("    Wage Trends: 0 → 2", lines[4]);
        Assert.EndsWith("/pilot.md:88:36: quotes 44.2, now 48.1", lines[5], StringComparison.Ordinal);
        Assert.EndsWith("/pilot.md:88:42: quotes Yellow, now Green", lines[6], StringComparison.Ordinal);
        Assert.Equal("rank alone: Harbour Pilot 1 → 2", lines[8]);
    }

    [Fact]
    public void A_quotation_that_was_wrong_before_is_not_the_moves_doing()
    {
        var wrong = MovesSite.Pilot.Replace("(44.2, Yellow)", "(41.0)", StringComparison.Ordinal);
        _site.Write("old/pilot.md", wrong);
        _site.Write("new/pilot.md", wrong);
        Assert.DoesNotContain("stale", _site.Between(MovesSite.Keeper, MovesSite.GreenKeeper), StringComparison.Ordinal);
    }

    [Fact]
    public void Zone_moves_come_first_then_larger_differences()
    {
        foreach (var (slug, old, @new) in new[] { ("a", -2, -1), ("b", -2, 1), ("c", 0, 2) })
        {
            _site.Write($"old/{slug}.md", Scored(slug, old));
            _site.Write($"new/{slug}.md", Scored(slug, @new));
        }
        var output = _site.Diff();
        Assert.Equal(["zone: c", "b", "a"], output.Split('\n').Where(l => l.Contains(" → ", StringComparison.Ordinal) && l[0] != ' ').Select(l => l[..l.LastIndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Roles_of_one_title_are_told_apart_by_seniority()
    {
        var senior = "---\nslug: senior\n---\n\n" + Example.With("| Mid-level |", "| Senior |");
        _site.Write("old/senior.md", senior);
        _site.Write("new/senior.md", senior);
        var output = _site.Between(MovesSite.Keeper, MovesSite.GreenKeeper);
        Assert.Contains("zone: Lighthouse Keeper (Mid-level): 44.2 → 48.1", output, StringComparison.Ordinal);
        Assert.Contains("rank alone: Lighthouse Keeper (Senior) 1 → 2", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_that_tie_share_a_rank()
    {
        _site.Write("old/a.md", Scored("a", 1));
        _site.Write("old/b.md", Scored("b", 1));
        _site.Write("old/c.md", Scored("c", 0));
        _site.Write("new/a.md", Scored("a", 1));
        _site.Write("new/b.md", Scored("b", 1));
        _site.Write("new/c.md", Scored("c", 1));
        Assert.Contains("c: 44.2 → 46.1 (+1.9), Yellow (Moderate), rank 3 → 1\n", _site.Diff(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 50% | 1 |", "Task Resistance Score: +", "Tend the lamp: score 2 → 1")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 | DISPLACEMENT |", "| Keep the log | 30% | 4 | 1.20 | AUGMENTATION |", "no effect on the score alone", "Keep the log: mode DISPLACEMENT → AUGMENTATION")]
    [InlineData("| Row to shore | 20% | 1 | 0.20 | NOT INVOLVED | Sea. |\n", "| Row to shore | 15% | 1 | 0.15 | NOT INVOLVED | Sea. |\n| Fly home | 5% | 4 | 0.20 | DISPLACEMENT | Air. |\n", "Row to shore: time 20% → 15%", "Fly home: added (5%, score 4, DISPLACEMENT)")]
    [InlineData("| Row to shore | 20% | 1 | 0.20 | NOT INVOLVED | Sea. |\n", "", "+2.8 alone", "Row to shore: removed (20%, score 1, NOT INVOLVED)")]
    [InlineData("| Physical Presence | 2 |", "| Physical Presence | 1 |", "Barrier Assessment: −0.9 alone", "Physical Presence: 2 → 1")]
    [InlineData("| AI Growth Correlation | 0 | None. |", "| AI Growth Correlation | 1 | None. |", "AI Growth Correlation: +2.5 alone", "    0 → 1")]
    [InlineData("| Embodied Physicality | 2 |", "| Embodied Physicality | 3 |", "Protective Principles: no effect on the score alone", "Embodied Physicality: 2 → 3")]
    [InlineData("None — the formula stands.", "Formula score 44.2 adjusted to 49.0 because of the fog.", "Assessor override: +4.8 alone", "    none → 49.0")]
    public void The_inputs_that_changed_are_named_with_what_they_do_alone(string old, string @new, string group, string row)
    {
        var output = _site.Between(MovesSite.Keeper, Example.With(old, @new)).Replace("Task Resistance: ", "Task Resistance Score: ", StringComparison.Ordinal);
        Assert.Contains(group, output, StringComparison.Ordinal);
        Assert.Contains(row, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_inputs_that_moves_nothing_is_said()
    {
        var output = _site.Between(MovesSite.Keeper, Example.With("| Wage Trends | 0 |", "| Wage Trends | 1 |", Example.With("| AI Tool Maturity | 1 |", "| AI Tool Maturity | 0 |")));
        Assert.StartsWith("From OLD to NEW, no role moved; 1 changed inputs without moving.\n\nLighthouse Keeper: 44.2, Yellow (Moderate), rank 1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_only_got_another_name_or_place_is_no_change()
    {
        const string Row = "| Row to shore | 20% | 1 | 0.20 | NOT INVOLVED | Sea. |\n";
        const string Log = "| Keep the log | 30% | 4 | 1.20 | DISPLACEMENT | Text. |\n";
        Assert.Contains("nothing moved", _site.Between(MovesSite.Keeper, Example.With(Log + Row, Row.Replace("Row", "Sail", StringComparison.Ordinal) + Log)), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_multiply_are_explained()
    {
        var output = _site.Between(MovesSite.Keeper, Example.With("| Physical Presence | 2 |", "| Physical Presence | 1 |", MovesSite.GreenKeeper));
        Assert.Contains("need not add up", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Added_and_removed_roles_are_listed()
    {
        _site.Write("old/keeper.md", MovesSite.Keeper);
        _site.Write("new/pilot.md", MovesSite.Pilot);
        Assert.Equal("From OLD to NEW, no role moved; 1 added; 1 removed.\n\nadded: Harbour Pilot: 46.1, Yellow (Moderate), rank 1\n\nremoved: Lighthouse Keeper: 44.2, Yellow (Moderate), rank 1\n", _site.Diff());
    }

    private static readonly string Doctor = Example.With("Lighthouse Keeper", "Doctor");
    private static readonly string Quoting = Example.With("Fair.", "It stands below Doctor (44.2, Yellow).", Example.With("Lighthouse Keeper", "Nurse"));

    // A title of one word: `check` says nothing.
    [Theory]
    [InlineData("removed: Doctor: 44.2, Yellow (Moderate), rank 1", null)]
    [InlineData("Surgeon: 44.2, Yellow (Moderate), rank 1", "Surgeon")]
    public void A_quotation_of_a_role_that_is_gone_or_renamed_is_told_where_it_stands(string line, string? title)
    {
        _site.Write("old/doctor.md", Doctor);
        _site.Write("old/nurse.md", Quoting);
        _site.Write("new/nurse.md", Quoting);
        if (title is not null)
            _site.Write("new/doctor.md", "---\nslug: doctor\n---\n\n" + Example.With("Lighthouse Keeper", title));
        var lines = _site.Diff().Split('\n').Where(l => l != "  title: Doctor → Surgeon").ToArray();
        Assert.Equal(title is not null, _site.Diff().Contains("  title: Doctor → Surgeon\n", StringComparison.Ordinal));
        var at = Array.IndexOf(Quoting.Split('\n'), "It stands below Doctor (44.2, Yellow).") + 1;
        Assert.EndsWith(" 2 quotations are of no role now.", lines[0], StringComparison.Ordinal);
        Assert.Equal([line, $"nurse.md:{at}:25: quotes 44.2 of Doctor, a name that no role has now", $"nurse.md:{at}:31: quotes Yellow of Doctor, a name that no role has now"], lines[2..5].Select(l => l.StartsWith("  of no role: ", StringComparison.Ordinal) ? l[l.IndexOf("nurse.md", StringComparison.Ordinal)..] : l));
        Assert.Contains($"| nurse.md:{at}:25 | Doctor | 44.2 |", _site.Diff("--format", "markdown"), StringComparison.Ordinal);
        var output = _site.Diff("--format", "json");
        JsonShape.Assert(output, "moves.schema.json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("orphaned").GetInt32());
        Assert.Equal(["44.2 of Doctor", "Yellow of Doctor"], json.RootElement.GetProperty("moves")[0].GetProperty("orphaned").EnumerateArray().Select(o => $"{o.GetProperty("quoted")} of {o.GetProperty("name")}"));
    }

    [Fact]
    public void A_quotation_by_an_alias_that_the_role_lost_names_the_alias()
    {
        _site.Write("old/doctor.md", "---\naliases: [Doctor, Medic]\n---\n\n" + Example.With("Lighthouse Keeper", "Physician"));
        _site.Write("old/nurse.md", Quoting);
        _site.Write("new/doctor.md", Example.With("Lighthouse Keeper", "Physician"));
        _site.Write("new/nurse.md", Quoting);
        Assert.Contains(":25: quotes 44.2 of Doctor or Medic, a name that no role has now\n", _site.Diff(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\naliases: [Doctor]\n---\n\n", "Surgeon", "It stands below Doctor (44.2, Yellow).")]
    [InlineData("", "Surgeon", "It stands below Surgeon (44.2, Yellow).")]
    [InlineData("", "Surgeon", "Fair.")]
    [InlineData("", "Doctor", "It stands below Doctor (44.2, Yellow).")]
    public void A_quotation_that_still_has_its_role_or_is_gone_too_is_not_told(string front, string title, string words)
    {
        _site.Write("old/doctor.md", Doctor);
        _site.Write("old/nurse.md", Quoting);
        _site.Write("new/doctor.md", front + Example.With("Lighthouse Keeper", title));
        _site.Write("new/nurse.md", Example.With("It stands below Doctor (44.2, Yellow).", words, Quoting));
        Assert.DoesNotContain("of no role", _site.Diff(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slug: beacon-keeper\n", "elsewhere.md", "")]
    [InlineData("redirect-from: [lighthouse-keeper]\n", "elsewhere.md", "Beacon Keeper")]
    [InlineData("", "keeper.md", "Beacon Keeper")]
    public void A_role_whose_slug_changed_is_known_by_title_redirect_or_path(string front, string file, string title)
    {
        _site.Write("old/keeper.md", MovesSite.Keeper);
        var text = title.Length == 0 ? MovesSite.GreenKeeper : Example.With("Lighthouse Keeper", title, MovesSite.GreenKeeper);
        _site.Write("new/" + file, front.Length == 0 ? text : $"---\n{front}---\n\n{text}");
        var output = _site.Diff();
        Assert.Contains("1 of 1 role moved, 1 to another zone; 1 renamed", output, StringComparison.Ordinal);
        Assert.Contains("renamed: lighthouse-keeper → beacon-keeper", output, StringComparison.Ordinal);
        Assert.Contains("44.2 → 48.1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_cannot_be_scored_is_listed_with_the_reason()
    {
        _site.Write("old/x.md", "# Hello\n");
        _site.Write("new/x.md", "# Hello\n");
        _site.Write("new/y.md", Example.With("| Wage Trends | 0 |", "| Wage Trends | 9 |", Example.With("Lighthouse Keeper", "Diver")));
        var output = _site.Between(MovesSite.Keeper, Example.With("| Wage Trends | 0 |", "| Wage Trends | 7 |"));
        Assert.StartsWith("From OLD to NEW, no role can be compared. 3 documents cannot be compared.\n", output, StringComparison.Ordinal);
        Assert.Contains("not compared: keeper.md: cannot be scored any more (was 44.2, Yellow (Moderate))\n  39:17: AIJ201 ", output, StringComparison.Ordinal);
        Assert.Contains("not compared: x.md: cannot be scored on either side\n  1:1: AIJ101 ", output, StringComparison.Ordinal);
        Assert.Contains("not compared: y.md: added, cannot be scored\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Site_roots_use_their_own_content_folder_and_methodology()
    {
        foreach (var side in new[] { "old", "new" })
        {
            _site.Write($"{side}/aijri.yml", "title: Test\ncontent: documents\n");
            _site.Write($"{side}/documents/keeper.md", MovesSite.Keeper);
        }
        _site.Write("new/documents/methodology/aijri-1.yml", Files.Read("content", "methodology", "aijri-1.yml").Replace("    from: 48", "    from: 44", StringComparison.Ordinal));
        var output = _site.Diff();
        Assert.Contains("zone: Lighthouse Keeper: 44.2, Yellow (Moderate) → Green (Transforming), rank 1\n  methodology aijri-1, whose file changed: no effect on the score alone\n", output, StringComparison.Ordinal);
        // A part of a site is held to the site's method.
        Assert.Contains("Green", TestSite.Command("diff", Path.Combine(_site.Old, "documents"), Path.Combine(_site.New, "documents")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_working_tree_is_the_site_of_root()
    {
        _site.Write("old/keeper.md", MovesSite.Keeper);
        _site.Write("new/aijri.yml", "title: Test\n");
        _site.Write("new/content/keeper.md", MovesSite.GreenKeeper);
        var (exit, output, _) = TestSite.Command("diff", _site.Old, "--root", _site.New);
        Assert.Equal(0, exit);
        Assert.Contains(" to the working tree, 1 of 1 role moved", output, StringComparison.Ordinal);
        Assert.Contains("nothing moved", TestSite.Command("diff", ".", ".", "--root", _site.New).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_form_is_as_its_schema_says()
    {
        _site.Write("old/pilot.md", MovesSite.Pilot);
        _site.Write("new/pilot.md", MovesSite.Pilot);
        _site.Write("old/gone.md", Scored("Gone", 0));
        _site.Write("new/here.md", Scored("Here", 2));
        _site.Write("new/x.md", "# Hello\n");
        var output = _site.Between(MovesSite.Keeper, MovesSite.GreenKeeper, "--format", "json");
        JsonShape.Assert(output, "moves.schema.json");
        using var json = JsonDocument.Parse(output);
        var move = json.RootElement.GetProperty("moves")[0];
        Assert.Equal(("lighthouse-keeper", 3.9m, true), (move.GetProperty("slug").GetString(), move.GetProperty("difference").GetDecimal(), move.GetProperty("zoneMoved").GetBoolean()));
        Assert.Equal(3.9223m, move.GetProperty("inputs")[0].GetProperty("contribution").GetDecimal());
        Assert.Equal(["44.2", "Yellow"], move.GetProperty("stale").EnumerateArray().Select(s => s.GetProperty("quoted").GetString()));
        Assert.Equal(["changed", "added", "removed"], json.RootElement.GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("kind").GetString()));
        Assert.Equal(output, _site.Diff("--format", "json"));
    }

    [Fact]
    public void The_markdown_form_begins_with_a_sentence_and_escapes_what_authors_write()
    {
        var title = "Deck|Cargo <b>Officer</b>";
        var old = $"---\ntitle: \"{title}\"\n---\n\n" + Example.With("| Job Title | Lighthouse Keeper |\n", "");
        var output = _site.Between(old, old.Replace("| Wage Trends | 0 |", "| Wage Trends | 2 |", StringComparison.Ordinal), "--format", "markdown");
        var lines = output.Split('\n');
        Assert.Equal("**From OLD to NEW, 1 of 1 role moved, 1 to another zone.**", lines[0]);
        Assert.Equal(@"| Deck\|Cargo \<b\>Officer\</b\> | 44.2 → 48.1 (+3.9) | zone: Yellow (Moderate) → Green (Transforming) | 1 | Evidence Score (+3.9 alone): Wage Trends 0 → 2 |", lines[4]);
    }

    [Theory]
    [InlineData(new[] { "diff" }, "OLD")]
    [InlineData(new[] { "diff", "/nowhere/at/all", "." }, "no folder `/nowhere/at/all`")]
    [InlineData(new[] { "diff", ".", "--format", "xml" }, "xml")]
    [InlineData(new[] { "diff", "main", "--root", "/nowhere" }, "--root: there is no folder /nowhere")]
    public void A_call_that_cannot_work_says_why_and_is_exit_code_2(string[] args, string words)
    {
        // The site is in no repository.
        _site.Write("new/aijri.yml", "title: Test\n");
        _site.Write("new/content/keeper.md", MovesSite.Keeper);
        var (exit, output, error) = TestSite.Command([.. args, .. args.Contains("--root") || args.Length == 1 ? Array.Empty<string>() : ["--root", _site.New]]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_and_folders_without_documents_are_refused()
    {
        _site.Write("old/keeper.png", "x");
        _site.Write("new/keeper.png", "x");
        Assert.Contains("No documents found", Refused(_site.Old, _site.New), StringComparison.Ordinal);
        Assert.Contains("is a file", Refused(Path.Combine(_site.Old, "keeper.png"), _site.New), StringComparison.Ordinal);
        _site.Write("old/aijri.yml", "titel: x\n");
        Assert.Contains("AIJ106", Refused(_site.Old, _site.New), StringComparison.Ordinal);
        _site.Write("new/methodology/aijri-1.yml", "id: aijri-1\n");
        Assert.Contains("AIJ107", Refused(_site.New, _site.New), StringComparison.Ordinal);
    }

    private static string Refused(string old, string @new)
    {
        var (exit, output, error) = TestSite.Command("diff", old, @new);
        Assert.Equal((2, ""), (exit, output));
        return error;
    }

    private static string Scored(string title, int wages) => Example.With("| Wage Trends | 0 |", $"| Wage Trends | {wages} |", Example.With("Lighthouse Keeper", title));
}
