using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Findings;

/// <summary>What the checker says about one place. A finding is a value; nothing throws for an author's mistake.</summary>
public sealed record Finding
{
    /// <summary>The mistake's kind.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The rule's severity, or what the configuration made of it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The wrong token, no more.</summary>
    public required Location Place { get; init; }

    /// <summary>What is wrong, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Whether putting it right changes the role's zone or sub-label: shown first, never demoted.</summary>
    public bool IsDecision { get; init; }

    /// <summary>Identity of the claim it is about ("tasks.total.weighted"); null when it is about none.</summary>
    public string? Claim { get; init; }

    /// <summary>The token as written; null when the finding is not about a stated value.</summary>
    public string? Stated { get; init; }

    /// <summary>What should stand there, at the digits written.</summary>
    public string? Expected { get; init; }

    /// <summary>Stated less expected, for numbers.</summary>
    public decimal? Difference { get; init; }

    /// <summary>How the expected value comes about: "0.40 + 0.50 + 0.60 = 2.25".</summary>
    public string? Derivation { get; init; }

    /// <summary>What may have happened ("digits swapped"); null when nothing explains it.</summary>
    public string? Cause { get; init; }

    /// <summary>What may help, beyond the message.</summary>
    public string? Help { get; init; }

    /// <summary>Other places that belong to the same mistake.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>The edits that would put it right; null when only the author can.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The order of every report: decisions, errors, warnings, notes; then path, line, column, rule.</summary>
    public static int Compare(Finding a, Finding b)
    {
        var order = b.IsDecision.CompareTo(a.IsDecision);
        if (order == 0) order = a.Severity.CompareTo(b.Severity);
        if (order == 0) order = string.CompareOrdinal(a.Place.Path, b.Place.Path);
        if (order == 0) order = a.Place.Line.CompareTo(b.Place.Line);
        if (order == 0) order = a.Place.Column.CompareTo(b.Place.Column);
        if (order == 0) order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }
}

/// <summary>Another place of the same mistake.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What that place has to do with it.</param>
public readonly record struct Related(Location Place, string Message);

/// <summary>Edits that put a finding right.</summary>
/// <param name="IsSafe">Whether they touch derived numbers only and change no score, zone or label.</param>
/// <param name="Edits">Replacements, in the order of the text; none overlap.</param>
public sealed record Fix(bool IsSafe, ImmutableArray<Edit> Edits)
{
    /// <summary>What is to be said of places that go by what the edits replace and that no correction touches.</summary>
    public ImmutableArray<Finding> Left { get; init; } = [];
}

/// <summary>One replacement.</summary>
/// <param name="Place">What is replaced.</param>
/// <param name="NewText">By what.</param>
public readonly record struct Edit(Location Place, string NewText);
