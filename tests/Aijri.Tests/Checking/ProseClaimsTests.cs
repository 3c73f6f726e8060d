using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Tests.Checking;

/// <summary>Sentences that repeat the example's own values: 44.2, 3.60, 2.40, evidence 1, barriers 4, growth 0, protective 3, 30 % scoring 3+, Yellow (Moderate).</summary>
public sealed class ProseClaimsTests
{
    [Theory]
    [InlineData("An AIJRI of «24.2» puts the keeper in doubt.")]
    [InlineData("\"An AIJRI of «24.2» puts the keeper in doubt.\"")]
    [InlineData("'An AIJRI of «24.2» puts the keeper in doubt.'")]
    [InlineData(">-\n  The Lighthouse Keeper stays, and\n  has an AIJRI of «24.2» says so.")]
    [InlineData("|\n  The Lighthouse Keeper stays, and\n  has an AIJRI of «24.2» says so.")]
    [InlineData("The Lighthouse Keeper stays, and\n  has an AIJRI of «24.2» says so.")]
    public void The_summary_is_a_sentence_of_the_document(string summary)
    {
        var marked = $"---\nsummary: {summary}\nstatus: draft\n---\n{Example.Text}";
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var finding = Assert.Single(Example.Check(text).Findings);
        Assert.Equal((Rules.ProseMismatch, "24.2", "44.2"), (finding.Rule, finding.Stated, finding.Expected));
        Assert.Equal(marked.IndexOf('«', StringComparison.Ordinal), Offset(text, finding.Place));
        Assert.Empty(Example.Check(text.Replace("24.2", "44.2", StringComparison.Ordinal)).Findings);
    }

    [Theory]
    [InlineData("\"An AIJRI of 24.2\\x20puts the keeper in doubt.\"")]
    [InlineData("Keepers earn $52,000 and number 1.2 million; 37% work at night.")]
    public void A_summary_whose_places_are_not_known_or_of_the_world_claims_nothing(string summary) =>
        Assert.Empty(Example.Check($"---\nsummary: {summary}\n---\n{Example.Text}").Findings);

    [Theory]
    [InlineData("An AIJRI of «44,2» is fair.")]
    [InlineData("The «3,60» Task Resistance is high.")]
    [InlineData("A score of **«44,2»** is fair.")]
    [InlineData("The tasks come to «2,40» weighted.")]
    [InlineData("The barrier modifier of «1,08» helps.")]
    [InlineData("Some «30,0»% of task time scores 3+.")]
    [InlineData("Many will think «44,2» harsh.")]
    [InlineData("An AIJRI of «53,3» is fair.")]
    public void A_value_with_a_decimal_comma_is_an_error_and_held_to_nothing(string sentence)
    {
        var error = Example.OneError("Fair.\n", sentence + "\n");
        Assert.Equal(Rules.DecimalComma, error.Rule);
    }

    [Theory]
    [InlineData("10,000 people keep lights; in 2024, 3 of 5 did, and keepers earn $187,500.")]
    [InlineData("Tasks 3, 5 and 7 are the core. Lights 1,2,3 are older than lights 4,5 and 6.")]
    [InlineData("Some 53,3 km of coast, 44,1 nautical miles and 1,5 million ships a year.")]
    [InlineData("Evidence (1,2) and barriers (3,4) are footnotes. The AIJRI takes 10,000 words to explain.")]
    [InlineData("They scored 3,5 of 5 in a survey; see sections 2,1 and 3,4.")]
    public void Commas_between_other_numbers_are_nothing(string sentence) =>
        Assert.Empty(Example.Check(Example.With("Fair.\n", sentence + "\n")).Findings);

    private static int Offset(string text, Location place) => text.Split('\n').Take(place.Line - 1).Sum(l => l.Length + 1) + place.Column - 1;

    [Theory]
    [InlineData("The 44.2 AIJRI is fair.", "prose.score")]
    [InlineData("An AIJRI of **44.2** is fair.", "prose.score")]
    [InlineData("A JobZone Score of 44.2/100 is fair.", "prose.score")]
    [InlineData("A score of 44.2 is fair.", "prose.score")]
    [InlineData("Here we publish 44.2 and mean it.", "prose.score")]
    [InlineData("The 3.60 Task Resistance is high.", "prose.task-resistance")]
    [InlineData("With Task Resistance at 3.60/5.0 it holds.", "prose.task-resistance")]
    [InlineData("The tasks come to 2.40 weighted.", "prose.weighted")]
    [InlineData("The evidence total of 1 is weak.", "prose.evidence")]
    [InlineData("Evidence 1/10 is weak.", "prose.evidence")]
    [InlineData("Evidence is weak (evidence score 1) today.", "prose.evidence")]
    [InlineData("Barriers (4/10) help.", "prose.barriers")]
    [InlineData("It has barriers of only 4 out of 10.", "prose.barriers")]
    [InlineData("A growth correlation of 0 adds nothing.", "prose.growth")]
    [InlineData("A protective total of 3/9 is low.", "prose.protective")]
    [InlineData("A barrier modifier of 1.08 helps.", "prose.barrier-modifier")]
    [InlineData("Some 30% of task time scores 3+.", "prose.share")]
    [InlineData("30% of the time scoring 3 or more is little.", "prose.share")]
    [InlineData("It scored 44.2 (Yellow) this year.", "prose.zone")]
    [InlineData("The role stays firmly in the Yellow zone.", "prose.zone")]
    [InlineData("This is Yellow (Moderate) by a margin.", "prose.label")]
    [InlineData("It is far from the Green threshold (48).", "prose.threshold")]
    [InlineData("Many will think 44.2 harsh.", "prose.score")]
    [InlineData("Is 44.2 too kind to it?", "prose.score")]
    [InlineData("The formula is calmer: 44.2, and that is all.", "prose.score")]
    public void A_sentence_that_repeats_a_value_is_a_claim_and_right(string sentence, string claim)
    {
        var (findings, assessed) = Example.Check(Example.With("Fair.", sentence));
        Assert.Empty(findings);
        Assert.Contains(assessed!.Claims, c => c.Id == claim && c.IsVerified);
    }

    [Theory]
    [InlineData("The former score of 49.0 was high.", 0)]
    [InlineData("Last year 49.0 was published.", 0)]
    [InlineData("The former score of 53.0 was high.", 1)]
    [InlineData("Last year 49.3 was published.", 1)]
    [InlineData("Last year 12.5 lamps a mile were lit.", 0)]
    public void An_earlier_score_is_one_of_the_history(string sentence, int doubts)
    {
        const string Front = "---\nassessed: 2026-02-14\nhistory:\n  - { date: 2025-05-01, score: 49.0 }\n---\n\n";
        var (findings, assessed) = Example.Check(Front + Example.With("Fair.", sentence));
        Assert.Equal(doubts, findings.Count);
        Assert.All(findings, f => Assert.Equal(("AIJ702", "49.0"), (f.Rule.Id, f.Expected)));
        Assert.Equal(!sentence.Contains("lamps", StringComparison.Ordinal), assessed!.Claims.Any(c => c.Id == "prose.earlier-score"));
    }

    [Theory]
    [InlineData("The «44.3» AIJRI is fair.", "AIJ701", "44.2")]
    [InlineData("The «42.4» AIJRI is fair.", "AIJ701", "44.2")]
    [InlineData("The «3.6» Task Resistance holds, the **«3.50»** Task Resistance does not.", "AIJ701", "3.60")]
    [InlineData("Evidence «2»/10 is weak.", "AIJ701", "1")]
    [InlineData("Evidence 1/«9» is weak.", "AIJ308", "10")]
    [InlineData("Barriers («5»/10) help.", "AIJ701", "4")]
    [InlineData("Some «35»% of task time scores 3+.", "AIJ701", "30")]
    [InlineData("It is far from the Green threshold («50»).", "AIJ503", "48")]
    [InlineData("It scored 44.2 («Green») this year.", "AIJ701", "Yellow")]
    [InlineData("This is «Yellow (Urgent)» by a margin.", "AIJ702", "Yellow (Moderate)")]
    [InlineData("The role stays firmly in the «Green» zone.", "AIJ702", "Yellow")]
    [InlineData("Many will think «44.7» harsh.", "AIJ702", "44.2")]
    [InlineData("Is «79.3» too kind to it?", "AIJ702", "44.2")]
    [InlineData("The two halves differ, and the «79.3» is what they make together.", "AIJ702", "44.2")]
    [InlineData("It is worth taking the «79.3» apart.", "AIJ702", "44.2")]
    [InlineData("Growth comes to nothing, and «79.3» is a statement about the tasks.", "AIJ702", "44.2")]
    [InlineData("That is why such a role reaches «79.3».", "AIJ702", "44.2")]
    [InlineData("The modifiers bring the role down to «79.3».", "AIJ702", "44.2")]
    [InlineData("With «79.3» the role lies in the middle.", "AIJ702", "44.2")]
    [InlineData("The formula is calmer: «79.3», and that is all.", "AIJ702", "44.2")]
    [InlineData("At «2.95» they sit above the middle of the scale.", "AIJ702", "3.60")]
    [InlineData("A score of «79.3» is among the lowest here.", "AIJ702", "44.2")]
    [InlineData("We publish «79.3» and owe an explanation.", "AIJ701", "44.2")]
    public void One_that_repeats_it_wrongly_is_one_finding_on_the_token(string marked, string rule, string expected)
    {
        var at = marked.LastIndexOf('«');
        var token = marked[(at + 1)..marked.LastIndexOf('»')];
        var text = Example.With("Fair.", marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var finding = Assert.Single(Example.Check(text).Findings);
        Assert.Equal((rule, token, expected), (finding.Rule.Id, finding.Stated, finding.Expected));
        Assert.Equal(token, finding.Place.LineText[(finding.Place.Column - 1)..(finding.Place.EndColumn - 1)]);
    }

    [Theory]
    [InlineData("Postings rose 163% and 49,200 were open; pay is $187,500, up 9.2%.")]
    [InlineData("It takes 3-7 years, and Article 14 of 2026 asks for 2 keepers in the top 15.")]
    [InlineData("There is evidence from 3 studies, evidence of 2 closures, and 9 of 10 ports agree.")]
    [InlineData("One of 5 barriers fell. Version 3.5 of the log came with 40K lines and 2x the work.")]
    [InlineData("A junior would score Red, and a master might stay Green (Stable).")]
    [InlineData("The lamp novice scores closer to 4.0 and the pure clerk closer to 3.0.")]
    [InlineData("The score was 41.0 before and rose by more than 3.2 points.")]
    [InlineData("Scores above 48 are Green; below 25 they are Red.")]
    [InlineData("Tasks scored 3 could shift to 4 within 3-5 years.")]
    [InlineData("A Harbour Pilot has a Task Resistance of 4.10 and is Green (Stable).")]
    [InlineData("There are barriers (3) to entry, and raw 10.5 TB files.")]
    [InlineData("Nothing here says the role is Green. No reader should conclude that the role is Green.")]
    [InlineData("Critics claim the role is Green, and some will say the role is Red. Does that mean the role is Green?")]
    [InlineData("The question is whether the role is Green. The myth that the role is Red persists.")]
    [InlineData("A growth correlation of 0.8 between pay and age was measured.")]
    public void Facts_about_the_world_are_no_claims(string sentence) =>
        Assert.Empty(Example.Check(Example.With("Fair.", sentence)).Findings);

    [Fact]
    public void A_sentence_carried_forward_from_a_wrong_result_belongs_to_that_finding()
    {
        var text = Example.With("Fair.", "The 44.3 AIJRI is fair.", Example.With("**44.2/100**", "**44.3/100**"));
        var finding = Assert.Single(Example.Check(text).Findings);
        Assert.Equal("AIJ403", finding.Rule.Id);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void The_published_score_of_an_override_and_the_formulas_may_both_be_spoken_of()
    {
        var text = Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 46.0 because of the fog.", Example.With("Fair.", "An AIJRI of 46.0 is fair; the formula score of 44.2 is not."));
        Assert.DoesNotContain(Example.Check(text).Findings, f => f.Severity != Severity.Note && f.Rule.Id.StartsWith("AIJ7", StringComparison.Ordinal));
    }
}
