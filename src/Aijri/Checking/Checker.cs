using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>An assessment that was checked.</summary>
/// <param name="Scored">What it states and what follows.</param>
/// <param name="Claims">Its claims, in the order of the text.</param>
public sealed record CheckedAssessment(ScoredAssessment Scored, ImmutableArray<Claim> Claims);

/// <summary>Checks one document against one version of the method.</summary>
public static class Checker
{
    /// <summary>Everything that one document can be held to by itself. All findings come in one run.</summary>
    public static CheckedAssessment Check(Assessment assessment, Methodology methodology, FindingBag findings)
    {
        var usable = InputChecks.Run(assessment, methodology, findings);
        usable = ProseReader.Read(usable, methodology.VerdictNames);
        var scored = Scorer.Score(usable, methodology);
        var claims = Claims.Of(scored, findings);
        ClaimFindings.Add(scored, claims, findings);
        StatementChecks.Run(scored, claims, findings);
        HistoryChecks.Run(scored, findings);
        Placeholders.Check(assessment, findings);
        return new CheckedAssessment(scored, claims);
    }
}
