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
    [InlineData(Zone, "YELLOW (Green ≥48, 25 ≤ Yellow < 48, Red <25)")]
    [InlineData(Zone, "YELLOW (Green >= 48, 25 <= Yellow < 48, Red < 25)")]
    [InlineData(Growth, "| Evidence Score | 1/10 |\n" + Growth)]
    [InlineData(Growth, "| Note | Evidence and barriers lift it a little |\n" + Growth)]
    [InlineData(SubLabel, "| Barriers | 4/10 |\n" + SubLabel)]
    [InlineData(Barriers, "| Barrier Modifier (4/10) | 1.0 + (4 × 0.02) = 1.08 |")]
    public void What_is_right_is_no_finding(string old, string @new) => Assert.Empty(Example.Check(Example.With(old, @new)).Findings.Select(f => f.Message));

    [Theory]
    [InlineData("= **44.2/100**", "= **44.2/100** («GREEN»)", "AIJ701")]
    [InlineData("= **44.2/100**", "= **44.2/100** → «Red»", "AIJ701")]
    [InlineData(Zone, "YELLOW (44.2 > «26»)", "AIJ503")]
    [InlineData(Zone, "YELLOW («43.2» > 25)", "AIJ406")]
    [InlineData(Zone, "YELLOW (Green ≥48, «26» ≤ Yellow < 48, Red <25)", "AIJ503")]
    [InlineData(Zone, "YELLOW (Green ≥48, 25 ≤ Yellow < «47», Red <25)", "AIJ503")]
    [InlineData(Growth, "| Evidence Score | «2»/10 |\n" + Growth, "AIJ701")]
    [InlineData(Growth, "| Published score | «42.4» |\n" + Growth, "AIJ701")]
    [InlineData(SubLabel, "| Barriers | «6»/10 |\n" + SubLabel, "AIJ701")]
    [InlineData(Barriers, "| Barrier Modifier (4/10) | 1.0 + («5» × 0.02) = 1.10 |", "AIJ402")]
    public void What_is_wrong_is_found(string old, string marked, string rule) => Assert.Equal(rule, Example.OneError(old, marked).Rule.Id);
}
