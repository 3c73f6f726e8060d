using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>The one word of a stated label that is no zone or sub-label, though it stands where one does: "Gren (Transforming)".</summary>
internal static class MisspeltLabel
{
    /// <summary>That word, and the word of <paramref name="zone"/> or <paramref name="label"/> that belongs there; null when there is none, or when nothing tells that it stands for that word.</summary>
    /// <param name="methodology">Whose zones and labels are known.</param>
    /// <param name="file">Where the label stands.</param>
    /// <param name="stated">The label as written.</param>
    /// <param name="zone">The zone that is right.</param>
    /// <param name="label">The sub-label that is right.</param>
    public static (StatedText Word, string Meant)? Find(Methodology methodology, SourceFile file, SourceSpan stated, string zone, string label)
    {
        var words = WordsOf(file, stated);
        var zones = methodology.Zones.Select(z => z.Name).ToArray();
        var labels = methodology.SubLabels.Select(r => r.Label).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var atLabel = words.FindIndex(w => w.Text.Equals(label, StringComparison.OrdinalIgnoreCase));
        if (words.Exists(w => IsOneOf(w, zones)))
            return atLabel < 0 && !words.Exists(w => IsOneOf(w, labels)) ? Nearly(words, label, labels) : null;
        if (atLabel < 0)
            return null;
        var before = Before(words, atLabel);
        if (before < 0)
            return null;
        // Another zone's misspelt word makes another label. A word that is near none stands for one where it begins the label: "Groen (Stable)".
        return DidYouMean.Nearest(words[before].Text, zones) is { } near ? near == zone ? (words[before], zone) : null
            : before == 0 && file.Shown[words[atLabel].Span.Start - 1] == '(' ? (words[before], zone) : null;
    }

    /// <summary>Whether a word that is nearly a zone's stands before a sub-label's: such words state a label, misspelt.</summary>
    public static bool HasZone(Methodology methodology, SourceFile file, SourceSpan stated)
    {
        var words = WordsOf(file, stated);
        var before = Before(words, words.FindIndex(w => methodology.SubLabels.Any(r => r.Label.Equals(w.Text, StringComparison.OrdinalIgnoreCase))));
        return before >= 0 && DidYouMean.Nearest(words[before].Text, methodology.Zones.Select(z => z.Name)) is not null;
    }

    // Where the zone's word of a label stands: "Green Zone (Stable)"; −1 where there is none.
    private static int Before(List<StatedText> words, int label)
    {
        var before = label - 1;
        while (before >= 0 && words[before].Text.Equals("zone", StringComparison.OrdinalIgnoreCase))
            before--;
        return before;
    }

    private static (StatedText Word, string Meant)? Nearly(List<StatedText> words, string meant, string[] known)
    {
        foreach (var word in words)
        {
            if (DidYouMean.Nearest(word.Text, known) == meant)
                return (word, meant);
        }
        return null;
    }

    private static bool IsOneOf(StatedText word, string[] names) => names.Contains(word.Text, StringComparer.OrdinalIgnoreCase);

    private static List<StatedText> WordsOf(SourceFile file, SourceSpan span) =>
        [.. ProseTokens.Of(file.Slice(span)).Where(t => t.Kind == ProseTokenKind.Word).Select(t => new SourceSpan(span.Start + t.Start, span.Start + t.End)).Select(s => new StatedText(file.Slice(s).ToString(), s))];
}
