using System.Collections.Immutable;
using System.Text;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>
/// A document's body with the block structure that a markdown parser needs, and the way back to the author's places.
/// Text copied from a rendered page has lost its blank lines and <c>#</c>; they are put back here. Text that has them is left as it is.
/// </summary>
public sealed class Layout
{
    private readonly List<(int At, int Shift)> _shifts;

    private Layout(SourceFile file, ImmutableArray<SourceSpan> comments, string text, int bodyStart, List<(int At, int Shift)> shifts)
    {
        File = file;
        Comments = comments;
        Text = text;
        BodyStart = bodyStart;
        _shifts = shifts;
    }

    /// <summary>The file, its comments not shown.</summary>
    public SourceFile File { get; }

    /// <summary>The comments, in the order of the text.</summary>
    public ImmutableArray<SourceSpan> Comments { get; }

    /// <summary>The text for the parser, front matter included: the file's own where nothing had to be put back.</summary>
    public string Text { get; }

    /// <summary>Where the body begins, in <see cref="Text"/> and in the file.</summary>
    public int BodyStart { get; }

    /// <summary>Where the character at <paramref name="offset"/> of <see cref="Text"/> stands in the file.</summary>
    public int ToSource(int offset)
    {
        int low = 0, high = _shifts.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_shifts[middle].At <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return offset + _shifts[low].Shift;
    }

    /// <summary>Lays out the body of <paramref name="file"/>, which begins at <paramref name="start"/>; null, with a finding, when it is past what can be parsed.</summary>
    public static Layout? Of(SourceFile file, int start, FindingBag findings)
    {
        var comments = Documents.Comments.In(file.Text, start);
        var text = Documents.Comments.Blank(file.Text, comments);
        file = file.Showing(text);
        var lines = Lines.Read(text, start);
        if (LayoutLimits.Exceeded(file, lines, findings))
            return null;

        var isFlat = lines.IsFlat;
        var shifts = new List<(int, int)> { (0, 0) };
        StringBuilder? laidOut = null;
        var copied = 0;
        bool isTable = false, isCut = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is not (LineKind.Table or LineKind.Blank))
                (isTable, isCut) = (false, false);
            isTable |= lines.IsDelimiter(i);
            if (isTable && lines.TableAbove(i) is { } above)
                Join(above, i);
            Insert(Before(lines, i, isFlat), lines[i].Start);
            if (lines.IsBarless(i))
                Insert("|", lines[i].Start);
            if (!comments.IsEmpty && lines[i].Kind is not (LineKind.Blank or LineKind.Code))
                Outdent(lines[i]);
            if (lines[i].Kind == LineKind.Heading && HashesToPart(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start)) is > 0 and var hashes)
                Insert(" ", lines[i].Start + hashes);
        }
        if (laidOut is null)
            return new Layout(file, comments, text, start, shifts);
        return new Layout(file, comments, laidOut.Append(text, copied, text.Length - copied).ToString(), start, shifts);

        // Rows that a blank line parts from their table; a comment between them is no blank line of the author's.
        void Join(int above, int row)
        {
            Pass(lines[above + 1].Start, lines[row].Start);
            if (!isCut && file.Text.AsSpan(lines[above + 1].Start, copied - lines[above + 1].Start).Trim().IsEmpty)
            {
                isCut = true;
                findings.Add(Rules.CutTable, file, new SourceSpan(copied, lines[row].End), "A blank line ends the table above: the rows from here on have no header. They are read as its rows.", "Remove the blank line.");
            }
        }

        // Words behind a comment that began their line, or its list item, are not indented by its length.
        void Outdent(Line line)
        {
            var blanked = text.AsSpan(line.Start, line.End - line.Start);
            var comment = file.Text.AsSpan(line.Start, blanked.Length).CommonPrefixLength(blanked);
            if (comment == blanked.Length || blanked[..comment].IndexOfAnyExcept(" \t>*-+.)0123456789") >= 0 || blanked[comment..].IndexOfAnyExcept(' ') is not (> 0 and var length))
                return;
            Pass(line.Start + comment, line.Start + comment + length);
        }

        // A line feed right after a lone carriage return would be the second half of one line end.
        void Insert(string insert, int at)
        {
            if (insert.Length > 0)
                Pass(at, at, at > 0 && text[at - 1] == '\r' ? insert.Replace('\n', '\r') : insert);
        }

        // Copies what stands before `from`, goes on at `to`, and puts `instead` between.
        void Pass(int from, int to, string instead = "")
        {
            laidOut ??= new StringBuilder(text.Length + 256);
            laidOut.Append(text, copied, from - copied).Append(instead);
            copied = to;
            shifts.Add((laidOut.Length, copied - laidOut.Length));
        }
    }

    // "##Evidence Score": how many hashes lack the blank that makes them a heading; 0 where nothing is to be done.
    private static int HashesToPart(ReadOnlySpan<char> line)
    {
        var hashes = line.IndexOfAnyExcept('#');
        return hashes is > 0 and < 7 && line[hashes] is not (' ' or '\t') && SectionNames.KindOf(line[hashes..]) != SectionKind.Other ? hashes : 0;
    }

    private static string Before(Lines lines, int i, bool isFlat)
    {
        var kind = lines[i].Kind;
        if (kind is LineKind.Blank or LineKind.Code)
            return "";
        var isName = kind == LineKind.SectionName && (isFlat || lines.StandsAlone(i));
        var hashes = isName ? "## " : "";
        if (i == 0 || lines[i - 1].Kind is LineKind.Blank or LineKind.Code)
            return hashes;
        var previous = lines[i - 1].Kind;
        var needsBlank = isName
            || (kind == LineKind.Table) != (previous == LineKind.Table)
            || kind == LineKind.Label
            || (isFlat && !(kind == LineKind.Table || lines[i].IsIndented || (kind == LineKind.ListItem && previous == LineKind.ListItem)));
        return needsBlank ? "\n" + hashes : hashes;
    }
}
