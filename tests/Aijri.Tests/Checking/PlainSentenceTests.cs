using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>A sentence that may speak of something else than the role stops no build, whatever its number; one that speaks of the role alone does, and so does a slip of its value.</summary>
public sealed class PlainSentenceTests
{
    [Fact]
    public void No_sentence_of_an_honest_author_is_an_error()
    {
        var (sentences, site) = ("", new Dictionary<string, string>());
        foreach (var part in Files.Read("tests", "Aijri.Tests", "Checking", "TrueSentences.txt").Split("\n# ")[1..])
        {
            var (role, lines) = part.IndexOf('\n', StringComparison.Ordinal) is var end ? (part[..end], part[end..].Trim()) : default;
            site.Add(role, lines);
            sentences += lines + '\n';
        }
        Assert.True(sentences.Count(c => c == '\n') > 2000);
        var found = HonestSentencesTests.Check(site);
        Assert.Empty(found.Where(f => f.Severity == Severity.Error || f.Fix is not null).Select(f => $"{f.Place.Path}: {f.Place.LineText}: {f.Message}"));
    }

    [Theory]
    [InlineData("A composite score of 0.91 (area under the curve) was measured on one benchmark.")]
    [InlineData("An overall score of 7.4 from U.S. News puts the field first.")]
    [InlineData("In the public sector the role scores 22.4.")]
    [InlineData("In regulated firms barriers are 3 and the score 20.6.")]
    [InlineData("With all modifiers at 1.0 the role scores 24.1.")]
    [InlineData("Stripped of its modifiers the score is 24.1.")]
    [InlineData("Counting only the first three tasks, Task Resistance is 3.10.")]
    [InlineData("To be Yellow it needs a raw of 2.5225.")]
    [InlineData("The category's mean AIJRI is 43.0.")]
    [InlineData("The engineer's evidence total is 9, ours −3.")]
    [InlineData("Among banks the score is 25.3.")]
    [InlineData("Large hospitals keep evidence at 4/10.")]
    [InlineData("Our second reviewer counted a raw of 1.80.")]
    [InlineData("The role scores 22.4 in the public sector.")]
    [InlineData("The score is 24.1 with all modifiers at 1.0.")]
    [InlineData("In the public sector ML/AI Engineer scores 51.0.")]
    [InlineData("With all modifiers at 1.0 the ML/AI Engineer scores 49.7.")]
    [InlineData("In hospitals 45% of task time scores 3+.")]
    [InlineData("The evidence modifier is 0.20 above neutral.")]
    [InlineData("Evidence: -1, 0, 1, -2 and -1.")]
    [InlineData("Raw: 2.45 × 0.88 × 1.00 × 0.95 = 2.0482.")]
    [InlineData("The software is another matter. The nurse has it better. Task Resistance is 4.05. Evidence is 6.")]
    [InlineData("Barriers are 3: money, time and pride.")]
    [InlineData("The evidence (4) is from a single country.")]
    public void What_may_be_said_of_something_else_is_no_error_and_is_not_corrected(string sentence)
    {
        var found = HonestSentencesTests.Check(sentence, "data-scientist").ToList();
        Assert.DoesNotContain(found, f => f.Severity == Severity.Error || f.Fix is not null);
    }

    [Theory]
    [InlineData("The role scores 22.4.", "AIJ701", "19.0")]
    [InlineData("The AIJRI is 23.5.", "AIJ701", "19.0")]
    [InlineData("Its Task Resistance of 2.60 is low.", "AIJ701", "2.45")]
    [InlineData("An AIJRI of 34.6 puts the analyst in doubt.", "AIJ702", "19.0")]
    [InlineData("The score is 22.4 for this role.", "AIJ701", "19.0")]
    [InlineData("This role scores 22.4 in the Red zone.", "AIJ701", "19.0")]
    [InlineData("At 22.4 the role is weak.", "AIJ701", "19.0")]
    [InlineData("In hard times the market leaves this role with a score of 19.1.", "AIJ702", "19.0")]
    [InlineData("The market is kinder to ML/AI Engineer at 51.0.", "AIJ602", "68.2")]
    [InlineData("ML/AI Engineer scores 51.0 and stays Green.", "AIJ602", "68.2")]
    [InlineData("With barriers of 5 it has little to hold on to.", "AIJ702", "0")]
    [InlineData("The evidence of 3 is positive.", "AIJ701", "−3")]
    [InlineData("Evidence is negative at -2.", "AIJ702", "-3")]
    [InlineData("Growth correlation is neutral at +1.", "AIJ702", "−1")]
    [InlineData("Green starts at 50.", "AIJ503", "48")]
    [InlineData("The score is about 62.", "AIJ701", "19")]
    [InlineData("Data Scientist (19.0) and DevOps Engineer (10.7) are Yellow.", "AIJ602", "Red")]
    [InlineData("DevOps Engineer and Junior Software Developer are both Yellow.", "AIJ602", "Red")]
    [InlineData("ML/AI Engineer and Data Scientist are both Green.", "AIJ602", "Red")]
    [InlineData("The role misses Green by a wide margin and is Yellow.", "AIJ702", "Red")]
    [InlineData("In the public sector the role scores 22.4.", "AIJ702", "19.0")]
    [InlineData("Data Scientist has 39.0 points.", "AIJ701", "19.0")]
    [InlineData("A copywriter gets 18.2.", "AIJ602", "8.2")]
    [InlineData("The score is 19.0 and the zone Yellow.", "AIJ702", "Red")]
    [InlineData("The formula value is 29.0.", "AIJ701", "19.0")]
    public void What_is_said_of_a_role_is_held_to_it(string sentence, string rule, string expected)
    {
        var finding = Assert.Single(HonestSentencesTests.Check(sentence, "data-scientist"), f => f.Severity != Severity.Note);
        Assert.Equal((rule, expected), (finding.Rule.Id, finding.Expected));
    }

    [Fact]
    public void A_word_that_a_title_begins_with_is_no_word_of_it() =>
        Assert.Equal(Rules.ProseDoubt, Assert.Single(HonestSentencesTests.Check("A score of 48.0 is Green and one of 47.9 is Yellow.", "ai-security-engineer"), f => f.Severity != Severity.Note).Rule);

    [Theory]
    [InlineData("Evidence is negative at -3.")]
    [InlineData("With barriers of 0 it has little to hold on to.")]
    [InlineData("The evidence of 3 studies is positive.")]
    [InlineData("ML/AI Engineer and AI Security Engineer are both Green.")]
    [InlineData("ML/AI Engineer (68.2) is Green, and this role Red.")]
    [InlineData("Green starts at 48.")]
    [InlineData("The score is about 19.")]
    [InlineData("The role misses Yellow by a wide margin.")]
    [InlineData("The role falls 6.0 short of Yellow.")]
    public void What_is_right_is_right(string sentence) =>
        Assert.DoesNotContain(HonestSentencesTests.Check(sentence, "data-scientist"), f => f.Severity != Severity.Note);
}
