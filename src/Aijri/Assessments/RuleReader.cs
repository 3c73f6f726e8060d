using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads a sub-label and the rule quoted with it: "Green (Accelerated) — Growth Correlation = 2 AND AIJRI ≥ 48".</summary>
internal sealed class RuleReader(Document document)
{
    /// <summary>A label and the conditions printed after it.</summary>
    public QuotedRule Read(SourceSpan span)
    {
        var text = document.Text(span);
        var conditions = ImmutableArray.CreateBuilder<QuotedCondition>();
        var labelEnd = text.Length;
        StatedText? or = null;
        for (var at = 0; at < text.Length; at++)
        {
            var isDouble = at + 1 < text.Length && text[at + 1] == '=';
            var comparison = text[at] switch { '>' when isDouble => '≥', '<' when isDouble => '≤', var c => c };
            if (comparison is not ('=' or '≥' or '>' or '<' or '≤'))
                continue;
            var number = at + 1;
            while (number < text.Length && text[number] is ' ' or '=' or '*' or '\u00a0' or '\u202f' or '\u2009' or '\n' or '\r')
                number++;
            if (!NumberReader.TryRead(text, number, span.Start, out var value, out var end))
                continue;
            var before = conditions.Count > 0 ? conditions[^1].Value.Span.End - span.Start : text.Length;
            var count = conditions.Count;
            AddCondition(text, at, comparison, value, end, span.Start, conditions);
            if (conditions.Count > count)
                or ??= OrBefore(text[..at], before, span.Start);
            labelEnd = Math.Min(labelEnd, LabelEnd(text, at));
            at = end - 1;
        }
        if (conditions.Count == 0)
            labelEnd = LabelEnd(text, text.Length);
        return new QuotedRule(PlainText.Of(document, Words.Trimmed(document, new SourceSpan(span.Start, span.Start + labelEnd))), conditions.ToImmutable())
        {
            Apart = Apart(span with { Start = span.Start + labelEnd }),
            Or = or,
        };
    }

    // The one word between two dashes, or between a dash and the end.
    private StatedText? Apart(SourceSpan rest)
    {
        var text = document.Text(rest);
        var word = Words.First(document, rest);
        var from = word.Span.Start - rest.Start;
        var end = word.Span.End - rest.Start;
        if (word.Text.Length == 0 || text[..from].Trim(" *_\u00a0") is not ("–" or "—" or "-" or ":"))
            return null;
        var after = text[end..].TrimStart(" *_\u00a0");
        return after.IsEmpty || after[0] is '–' or '—' or ':' or ';' or ',' or '.' or '(' || after.StartsWith("- ") ? word : null;
    }

    // "Growth Correlation = 2 OR AIJRI ≥ 48": an "or" that nothing but words parts from the condition before it.
    private static StatedText? OrBefore(ReadOnlySpan<char> head, int from, int offset)
    {
        if (from < 0 || from >= head.Length || head[from..].IndexOf(" or ", StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at) || head[from..].Contains(" and ", StringComparison.OrdinalIgnoreCase))
            return null;
        var start = from + at + 1;
        return new StatedText(head.Slice(start, 2).ToString(), new SourceSpan(offset + start, offset + start + 2));
    }

    private static void AddCondition(ReadOnlySpan<char> text, int at, char comparison, Stated value, int end, int offset, ImmutableArray<QuotedCondition>.Builder conditions)
    {
        // "≥ 40% of task time scores ≥ 3": the share took the task score with it.
        if (conditions.Any(c => c.Value.Span == value.Span))
            return;
        var before = text[..at];
        var from = conditions.Count > 0 ? Math.Min(at, conditions[^1].Value.Span.End - offset) : 0;
        before = before[from..];
        // "since growth is +2 and 58.2 ≥ 48": a number that stands before the sign says of what the condition is.
        var left = before.TrimEnd(" *_\u00a0");
        var number = left.IsEmpty || !char.IsAsciiDigit(left[^1]) ? default : left[(left.LastIndexOfAnyExcept("0123456789.") + 1)..];
        if (!number.IsEmpty)
            before = number.Contains('.') ? "score" : left[Math.Max(0, left.LastIndexOf(" and ", StringComparison.OrdinalIgnoreCase))..];
        var sign = new SourceSpan(offset + at, offset + at + (at + 1 < text.Length && text[at + 1] == '=' ? 2 : 1));
        if (end < text.Length && text[end] == '%')
        {
            conditions.Add(new QuotedCondition(ConditionSubject.Share, comparison, value) { Sign = sign });
            // "≥ 20% of task time scores 3+"
            var after = text[end..];
            var digit = after.IndexOfAnyInRange('0', '9');
            if (digit > 1 && NumberReader.IsSign(after[digit - 1]) && after[digit - 2] == ' ')
                digit--;
            if (digit > 0 && NumberReader.TryRead(text, end + digit, offset, out var least, out var past) && past < text.Length && text[past] == '+')
                conditions.Add(new QuotedCondition(ConditionSubject.ShareFromScore, '≥', least));
        }
        else if (before.Contains("correlation", StringComparison.OrdinalIgnoreCase) || before.Contains("growth", StringComparison.OrdinalIgnoreCase))
        {
            conditions.Add(new QuotedCondition(ConditionSubject.Growth, comparison, value) { Sign = sign, From = offset + from });
        }
        else if (before.Contains("aijri", StringComparison.OrdinalIgnoreCase) || before.Contains("score", StringComparison.OrdinalIgnoreCase))
        {
            conditions.Add(new QuotedCondition(ConditionSubject.Score, comparison, value) { Sign = sign });
        }
    }

    // The label ends at the dash, colon or bracketed rule before the first condition.
    private static int LabelEnd(ReadOnlySpan<char> text, int condition)
    {
        var head = text[..condition];
        var close = head.IndexOf(')');
        if (close >= 0)
            return close + 1;
        var mark = head.IndexOfAny("—–:;");
        if (mark < 0)
            mark = head.IndexOf(" - ");
        return mark < 0 ? condition : mark;
    }
}
