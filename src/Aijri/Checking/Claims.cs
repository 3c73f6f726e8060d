using System.Collections.Immutable;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>All claims of a document, judged.</summary>
public static class Claims
{
    /// <summary>The claims of <paramref name="scored"/>, in the order of the text. What cannot be read on the way is reported.</summary>
    public static ImmutableArray<Claim> Of(ScoredAssessment scored, FindingBag findings)
    {
        var claims = new ClaimList(scored.Assessment.File);
        var totals = ScoreTableClaims.Add(scored, claims);
        var taskResistance = TaskClaims.Add(scored, claims);
        var score = CompositeClaims.Add(scored, claims, taskResistance, totals);
        // A score printed from rounded numbers is right, and so is the zone it falls in; an edge between the two is reported besides.
        if (score is { Verdict: Verdict.Chained, Number: { } printed })
            scored = Scorer.AsPrinted(scored, printed.Value);
        var zone = ZoneClaims.Add(scored, claims, score);
        var subLabel = SubLabelClaims.Add(scored, claims, zone);
        FrontMatterClaims.Add(scored, claims, score, zone, subLabel, findings);
        ProseClaims.Add(scored, claims, findings);
        return claims.InTextOrder();
    }
}
