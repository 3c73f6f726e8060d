using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>Sentences that speak of a kind of a role, of several at once, or of other inputs are no errors; what can only be the role's is held to it.</summary>
public sealed class KindsAndMeansTests
{
    [Theory]
    [InlineData("The Radiologist is 1.2 points below Green, the Trial Lawyer 8.3.")]
    [InlineData("The mean AIJRI is 43.5.")]
    [InlineData("Mean Task Resistance is 3.39.")]
    public void A_right_sentence_has_no_finding(string sentence) => Assert.Empty(Found(sentence));

    [Theory]
    [InlineData("An unlicensed Radiologist (40.1) is a thought experiment.")]
    [InlineData("In its remote variant, the Radiologist (50.0) is Green.")]
    [InlineData("The mean of the Radiologist (46.8) and the Paralegal (25.9), 36.4, is Yellow.")]
    [InlineData("The average of the Radiologist (46.8) and the Electrician (73.8), 60.3, is Green.")]
    [InlineData("A Task Resistance of 3.05 gives a score of 32.8.")]
    [InlineData("At evidence 0 the score is 39.1.")]
    [InlineData("At barriers of 4 the score is 33.9.")]
    public void What_may_be_said_of_something_else_is_no_error(string sentence) => Assert.DoesNotContain(Found(sentence), f => f.Severity == Severity.Error);

    [Theory]
    [InlineData("The Radiologist (47.8) is far off.")]
    [InlineData("A Radiologist (47.8) is far off.")]
    [InlineData("On this site the AIJRI is 65.3.")]
    public void What_is_said_of_a_role_as_it_is_is_held_to_it(string sentence) => Assert.NotEmpty(Found(sentence));

    [Theory]
    [InlineData("The role is «4.8» points below Green, 19.2 above Red.", "3.8")]
    [InlineData("The role is 3.8 points below Green, 19.2 above Red.", null)]
    public void A_second_distance_needs_no_word_for_points(string marked, string? expected) => AssertExpected(Example.With("Fair.", "«»"), marked, expected);

    // Published at 36.0; the formula gives 44.2.
    [Theory]
    [InlineData("The role is «14.0» points below Green.", "12.0")]
    [InlineData("The role is 12.0 points below Green.", null)]
    [InlineData("The role is 3.8 points below Green.", null)]
    [InlineData("The formula gives «45.2».", "44.2")]
    [InlineData("The computed AIJRI is «45.2».", "44.2")]
    [InlineData("The score is «37.0».", "36.0")]
    public void Of_two_scores_the_one_that_is_meant_is_expected(string marked, string? expected) =>
        AssertExpected(Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 36.0 because few ships come.", Example.With("Fair.", "«»")), marked, expected);

    [Fact]
    public void A_formula_score_that_is_confirmed_is_no_override() =>
        Assert.Empty(Example.Check(Example.With("None — the formula stands.", "Formula score 44.2 confirmed.")).Findings);

    [Fact]
    public void In_a_zone_without_labels_none_is_missed()
    {
        var lines = File.ReadAllLines(Path.Combine(Files.Root, "content/roles/copywriter.md"));
        var without = lines.Where(l => !l.StartsWith("| Sub-label |", StringComparison.Ordinal)).ToArray();
        Assert.Equal(lines.Length - 1, without.Length);
        Assert.Empty(Example.Check(string.Join('\n', without)).Findings);
        Assert.Contains(Example.Check(Example.With("| Sub-label | Yellow (Moderate) — below 40% of task time |\n", "")).Findings, f => f.Rule == Rules.MissingStatement);
    }

    private static void AssertExpected(string text, string marked, string? expected)
    {
        var sentence = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var findings = Example.Check(text.Replace("«»", sentence, StringComparison.Ordinal)).Findings.Where(f => f.Severity != Severity.Note).ToList();
        Assert.Equal(expected is null ? [] : [expected], findings.Select(f => f.Expected));
        Assert.All(findings, f => Assert.Equal(marked.IndexOf('«', StringComparison.Ordinal) + 1, f.Place.Column));
    }

    private static List<Finding> Found(string sentence) => [.. HonestSentencesTests.Check(sentence, "data-scientist").Where(f => f.Severity != Severity.Note)];
}
