using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Claims of a range printed in a header: "Score (0-2)".</summary>
internal static class RangeClaims
{
    public static void Add(ClaimList claims, string id, PrintedRange? printed, ScoreRange range)
    {
        if (printed is not { } header)
            return;
        claims.Constant($"{id}.range.low", "The lowest score printed here", Rules.RangeMismatch, header.Low, range.Min);
        claims.Constant($"{id}.range.high", "The highest score printed here", Rules.RangeMismatch, header.High, range.Max);
    }
}
