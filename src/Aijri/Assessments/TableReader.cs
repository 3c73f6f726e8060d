using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the scoring tables. A cell that should be a number and is none is reported, and stays null.</summary>
internal sealed class TableReader(Document document, FindingBag findings)
{
    private SourceSpan? _toldTwice;

    public TaskTable? Tasks(Section section)
    {
        foreach (var table in section.Tables)
        {
            if (TaskColumns.Of(document, table, findings) is { } columns)
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
            if (score > columns.FirstNamed)
                return Scores(columns, score);
        }
        return Missing<ScoreTable>(section, "a table whose first column names the dimension and that has a column Score", ("Score", ["score"]));
    }

    /// <summary>The rows of a two-column table: name and value. More cells are joined again.</summary>
    public IEnumerable<(StatedText Name, SourceSpan Value)> Pairs(Section section)
    {
        foreach (var table in section.Tables)
        {
            var columns = new ColumnBinding(document, table, findings);
            foreach (var row in table.Rows)
            {
                if (columns.Cells(row) is [var name, var value, ..])
                    yield return (PlainText.Of(document, name), value);
            }
        }
    }

    /// <summary>A number that should stand in <paramref name="cell"/>; null, with a finding, when it cannot be read.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="what">What the number is: "The time".</param>
    /// <param name="of">Whose; null when <paramref name="what"/> says all.</param>
    /// <param name="help">What to do about an empty cell; null when that is for the author to know.</param>
    public StatedTotal? Number(SourceSpan cell, string what, string? of = null, string? help = null)
    {
        string What() => of is null ? what : $"{what} of \"{of}\"";
        switch (NumberReader.ReadCell(document.Text(cell), cell.Start, out var number))
        {
            case NumberForm.Read:
                return number;
            case NumberForm.DecimalComma:
                findings.Add(Rules.DecimalComma, document.File, cell, $"{What()} is written with a decimal comma; write a point.");
                return null;
            case NumberForm.Empty:
                findings.Add(Rules.UnreadableNumber, document.File, cell, $"{What()} is empty.", help);
                return null;
            default:
                findings.Add(Rules.UnreadableNumber, document.File, cell, $"{What()} cannot be read as a number.");
                return null;
        }
    }

    // A per cent is no score, whatever its number.
    private StatedTotal? Score(SourceSpan cell, string of)
    {
        var score = Number(cell, "The score", of);
        if (score is null || !document.Text(cell)[(score.Value.Value.Span.End - cell.Start)..].TrimStart("*_`" + Characters.Blanks).StartsWith('%'))
            return score;
        findings.Add(Rules.UnreadableNumber, document.File, cell, $"The score of \"{of}\" is a per cent; scores are whole numbers.");
        return null;
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
            if (IsTotal(row) || (named > 0 && IsTotal(row, named)))
            {
                var totals = TaskTotals(row, time, weighted, columns.Table.Header.Length);
                if (isFirst)
                    (totalTime, totalWeighted) = totals;
                else
                    (totalTime, totalWeighted) = (Twice(row, totalTime, totals.Time), Twice(row, totalWeighted, totals.Weighted));
                isFirst = false;
                continue;
            }
            if (torn.Report(row, findings))
            {
                rows.Add(new TaskRow(PlainText.Of(document, ColumnBinding.Cell(row.Cells, named, row)), null, null, null, PlainText.Of(document, SourceSpan.At(row.Span.End)), row.Cells[^1], row.Span) { IsTorn = true });
                continue;
            }
            var cells = columns.Cells(row, time, score, weighted);
            var name = PlainText.Of(document, ColumnBinding.Cell(cells, named, row));
            var product = ColumnBinding.Cell(cells, weighted, row);
            rows.Add(Ordered(new TaskRow(
                name,
                Number(ColumnBinding.Cell(cells, time, row), "The time", name.Text)?.Value,
                Score(ColumnBinding.Cell(cells, score, row), name.Text)?.Value,
                weighted < 0 ? null : Number(product, "The weighted value", name.Text, "It follows from time and score: `aijri fix --recompute` fills it in.")?.Value,
                PlainText.Of(document, ColumnBinding.Cell(cells, mode, row)),
                ColumnBinding.Cell(cells, of.Rationale, row),
                row.Span)
            {
                EmptyWeighted = weighted >= 0 && NumberReader.ReadCell(document.Text(product), product.Start, out _) == NumberForm.Empty ? product : null,
                LostCells = Math.Max(0, columns.Table.Header.Length - row.Cells.Length),
            }));
        }
        return new TaskTable(rows.ToImmutable(), totalTime, totalWeighted, Range(columns.Table.Header[score]), columns.Table.Span) { HasModes = mode >= 0 };
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
        var rows = ImmutableArray.CreateBuilder<ScoreRow>();
        StatedTotal? total = null;
        var torn = new TornRow(document, columns.Table, columns.FirstNamed, score);
        var isFirst = true;
        foreach (var row in columns.Table.Rows)
        {
            if (IsTotal(row) || (columns.FirstNamed > 0 && IsTotal(row, columns.FirstNamed)))
            {
                var read = ScoreTotal(row, score, columns.Table.Header.Length);
                total = isFirst ? read : Twice(row, total?.Value, read?.Value) is null ? null : total;
                isFirst = false;
                continue;
            }
            if (torn.Report(row, findings))
            {
                rows.Add(new ScoreRow(PlainText.Of(document, ColumnBinding.Cell(row.Cells, columns.FirstNamed, row)), null, row.Cells[^1], row.Span) { IsTorn = true });
                continue;
            }
            var cells = columns.Cells(row, score);
            var name = PlainText.Of(document, ColumnBinding.Cell(cells, columns.FirstNamed, row));
            var value = Score(ColumnBinding.Cell(cells, score, row), name.Text);
            rows.Add(new ScoreRow(name, value?.Value, ColumnBinding.Cell(cells, rationale, row), row.Span));
        }
        return new ScoreTable(rows.ToImmutable(), total, Range(columns.Table.Header[score]), columns.Table.Span);
    }

    // A total that stands twice is reported once, and counts only where both say the same.
    private Stated? Twice(Row row, Stated? first, Stated? second)
    {
        // It is asked once for each number of the row.
        if (_toldTwice != row.Cells[0])
            findings.Add(Rules.DuplicateDimension, document.File, row.Cells[0], "The total stands twice.", "Remove one; where they differ, neither is checked.");
        _toldTwice = row.Cells[0];
        return first?.Value == second?.Value ? first : null;
    }

    // Far longer than any name of a total, its marks included.
    private const int LongestTotal = 100;

    private bool IsTotal(Row row, int named = 0)
    {
        if (row.Cells.Length <= named)
            return false;
        var name = SectionNames.WithoutRemark(document.Text(row.Cells[named]));
        if (name.Length > LongestTotal)
            return false;
        Span<char> folded = stackalloc char[name.Length];
        return SectionNames.Fold(name, folded) is "total" or "totals" or "sum" or "protective total" or "evidence total" or "barrier total" or "barriers total" or "weighted total"
            or "task total" or "overall total" or "grand total" or "total score" or "protective principles total";
    }

    // A total row that lost its empty cells is bound by the kind of value: the per cent is time, the decimal is weighted.
    private (Stated? Time, Stated? Weighted) TaskTotals(Row row, int time, int weighted, int columns)
    {
        var numbers = Numbers(row);
        if (row.Cells.Length >= columns)
        {
            var atTime = numbers.FirstOrDefault(n => n.Cell == time);
            var atWeighted = numbers.FirstOrDefault(n => n.Cell == weighted);
            if (row.Cells.Length > time && numbers.Exists(n => n.Cell == time) && (weighted < 0 || numbers.Exists(n => n.Cell == weighted)))
                return (atTime.Number.Value, weighted < 0 ? null : atWeighted.Number.Value);
        }
        Stated? totalTime = null, totalWeighted = null;
        foreach (var (_, number, isPercent) in numbers)
        {
            if (totalTime is null && (isPercent || (number.Value.Decimals == 0 && number.Value.Value >= 20)))
                totalTime = number.Value;
            else
                totalWeighted ??= number.Value;
        }
        if (totalTime is null || (weighted >= 0 && totalWeighted is null))
            ReportUnreadable(row);
        return (totalTime, totalWeighted);
    }

    // Where the row is whole, its score column; where it lost cells, its first number.
    private StatedTotal? ScoreTotal(Row row, int score, int columns)
    {
        var numbers = Numbers(row);
        var isWhole = row.Cells.Length >= columns;
        if (isWhole && numbers.Exists(n => n.Cell == score))
            return numbers.Find(n => n.Cell == score).Number;
        if (numbers.Count > 0 && !(isWhole && HasDigit(row.Cells[score])))
            return numbers[0].Number;
        ReportUnreadable(row);
        return null;
    }

    private bool HasDigit(SourceSpan cell) => document.Text(cell).IndexOfAnyInRange('0', '9') >= 0;

    // The first cell that looks like a number and is none.
    private void ReportUnreadable(Row row)
    {
        foreach (var cell in row.Cells.Skip(1).Where(HasDigit))
        {
            if (Number(cell, "This total") is null)
                return;
        }
    }

    private List<(int Cell, StatedTotal Number, bool IsPercent)> Numbers(Row row)
    {
        var numbers = new List<(int, StatedTotal, bool)>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var text = document.Text(row.Cells[i]);
            if (NumberReader.ReadCell(text, row.Cells[i].Start, out var number) == NumberForm.Read)
                numbers.Add((i, number, text.Contains('%')));
        }
        return numbers;
    }

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
        return NumberReader.TryRead(text, from, header.Start, out var high, out _) ? new PrintedRange(low, high) : null;
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
