using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>Lines, rules and sentences that say the usual in other words: what is right in them is read, what is wrong is found at its place, and nothing is corrected into something else.</summary>
public sealed class WordedOtherwiseTests
{
    private const string Resistance = "6.00 - 2.40 = **3.60/5.0**";
    private const string Raw = "3.60 × 1.04 × 1.08 × 1.00 = 4.0435";
    private const string Score = "(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**";
    private const string Modifier = "1.0 + (1 × 0.04) = 1.04";
    private const string Split = "30% displacement, 50% augmentation, 20% not involved.";
    private const string Thresholds = "YELLOW (Green ≥48, Yellow 25-47, Red <25)";
    private const string Override = "None — the formula stands.";
    private const string Confirmed = "Confirmed at 0. Ships come as they come.";

    [Theory]
    [InlineData(Resistance, "**3.60/5.0** (6.00 - 2.40)", "task-resistance.result")]
    [InlineData(Resistance, "**3.60/5.0** (on a range of 1 - 5)", "task-resistance.result")]
    [InlineData(Raw, "4.0435 (= 3.60 × 1.04 × 1.08 × 1.00)", "raw.result")]
    [InlineData(Score, "**44.2/100** ((4.0435 - 0.54) / 7.93 × 100)", "score.result")]
    [InlineData(Score, Score + " (48 − 44.2 = 3.8 below Green)", "score.result")]
    [InlineData(Modifier, "1.04 (= 1.0 + 1 × 0.04)", "composite.evidence.result")]
    [InlineData("Score (0-2)", "Score (0/1/2)", "barriers.range.high")]
    [InlineData("Score (-2 to 2)", "Score (−2, −1, 0, 1, 2)", "evidence.range.high")]
    [InlineData(Confirmed, "Growth correlation confirmed at 0.", "growth.confirmed")]
    [InlineData(Confirmed, "The correlation is confirmed at 0.", "growth.confirmed")]
    [InlineData(Confirmed, "Confirmed at 0 rather than +1.", "growth.confirmed")]
    [InlineData("**4/10**", "4 out of 10", "barriers.total")]
    [InlineData("**4/10**", "**4** of 10", "barriers.total")]
    [InlineData("| **Total** | **1** |", "| **Total** | Σ 1 |", "evidence.total")]
    [InlineData("= **44.2/100**", "= **44.2** out of 100", "score.result")]
    [InlineData("## Evidence Score", "## Evidence Score: +1", "evidence.total")]
    [InlineData("## Barrier Assessment", "## Barrier Assessment: 4/10", "barriers.total")]
    [InlineData(Split, "30 : 50 : 20", "split.augmentation")]
    [InlineData(Split, "30% of task time displaced; 50% augmented; 20% not involved", "split.displacement")]
    [InlineData(Thresholds, "YELLOW (25 ≤ 44.2 < 48)", "zone.score")]
    [InlineData(Override, "Formula score 44.2 raised to 46.0, by 1.8 points, because fog lasts.", "override.distance")]
    [InlineData(Override, "44.2 + 1.8 = 46.0, because fog costs by 3.0 points more.", "override.distance")]
    public void What_is_right_is_read(string usual, string other, string claim) => Example.AssertRead(usual, other, claim);

    [Theory]
    [InlineData(Resistance, "**3.60/5.0** (6.00 - «2.90»)")]
    [InlineData(Resistance, "**3.60/5.0** («7.00» - 2.40)")]
    [InlineData(Raw, "4.0435 (= 3.60 × «1.94» × 1.08 × 1.00)")]
    [InlineData(Score, "**44.2/100** ((«9.0435» - 0.54) / 7.93 × 100)")]
    [InlineData(Score, "**44.2/100** ((4.0435 - 0.54) / «8.93» × 100)")]
    [InlineData(Modifier, "1.04 (= 1.0 + «2» × 0.04)")]
    [InlineData("Score (0-2)", "Score (0/1/«3»)")]
    [InlineData(Confirmed, "Growth correlation confirmed at «2».")]
    [InlineData("Green ≥48", "Green ≥«-48»")]
    [InlineData("**4/10**", "4 out of «9»")]
    [InlineData("= **44.2/100**", "= **44.2** out of «110»")]
    [InlineData(Thresholds, "YELLOW (25 ≤ «74.2» < 48)")]
    [InlineData(Thresholds, "YELLOW («35» ≤ 44.2 < 48)")]
    [InlineData(Thresholds, "YELLOW (25 ≤ 44.2 < «58»)")]
    [InlineData(Override, "Formula score 44.2 raised to 46.0, by «2.8» points, because fog lasts.")]
    [InlineData(Override, "44.2 + «5.8» = 46.0, because fog lasts.")]
    public void What_is_wrong_is_found_at_its_place(string usual, string marked) => Example.OneError(usual, marked);

    [Theory]
    [InlineData(Raw, "3.60 × 1.04 = 3.744; 3.744 × 1.08 = 4.0435; 4.0435 × 1.00 = 4.0435")]
    [InlineData(Modifier, "10. + (1 × 0.04) = 1.04")]
    public void What_cannot_be_read_is_told_once_and_left_as_it_is(string usual, string other)
    {
        var text = Example.With(usual, other);
        Assert.Equal(Rules.UnreadableClaim, Assert.Single(Example.Check(text).Findings, f => f.Severity == Severity.Error).Rule);
        Assert.Equal(text, Example.Fixed(text));
    }

    [Theory]
    [InlineData("devsecops-engineer", "AI Growth Correlation = 2 AND AIJRI ≥ 48.", "AI Growth Correlation = 2 AND AIJRI < 48.", "<", "≥")]
    [InlineData("devsecops-engineer", "AI Growth Correlation = 2 AND AIJRI ≥ 48.", "AI Growth Correlation = 2 OR AIJRI ≥ 48.", "OR", "AND")]
    [InlineData("electrician", "AIJRI ≥ 48 AND < 20%", "AIJRI ≥ 48 OR < 20%", "OR", "AND")]
    public void A_rule_is_held_to_the_method_s_where_it_names_no_label_and_where_it_takes_less_than_a_share(string role, string usual, string other, string stated, string expected)
    {
        var finding = Assert.Single(Example.Check(Example.With(usual, other, Files.Read("content", "roles", role + ".md"))).Findings);
        Assert.Equal((stated, expected), (finding.Stated, finding.Expected));
    }

    [Fact]
    public void A_number_before_the_sign_says_what_a_condition_is_of() =>
        Assert.Empty(Example.Check(Example.With("Green (Accelerated) — Growth Correlation = 2 AND AIJRI ≥ 48", "Green (Accelerated), since growth is +2 and 58.2 ≥ 48", Files.Read("content", "roles", "devsecops-engineer.md"))).Findings);

    [Theory]
    [InlineData("The only one with higher barriers is Registered Nurse (9).")]
    [InlineData("Evidence is weaker than that of Registered Nurse (6).")]
    [InlineData("Tasks listed: Registered Nurse (8).")]
    [InlineData("University Lecturer (48.9) is only just Green.")]
    [InlineData("This role is only just Red.")]
    [InlineData("ML/AI Engineer comes out above Senior Software Engineer (55.4).")]
    public void A_true_sentence_is_left_alone(string sentence) => Assert.Empty(Found(sentence));

    [Theory]
    [InlineData("University Lecturer (48.9) is only just Yellow.", "AIJ602")]
    [InlineData("ML/AI Engineer lies in the Red zone.", "AIJ602")]
    [InlineData("ML/AI Engineer is clearly Red.", "AIJ602")]
    [InlineData("This role is barely Yellow.", "AIJ702")]
    [InlineData("It is safely in the Green zone.", "AIJ702")]
    [InlineData("ML/AI Engineer comes out below Senior Software Engineer (55.4).", "AIJ603")]
    [InlineData("ML/AI Engineer (-68.2) is another matter.", "AIJ602")]
    [InlineData("ML/AI Engineer (86.20) is another matter.", "AIJ602")]
    [InlineData("DevOps Engineer (1.7 Red) is another matter.", "AIJ602")]
    [InlineData("The kitchen is hot. The evidence total is 9.", "AIJ701")]
    public void A_false_sentence_is_found(string sentence, string rule) => Assert.Equal(rule, Assert.Single(Found(sentence)).Rule.Id);

    [Fact]
    public void A_number_that_begins_with_a_nought_is_never_the_value_without_it()
    {
        var finding = Assert.Single(Found("DevOps Engineer (01.7) is near."));
        Assert.Equal("10.7", finding.Expected);
    }

    /// <summary>The source document says 55% of its tasks in a sentence that may be meant otherwise, and would be right if the task scored more.</summary>
    [Fact]
    public void A_doubtful_sentence_does_not_outvote_what_follows_from_an_input()
    {
        var text = Example.With("Fair.", "The share of task time scoring 3+ is 50% for some.", Example.With("| Row to shore | 20% | 1 |", "| Row to shore | 20% | 3 |"));
        Assert.Equal(Rules.InputContradicted, Assert.Single(Example.Check(text).Findings, f => f.Severity == Severity.Error).Rule);
    }

    private static List<Finding> Found(string sentence) => [.. HonestSentencesTests.Check(sentence, "data-scientist").Where(f => f.Severity != Severity.Note)];
}
