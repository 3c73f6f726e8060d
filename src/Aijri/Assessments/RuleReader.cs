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
        for (var at = 0; at < text.Length; at++)
        {
            var comparison = text[at] == '>' && at + 1 < text.Length && text[at + 1] == '=' ? '≥' : text[at];
            if (comparison is not ('=' or '≥' or '>' or '<' or '≤'))
                continue;
            var number = at + 1;
            while (number < text.Length && text[number] is ' ' or '=' or '*' or '\u00a0' or '\u202f' or '\u2009' or '\n' or '\r')
                number++;
            if (!NumberReader.TryRead(text, number, span.Start, out var value, out var end))
                continue;
            AddCondition(text, at, comparison, value, end, span.Start, conditions);
            labelEnd = Math.Min(labelEnd, LabelEnd(text, at));
            at = end - 1;
        }
        if (conditions.Count == 0)
            labelEnd = LabelEnd(text, text.Length);
        return new QuotedRule(PlainText.Of(document, Words.Trimmed(document, new SourceSpan(span.Start, span.Start + labelEnd))), conditions.ToImmutable());
    }

    private static void AddCondition(ReadOnlySpan<char> text, int at, char comparison, Stated value, int end, int offset, ImmutableArray<QuotedCondition>.Builder conditions)
    {
        // "≥ 40% of task time scores ≥ 3": the share took the task score with it.
        if (conditions.Any(c => c.Value.Span == value.Span))
            return;
        var before = text[..at];
        if (conditions.Count > 0)
            before = before[Math.Min(at, conditions[^1].Value.Span.End - offset)..];
        if (end < text.Length && text[end] == '%')
        {
            conditions.Add(new QuotedCondition(ConditionSubject.Share, comparison, value));
            // "≥ 20% of task time scores 3+"
            var after = text[end..];
            var digit = after.IndexOfAnyInRange('0', '9');
            if (digit > 0 && digit + 1 < after.Length && after[digit + 1] == '+' && NumberReader.TryRead(text, end + digit, offset, out var from, out _))
                conditions.Add(new QuotedCondition(ConditionSubject.ShareFromScore, '≥', from));
        }
        else if (before.Contains("correlation", StringComparison.OrdinalIgnoreCase) || before.Contains("growth", StringComparison.OrdinalIgnoreCase))
        {
            conditions.Add(new QuotedCondition(ConditionSubject.Growth, comparison, value));
        }
        else if (before.Contains("aijri", StringComparison.OrdinalIgnoreCase) || before.Contains("score", StringComparison.OrdinalIgnoreCase))
        {
            conditions.Add(new QuotedCondition(ConditionSubject.Score, comparison, value));
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
