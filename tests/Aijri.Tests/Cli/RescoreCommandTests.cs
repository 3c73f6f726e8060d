using System.Text.Json;

namespace Aijri.Tests.Cli;

public sealed class RescoreCommandTests : IDisposable
{
    private static readonly string First = Files.Read("content", "methodology", "aijri-1.yml");

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Another_threshold_moves_zones_and_makes_quotations_stale()
    {
        Version("from: 48", "from: 45");
        _site.Write("content/roles/pilot.md", MovesSite.Pilot);
        _site.Write("content/roles/third.md", Example.With("Fair.", "Below Harbour Pilot (46.1, Yellow).", Example.With("Lighthouse Keeper", "Third")));
        var (exit, output, error) = Rescore("--dry-run");
        Assert.Equal((0, ""), (exit, error));
        var lines = output.Split('\n');
        Assert.Equal("Held to aijri-2, 1 of 3 roles would move, 1 to another zone. 1 quotation would be stale.", lines[0]);
        Assert.Equal("zone: Harbour Pilot: 46.1, Yellow (Moderate) → Green (Transforming), rank 1", lines[2]);
        Assert.EndsWith("third.md:88:28: quotes Yellow, now Green", lines[3], StringComparison.Ordinal);
        // What documents print of themselves is no move.
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void Another_coefficient_moves_scores_and_ranks()
    {
        Version("coefficient: 0.04", "coefficient: 0.01");
        _site.Write("content/roles/pilot.md", MovesSite.Pilot);
        var (_, output, _) = Rescore("--dry-run");
        Assert.Contains("2 of 2 roles would move", output, StringComparison.Ordinal);
        Assert.Contains("Lighthouse Keeper: 44.2 → 42.7 (−1.5), Yellow (Moderate), rank 2", output, StringComparison.Ordinal);
        Assert.Contains("quotes 44.2, now 42.7", output, StringComparison.Ordinal);
        Assert.DoesNotContain("methodology", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_name_their_own_version_are_held_to_the_other_one_too()
    {
        Version("coefficient: 0.04", "coefficient: 0.01");
        _site.Write("content/roles/keeper.md", $"---\nmethodology: aijri-2\n---\n\n{Example.Text}");
        Assert.Equal("Held to aijri-2, nothing would move (1 role).\n", Rescore("--dry-run").Output);
        Assert.Contains("42.7 → 44.2", TestSite.Command("rescore", "--to", "aijri-1", "--dry-run", "--root", _site.Root).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_the_other_version_cannot_score_is_listed()
    {
        Version("Wage Trends", "Wages and Fees");
        var output = Rescore("--dry-run").Output;
        Assert.StartsWith("Held to aijri-2, no role can be compared. 1 document cannot be compared.\n", output, StringComparison.Ordinal);
        Assert.Contains("roles/keeper.md: cannot be scored any more (was 44.2, Yellow (Moderate))", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_keeps_its_score()
    {
        Version("coefficient: 0.04", "coefficient: 0.01");
        _site.Write("content/roles/keeper.md", Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 46.0 because of the fog."));
        Assert.Contains("nothing would move", Rescore("--dry-run").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_and_markdown_forms_say_the_same()
    {
        Version("from: 48", "from: 44");
        var output = Rescore("--dry-run", "--format", "json").Output;
        JsonShape.Assert(output, "moves.schema.json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(("rescore", "aijri-2"), (json.RootElement.GetProperty("command").GetString(), json.RootElement.GetProperty("new").GetProperty("name").GetString()));
        Assert.Equal("aijri-2", json.RootElement.GetProperty("moves")[0].GetProperty("methodology").GetProperty("new").GetString());
        var markdown = Rescore("--dry-run", "--format", "markdown").Output;
        Assert.StartsWith("**Held to aijri-2, 1 of 1 role would move, 1 to another zone.**\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| Lighthouse Keeper | 44.2 | zone: Yellow (Moderate) → Green (Transforming) | 1 | methodology aijri-2 |", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coefficient: 0.04", "coefficient: 0.01")]
    [InlineData("from: 48", "from: 44")]
    [InlineData("offset: 0.54", "offset: 0.5")]
    [InlineData("decimals: 2\n\n# modifier", "decimals: 2\n\n# the modifier")]
    public void Documents_are_written_for_the_version_and_check_clean(string old, string @new)
    {
        Version(old, @new);
        _site.Write("content/roles/pilot.md", "---\nmethodology: aijri-1\n---\n" + Example.With("Lighthouse Keeper", "Harbour Pilot"));
        var (exit, _, error) = Rescore();
        Assert.Equal((0, ""), (exit, exit == 0 ? "" : error));
        Assert.StartsWith("---\nmethodology: aijri-2\n---\n", _site.Read("content/roles/keeper.md"), StringComparison.Ordinal);
        Assert.StartsWith("---\nmethodology: aijri-2\n---\n", _site.Read("content/roles/pilot.md"), StringComparison.Ordinal);
        var (checkExit, output, _) = _site.Run("check", "--fail-on", "warning");
        Assert.True(checkExit == 0, output);
        Assert.StartsWith("Held to aijri-2, nothing would move", Rescore("--dry-run").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("divisor: 7.93", "divisor: 8.1")]
    [InlineData("coefficient: 0.02", "coefficient: 0.03")]
    public void A_doubtful_sentence_keeps_nothing_from_being_written(string old, string @new)
    {
        Version(old, @new);
        _site.Write("content/roles/keeper.md", Example.With("Fair.", "Is 44.2 too kind?"));
        _site.Write("content/roles/pilot.md", Example.With("Fair.", "Near Lighthouse Keeper (44.2).", Example.With("Lighthouse Keeper", "Harbour Pilot")));
        var (exit, output, error) = Rescore();
        Assert.Equal((0, ""), (exit, exit == 0 ? "" : error));
        Assert.StartsWith("Held to aijri-2, 2 of 2 roles moved. 1 quotation was stale.\n", output, StringComparison.Ordinal);
        Assert.Contains("1 warning is left for the author to look at", error, StringComparison.Ordinal);
        Assert.Contains("Is 44.2 too kind?", _site.Read("content/roles/keeper.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("44.2", _site.Read("content/roles/pilot.md"), StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("check").ExitCode);
    }

    // Real prose: most documents keep sentences that only their authors can judge.
    [Theory]
    [InlineData("coefficient: 0.04", "coefficient: 0.05")]
    [InlineData("divisor: 7.93", "divisor: 8.00")]
    public void A_whole_site_is_written_for_the_version_without_an_error(string old, string @new)
    {
        Version(old, @new);
        TestSite.Copy(Path.Combine(Files.Root, "content", "roles"), Path.Combine(_site.Root, "content", "roles"));
        _site.Write("aijri.yml", Files.Read("aijri.yml"));
        var (exit, _, error) = Rescore();
        Assert.Equal((0, ""), (exit, exit == 0 ? "" : error));
        Assert.Contains(" 0 errors", _site.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_baseline_knows_stays_as_it_is()
    {
        _site.Write("content/roles/keeper.md", Example.With("**2.40**", "**2.50**"));
        Assert.Equal(0, TestSite.Command("baseline", "create", "--root", _site.Root).ExitCode);
        Assert.Equal(0, TestSite.Command("rescore", "--to", "aijri-1", "--root", _site.Root).ExitCode);
        Assert.Contains("**2.50**", _site.Read("content/roles/keeper.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_contradicted_is_not_taken_for_right()
    {
        Version("divisor: 7.93", "divisor: 8.1");
        var text = Example.With("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 50% | 3 |");
        _site.Write("content/roles/keeper.md", text);
        Assert.Equal(1, Rescore().ExitCode);
        Assert.Equal(text, _site.Read("content/roles/keeper.md"));
    }

    [Fact]
    public void What_cannot_be_corrected_leaves_every_document_as_it_is()
    {
        Version("Wage Trends", "Wages and Fees");
        var (exit, _, error) = Rescore();
        Assert.Equal(1, exit);
        Assert.Contains("Nothing was written.", error, StringComparison.Ordinal);
        Assert.Equal(Example.Text, _site.Read("content/roles/keeper.md"));
    }

    [Fact]
    public void A_read_only_document_leaves_every_document_as_it_is()
    {
        Version("coefficient: 0.04", "coefficient: 0.01");
        var pilot = Example.With("Lighthouse Keeper", "Harbour Pilot");
        _site.Write("content/roles/pilot.md", pilot);
        var last = Path.Combine(_site.Root, "content/roles/pilot.md");
        File.SetAttributes(last, FileAttributes.ReadOnly);
        var (exit, _, error) = Rescore();
        File.SetAttributes(last, FileAttributes.Normal);
        Assert.Equal(2, exit);
        Assert.Contains("pilot.md is read-only. Nothing was written.", error, StringComparison.Ordinal);
        Assert.Equal((Example.Text, pilot), (_site.Read("content/roles/keeper.md"), _site.Read("content/roles/pilot.md")));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_site.Root, "content/roles")).Length);
    }

    [Fact]
    public void An_unknown_version_gets_a_hint()
    {
        var (exit, _, error) = Rescore("--dry-run");
        Assert.Equal(2, exit);
        Assert.Contains("--to: there is no methodology `aijri-2`. Did you mean `aijri-1`?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_work_is_exit_code_2()
    {
        Assert.Contains("--to", Refused("rescore", "--dry-run", "--root", _site.Root), StringComparison.Ordinal);
        Assert.Contains("there is no aijri.yml", Refused("rescore", "--to", "x", "--dry-run", "--root", Path.Combine(_site.Root, "content")), StringComparison.Ordinal);
        File.Delete(Path.Combine(_site.Root, "content/roles/keeper.md"));
        Assert.Contains("No documents found", Refused("rescore", "--to", "aijri-1", "--dry-run", "--root", _site.Root), StringComparison.Ordinal);
        _site.Write("content/methodology/aijri-2.yml", "id: aijri-2\n");
        Assert.Contains("AIJ107", Refused("rescore", "--to", "aijri-2", "--dry-run", "--root", _site.Root), StringComparison.Ordinal);
    }

    private void Version(string old, string @new)
    {
        Assert.Contains(old, First, StringComparison.Ordinal);
        _site.Write("content/methodology/aijri-2.yml", First.Replace("id: aijri-1", "id: aijri-2", StringComparison.Ordinal).Replace(old, @new, StringComparison.Ordinal));
    }

    private (int ExitCode, string Output, string Error) Rescore(params string[] args) => TestSite.Command(["rescore", "--to", "aijri-2", "--root", _site.Root, .. args]);

    private static string Refused(params string[] args)
    {
        var (exit, output, error) = TestSite.Command(args);
        Assert.Equal((2, ""), (exit, output));
        return error;
    }
}
