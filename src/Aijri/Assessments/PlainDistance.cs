namespace Aijri.Assessments;

/// <summary>Tells sentences that can only speak of how far the role itself is from a zone, "The score is 3.8 points below Green", from those that may speak of others, another time or another case.</summary>
internal static class PlainDistance
{
    private static readonly WordSet Words = new("the", "this", "its", "it", "of", "at", "is", "stands", "sits", "lies", "lands", "falls", "remains", "stays", "misses", "clears", "still", "now", "therefore", "just", "only", "and", "but", "so",
        "points", "point", "short", "score", "role", "job", "a", "with");

    private static readonly WordSet Sides = new("above", "over", "below", "under");

    /// <summary>Whether the sentence of a distance says it of the role as it is.</summary>
    /// <param name="statement">The zone, and the distance to it.</param>
    /// <param name="score">The role's score.</param>
    /// <param name="edges">The thresholds that may be meant.</param>
    /// <param name="names">The words for verdicts.</param>
    /// <param name="own">The role's names.</param>
    public static bool Is(ProseStatement statement, decimal? score, decimal[] edges, VerdictNames names, string[] own)
    {
        var (passage, at) = (statement.Passage, statement.DistanceAt);
        var (first, last) = passage.SentenceOf(at);
        var end = at > statement.At ? at + 2 : VerdictReader.IsThreshold(passage, statement.At + 1) || passage.Is(statement.At + 1, "zone") ? statement.At + 2 : statement.At + 1;
        // "12 points above the Yellow average", "… below Green with barriers at 3"
        if (end <= last && !passage.IsAny(end, "and", "but") && !(passage.Is(end, "of") && passage.IsNumber(end + 1)) && passage.Tokens[end].Kind != ProseTokenKind.Mark)
            return false;
        var hasSubject = false;
        for (var i = first; i <= last; i++)
        {
            if (passage.IsMark(i, '?') || (passage.IsNumber(i) && i != at && !IsKnown(i)))
                return false;
            if (i >= Math.Min(at, statement.At) || passage.IsNumber(i))
                continue;
            var isName = PlainSentence.IsWordOf(passage, i, own);
            hasSubject |= isName || passage.IsAny(i, "score", "role", "job") || (passage.Is(i, "it") && first == 0);
            // "A score of 40 is …" is any; "a job with a score of 44.2" is this one.
            if (passage.Tokens[i].Kind == ProseTokenKind.Word && !isName && !passage.IsAny(i, Words) && !names.IsZone(passage, i) && !(passage.IsAny(i, Sides) && names.IsZone(passage, passage.Is(i + 1, "the") ? i + 2 : i + 1)))
                return false;
        }
        return hasSubject && !passage.IsAny(first, "a");

        // The role's score, a threshold, or another distance: "… 13.6 points below Green, 10.4 above Red".
        bool IsKnown(int i) => passage.Tokens[i].Number is var number && ((score is { } own && number.Agrees(own)) || edges.Contains(number.Value) || passage.IsAny(i + 1, "points", "point") || passage.IsAny(i + 1, Sides));
    }
}
