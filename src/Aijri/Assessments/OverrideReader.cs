using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the assessor's override: "None …", or the formula score, the published score and the reason.</summary>
internal sealed class OverrideReader(Document document, FindingBag findings)
{
    // The first word of an override that is none.
    private static readonly string[] None = ["none", "nil", "no", "not", "n", "unchanged", "accepted"];

    // And words anywhere in a line that moves nothing.
    private static readonly string[] Kept = ["none", "no override", "not ", "unchanged", "accepted", "confirmed", "kept", "stands", "stand ", "nothing", "no reason", "no adjustment", "no correction", "no change", "formula's", "formula’s", "as it is", "as is", "rejected", "declined", "left as"];

    // What only says that there is an override.
    private static readonly string[] Naming = ["formula", "score", "override", "the", "an", "assessor", "assessors", "s", "decision", "yes", "no", "published", "our"];

    private static readonly string[] Stays = ["stands", "stand", "accepted", "kept", "holds", "unchanged"];

    // What words begin with that say that a score was moved. "Lower" and "correct" may only compare.
    private static readonly string[] Moving = ["adjust", "lowered", "lowering", "rais", "mov", "chang", "set", "reduc", "decreas", "increas", "corrected", "brought", "bring", "cut", "tak", "took",
        "overr", "revis", "upgrad", "down", "drop", "lift", "bump", "push", "pull", "round", "nudg", "shift", "went"];

    // What may stand between a word that leads to the published score and its number.
    private static readonly string[] Leading = ["published", "publish", "score", "a", "an", "the", "at", "as", "of"];

    // What may follow a whole number that is a score, and no count of things: "to 49 after a second reading".
    private static readonly string[] Reasons = ["because", "since", "as", "due", "given", "for", "on", "after", "in", "by", "to", "and", "but", "where", "when", "while", "with", "reason", "per", "until", "instead"];

    public OverrideStatement? Read(SourceSpan span)
    {
        span = Words.Trimmed(document, span);
        var text = PlainText.Of(document, span);
        if (IsNone(span, text.Text))
            return NoOverride(span, text);
        var published = PublishedAt(span, out var at);
        if (published is null && Kept.Any(w => text.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return NoOverride(span, text);
        if (published is not { } score)
            return Unclear("The override names no score that is published, and does not say that there is none.");
        if (ConsideredScore.Is(document.Text(span), score.Span.Start - span.Start, score.Span.End - span.Start))
            return Unclear($"The line may mean that {score} is published, or that it was only thought of.");
        var replaced = Replaced(span with { Start = score.Span.End });
        var formula = replaced ?? FormulaScore(span, at);
        // A score cut off at its comma would be published.
        foreach (var number in (ReadOnlySpan<Stated?>)[formula, score])
        {
            if (number is { } stated && NumberReader.IsDecimalComma(document.File.Shown, stated.Span.Start, stated.Span.End))
            {
                findings.Add(Rules.DecimalComma, document.File, NumberReader.DecimalCommaIn(document.Text(span with { Start = stated.Span.Start }), stated.Span.Start) ?? stated.Span, "The score of the override is written with a decimal comma; write a point.");
                return new OverrideStatement(text, null, null, null) { IsUnclear = true };
            }
        }
        var reason = Reason(new SourceSpan((replaced ?? score).Span.End, span.End)) ?? ReasonBefore(new SourceSpan(span.Start, (replaced is null ? formula ?? score : score).Span.Start));
        return new OverrideStatement(text, formula, score, reason) { Distance = formula is { } from ? OverrideDistance.In(document.Text(span), span.Start, from) : null };

        OverrideStatement Unclear(string why)
        {
            findings.Add(Rules.UnreadableClaim, document.File, span, why, "Write `None` and why, or `Formula score … adjusted to … because …`.");
            return new OverrideStatement(text, null, null, null) { IsUnclear = true };
        }
    }

    /// <summary>What a line without an override says behind the words that say so: "the score is 44.2" of "None; the score is 44.2".</summary>
    public SourceSpan Behind(SourceSpan span)
    {
        var first = Words.First(document, span);
        var behind = span with { Start = first.Span.End };
        return first.Text.Equals("none", StringComparison.OrdinalIgnoreCase) ? behind
            : first.Text.Equals("no", StringComparison.OrdinalIgnoreCase) && Words.First(document, behind) is { Text: var next } second && next.Equals("override", StringComparison.OrdinalIgnoreCase) ? behind with { Start = second.Span.End } : span;
    }

    private OverrideStatement NoOverride(SourceSpan span, StatedText text) => new(text, FormulaScore(span, span.Start) ?? ScoreIn(span), null, null);

    // Whatever follows: what "None" at the beginning says is not taken back. "No longer 68.2" and "Not 68.2 but 65.0" do not say it.
    private bool IsNone(SourceSpan span, string text)
    {
        var first = Words.First(document, span);
        if (first.Text.Length == 0 || char.IsAsciiDigit(text.TrimStart('±', '+', '−', '-', ' ') is [var digit, ..] ? digit : ' '))
            return text.Trim('±', '+', '−', '-', '–', '—', ' ', '.') is "" or "0" or "0.0" or "0 points" or "0.0 points";
        if (!None.Contains(first.Text, StringComparer.OrdinalIgnoreCase))
            return false;
        var rest = span with { Start = first.Span.End };
        return first.Text.ToLowerInvariant() switch
        {
            "n" => document.Text(rest).StartsWith("/a", StringComparison.OrdinalIgnoreCase),
            "no" => !Words.First(document, rest).Text.Equals("longer", StringComparison.OrdinalIgnoreCase),
            "not" => !char.IsAsciiDigit(document.Text(Words.Trimmed(document, rest)) is [var next, ..] ? next : ' '),
            _ => true,
        };
    }

    // The number that the score was moved to: after an arrow or "but", after "to" where a word or a number before it says from where, or the one the line begins with.
    private Stated? PublishedAt(SourceSpan span, out int at)
    {
        var text = document.Text(span);
        var isMoved = false;
        Stated? last = null, weak = null;
        var (lastEnd, weakAt) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var length = 0;
            // Where nothing says plainer what is published: "67.9 − 1.9 = 66.0", "the formula gives 19.0; we publish 21.0".
            var isWeak = text[i] == '=';
            if (text[i] is '→' or '=')
                length = 1;
            else if (text[i..].StartsWith("->"))
                length = 2;
            else if (text[i] == ';' || (text[i] == '.' && i + 1 < text.Length && Characters.IsBlank(text[i + 1])))
                isMoved = false;
            else if (char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])))
            {
                var word = WordAt(text, i);
                isMoved |= IsMoving(word) || word.StartsWith("point", StringComparison.OrdinalIgnoreCase);
                // "66.0 instead of 67.9"
                if (word.Equals("instead", StringComparison.OrdinalIgnoreCase) && last is { } instead && SkipMarks(text, lastEnd) == i)
                {
                    at = span.Start + i;
                    return instead;
                }
                if (word.Equals("but", StringComparison.OrdinalIgnoreCase) || (word.Equals("to", StringComparison.OrdinalIgnoreCase) && (isMoved || text[..i].TrimEnd("*_)" + Characters.Blanks) is [.., >= '0' and <= '9'])))
                    length = word.Length;
                // "Published at 21.0 instead of 19.0"
                else if (word.StartsWith("publish", StringComparison.OrdinalIgnoreCase))
                    (length, isWeak) = (word.Length, i > 0);
            }
            else if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && NumberReader.TryRead(text, i, span.Start, out var read, out var past) && IsScore(read, text[past..]))
            {
                (last, lastEnd) = (read, past);
                i = past - 1;
                continue;
            }
            at = span.Start + i;
            if (length > 0 && NumberReader.TryRead(text, PastWords(text, i + length), span.Start, out var number, out var end) && IsScore(number, text[end..]))
            {
                if (!isWeak)
                    return number;
                (weak, weakAt) = (weak ?? number, weak is null ? at : weakAt);
            }
        }
        if (weak is not null)
        {
            at = weakAt;
            return weak;
        }
        at = span.Start;
        return text is [>= '0' and <= '9', ..] && NumberReader.TryRead(text, 0, span.Start, out var first, out var after) && IsScore(first, text[after..]) ? first : null;
    }

    // "→ published 21.0", "to a score of 21.0", "published at 21.0": past the words that lead to the number.
    private static int PastWords(ReadOnlySpan<char> text, int at)
    {
        at = SkipMarks(text, at);
        while (Leading.Contains(WordAt(text, at).ToString(), StringComparer.OrdinalIgnoreCase))
            at = SkipMarks(text, at + WordAt(text, at).Length);
        return at;
    }

    /// <summary>The letters at a place; none where none stands there.</summary>
    internal static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[at..end];
    }

    /// <summary>Whether a word says that a score was moved: "adjusted", "lowering".</summary>
    internal static bool IsMoving(ReadOnlySpan<char> word)
    {
        foreach (var moving in Moving)
        {
            if (word.StartsWith(moving, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // Printed with decimals, or whole and no count of things, no year and no share.
    private static bool IsScore(Stated number, ReadOnlySpan<char> after)
    {
        if (after is ['%', ..])
            return false;
        if (number.Decimals > 0)
            return true;
        after = after.TrimStart("*_)" + Characters.Blanks);
        if (number.Value > 999 || after is ['%', ..])
            return false;
        var word = WordAt(after, 0);
        return word.IsEmpty || Reasons.Contains(word.ToString(), StringComparer.OrdinalIgnoreCase);
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
                // "68.2/100" is one number over a denominator; "raised by 2.0 points to 21.0" says how far.
                if ((i == 0 || text[i - 1] != '/') && IsScore(number, text[end..]) && !IsDifference(text[..i], text[end..]))
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

    // "by 2.0", "− 1.9", "1.9 points"
    private static bool IsDifference(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.TrimEnd("*_(~" + Characters.Blanks) is var lead && (lead.EndsWith(" by", StringComparison.OrdinalIgnoreCase) || lead is [.., '−' or '-' or '+'])
        || WordAt(after, SkipMarks(after, 0)).StartsWith("point", StringComparison.OrdinalIgnoreCase);

    // "21.0 instead of 19.0"
    private Stated? Replaced(SourceSpan rest)
    {
        const string Words = "instead of ";
        var text = document.Text(rest);
        var at = SkipMarks(text, 0);
        at = text[at..].StartsWith("/100") ? SkipMarks(text, at + 4) : at;
        if (!text[at..].StartsWith(Words, StringComparison.OrdinalIgnoreCase))
            return null;
        // "instead of the formula's 19.0"
        at = PastWords(text, at + Words.Length);
        if (text[at..].StartsWith("formula", StringComparison.OrdinalIgnoreCase))
            at += Math.Max(0, text[at..].IndexOf(' ')) + 1;
        return NumberReader.TryRead(text, at, rest.Start, out var number, out _) ? number : null;
    }

    // "None: the formula's 74.1 stands": printed as scores are, and said to be the formula's. What else such a line says is read as a sentence.
    private Stated? ScoreIn(SourceSpan span)
    {
        var text = document.Text(span);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !NumberReader.TryRead(text, i, span.Start, out var number, out var end))
                continue;
            if (number is { Decimals: 1, Value: < 200 } && (IsFormulas(text[..i]) || Stays.Contains(WordAt(text[end..].TrimStart("*_" + Characters.Blanks), 0).ToString(), StringComparer.OrdinalIgnoreCase)))
                return number;
            i = end;
        }
        return null;
    }

    private static bool IsFormulas(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("*_" + Characters.Blanks);
        return before.EndsWith("formula", StringComparison.OrdinalIgnoreCase) || before.EndsWith("formula's", StringComparison.OrdinalIgnoreCase) || before.EndsWith("formula’s", StringComparison.OrdinalIgnoreCase);
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

    // "Because the sea is rough, formula score … adjusted to …", "The sea is rough. Formula score …".
    private StatedText? ReasonBefore(SourceSpan lead)
    {
        var end = document.Text(lead).LastIndexOfAny(",.:;–—");
        if (end < 0)
            return null;
        // "Formula score: 67.9 adjusted …", "The assessors' decision: …" say nothing yet.
        var said = SectionNames.Fold(document.Text(lead with { End = lead.Start + end })).Split(' ').Count(w => w.Length > 0 && char.IsLetter(w[0]) && !Naming.Contains(w));
        return said < 3 ? null : Reason(lead with { End = lead.Start + end });
    }
}
