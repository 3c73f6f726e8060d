using System.Collections.Immutable;

namespace Aijri.Scoring;

/// <summary>One step from Task Resistance alone to the score.</summary>
/// <param name="Name">What takes effect.</param>
/// <param name="Change">What it adds to the score, exact; for the first step, the score of Task Resistance alone.</param>
/// <param name="Running">The score after it, exact.</param>
public readonly record struct WaterfallStep(string Name, decimal Change, decimal Running);

/// <summary>How the score builds up, in document order.</summary>
public static class Waterfall
{
    /// <summary>The steps; empty where the score cannot be computed. The last one's running score is the exact score.</summary>
    public static ImmutableArray<WaterfallStep> Of(ScoredAssessment scored)
    {
        if (scored is not { TaskResistance: { } resistance, EvidenceModifier: { } evidence, BarrierModifier: { } barriers, GrowthModifier: { } growth })
            return [];
        var rule = scored.Methodology.Score;
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>(4);
        var raw = resistance.Value;
        var running = rule.Of(raw);
        steps.Add(new WaterfallStep($"{resistance.Name} alone", running, running));
        foreach (var (name, modifier) in ((string, Computed)[])[(scored.Methodology.Evidence.Name, evidence), (scored.Methodology.Barriers.Name, barriers), (scored.Methodology.Growth.Name, growth)])
        {
            raw *= modifier.Value;
            var next = rule.Of(raw);
            steps.Add(new WaterfallStep(name, next - running, next));
            running = next;
        }
        return steps.ToImmutable();
    }
}
