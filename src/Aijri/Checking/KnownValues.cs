using Aijri.Assessments;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>The numbers that a calculation goes through besides the score and Task Resistance, and those of the method. A sentence that states one means it, however much it looks like a slip of another.</summary>
internal static class KnownValues
{
    /// <summary>Whether <paramref name="number"/> is one of them.</summary>
    public static bool Has(ScoredAssessment scored, Stated number)
    {
        foreach (var value in Of(scored))
        {
            if (number.Agrees(Math.Abs(value)))
                return true;
        }
        return false;
    }

    private static IEnumerable<decimal> Of(ScoredAssessment scored)
    {
        var m = scored.Methodology;
        foreach (var value in (decimal[])[m.TaskResistance.Constant, m.TaskResistance.Max, m.TaskResistance.Min, m.Score.Offset, m.Score.Divisor, m.Score.Scale])
            yield return value;
        foreach (var zone in m.Zones)
        {
            if (zone.From is { } from)
                yield return from;
        }
        foreach (var weighted in scored.Weighted.Append(scored.TotalWeighted))
        {
            if (weighted is not null)
                yield return weighted.Value;
        }
        var (product, raw) = (1m, scored.TaskResistance?.Value);
        foreach (var (scale, total) in ((ScoreScale, Computed?)[])[(m.Evidence, scored.Evidence), (m.Barriers, scored.Barriers), (m.Growth, scored.Growth)])
        {
            var rule = scale.Modifier!;
            yield return rule.Base;
            yield return rule.Coefficient;
            if (total is null)
                continue;
            yield return rule.Coefficient * total.Value;
            yield return rule.Of(total.Value);
            product *= rule.Of(total.Value);
            raw *= rule.Of(total.Value);
            yield return product;
            if (raw is { } soFar)
                yield return soFar;
        }
        if (scored.Raw is { } whole)
        {
            yield return whole.Value - m.Score.Offset;
            yield return (whole.Value - m.Score.Offset) / m.Score.Divisor;
        }
        foreach (var step in Waterfall.Of(scored))
        {
            yield return step.Change;
            if (step.Running != scored.Score?.Value)
                yield return step.Running;
        }
    }
}
