using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Recognises a row whose cells do not stand under their headers, because one is missing or one too many.</summary>
/// <param name="document">Where the table stands.</param>
/// <param name="table">The table.</param>
/// <param name="name">The column that names the row.</param>
/// <param name="score">The column of scores.</param>
internal sealed class TornRow(Document document, Table table, int name, int score)
{
    /// <summary>The column of per cents; −1 when there is none.</summary>
    public int Time { get; init; } = -1;

    /// <summary>The column of weighted values; −1 when there is none.</summary>
    public int Weighted { get; init; } = -1;

    /// <summary>The column of modes; −1 when there is none.</summary>
    public int Mode { get; init; } = -1;

    private int Columns => table.Header.Length;

    /// <summary>Whether <paramref name="row"/> is torn, which is then reported: nothing tells which of its cells is which.</summary>
    public bool Report(Row row, FindingBag findings)
    {
        var cells = row.Cells.Length;
        if (cells == 0 || cells == Columns)
            return false;
        var isShort = cells < Columns;
        // A reason may be left out with its cell, and a pipe in one may part it.
        if (isShort ? !IsMisread(row) : Enumerable.Range(0, Columns).Any(at => Fits(row, at, cells - Columns)))
            return false;
        var gaps = cells == Columns - 1 ? Enumerable.Range(0, cells + 1).Where(at => Fits(row, at, -1)).ToArray() : [];
        // Where no gap makes the numbers fit, two cells may stand in one; else it is a number that is wrong.
        if (cells == Columns - 1 && gaps.Length == 0)
        {
            if (Merged(row) is not { } merged)
                return false;
            findings.Add(Rules.CellCount, document.File, merged, $"This row has {cells} cells, the table has {Columns}: a pipe is missing in this one.", "What depends on it is not checked.");
            return true;
        }
        if (gaps.Length > 1)
            gaps = [.. gaps.Where(at => IsLikely(row, at))];
        var which = gaps is [var gap] ? $": the one under \"{PlainText.Of(document, table.Header[gap]).Text}\" is missing" : "";
        findings.Add(Rules.CellCount, document.File, row.Cells.First(c => c.Length > 0 || c == row.Cells[^1]), $"This row has {cells} {(cells == 1 ? "cell" : "cells")}, the table has {Columns}{which}.",
            cells == 1 ? "Words between two rows are a row. Put them above or below the table. What depends on the row is not checked." : "What depends on it is not checked.");
        return true;
    }

    // "2 0.30": a cell that is two numbers.
    private SourceSpan? Merged(Row row)
    {
        foreach (var cell in row.Cells)
        {
            var text = document.Text(cell);
            if (text.IndexOf(' ') is > 0 and var blank && Form(cell) != NumberForm.Read && Form(cell with { End = cell.Start + blank }) == NumberForm.Read && Form(cell with { Start = cell.Start + blank }) == NumberForm.Read)
                return cell;
        }
        return null;
    }

    // A number that is none, or that is not there at all.
    private bool IsMisread(Row row) =>
        Numbers.Any(column => column >= row.Cells.Length || (column >= 0 && Form(row.Cells[column]) == NumberForm.Unreadable));

    private int[] Numbers => [Time, score, Weighted];

    // With a cell put in here, the score is whole and the name is no number.
    private bool IsLikely(Row row, int at) =>
        (Cell(row, score, at, -1) is not { } whole || (NumberReader.ReadCell(document.Text(whole), whole.Start, out var number) == NumberForm.Read && number.Value.Decimals == 0))
        && (Cell(row, name, at, -1) is not { } named || Form(named) != NumberForm.Read);

    // Whether the numbers stand under their headers when cells are joined, or one is put in, at this place.
    private bool Fits(Row row, int at, int surplus)
    {
        if (surplus > 0 && at < Columns - 1 && (at == Mode || Numbers.Contains(at) || Enumerable.Range(at + 1, surplus).Any(i => Form(row.Cells[i]) == NumberForm.Read)))
            return false;
        return Numbers.All(column => Cell(row, column, at, surplus) is not { } cell || (Form(cell) == NumberForm.Read && (column == Time || !IsPerCent(cell))))
            && (Cell(row, Mode, at, surplus) is not { } mode || Form(mode) != NumberForm.Read);
    }

    // What is in the column then; null for what was put in, and past the row's end.
    private static SourceSpan? Cell(Row row, int column, int at, int surplus)
    {
        if (column < 0 || (surplus < 0 && column == at))
            return null;
        var from = column > at ? column + surplus : column;
        return from < row.Cells.Length ? row.Cells[from] : null;
    }

    private NumberForm Form(SourceSpan cell) => NumberReader.ReadCell(document.Text(cell), cell.Start, out _);

    private bool IsPerCent(SourceSpan cell) => document.Text(cell).TrimEnd("*_`" + Characters.Blanks).EndsWith('%');
}
