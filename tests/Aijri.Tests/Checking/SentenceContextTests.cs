using Aijri.Checking;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Tests.Checking;

/// <summary>What stands around a number tells what it is: the header of its column, the words before a colon, a rule of the method, a date, a condition.</summary>
public sealed class SentenceContextTests
{
    [Theory]
    [InlineData("registered-nurse", "| Role | Vacancy rate |\r|---|---|\r| Radiologist | 12.4 |\r| Physiotherapist | 7.1 |")]
    [InlineData("registered-nurse", "| Role | Pay (index) |\r|---|---|\r| Radiologist | 12.4 |")]
    [InlineData("registered-nurse", "| Role | Evidence modifier |\r|---|---|\r| Radiologist | 1.08 |")]
    [InlineData("registered-nurse", "| Role | Before | Now |\r|---|---|---|\r| Radiologist | 44.8 | 46.8 |")]
    [InlineData("registered-nurse", "| Role | Mean age | AIJRI |\r|---|---|---|\r| Radiologist | 48.3 | 46.8 |")]
    [InlineData("registered-nurse", "| Role | First score | Score now |\r|---|---|---|\r| Radiologist | 39.9 | 46.8 |")]
    [InlineData("registered-nurse", "Vacancy rates, per cent:\r\r- Radiologist: 12.4\r- Physiotherapist: 7.1")]
    [InlineData("registered-nurse", "Mean age: Radiologist (48.3), Physiotherapist (38.1)")]
    [InlineData("registered-nurse", "First scores: Radiologist (39.9), Paralegal (30.6)")]
    [InlineData("registered-nurse", "Distance to this role: Radiologist (21.1), Physiotherapist (3.8)")]
    [InlineData("registered-nurse", "Points below this role:\r\r- Radiologist: 21.1")]
    [InlineData("registered-nurse", "**Points below this role:**\r- Radiologist: 21.1\r- Physiotherapist: 3.8")]
    [InlineData("registered-nurse", "The hospital has a Green nurse, a Yellow radiologist and a Red medical coder.")]
    [InlineData("registered-nurse", "Compare a Green electrician with a Red bookkeeper.")]
    [InlineData("registered-nurse", "The Green Electrician and the Yellow Radiologist have little in common.")]
    [InlineData("registered-nurse", "Electrician and Bookkeeper (Green and Red) mark the ends.")]
    [InlineData("registered-nurse", "Radiologist, Red Cross volunteers and nurses met.")]
    [InlineData("electrician", "An evidence modifier of 1.00 is neutral.")]
    [InlineData("electrician", "A growth modifier of 1.00 is neutral; this role has 1.05.")]
    [InlineData("electrician", "The AIJRI of 48.0 separates Green from Yellow.")]
    [InlineData("electrician", "The AIJRI score of 48 is the Green threshold.")]
    [InlineData("electrician", "The composite score of 25 is the border of Red.")]
    [InlineData("electrician", "The evidence total of 10 is never reached.")]
    [InlineData("electrician", "Green (Accelerated) needs Growth Correlation = 2 AND AIJRI ≥ 48.")]
    [InlineData("electrician", "Accelerated requires a growth correlation of 2.")]
    [InlineData("electrician", "Transforming requires 20% of task time scoring 3+, and this role has 5%.")]
    [InlineData("electrician", "Unlike Yellow (Urgent) roles, this one has time.")]
    [InlineData("electrician", "There are six Yellow (Urgent) roles on this site.")]
    [InlineData("electrician", "Green (Stable), formerly Green (Transforming).")]
    [InlineData("electrician", "The label Green (Accelerated) is reserved for other roles.")]
    [InlineData("electrician", "Every other role is Yellow or Red.")]
    [InlineData("electrician", "Another Trades role is Red.")]
    [InlineData("electrician", "The next role is Yellow.")]
    [InlineData("electrician", "The apprentice role is Yellow.")]
    [InlineData("electrician", "I doubt that the role is Yellow soon.")]
    [InlineData("electrician", "No one expects that the role is Yellow in 2030.")]
    [InlineData("radiologist", "The interventional half of the role is Green.")]
    [InlineData("registered-nurse", "No ward role is in the Red zone.")]
    [InlineData("radiologist", "- March 2025: 39.9\r- September 2025: 42.8\r- February 2026: 44.8\r- August 2026: 46.8")]
    [InlineData("radiologist", "| Date | Score |\r|---|---|\r| 2025-03-01 | 39.9 |\r| 2026-02-01 | 44.8 |")]
    [InlineData("radiologist", "| Assessed | AIJRI |\r|---|---|\r| February 2026 | 44.8 |\r| August 2026 | 46.8 |")]
    [InlineData("radiologist", "39.9, 42.8, 44.8, 46.8: the score has climbed at every assessment.")]
    [InlineData("radiologist", "February's score of 44.8 is superseded.")]
    [InlineData("radiologist", "Compared with February (44.8) the score is higher.")]
    [InlineData("registered-nurse", "Radiologist stood at 44.8 in February.")]
    [InlineData("registered-nurse", "Radiologist's score has been 39.9, 42.8, 44.8 and 46.8.")]
    [InlineData("radiologist", "Sensitivity: with evidence 3, 48.8 (Green).")]
    [InlineData("radiologist", "Sensitivity analysis: evidence 1 → 44.8; evidence 3 → 48.6; barriers 6 → 45.6.")]
    [InlineData("radiologist", "| What if | AIJRI | Zone |\r|---|---|---|\r| evidence 3 | 48.7 | Green |")]
    [InlineData("radiologist", "Moving routine reading to 5 gives a Task Resistance of 3.25.")]
    [InlineData("radiologist", "Should routine reading reach 5, the score is 42.4.")]
    [InlineData("radiologist", "Task Resistance used to be 3.25, with routine reading at 5.")]
    [InlineData("radiologist", "One more mark for evidence (48.8) or a growth correlation of 1 (49.4) would make the role Green.")]
    [InlineData("registered-nurse", "Barriers 1 and 2 matter most.")]
    [InlineData("registered-nurse", "Radiologist (< 48.0) is Yellow.")]
    [InlineData("registered-nurse", "The Green zone starts at 48.")]
    [InlineData("registered-nurse", "No nurse scores 76.9.")]
    [InlineData("registered-nurse", "If evidence fell, the score would be 60.1.")]
    [InlineData("registered-nurse", "The score was 66.0 before.")]
    [InlineData("registered-nurse", "Some roles, the score of which is 50.1, differ.")]
    [InlineData("registered-nurse", "Without barriers the role scores 57.0.")]
    [InlineData("registered-nurse", "We call the role Green.")]
    [InlineData("registered-nurse", "In 2024 the role was scored at 62.9.")]
    [InlineData("registered-nurse", "In 2023 the role was assessed at 62.9.")]
    [InlineData("registered-nurse", "The role was scored at 62.9 in the first assessment.")]
    [InlineData("registered-nurse", "The union's assessment puts it in Red.")]
    [InlineData("registered-nurse", "Another method puts it in Yellow.")]
    [InlineData("registered-nurse", "The Frey and Osborne method puts it in Red.")]
    [InlineData("registered-nurse", "The earlier assessment puts it in Yellow.")]
    [InlineData("registered-nurse", "At the best hospitals, the role scores 55.5.")]
    [InlineData("registered-nurse", "In any other country, the score is 55.5.")]
    [InlineData("registered-nurse", "For the highest-paid nurses, the score is 75.5.")]
    [InlineData("registered-nurse", "If anything changes, the AIJRI is 62.9.")]
    public void What_is_said_of_something_else_is_no_finding(string role, string text) =>
        Assert.Empty(HonestSentencesTests.Check(text, role).Where(f => f.Severity != Severity.Note).Select(f => $"{f.Place} {f.Message}"));

    [Theory]
    [InlineData("registered-nurse", "| Role | AIJRI | Zone |\r|---|---|---|\r| Radiologist | 46.9 | Yellow |")]
    [InlineData("registered-nurse", "| Role | Vacancies | AIJRI score (0-100) |\r|---|---|---|\r| Radiologist | 12.4 | 46.9 |")]
    [InlineData("registered-nurse", "| Role | Score |\r|---|---|\r| Radiologist | 46.9 |")]
    [InlineData("registered-nurse", "| Measure | Value |\r|---|---|\r| AIJRI | 66.9 |")]
    [InlineData("registered-nurse", "| Role | Task Resistance |\r|---|---|\r| Radiologist | 3.55 |")]
    [InlineData("registered-nurse", "Neighbours: Radiologist (46.9), Physiotherapist (64.1)")]
    [InlineData("registered-nurse", "Scores of neighbours:\r\r- Radiologist: 46.9")]
    [InlineData("registered-nurse", "See also: Radiologist (46.9).")]
    [InlineData("electrician", "The role is Yellow.")]
    [InlineData("electrician", "This role is in the Red zone.")]
    [InlineData("electrician", "The electrician role is Yellow.")]
    [InlineData("electrician", "The score of the role is 72.9.")]
    [InlineData("registered-nurse", "Radiologist and Electrician (Green and Green) mark the ends.")]
    [InlineData("registered-nurse", "Compare a Green radiologist with others.")]
    [InlineData("radiologist", "The score is 46.9.")]
    [InlineData("radiologist", "- August 2026: 46.9")]
    [InlineData("registered-nurse", "No, the score is 76.9.")]
    [InlineData("registered-nurse", "Is it Yellow? No: the score is 66.9.")]
    [InlineData("registered-nurse", "As was expected, the role scores 66.9.")]
    [InlineData("registered-nurse", "Although nobody measured it, the score is 66.9.")]
    [InlineData("registered-nurse", "If anything, the score of 66.9 is too low.")]
    [InlineData("registered-nurse", "The role was scored at 76.9.")]
    [InlineData("registered-nurse", "The role scores 67.9, firmly Yellow.")]
    [InlineData("registered-nurse", "We rate the role Yellow.")]
    [InlineData("registered-nurse", "The assessment puts the role in the Red zone.")]
    [InlineData("registered-nurse", "The Green zone starts at 45.")]
    [InlineData("registered-nurse", "Pay per hour: the AIJRI is 62.9.")]
    [InlineData("registered-nurse", "**Days on the ward:** Its AIJRI of 62.9 is high.")]
    [InlineData("registered-nurse", "**Two points:** The Radiologist (49.8) is Yellow.")]
    [InlineData("registered-nurse", "The growth correlation is 2, which the role needs.")]
    [InlineData("registered-nurse", "Barriers 10/10 are the most one can have.")]
    [InlineData("registered-nurse", "40% of task time scores 3+, which starts the discussion.")]
    [InlineData("registered-nurse", "The score of 48.0 is just on the line.")]
    [InlineData("registered-nurse", "The evidence modifier of 1.0 must be multiplied by the barrier modifier of 1.18.")]
    [InlineData("registered-nurse", "Its AIJRI of 100 must be the highest.")]
    [InlineData("registered-nurse", "Most of the work is at the bedside, and the barrier total is 10.")]
    [InlineData("radiologist", "20% of task time scores 3+, as every role of this kind has, and more must be expected.")]
    [InlineData("registered-nurse", "| Role | AIJRI 2026 | Zone |\r|---|---|---|\r| Radiologist | 49.8 | Yellow |")]
    [InlineData("registered-nurse", "| Role | Final score |\r|---|---|\r| Radiologist | 49.8 |")]
    [InlineData("radiologist", "Its Task Resistance (3.75) is weak, and two marks would change that.")]
    [InlineData("radiologist", "Moving to the score itself, the AIJRI of 49.8 places the role in Yellow.")]
    [InlineData("radiologist", "Putting it to the test, the AIJRI of 49.8 holds.")]
    [InlineData("radiologist", "Lowering barriers by law is unlikely; the barrier total is 9/10.")]
    [InlineData("radiologist", "Should anybody ask: the score is 49.8.")]
    [InlineData("radiologist", "It has barriers 9 and 2 for evidence.")]
    [InlineData("registered-nurse", "Its score (62.9) is well above Green, and nothing would change that.")]
    [InlineData("registered-nurse", "Nurses are used to hearing this, and the score is 62.9.")]
    [InlineData("registered-nurse", "The scenario is plain: the score is 62.9.")]
    [InlineData("registered-nurse", "Radiologists are used to screens; Radiologist (49.8) is Yellow.")]
    [InlineData("registered-nurse", "The nursing role is Yellow.")]
    [InlineData("registered-nurse", "The hospital role is Yellow.")]
    [InlineData("registered-nurse", "The summary of this role is Yellow.")]
    [InlineData("registered-nurse", "No doubt the role is Yellow.")]
    [InlineData("registered-nurse", "Without doubt, the role is Yellow.")]
    [InlineData("registered-nurse", "As everyone expects, the role is Yellow.")]
    [InlineData("registered-nurse", "Radiologist's score is < 46.0.")]
    [InlineData("registered-nurse", "Radiologist is at ≥ 50.0.")]
    public void What_is_said_of_a_role_is_held_to_it(string role, string text) =>
        Assert.Single(HonestSentencesTests.Check(text, role), f => f.Severity != Severity.Note);

    [Fact]
    public void Of_two_values_that_stand_in_one_another_s_place_none_is_corrected_alone()
    {
        var found = HonestSentencesTests.Check("46.8 (Physiotherapist), 64.1 (Radiologist) and 8.7 (Medical Coder) are the other hospital scores.", "registered-nurse").ToList();
        Assert.Equal(2, found.Count);
        Assert.All(found, f => Assert.Null(f.Fix));
    }

    [Theory]
    [InlineData("Unchanged at «1».")]
    [InlineData("AI Growth Correlation = «2».")]
    [InlineData("Stays at «1», as ships do.")]
    public void The_growth_check_is_held_to_the_role_in_other_words_too(string marked) => Assert.Equal(Rules.RepeatMismatch, Example.OneError("Confirmed at 0. Ships come as they come.", marked).Rule);

    [Theory]
    [InlineData("Unchanged at 0.")]
    [InlineData("AI Growth Correlation = 0.")]
    [InlineData("AI Growth Correlation = 1 was considered, 0 kept.")]
    public void Or_found_right_or_left_alone(string words) => Assert.DoesNotContain(Example.Check(Example.With("Confirmed at 0. Ships come as they come.", words)).Findings, f => f.Severity != Severity.Note && f.Rule != Rules.MissingStatement);

    [Theory]
    [InlineData("The score is 44.2, 3.8 below the threshold.")]
    [InlineData("The evidence total of 1 raises the result by 4%.")]
    [InlineData("6.00 minus 2.40 leaves 3.60.")]
    public void What_another_figure_beside_it_may_depend_on_is_left_to_the_author(string sentence)
    {
        var text = Example.With("| Wage Trends | 0 |", "| Wage Trends | 1 |", Example.With("| Keep the log | 30% | 4 |", "| Keep the log | 30% | 2 |", Example.With("Fair.", sentence)));
        Assert.DoesNotContain(Recomputation.Of(new SourceFile("x.md", text), Example.Check(text).Assessment!).Edits, e => e.Place.LineText == sentence);
    }

    [Theory]
    [InlineData("**Displacement/Augmentation split:** 30% displacement, 50% augmentation, 20% not involved.", "**Displacement/Augmentation split:**\n- 30% displacement\n- 50% augmentation\n- 20% not involved", "split.augmentation")]
    [InlineData("| Input | Value |", "| Input | Remark | Value |", "composite.evidence.result")]
    [InlineData("| **Total** | **100%** | | **2.40** | | |", "| **Total weighted** | **100%** | | **2.40** | | |", "tasks.total.weighted")]
    [InlineData("| **Total** | **100%** | | **2.40** | | |", "| **Σ** | **100%** | | **2.40** | | |", "tasks.total.weighted")]
    public void Other_forms_of_tables_and_lines_are_read(string usual, string other, string claim)
    {
        var text = Example.With(usual, other);
        foreach (var row in other.Contains("Remark", StringComparison.Ordinal) ? (string[])["Task Resistance Score", "Evidence Modifier", "Barrier Modifier", "Growth Modifier"] : [])
            text = text.Replace($"| {row} |", $"| {row} | 7 |", StringComparison.Ordinal).Replace("| Input | Remark | Value |\n|---|---|", "| Input | Remark | Value |\n|---|---|---|", StringComparison.Ordinal);
        Example.AssertRead(text, claim);
    }

    [Theory]
    [InlineData("YELLOW («42.4» < 48)", "AIJ406")]
    [InlineData("YELLOW (44.2 < «45»)", "AIJ503")]
    [InlineData("YELLOW («42.4» ≥ 25)", "AIJ406")]
    [InlineData("YELLOW (44.2 ≥ «24»)", "AIJ503")]
    public void The_zone_line_may_hold_the_score_to_a_threshold(string marked, string rule) =>
        Assert.Equal(rule, Example.OneError("YELLOW (Green ≥48, Yellow 25-47, Red <25)", marked).Rule.Id);

    [Theory]
    [InlineData("YELLOW (44.2 < 48)")]
    [InlineData("YELLOW (44.2 ≥ 25, < 48)")]
    [InlineData("Yellow (AIJRI 44.2 >= 25)")]
    public void And_is_right_when_both_are(string zone) => Assert.Empty(Example.Check(Example.With("YELLOW (Green ≥48, Yellow 25-47, Red <25)", zone)).Findings);

    [Theory]
    [InlineData("| **On the water** | | | | | |")]
    [InlineData("| | | | | | |")]
    public void A_row_without_values_is_one_finding(string row) =>
        Assert.Equal(Rules.UnreadableNumber, Assert.Single(Example.Check(Example.With("| Row to shore |", $"{row}\n| Row to shore |")).Findings).Rule);
}
