using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Mutants;

/// <summary>A document with one thing changed.</summary>
/// <param name="Document">Which document, as a number.</param>
/// <param name="Kind">What kind of claim was changed.</param>
/// <param name="Slot">The token; for rows, none.</param>
/// <param name="Start">Where the change begins, in both texts.</param>
/// <param name="Old">What stood there.</param>
/// <param name="New">What stands there now.</param>
/// <param name="How">The kind of mutation.</param>
internal sealed record Mutant(int Document, ClaimKind Kind, Slot? Slot, int Start, string Old, string New, string How)
{
    /// <summary>Where a finding about a change of rows may be; for a token it is the token.</summary>
    public (int Start, int End)? Place { get; init; }

    /// <summary>Whether the row that was changed states the sub-label.</summary>
    public bool IsLabelRow { get; init; }

    /// <summary>The changed text.</summary>
    public string Apply(string text) => string.Concat(text.AsSpan(0, Start), New, text.AsSpan(Start + Old.Length));
}
