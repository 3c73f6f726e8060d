using System.Buffers;
using Aijri.Documents;

namespace Aijri.Assessments;

/// <summary>Which value of the method the words beside a number name. Numbers without such words are no claims, whatever they are.</summary>
public static class QuantityReader
{
    // A weak name is also an everyday word: it counts only where the number is printed over its maximum, or alone in brackets.
    private readonly record struct Name(string[] Words, Quantity Quantity, bool IsWeak = false);

    private static readonly Name[] Names =
    [
        new(["task", "resistance", "score"], Quantity.TaskResistance), new(["task", "resistance"], Quantity.TaskResistance),
        new(["jobzone", "score"], Quantity.Score), new(["aijri", "score"], Quantity.Score), new(["aijri"], Quantity.Score),
        new(["composite", "score"], Quantity.Score), new(["overall", "score"], Quantity.Score), new(["formula", "score"], Quantity.FormulaScore), new(["formula", "value"], Quantity.FormulaScore),
        new(["total", "weighted"], Quantity.Weighted), new(["weighted", "total"], Quantity.Weighted), new(["weighted", "sum"], Quantity.Weighted), new(["weighted", "score"], Quantity.Weighted), new(["weighted"], Quantity.Weighted),
        new(["evidence", "modifier"], Quantity.EvidenceModifier), new(["barrier", "modifier"], Quantity.BarrierModifier), new(["growth", "modifier"], Quantity.GrowthModifier),
        new(["evidence", "score"], Quantity.Evidence), new(["evidence", "total"], Quantity.Evidence), new(["evidence"], Quantity.Evidence, IsWeak: true),
        new(["barrier", "score"], Quantity.Barriers), new(["barrier", "total"], Quantity.Barriers), new(["barriers", "total"], Quantity.Barriers), new(["barrier", "points"], Quantity.Barriers, IsWeak: true), new(["barriers"], Quantity.Barriers, IsWeak: true),
        new(["growth", "correlation"], Quantity.Growth), new(["correlation"], Quantity.Growth, IsWeak: true),
        new(["protective", "principles", "total"], Quantity.Protective), new(["protective", "total"], Quantity.Protective), new(["protective", "score"], Quantity.Protective), new(["protective", "principles"], Quantity.Protective, IsWeak: true),
        new(["raw", "score"], Quantity.Raw), new(["raw", "value"], Quantity.Raw), new(["raw"], Quantity.Raw),
    ];

    // "Evidence is negative at −2": what stands between a name and its number.
    private static readonly WordSet Links = new("of", "at", "is", "are", "equals", "totals", "stands", "stand", "remains", "stays", "only", "just", "about", "roughly", "around", "approximately", "there", "here", "a", "an", "the", "still", "now", "sits",
        "negative", "positive", "neutral", "weak", "strong", "low", "high", "modest", "moderate", "flat");

    // "Raw comes to 4.04"; but not "is weighted up to 2.00".
    private static readonly WordSet Totalling = new("sum", "sums", "add", "adds", "come", "comes");

    private static readonly WordSet Approximate = new("about", "around", "roughly", "approximately");

    private static readonly WordSet AllWords = new([.. Names.SelectMany(n => n.Words).Distinct()]);
    private static readonly WordSet FirstWords = new([.. Names.Select(n => n.Words[0])]);
    private static readonly WordSet LastWords = new([.. Names.Select(n => n.Words[^1])]);

    // The first word of every name, and what else makes a number more than a fact.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [.. Names.Select(n => n.Words[0]), "resistance", "score", "scoring", "result", "threshold", "correlation", "principles"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any number of <paramref name="text"/> may be more than a fact: it has decimals, stands alone in brackets, or a name of the method is near.</summary>
    public static bool MayState(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('0', '9');
        if (at >= 0 && text.ContainsAny(Marks))
            return true;
        while (at >= 0)
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if ((end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])) || (at > 0 && text[at - 1] is '(' or '*'))
                return true;
            var next = text[end..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }
        return false;
    }

    /// <summary>What the number at token <paramref name="at"/> is said to be; <see cref="Quantity.Unnamed"/> when no word says so, and for facts.</summary>
    public static Quantity Of(Passage passage, int at) => SentenceCalculation.IsOperand(passage, at) ? Quantity.Unnamed : Stated(passage, at);

    /// <summary>The same of a number that is part of no calculation.</summary>
    internal static Quantity Stated(Passage passage, int at)
    {
        var token = passage.Tokens[at];
        // What is written with a comma where a point should stand is still said to be something.
        if (token.HasDecimalComma)
            token = token with { Figure = token.Figure! with { IsFact = false } };
        // "Barriers (3) to entry" and "a correlation of 0.8 between pay and …" are of the world.
        if (token.IsFact || Elsewhere.IsCounted(passage, at) || NumberBounds.IsBound(passage, at) || passage.Is(at + 1, "between"))
            return Quantity.Unnamed;
        if (token.IsPercent)
            return IsShare(passage, at) ? Quantity.Share : Quantity.Unnamed;
        var before = Before(passage, at, out var isDirect);
        var signs = SentenceCalculation.Operators(passage, at, out _);
        var isAlone = passage.IsMark(at - 1, '(') && (passage.IsMark(at + 1, ')') || passage.IsMark(at + 1, ',')) && !passage.Is(at + 2, "to");
        var isOver = token.Denominator is not null || Elsewhere.IsOutOf(passage, at);
        // "Protective principles score 4/9", "the barriers add up to 8"
        var subject = before;
        while (passage.IsAny(subject, "score", "scores", "scored", "sum", "sums", "add", "adds", "come", "comes", "up", "to", "reach", "reaches"))
            subject--;
        // "4.15 is our Task Resistance"
        var after = passage.Is(at + 1, "is") && passage.IsAny(at + 2, "our", "its", "the", "this") ? at + 3
            // "at 4.45 the Task Resistance is high"
            : passage.Is(at + 1, "the") && passage.IsAny(at - 1, "at", "with") ? at + 2 : at + 1;
        foreach (var name in passage.IsAny(before, LastWords) || passage.IsAny(subject, LastWords) || passage.IsAny(after, FirstWords) ? Names : [])
        {
            if (subject != before && Stands(passage, subject - name.Words.Length + 1, name.Words) && ((!name.IsWeak && passage.IsAny(subject + 1, Totalling)) || isOver || (token.Number.Decimals == 0 && IsEnd(passage, at + 1) && IsSubject(passage, subject - name.Words.Length))))
                return Named(name);
            if (Stands(passage, before - name.Words.Length + 1, name.Words) && (!name.IsWeak || isOver || isAlone || (token.Number.Decimals == 0 && (IsEnd(passage, at + 1) || IsClause(passage, at) || IsOfThisPage(passage, at)) && (isDirect || IsSubject(passage, before - name.Words.Length)))))
                return Named(name);
            if (Stands(passage, after, name.Words) && (!name.IsWeak || token.Denominator is not null) && !IsNextNumbersName(passage, after + name.Words.Length))
                return Named(name);
        }
        if (signs is not null && !SentenceCalculation.Fits(Quantity.Score, signs))
            return Quantity.Unnamed;
        if (NumberBounds.IsMovedTo(passage, at))
            return IsScoreShaped(token) ? Quantity.Score : Quantity.Unnamed;
        if (IsOfThisPage(passage, at) && token.Number.Decimals > 0)
            return token.Number.Decimals == 1 ? Quantity.Score : Quantity.TaskResistance;
        // With a digit too many, it is still called a score.
        if (token is { IsFact: false, Number: { Decimals: 1 or 2, Value: > 5 and < 1000 } } && token.Denominator is null or { Value: 100 } && IsNounScore(passage, before, isDirect))
            return Quantity.Score;
        // "Its score of 53/100"; "a score of 48/100 is Green" is a rule.
        if (token is { Number.Decimals: 0, Denominator.Value: 100 } && IsNounScore(passage, before, isDirect) && !(passage.Is(before - 1, "a") && before - 1 == passage.SentenceOf(at).First))
            return Quantity.Score;
        // "The score is about 62."
        if (token is { Denominator: null, Number: { Decimals: 0, Value: > 0 and <= 100 } } && IsApproximate(passage, at) && IsEnd(passage, at + 1) && IsNounScore(passage, before, isDirect))
            return Quantity.Score;
        return IsScoreShaped(token) && (IsNounScore(passage, before, isDirect) || passage.Is(at + 1, "score") || IsOpening(passage, at) || IsPublished(passage, at)) ? Quantity.Score : Quantity.Unnamed;

        Quantity Named(Name name) =>
            (Fits(name.Quantity, passage, token) || IsMovedPoint(passage, at, name)) && (signs is null || SentenceCalculation.Fits(name.Quantity, signs)) ? name.Quantity : Quantity.Unnamed;
    }

    /// <summary>Whether a row's name is that of a value and nothing more: "Evidence Score", "Published score", "Barriers (of 10)"; but not "Prior AIJRI".</summary>
    internal static bool IsName(ReadOnlySpan<char> name)
    {
        var folded = SectionNames.FoldWithoutRemark(name);
        foreach (var word in (ReadOnlySpan<string>)["the ", "published ", "final ", "total "])
            folded = folded.StartsWith(word, StringComparison.Ordinal) ? folded[word.Length..] : folded;
        return folded == "score" || Names.Any(n => string.Join(' ', n.Words) == folded || string.Join(' ', n.Words) + " total" == folded);
    }

    /// <summary>Whether the token is a word of a value's name.</summary>
    internal static bool IsOfName(Passage passage, int at) => passage.IsAny(at, AllWords);

    /// <summary>The task scores that a share counts: "scoring 3+" or "scoring 1-2"; null where none are named.</summary>
    /// <returns>The token of the lowest score, and of the highest; the highest is −1 where none bounds them.</returns>
    public static (int From, int To)? ScoresOfShare(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        if (passage.Is(at + 1, "of") || IsEnd(passage, at + 1))
        {
            if (ScoresBefore(passage, first, at) is { } named)
                return named;
        }
        var hasTime = false;
        for (var i = at + 1; i <= Math.Min(last, at + 12); i++)
        {
            hasTime |= passage.IsAny(i, "time", "work", "week", "hours");
            if (passage.IsNumber(i))
                return null;
            if (!hasTime || !passage.IsAny(i, "score", "scores", "scoring", "scored"))
                continue;
            var from = passage.IsAny(i + 1, "at", "of", "between") ? i + 2 : i + 1;
            if (passage.IsMark(from, '≥'))
                from++;
            if (!passage.IsNumber(from) || passage.Tokens[from] is { IsFact: true } or { Number.Decimals: > 0 })
                return null;
            if (passage.IsAny(from + 1, "or", "and") && passage.IsAny(from + 2, "lower", "below", "less", "under", "fewer"))
                return null;
            if (passage.IsMark(from + 1, '+') || passage.IsMark(from - 1, '≥') || (passage.IsAny(from + 1, "or", "and") && passage.IsAny(from + 2, "above", "more", "higher", "over")))
                return (from, -1);
            if ((passage.IsMark(from + 1, '-') || passage.IsMark(from + 1, '–') || passage.IsAny(from + 1, "to", "or", "and")) && passage.IsNumber(from + 2))
                return (from, from + 2);
            return (from, from);
        }
        return null;
    }

    // "Tasks scoring 3 or more fill 45% of the week", "the share of task time at 3+ is 45%"
    private static (int From, int To)? ScoresBefore(Passage passage, int first, int at)
    {
        const int Farthest = 12;
        for (var i = at - 1; i > Math.Max(first, at - Farthest); i--)
        {
            if (!passage.IsNumber(i))
                continue;
            var isOpen = passage.IsMark(i + 1, '+') || (passage.Is(i + 1, "or") && passage.IsAny(i + 2, "more", "above", "higher", "over"));
            if (!isOpen || passage.Tokens[i] is { IsFact: true } or { IsPercent: true } or { Number.Decimals: > 0 } || !passage.IsAny(i - 1, "scoring", "score", "scores", "at"))
                return null;
            for (var word = first; word < i; word++)
            {
                if (passage.IsAny(word, "time", "tasks", "task", "work"))
                    return (i, -1);
            }
            return null;
        }
        return null;
    }

    /// <summary>Whether the number has the shape of a published score: one decimal, up to the top of what scores can be.</summary>
    public static bool IsScoreShaped(ProseToken token) =>
        token is { IsFact: false, IsPercent: false, Number: { Decimals: 1, Value: > -120 and < 120 } } && token.Denominator is null or { Value: 100 };

    /// <summary>Whether the number has the shape of a Task Resistance: two decimals and one digit before them, or one decimal and at most five.</summary>
    public static bool IsResistanceShaped(ProseToken token) =>
        token is { IsFact: false, IsPercent: false, Number: { Decimals: 1, Value: >= -5 and <= 5 } or { Decimals: 2, Value: > -10 and < 10 } } && token.Denominator is null or { Value: 5 };

    /// <summary>Whether "a score of" stands before a number below 1: it is then a row's, and no Task Resistance.</summary>
    public static bool IsCalledScore(Passage passage, int at) => passage.Is(at - 1, "of") && passage.Tokens[at].Number.Value < 1 && passage.Is(at - 2, "score") && passage.IsAny(at - 3, "a", "the");

    /// <summary>Whether the number stands whole and alone in brackets, as a rounded score may: "(55)".</summary>
    public static bool IsWholeInBrackets(Passage passage, int at) =>
        passage.Tokens[at] is { IsFact: false, IsPercent: false, Number: { Decimals: 0, Value: > 5 and < 10_000 } } && passage.IsMark(at - 1, '(') && passage.IsMark(at + 1, ')');

    /// <summary>Whether the number stands whole behind "scores", as a rounded score may.</summary>
    public static bool IsWholeScored(Passage passage, int at) =>
        passage.Tokens[at] is { IsFact: false, IsPercent: false, Denominator: null, Number: { Decimals: 0, Value: > 5 and <= 100 } } && passage.IsAny(at - 1, "scores", "scored") && IsEnd(passage, at + 1);

    // "Evidence: 9.", "with barriers of 3"; but not "the wage evidence is 2".
    private static bool IsSubject(Passage passage, int before) =>
        before < 0 || passage.Tokens[before].Kind == ProseTokenKind.Mark || passage.IsAny(before, "the", "and", "with", "its", "our", "but", "while");

    // "The barriers of 5 are weak", "with evidence of 3 it …"
    private static bool IsClause(Passage passage, int at) => passage.Is(at - 1, "of") && (passage.IsAny(at + 1, "is", "are", "it", "helps", "help") || (passage.IsAny(at + 1, "the", "this") && passage.Is(at + 2, "role")));

    /// <summary>Whether the number is said to be about right: "about 62", "~62".</summary>
    internal static bool IsApproximate(Passage passage, int at) => passage.IsAny(at - 1, Approximate) || passage.IsMark(at - 1, '~') || passage.IsMark(at - 1, '≈');

    // A name that a connecting word or bracket and another number follow belongs to that number: "68.2, AIJRI of …".
    private static bool IsNextNumbersName(Passage passage, int at) => passage.IsAny(at, "of", "is") && passage.IsNumber(at + 1);

    // The last token before the number that is no connecting word.
    private static int Before(Passage passage, int at, out bool isDirect)
    {
        var before = at - 1;
        // "Its score, 21.7, is low"
        if (passage.IsMark(before, ',') && passage.IsMark(at + 1, ','))
            before--;
        // "Task Resistance is 6.00 − 2.10 = 3.90"
        if (SentenceCalculation.Operators(passage, at, out var start) is not null)
            before = start;
        for (var n = 0; n < 4; n++, before--)
        {
            // "The AIJRI of this role is 21.7"
            if (passage.IsAny(before, "role", "job") && passage.IsAny(before - 1, "this", "the", "our") && passage.IsAny(before - 2, "of", "for"))
                before -= 3;
            if (!(passage.IsAny(before, Links) || passage.IsMark(before, '(') || passage.IsMark(before, ':') || passage.IsMark(before, '=') || passage.IsMark(before, '~') || passage.IsMark(before, '≈') || passage.IsPair(before)))
                break;
        }
        isDirect = before == at - 1;
        return before;
    }

    private static bool Stands(Passage passage, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!passage.Is(at + i, words[i]))
                return false;
        }
        return true;
    }

    // "A score of 68.2"; the verb only of the role itself: "this role scores 68.2".
    private static bool IsNounScore(Passage passage, int at, bool isDirect)
    {
        if (passage.IsAny(at, "scores", "scored"))
            return passage.IsAny(at - 1, "role", "it");
        if (!passage.IsAny(at, "score", "result") || (isDirect && !passage.IsAny(at - 1, "the", "a", "its", "this", "our")))
            return false;
        return at == 0 || passage.Tokens[at - 1].Kind != ProseTokenKind.Word
            || passage.IsAny(at - 1, "a", "an", "the", "its", "this", "our", "with", "and", "but", "published", "final", "current", "former", "previous", "earlier", "old");
    }

    // "At 68.2 the role …"
    private static bool IsOpening(Passage passage, int at) =>
        passage.Is(at - 1, "at") && passage.SentenceOf(at).First == at - 1
        && (passage.IsMark(at + 1, ',') ? at + 2 : at + 1) is var next && (passage.IsAny(next, "it", "this") || (passage.Is(next, "the") && passage.IsAny(next + 1, "role", "job", "score")));

    /// <summary>Whether the number is said to be this role's: "beside the 2.80 of this page", "against 1.95 here".</summary>
    public static bool IsOfThisPage(Passage passage, int at) =>
        passage.Is(at + 1, "here") || passage.IsAny(at + 1, "of", "on") && passage.Is(at + 2, "this") && passage.IsAny(at + 3, "page", "role", "assessment");

    /// <summary>Whether the number is said to be what is published: "The formula score is 50.5 and we publish 48.9", "the published score is 48.9".</summary>
    internal static bool IsPublished(Passage passage, int at)
    {
        if (passage.Is(at - 1, "publish") && passage.Is(at - 2, "we"))
            return true;
        var word = Before(passage, at, out _);
        if (!passage.Is(word, "score"))
            return false;
        return passage.Is(passage.IsAny(word - 1, "aijri", "jobzone") ? word - 2 : word - 1, "published");
    }

    /// <summary>Whether what is said of a number ends before token <paramref name="at"/>.</summary>
    public static bool IsEnd(Passage passage, int at) => at >= passage.Tokens.Length || passage.Tokens[at].Kind == ProseTokenKind.Mark || passage.IsAny(at, "and", "but", "while", "with");

    // "The AIJRI score is 537.": a point was lost. A year is none.
    private static bool IsMovedPoint(Passage passage, int at, Name name) =>
        name is { Quantity: Quantity.Score, Words: [_, "score"] } && passage.IsAny(at - 1, "is", "of", "at") && IsEnd(passage, at + 1)
        && passage.Tokens[at] is { Denominator: null, Number: { Value: >= 200 and < 10_000 } } && !PlainSentence.IsYear(passage, at);

    private static bool Fits(Quantity quantity, Passage passage, ProseToken token) => quantity switch
    {
        // "AIJRI: +1.8" is by how much it moved.
        Quantity.Score or Quantity.FormulaScore => passage.Text[token.Start] != '+' && token.Number is { Value: < 200 } && token.Denominator is null or { Value: <= 1000 },
        Quantity.Evidence or Quantity.Barriers or Quantity.Growth or Quantity.Protective => Math.Abs(token.Number.Value) < 100,
        _ => true,
    };

    private static bool IsShare(Passage passage, int at) => ScoresOfShare(passage, at) is not null;
}
