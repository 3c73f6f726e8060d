using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Which column of a table holds what, by header text and not by position.</summary>
public sealed class ColumnBinding
{
    private readonly Document _document;
    private readonly ImmutableArray<string> _headers;
    private readonly FindingBag _findings;

    /// <summary>Binds the columns of <paramref name="table"/>.</summary>
    public ColumnBinding(Document document, Table table, FindingBag findings)
    {
        _document = document;
        _findings = findings;
        var headers = ImmutableArray.CreateBuilder<string>(table.Header.Length);
        foreach (var cell in table.Header)
            headers.Add(SectionNames.FoldWithoutRemark(WithoutRange(document.Text(cell))));
        _headers = headers.MoveToImmutable();
        Table = table;
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The column with one of these folded headers; −1 when there is none.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var at = _headers.IndexOf(name);
            if (at >= 0)
                return at;
        }
        return -1;
    }

    /// <summary>The header that is most likely a misspelling of one of these; null when there is none.</summary>
    /// <param name="names">Folded headers.</param>
    /// <param name="known">Folded headers that are misspellings of nothing.</param>
    public SourceSpan? Nearest(string[] names, string[] known)
    {
        for (var i = 0; i < _headers.Length; i++)
        {
            if (!known.Contains(_headers[i]) && DidYouMean.Nearest(_headers[i], names) is not null)
                return Table.Header[i];
        }
        return null;
    }

    /// <summary>The first column that does not number the rows.</summary>
    public int FirstNamed => _headers.Length > 1 && _headers[0] is "" or "no" or "nr" or "number" ? 1 : 0;

    /// <summary>Where the range in a header begins: at its bracket, or at its first number; −1 when there is none.</summary>
    public static int RangeAt(ReadOnlySpan<char> header)
    {
        var bracket = header.IndexOfAny('(', '[');
        if (bracket >= 0)
            return bracket + 1;
        var digit = header.IndexOfAnyInRange('0', '9');
        return digit > 0 && NumberReader.IsSign(header[digit - 1]) ? digit - 1 : digit;
    }

    /// <summary>The cell of <paramref name="row"/> in <paramref name="column"/>; an empty place at the row's end when the row has lost it or the column is −1.</summary>
    public static SourceSpan Cell(ImmutableArray<SourceSpan> cells, int column, Row row) =>
        column >= 0 && column < cells.Length ? cells[column] : SourceSpan.At(row.Span.End);

    /// <summary>Whether most rows have in <paramref name="column"/> what <paramref name="is"/> says.</summary>
    public bool AreMost(int column, Func<ReadOnlySpan<char>, bool> @is)
    {
        var count = 0;
        foreach (var row in Table.Rows)
            count += column >= 0 && column < row.Cells.Length && @is(_document.Text(row.Cells[column])) ? 1 : 0;
        return count > 1 && count * 2 > Table.Rows.Length;
    }

    /// <summary>Reports that the headers of two columns stand over one another's.</summary>
    /// <param name="a">A column.</param>
    /// <param name="b">Another one.</param>
    /// <param name="names">What they hold: "times and of the scores".</param>
    /// <param name="why">How one can tell.</param>
    public void ReportExchanged(int a, int b, string names, string why) =>
        _findings.Add(Rules.MissingTable, _document.File, Table.Header[Math.Min(a, b)].Union(Table.Header[Math.Max(a, b)]),
            $"The headers of the {names} have changed places: {why}.", "Put each over its own column; they are read so.");

    /// <summary>The cells of <paramref name="row"/>, one a column. Surplus cells are joined again where an unescaped pipe parted them, and reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="numeric">Columns that hold numbers: they tell which cell was parted.</param>
    public ImmutableArray<SourceSpan> Cells(Row row, params ReadOnlySpan<int> numeric)
    {
        var surplus = row.Cells.Length - _headers.Length;
        if (surplus <= 0 || _headers.IsEmpty)
            return row.Cells;
        var joinAt = _headers.Length - 1;
        while (joinAt >= 0 && !((joinAt == _headers.Length - 1 || !numeric.Contains(joinAt)) && Fits(row.Cells, numeric, joinAt, surplus)))
            joinAt--;
        if (joinAt < 0)
            joinAt = _headers.Length - 1;
        var joined = row.Cells[joinAt].Union(row.Cells[joinAt + surplus]);
        // The cell itself may hold pipes that part nothing: escaped, or in code.
        var parted = Math.Min(row.Cells[joinAt].End, joined.End);
        var pipe = Math.Max(0, _document.Text(joined with { Start = parted }).IndexOf('|')) + parted;
        _findings.Add(new Finding
        {
            Rule = Rules.SurplusCells,
            Severity = Rules.SurplusCells.Severity,
            Place = _document.File.Locate(new SourceSpan(pipe, pipe + 1)),
            Message = $"This row has {row.Cells.Length} cells under {_headers.Length} headers; they are read as one cell around this pipe.",
            Help = "Write `\\|` for a pipe inside a cell.",
            Fix = Escaped(row.Cells, joinAt, surplus),
        });
        return [.. row.Cells[..joinAt], joined, .. row.Cells[(joinAt + surplus + 1)..]];
    }

    // The pipes between the cells that are one.
    private Fix? Escaped(ImmutableArray<SourceSpan> cells, int joinAt, int surplus)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>(surplus);
        for (var i = joinAt; i < joinAt + surplus; i++)
        {
            // Marks that look like links can leave a cell without a place of its own.
            if (cells[i + 1].Start <= cells[i].End || _document.Text(new SourceSpan(cells[i].End, cells[i + 1].End)).IndexOf('|') < 0)
                return null;
            var pipe = cells[i].End + _document.Text(new SourceSpan(cells[i].End, cells[i + 1].End)).IndexOf('|');
            edits.Add(new Edit(_document.File.Locate(new SourceSpan(pipe, pipe + 1)), "\\|"));
        }
        return new Fix(IsSafe: true, edits.ToImmutable());
    }

    // "Score 1-5" and "Score [1-5]" are "Score".
    private static ReadOnlySpan<char> WithoutRange(ReadOnlySpan<char> header) => RangeAt(header) is > 0 and var at ? header[..at].TrimEnd("([") : header;

    private bool Fits(ImmutableArray<SourceSpan> cells, ReadOnlySpan<int> numeric, int joinAt, int surplus)
    {
        foreach (var column in numeric)
        {
            if (column < 0)
                continue;
            var cell = cells[column > joinAt ? column + surplus : column];
            if (NumberReader.ReadCell(_document.Text(cell), cell.Start, out _) != NumberForm.Read)
                return false;
        }
        return true;
    }
}
