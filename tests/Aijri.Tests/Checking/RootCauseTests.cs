using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>Which input is at fault, where one is: never one that nobody wrote.</summary>
public sealed class RootCauseTests
{
    [Theory]
    [InlineData("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 50% | 4 |", "The score of \"Tend the lamp\" is 4, but ")]
    [InlineData("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 60% | 2 |", "The time of \"Tend the lamp\" is 60, but ")]
    public void Of_one_changed_input_what_follows_says_what_it_was(string old, string @new, string message) =>
        Assert.StartsWith(message, Assert.Single(Found(Example.With(old, @new))).Message, StringComparison.Ordinal);

    [Fact]
    public void Time_and_score_changed_together_make_the_weighted_value_wrong_and_no_third_number()
    {
        var text = Example.With("| Tend the lamp | 50% | 2 | 1.00 |", "| Tend the lamp | 40% | 4 | 1.00 |", Example.With("| Keep the log | 30% | 4 | 1.20 |", "| Keep the log | 40% | 3 | 1.20 |"));
        Assert.DoesNotContain(Found(text), f => f.Rule == Rules.InputContradicted && f.Message.Contains("Tend the lamp", StringComparison.Ordinal));
        var longer = Found(Example.With("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 55% | 4 |"));
        Assert.Equal("The weighted value of \"Tend the lamp\" is 1.00; it should be 2.20: 55% × 4 = 2.20.", Assert.Single(longer, f => f.Rule == Rules.WeightedMismatch).Message);
        Assert.Equal("The times add up to 105%, not 100%: 55 + 30 + 20 = 105.", Assert.Single(longer, f => f.Rule == Rules.TotalMismatch).Message);
        Assert.DoesNotContain(longer, f => f.Rule == Rules.InputContradicted);
    }

    private static IReadOnlyList<Finding> Found(string text) => [.. Example.Check(text).Findings.Where(f => f.Severity == Severity.Error)];
}
