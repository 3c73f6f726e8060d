namespace Aijri.Assessments;

/// <summary>Which value a number is meant to be that no word names, by its place in the sentence: "Is 61.9 too kind?". The words may mean something else, so a contradiction is only doubtful.</summary>
internal static class ImpliedQuantity
{
    private static readonly WordSet Verbs = new("is", "seems", "looks");
    private static readonly WordSet Places = new("lands", "landed", "sits", "stands", "settles", "ends", "finishes", "arrives", "comes", "falls", "stays", "remains");
    private static readonly WordSet Judgements = new("harsh", "high", "low", "kind", "generous", "fair", "right", "wrong", "severe", "mild", "too", "surprising", "strict", "lenient", "unfair", "flattering", "optimistic", "pessimistic");
    private static readonly WordSet Subjects = new("score", "formula", "result", "verdict");

    /// <summary>The score or Task Resistance; <see cref="Quantity.Unnamed"/> where the number may as well be a fact.</summary>
    public static Quantity Of(Passage passage, int at)
    {
        var token = passage.Tokens[at];
        if (QuantityReader.IsScoreShaped(token) && token.Number.Value > 5)
            return IsDefinite(passage, at) || IsSubject(passage, at) || IsReached(passage, at) || IsOfSubject(passage, at) || IsPlaced(passage, at) || IsJudged(passage, at) ? Quantity.Score : Quantity.Unnamed;
        // "At 2.95 they sit below the middle."
        return QuantityReader.IsResistanceShaped(token) && token.Number.Decimals == 2 && passage.Is(at - 1, "at") && passage.SentenceOf(at).First == at - 1 && passage.Is(at + 1, "they")
            ? Quantity.TaskResistance : Quantity.Unnamed;
    }

    // "the 61.2 is what they make together", "taking the 73.8 apart": a number that readers know already.
    private static bool IsDefinite(Passage passage, int at) =>
        passage.Is(at - 1, "the") && (passage.IsAny(at + 1, Verbs) || passage.IsAny(at + 1, "apart", "above", "here", "itself") || IsStop(passage, at + 1));

    // "and 32.6 is therefore …", "Is 61.9 too kind …?"
    private static bool IsSubject(Passage passage, int at)
    {
        if (Elsewhere.IsWithPoints(passage, at))
            return true;
        var (first, _) = passage.SentenceOf(at);
        return (passage.IsAny(at + 1, Verbs) && (at == first || passage.IsAny(at - 1, "and", "but", "so", "that")))
            || (at - 1 == first && passage.Is(at - 1, "is") && passage.IsAny(at + 1, "too", "a", "the", "fair", "right", "high", "low"))
            || (at - 1 == first && passage.Is(at - 1, "with") && (passage.IsAny(at + 1, "it", "this") || (passage.Is(at + 1, "the") && passage.IsAny(at + 2, "role", "job"))));
    }

    // "a role … reaches 64.1.", "bring the role down to 29.3"
    private static bool IsReached(Passage passage, int at)
    {
        if (passage.IsAny(at - 1, "reaches", "reach"))
            return IsStop(passage, at + 1);
        var subject = passage.IsAny(at - 2, "down", "up", "back") ? at - 3 : at - 2;
        return passage.Is(at - 1, "to") && passage.IsAny(subject, "role", "score", "result", "it") && subject < at - 2;
    }

    // "The role lands at 21.7.", "Our assessment: 21.7 (Red)"
    private static bool IsPlaced(Passage passage, int at)
    {
        if (passage.IsMark(at - 1, ':'))
            return passage.IsAny(at - 2, "assessment", "verdict", "result", "rating", "outcome") && passage.IsAny(at - 3, "our", "the", "this", "its");
        // "The role, at 21.7, is …"
        if (passage.Is(at - 1, "at") && passage.IsMark(at - 2, ',') && passage.IsMark(at + 1, ',') && passage.Is(at - 3, "role") && passage.IsAny(at - 4, "the", "this", "our"))
            return true;
        var verb = passage.IsAny(at - 2, "out", "in") ? at - 3 : at - 2;
        return passage.Is(at - 1, "at") && passage.IsAny(verb, Places) && passage.Is(verb - 1, "role") && passage.IsAny(verb - 2, "the", "this", "our") && !passage.IsAny(verb - 3, "in", "of", "for", "to", "on", "within", "from");
    }

    // "Many readers will think 19.0 harsh"
    private static bool IsJudged(Passage passage, int at) =>
        passage.IsAny(at - 1, "think", "thinks", "call", "calls", "find", "finds", "consider", "considers", "judge", "deem") && passage.IsAny(at + 1, Judgements);

    // "The formula is calmer: 44.8": the first number of a sentence about the score.
    private static bool IsOfSubject(Passage passage, int at)
    {
        var (first, _) = passage.SentenceOf(at);
        if (!passage.IsAny(first, "the", "this", "our") || !passage.IsAny(first + 1, Subjects) || at > first + 8)
            return false;
        for (var i = first + 2; i < at; i++)
        {
            if (passage.IsNumber(i))
                return false;
        }
        return (passage.IsMark(at - 1, ':') && IsStop(passage, at + 1)) || passage.IsAny(at - 1, "gives", "gave", "is", "says", "of");
    }

    private static bool IsStop(Passage passage, int at) => at >= passage.Tokens.Length || passage.IsMark(at, '.') || passage.IsMark(at, ',') || passage.IsMark(at, ';') || passage.IsMark(at, '?');
}
