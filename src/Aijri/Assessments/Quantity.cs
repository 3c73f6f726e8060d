namespace Aijri.Assessments;

/// <summary>What a number in a sentence is said to be.</summary>
public enum Quantity
{
    /// <summary>Nothing that a word beside it says.</summary>
    Unnamed,

    /// <summary>The AIJRI score: the published one or, where nothing says so, the formula's.</summary>
    Score,

    /// <summary>The score that the formula gives, which an override may replace.</summary>
    FormulaScore,

    /// <summary>Task Resistance.</summary>
    TaskResistance,

    /// <summary>Σ weighted.</summary>
    Weighted,

    /// <summary>The evidence total.</summary>
    Evidence,

    /// <summary>The barrier total.</summary>
    Barriers,

    /// <summary>The growth correlation.</summary>
    Growth,

    /// <summary>The protective total.</summary>
    Protective,

    /// <summary>Raw.</summary>
    Raw,

    /// <summary>The evidence modifier.</summary>
    EvidenceModifier,

    /// <summary>The barrier modifier.</summary>
    BarrierModifier,

    /// <summary>The growth modifier.</summary>
    GrowthModifier,

    /// <summary>Per cent of task time at or above a task score.</summary>
    Share,

    /// <summary>A zone's threshold.</summary>
    Threshold,
}
