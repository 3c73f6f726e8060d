using System.Collections.Immutable;
using System.Globalization;

namespace Aijri.Measurement.Oracle;

/// <summary>Gathers slots, each id once.</summary>
internal sealed class SlotList
{
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    /// <summary>All, in the order of the text.</summary>
    public ImmutableArray<Slot> InOrder => [.. _slots.Values.OrderBy(s => s.Start)];

    /// <summary>Adds a token, unless it is here. What stands twice gets "#2" to its id.</summary>
    public void Add(string id, ClaimKind kind, Token token, string field = "", string? role = null)
    {
        if (Overlaps(token))
            return;
        var unique = id;
        for (var n = 2; _slots.ContainsKey(unique); n++)
            unique = $"{id}#{n.ToString(CultureInfo.InvariantCulture)}";
        _slots.Add(unique, new Slot(unique, kind, token.Start, token.Text, field, role));
    }

    /// <summary>Adds numbers under the ids in order; an id that begins with "=" is a constant.</summary>
    public void Add(string prefix, IEnumerable<Token> numbers, params ReadOnlySpan<string> ids)
    {
        var i = 0;
        foreach (var number in numbers)
        {
            if (i == ids.Length)
                return;
            Add(prefix + ids[i].TrimStart('='), ids[i][0] == '=' ? ClaimKind.Constant : ClaimKind.Derived, number);
            i++;
        }
    }

    /// <summary>Whether a token shares a character with one that is here.</summary>
    public bool Overlaps(Token token) => _slots.Values.Any(s => s.Start < token.End && token.Start < s.End);
}
