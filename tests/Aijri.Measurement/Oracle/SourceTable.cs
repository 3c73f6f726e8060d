using System.Collections.Immutable;

namespace Aijri.Measurement.Oracle;

/// <summary>A table as its lines show it: runs of lines that begin with a pipe.</summary>
internal sealed record SourceTable(TableLine Header, ImmutableArray<TableLine> Rows)
{
    /// <summary>The column whose header begins with <paramref name="name"/>; −1 when there is none.</summary>
    public int Column(string name)
    {
        for (var i = 0; i < Header.Cells.Length; i++)
        {
            if (Header.Cells[i].Text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    /// <summary>The tables among <paramref name="lines"/>.</summary>
    public static IEnumerable<SourceTable> In(IReadOnlyList<Token> lines)
    {
        var run = new List<TableLine>();
        foreach (var line in lines.Append(new Token(0, "")))
        {
            if (line.Text.StartsWith('|'))
            {
                run.Add(new TableLine(line.Start, line.End, Cells(line)));
                continue;
            }
            if (run.Count > 2)
                yield return new SourceTable(run[0], [.. run.Skip(2)]);
            run.Clear();
        }
    }

    private static ImmutableArray<Token> Cells(Token line)
    {
        var cells = ImmutableArray.CreateBuilder<Token>();
        var start = 1;
        for (var i = 1; i <= line.Text.Length; i++)
        {
            if (i < line.Text.Length && (line.Text[i] != '|' || line.Text[i - 1] == '\\'))
                continue;
            if (i < line.Text.Length || line.Text[start..].Trim().Length > 0)
                cells.Add(Trimmed(line, start, i));
            start = i + 1;
        }
        return cells.ToImmutable();
    }

    private static Token Trimmed(Token line, int start, int end)
    {
        var text = line.Text[start..end];
        var from = text.Length - text.TrimStart(' ', '*', '\u00a0').Length;
        return new Token(line.Start + start + from, text.Trim(' ', '*', '\u00a0'));
    }
}
