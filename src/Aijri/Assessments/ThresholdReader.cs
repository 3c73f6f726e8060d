using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads one threshold: "Green ≥48", "Yellow 25-47", "Red: below 25", "48 and above", "≥48 Green".</summary>
internal static class ThresholdReader
{
    // Longer ones first where one begins another.
    private static readonly (string Words, char Comparison)[] Before =
    [
        ("≥", '≥'), (">=", '≥'), ("=>", '≥'), ("≤", '≤'), ("<=", '≤'), ("=<", '≤'), (">", '>'), ("<", '<'),
        ("at least", '≥'), ("from", '≥'), ("minimum", '≥'), ("above", '≥'), ("over", '≥'), ("more than", '≥'),
        ("below", '<'), ("under", '<'), ("less than", '<'), ("at most", '≤'), ("up to", '≤'),
    ];

    private static readonly (string Words, char Comparison)[] After =
    [
        ("+", '≥'), ("and above", '≥'), ("or above", '≥'), ("and up", '≥'), ("or more", '≥'), ("and more", '≥'), ("or higher", '≥'), ("and higher", '≥'), ("and over", '≥'),
        ("and below", '≤'), ("or below", '≤'), ("or less", '≤'), ("and under", '≤'), ("or lower", '≤'),
    ];

    /// <summary>The threshold in <paramref name="span"/>; null when it is a remark. One that names no zone is of the zone <paramref name="stated"/>.</summary>
    public static PrintedThreshold? Read(Document document, SourceSpan span, StatedText stated)
    {
        var text = document.Text(span);
        var digit = text.IndexOfAnyInRange('0', '9');
        // "Yellow -25": a minus that touches the number and nothing else.
        if (digit > 1 && text[digit - 1] is '-' or '−' && (Characters.IsBlank(text[digit - 2]) || text[digit - 2] is '≥' or '≤' or '='))
            digit--;
        if (digit < 0 || !NumberReader.TryRead(text, digit, span.Start, out var low, out var at))
            return null;
        var name = Words.First(document, new SourceSpan(span.Start, span.Start + digit));
        var comparison = Comparison(text[..digit], Before, isEnd: true, out var sign, out var length);
        var lead = text[..(length > 0 ? sign : digit)];
        if (length > 0 && name.Span.Start >= span.Start + sign || name.Text.Equals("score", StringComparison.OrdinalIgnoreCase) || name.Text.Equals("AIJRI", StringComparison.OrdinalIgnoreCase))
            name = default(StatedText) with { Text = "" };
        else if (HasWord(lead[Math.Max(0, name.Span.End - span.Start)..]))
            return null; // "a margin of 3.8"
        var high = Upper(text, ref at, span.Start);
        if (length == 0)
            comparison = Comparison(text[at..].TrimStart(Characters.Blanks), After, isEnd: false, out _, out _);
        if (name.Text.Length == 0)
        {
            if (comparison == '-' && high is null)
                return null;
            name = Words.First(document, new SourceSpan(span.Start + at, span.End)) is { Text.Length: > 0 } after && !HasWord(text[(after.Span.End - span.Start)..]) && !IsComparing(after.Text) ? after : stated;
        }
        return new PrintedThreshold(name, comparison, low, high) { Sign = length == 0 ? default : new SourceSpan(span.Start + sign, span.Start + sign + length) };
    }

    // "-47", " to 47", "–48".
    private static Stated? Upper(ReadOnlySpan<char> text, ref int at, int offset)
    {
        var dash = at;
        while (dash < text.Length && (text[dash] is '—' or 't' or 'o' || NumberReader.IsSign(text[dash]) || Characters.IsBlank(text[dash])))
            dash++;
        if (dash == at || !NumberReader.TryRead(text, dash, offset, out var upper, out var end))
            return null;
        at = end;
        return upper;
    }

    // The comparison that the text ends or begins with, blanks and colons aside; '-' when there is none.
    private static char Comparison(ReadOnlySpan<char> text, (string Words, char Comparison)[] known, bool isEnd, out int start, out int length)
    {
        if (isEnd)
            text = text.TrimEnd(":*~" + Characters.Blanks);
        foreach (var (words, comparison) in known)
        {
            start = isEnd ? text.Length - words.Length : 0;
            length = words.Length;
            if (start >= 0 && (isEnd ? text.EndsWith(words, StringComparison.OrdinalIgnoreCase) : text.StartsWith(words, StringComparison.OrdinalIgnoreCase)))
                return comparison;
        }
        (start, length) = (0, 0);
        return '-';
    }

    private static bool IsComparing(string word) => word.ToLowerInvariant() is "and" or "or" or "to" or "points" or "point";

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }
}
