using Aijri.Site;

namespace Aijri.Tests.Site;

public sealed class LeaderboardTests
{
    private static string Rows(Leaderboard board) => string.Join(", ", board.Rows.Select(r => $"{r.Rank} {r.Role.Title}"));

    [Fact]
    public void A_tie_shares_a_rank_and_the_next_is_left_out()
    {
        var roles = Given.Roles(Given.Role("A", barriers: 5), Given.Role("B", barriers: 3), Given.Role("C", barriers: 5), Given.Role("D", barriers: 1));
        Assert.Equal("1 A, 1 C, 3 B, 4 D", Rows(Given.Board("sort: barriers", roles)));
    }

    [Fact]
    public void Roles_that_look_the_same_tie_although_more_decimals_differ()
    {
        var roles = Given.Roles(Given.Role("A") with { ModifierEffect = 7.96m }, Given.Role("B") with { ModifierEffect = 8.04m }, Given.Role("C") with { ModifierEffect = 7.94m });
        Assert.Equal("1 A, 1 B, 3 C", Rows(Given.Board("sort: modifiers", roles)));
    }

    [Fact]
    public void A_limit_takes_all_of_its_last_rank()
    {
        var roles = Given.Roles(Given.Role("A", 60), Given.Role("B", 50), Given.Role("C", 50), Given.Role("D", 40));
        Assert.Equal("1 A, 2 B, 2 C", Rows(Given.Board("limit: 2", roles)));
    }

    [Fact]
    public void Conditions_of_a_filter_hold_together()
    {
        var roles = Given.Roles(
            Given.Role("A", 60, barriers: 2) with { CategoryStated = new("Health", default) }, Given.Role("B", 70, barriers: 4) with { CategoryStated = new("Health", default) },
            Given.Role("C", 30) with { CategoryStated = new("Health", default) }, Given.Role("D", 80) with { CategoryStated = new("Law", default) });
        Assert.Equal("1 B, 2 A", Rows(Given.Board("filter: { zone: Green, category: Health }\nsort: barriers", roles)));
    }

    [Fact]
    public void A_seniority_is_compared_without_brackets_and_case()
    {
        var roles = Given.Roles(Given.Role("A") with { Seniority = "Mid-level" }, Given.Role("B") with { Seniority = "Mid-Level (3-5 years)" }, Given.Role("C") with { Seniority = "Senior" });
        Assert.Equal("1 A, 1 B", Rows(Given.Board("filter: { seniority: mid-level }", roles)));
    }

    [Fact]
    public void Stale_is_counted_in_days_to_the_day_that_is_given()
    {
        var roles = Given.Roles(Given.Role("A") with { Assessed = new DateOnly(2025, 1, 1) }, Given.Role("B") with { Assessed = new DateOnly(2025, 1, 2) }, Given.Role("C"));
        Assert.Equal("1 A", Rows(Given.Board("filter: { older-than: 365 }\nsort: assessed\norder: lowest-first", roles, new DateOnly(2026, 1, 2))));
        Assert.Empty(Given.Board("filter: { older-than: 365 }", roles).Rows);
    }

    [Fact]
    public void A_mover_is_ranked_by_how_far_it_moved_last_either_way()
    {
        var roles = Given.Roles(
            Given.Role("Up", 50) with { History = [Given.Past("2025-01-01", 48)] },
            Given.Role("Down", 40) with { History = [Given.Past("2025-01-01", 45), Given.Past("2024-01-01", 20)] },
            Given.Role("Still", 30) with { History = [Given.Past("2025-01-01", 30)] }, Given.Role("New", 20));
        var board = Given.Board("sort: movement\ncolumns: [change, previous-score]", roles);
        Assert.Equal("1 Down, 2 Up", Rows(board));
        Assert.Equal(["−5.0", "45.0"], board.Settings.Columns.Select(c => c.Text(board.Rows[0].Role)));
        Assert.Equal("+2.0", board.Settings.Columns[0].Text(board.Rows[1].Role));
    }

    [Fact]
    public void One_definition_makes_a_board_for_each_category()
    {
        var settings = Given.Settings("leaderboards:\n  - id: in\n    each: category\n    title: \"{category} first\"\n");
        var boards = settings.Leaderboards.SelectMany(l => l.For(["Health", "Law & finance"], [])).ToArray();
        Assert.Equal(["in-health Health first", "in-law-finance Law & finance first"], boards.Select(b => $"{b.Id} {b.Title}"));
        Assert.Equal("Law & finance", boards[1].Filter.Category!.Value.Text);
    }

    [Theory]
    [InlineData("sort: scor", "Did you mean `score`?")]
    [InlineData("columns: [margn]", "Did you mean `margin`?")]
    [InlineData("each: categry", "Did you mean `category`?")]
    [InlineData("filter: { zon: Green }", "Did you mean `zone`?")]
    [InlineData("filter: { status: publishd }", "Did you mean `published`?")]
    public void A_misspelt_word_is_a_finding_with_the_word_that_was_meant(string yaml, string help) =>
        Assert.Equal(help, Assert.Single(Given.Read($"leaderboards:\n  - id: board\n    title: Board\n    {yaml}\n").Findings).Help);

    [Fact]
    public void Nothing_is_sorted_by_a_word_that_has_no_order() =>
        Assert.StartsWith("Nothing can be sorted by `category`", Assert.Single(Given.Read("leaderboards:\n  - id: board\n    title: Board\n    sort: category\n").Findings).Message, StringComparison.Ordinal);
}
