using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the assessor's override: "None …", or the formula score, the published score and the reason.</summary>
internal sealed class OverrideReader(Document document, FindingBag findings)
{
    public OverrideStatement? Read(SourceSpan span)
    {
        span = Words.Trimmed(document, span);
        var text = PlainText.Of(document, span);
        var first = Words.First(document, span).Text;
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
        var reason = PlainText.Of(document, Words.Trimmed(document, rest with { Start = rest.Start + start }));
        return reason.Text.TrimEnd('.', ' ', '…').Length < 3 ? null : reason;
    }

    // "Because the sea is rough, formula score … adjusted to …".
    private StatedText? ReasonBefore(SourceSpan lead)
    {
        var end = document.Text(lead).LastIndexOf(',');
        return end < 0 ? null : Reason(lead with { End = lead.Start + end });
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
}
