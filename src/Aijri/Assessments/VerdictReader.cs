using Aijri.Documents;

namespace Aijri.Assessments;

/// <summary>Finds the zones and labels that sentences state: "Green (Accelerated)", "68.2 (Green)", "the role stays Green", "just below Green".</summary>
internal static class VerdictReader
{
    private static readonly WordSet Verbs = new("is", "stays", "remains", "sits", "lands", "falls", "rates", "scores", "scored", "finishes", "ends", "belongs", "lies");
    private static readonly WordSet Adverbs = new("in", "the", "as", "at", "firmly", "comfortably", "still", "well", "solidly", "just", "therefore", "and", "on", "clearly", "now", "into", "a", "within", "inside", "up", "deep", "rated", "classified", "classed", "labelled", "labeled", "placed", "only", "barely", "safely", "narrowly", "squarely", "plainly", "clear");
    private static readonly WordSet Rated = new("rated", "classified", "classed", "labelled", "labeled", "placed");
    private static readonly WordSet Hypothetical = new("would", "could", "might", "if", "may", "unless", "were", "threshold", "toward", "towards", "not", "never", "near", "closer", "borderline",
        "from", "until", "when", "than", "out", "was", "to", "nothing", "nobody", "whether", "claim", "claims", "conclude", "believe", "say", "myth", "does", "doubts");

    /// <summary>"At 68.2 (Green) …": whether the zone stands behind the role's own score, whoever else is named.</summary>
    public static bool IsOwnVerdict(ProseStatement statement, decimal? score, VerdictNames names, string[] own) =>
        statement.Label is not null && NumberBefore(statement) is >= 0 and var at && statement.Passage.Tokens[at].Number.Value == score && IsOwnNumber(statement.Passage, at, names, own);

    /// <summary>The token of the score that a zone stands behind; −1 when there is none.</summary>
    public static int NumberBefore(ProseStatement statement) => NumberBefore(statement.Passage, statement.At);

    /// <summary>The same of a zone at a token: "68.2 (Green)", "68.2, in the Green zone", "at 68.2, the role is Green".</summary>
    public static int NumberBefore(Passage passage, int at) => NumberBeside(passage, at) is >= 0 and var beside ? beside : ScoreOfSubject(passage, at);

    private static int NumberBeside(Passage passage, int at)
    {
        var before = at - 1;
        while (IsBetween(passage, before) || passage.IsAny(before, "in", "the"))
            before--;
        return passage.IsNumber(before) && QuantityReader.IsScoreShaped(passage.Tokens[before]) ? before : -1;
    }

    /// <summary>The token of the score that stands before what a zone is said of: "at 68.2, the role is Green", "the role, at 68.2, is Green"; −1 when there is none.</summary>
    public static int ScoreOfSubject(Passage passage, int at)
    {
        var verb = at - 1;
        while (passage.IsAny(verb, Adverbs))
            verb--;
        if (!passage.IsAny(verb, Verbs))
            return -1;
        if (passage.IsMark(verb - 1, ',') && passage.IsNumber(verb - 2) && passage.Is(verb - 3, "at") && passage.IsMark(verb - 4, ','))
            return QuantityReader.IsScoreShaped(passage.Tokens[verb - 2]) ? verb - 2 : -1;
        var first = passage.SentenceOf(at).First;
        if (!passage.Is(first, "at") || !passage.IsNumber(first + 1) || !QuantityReader.IsScoreShaped(passage.Tokens[first + 1]))
            return -1;
        for (var i = first + 2; i < verb; i++)
        {
            if (passage.IsNumber(i) || passage.IsAny(i, "and", "but", "while"))
                return -1;
        }
        return first + 1;
    }

    /// <summary>The token of the score that a zone stands before, "Green at 68.2"; −1 when there is none.</summary>
    public static int NumberBehind(Passage passage, int at) =>
        passage.Is(at + 1, "at") && passage.IsNumber(at + 2) && QuantityReader.IsScoreShaped(passage.Tokens[at + 2]) ? at + 2 : -1;

    // What may stand between a score and its zone.
    private static bool IsBetween(Passage passage, int at) => passage.IsMark(at, '(') || passage.IsMark(at, ',') || passage.IsMark(at, '|') || passage.IsMark(at, '–') || passage.IsMark(at, '—') || passage.IsMark(at, '-');

    // "At 68.2", "with a score of 68.2", or right behind its name.
    private static bool IsOwnNumber(Passage passage, int at, VerdictNames names, string[] own) =>
        ProseReader.FollowsName(passage, at, names, own) || passage.IsAny(at - 1, "the", "role", "our") || (passage.IsAny(at - 1, "at", "with", "of") && (passage.SentenceOf(at).First == at - 1 || passage.IsMark(at - 2, ',') || passage.IsAny(at - 2, "score", "it", "role")));

    /// <summary>Whether the word says on which side of a zone something is, and not in which: "just below Green", "above the Yellow threshold", "misses Green", "clears Yellow".</summary>
    public static bool IsSide(Passage passage, int at, out bool isAbove)
    {
        var before = passage.Is(at - 1, "the") ? at - 2 : at - 1;
        isAbove = passage.IsAny(before, "above", "over", "clears");
        // "below the Red ceiling of 25"
        if (passage.IsAny(at + 1, "ceiling", "top", "roof"))
            return isAbove = false;
        // "It misses Green", "falls short of Green"
        return isAbove || passage.IsAny(before, "below", "under", "misses") || (passage.Is(before, "of") && passage.Is(before - 1, "short"));
    }

    // "4.8 points below Green", "20.2 above the Yellow threshold", "misses Green by 4.8 points"
    private static int DistanceAt(Passage passage, int at)
    {
        var side = at - 1;
        while (passage.IsAny(side, "the", "of"))
            side--;
        if (passage.IsAny(side - 1, "points", "point") && passage.IsNumber(side - 2))
            return side - 2;
        // "It stands at 47.1 below the Green threshold" says what the score is.
        if (side < at && passage.IsNumber(side - 1) && passage.Tokens[side - 1].Number.Decimals == 1 && !passage.IsAny(side - 2, "at", "of", "with", "score", "scores"))
            return side - 1;
        var behind = IsThreshold(passage, at + 1) ? at + 2 : at + 1;
        return passage.Is(behind, "by") && passage.IsNumber(behind + 1) && passage.IsAny(behind + 2, "points", "point") ? behind + 1 : -1;
    }

    /// <summary>Whether the word behind a zone's says that its lower end is meant: "the Yellow threshold".</summary>
    public static bool IsThreshold(Passage passage, int at) => passage.IsAny(at, "threshold", "line", "mark", "boundary", "border", "floor");

    /// <summary>The verdict at a zone's word; null when there is none.</summary>
    public static ProseStatement? Read(Passage passage, int at, VerdictNames names, string[] own)
    {
        var word = passage.Is(at + 1, "zone") ? at + 1 : at;
        var hasLabel = names.HasLabel(passage, word);
        var end = hasLabel ? word + 3 : at;
        var isSide = IsSide(passage, at, out var isAbove);
        var isAfterScore = IsAfterScore(passage, at);
        var isSubject = IsSubject(passage, at, names, own) || ScoreOfSubject(passage, at) >= 0;
        if ((!hasLabel && !isAfterScore && !isSubject && !isSide) || IsOfOthers(passage, at, end))
            return null;
        var (first, last) = passage.SentenceOf(at);
        for (var i = first; i <= last && !isAfterScore; i++)
        {
            // "Yellow (Urgent) it is, and far from Green.", "the role is Yellow, but …"
            if (i > end && passage.IsMark(i, ',') && (hasLabel || passage.Is(i + 1, "but")))
                break;
            // "I doubt that …", "No one expects that …"; but "no doubt".
            if ((passage.Is(i, "doubt") && passage.IsAny(i + 1, "that", "whether", "if")) || (i == first && passage.Is(i, "no") && passage.Is(i + 1, "one")))
                return null;
            if (passage.IsAny(i, Hypothetical) && !(isSide && passage.Is(i, "threshold")))
                return null;
        }
        var span = passage.InFile(passage.Tokens[at].Start, passage.Tokens[end].End);
        var text = passage.Text[passage.Tokens[at].Start..passage.Tokens[end].End];
        return new ProseStatement(passage, at, Quantity.Unnamed, RoleNames.HasForeign(passage, at, own)) { Label = new StatedText(text, span), IsDoubtful = !isAfterScore, Side = isSide ? isAbove ? '>' : '<' : null, DistanceAt = isSide ? DistanceAt(passage, at) : -1 };
    }

    /// <summary>The role's own verdict at a zone's word that nothing goes on with; null where something does: "Yellow begins at 25", "(Green ≥48, Yellow 25-47)", "Green/Yellow boundary".</summary>
    public static ProseStatement? Alone(Passage passage, int at, VerdictNames names)
    {
        var word = passage.Is(at + 1, "zone") ? at + 1 : at;
        var last = names.HasLabel(passage, word) ? word + 3 : at;
        var next = Math.Max(word, last) + 1;
        if (next < passage.Tokens.Length && !passage.IsMark(next, ')') && !passage.IsMark(next, '.'))
            return null;
        var (start, end) = (passage.Tokens[at].Start, passage.Tokens[last].End);
        return new ProseStatement(passage, at, Quantity.Unnamed, IsOpen: false) { Label = new StatedText(passage.Text[start..end], passage.InFile(start, end)) };
    }

    // "For principals the role is Yellow", "the role is Green only for …"
    private static bool IsOfOthers(Passage passage, int at, int end)
    {
        var first = passage.SentenceOf(at).First;
        // "Unlike Yellow (Urgent) roles", "Green (Accelerated) needs …", "Green (Stable), formerly Green (Transforming)"
        if (passage.IsAny(at - 1, "unlike", "formerly", "previously", "once", "every", "all", "most") || passage.IsAny(end + 1, "roles", "jobs", "occupations", "needs", "requires", "takes", "asks", "demands", "wants")
            || (passage.Is(end + 1, "is") && passage.IsAny(end + 2, "reserved", "given")))
            return true;
        return IsForOthers(passage, first) || passage.Is(end + 1, "only") || (passage.Is(end + 1, "by") && passage.HasAny(first, at, Rated)) || IsForOthers(passage, end + 1);

        static bool IsForOthers(Passage passage, int at) => passage.Is(at, "for") && !passage.IsAny(at + 1, "this", "the", "our", "now", "good", "a", "an", "that", "these", "all", "its", "reasons");
    }

    // "68.2, Green"; but not "Green starts at 48.0, Yellow at 25.0".
    private static bool IsAfterScore(Passage passage, int at)
    {
        return NumberBeside(passage, at) >= 0 && !(passage.IsAny(at + 1, "at", "from", "above", "below", "up") && passage.IsNumber(at + 2)) && !passage.IsAny(at + 1, "starts", "begins", "ends");
    }

    /// <summary>Whether the role is what the zone is said of: "the role stays comfortably in the Green", "the role scores 68.2 and lands in Green", "Zone: Green".</summary>
    internal static bool IsSubject(Passage passage, int at, VerdictNames names, string[] own)
    {
        if (passage.IsMark(at - 1, ':') && passage.IsAny(at - 2, "zone", "verdict"))
            return true;
        var before = at - 1;
        while (passage.IsAny(before, Adverbs))
            before--;
        // "the score is 44.2 and the zone Yellow"
        if (passage.Is(at - 1, "zone") && passage.IsAny(at - 2, "the", "its", "our"))
            return true;
        if (IsPutByScore(passage, at, before))
            return true;
        // "The role scores 67.9, firmly Yellow."
        if (passage.IsAny(at - 1, "firmly", "comfortably", "solidly", "safely", "clearly", "still", "just", "barely") && passage.IsMark(at - 2, ',') && passage.IsNumber(at - 3) && QuantityReader.IsScoreShaped(passage.Tokens[at - 3]))
            return true;
        // "We rate the role Yellow."
        if (before == at - 1 && passage.IsAny(before, "role", "job") && passage.IsAny(before - 1, "the", "this") && passage.IsAny(before - 2, "rate", "call", "consider", "judge", "label", "find"))
            return true;
        // "The radiologist is a Green role"
        if (passage.IsAny(before, "is", "remains", "stays") && before < at - 1 && passage.IsAny(at + 1, "role", "occupation"))
            return true;
        if (!passage.IsAny(before, Verbs) || (passage.Is(at + 1, "at") && NumberBehind(passage, at) < 0))
            return false;
        var (first, _) = passage.SentenceOf(at);
        // "Another role is …", "the interventional half of the role is …"
        if (passage.Is(before - 1, "role"))
            return IsThisRole(passage, before - 1);
        return passage.IsAny(before - 1, "zone", "verdict", "score", "it")
            // "Midwife is Yellow."
            || (before > 0 && passage.Tokens[before - 1].Kind == ProseTokenKind.Word && ProseReader.IsEndOfName(passage, before - 1, names, own))
            || (passage.Is(before - 1, "and") && (passage.Is(first, "it") || passage.Is(first + 1, "role") || (passage.Is(first + 1, "score") && passage.IsNumber(before - 2))));
    }

    private static bool IsThisRole(Passage passage, int at) =>
        passage.IsAny(at - 1, "the", "this", "our", "its", "that") ? !passage.Is(at - 2, "of") || passage.IsAny(at - 3, "score", "zone", "result", "verdict", "summary", "assessment")
            : !passage.IsAny(at - 1, "other", "next", "previous", "second", "last") && !RoleNames.IsLevel(passage, at - 1) && passage.IsAny(at - 2, "the", "this", "our");

    // "Its score of 68.2 puts it in the Green zone"; what a weaker market puts it in is no claim.
    private static bool IsPutByScore(Passage passage, int at, int before)
    {
        var verb = passage.IsAny(before - 1, "the", "this") ? before - 2 : before - 1;
        if (!passage.IsAny(before, "it", "role") || !passage.IsAny(verb, "puts", "places", "keeps", "leaves") || !passage.Is(passage.Is(at - 1, "the") ? at - 2 : at - 1, "in"))
            return false;
        for (var i = passage.SentenceOf(at).First; i < verb; i++)
        {
            if (passage.IsAny(i, "score", "result") || (passage.IsAny(i, "assessment", "formula", "method") && passage.IsAny(i - 1, "the", "our", "this") && i == verb - 1) || (passage.IsNumber(i) && QuantityReader.IsScoreShaped(passage.Tokens[i])))
                return true;
        }
        return false;
    }
}
