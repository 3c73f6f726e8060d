using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Gathers where prose stands in a document: its paragraphs, list items, reasons, summary and note.</summary>
internal sealed class PassageList(Document document)
{
    private readonly HashSet<SourceSpan> _scoringTables = [];
    private readonly List<SourceSpan> _passages = [];
    private readonly List<SourceSpan> _figures = [];

    /// <summary>Adds one.</summary>
    public void Add(SourceSpan passage) => _passages.Add(passage);

    /// <summary>Adds the lines of <paramref name="section"/>.</summary>
    public void AddLines(Section section)
    {
        _passages.AddRange(section.Lines);
        OtherFigures.Add(document, section.Lines, _figures);
    }

    /// <summary>Leaves out the rows of tables that a scoring section has claimed for itself, wherever else they stand.</summary>
    public void LeaveOut(ImmutableArray<Table> tables)
    {
        foreach (var table in tables)
            _scoringTables.Add(table.Span);
    }

    /// <summary>Adds the rows of its tables but for those that were left out.</summary>
    public void AddRows(Section section)
    {
        foreach (var table in section.Tables)
        {
            if (_scoringTables.Contains(table.Span))
                continue;
            foreach (var row in table.Rows)
                _passages.Add(row.Span);
            OtherFigures.Add(document, table, _figures);
        }
    }

    /// <summary>The figures in them that are no values of a role, in the order of the text.</summary>
    public ImmutableArray<SourceSpan> Figures() => [.. _figures.OrderBy(f => f.Start)];

    /// <summary>All of them, with what <paramref name="assessment"/> says in cells and in its summary and note, in the order of the text.</summary>
    public ImmutableArray<SourceSpan> InOrder(Assessment assessment)
    {
        _passages.Add(InFrontMatter(document.Front.Summary));
        _passages.Add(InFrontMatter(document.Front.Note));
        foreach (var row in assessment.Definition)
            _passages.Add(row.Value);
        foreach (var row in assessment.Tasks?.Rows ?? [])
            _passages.Add(row.Rationale);
        foreach (var table in (ReadOnlySpan<ScoreTable?>)[assessment.Evidence, assessment.Barriers, assessment.Protective])
        {
            foreach (var row in table?.Rows ?? [])
                _passages.Add(row.Rationale);
        }
        _passages.RemoveAll(s => s.Length == 0);
        // Those that begin at one place stay in their order.
        var places = new (int Start, int Added)[_passages.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = (_passages[i].Start, i);
        var passages = _passages.ToArray();
        Array.Sort(places, passages);
        return ImmutableCollectionsMarshal.AsImmutableArray(passages);
    }

    // As it stands in the file, where its words stand there as they are read: without escapes and comments.
    private SourceSpan InFrontMatter(StatedText? written)
    {
        if (written is not { Span.Length: > 0 } stated)
            return default;
        var raw = document.Text(stated.Span);
        var (start, end) = raw[0] switch
        {
            '"' or '\'' => (1, raw.Length - 1),
            '>' or '|' => (raw.IndexOf('\n') + 1, raw.Length),
            _ => (0, raw.Length),
        };
        return end > start && IsSameWords(raw[start..end], stated.Text) ? new SourceSpan(stated.Span.Start + start, stated.Span.Start + end) : default;
    }

    private static bool IsSameWords(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        while (true)
        {
            a = a.Trim();
            b = b.Trim();
            if (a.IsEmpty || b.IsEmpty)
                return a.IsEmpty && b.IsEmpty;
            var (aEnd, bEnd) = (WordEnd(a), WordEnd(b));
            if (!a[..aEnd].SequenceEqual(b[..bEnd]))
                return false;
            a = a[aEnd..];
            b = b[bEnd..];
        }
    }

    private static int WordEnd(ReadOnlySpan<char> text) => text.IndexOfAny(" \t\r\n") is >= 0 and var end ? end : text.Length;
}
