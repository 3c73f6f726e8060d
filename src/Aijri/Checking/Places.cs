using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Values by where they stand, found without going through all of them.</summary>
/// <typeparam name="T">What stands there.</typeparam>
internal sealed class Places<T>
{
    private readonly (SourceSpan Span, T Value, int Order)[] _byStart;

    // How far those reach that begin before each.
    private readonly int[] _reach;

    /// <summary>Values with their places, in any order.</summary>
    public Places(IEnumerable<(SourceSpan Span, T Value)> values)
    {
        _byStart = [.. values.Select((v, i) => (v.Span, v.Value, i)).OrderBy(v => v.Span.Start)];
        _reach = new int[_byStart.Length + 1];
        for (var i = 0; i < _byStart.Length; i++)
            _reach[i + 1] = Math.Max(_reach[i], _byStart[i].Span.End);
    }

    /// <summary>Whether one overlaps with the span.</summary>
    public bool AreAt(SourceSpan span) => _reach[Before(span)] > span.Start;

    /// <summary>The first of those that overlap with the span, in the order they were given; the default when there is none.</summary>
    public T? FirstAt(SourceSpan span)
    {
        var first = -1;
        for (var i = Before(span); i > 0 && _reach[i] > span.Start; i--)
        {
            if (_byStart[i - 1].Span.End > span.Start && (first < 0 || _byStart[i - 1].Order < _byStart[first].Order))
                first = i - 1;
        }
        return first < 0 ? default : _byStart[first].Value;
    }

    // How many begin before the span's end.
    private int Before(SourceSpan span) => Sorted.CountBefore(_byStart, v => v.Span.Start < span.End);
}
