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
        var zone = Name(new SourceSpan(span.Start, open < 0 ? span.End : span.Start + open));
        if (zone.Text.Length == 0)
        {
            findings.Add(Rules.UnreadableClaim, document.File, Words.Trimmed(document, span), "This line should state the zone, and no zone can be read.");
            return null;
        }
        if (NumberReader.DecimalCommaIn(text, span.Start) is { } comma)
            findings.Add(Rules.DecimalComma, document.File, comma, "A threshold is written with a decimal comma; write a point.");
        var remark = new SourceSpan(zone.Span.End, open < 0 ? span.End : span.Start + open);
        var end = open < 0 ? text.Length : Closing(text, open);
        SourceSpan bracket = default;
        var score = Score(remark);
        // "Yellow (Urgent) (Green ≥48, …)"
        if (open >= 0 && text[open..end].IndexOfAnyInRange('0', '9') < 0)
        {
            bracket = new SourceSpan(span.Start + open + 1, span.Start + end);
            var behind = text[end..].IndexOf('(');
            score ??= Score(new SourceSpan(span.Start + Math.Min(end + 1, text.Length), behind < 0 ? span.End : span.Start + end + behind));
            open = text[end..].IndexOf('(') is >= 0 and var second ? end + second : -1;
            end = open < 0 ? text.Length : Closing(text, open);
        }
        var thresholds = ImmutableArray.CreateBuilder<PrintedThreshold>();
        var distances = ImmutableArray.CreateBuilder<PrintedDistance>();
        if (Distance(remark) is { } first)
            distances.Add(first);
        for (var at = open + 1; open >= 0 && at < end;)
        {
            var stop = at;
            while (stop < end && !IsBetween(text, stop))
                stop++;
            var part = new SourceSpan(span.Start + at, span.Start + stop);
            var isHeld = false;
            // "25 ≤ 46.8 < 48": the score between the two ends of its zone, or above the lower one.
            if (Between(part, zone) is var (low, middle, upper))
            {
                score ??= middle;
                thresholds.Add(low);
                part = upper;
            }
            // "67.9 ≥ 48": the score, and what it is held to.
            else if (document.Text(part).IndexOfAny("≥≤<>") is > 0 and var sign && Score(part with { End = part.Start + sign }) is { } held)
            {
                score ??= held;
                part = part with { Start = part.Start + sign };
                isHeld = true;
            }
            if (Distance(part) is { } away)
                distances.Add(away);
            else if (score is null && Score(part) is { } stated)
                score = stated;
            else if (AroundName(part, zone) is var (from, to))
                thresholds.AddRange(from, to);
            // A score that is above a threshold is at least that; "55.3 − 48 = 7.3 points above" is a distance.
            else if (!IsCalculation(document.Text(part)) && ThresholdReader.Read(document, part, zone) is { } threshold)
                thresholds.Add(isHeld && threshold.Comparison == '>' ? threshold with { Comparison = '≥', Sign = default } : threshold);
            at = stop + 1;
        }
        return new ZoneStatement(zone, thresholds.ToImmutable()) { Remark = remark, Bracket = bracket, Score = score, Distances = distances.ToImmutable() };
    }

    private (PrintedThreshold Low, Stated Score, SourceSpan Upper)? Between(SourceSpan part, StatedText zone)
    {
        var text = document.Text(part);
        if (LowBefore(part) is not var (low, first))
            return null;
        var behind = part.Start + first.At + first.Length;
        var upper = Sign(document.Text(part with { Start = behind })) is var (next, _) ? behind + next : part.End;
        return Score(new SourceSpan(behind, upper)) is { } score ? (new PrintedThreshold(zone, '≥', low, null), score, part with { Start = upper }) : null;
    }

    // "3.8 points below Green", "only 3.8 below the Green threshold", "3.8 points below its upper threshold"
    private PrintedDistance? Distance(SourceSpan part)
    {
        var text = document.Text(part);
        if (text.IndexOfAnyInRange('0', '9') is not (>= 0 and var digit) || text[..digit].Trim("*_`–—-:,.+" + Characters.Blanks) is not ("" or "only" or "just" or "still")
            || !NumberReader.TryRead(text, digit, part.Start, out var number, out var end))
            return null;
        var word = Behind(part.Start + end);
        var hasUnit = word is { Text: "point" or "points" };
        if (hasUnit)
            word = Behind(word!.Value.Span.End);
        if (word is not { } side || side.Text.ToLowerInvariant() is not ("above" or "over" or "below" or "under") || (!hasUnit && number.Decimals != 1))
            return null;
        var of = side;
        do
            of = Words.First(document, part with { Start = of.Span.End });
        while (of.Text is "the" or "its" or "upper" or "lower");
        return new PrintedDistance(number, side.Text.ToLowerInvariant() is "above" or "over", of, hasUnit);

        // The word that only marks part from what stands before it.
        StatedText? Behind(int from) => Words.First(document, part with { Start = from }) is var next && document.Text(new SourceSpan(from, next.Span.Start)).Trim("*_`" + Characters.Blanks).IsEmpty ? next : null;
    }

    // "25 ≤ Yellow < 48": a zone between its two ends; "25 ≤ score < 48": that of the line.
    private (PrintedThreshold From, PrintedThreshold To)? AroundName(SourceSpan part, StatedText zone)
    {
        var text = document.Text(part);
        if (LowBefore(part) is not var (low, first) || Sign(text[(first.At + first.Length)..]) is not var (next, length))
            return null;
        var second = first.At + first.Length + next;
        var name = Words.First(document, new SourceSpan(part.Start + first.At + first.Length, part.Start + second));
        if (name.Text is not [var letter, ..] || !char.IsLetter(letter) || text[second..].IndexOfAnyInRange('0', '9') is not (> 0 and var above) || !NumberReader.TryRead(text, second + above, part.Start, out var high, out _))
            return null;
        if (name.Text.ToUpperInvariant() is "THE" or "SCORE" or "AIJRI" or "JOBZONE" or "S" or "X")
            name = zone;
        return (new PrintedThreshold(name, IsOrEqual(text, first.At, first.Length) ? '≥' : '>', low, null), new PrintedThreshold(name, IsOrEqual(text, second, length) ? '≤' : '<', high, null));

        static bool IsOrEqual(ReadOnlySpan<char> text, int sign, int length) => text[sign] == '≤' || length == 2;
    }

    // The number that a part begins with, and the sign behind it: "25 ≤ …", "25 <= …".
    private (Stated Low, (int At, int Length) Sign)? LowBefore(SourceSpan part)
    {
        var text = document.Text(part);
        return Sign(text) is { At: > 0 } sign && text.IndexOfAnyInRange('0', '9') is >= 0 and var digit && digit < sign.At && NumberReader.TryRead(text, digit, part.Start, out var low, out var end) && text[end..sign.At].Trim("*_`" + Characters.Blanks).IsEmpty
            ? (low, sign) : null;
    }

    private static (int At, int Length)? Sign(ReadOnlySpan<char> text) =>
        text.IndexOfAny('≤', '<') is >= 0 and var at ? (at, text[at] == '<' && at + 1 < text.Length && text[at + 1] == '=' ? 2 : 1) : null;

    private static bool IsCalculation(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '=' && text[at - 1] is not ('<' or '>') && (at + 1 == text.Length || text[at + 1] is not ('<' or '>')))
                return text[..at].IndexOfAnyInRange('0', '9') >= 0;
        }
        return false;
    }

    // "— 68.2", "at 68.2", "68.2/100": a number that stands alone, with no more than the score's name before it.
    private Stated? Score(SourceSpan span)
    {
        const string Marks = "*_`–—-:,.~→[]" + Characters.Blanks;
        var text = document.Text(span);
        var at = 0;
        while (true)
        {
            at = text[at..].IndexOfAnyExcept(Marks) is >= 0 and var next ? at + next : text.Length;
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end == at)
                break;
            if (!(text[at..end] is "at" or "with" or "a" or "of" or "score" or "Score" or "AIJRI" or "JobZone"))
                return null;
            at = end;
        }
        // With a sign it is a distance, with more decimals a Task Resistance.
        if (at == text.Length || !char.IsAsciiDigit(text[at]) || (at > 0 && NumberReader.IsSign(text[at - 1])) || !NumberReader.TryRead(text, at, span.Start, out var number, out var past) || number is not { Decimals: 1, Value: < 200 })
            return null;
        var rest = text[past..].TrimStart(Marks);
        if (rest.StartsWith("/"))
        {
            if (!NumberReader.TryRead(rest, 1, 0, out var top, out var below) || top.Value != 100)
                return null;
            rest = rest[below..].TrimStart(Marks);
        }
        return rest.IsEmpty ? number : null;
    }

    // The first word that is not the "the" of "the Green zone".
    private StatedText Name(SourceSpan span)
    {
        var word = Words.First(document, span);
        while (word.Text is "the" or "The" or "in" or "In")
            word = Words.First(document, span with { Start = word.Span.End });
        return word;
    }

    // A comma or semicolon that is not within a number, or a slash or dot with blanks around.
    private static bool IsBetween(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ';' or '|' => true,
        ',' => at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]),
        '/' or '·' or '•' => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ',
        _ => false,
    };

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
}
