using Aijri.Assessments;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Tells sentences that speak of the method from those about the role: "The AIJRI of 48 separates Green from Yellow", "Accelerated requires a growth correlation of 2".</summary>
internal static class MethodStatements
{
    private static readonly WordSet Ruling = new("threshold", "thresholds", "border", "boundary", "separates", "divides", "requires", "require", "rule");
    private static readonly WordSet OfLabels = new("must", "needs", "wants", "begins", "starts", "asks", "border");
    private static readonly WordSet Own = new("it", "its", "our", "this");

    /// <summary>Whether the number is one of the method's, in a sentence about its rules.</summary>
    public static bool Is(ScoredAssessment scored, ProseStatement statement)
    {
        var (passage, at) = (statement.Passage, statement.At);
        var (first, last) = passage.SentenceOf(at);
        if (!IsMethods(scored.Methodology, statement) || passage.HasAny(first, at, Own))
            return false;
        // "The evidence total of 10 is never reached."
        if (passage.Is(at + 1, "is") && passage.Is(at + 2, "never"))
            return true;
        var isOfLabel = false;
        for (var i = first; i <= last; i++)
        {
            // What "the role" does is said of this one.
            if (passage.Is(i, "role") && passage.Is(i - 1, "the"))
                return false;
            // "… is where Green begins."
            if (passage.IsAny(i, "begins", "starts") && scored.Methodology.VerdictNames.IsZone(passage, i - 1))
                return true;
            isOfLabel |= scored.Methodology.VerdictNames.IsLabel(passage, i);
        }
        return passage.HasAny(first, last + 1, Ruling) || (isOfLabel && (passage.HasAny(first, last + 1, OfLabels) || IsOfAnyRole(passage, first, last)));
    }

    // "When 20% of task time scores 3+, a role is Transforming."
    private static bool IsOfAnyRole(Passage passage, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (passage.IsAny(i, "a", "any", "every") && passage.Is(i + 1, "role"))
                return true;
        }
        return false;
    }

    private static bool IsMethods(Methodology m, ProseStatement statement)
    {
        var value = statement.Number.Value;
        return statement.Quantity switch
        {
            Quantity.Score or Quantity.FormulaScore => m.Zones.Any(z => z.From == value) || value == m.Score.Scale,
            Quantity.Share => m.SubLabels.Any(r => r.ShareAtLeast == value),
            Quantity.Growth => m.SubLabels.Any(r => r.Growth == value) || value == m.Growth.Score.Max || value == m.Growth.Score.Min,
            Quantity.Evidence => value == m.Evidence.Total.Max || value == m.Evidence.Total.Min,
            Quantity.Barriers => value == m.Barriers.Total.Max,
            Quantity.Protective => value == m.Protective.Total.Max,
            _ => false,
        };
    }
}
