using Aijri.Checking;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Site;

/// <summary>Sentences that go by what a correction replaces.</summary>
public sealed class LeftSentencesTests
{
    private const string Place = "Fair.";

    [Theory]
    [InlineData("Last year it was 58.0, now it is «44.2».")]
    [InlineData("If the law changed, the «44.2» of today would fall.")]
    [InlineData("It is «44.2» with all, a lead of 19.2 points over Red.")]
    [InlineData("Task Resistance alone («3.60») would give 38.6.")]
    [InlineData("A word error rate of «44.2» was measured.")]
    [InlineData("The BLEU score is «44.2».")]
    [InlineData("Smith's composite is «44.2».")]
    [InlineData("Keepers in France score «44.2».")]
    [InlineData("Satisfaction averaged «3.60» of 5.")]
    public void What_may_speak_of_something_else_stays_and_is_told_of(string marked)
    {
        var sentence = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var fixing = Recomputed(sentence);
        Assert.Contains(sentence, fixing.Documents[0].After, StringComparison.Ordinal);
        var left = Assert.Single([.. fixing.After.Findings, .. fixing.Left], f => f.Severity == Severity.Warning);
        var line = Array.FindIndex(fixing.Documents[0].After.Split('\n'), l => l.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal((Rules.ProseDoubt, line + 1, marked.IndexOf('«', StringComparison.Ordinal) + 1), (left.Rule, left.Place.Line, left.Place.Column));
    }

    [Theory]
    [InlineData("Strong demand keeps the score at 44.2.")]
    [InlineData("The score of 44.2 is not high.")]
    [InlineData("At 44.2 the role is Yellow.")]
    [InlineData("Keepers have a Task Resistance of 3.60.")]
    public void What_can_only_be_the_role_s_follows(string sentence)
    {
        var fixing = Recomputed(sentence);
        Assert.DoesNotContain(sentence, fixing.Documents[0].After, StringComparison.Ordinal);
        Assert.DoesNotContain([.. fixing.After.Findings, .. fixing.Left], f => f.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("A word error rate of 44.9 was measured.", false)]
    [InlineData("The BLEU score is 44.9.", false)]
    [InlineData("The score is 44.9.", true)]
    public void What_a_wrong_score_was_carried_to_is_corrected_only_where_it_is_the_role_s(string sentence, bool follows)
    {
        var fixing = Fixing.Of([File(Example.With(Place, sentence, Example.With("**44.2/100**", "**44.9/100**")))], all => Example.Compiled(all), withDecisions: true);
        Assert.Contains("**44.2/100**", fixing.Documents[0].After, StringComparison.Ordinal);
        Assert.Equal(!follows, fixing.Documents[0].After.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(follows ? 0 : 1, fixing.After.Findings.Concat(fixing.Left).Count(f => f.Severity == Severity.Warning));
    }

    [Fact]
    public void What_its_author_lets_stand_is_not_told_of()
    {
        const string Sentence = "The BLEU score is 44.2.";
        var fixing = Recomputed(Sentence, "---\nallow: [ { rule: AIJ702, reason: Another measure } ]\n---\n\n");
        Assert.Contains(Sentence, fixing.Documents[0].After, StringComparison.Ordinal);
        Assert.Empty(fixing.Left);
    }

    // An input of the tasks changes Task Resistance and score.
    private static Fixing Recomputed(string sentence, string front = "") =>
        Fixing.Of([File(front + Example.With(Place, sentence, Example.With("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 50% | 3 |")))], all => Example.Compiled(all), withDecisions: true,
            f => Example.Check(f.Text!).Assessment is { } found ? Recomputation.Of(found.Scored.Assessment.File, found) : null);

    private static InputFile File(string text) => new("/x/keeper.md", "keeper.md", text);
}
