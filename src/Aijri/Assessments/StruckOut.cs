using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Words between two pairs of tildes, "~~18.0~~": the author took them back, so they state nothing.</summary>
internal static class StruckOut
{
    private const string Mark = "~~";

    /// <summary>Just past the words that are struck out from <paramref name="at"/> on; <paramref name="at"/> itself where none are.</summary>
    public static int End(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith(Mark) && text[(at + Mark.Length)..].IndexOf(Mark) is > 0 and var close ? at + close + 2 * Mark.Length : at;

    /// <summary>Whether there are words and all of them are struck out.</summary>
    public static bool IsAll(ReadOnlySpan<char> text) => text.Contains(Mark, StringComparison.Ordinal) && Skip(text, 0, "*_`" + Characters.Blanks) == text.Length;

    /// <summary>The first place from <paramref name="at"/> on that is neither struck out nor one of <paramref name="marks"/>; the text's length where there is none.</summary>
    public static int Skip(ReadOnlySpan<char> text, int at, string marks)
    {
        while (at < text.Length)
        {
            var past = End(text, at);
            if (past == at && !marks.Contains(text[at]))
                break;
            at = Math.Max(past, at + 1);
        }
        return at;
    }
}
