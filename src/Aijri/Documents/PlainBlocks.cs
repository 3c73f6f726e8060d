using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Documents;

/// <summary>Blocks of which everything is known without their inlines, which take most of the time of parsing: a document's words are read from its text.</summary>
internal static class PlainBlocks
{
    /// <summary>The line of a table on which its rows begin: below its header and the row of dashes.</summary>
    public const int FirstRow = 2;

    // What links, code and escapes begin with. A pipe within code parts no cells.
    private static readonly SearchValues<char> BeginsLink = SearchValues.Create("[<");
    private static readonly SearchValues<char> HidesPipe = SearchValues.Create("`\\");

    /// <summary>Lets <paramref name="parsers"/> leave out the inlines of plain blocks.</summary>
    public static void LeaveOutInlines(OrderedList<BlockParser> parsers)
    {
        parsers.Find<ParagraphBlockParser>()!.Closed += LeaveOut;
        parsers.Find<HeadingBlockParser>()!.Closed += LeaveOut;
    }

    private static void LeaveOut(BlockProcessor processor, Block block)
    {
        // A paragraph may have become an underlined heading.
        if (block is ParagraphBlock or HeadingBlock { IsSetext: false } && block is LeafBlock leaf)
            leaf.ProcessInlines = HasLink(leaf) || (leaf is ParagraphBlock && MayBeTable(leaf) && !IsPlainTable(leaf));
    }

    /// <summary>Lets <paramref name="parsers"/> leave out the inlines of plain tables in sections of which pages show no table as it is, but cells.</summary>
    public static void LeaveOutTables(OrderedList<BlockParser> parsers) => parsers.Find<ParagraphBlockParser>()!.Closed += LeaveOutTable;

    private static void LeaveOutTable(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock table && IsPlainTable(table) && !HasLink(table) && IsOfScores((MarkdownDocument)table.Parent!))
            table.ProcessInlines = false;
    }

    // Whether the last section so far is one of the method's, by a name without marks.
    private static bool IsOfScores(MarkdownDocument document)
    {
        for (var i = document.Count - 1; i >= 0; i--)
        {
            if (document[i] is HeadingBlock heading)
                return !heading.IsSetext && heading.Lines.Count > 0 && Text(heading.Lines, 0) is var name && !name.ContainsAny("*_`") && !SectionNames.KindOf(name).IsShownWhole();
        }
        return false;
    }

    /// <summary>Whether <paramref name="block"/>, whose inlines were left out, is a table: only in tables do dashes and pipes share a line.</summary>
    public static bool IsTable(ParagraphBlock block) => block.Inline is null && block.Lines.Count > 1 && Text(block.Lines, 1) is ['|', ..] line && line.Contains('-');

    // Whether the lines are a table beyond doubt: pipes around each, dashes in the second, nothing that could hide a pipe.
    private static bool IsPlainTable(LeafBlock block)
    {
        var lines = block.Lines;
        // The parser has its own ways with quoted and crowded ones.
        if (lines.Count < 2 || block.Parent is not MarkdownDocument || !IsDelimiter(Text(lines, 1)))
            return false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Text(lines, i) is not ['|', .., '|'] line || line.ContainsAny(HidesPipe) || line.IndexOf("||") >= 0)
                return false;
        }
        return !HasBareCell(Text(lines, 0));
    }

    /// <summary>The cells of line <paramref name="at"/> of a table, without the blanks around them; their places count in the parsed text.</summary>
    public static SourceSpan[] Cells(LeafBlock table, int at)
    {
        var text = Text(table.Lines, at);
        var offset = StartOf(table.Lines, at) + 1;
        text = text[1..];
        var cells = new SourceSpan[text.Count('|')];
        for (var i = 0; i < cells.Length; i++)
        {
            var pipe = text.IndexOf('|');
            int start = 0, end = pipe;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            // An empty cell stands just past the pipe on its left.
            cells[i] = end > start ? new SourceSpan(offset + start, offset + end) : SourceSpan.At(offset);
            text = text[(pipe + 1)..];
            offset += pipe + 1;
        }
        return cells;
    }

    // The parser may part a header from its table where a cell is empty or of dashes.
    private static bool HasBareCell(ReadOnlySpan<char> row)
    {
        var cells = row[1..^1];
        foreach (var cell in cells.Split('|'))
        {
            if (cells[cell].Trim(":- \t\u00a0").IsWhiteSpace())
                return true;
        }
        return false;
    }

    private static bool HasLink(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (Text(block.Lines, i).ContainsAny(BeginsLink))
                return true;
        }
        return false;
    }

    private static bool MayBeTable(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (Text(block.Lines, i) is var line && line.Contains('|') && line.Contains('-'))
                return true;
        }
        return false;
    }

    private static bool IsDelimiter(ReadOnlySpan<char> line)
    {
        if (line is not ['|', .., '|'] || line.IndexOfAnyExcept("|:- \t") >= 0)
            return false;
        foreach (var cell in line[1..^1].Split('|'))
        {
            if (line[1..^1][cell].Trim() is var dashes && dashes.TrimStart(':').TrimEnd(':') is var bare && (bare.IsEmpty || dashes.Length > bare.Length + 2 || bare.IndexOfAnyExcept('-') >= 0))
                return false;
        }
        return true;
    }

    private static ReadOnlySpan<char> Text(StringLineGroup lines, int at)
    {
        var line = lines.Lines[at].Slice.AsSpan();
        return line is [' ' or '\t', ..] ? line.TrimStart(" \t") : line;
    }

    private static int StartOf(StringLineGroup lines, int at)
    {
        var slice = lines.Lines[at].Slice;
        return slice.Start + slice.AsSpan().IndexOfAnyExcept(" \t");
    }
}
