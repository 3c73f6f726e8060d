using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>Numbers that a calculation goes through, distances and earlier scores: true, and in the shape of a slip of the score or Task Resistance.</summary>
public sealed class KnownValuesTests
{
    [Theory]
    [InlineData("Task Resistance is 6.00 − 2.05 = 3.95.")]
    [InlineData("The weighted sum of 2.05 leaves 3.95 of 6.00.")]
    [InlineData("Adding features contributes 0.60 of the 2.05.")]
    [InlineData("The evidence modifier is 1.0 + 5 × 0.04 = 1.20.")]
    [InlineData("The modifiers (1.20, 1.04, 1.00) multiply to 1.248.")]
    [InlineData("With a modifier of 1.00, growth changes nothing.")]
    [InlineData("Raw 4.9296 less 0.54 is 4.3896; over 7.93 that is 0.554.")]
    [InlineData("3.95 × 1.20 is 4.74.")]
    [InlineData("At 55.4 the role is Green, 12.8 points below ML/AI Engineer (68.2).")]
    [InlineData("The role stays Green, 12.8 below the ML/AI Engineer.")]
    [InlineData("The role is Green, 8.6 points above Radiologist (46.8).")]
    [InlineData("It is 1.2 points short of Green for the Radiologist, whereas this role clears it by 7.4.")]
    [InlineData("Two of the five barriers score 2 of 2, one scores 1 of 2.")]
    [InlineData("AIJRI: 51.2 (2024) → 55.4 (2026)")]
    [InlineData("Final score: 51.2 in 2024, 55.4 now.")]
    public void What_the_calculation_goes_through_is_no_slip(string sentence) =>
        Assert.Empty(HonestSentencesTests.Check(sentence).Where(f => f.Severity != Severity.Note).Select(f => f.Message));

    // The lighthouse keeper's Task Resistance is 3.60, its total weighted 2.40.
    [Theory]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "**3.60/5.0** (6.00 - 2.40)")]
    [InlineData("Fair.", "Treating the lamp contributes 1.00, the log 1.20; 2.60 is none of them.", "2.60")]
    [InlineData("Fair.", "There is room to 51.2 in 2024.", null)]
    public void Only_what_is_no_value_may_be_one(string old, string @new, string? doubtful = null)
    {
        var found = Example.Check(Example.With(old, @new)).Findings.Where(f => f.Severity != Severity.Note).Select(f => f.Stated);
        Assert.Equal(doubtful is null ? [] : [doubtful], found);
    }
}
