using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Words within a piece of text.</summary>
internal static class Words
{
    /// <summary>The first word of <paramref name="span"/>, letters only; empty when there is none.</summary>
    public static StatedText First(Document document, SourceSpan span)
    {
        var text = document.Text(span);
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
            start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return new StatedText(text[start..end].ToString(), new SourceSpan(span.Start + start, span.Start + end));
    }

    /// <summary>The span without the blanks and marks of bold around it.</summary>
    public static SourceSpan Trimmed(Document document, SourceSpan span)
    {
        var text = document.Text(span);
        var start = text.IndexOfAnyExcept(" *_\u00a0\u202f\u2009\n\r\t");
        if (start < 0)
            return SourceSpan.At(span.Start);
        var end = text.LastIndexOfAnyExcept(" *_\u00a0\u202f\u2009\n\r\t") + 1;
        return new SourceSpan(span.Start + start, span.Start + end);
    }
}
