namespace Aijri.Assessments;

/// <summary>Numbers that sentences give as bounds, as ends of ranges, or as what a score moved from and to.</summary>
internal static class NumberBounds
{
    /// <summary>What a score did when it became another.</summary>
    public static readonly WordSet Moved = new("rose", "risen", "fell", "fallen", "climbed", "moved", "went", "gone", "increased", "improved", "decreased", "dropped", "raised", "lowered", "slipped", "grew", "grown", "came", "changed");

    /// <summary>Whether the number is a bound and not a value: an end of a range, or after "over", "nearly" and the like.</summary>
    public static bool Is(Passage passage, int at) => IsBound(passage, at) || SentenceCalculation.IsOperand(passage, at);

    /// <summary>The same, whatever calculation the number may be part of.</summary>
    public static bool IsBound(Passage passage, int at) => IsInRange(passage, at) || IsInequality(passage, at) || IsOfList(passage, at);

    // "Barriers 1 and 2 matter most."
    private static bool IsOfList(Passage passage, int at) => passage.IsAny(at - 1, "barriers", "principles", "tasks", "rows") && passage.Is(at + 1, "and") && passage.IsNumber(at + 2)
        && passage.Tokens[at].Number.Value < passage.Tokens[at + 2].Number.Value;

    // "3-7", "3.5 to 3.8", "between 3 and 7": neither end is a value.
    private static bool IsInRange(Passage passage, int at) =>
        passage.Is(at - 1, "between") || (passage.Is(at - 1, "and") && passage.IsNumber(at - 2) && passage.Is(at - 3, "between")) ||
        (IsRangeMark(passage, at + 1) && passage.IsNumber(at + 2)) || (IsRangeMark(passage, at - 1) && passage.IsNumber(at - 2) && !IsMovedTo(passage, at));

    /// <summary>"The score rose from 58.4 to 60.2", "… has gone up by 1.8 points to 60.2": whether the number is what the score came to.</summary>
    public static bool IsMovedTo(Passage passage, int at)
    {
        if (!passage.Is(at - 1, "to"))
            return false;
        var verb = at - 2;
        if (passage.IsNumber(verb) && passage.Is(verb - 1, "from"))
            verb -= 2;
        else if (passage.IsAny(verb, "points", "point") && passage.IsNumber(verb - 1) && passage.Is(verb - 2, "by"))
            verb -= 3;
        if (passage.IsAny(verb, "up", "down", "back"))
            verb--;
        if (!passage.IsAny(verb, Moved))
            return false;
        var subject = verb - 1;
        while (passage.IsAny(subject, "has", "have", "was", "then", "since", "now", "thus"))
            subject--;
        // "The model's score" is another.
        return passage.IsAny(subject, "score", "aijri", "result") && (subject == 0 || passage.IsAny(subject - 1, "the", "its", "our", "this", "aijri", "jobzone", "published", "overall") || passage.Tokens[subject - 1].Kind == ProseTokenKind.Mark);
    }

    private static bool IsRangeMark(Passage passage, int at) => passage.IsMark(at, '-') || passage.IsMark(at, '–') || passage.Is(at, "to");

    // "over 68", "nearly 70": no value either.
    private static bool IsInequality(Passage passage, int at) =>
        passage.IsAny(at - 1, "over", "above", "below", "under", "nearly", "almost", "least", "most", "than", "by")
        || (passage.IsAny(at - 1, "up", "down") && !passage.IsAny(at - 2, "add", "adds", "added", "sum", "sums", "come", "comes"))
        || passage.IsMark(at - 1, '<') || passage.IsMark(at - 1, '>') || passage.IsMark(at - 1, '≥') || passage.IsMark(at - 1, '≤');
}
