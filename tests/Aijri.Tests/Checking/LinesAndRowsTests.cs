namespace Aijri.Tests.Checking;

/// <summary>What lines and rows of the composite section state besides what they must: the zone behind a score, a total once more, a zone between its ends.</summary>
public sealed class LinesAndRowsTests
{
    private const string Zone = "YELLOW (Green ≥48, Yellow 25-47, Red <25)";
    private const string Growth = "| Growth Modifier |";
    private const string SubLabel = "| Sub-label |";
    private const string Barriers = "| Barrier Modifier | 1.0 + (4 × 0.02) = 1.08 |";

    [Theory]
    [InlineData("= **44.2/100**", "= **44.2/100** (YELLOW)")]
    [InlineData("= **44.2/100**", "= **44.2/100** — Yellow (Moderate)")]
    [InlineData("= **44.2/100**", "= **44.2/100** (Green begins at 48)")]
    [InlineData(Zone, "YELLOW (44.2 > 25)")]
    [InlineData(Zone, "YELLOW (44.2 < 48)")]
    [InlineData(Zone, "YELLOW (48 − 44.2 = 3.8 points below)")]
    [InlineData(Zone, "YELLOW (3.8 points below Green)")]
    [InlineData(Zone, "YELLOW, 3.8 points below Green")]
    [InlineData(Zone, "YELLOW (19.2 points above the threshold; Green ≥48)")]
    [InlineData(Zone, "YELLOW — 19.2 points above Red")]
    [InlineData(Zone, "YELLOW (2.1 points above last year)")]
    [InlineData(Zone, "YELLOW (Green ≥48, 25 ≤ Yellow < 48, Red <25)")]
    [InlineData(Zone, "YELLOW (Green >= 48, 25 <= Yellow < 48, Red < 25)")]
    [InlineData(Growth, "| Evidence Score | 1/10 |\n" + Growth)]
    [InlineData(Growth, "| Note | Evidence and barriers lift it a little |\n" + Growth)]
    [InlineData(SubLabel, "| Barriers | 4/10 |\n" + SubLabel)]
    [InlineData(SubLabel, "| Next label | Yellow (Urgent) from 40% |\n" + SubLabel)]
    [InlineData(Growth, "| Barriers (of 10) | 4 |\n" + Growth)]
    [InlineData(Zone, "YELLOW (0 ≤ Red < 25, 25 ≤ Yellow < 48, 48 ≤ Green ≤ 100)")]
    [InlineData(Barriers, "| Barrier Modifier (4/10) | 1.0 + (4 × 0.02) = 1.08 |")]
    public void What_is_right_is_no_finding(string old, string @new) => Assert.Empty(Example.Check(Example.With(old, @new)).Findings.Select(f => f.Message));

    [Theory]
    [InlineData("= **44.2/100**", "= **44.2/100** («GREEN»)", "AIJ701")]
    [InlineData("= **44.2/100**", "= **44.2/100** → «Red»", "AIJ701")]
    [InlineData(Zone, "YELLOW (44.2 > «26»)", "AIJ503")]
    [InlineData(Zone, "YELLOW («43.2» > 25)", "AIJ406")]
    [InlineData(Zone, "YELLOW («4.8» points below Green)", "AIJ406")]
    [InlineData(Zone, "YELLOW, «18.2» points above Red", "AIJ406")]
    [InlineData(Zone, "YELLOW (44.2, **«4.8» points** below the threshold)", "AIJ406")]
    [InlineData(Zone, "YELLOW (Green ≥48, «26» ≤ Yellow < 48, Red <25)", "AIJ503")]
    [InlineData(Zone, "YELLOW (Green ≥48, 25 ≤ Yellow < «47», Red <25)", "AIJ503")]
    [InlineData(Growth, "| Evidence Score | «2»/10 |\n" + Growth, "AIJ701")]
    [InlineData(Growth, "| Published score | «42.4» |\n" + Growth, "AIJ701")]
    [InlineData(SubLabel, "| Barriers | «6»/10 |\n" + SubLabel, "AIJ701")]
    [InlineData(Barriers, "| Barrier Modifier (4/10) | 1.0 + («5» × 0.02) = 1.10 |", "AIJ402")]
    public void What_is_wrong_is_found(string old, string marked, string rule) => Assert.Equal(rule, Example.OneError(old, marked).Rule.Id);

    [Theory]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "6.00 — 2.40 = **3.60/5.0**", "The `—` in it (U+2014) is no minus sign, which is `−`.")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 х 1.04 х 1.08 х 1.00 = 4.0435", "The `х` in it (U+0445) is no times sign, which is `×`.")]
    public void A_character_that_only_looks_like_a_sign_is_named(string old, string @new, string help) =>
        Assert.StartsWith(help, Assert.Single(Example.Check(Example.With(old, @new)).Findings, f => f.Rule.Id == "AIJ401").Help, StringComparison.Ordinal);

    [Fact]
    public void A_calculation_of_another_kind_in_a_section_of_the_authors_own_is_a_sentence() =>
        Assert.Empty(Example.Check(Example.With("## Who Should Worry\n", "## Extra\n\nTask Resistance 3.60 × 1.04 × 1.08 = 4.0435.\n\n## Who Should Worry\n")).Findings.Select(f => f.Message));

    [Theory]
    [InlineData("note: The score is 42.4 now.", "42.4")]
    [InlineData("note: The score is 44.2 now, 40.1 before.\nhistory: [{ date: 2025-01-01, score: 40.1 }]\nassessed: 2026-01-01", null)]
    [InlineData("note: Evidence revised after 2024.", null)]
    [InlineData("summary: \"The score is 42.4.\"", "42.4")]
    public void Summary_and_note_are_sentences(string front, string? wrong) =>
        Assert.Equal(wrong is null ? [] : [wrong], Example.Check($"---\n{front}\n---\n\n{Example.Text}").Findings.Select(f => f.Stated!));
}
