using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the lines and cells that state results. What looks like such a statement and cannot be read is reported.</summary>
internal sealed class StatementReader(Document document, FindingBag findings)
{
    /// <summary>A printed calculation with the operators expected of it; null, with a finding, when it is none.</summary>
    /// <param name="span">What follows the label.</param>
    /// <param name="example">How it should look.</param>
    /// <param name="operators">Operators of the forms that are accepted.</param>
    public Equation? Equation(SourceSpan span, string example, params ReadOnlySpan<string> operators)
    {
        var equation = EquationReader.Read(document.Text(span), span.Start);
        if (equation is not null && operators.Contains(equation.Operators))
            return equation;
        var comma = DecimalCommaIn(span);
        if (comma is { } at)
            findings.Add(Rules.DecimalComma, document.File, at, "A number is written with a decimal comma; write a point.");
        else
            findings.Add(Rules.UnreadableClaim, document.File, Trimmed(span), "This should state a calculation and cannot be read as one.", $"Write it like this: `{example}`.");
        return null;
    }

    public ImmutableArray<SplitPart> Split(SourceSpan span)
    {
        var parts = ImmutableArray.CreateBuilder<SplitPart>();
        var text = document.Text(span);
        for (var start = 0; start < text.Length;)
        {
            var found = text[start..].IndexOfAny(",;.");
            while (found >= 0 && start + found + 1 < text.Length && char.IsAsciiDigit(text[start + found + 1]))
            {
                var more = text[(start + found + 1)..].IndexOfAny(",;.");
                found = more < 0 ? -1 : found + 1 + more;
            }
            var end = found < 0 ? text.Length : start + found;
            AddPart(text[start..end], span.Start + start, parts);
            start = end + 1;
        }
        if (parts.Count == 0)
            findings.Add(Rules.UnreadableClaim, document.File, Trimmed(span), "The split cannot be read.", "Write it like this: `…% displacement, …% augmentation, …% not involved`.");
        return parts.ToImmutable();
    }

    public QuickScreen? QuickScreen(SourceSpan span)
    {
        var text = document.Text(span);
        var end = text.IndexOf('=');
        text = end < 0 ? text : text[..end];
        var screen = new QuickScreen(NumberAfter(text, "protective", span.Start), NumberAfter(text, "correlation", span.Start));
        if (screen.Protective is not null || screen.Growth is not null)
            return screen;
        findings.Add(Rules.UnreadableClaim, document.File, Trimmed(span), "The quick screen cannot be read.", "Write it like this: `Protective … + Correlation … = …`.");
        return null;
    }

    public Stated? Confirmed(SourceSpan line)
    {
        var text = document.Text(line);
        var at = text.IndexOf("onfirmed at", StringComparison.Ordinal);
        return at is < 0 or > 4 ? null : NumberAfter(text, "onfirmed at", line.Start);
    }

    public ZoneStatement? Zone(SourceSpan span)
    {
        var text = document.Text(span);
        var open = text.IndexOf('(');
        var word = Trimmed(new SourceSpan(span.Start, open < 0 ? span.End : span.Start + open));
        var zone = FirstWord(word);
        if (zone.Text.Length == 0)
        {
            findings.Add(Rules.UnreadableClaim, document.File, Trimmed(span), "This line should state the zone, and no zone can be read.");
            return null;
        }
        var thresholds = ImmutableArray.CreateBuilder<PrintedThreshold>();
        for (var at = open + 1; open >= 0 && at < text.Length;)
        {
            var letter = at;
            while (letter < text.Length && !char.IsLetter(text[letter]))
                letter++;
            var name = FirstWord(new SourceSpan(span.Start + letter, span.End));
            var number = letter + name.Text.Length;
            while (number < text.Length && text[number] is ' ' or '≥' or '>' or '=' or '<' or '≤' or ':' or '\u00a0')
                number++;
            if (NumberReader.TryRead(text, number, span.Start, out var low, out at) && name.Text.Length > 0)
                thresholds.Add(Threshold(text, span.Start, name, letter + name.Text.Length, number, low, ref at));
            else
                at = Math.Max(number, letter + 1);
        }
        return new ZoneStatement(zone, thresholds.ToImmutable());
    }

    public ShareStatement? Share(StatedText name, SourceSpan value)
    {
        var label = document.Text(name.Span);
        var digit = label.IndexOfAnyInRange('0', '9');
        if (digit < 0 || !NumberReader.TryRead(label, digit, name.Span.Start, out var from, out _))
            return null;
        return new TableReader(document, findings).Number(value, "The share of task time") is { } share ? new ShareStatement(from, share.Value) : null;
    }

    /// <summary>A label and the conditions printed after it.</summary>
    public QuotedRule Rule(SourceSpan span)
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
            while (number < text.Length && text[number] is ' ' or '=' or '*' or '\u00a0')
                number++;
            if (!NumberReader.TryRead(text, number, span.Start, out var value, out var end))
                continue;
            AddCondition(text, at, comparison, value, end, span.Start, conditions);
            labelEnd = Math.Min(labelEnd, LabelEnd(text, at));
            at = end - 1;
        }
        if (conditions.Count == 0)
            labelEnd = LabelEnd(text, text.Length);
        return new QuotedRule(PlainText.Of(document, Trimmed(new SourceSpan(span.Start, span.Start + labelEnd))), conditions.ToImmutable());
    }

    public OverrideStatement? Override(SourceSpan span)
    {
        span = Trimmed(span);
        var text = PlainText.Of(document, span);
        var first = FirstWord(span).Text;
        if (first.Equals("none", StringComparison.OrdinalIgnoreCase) || first.Equals("no", StringComparison.OrdinalIgnoreCase)
            || text.Text.StartsWith("n/a", StringComparison.OrdinalIgnoreCase) || text.Text.StartsWith("not ", StringComparison.OrdinalIgnoreCase))
            return new OverrideStatement(text, null, null, null);
        var numbers = Numbers(span, most: 2);
        if (numbers.Count == 0)
        {
            findings.Add(Rules.UnreadableClaim, document.File, span, "The override names no score, and does not say that there is none.",
                "Write `None` and why, or `Formula score … adjusted to … because …`.");
            return null;
        }
        var last = numbers[^1];
        var reason = Reason(new SourceSpan(last.Span.End, span.End)) ?? ReasonBefore(new SourceSpan(span.Start, numbers[0].Span.Start));
        return new OverrideStatement(text, numbers.Count > 1 ? numbers[0] : null, last, reason);
    }

    private StatedText? Reason(SourceSpan rest)
    {
        var text = document.Text(rest);
        var start = text.IndexOfAnyExcept(" .,;:—–-*/");
        if (start >= 0 && text[start..].StartsWith("100"))
            start += 3 + Math.Max(0, text[(start + 3)..].IndexOfAnyExcept(" .,;:—–-*"));
        if (start < 0 || start >= text.Length)
            return null;
        foreach (var word in (ReadOnlySpan<string>)["because", "since", "as", "reason", "due to"])
        {
            var after = start + word.Length;
            if (text[start..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (after == text.Length || !char.IsLetter(text[after])))
                start = after + Math.Max(0, text[after..].IndexOfAnyExcept(" :,"));
        }
        var reason = PlainText.Of(document, Trimmed(rest with { Start = rest.Start + start }));
        return reason.Text.TrimEnd('.', ' ', '…').Length < 3 ? null : reason;
    }

    // "Because the sea is rough, formula score … adjusted to …".
    private StatedText? ReasonBefore(SourceSpan lead)
    {
        var end = document.Text(lead).LastIndexOf(',');
        return end < 0 ? null : Reason(lead with { End = lead.Start + end });
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

    private static void AddPart(ReadOnlySpan<char> part, int offset, ImmutableArray<SplitPart>.Builder parts)
    {
        var digit = part.IndexOfAnyInRange('0', '9');
        if (digit < 0 || !NumberReader.TryRead(part, digit, offset, out var share, out var end))
            return;
        // "50% augmentation and 30% displacement" holds two.
        var next = part[end..].IndexOfAnyInRange('0', '9');
        var stop = next < 0 ? part.Length : end + next;
        var words = Words(part, end, stop);
        var isBefore = words.Length == 0;
        if (isBefore)
            words = Words(part, 0, digit);
        parts.Add(new SplitPart(new StatedText(part[words.Start..words.End].ToString(), new SourceSpan(offset + words.Start, offset + words.End)), share));
        if (next >= 0)
            AddPart(part[stop..], offset + stop, parts);
    }

    private static SourceSpan Words(ReadOnlySpan<char> part, int start, int end)
    {
        var text = part[start..end].TrimEnd(" %:=*_/|+&\u00a0");
        if (text.EndsWith(" and", StringComparison.OrdinalIgnoreCase))
            text = text[..^4];
        var trimmed = text.TrimStart(" %:=*_/|+&\u00a0");
        var at = start + text.Length - trimmed.Length;
        if (trimmed.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            at += 4;
        return new SourceSpan(at, Math.Max(at, start + text.Length));
    }

    private static Stated? NumberAfter(ReadOnlySpan<char> text, string word, int offset)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        at += word.Length;
        while (at < text.Length && text[at] is ' ' or '*' or ':' or '(' or '\u00a0' or '=')
            at++;
        return NumberReader.TryRead(text, at, offset, out var number, out _) ? number : null;
    }

    private List<Stated> Numbers(SourceSpan span, int most)
    {
        var text = document.Text(span);
        var numbers = new List<Stated>();
        for (var at = 0; at < text.Length && numbers.Count < most;)
        {
            if (char.IsAsciiDigit(text[at]) && NumberReader.TryRead(text, at, span.Start, out var number, out var end))
            {
                // "68.2/100" is one number over a denominator.
                if (numbers.Count == 0 || text[at - 1] != '/')
                    numbers.Add(number);
                at = end;
            }
            else
            {
                at++;
            }
        }
        return numbers;
    }

    private SourceSpan? DecimalCommaIn(SourceSpan span)
    {
        var text = document.Text(span);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || !NumberReader.TryRead(text, at, span.Start, out _, out var end))
                continue;
            if (NumberReader.IsDecimalComma(text, at, end))
            {
                var rest = text[(end + 1)..].IndexOfAnyExceptInRange('0', '9');
                return new SourceSpan(span.Start + at, rest < 0 ? span.End : span.Start + end + 1 + rest);
            }
            at = end;
        }
        return null;
    }

    private StatedText FirstWord(SourceSpan span)
    {
        var text = document.Text(span);
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
            start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return new StatedText(text[start..end].ToString(), new SourceSpan(span.Start + start, span.Start + end));
    }

    private SourceSpan Trimmed(SourceSpan span)
    {
        var text = document.Text(span);
        var start = text.IndexOfAnyExcept(" *_\u00a0\t");
        if (start < 0)
            return SourceSpan.At(span.Start);
        var end = text.LastIndexOfAnyExcept(" *_\u00a0\t") + 1;
        return new SourceSpan(span.Start + start, span.Start + end);
    }
}
