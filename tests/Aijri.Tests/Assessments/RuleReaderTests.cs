using Aijri.Assessments;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public sealed class RuleReaderTests
{
    [Theory]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 AND AIJRI ≥ 48", "Green (Accelerated)", "Growth = 2, Score ≥ 48")]
    [InlineData("**Green (Accelerated)**: growth = **2** and score >= 48", "Green (Accelerated)", "Growth = 2, Score ≥ 48")]
    [InlineData("Green (Transforming) — AIJRI ≥ 48 AND ≥ 20% of task time scores 3+", "Green (Transforming)", "Score ≥ 48, Share ≥ 20, ShareFromScore ≥ 3")]
    [InlineData("Green (Stable) — AIJRI ≥48 AND <20% of task time scores 3+", "Green (Stable)", "Score ≥ 48, Share < 20, ShareFromScore ≥ 3")]
    [InlineData("Yellow (Urgent) - growth correlation ≤ -1", "Yellow (Urgent)", "Growth ≤ -1")]
    [InlineData("Red — AIJRI < 25", "Red", "Score < 25")]
    [InlineData("Green (Accelerated)", "Green (Accelerated)", "")]
    [InlineData("**Green (Accelerated)**", "Green (Accelerated)", "")]
    [InlineData("Red - the score says so", "Red", "")]
    [InlineData("", "", "")]
    public void A_label_is_read_with_the_rule_quoted_beside_it(string line, string label, string conditions) => AssertRule(line, label, conditions);

    [Fact]
    public void A_rule_that_compares_the_task_score_after_its_share_is_read() =>
        AssertRule("Green (Transforming) — ≥ 20% of task time with a score >= 3+", "Green (Transforming)", "Share ≥ 20, ShareFromScore ≥ 3");

    private static void AssertRule(string line, string label, string conditions)
    {
        var rule = Given.Read(line, (d, f, s) => new RuleReader(d).Read(s)).Value;
        Assert.Equal((label, conditions), (rule.Label.Text, string.Join(", ", rule.Conditions.Select(c => $"{c.Subject} {c.Comparison} {c.Value}"))));
    }
}
