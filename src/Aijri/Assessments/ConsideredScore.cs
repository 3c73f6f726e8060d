using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Tells a score that an override publishes from one that was only thought of: "We considered lowering it to 66.0", "An adjustment to 66.0 was discussed", "Removed: … adjusted to 66.0".</summary>
internal static class ConsideredScore
{
    // What is done with a score that is only thought of: before the verb that moves it, "considered lowering", or behind the score, "66.0 was discussed".
    private static readonly string[] Thinking = ["considered", "considering", "discussed", "would", "could", "might", "proposed", "suggested"];
    private static readonly string[] TakenBack = ["discussed", "considered", "proposed", "suggested", "dropped", "withdrawn", "removed", "rejected", "discarded", "declined", "not"];
    private static readonly string[] Being = ["was", "were", "is", "are", "been", "did", "do", "decided"];

    // Behind these, something else is spoken of.
    private static readonly string[] Turning = ["after", "until", "which", "to", "with", "by", "where", "when", "while", "that", "in", "on", "at"];

    // What begins the reason.
    private static readonly string[] Because = ["because", "since", "as", "due", "given", "for"];

    /// <summary>Whether the score that is from <paramref name="start"/> to <paramref name="end"/> of an override's line was considered and no more.</summary>
    public static bool Is(ReadOnlySpan<char> text, int start, int end)
    {
        const int Near = 4;
        var first = OverrideReader.WordAt(text, 0);
        if (IsWord(text, 0, TakenBack) && text[first.Length..].StartsWith(":"))
            return true;
        var sinceThought = Near;
        for (var i = text[..start].LastIndexOfAny(".;:") + 1; i < start; i += Math.Max(1, OverrideReader.WordAt(text, i).Length))
        {
            if (OverrideReader.WordAt(text, i).IsEmpty)
                continue;
            sinceThought = IsWord(text, i, Thinking) ? 0 : sinceThought + 1;
            if (sinceThought is > 0 and < Near && OverrideReader.IsMoving(OverrideReader.WordAt(text, i)))
                return true;
        }
        // ", not applied"
        if (text[end..].IndexOf(", not ", StringComparison.Ordinal) is var comma && comma >= 0 && text[end..(end + comma)].Trim(" )*_").IsEmpty && OverrideReader.WordAt(text, end + comma + ", not ".Length) is "applied" or "made" or "adopted" or "taken" or "done")
            return true;
        var isVerb = false;
        for (var i = end; i < text.Length; i += Math.Max(1, OverrideReader.WordAt(text, i).Length))
        {
            if (text[i] is ',' or ';' or ':' or '—' or '–' or '(' || (text[i] == '.' && (i + 1 == text.Length || Characters.IsBlank(text[i + 1]))) || IsWord(text, i, Because) || IsWord(text, i, Turning))
                return false;
            if (isVerb && (IsWord(text, i, TakenBack) || OverrideReader.WordAt(text, i) is "against"))
                return true;
            isVerb = OverrideReader.WordAt(text, i).IsEmpty ? isVerb : IsWord(text, i, Being);
        }
        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, string[] words) =>
        OverrideReader.WordAt(text, at) is { Length: > 0 } word && (at == 0 || !char.IsLetter(text[at - 1])) && words.Contains(word.ToString(), StringComparer.OrdinalIgnoreCase);
}
