using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>Scores that stand before what they are said of: "At 55.4, the engineer is Green".</summary>
public sealed class ScoreOfSubjectTests
{
    // The senior software engineer scores 55.4 and is Green.
    [Theory]
    [InlineData("At 55.4, the engineer is Yellow.", "AIJ702")]
    [InlineData("The Radiologist, at 46.8, is Yellow; the engineer, at 55.4, is Yellow too.", "AIJ702")]
    [InlineData("With 54.5 points the role is comfortably Green.", "AIJ702")]
    [InlineData("Its score of 53/100 is high.", "AIJ701")]
    [InlineData("The score is 55.4, 8.4 above the Green threshold.", "AIJ702")]
    [InlineData("This role clears the Green threshold by 8.4 points.", "AIJ702")]
    [InlineData("Barrier points: 6/10.", "AIJ701")]
    [InlineData("At 54.4, the role might surprise you.", "AIJ701")]
    [InlineData("At 54.4, the score could mislead.", "AIJ701")]
    [InlineData("At 54.4 the role, one might say, is safe.", "AIJ701")]
    [InlineData("Task Resistance is 3.59 (2026), raw 4.9296.", "AIJ701")]
    [InlineData("The score of 54.5 (2026) is 7.4 points above the Green threshold.", "AIJ701")]
    [InlineData("Barriers: 2/2.", "AIJ308")]
    [InlineData("Raised barriers help a little; the score is 54.4.", "AIJ702")]
    [InlineData("Lowered expectations protect the role and leave a score of 54.4.", "AIJ702")]
    [InlineData("The role stands 4.7 above the Green threshold.", "AIJ702")]
    public void A_wrong_one_is_found(string sentence, string rule) =>
        Assert.Equal(rule, Assert.Single(HonestSentencesTests.Check(sentence), f => f.Severity != Severity.Note).Rule.Id);

    [Theory]
    [InlineData("At 55.4, the engineer is Green.")]
    [InlineData("The Radiologist, at 46.8, is Yellow; the engineer, at 55.4, is Green.")]
    [InlineData("At 46.8, the Radiologist is Yellow.")]
    [InlineData("At 19.0, the Data Scientist is Red, and far below Green.")]
    [InlineData("With 55.4 points the role is comfortably Green.")]
    [InlineData("With 68.2 points the ML/AI Engineer is Green.")]
    [InlineData("Its score of 55/100 is high.")]
    [InlineData("The score is 55.4, 7.4 above the Green threshold.")]
    [InlineData("This role clears the Green threshold by 7.4 points.")]
    [InlineData("Barrier points: 2/10.")]
    [InlineData("At 60.0, a role is Green.")]
    [InlineData("At 47.9, it would be Yellow.")]
    [InlineData("At 47.9, the role could become a Yellow one.")]
    [InlineData("With 30.4 points the role clears the Yellow threshold.")]
    [InlineData("With 30.4 points the role is clear of Red.")]
    [InlineData("With 12.5 points it leads the field of engineers.")]
    [InlineData("The role stands at 55.4 above the Green threshold of 48.")]
    [InlineData("The score was 51.2 (2024), and 55.4 now.")]
    [InlineData("Task Resistance 3.85 → 3.95.")]
    [InlineData("The barrier score of 3 was lowered.")]
    [InlineData("Corrected a score of 52.4.")]
    [InlineData("The lamp, at 40.0, is Red hot.")]
    [InlineData("The varnish, at 30.0, is Red after a year.")]
    [InlineData("At 8.5, the solution is alkaline; the role is Green.")]
    [InlineData("A score of 48/100 is where Green begins.")]
    [InlineData("The site has a score of 61/100 on accessibility.")]
    [InlineData("A job that scores 12.5 above the Yellow threshold is rare.")]
    public void A_right_one_and_one_of_others_is_none(string sentence) =>
        Assert.Empty(HonestSentencesTests.Check(sentence).Where(f => f.Severity != Severity.Note).Select(f => f.Message));
}
