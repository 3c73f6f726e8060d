using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the zone line: "GREEN (Green ≥48, Yellow 25-47, Red &lt;25)".</summary>
internal sealed class ZoneReader(Document document, FindingBag findings)
{
    public ZoneStatement? Read(SourceSpan span)
    {
        var text = document.Text(span);
        var open = text.IndexOf('(');
        var word = Words.Trimmed(document, new SourceSpan(span.Start, open < 0 ? span.End : span.Start + open));
        var zone = Words.First(document, word);
        if (zone.Text.Length == 0)
        {
            findings.Add(Rules.UnreadableClaim, document.File, Words.Trimmed(document, span), "This line should state the zone, and no zone can be read.");
            return null;
        }
        var thresholds = ImmutableArray.CreateBuilder<PrintedThreshold>();
        if (open >= 0)
            text = text[..Closing(text, open)];
        for (var at = open + 1; open >= 0 && at < text.Length;)
        {
            var letter = at;
            while (letter < text.Length && !char.IsLetter(text[letter]))
                letter++;
            var name = Words.First(document, new SourceSpan(span.Start + letter, span.End));
            var number = letter + name.Text.Length;
            while (number < text.Length && text[number] is ' ' or '≥' or '>' or '=' or '<' or '≤' or ':' or '\u00a0' or '\u202f' or '\u2009' or '\n' or '\r')
                number++;
            if (NumberReader.TryRead(text, number, span.Start, out var low, out at) && name.Text.Length > 0)
                thresholds.Add(Threshold(text, span.Start, name, letter + name.Text.Length, number, low, ref at));
            else
                at = Math.Max(number, letter + 1);
        }
        return new ZoneStatement(zone, thresholds.ToImmutable());
    }

    // Where the bracket that opens at `open` is closed, brackets within it counted; the text's end when it is not.
    private static int Closing(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return text.Length;
    }

    private static PrintedThreshold Threshold(ReadOnlySpan<char> text, int offset, StatedText name, int from, int number, Stated low, ref int at)
    {
        var between = text[from..number];
        var comparison = between.Contains('≥') || between.IndexOf(">=") >= 0 ? '≥' : between.Contains('>') ? '>' : between.Contains('≤') || between.IndexOf("<=") >= 0 ? '≤' : between.Contains('<') ? '<' : '-';
        Stated? high = null;
        var dash = at;
        while (dash < text.Length && text[dash] is ' ' or '-' or '–' or '—' or '−' or 't' or 'o')
            dash++;
        if (dash > at && NumberReader.TryRead(text, dash, offset, out var upper, out var end))
        {
            high = upper;
            at = end;
        }
        else if (comparison == '-' && at < text.Length && text[at] == '+')
        {
            comparison = '≥';
        }
        return new PrintedThreshold(name, comparison, low, high);
    }
}
