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
    [InlineData("= **44.2/100**", "= **44.2/100** (Green ≥48, Yellow 25-47, Red <25)")]
    [InlineData("= **44.2/100**", "= **44.2/100** (Green: 48 and above)")]
    [InlineData("= **44.2/100**", "= **44.2/100** (Green, Yellow or Red: see the zone line)")]
    [InlineData("= **44.2/100**", "= **44.2/100** (Red | Yellow | Green scale)")]
    [InlineData("= **44.2/100**", "= **44.2/100** (Green/Yellow boundary)")]
    [InlineData("= **44.2/100**", "= **44.2/100** (Green – not reached)")]
    [InlineData("= **44.2/100**", "= **44.2/100** Green?")]
    [InlineData(Zone, "YELLOW (44.2 > 25)")]
    [InlineData(Zone, "YELLOW (25 ≤ AIJRI < 48)")]
    [InlineData(Zone, "YELLOW (25 ≤ the score < 48)")]
    [InlineData(Zone, "YELLOW (25 <= 44.2 < 48)")]
    [InlineData(Zone, "YELLOW (25 ≤ 44.2)")]
    [InlineData(Zone, "YELLOW (3.8 below Green)")]
    [InlineData(Zone, "YELLOW (only 3.8 points below Green)")]
    [InlineData(Zone, "YELLOW (19.2 points above the threshold, 3.8 points below Green)")]
    [InlineData(Zone, "YELLOW (3.8 points below its upper threshold)")]
    [InlineData(Zone, "YELLOW (44.2 below Green)")]
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
    [InlineData(Growth, "| Prior AIJRI | 49.6 |\n" + Growth)]
    [InlineData(Growth, "| Margin of AIJRI | 0.9 |\n" + Growth)]
    [InlineData(Growth, "| Evidence contribution to AIJRI | 13.2 |\n" + Growth)]
    [InlineData(Growth, "| Barriers and evidence | 5 |\n" + Growth)]
    [InlineData(Barriers, "| Barrier Modifier (4/10) | 1.0 + (4 × 0.02) = 1.08 |")]
    [InlineData(Barriers, "| Barrier Modifier (4 of 10) | 1.0 + (4 × 0.02) = 1.08 |")]
    [InlineData(Barriers, "| Barrier Modifier (1.08) | 1.0 + (4 × 0.02) = 1.08 |")]
    [InlineData(Barriers, "| Barrier Modifier (0-10) | 1.0 + (4 × 0.02) = 1.08 |")]
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
    [InlineData("= **44.2/100**", "= **44.2/100** («Green» zone)", "AIJ701")]
    [InlineData(Zone, "YELLOW («24» ≤ AIJRI < 48)", "AIJ503")]
    [InlineData(Zone, "YELLOW («24» <= 44.2 < 48)", "AIJ503")]
    [InlineData(Zone, "YELLOW («24» ≤ 44.2)", "AIJ503")]
    [InlineData(Zone, "YELLOW («3.7» below Green)", "AIJ406")]
    [InlineData(Zone, "YELLOW (19.2 points above the threshold, «3.9» points below Green)", "AIJ406")]
    [InlineData(Zone, "YELLOW («3.9» points below its upper threshold)", "AIJ406")]
    [InlineData(Zone, "YELLOW (3.0 points below «Red»)", "AIJ406")]
    [InlineData(Zone, "YELLOW (5.0 points above «Green»)", "AIJ406")]
    [InlineData(Barriers, "| Barrier Modifier («5»/10) | 1.0 + (4 × 0.02) = 1.08 |", "AIJ406")]
    [InlineData(Barriers, "| Barrier Modifier (4/«12») | 1.0 + (4 × 0.02) = 1.08 |", "AIJ308")]
    [InlineData(Barriers, "| Barrier Modifier («1.10») | 1.0 + (4 × 0.02) = 1.08 |", "AIJ406")]
    [InlineData(Growth, "| Evidence Score | «2»/10 |\n" + Growth, "AIJ701")]
    [InlineData(Growth, "| Published score | «42.4» |\n" + Growth, "AIJ701")]
    [InlineData(SubLabel, "| Barriers | «6»/10 |\n" + SubLabel, "AIJ701")]
    [InlineData(Barriers, "| Barrier Modifier (4/10) | 1.0 + («5» × 0.02) = 1.10 |", "AIJ402")]
    public void What_is_wrong_is_found(string old, string marked, string rule) => Assert.Equal(rule, Example.OneError(old, marked).Rule.Id);

    [Fact]
    public void A_distance_that_follows_from_a_wrong_score_is_no_second_error()
    {
        var text = Example.With("44.2", "43.2").Replace(Zone, "YELLOW (4.8 points below Green)", StringComparison.Ordinal);
        Assert.Single(Example.Check(text).Findings, f => f.Severity == Aijri.Findings.Severity.Error);
    }

    [Fact]
    public void A_zone_behind_very_many_words_is_read() => Assert.Empty(Example.Check(Example.With(Zone, string.Concat(Enumerable.Repeat("the ", 100_000)) + "Yellow")).Findings);

    [Theory]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 x 1.04 by 1.08 x 1.00 = 4.0435 — rounded")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "not worked out here — see the sheet")]
    public void A_dash_between_words_is_no_sign(string old, string @new) =>
        Assert.StartsWith("Write it like this", Assert.Single(Example.Check(Example.With(old, @new)).Findings, f => f.Rule.Id == "AIJ401").Help, StringComparison.Ordinal);

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
    [InlineData("note: Barrier score 5 became 4.", null)]
    [InlineData("note: 'Evidence score: 2 → 1.'", null)]
    [InlineData("note: The evidence score of 2 was lowered.", null)]
    [InlineData("note: The barrier total is 5.", "5")]
    [InlineData("summary: \"The score is 42.4.\"", "42.4")]
    public void Summary_and_note_are_sentences(string front, string? wrong) =>
        Assert.Equal(wrong is null ? [] : [wrong], Example.Check($"---\n{front}\n---\n\n{Example.Text}").Findings.Select(f => f.Stated!));
}
