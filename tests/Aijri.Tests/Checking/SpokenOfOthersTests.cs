using Aijri.Checking;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Tests.Checking;

/// <summary>Whose a number or zone is, and whether anybody says so: sentences of the data scientist's page (19.0, Red), among those of the others.</summary>
public sealed class SpokenOfOthersTests
{
    [Theory]
    [InlineData("The AIJRI is 19.0 (ML/AI Engineer: 68.2).")]
    [InlineData("Our 19.0 (ML/AI Engineer: 68.2) is low.")]
    [InlineData("Barriers of 0 (ML/AI Engineer has some) say little.")]
    [InlineData("The 68.2 (ML/AI Engineer) is high.")]
    [InlineData("Neither DevOps Engineer nor Copywriter is Green.")]
    [InlineData("No Copywriter is Green.")]
    [InlineData("Is DevOps Engineer Green? No.")]
    [InlineData("Nobody says that DevOps Engineer is Green.")]
    [InlineData("Paralegal is out of Red.")]
    [InlineData("Paralegal has a Red neighbour.")]
    [InlineData("Neither DevOps Engineer nor Copywriter scores 48.0.")]
    [InlineData("Paralegal and DevOps Engineer are Yellow and Red (respectively).")]
    [InlineData("ML/AI Engineer, Paralegal and DevOps Engineer are Green, Yellow and Red.")]
    [InlineData("The distance to the Yellow threshold is 6.0.")]
    [InlineData("The Yellow threshold is 6.0 points away.")]
    [InlineData("The Yellow threshold (6.0 points above) is far away.")]
    [InlineData("At 19.0 it lies 6.0 points below the Red ceiling of 25.")]
    [InlineData("AIJRI: +1.8.")]
    [InlineData("The threshold for Yellow is 25.")]
    [InlineData("The role is rated Red.")]
    [InlineData("The model's score rose from 61.2 to 82.4.")]
    [InlineData("On the benchmark the score rose to 82.4.")]
    [InlineData("The role is rated Green by the OECD.")]
    [InlineData("It is compared with ML/AI Engineer, which has stronger barriers.")]
    [InlineData("The AIJRI is 1.8 up on 2025.")]
    public void An_honest_sentence_is_not_called_wrong(string sentence) => Assert.Empty(Found(sentence));

    [Theory]
    [InlineData("The 62.8 (ML/AI Engineer) is high.", "AIJ602", true)]
    [InlineData("ML/AI Engineer (62.8) is no rival.", "AIJ602", true)]
    [InlineData("We put ML/AI Engineer at 61.0.", "AIJ602", true)]
    [InlineData("According to the Oxford list, ML/AI Engineer scores 61.0.", "AIJ702", false)]
    [InlineData("Frey and Osborne put ML/AI Engineer at 61.0.", "AIJ702", false)]
    [InlineData("In our 2024 edition ML/AI Engineer (61.0) ranked third.", "AIJ702", false)]
    [InlineData("Paralegal and DevOps Engineer are Yellow and Green.", "AIJ602", true)]
    [InlineData("The role is Red at 17.0.", "AIJ701", true)]
    [InlineData("The role stands just above Red.", "AIJ702", false)]
    [InlineData("The score fell from 24.0 to 17.0.", "AIJ702", false)]
    [InlineData("The score fell to 17.0.", "AIJ702", false)]
    [InlineData("The score is 16.1 once the tools arrive.", "AIJ702", false)]
    [InlineData("The Yellow threshold is 26.", "AIJ503", false)]
    [InlineData("The threshold for Yellow is 26.", "AIJ503", false)]
    [InlineData("The role is rated Green.", "AIJ702", false)]
    [InlineData("It is compared with ML/AI Engineer, which has weaker barriers.", "AIJ603", false)]
    [InlineData("Bookkeeper has stronger task resistance than ML/AI Engineer.", "AIJ603", false)]
    public void What_is_wrong_is_found_and_corrected_only_where_nothing_else_can_be_meant(string sentence, string rule, bool isCorrected)
    {
        var finding = Assert.Single(Found(sentence));
        Assert.Equal((rule, isCorrected), (finding.Rule.Id, finding.Fix is not null));
    }

    [Theory]
    [InlineData("The score climbed from 40.2 to 44.2.")]
    [InlineData("Up from 40.2, the score is now 44.2.")]
    [InlineData("The score is 44.2, up from 40.2.")]
    public void What_the_score_came_from_is_held_to_the_history(string sentence)
    {
        var text = "---\nassessed: 2026-02-01\nhistory: [ { date: 2025-01-01, score: 42.0 } ]\n---\n\n" + Example.With("Fair.", sentence);
        Assert.Equal("42.0", Assert.Single(Example.Check(text).Findings).Expected);
        Assert.Empty(Example.Check(text.Replace("40.2", "42.0", StringComparison.Ordinal)).Findings);
    }

    [Fact]
    public void Below_the_highest_zone_there_is_no_zone_for_a_role_in_it() =>
        Assert.Equal("The zone that this puts the role below is \"Green\"; it should be \"none\": 55.4 is at least 48.", Assert.Single(HonestSentencesTests.Check("The role stands just below Green."), f => f.Severity != Severity.Note).Message);

    [Fact]
    public void A_distance_from_a_wrong_score_is_listed_with_that_score()
    {
        var finding = Assert.Single(Example.Check(Example.With("= **44.2/100**", "= **45.2/100**", Example.With("Fair.", "The score is 2.8 points below Green."))).Findings, f => f.Severity != Severity.Note);
        Assert.Equal((Rules.ResultMismatch, 1), (finding.Rule, finding.Related.Length));
    }

    // The score is 44.2.
    [Theory]
    [InlineData("The score stands 4.8 points below Green.", "3.8")]
    [InlineData("At 44.2 the role is 12 points short of Green.", "4")]
    [InlineData("The role misses Green by 5.8 points.", "3.8")]
    [InlineData("It lies 20.2 points above Red.", "19.2")]
    [InlineData("The score sits 2.2 points above the Yellow threshold of 25.", "19.2")]
    [InlineData("It is 3.8 points short of Green and 18.2 points above Red.", "19.2")]
    public void A_distance_in_points_is_held_to_the_threshold_between(string sentence, string expected)
    {
        var finding = Assert.Single(Example.Check(Example.With("Fair.", sentence)).Findings);
        Assert.Equal((Rules.ProseDoubt, expected, null), (finding.Rule, finding.Expected, finding.Fix));
    }

    [Theory]
    [InlineData("The score stands 3.8 points below Green.", 1)]
    [InlineData("It is 4 points short of the Green line.", 1)]
    [InlineData("It misses the Green line by 3.8 points.", 1)]
    [InlineData("The score is 19.2 points above the Yellow threshold.", 1)]
    [InlineData("It is 3.8 points short of Green and 19.2 points above Red.", 2)]
    [InlineData("It stands about 5 points below Green.", 0)]
    [InlineData("The score is less than 5 points below Green.", 0)]
    [InlineData("The score is 3.82 points below Green.", 1)]
    [InlineData("Beginners stand 9 points below Green.", 0)]
    [InlineData("A score of 45 is 3 points below Green.", 0)]
    [InlineData("A role at 42.0 is 6 points below Green.", 0)]
    [InlineData("The role is 19 or 20 points above Red.", 0)]
    [InlineData("Our 2024 score is 3 points below Green.", 0)]
    [InlineData("Both are 3 points below Green.", 0)]
    [InlineData("The role is 12 points above the Yellow average.", 0)]
    [InlineData("The role is 12 points below the Green trial lawyer.", 0)]
    [InlineData("By its tasks the role is 9 points below Green.", 0)]
    [InlineData("The role above it is 2 points below Green.", 0)]
    [InlineData("Is the role 5 points below Green?", 0)]
    [InlineData("2024: 6 points below Green.", 0)]
    [InlineData("Next door works the paralegal. It is 22 points below Green.", 0)]
    [InlineData("The score is 44.2 points above the Red floor.", 0)]
    [InlineData("A Harbour Pilot is 9 points below Green.", 0)]
    [InlineData("With evidence at 0 the role sits 9 points below Green.", 0)]
    public void A_right_distance_is_a_claim_and_one_that_is_somebody_elses_is_none(string sentence, int claims)
    {
        var (findings, assessment) = Example.Check(Example.With("Fair.", sentence));
        Assert.Empty(findings);
        Assert.Equal(claims, assessment!.Claims.Count(c => c.Id.StartsWith("prose.margin", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_two_roles_of_one_name_only_the_author_knows_which_is_meant()
    {
        InputFile[] files =
        [
            new("/x/keeper.md", "keeper.md", "---\nslug: one\n---\n" + Example.Text),
            new("/x/other.md", "other.md", "---\nslug: two\n---\n" + Example.With("None — the formula stands.", "Formula score 44.2 raised to 46.0 because of fog.")),
            new("/x/pilot.md", "pilot.md", Example.With("Fair.", "A Lighthouse Keeper (42.4) stays.", Example.With("Lighthouse Keeper", "Harbour Pilot"))),
        ];
        var finding = Assert.Single(Example.Compiled(files).Findings, f => f.Rule == Rules.StaleQuotation);
        Assert.Equal("Lighthouse Keeper is quoted with 42.4, but its score is 44.2, or 46.0: there is more than one of that name.", finding.Message);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("Task Resistance is 6.00 − 2.40 = 3.60.", "prose.task-resistance")]
    [InlineData("The barrier total is 1 + 2 + 0 + 1 + 0 = 4.", "prose.barriers")]
    [InlineData("The AIJRI score is (4.0435 − 0.54) / 7.93 × 100 = 44.2.", "prose.score")]
    [InlineData("The raw score is 3.60 × 1.04 × 1.08 × 1.00 = 4.0435.", "prose.raw")]
    [InlineData("The evidence modifier is 1.0 + 1 × 0.04 = 1.04.", "prose.evidence-modifier")]
    public void A_calculation_in_a_sentence_states_its_result_which_only_the_author_puts_right(string sentence, string claim)
    {
        Example.AssertRead("Fair.", sentence, claim);
        var text = Example.With("| Physical Presence | 2 |", "| Physical Presence | 1 |", Example.With("| Keep the log | 30% | 4 |", "| Keep the log | 30% | 3 |", Example.With("| Wage Trends | 0 |", "| Wage Trends | 1 |", Example.With("Fair.", sentence))));
        Assert.DoesNotContain(Recomputation.Of(new SourceFile("x.md", text), Example.Check(text).Assessment!).Edits, e => e.Place.LineText == sentence);
    }

    [Theory]
    [InlineData("The AIJRI score is 44.2 (3.60 × 1.04 × 1.08 × 1.00 = 4.0435 raw).")]
    [InlineData("Task Resistance 3.60 × 1.04 = 3.74.")]
    [InlineData("Barriers total 4/10 (4 × 0.02 = 0.08).")]
    [InlineData("The AIJRI score is 44.2 (48 − 44.2 = 3.8).")]
    [InlineData("The raw score 4.0435 − 0.54 = 3.5035.")]
    public void Another_calculation_states_nothing_of_the_role(string sentence) => Assert.Empty(Example.Check(Example.With("Fair.", sentence)).Findings);

    [Theory]
    [InlineData("The AIJRI score is 43.2 (= Yellow).")]
    [InlineData("Task Resistance 3.70 (6.00 − 2.40 = 3.60) is fair.")]
    [InlineData("Task Resistance 3.70 × 1.04 = 3.85.")]
    public void A_number_before_it_is_held_to_its_name(string sentence) => Assert.Single(Example.Check(Example.With("Fair.", sentence)).Findings);

    [Theory]
    [InlineData("In 2025, 30% of task time scored 3 or more.")]
    [InlineData("Readers who remember 44.2 were right.")]
    public void What_is_said_of_another_time_is_not_computed_again(string sentence)
    {
        var text = Example.With("| Keep the log | 30% | 4 |", "| Keep the log | 30% | 2 |", Example.With("Fair.", sentence));
        Assert.DoesNotContain(Recomputation.Of(new SourceFile("x.md", text), Example.Check(text).Assessment!).Edits, e => e.Place.LineText == sentence);
    }

    private static List<Finding> Found(string sentence) => [.. HonestSentencesTests.Check(sentence, "data-scientist").Where(f => f.Severity != Severity.Note)];
}
