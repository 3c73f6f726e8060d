using System.Collections.Immutable;
using Aijri.Findings;

namespace Aijri.Measurement.Mutants;

/// <summary>What the measurement knows of a mutant, and what the program said.</summary>
internal sealed record Outcome(Mutant Mutant)
{
    /// <summary>Whether the changed document contradicts itself.</summary>
    public bool MustFind { get; init; }

    /// <summary>Whether readers would see another zone or sub-label.</summary>
    public bool IsDecision { get; init; }

    /// <summary>Errors and warnings that the document as it was does not have.</summary>
    public ImmutableArray<Finding> New { get; init; } = [];

    /// <summary>How many more there are in other documents, which quote this one.</summary>
    public int InOthers { get; init; }

    /// <summary>Whether one of them is at the changed place.</summary>
    public bool IsOnToken { get; init; }

    /// <summary>Whether one of them is at a claim that follows from the changed input.</summary>
    public bool IsOnDependent { get; init; }

    public bool IsFound => New.Length > 0;

    public bool IsFoundAsError => New.Any(f => f.Severity == Severity.Error);

    public bool IsMissed => MustFind && !IsFound;
}
