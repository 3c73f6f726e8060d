using System.Globalization;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>How nested and crowded a text may be before it is parsed. Far beyond any assessment; below what makes a parser slow.</summary>
internal static class LayoutLimits
{
    private const int MaxLines = 50_000;
    private const int MaxIndent = 200;
    private const int MaxCells = 1_000;
    private const int MaxBracketsInBlock = 10_000;

    // Bold within italics within bold, pictures within pictures: a page of more cannot be made.
    private const int MaxEmphasis = 40;

    public static bool Exceeded(SourceFile file, Lines lines, FindingBag findings)
    {
        if (lines.Count > MaxLines)
            return Report(file, lines[MaxLines], $"The text has more than {Text(MaxLines)} lines.", findings);
        var (brackets, counted) = (0, lines.Count > 0 ? lines[0].Start : 0);
        var block = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = file.Text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start);
            if (line.Length > MaxIndent && !char.IsLetterOrDigit(line[MaxIndent]) && Depth(line) > MaxIndent)
                return Report(file, lines[i], $"This line is nested or indented more than {MaxIndent} deep.", findings);
            if (line.Length > MaxCells && line.Count('|') > MaxCells)
                return Report(file, lines[i], $"This line has more than {Text(MaxCells)} table cells.", findings);
            // A block ends with a blank line, or with the text.
            if (lines[i].Kind == LineKind.Blank || i == lines.Count - 1)
            {
                if (IsTooDeep(file.Text.AsSpan(lines[block].Start, lines[i].End - lines[block].Start)))
                    return Report(file, lines[block], $"Marks of emphasis or pictures are nested more than {MaxEmphasis} deep.", findings);
                block = Math.Min(i + 1, lines.Count - 1);
            }
            if (lines[i].Kind == LineKind.Blank)
                (brackets, counted) = (0, lines[i].End);
            // Most blocks are shorter than that, and need no counting.
            else if (lines[i].End - counted > MaxBracketsInBlock || brackets > 0)
                (brackets, counted) = (brackets + file.Text.AsSpan(counted, lines[i].End - counted).Count('['), lines[i].End);
            if (brackets > MaxBracketsInBlock)
                return Report(file, lines[i], $"This block has more than {Text(MaxBracketsInBlock)} opening brackets.", findings);
        }
        return false;
    }

    // Whether marks of a block are nested too deeply. Hardly any block has enough of them to be looked at.
    private static bool IsTooDeep(ReadOnlySpan<char> block) => block.Length > MaxEmphasis && HasMarks(block) && MarkdownSyntax.DepthOf(block.ToString()) is null or > MaxEmphasis;

    private static bool HasMarks(ReadOnlySpan<char> text)
    {
        var marks = 0;
        for (int at; (at = text.IndexOfAny('*', '_', '!')) >= 0; text = text[(at + 1)..])
        {
            if (++marks > MaxEmphasis)
                return true;
        }
        return false;
    }

    private static string Text(int limit) => limit.ToString("N0", CultureInfo.InvariantCulture);

    private static int Depth(ReadOnlySpan<char> line)
    {
        var text = line.IndexOfAnyExcept(" \t>-*+");
        return text < 0 ? line.Length : text;
    }

    private static bool Report(SourceFile file, Line line, string message, FindingBag findings)
    {
        var end = Math.Min(line.End, line.Start + 40);
        findings.Add(Rules.TooComplex, file, new SourceSpan(line.Start, end), message + " It is not read.");
        return true;
    }
}
