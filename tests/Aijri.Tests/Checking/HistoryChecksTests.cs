using Aijri.Findings;

namespace Aijri.Tests.Checking;

public sealed class HistoryChecksTests
{
    [Theory]
    [InlineData("[{ date: «2026-03-01», score: 44.2 }]")]
    [InlineData("[{ date: «2026-03-02», score: 44.2 }]")]
    [InlineData("[{ date: 2025-03-01, score: 44.2 }, { date: «2025-03-01», score: 45.2 }]")]
    [InlineData("[{ date: 2025-03-01, score: «109.8» }]")]
    [InlineData("[{ date: 2025-03-01, score: «-0.1» }]")]
    public void A_day_or_score_that_cannot_be_is_reported_where_it_stands(string history)
    {
        var finding = Assert.Single(Check(history, out var token));
        Assert.Equal(Rules.ImpossibleHistory, finding.Rule);
        Assert.Equal(token, finding.Place.LineText[(finding.Place.Column - 1)..(finding.Place.EndColumn - 1)]);
        Assert.True(finding.Place.Column > "history: ".Length);
    }

    [Theory]
    [InlineData("[{ date: 2025-03-01, score: 44.2 }, { date: 2026-02-28, score: 45.2 }]")]
    [InlineData("[{ date: 2025-03-01, score: 0 }, { date: 2024-03-01, score: 109.7 }]")]
    public void Earlier_days_in_any_order_and_every_possible_score_are_right(string history) => Assert.Empty(Check(history, out _));

    [Theory]
    [InlineData("[{ date: «2026-02-30», score: 44.2 }]")]
    [InlineData("[{ date: 2025-02-03, score: «many» }]")]
    public void What_is_no_day_or_number_is_reported_once(string history) => Assert.Equal(Rules.InvalidValue, Assert.Single(Check(history, out _)).Rule);

    [Theory]
    [InlineData("[{ date: 2025-02-03 }]")]
    [InlineData("[{ date: 2025-02-03, score: }]")]
    [InlineData("[{ score: 44.2 }]")]
    public void A_day_or_score_that_is_missing_is_reported_once(string history) => Assert.Matches("is (missing|empty)\\.$", Assert.Single(Check(history, out _)).Message);

    [Fact]
    public void Where_an_input_is_unreadable_no_sentence_is_held_to_the_history()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Files.Read("content", "roles", "customer-support-agent.md");
        Assert.Contains("| AI Growth Correlation | -2 |", text, StringComparison.Ordinal);
        site.Write("agent.md", text.Replace("| AI Growth Correlation | -2 |", "| AI Growth Correlation | -22 |", StringComparison.Ordinal));
        var (_, output, _) = TestSite.Command("check", Path.Combine(site.Root, "agent.md"), "--format", "github");
        Assert.StartsWith("::error", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Check(string history, out string token)
    {
        token = history.Contains('«', StringComparison.Ordinal) ? history[(history.IndexOf('«', StringComparison.Ordinal) + 1)..history.IndexOf('»', StringComparison.Ordinal)] : "";
        var plain = history.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        return Example.Check($"---\nassessed: 2026-03-01\nhistory: {plain}\n---\n\n{Example.Text}").Findings;
    }
}
