using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Site;

public sealed class ScoreChangeTests
{
    [Fact]
    public void A_history_of_two_is_two_changes_each_with_the_day_and_note_of_the_later_score()
    {
        var role = Given.Role("A", 50) with { Assessed = new DateOnly(2026, 3, 1), History = [Given.Past("2025-02-01", 47, "tools"), Given.Past("2024-01-01", 60)] };
        Assert.Equal(["2026-03-01 47→50 ", "2025-02-01 60→47 tools"], ScoreChange.Of(role).Select(c => $"{Dates.Iso(c.Date!.Value)} {c.Before}→{c.After} {c.Note}"));
    }

    [Fact]
    public void The_same_score_published_again_is_no_change() =>
        Assert.Empty(ScoreChange.Of(Given.Role("A", 50) with { History = [Given.Past("2025-02-01", 50)] }));

    [Fact]
    public void Changes_of_all_roles_are_newest_first_and_those_without_a_day_last()
    {
        var roles = Given.Roles(
            Given.Role("A", 50) with { Assessed = new DateOnly(2026, 1, 1), History = [Given.Past("2025-01-01", 40)] },
            Given.Role("B", 50) with { History = [Given.Past("2025-01-01", 40)] },
            Given.Role("C", 50) with { Assessed = new DateOnly(2026, 2, 1), History = [Given.Past("2025-01-01", 40)] });
        Assert.Equal(["C", "A", "B"], ScoreChange.Of((IEnumerable<Role>)roles).Select(c => c.Role.Title));
    }
}
