using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>What became of a claim.</summary>
public enum Verdict
{
    /// <summary>It agrees with what follows from the inputs.</summary>
    Right,

    /// <summary>It follows from its own line's rounded operands, each of them right.</summary>
    Chained,

    /// <summary>It is cut off or rounded up where it should be rounded.</summary>
    Convention,

    /// <summary>Wrong, but true on operands of which one is wrong: the mistake lies further up.</summary>
    Carried,

    /// <summary>Wrong, and its own arithmetic is what is wrong.</summary>
    Wrong,

    /// <summary>An input it needs is missing or cannot be read.</summary>
    NotCheckable,
}

/// <summary>A number or label that a document states and that follows from others.</summary>
public sealed record Claim
{
    /// <summary>Its identity within the document: "task-resistance.result".</summary>
    public required string Id { get; init; }

    /// <summary>What it is, at the beginning of a sentence: "Total weighted".</summary>
    public required string What { get; init; }

    /// <summary>The rule that a wrong one breaks.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The token.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The token as written, marks left out.</summary>
    public required string Stated { get; init; }

    /// <summary>What should stand there, at the digits written; null when nothing can be said.</summary>
    public string? Expected { get; init; }

    /// <summary>The stated number; null for a label.</summary>
    public Stated? Number { get; init; }

    /// <summary>The exact value it should have; null for a label or when nothing can be said.</summary>
    public decimal? Exact { get; init; }

    /// <summary>Decimals that the methodology shows such a value with; null when it does not say.</summary>
    public int? UsualDecimals { get; init; }

    /// <summary>How the expected value comes about; null when nothing can be said.</summary>
    public string? Derivation { get => field ??= Computed?.Derivation; init; }

    /// <summary>What follows from the inputs, where that is what the claim is held to.</summary>
    internal Computed? Computed { get; init; }

    /// <summary>The claims it is computed from on its own line, or whose value it repeats.</summary>
    public ImmutableArray<Claim> Operands { get; init; } = [];

    /// <summary>What it was read from, where that is a number in a sentence that repeats one of the document; else null.</summary>
    internal ProseStatement? Sentence { get; init; }

    /// <summary>What became of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The wrong claim that this one was carried forward from; null unless it was.</summary>
    public Claim? Root { get; init; }

    /// <summary>Whether it states the zone or the sub-label.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Whether it stands as it should.</summary>
    public bool IsVerified => Verdict is Verdict.Right or Verdict.Chained;

    /// <summary>Whether it is wrong, here or further up.</summary>
    public bool IsBad => Verdict is Verdict.Wrong or Verdict.Carried;
}
