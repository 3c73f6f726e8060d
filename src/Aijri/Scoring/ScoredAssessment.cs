using System.Collections.Immutable;
using Aijri.Assessments;

namespace Aijri.Scoring;

/// <summary>An assessment and everything that follows from its inputs. A value is null where an input it needs is missing or cannot be read.</summary>
public sealed record ScoredAssessment
{
    /// <summary>What the document states.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The version it is held to.</summary>
    public required Methodology Methodology { get; init; }

    /// <summary>The evidence rows by dimension.</summary>
    public required DimensionBinding EvidenceRows { get; init; }

    /// <summary>The barrier rows by dimension.</summary>
    public required DimensionBinding BarrierRows { get; init; }

    /// <summary>The principle rows by dimension, and the growth row.</summary>
    public required DimensionBinding ProtectiveRows { get; init; }

    /// <summary>Time × score, one a task.</summary>
    public ImmutableArray<Computed?> Weighted { get; init; } = [];

    /// <summary>Σ time, in per cent.</summary>
    public Computed? TotalTime { get; init; }

    /// <summary>Σ weighted.</summary>
    public Computed? TotalWeighted { get; init; }

    /// <summary>Constant − Σ weighted.</summary>
    public Computed? TaskResistance { get; init; }

    /// <summary>Per cent of time by mode, in the methodology's order.</summary>
    public ImmutableArray<Computed?> ModeShares { get; init; } = [];

    /// <summary>Per cent of time at or above the methodology's task score.</summary>
    public Computed? Share { get; init; }

    /// <summary>Sum of the evidence scores.</summary>
    public Computed? Evidence { get; init; }

    /// <summary>Sum of the barrier scores.</summary>
    public Computed? Barriers { get; init; }

    /// <summary>Sum of the principle scores.</summary>
    public Computed? Protective { get; init; }

    /// <summary>The growth correlation: an input, repeated under its name.</summary>
    public Computed? Growth { get; init; }

    /// <summary>What evidence multiplies Task Resistance by.</summary>
    public Computed? EvidenceModifier { get; init; }

    /// <summary>What barriers multiply by.</summary>
    public Computed? BarrierModifier { get; init; }

    /// <summary>What growth multiplies by.</summary>
    public Computed? GrowthModifier { get; init; }

    /// <summary>Task Resistance × the three modifiers.</summary>
    public Computed? Raw { get; init; }

    /// <summary>The formula's score, exact.</summary>
    public Computed? Score { get; init; }

    /// <summary>The formula's score as published: rounded.</summary>
    public decimal? FormulaScore => Score is { } score ? Methodology.Score.Round(score.Value) : null;

    /// <summary>The score as the document prints it, where that follows from rounded numbers and its verdicts follow it; null where the formula's stands.</summary>
    public decimal? PrintedScore { get; init; }

    /// <summary>The score that is published: the assessor's where there is an override, else the formula's; null where it cannot be computed, or the override cannot be used.</summary>
    public decimal? PublishedScore => !IsOverrideUsable ? null : Overridden ?? PrintedScore ?? FormulaScore;

    /// <summary>Whether it can be told if an assessor overrode the formula, and the assessor's score is on the scale, or no higher than the formula's.</summary>
    public bool IsOverrideUsable => Assessment.Override is not { } line || (!line.IsUnclear && !(line.Published is { } published && (published.Value < 0 || (published.Value > Methodology.Score.Scale && !(published.Value <= FormulaScore)))));

    /// <summary>Whether an assessor overrode the formula.</summary>
    public bool IsOverridden => Overridden is { } published && published != FormulaScore;

    private decimal? Overridden => Assessment.Override?.Published is { } published ? Methodology.Score.Round(published.Value) : null;

    /// <summary>The zone of the published score.</summary>
    public Zone? Zone => PublishedScore is { } score ? Methodology.ZoneOf(score) : null;

    /// <summary>The label rule that holds; null where the zone has none, or what its rules ask for cannot be computed.</summary>
    public SubLabelRule? SubLabel { get; init; }

    /// <summary>Whether all could be computed that says which label rule holds.</summary>
    public bool IsLabelKnown { get; init; }

    /// <summary>"Green (Accelerated)", or the zone's word where it has no label; null where nobody knows.</summary>
    public string? FullLabel => !IsLabelKnown ? null : SubLabel?.FullLabel ?? Zone?.Name;
}
