using System.Globalization;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Tests.Documents;

/// <summary>A document's structure as text, so that two readings can be compared.</summary>
internal static class Described
{
    /// <param name="document">The document.</param>
    /// <param name="from">The place that its places are counted from.</param>
    public static string Of(Document document, int from = 0)
    {
        return string.Join('\n', document.Sections.Select(s => string.Create(CultureInfo.InvariantCulture,
            $"{s.Kind} {s.Level} {s.Heading.Text} {Place(s.Heading.Span)} {s.FirstBlock}-{s.EndBlock} {Places(s.Lines)} {Places(s.Code)} {string.Join("; ", s.Tables.Select(Table))}")));

        string Place(SourceSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start - from}-{span.End - from}");
        string Places(IEnumerable<SourceSpan> spans) => string.Join(' ', spans.Select(Place));
        string Table(Table table) => $"{Place(table.Span)} {(table.Header.Any(c => c.Length > 0) ? Places(table.Header) : "")} {string.Join(" / ", table.Rows.Select(r => $"{Place(r.Span)} {Places(r.Cells)}"))}";
    }
}
