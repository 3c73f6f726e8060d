using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>A slip in a document whose score an assessor set is one finding, and its published score stays.</summary>
public sealed class OverrideTests
{
    private static readonly string Text = "---\nscore: 36.0\nzone: Yellow\nsub-label: Yellow (Moderate)\n---\n"
        + Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 36.0 because few ships come.", Example.With("Fair.", "The formula gives 44.2, and we publish 36.0."));

    [Fact]
    public void It_is_right() => Assert.Empty(Example.Check(Text).Findings);

    [Theory]
    [InlineData("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 50% | 2.5 |", "AIJ202")]
    [InlineData("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 50% | two |", "AIJ206")]
    [InlineData("**Assessor override:**", "**Assesor overide:**", "AIJ401")]
    [InlineData("Formula score 44.2 adjusted to 36.0", "A second reader would have raised it to 36.0", "AIJ401")]
    [InlineData("adjusted to 36.0", "adjusted to 36.5", "AIJ407")]
    [InlineData("adjusted to 36.0", "adjusted to 35.0", "AIJ407")]
    [InlineData("adjusted to 36.0", "adjusted to 360", "AIJ201")]
    [InlineData("adjusted to 36.0", "adjusted to -36.0", "AIJ201")]
    public void A_slip_is_one_finding_and_no_decision_is_corrected_for_it(string right, string wrong, string rule)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        var text = Text.Replace(right, wrong, StringComparison.Ordinal);
        var finding = Assert.Single(Example.Check(text).Findings, f => f.Severity != Severity.Note);
        Assert.Equal(rule, finding.Rule.Id);
        Assert.Equal(text, Example.Fixed(text, withDecisions: true));
    }
}
