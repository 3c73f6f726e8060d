namespace Aijri.Assessments;

/// <summary>Tells sentences that can only speak of a role as it is, "This role has a score of 61.2", from those that may speak of something else: "In the public sector the score is 61.2".</summary>
/// <remarks>What else may be spoken of has no end, so it is the plain sentence that is known by its words.</remarks>
public static class PlainSentence
{
    private static readonly WordSet Words = new(
        "the", "this", "its", "our", "a", "an", "it", "role", "job", "occupation", "page", "assessment", "we", "and", "but", "so", "both", "together", "with", "at", "of", "to", "as",
        "is", "are", "has", "have", "stands", "sits", "remains", "stays", "lands", "scores", "gets", "makes", "gives", "comes", "ends", "finishes", "totals", "equals", "add", "adds", "up", "sum",
        "sums", "reaches", "keeps", "holds", "puts", "publish", "published", "rates", "rated", "ranks", "out",
        "only", "just", "about", "around", "roughly", "approximately", "still", "now", "therefore", "also", "low", "high", "strong", "weak", "here", "already", "very", "quite", "rather", "fairly",
        "exactly", "final", "current", "firmly", "comfortably", "solidly", "clearly", "well", "deep", "inside", "within",
        "score", "result", "verdict", "zone", "label", "jobzone", "time", "work", "tasks", "share", "scoring", "against", "beside", "while", "above", "below", "higher", "lower", "some", "or",
        "more", "take", "takes", "fill", "fills", "week", "hours");

    private static readonly WordSet Verbs = new("is", "are", "has", "puts", "places", "makes", "reflects", "comes", "means", "shows", "says", "gives", "follows", "lies", "lands", "leaves", "keeps",
        "rests", "stands", "sits", "tells", "owes", "needs", "does", "will");

    // What these words begin may be a condition; behind a verb, only some of them do.
    private static readonly WordSet Prepositions = new("in", "on", "for", "from", "among", "at", "by", "under", "within", "across", "without", "before", "after", "if", "when", "per", "according",
        "excluding", "ignoring", "unless", "were", "outside", "during", "with", "of", "ours", "since", "until", "except");
    private static readonly WordSet Modals = new("would", "could", "might", "may");
    private static readonly WordSet Conditions = new("for", "among", "if", "when", "without", "unless", "was", "were", "possible", "enough", "needed", "that", "which", "who", "whose", "where", "elsewhere", "ours", "until", "minus", "plus", "once", "soon", "assuming", "provided", "supposing");
    private static readonly WordSet Verdicts = new("is", "are", "stands", "stays", "remains", "sits", "scores", "score", "totals", "total", "equals", "add", "adds", "sum", "sums", "come", "comes", "reaches", "reach");

    private static readonly WordSet Months = new("january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december");
    private static readonly WordSet Remembering = new("remember", "remembers", "recall", "recalls");
    private static readonly WordSet Past = new("took", "held", "made", "stood", "gave", "was", "were", "became", "came", "put", "meant", "had");

    /// <summary>Whether the sentence of the number at token <paramref name="at"/> says it of a role as it is, and of nothing else.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The number's token.</param>
    /// <param name="names">The words for verdicts.</param>
    /// <param name="isName">Whether a token is a word of the name of a role that is meant.</param>
    public static bool Is(Passage passage, int at, VerdictNames names, Func<int, bool> isName)
    {
        for (var i = passage.SentenceOf(at).First; i < at; i++)
        {
            if (!IsPlain(passage, i, names, isName) || IsSupposed(passage, i))
                return false;
        }
        return !IsConditional(passage, at, names, isName);
    }

    /// <summary>Whether what the number at token <paramref name="at"/> is said to be may be something else's, though it is the role's own figure: "the BLEU score is 61.2", "Smith's composite is 61.2", "a word error rate of 61.2".</summary>
    public static bool IsLoose(Passage passage, int at, VerdictNames names, Func<int, bool> isName)
    {
        var first = passage.SentenceOf(at).First;
        var name = at - 1;
        while (name >= first && !IsOfName(name))
            name--;
        if (name < first)
            return !Is(passage, at, names, isName);
        while (name > first && IsOfName(name - 1))
            name--;
        return name > first && !IsPlain(passage, name - 1, names, isName);

        bool IsOfName(int i) => QuantityReader.IsOfName(passage, i) || passage.IsAny(i, "score", "scores", "composite");
    }

    /// <summary>Whether a plain sentence names the one value there is: "The score is …", "Evidence stands at …"; "a score of …" and "Task Resistance of …" may be any.</summary>
    public static bool IsDefinite(Passage passage, int at, Func<int, bool> isName)
    {
        var (first, last) = passage.SentenceOf(at);
        if (passage.IsAny(first, "the", "its", "our", "this", "it", "we") || isName(first) || (passage.IsAny(first, "at", "with") && first == at - 1) || passage.Tokens[at].Denominator is not null)
            return true;
        if (passage.IsAny(first, "a", "an"))
            return false;
        // "Barriers add up to …", "70% of task time scores 3+"
        for (var i = first; i <= last && !(i > at && QuantityReader.IsEnd(passage, i)); i++)
        {
            if (i == at - 1 && passage.IsMark(i, ':'))
                return true;
            if (passage.IsAny(i, Verdicts) && (i < at ? !passage.Is(at - 1, "of") : passage.IsAny(i, "scores")))
                return true;
        }
        return false;
    }

    /// <summary>Whether the sentence begins with a condition, "In the public sector …", or the number is followed by one.</summary>
    public static bool IsConditional(Passage passage, int at, VerdictNames names, Func<int, bool> isName)
    {
        var (first, last) = passage.SentenceOf(at);
        if ((first < at && IsCondition(first)) || IsOneOfMany(passage, at, last))
            return true;
        var isBehindVerb = false;
        for (var i = at + 1; i <= last && !passage.IsMark(i, ')'); i++)
        {
            if (passage.IsAny(i, Conditions) && !(passage.Is(i, "that") && passage.Is(i + 1, "of")) && !IsPlace(passage, i, names) && !(passage.Is(i, "for") && isBehindVerb && passage.IsAny(i + 1, "the", "its", "now")))
                return true;
            if (!isBehindVerb && (passage.IsAny(i, Modals) || IsCondition(i)))
                return true;
            isBehindVerb |= passage.IsAny(i, Verbs) || !(passage.IsAny(i, Prepositions) || IsPlain(passage, i, names, isName));
            if (passage.IsAny(i, "and", "but", "while", "so") || passage.IsMark(i, ',') || passage.IsMark(i, ';') || passage.IsMark(i, '—') || passage.IsMark(i, '–') || passage.IsMark(i, ':'))
                return (passage.IsAny(i + 1, Prepositions) && !passage.Is(i + 1, "with") && !IsPlace(passage, i + 1, names)) || (passage.IsAny(i + 1, "which", "who", "that") && passage.IsAny(i + 2, Past));
        }
        return false;

        bool IsCondition(int i)
        {
            if (!passage.IsAny(i, Prepositions) || IsPlace(passage, i, names))
                return false;
            var of = i + 1;
            while (passage.IsAny(of, "the", "a", "an") || (i == first && passage.Is(i, "in") && passage.Is(of, "its")))
                of++;
            return of <= last && (IsSupposed(passage, i) || !IsPlain(passage, of, names, isName) || passage.IsAny(i, "before", "after") || (passage.IsNumber(of) && passage.IsAny(i, "in", "since", "until")));
        }
    }

    // "Evidence: 1, 0, 1, 2 and 1", "3 × 2 + 1", "39.9, then 42.8", "= 73.8" behind a calculation, "Barriers are 3: …": a row of numbers, of which one alone says little.
    private static bool IsOneOfMany(Passage passage, int at, int last)
    {
        if (passage.IsMark(at - 1, '=') && passage.IsNumber(at - 2))
            return true;
        var next = at + 1;
        if (passage.IsMark(next, '('))
        {
            while (next < last && !passage.IsMark(next, ')'))
                next++;
            next++;
        }
        if (passage.IsMark(next, '+') || passage.IsMark(next, '×') || passage.IsMark(next, '*') || passage.IsMark(next, '→') || passage.IsMark(next, '=') || passage.IsMark(at + 1, ':'))
            return true;
        if (!passage.IsMark(next, ','))
            return false;
        next += passage.IsAny(next + 1, "then", "and") ? 2 : 1;
        return passage.IsNumber(next) && passage.Tokens[next].Number.Decimals == passage.Tokens[at].Number.Decimals && !passage.IsAny(next + 1, "weighted");
    }

    private static bool IsPlain(Passage passage, int i, VerdictNames names, Func<int, bool> isName) =>
        passage.Tokens[i].Kind != ProseTokenKind.Word || passage.IsAny(i, Words) || QuantityReader.IsOfName(passage, i) || names.IsZone(passage, i) || names.IsLabel(passage, i) || isName(i) || IsPlace(passage, i, names);

    // "With evidence of 0, the score is 44.2", "It is 77.6 with a growth correlation of 2": an input and a score that belong together need not be the role's.
    private static bool IsSupposed(Passage passage, int i)
    {
        if (!passage.IsAny(i, "with", "at") || passage.IsMark(i - 1, ',') || !passage.IsAny(passage.IsAny(i + 1, "a", "an", "the") ? i + 2 : i + 1, "evidence", "barriers", "barrier", "growth", "modifiers"))
            return false;
        var (first, last) = passage.SentenceOf(i);
        for (var at = first; at <= last; at++)
        {
            if (passage.IsNumber(at) && passage.Tokens[at].Number.Decimals == 1)
                return true;
        }
        return false;
    }

    // "in Green", "for this role", "in this assessment"
    private static bool IsPlace(Passage passage, int i, VerdictNames names) =>
        passage.IsAny(i, "in", "for", "on", "into", "within") && (passage.IsAny(i + 1, "this", "our") || names.IsZone(passage, passage.Is(i + 1, "the") ? i + 2 : i + 1));

    /// <summary>Whether the sentence names a month or a year, or speaks of who remembers: what it says need not be so today.</summary>
    public static bool IsOfAnotherTime(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        return HasDay(passage, first, last, at) || Earlier.Is(passage, at) || passage.HasAny(first, last + 1, Remembering);
    }

    /// <summary>Whether a token from <paramref name="first"/> to <paramref name="last"/>, other than <paramref name="at"/>, is a month, a year or a date.</summary>
    internal static bool HasDay(Passage passage, int first, int last, int at)
    {
        for (var i = first; i <= last; i++)
        {
            if (i != at && (passage.IsAny(i, Months) || IsYear(passage, i) || IsDate(passage, i)))
                return true;
        }
        return false;
    }

    // "2026-02-14"
    private static bool IsDate(Passage passage, int at) => passage.IsNumber(at) && passage.Tokens[at] is { IsFact: true, Length: 10 } token && passage.Slice(token) is [_, _, _, _, '-', _, _, '-', _, _];

    /// <summary>Whether the token is a number that may be a year.</summary>
    public static bool IsYear(Passage passage, int at) => passage.IsNumber(at) && passage.Tokens[at].Number is { Decimals: 0, Value: >= 1900 and < 2200 };

    /// <summary>Whether the sentence of the number at token <paramref name="at"/> names a month or a year, or says behind the number what became of it: "The score of 39.9 rested on …".</summary>
    public static bool IsOfThePast(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        return HasDay(passage, first, last, at)
            || at < last && (passage.IsAny(at + 1, Past) || (passage.Tokens[at + 1].Kind == ProseTokenKind.Word && passage.Slice(passage.Tokens[at + 1]).EndsWith("ed", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether the token is a word of one of these names, in the singular or with an "s".</summary>
    public static bool IsWordOf(Passage passage, int at, IReadOnlyList<string> names)
    {
        if (at >= passage.Tokens.Length || passage.Tokens[at].Kind != ProseTokenKind.Word)
            return false;
        var word = passage.Slice(passage.Tokens[at]);
        foreach (var name in names)
        {
            if (HasWord(name, word) || (word.Length > 1 && word[^1] is 's' && HasWord(name, word[..^1])))
                return true;
        }
        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        for (int at, from = 0; (at = name[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase)) >= 0; from += at + 1)
        {
            var (start, end) = (from + at, from + at + word.Length);
            if ((start == 0 || !char.IsLetterOrDigit(name[start - 1])) && (end == name.Length || !char.IsLetterOrDigit(name[end])))
                return true;
        }
        return false;
    }
}
