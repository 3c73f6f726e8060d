using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Tests.Sources;

/// <summary>Texts as files and documents, and what was found while they were read.</summary>
internal static class Given
{
    public static SourceFile File(string text) => new("role.md", text);

    public static (Document Document, FindingBag Findings) Document(string markdown)
    {
        var findings = new FindingBag();
        return (Aijri.Documents.Document.Read(File(markdown), FrontMatter.None, findings, isForPage: false), findings);
    }

    /// <summary>A text without the marks «…», and the place that stood between them.</summary>
    public static (string Text, SourceSpan Place) Marked(string text)
    {
        var start = text.IndexOf('«', StringComparison.Ordinal);
        var end = text.IndexOf('»', StringComparison.Ordinal);
        return (text.Remove(end, 1).Remove(start, 1), new SourceSpan(start, end - 1));
    }

    /// <summary>What a reader makes of a line, and what it finds.</summary>
    public static (T Value, FindingBag Findings) Read<T>(string line, Func<Document, FindingBag, SourceSpan, T> read)
    {
        var (document, findings) = Document(line);
        return (read(document, findings, new SourceSpan(0, line.Length)), findings);
    }

    public static string Words(this SourceFile file, SourceSpan span) => file.Slice(span).ToString();

    public static string Words(this Document document, SourceSpan span) => document.Text(span).ToString();

    public static IEnumerable<string> Names(this FindingBag findings) => findings.Findings.Select(f => f.Rule.Name);
}
