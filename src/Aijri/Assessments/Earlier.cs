namespace Aijri.Assessments;

/// <summary>Recognises numbers that are said to be of an earlier time, in the words around them.</summary>
public static class Earlier
{
    private static readonly WordSet OfAnother = new("first", "formula", "originally", "initially");
    private static readonly WordSet Changed = new("corrected", "raised", "lowered", "revised", "changed", "replaced", "increased", "reduced");
    private static readonly WordSet To = new("to");
    private static readonly WordSet Times = new("former", "formerly", "earlier", "previous", "previously", "old", "ago", "last", "was", "were", "once", "until", "before", "had", "rose", "fell", "used");

    /// <summary>Whether the number at token <paramref name="at"/> is said to be of an earlier time.</summary>
    public static bool Is(Passage passage, int at)
    {
        // "climbed from 58.4", "up from 58.4"
        if (passage.Is(at - 1, "from") && (passage.IsAny(at - 2, NumberBounds.Moved) || passage.IsAny(at - 2, "up", "down", "back")))
            return true;
        var (first, last) = passage.SentenceOf(at);
        if (IsBeforeLater(passage, at, last) || IsBeforeChange(passage, at, first))
            return true;
        for (var i = first; i <= Math.Min(last, at + 5); i++)
        {
            if (i != at && passage.IsAny(i, Times) && !IsOfThisAssessment(passage, i) && (i < at || passage.IsAny(i, "ago", "earlier", "before", "previously")))
                return true;
        }
        return false;
    }

    // "5 → 6", "the score of 49.6 was raised", "Corrected a score of 49.6."
    private static bool IsBeforeChange(Passage passage, int at, int first) =>
        (passage.IsMark(at + 1, '→') && passage.IsNumber(at + 2) && passage.Tokens[at + 2].Number.Decimals == passage.Tokens[at].Number.Decimals) || passage.Is(at + 1, "became")
        || (passage.IsAny(at + 1, "was", "were") && passage.IsAny(at + 2, Changed)) || (at <= first + 5 && passage.IsAny(first, Changed) && !passage.HasAny(first, at, To));

    // "51.2 (2024) → 55.3 (2026)", "51.2 in 2024, 55.3 now"
    private static bool IsBeforeLater(Passage passage, int at, int last)
    {
        if (YearBehind(at) is not { } year)
            return false;
        for (var i = at + 3; i <= last; i++)
        {
            if (passage.IsNumber(i) && passage.Tokens[i].Number.Decimals > 0 && (YearBehind(i) > year || passage.IsAny(i + 1, "now", "today") || passage.IsMark(i - 1, '→')))
                return true;
        }
        return false;

        decimal? YearBehind(int number) => (passage.IsMark(number + 1, '(') || passage.Is(number + 1, "in")) && PlainSentence.IsYear(passage, number + 2) ? passage.Tokens[number + 2].Number.Value : null;
    }

    // "As was expected, …", "the role was scored at …"; and "used" but for "used to be"
    private static bool IsOfThisAssessment(Passage passage, int i)
    {
        if (passage.Is(i, "used"))
            return !passage.Is(i + 1, "to") || passage.IsAny(i - 1, "is", "are", "was", "were", "be", "been", "being", "get", "got");
        if (!passage.IsAny(i, "was", "were") || !(passage.Is(i - 1, "as") || passage.IsAny(i + 1, "scored", "assessed", "rated", "reviewed", "checked")))
            return false;
        var (first, last) = passage.SentenceOf(i);
        return !PlainSentence.HasDay(passage, first, last, -1) && !passage.HasAny(first, last + 1, OfAnother);
    }

    /// <summary>Whether the number at token <paramref name="at"/> is said of this role, at an earlier time.</summary>
    public static bool IsOwn(Passage passage, int at, IReadOnlyList<string> own) =>
        Is(passage, at) && !Elsewhere.IsOtherCase(passage, at) && !RoleNames.HasForeign(passage, at, own);
}
