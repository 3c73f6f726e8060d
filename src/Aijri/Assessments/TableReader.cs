using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the scoring tables.</summary>
internal sealed class TableReader(Document document, FindingBag findings)
{
    private readonly CellReader _cells = new(document, findings);
    private readonly TotalRows _totals = new(document, findings);

    public TaskTable? Tasks(Section section)
    {
        foreach (var table in section.Tables)
        {
            if (TaskColumns.Of(document, table, findings) is not { } columns)
                continue;
            ReportOthers(section, table, other => TaskColumns.Of(document, other, new FindingBag()) is not null);
            return Tasks(columns);
        }
        return Missing<TaskTable>(section, "a table with the columns Task, Time %, Score, Weighted, Aug/Disp and Rationale", TaskColumns.Needed);
    }

    public ScoreTable? Scores(Section section)
    {
        foreach (var table in section.Tables)
        {
            var columns = new ColumnBinding(document, table, findings);
            var score = columns.Find("score");
            if (score <= columns.FirstNamed)
                continue;
            ReportOthers(section, table, other => IsAnother(other, columns));
            return Scores(columns, score);
        }
        return Missing<ScoreTable>(section, "a table whose first column names the dimension and that has a column Score", ("Score", ["score"]));
    }

    /// <summary>Reports the tables of a section of scores that nothing is read from, for no page shows them either.</summary>
    /// <param name="section">The section.</param>
    /// <param name="read">The one that is read; null where none is.</param>
    /// <param name="isAnother">Whether a table is of the same kind.</param>
    public void ReportOthers(Section section, Table? read, Func<Table, bool> isAnother)
    {
        foreach (var table in section.Tables)
        {
            if (ReferenceEquals(table, read))
                continue;
            if (isAnother(table))
                findings.Add(Rules.DuplicateDimension, document.File, SourceSpan.At(table.Span.Start), $"\"{section.Heading}\" has a second table of scores; only the first is read.", "Remove one of them, or make one of both.");
            else
                findings.Add(Rules.UnreadTable, document.File, SourceSpan.At(table.Span.Start), $"No page shows this table of \"{section.Heading}\", and its numbers are not checked.", "Move it into a section of its own.");
        }
    }

    // A legend has scores too, and other rows.
    private bool IsAnother(Table table, ColumnBinding first)
    {
        var columns = new ColumnBinding(document, table, new FindingBag());
        return columns.Find("score") > columns.FirstNamed && table.Rows.Any(r => Name(columns, r) is { Length: > 0 } name && !name.Contains("total", StringComparison.Ordinal) && first.Table.Rows.Any(f => Name(first, f) == name));
    }

    private string Name(ColumnBinding columns, Row row) => SectionNames.Fold(PlainText.Of(document, ColumnBinding.Cell(row.Cells, columns.FirstNamed, row)).Text);

    /// <summary>The rows of a table of names and values; of more than two columns, the value is in the one that says so. More cells than headers are joined again.</summary>
    public IEnumerable<(StatedText Name, SourceSpan Value)> Pairs(Section section)
    {
        foreach (var table in section.Tables)
        {
            var columns = new ColumnBinding(document, table, findings);
            var named = table.Header.Length > 2 ? Math.Max(columns.Find("value"), Math.Max(columns.Find("result"), columns.Find("modifier"))) : -1;
            foreach (var row in table.Rows)
            {
                if (columns.Cells(row) is [var name, var second, ..] cells)
                    yield return (PlainText.Of(document, name), named > 0 && named < cells.Length && !document.Text(second).Contains('=') ? cells[named] : second);
            }
        }
    }

    private TaskTable Tasks(TaskColumns of)
    {
        var columns = of.Binding;
        var (named, time, score, weighted, mode) = (of.Named, of.Time, of.Score, of.Weighted, of.Mode);
        var rows = ImmutableArray.CreateBuilder<TaskRow>();
        Stated? totalTime = null, totalWeighted = null;
        var torn = new TornRow(document, columns.Table, named, score) { Time = time, Weighted = weighted, Mode = mode };
        var isFirst = true;
        foreach (var row in columns.Table.Rows)
        {
            if (IsStruckOut(row, named, score))
                continue;
            if (_totals.Is(row, named, score))
            {
                var totals = _totals.OfTasks(row, time, weighted, columns.Table.Header.Length);
                if (isFirst)
                    (totalTime, totalWeighted) = totals;
                else
                    (totalTime, totalWeighted) = (_totals.Once(row, totalTime, totals.Time), _totals.Once(row, totalWeighted, totals.Weighted));
                isFirst = false;
                continue;
            }
            if (IsBare(row, named))
                continue;
            if (torn.Report(row, findings))
            {
                rows.Add(new TaskRow(PlainText.Of(document, ColumnBinding.Cell(row.Cells, named, row)), null, null, null, PlainText.Of(document, SourceSpan.At(row.Span.End)), row.Cells[^1], row.Span) { IsTorn = true });
                continue;
            }
            var cells = columns.Cells(row, time, score, weighted);
            var name = PlainText.Of(document, ColumnBinding.Cell(cells, named, row));
            var product = ColumnBinding.Cell(cells, weighted, row);
            var (share, mark) = Ordered(ColumnBinding.Cell(cells, time, row), ColumnBinding.Cell(cells, score, row), name.Text);
            var marked = _cells.Score(mark, name.Text);
            rows.Add(Ordered(new TaskRow(
                name,
                _cells.Number(share, "The time", name.Text)?.Value,
                marked?.Value,
                weighted < 0 ? null : _cells.Plain(product, "The weighted value", name.Text, "It follows from time and score: `aijri fix --recompute` fills it in.")?.Value,
                PlainText.Of(document, ColumnBinding.Cell(cells, mode, row)),
                ColumnBinding.Cell(cells, of.Rationale, row),
                row.Span)
            {
                EmptyWeighted = weighted >= 0 && NumberReader.ReadCell(document.Text(product), product.Start, out _) == NumberForm.Empty ? product : null,
                Denominator = marked?.Denominator,
                LostCells = Math.Max(0, columns.Table.Header.Length - row.Cells.Length),
            }));
        }
        return new TaskTable(rows.ToImmutable(), totalTime, totalWeighted, Range(columns.Table.Header[score]), columns.Table.Span) { HasModes = mode >= 0 };
    }

    // A per cent where the score should be, and a number that is none where the time should be, stand in one another's place.
    private (SourceSpan Time, SourceSpan Score) Ordered(SourceSpan time, SourceSpan score, string of)
    {
        if (!CellReader.IsPerCent(document.Text(score)) || CellReader.IsPerCent(document.Text(time)) || !CellReader.IsNumber(document.Text(time)))
            return (time, score);
        findings.Add(Rules.UnreadableNumber, document.File, time.Union(score), $"The time and the score of \"{of}\" have changed places: a score is no per cent.", "Exchange them; they are read so.");
        return (score, time);
    }

    // What is written as a score where the weighted value should be, and as one of those where the score should be: where time × weighted is the score, the two stand in one another's place.
    private TaskRow Ordered(TaskRow row)
    {
        const int PerCent = 100;
        const decimal Slack = 0.005m;
        if (row is not { Time: { } time, Score: { } score, Weighted: { } weighted } || weighted.Decimals > 0 || score.Decimals == 0
            || time.Value > PerCent || Math.Abs(time.Value * weighted.Value / PerCent - score.Value) > Slack)
            return row;
        findings.Add(Rules.WeightedMismatch, document.File, score.Span.Union(weighted.Span),
            $"The score and the weighted value of \"{row.Name}\" have changed places: time × weighted would be the score.", "Exchange them; they are read so.");
        return row with { Score = weighted, Weighted = score };
    }

    private ScoreTable Scores(ColumnBinding columns, int score)
    {
        var rationale = columns.Find("rationale", "evidence", "reason", "why", "notes");
        var header = columns.Table.Header[score];
        if (columns.AreMost(rationale, CellReader.IsNumber) && !columns.AreMost(score, CellReader.IsNumber))
        {
            columns.ReportExchanged(score, rationale, "scores and of the reasons", "the numbers are the scores");
            (score, rationale) = (rationale, score);
        }
        var rows = ImmutableArray.CreateBuilder<ScoreRow>();
        StatedTotal? total = null;
        var torn = new TornRow(document, columns.Table, columns.FirstNamed, score);
        var isFirst = true;
        foreach (var row in columns.Table.Rows)
        {
            if (IsStruckOut(row, columns.FirstNamed, score))
                continue;
            if (_totals.Is(row, columns.FirstNamed, score))
            {
                var read = _totals.OfScores(row, score, columns.Table.Header.Length);
                total = isFirst ? read : _totals.Once(row, total?.Value, read?.Value) is null ? null : total;
                isFirst = false;
                continue;
            }
            if (IsBare(row, columns.FirstNamed))
                continue;
            if (torn.Report(row, findings))
            {
                rows.Add(new ScoreRow(PlainText.Of(document, ColumnBinding.Cell(row.Cells, columns.FirstNamed, row)), null, row.Cells[^1], row.Span) { IsTorn = true });
                continue;
            }
            var cells = columns.Cells(row, score);
            var name = PlainText.Of(document, ColumnBinding.Cell(cells, columns.FirstNamed, row));
            var value = _cells.Score(ColumnBinding.Cell(cells, score, row), name.Text);
            rows.Add(new ScoreRow(name, value?.Value, ColumnBinding.Cell(cells, rationale, row), row.Span) { Denominator = value?.Denominator });
        }
        return new ScoreTable(rows.ToImmutable(), total, Range(header), columns.Table.Span);
    }

    // A heading among the rows, or nothing at all.
    private bool IsBare(Row row, int named)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells.Length < 3 || (i != named && document.Text(row.Cells[i]).IndexOfAnyExcept("*_`~" + Characters.Blanks) >= 0))
                return false;
        }
        if (row.Cells.IsEmpty)
            return false;
        var name = PlainText.Of(document, ColumnBinding.Cell(row.Cells, named, row));
        findings.Add(Rules.UnreadableNumber, document.File, name.Text.Length > 0 ? name.Span : row.Span, name.Text.Length > 0 ? $"The row \"{name}\" has no value." : "The row is empty.", "Fill it in, or take it out: a table's rows are tasks or dimensions, and its total.");
        return true;
    }

    // Its name and its score are.
    private bool IsStruckOut(Row row, int named, int score) =>
        row.Cells.Length > Math.Max(named, score) && StruckOut.IsAll(document.Text(row.Cells[named])) && StruckOut.IsAll(document.Text(row.Cells[score]));

    private PrintedRange? Range(SourceSpan header)
    {
        var text = document.Text(header);
        var from = ColumnBinding.RangeAt(text);
        if (from < 0 || !NumberReader.TryRead(text, SkipTo(text, from), header.Start, out var low, out var at))
            return null;
        var rest = text[at..];
        var gap = rest.IndexOfAnyInRange('0', '9');
        if (gap <= 0)
            return null;
        // "(-2 to 2)", "(-2 to +2)" and "(0-2)": a sign that touches both numbers is the dash between them.
        from = at + gap;
        if (gap > 1 && NumberReader.IsSign(text[from - 1]) && text[from - 2] == ' ')
            from--;
        if (!NumberReader.TryRead(text, from, header.Start, out var high, out at))
            return null;
        // "(0/1/2)" and "(−2, −1, 0, 1, 2)" list all that there are.
        while (SkipTo(text, at) is var mark && mark < text.Length && text[mark] is '/' or ',' && NumberReader.TryRead(text, SkipTo(text, mark + 1), header.Start, out var next, out at))
            high = next;
        return new PrintedRange(low, high);
    }

    private static int SkipTo(ReadOnlySpan<char> text, int at)
    {
        var next = text[at..].IndexOfAnyExcept(" *");
        return next < 0 ? text.Length : at + next;
    }

    private T? Missing<T>(Section section, string what, params ReadOnlySpan<(string Name, string[] Headers)> needed) where T : class
    {
        foreach (var table in section.Tables)
        {
            var columns = new ColumnBinding(document, table, findings);
            foreach (var (name, headers) in needed)
            {
                if (columns.Find(headers) >= 0 || columns.Nearest(headers, TaskColumns.Known) is not { } misspelt)
                    continue;
                findings.Add(Rules.MissingTable, document.File, misspelt, $"The table has no column {name}.", $"Did you mean `{name}`?");
                return null;
            }
        }
        findings.Add(Rules.MissingTable, document.File, section.Heading.Span, $"The section \"{section.Heading}\" has no {what[2..]}.");
        return null;
    }
}
