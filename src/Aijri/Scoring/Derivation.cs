using System.Collections.Immutable;

namespace Aijri.Scoring;

/// <summary>One step from the inputs to the score.</summary>
/// <param name="Claim">Identity of the claim that states it in a document.</param>
/// <param name="Value">What it comes to, and how.</param>
public readonly record struct DerivationStep(string Claim, Computed Value)
{
    private const string Last = "score.result";

    /// <summary>What it comes to, as the step after it takes it: whole, with at least its decimals. Only the last step, the score, is rounded.</summary>
    public string Text => Claim == Last ? Value.ToString() : Computed.Exact(Value.Value, Value.Decimals);

    /// <summary>Its name at the beginning of a line.</summary>
    public string Title => char.ToUpperInvariant(Value.Name[0]) + Value.Name[1..];
}

/// <summary>How a score comes about, in the order of the document: what pages, data and checks show of it is these very values.</summary>
public static class Derivation
{
    /// <summary>The steps; empty where the score cannot be computed.</summary>
    public static ImmutableArray<DerivationStep> Of(ScoredAssessment scored) =>
        scored is not { TaskResistance: { } resistance, EvidenceModifier: { } evidence, BarrierModifier: { } barriers, GrowthModifier: { } growth, Raw: { } raw, Score: { } score } ? [] :
        [
            new("task-resistance.result", resistance),
            new("composite.evidence.result", evidence),
            new("composite.barriers.result", barriers),
            new("composite.growth.result", growth),
            new("raw.result", raw),
            // Where an assessor publishes another score, this is not the role's.
            new("score.result", scored.IsOverridden ? score with { Name = "formula score" } : score),
        ];
}
