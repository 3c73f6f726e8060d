using System.Collections.Immutable;

namespace Aijri.Measurement.Oracle;

/// <summary>A document as the measurement reads it.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Title">The role's title; empty when there is none.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Slots">Its tokens of the method, in the order of the text.</param>
/// <param name="External">Other numbers and words, in the order of the text.</param>
internal sealed record Reading(string Path, string Text, string Title, ImmutableArray<SourceTable> Tables, ImmutableArray<Slot> Slots, ImmutableArray<Slot> External)
{
    private readonly Dictionary<string, Slot> _byId = Slots.ToDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>The slot of this id; null when there is none.</summary>
    public Slot? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The slots whose id begins with <paramref name="prefix"/>.</summary>
    public IEnumerable<Slot> Below(string prefix) => Slots.Where(s => s.Id.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The line of an offset, from 1.</summary>
    public int LineOf(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;
}
