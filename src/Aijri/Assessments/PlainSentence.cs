namespace Aijri.Assessments;

/// <summary>Tells sentences that can only speak of a role as it is, "This role has a score of 61.2", from those that may speak of something else: "In the public sector the score is 61.2".</summary>
/// <remarks>What may be spoken of else has no end, so it is the plain sentence that is known by its words.</remarks>
public static class PlainSentence
{
    private static readonly WordSet Words = new(
        "the", "this", "its", "our", "a", "an", "it", "role", "job", "occupation", "page", "assessment", "we", "and", "but", "so", "both", "together", "with", "at", "of", "to", "as", "s",
        "is", "are", "has", "have", "stands", "sits", "remains", "stays", "lands", "scores", "scored", "gets", "makes", "gives", "comes", "ends", "finishes", "totals", "equals", "add", "adds", "up", "sum", "sums", "reaches", "keeps", "holds", "puts", "publish", "published", "rates", "rated", "ranks", "out",
        "only", "just", "about", "around", "roughly", "approximately", "still", "now", "therefore", "also", "low", "high", "strong", "weak", "negative", "positive", "neutral", "modest", "flat", "here", "there", "already", "very", "quite", "rather", "fairly", "exactly", "final", "current", "firmly", "comfortably", "solidly", "clearly", "well", "deep", "inside", "within",
        "score", "result", "verdict", "zone", "label", "jobzone", "time", "work", "tasks", "share", "scoring", "percent", "against", "beside", "while", "where", "which", "that", "than", "above", "below", "higher", "lower", "some", "or", "more", "take", "takes", "fill", "fills", "week", "hours");

    // What is said behind the number of what it makes of the role is no condition of it; what these words begin may be one.
    private static readonly WordSet Verbs = new("is", "are", "has", "puts", "places", "makes", "reflects", "comes", "means", "shows", "says", "gives", "follows", "lies", "lands", "leaves", "keeps", "rests", "stands", "sits", "tells", "owes", "needs", "does", "will");
    private static readonly WordSet Prepositions = new("in", "on", "for", "from", "among", "at", "by", "under", "within", "across", "without", "before", "after", "if", "when", "per", "according", "excluding", "ignoring", "unless", "were", "outside", "during", "with", "of", "ours");

    /// <summary>Whether the sentence of the number at token <paramref name="at"/> says it of a role as it is, and of nothing else.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The number's token.</param>
    /// <param name="names">The words for verdicts.</param>
    /// <param name="isName">Whether a token is a word of the name of a role that is meant.</param>
    public static bool Is(Passage passage, int at, VerdictNames names, Func<int, bool> isName)
    {
        for (var i = passage.SentenceOf(at).First; i < at; i++)
        {
            if (!IsPlain(passage, i, names, isName))
                return false;
        }
        return !IsConditional(passage, at, names, isName);
    }

    /// <summary>Whether the sentence begins with a condition, "In the public sector …", or the number is followed by one.</summary>
    public static bool IsConditional(Passage passage, int at, VerdictNames names, Func<int, bool> isName)
    {
        var (first, last) = passage.SentenceOf(at);
        if (IsCondition(first))
            return true;
        for (var i = at + 1; i <= last && !passage.IsAny(i, Verbs); i++)
        {
            if (IsCondition(i))
                return true;
            if (passage.IsAny(i, "and", "but", "while", "so") || passage.IsMark(i, ',') || passage.IsMark(i, ';') || passage.IsMark(i, '—') || passage.IsMark(i, '–') || passage.IsMark(i, ':'))
                return passage.IsAny(i + 1, Prepositions);
        }
        return false;

        bool IsCondition(int i)
        {
            if (!passage.IsAny(i, Prepositions) || IsPlace(passage, i, names))
                return false;
            var of = i + 1;
            while (passage.IsAny(of, "the", "a", "an"))
                of++;
            return of <= last && !IsPlain(passage, of, names, isName);
        }
    }

    private static bool IsPlain(Passage passage, int i, VerdictNames names, Func<int, bool> isName) =>
        passage.Tokens[i].Kind != ProseTokenKind.Word || passage.IsAny(i, Words) || QuantityReader.IsOfName(passage, i) || names.IsZone(passage, i) || names.IsLabel(passage, i) || isName(i) || IsPlace(passage, i, names);

    // "in Green", "for this role", "in this assessment"
    private static bool IsPlace(Passage passage, int i, VerdictNames names) =>
        passage.IsAny(i, "in", "for", "on", "into") && (passage.IsAny(i + 1, "this", "our") || names.IsZone(passage, passage.Is(i + 1, "the") ? i + 2 : i + 1));

    /// <summary>Whether the token is a word of one of these names.</summary>
    public static bool IsWordOf(Passage passage, int at, IReadOnlyList<string> names)
    {
        if (at >= passage.Tokens.Length || passage.Tokens[at].Kind != ProseTokenKind.Word)
            return false;
        var word = passage.Slice(passage.Tokens[at]);
        foreach (var name in names)
        {
            var start = name.AsSpan().IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && (start == 0 || !char.IsLetter(name[start - 1])))
                return true;
        }
        return false;
    }
}
