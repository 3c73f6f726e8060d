using System.Buffers;
using System.Collections.Immutable;

namespace Aijri.Assessments;

/// <summary>The words that sentences may use for verdicts.</summary>
public sealed class VerdictNames
{
    private readonly SearchValues<string> _zoneWords;
    private readonly WordSet _zones;
    private readonly WordSet _labels;

    /// <param name="zones">The zones' words.</param>
    /// <param name="labels">The sub-labels' words.</param>
    public VerdictNames(ImmutableArray<string> zones, ImmutableArray<string> labels)
    {
        Zones = zones;
        Labels = labels;
        _zones = new(zones.AsSpan());
        _labels = new(labels.AsSpan());
        _zoneWords = SearchValues.Create(zones.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The zones' words.</summary>
    public ImmutableArray<string> Zones { get; }

    /// <summary>The sub-labels' words.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Where the next zone's word begins in <paramref name="text"/> from <paramref name="start"/> on; the text's length when there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(_zoneWords);
            if (found < 0)
                break;
            at += found;
            if (at == 0 || !char.IsLetter(text[at - 1]))
                return at;
        }
        return text.Length;
    }

    /// <summary>The tokens of <paramref name="passage"/> that are a zone's word, in order: few passages have one, and they are found by a search.</summary>
    internal int[] ZonesIn(Passage passage)
    {
        List<int>? zones = null;
        var at = 0;
        for (var next = Next(passage.Text, 0); next < passage.Text.Length; next = Next(passage.Text, next + 1))
        {
            while (at < passage.Tokens.Length && passage.Tokens.ItemRef(at).Start < next)
                at++;
            if (at < passage.Tokens.Length && passage.Tokens.ItemRef(at).Start == next && IsZone(passage, at) && !IsOfName(passage, at))
                (zones ??= []).Add(at);
        }
        return zones is null ? [] : [.. zones];
    }

    // "Red Cross", "Green New Deal": the first word of a name that is no role's.
    private static bool IsOfName(Passage passage, int at)
    {
        var end = RoleNames.EndOfName(passage, at + 1, passage.Tokens.Length - 1);
        return end > at + 1 && passage.Tokens[at].Length > 1 && char.IsLower(passage.Text[passage.Tokens[at].Start + 1]) && char.IsUpper(passage.Text[passage.Tokens[at].Start])
            && passage.Tokens[at].End + 1 == passage.Tokens[at + 1].Start && passage.Text[passage.Tokens[at].End] == ' ' && passage.Tokens[at + 1].Length > 1
            && !passage.IsAny(at + 1, "zone", "zones", "role", "roles", "list", "and") && !RoleNames.IsRole(passage, at + 1, end);
    }

    /// <summary>Whether the token at <paramref name="at"/> is a zone's word.</summary>
    public bool IsZone(Passage passage, int at) => passage.IsAny(at, _zones);

    /// <summary>Whether a sub-label in brackets follows the token at <paramref name="at"/>: "Green (Accelerated)".</summary>
    public bool HasLabel(Passage passage, int at) => passage.IsMark(at + 1, '(') && IsLabel(passage, at + 2) && passage.IsMark(at + 3, ')');

    /// <summary>Whether the token at <paramref name="at"/> is a sub-label's word.</summary>
    public bool IsLabel(Passage passage, int at) => passage.IsAny(at, _labels);
}
