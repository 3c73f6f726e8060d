using Aijri.Assessments;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Tells sentences that speak of the method from those about the role: "The AIJRI of 48 separates Green from Yellow", "Accelerated requires a growth correlation of 2".</summary>
internal static class MethodStatements
{
    private static readonly WordSet Ruling = new("threshold", "thresholds", "border", "boundary", "separates", "divides", "parts", "begins", "begin", "starts", "start", "requires", "require", "required",
        "needs", "need", "needed", "must", "wants", "asks", "rule", "rules", "limit", "line", "reserved", "maximum", "minimum", "never", "cutoff", "ceiling", "floor", "most");

    /// <summary>Whether the number is one of the method's, in a sentence about its rules.</summary>
    public static bool Is(ScoredAssessment scored, ProseStatement statement)
    {
        var (passage, at) = (statement.Passage, statement.At);
        var (first, last) = passage.SentenceOf(at);
        return IsMethods(scored.Methodology, statement) && (passage.HasAny(first, last + 1, Ruling) || IsOfAnyRole(passage, first, last));
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
            Quantity.EvidenceModifier => value == m.Evidence.Modifier?.Base,
            Quantity.BarrierModifier => value == m.Barriers.Modifier?.Base,
            Quantity.GrowthModifier => value == m.Growth.Modifier?.Base,
            _ => false,
        };
    }
}
