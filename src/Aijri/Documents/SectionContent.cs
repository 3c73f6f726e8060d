using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aijri.Sources;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdigSpan = Markdig.Syntax.SourceSpan;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Documents;

/// <summary>What stands in a section: its tables, lines and code, gathered block by block in the author's places.</summary>
/// <param name="layout">What was parsed.</param>
/// <param name="file">What the places are in.</param>
internal sealed class SectionContent(Layout layout, SourceFile file)
{
    private readonly ImmutableArray<Table>.Builder _tables = ImmutableArray.CreateBuilder<Table>();
    private readonly ImmutableArray<SourceSpan>.Builder _lines = ImmutableArray.CreateBuilder<SourceSpan>();
    private readonly ImmutableArray<SourceSpan>.Builder _code = ImmutableArray.CreateBuilder<SourceSpan>();

    /// <summary>The section that ends here; what comes next belongs to another.</summary>
    /// <param name="heading">Its heading.</param>
    /// <param name="level">The heading's level; 0 for what stands before the first.</param>
    /// <param name="first">The place of its first block in the tree.</param>
    /// <param name="end">The place just past its last.</param>
    public Section Take(StatedText heading, int level, int first, int end)
    {
        var section = new Section(SectionNames.KindOf(heading.Text), heading, level, _tables.ToImmutable(), _lines.ToImmutable(), first, end) { Code = _code.ToImmutable() };
        _tables.Clear();
        _lines.Clear();
        _code.Clear();
        return section;
    }

    /// <summary>The words of a heading, without marks.</summary>
    public StatedText Heading(HeadingBlock block)
    {
        var span = Trim(ToSource(!block.IsSetext ? WithoutHashes(block.Span) : block.Inline is { Span: { Length: > 0 } words } ? words : block.Span));
        var text = file.Slice(span).ToString();
        return new StatedText(text.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim('_', ' '), span);
    }

    // Of "## Evidence Score ##" the words.
    private MarkdigSpan WithoutHashes(MarkdigSpan heading)
    {
        var line = layout.Text.AsSpan(heading.Start, heading.Length);
        var words = line.TrimStart('#').TrimStart();
        var start = line.Length - words.Length;
        words = words.TrimEnd();
        var open = words.TrimEnd('#');
        if (open.IsEmpty || char.IsWhiteSpace(open[^1]))
            words = open.TrimEnd();
        return words.IsEmpty ? heading : new MarkdigSpan(heading.Start + start, heading.Start + start + words.Length - 1);
    }

    /// <summary>Gathers what stands in <paramref name="block"/>, and in those within it.</summary>
    public void Add(Block block)
    {
        switch (block)
        {
            case Markdig.Extensions.Tables.Table table:
                AddTable(table);
                break;
            case ParagraphBlock table when PlainBlocks.IsTable(table):
                AddTable(table);
                break;
            case ParagraphBlock paragraph:
                AddLines(ToSource(paragraph.Span));
                break;
            case FencedCodeBlock code:
                AddCode(code);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Add(child);
                break;
        }
    }

    private void AddTable(Markdig.Extensions.Tables.Table table)
    {
        var header = ImmutableArray<SourceSpan>.Empty;
        var rows = ImmutableArray.CreateBuilder<Row>(table.Count);
        var end = -1;
        foreach (var block in table)
        {
            var row = (TableRow)block;
            var span = ToSource(row.Span);
            // A row without a word has no place of its own: it stands on the line below the last one.
            var hasPlace = span.Start >= end;
            if (!hasPlace)
                span = LineBelow(end);
            end = span.End;
            var cells = Cells(row, span.Start);
            if (row.IsHeader && header.IsEmpty)
                (header, end) = (cells, LineBelow(end).End);
            else if (!IsRule(cells))
                rows.Add(new Row(cells, hasPlace || cells.IsEmpty ? Trim(span) : SpanOf(cells)));
        }
        _tables.Add(new Table(header, rows.ToImmutable(), Trim(ToSource(table.Span))));
    }

    private void AddTable(ParagraphBlock table)
    {
        var rows = ImmutableArray.CreateBuilder<Row>(table.Lines.Count - PlainBlocks.FirstRow);
        for (var i = PlainBlocks.FirstRow; i < table.Lines.Count; i++)
        {
            if (CellsOf(table, i) is var cells && !IsRule(cells))
                rows.Add(new Row(cells, SpanOf(cells)));
        }
        _tables.Add(new Table(CellsOf(table, 0), rows.DrainToImmutable(), Trim(ToSource(table.Span))));
    }

    // From its first to its last cell with something in it.
    private static SourceSpan SpanOf(ImmutableArray<SourceSpan> cells)
    {
        int first = 0, last = cells.Length - 1;
        while (first < last && cells[first].Length == 0)
            first++;
        while (last > first && cells[last].Length == 0)
            last--;
        return cells[first].Union(cells[last]);
    }

    private ImmutableArray<SourceSpan> CellsOf(ParagraphBlock table, int line)
    {
        var cells = PlainBlocks.Cells(table, line);
        // Within a line all characters are moved alike.
        var shift = layout.ToSource(cells[0].Start) - cells[0].Start;
        for (var i = 0; i < cells.Length; i++)
            cells[i] = new SourceSpan(cells[i].Start + shift, cells[i].End + shift);
        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    // "|---|---|" in the middle of a table parts its rows and is none.
    private bool IsRule(ImmutableArray<SourceSpan> cells)
    {
        var longest = 0;
        foreach (var cell in cells)
        {
            if (cell.Length == 0 || file.Slice(cell).IndexOfAnyExcept(":-") >= 0)
                return false;
            longest = Math.Max(longest, cell.Length);
        }
        return longest > 1;
    }

    private SourceSpan LineBelow(int at)
    {
        var line = file.LineOf(at) + 1;
        var start = file.StartOfLine(line);
        return Trim(new SourceSpan(start, file.StartOfLine(line + 1)));
    }

    private ImmutableArray<SourceSpan> Cells(TableRow row, int start)
    {
        var cells = ImmutableArray.CreateBuilder<SourceSpan>(row.Count);
        var at = file.Shown.AsSpan(0, start).LastIndexOfAny('\r', '\n') + 1;
        foreach (var block in row)
        {
            var cell = (TableCell)block;
            if (cell.Count == 0)
                break; // Padding that the parser added to fill the row.
            // An empty cell has no place of its own: it stands just past the pipe on its left.
            var span = cell.Span.Length > 0 ? Trim(ToSource(cell.Span)) : SourceSpan.At(PastPipe(at));
            cells.Add(span);
            at = span.End;
        }
        return cells.ToImmutable();
    }

    private int PastPipe(int at)
    {
        var found = file.Shown.AsSpan(at).IndexOfAny("|\r\n");
        return found >= 0 && file.Shown[at + found] == '|' ? at + found + 1 : at;
    }

    // A label begins a line of its own; what follows it up to the next belongs to it, however the author wrapped it.
    private void AddLines(SourceSpan paragraph)
    {
        var isFirst = true;
        for (var start = paragraph.Start; start < paragraph.End;)
        {
            var found = file.Shown.AsSpan(start, paragraph.End - start).IndexOfAny('\r', '\n');
            var end = found < 0 ? paragraph.End : start + found;
            var line = Trim(new SourceSpan(start, end));
            while (line.Length > 0 && file.Shown[line.Start] == '>')
                line = Trim(line with { Start = line.Start + 1 });
            if (line.Length > 0)
            {
                if (isFirst || BeginsClaim(file.Slice(line).TrimStart("*_`")))
                    _lines.Add(line);
                else
                    _lines[^1] = _lines[^1].Union(line);
                isFirst = false;
            }
            start = end + 1;
        }
    }

    private static bool BeginsClaim(ReadOnlySpan<char> line) => Labels.Of(line, out _) != LineLabel.None || Labels.NearMiss(line, out _) is not null;

    // The lines between the fences; the block's own place does not tell where one ends that is not closed.
    private void AddCode(FencedCodeBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var text = block.Lines.Lines[i].Slice;
            if (!text.IsEmptyOrWhitespace())
                _code.Add(Trim(ToSource(new MarkdigSpan(text.Start, text.End))));
        }
    }

    private SourceSpan ToSource(MarkdigSpan span) => new(layout.ToSource(span.Start), layout.ToSource(Math.Max(span.Start, span.End)) + (span.Length > 0 ? 1 : 0));

    private SourceSpan Trim(SourceSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && char.IsWhiteSpace(file.Shown[start]))
            start++;
        while (end > start && char.IsWhiteSpace(file.Shown[end - 1]))
            end--;
        return new SourceSpan(start, end);
    }
}
