using Aijri.Sources;

namespace Aijri.Measurement.Mutants;

/// <summary>From lines and columns back to offsets.</summary>
internal sealed class Places
{
    private readonly List<int> _lines = [0];

    public Places(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                _lines.Add(i + 1);
        }
    }

    /// <summary>Whether a finding's place shares a character with a span; a place without width may touch its ends.</summary>
    public bool Overlap(Location place, (int Start, int End) span)
    {
        // The place of a document as a whole is none.
        if (place is { Line: 1, Column: 1, EndLine: 1, EndColumn: 1 })
            return false;
        var start = _lines[place.Line - 1] + place.Column - 1;
        var end = _lines[place.EndLine - 1] + place.EndColumn - 1;
        return start == end || span.Start == span.End ? start <= span.End && span.Start <= end : start < span.End && span.Start < end;
    }
}
