using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Documents;

/// <summary>The cells of those tables whose inlines are left out of the syntax tree of a page. One is parsed when it is shown: of most tables of scores, only some are.</summary>
internal sealed class PlainCells
{
    private static readonly InlineParserList Parsers = ParsersOf();

    private readonly Layout _layout;
    private readonly InlineProcessor _inlines;

    // By where it begins in the author's text, its place in the parsed one. Most documents have less than two hundred.
    private readonly Dictionary<int, SourceSpan> _places = new(200);

    /// <summary>Those of the tables of a document.</summary>
    /// <param name="syntax">Its syntax tree.</param>
    /// <param name="layout">What was parsed.</param>
    public PlainCells(MarkdownDocument syntax, Layout layout)
    {
        _layout = layout;
        _inlines = new InlineProcessor(syntax, Parsers, preciseSourcelocation: true, context: null);
        foreach (var block in syntax)
        {
            if (block is ParagraphBlock table && PlainBlocks.IsTable(table))
                Add(table);
        }
    }

    /// <summary>A cell by its place in the author's text; null when it is none of these.</summary>
    public LeafBlock? Find(SourceSpan span)
    {
        if (!_places.TryGetValue(span.Start, out var place) || _layout.ToSource(place.End - 1) + 1 != span.End)
            return null;
        var words = new StringSlice(_layout.Text, place.Start, place.End - 1);
        var cell = new ParagraphBlock { Span = new(place.Start, place.End - 1) };
        cell.AppendLine(ref words, column: 0, line: 0, sourceLinePosition: place.Start, trackTrivia: false);
        _inlines.ProcessInlineLeaf(cell);
        return cell;
    }

    private void Add(ParagraphBlock table)
    {
        for (var i = PlainBlocks.FirstRow; i < table.Lines.Count; i++)
        {
            foreach (var cell in PlainBlocks.Cells(table, i))
            {
                if (cell.Length > 0)
                    _places.Add(_layout.ToSource(cell.Start), cell);
            }
        }
    }

    private static InlineParserList ParsersOf()
    {
        var builder = MarkdownSyntax.NewPipeline();
        builder.Build();
        return new InlineParserList(builder.InlineParsers);
    }
}
