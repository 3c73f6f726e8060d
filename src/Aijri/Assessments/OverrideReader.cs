using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the assessor's override: "None …", or the formula score, the published score and the reason.</summary>
internal sealed class OverrideReader(Document document, FindingBag findings)
{
    private static readonly string[] NoneWords = ["none", "no override", "nil", "n/a", "not ", "unchanged", "accepted", "kept", "stands", "stand "];

    public OverrideStatement? Read(SourceSpan span)
    {
        span = Words.Trimmed(document, span);
        var text = PlainText.Of(document, span);
        var published = PublishedAt(span, out var at);
        if (published is null && (text.Text.Trim('-', '–', '—', ' ', '.').Length == 0 || Words.First(document, span).Text.Equals("no", StringComparison.OrdinalIgnoreCase) || NoneWords.Any(w => text.Text.Contains(w, StringComparison.OrdinalIgnoreCase))))
            return new OverrideStatement(text, FormulaScore(span, span.Start) ?? ScoreIn(span), null, null);
        if (published is not { } score)
        {
            findings.Add(Rules.UnreadableClaim, document.File, span, "The override names no score that is published, and does not say that there is none.",
                "Write `None` and why, or `Formula score … adjusted to … because …`.");
            return null;
        }
        var formula = FormulaScore(span, at);
        // A score cut off at its comma would be published.
        foreach (var number in (ReadOnlySpan<Stated?>)[formula, score])
        {
            if (number is { } stated && NumberReader.IsDecimalComma(document.File.Text, stated.Span.Start, stated.Span.End))
            {
                findings.Add(Rules.DecimalComma, document.File, NumberReader.DecimalCommaIn(document.Text(span with { Start = stated.Span.Start }), stated.Span.Start) ?? stated.Span, "The score of the override is written with a decimal comma; write a point.");
                return null;
            }
        }
        var reason = Reason(new SourceSpan(score.Span.End, span.End)) ?? ReasonBefore(new SourceSpan(span.Start, (formula ?? score).Span.Start));
        return new OverrideStatement(text, formula, score, reason);
    }

    // The number that the score was moved to: after "to", an arrow or "but", or the one the line begins with.
    private Stated? PublishedAt(SourceSpan span, out int at)
    {
        // Words are found whatever blank parts them.
        var text = document.Text(span).ToString().Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\n', ' ').Replace('\r', ' ').AsSpan();
        at = span.Start;
        foreach (var word in (ReadOnlySpan<string>)[" to ", "→", "->", " but "])
        {
            for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var found;)
            {
                from += found + word.Length;
                if (NumberReader.TryRead(text, SkipMarks(text, from), span.Start, out var number, out _))
                {
                    at = span.Start + from - word.Length;
                    return number;
                }
            }
        }
        return text.Length > 0 && char.IsAsciiDigit(text[0]) && NumberReader.TryRead(text, 0, span.Start, out var first, out _) ? first : null;
    }

    // The number after "formula score", or the last one before the word that names the published score.
    private Stated? FormulaScore(SourceSpan span, int before)
    {
        var text = document.Text(span);
        const string Name = "formula score";
        var at = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && NumberReader.TryRead(text, SkipMarks(text, at + Name.Length), span.Start, out var named, out _))
            return named;
        Stated? last = null;
        for (var i = 0; i < before - span.Start;)
        {
            if (char.IsAsciiDigit(text[i]) && NumberReader.TryRead(text, i, span.Start, out var number, out var end))
            {
                // "68.2/100" is one number over a denominator.
                if (i == 0 || text[i - 1] != '/')
                    last = number;
                i = end;
            }
            else
            {
                i++;
            }
        }
        return last;
    }

    // "None: the formula's 74.1 stands": a number printed as scores are.
    private Stated? ScoreIn(SourceSpan span)
    {
        var text = document.Text(span);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !NumberReader.TryRead(text, i, span.Start, out var number, out var end))
                continue;
            if (number is { Decimals: 1, Value: < 200 } && (end >= text.Length || text[end] != '%'))
                return number;
            i = end;
        }
        return null;
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        var next = text[at..].IndexOfAnyExcept(" *_(:\u00a0\u202f\n\r");
        return next < 0 ? text.Length : at + next;
    }

    private StatedText? Reason(SourceSpan rest)
    {
        var text = document.Text(rest);
        var start = text.IndexOfAnyExcept(" .,;:—–-*/)\n\r");
        if (start >= 0 && text[start..].StartsWith("100"))
            start += 3 + Math.Max(0, text[(start + 3)..].IndexOfAnyExcept(" .,;:—–-*)\n\r"));
        if (start < 0 || start >= text.Length)
            return null;
        foreach (var word in (ReadOnlySpan<string>)["because", "since", "as", "reason", "due to"])
        {
            var lead = text[start..];
            if (lead.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (lead.Length == word.Length || !char.IsLetter(lead[word.Length])))
                start += word.Length;
        }
        start += Math.Max(0, text[start..].IndexOfAnyExcept(" :"));
        var reason = PlainText.Of(document, Words.Trimmed(document, rest with { Start = rest.Start + start }));
        return reason.Text.TrimEnd('.', ' ', '…').Length < 3 ? null : reason;
    }

    // "Because the sea is rough, formula score … adjusted to …".
    private StatedText? ReasonBefore(SourceSpan lead)
    {
        var end = document.Text(lead).LastIndexOf(',');
        return end < 0 ? null : Reason(lead with { End = lead.Start + end });
    }
}
