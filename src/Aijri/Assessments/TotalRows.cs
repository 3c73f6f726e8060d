using System.Collections.Frozen;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the rows of totals of the scoring tables.</summary>
internal sealed class TotalRows(Document document, FindingBag findings)
{
    private SourceSpan? _toldTwice;

    // Far longer than any name of a total, its marks included.
    private const int LongestTotal = 100;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new[]
    {
        "total", "totals", "sum", "protective total", "evidence total", "barrier total", "barriers total", "weighted total",
        "task total", "overall total", "grand total", "total score", "protective principles total",
        "total weighted", "weighted sum", "weighted average", "σ", "overall", "overall score", "total evidence", "total evidence score", "evidence score total", "total barriers", "total barrier score", "barrier score total",
        "total protective", "total protective score", "total time",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="row"/> is a total, by the name in its first column or in <paramref name="named"/>. A misspelt one is reported, and is one where its number in column <paramref name="score"/> is a total's: none, emphasised, or over its maximum.</summary>
    public bool Is(Row row, int named, int score)
    {
        if (row.Cells.Length == 0)
            return false;
        if (IsNamed(row.Cells[0]) || (named > 0 && named < row.Cells.Length && IsNamed(row.Cells[named])))
            return true;
        var name = row.Cells[Math.Min(Math.Max(named, 0), row.Cells.Length - 1)];
        if (name.Length is < 4 or > LongestTotal || document.Text(name).IndexOfAny("Tt") < 0 || !IsOfTotal(row, score))
            return false;
        var folded = SectionNames.FoldWithoutRemark(document.Text(name));
        if (folded.Length < 4 || DidYouMean.Nearest(folded, Names.Set) is not { } near)
            return false;
        findings.Add(Rules.UnreadableClaim, document.File, Words.Trimmed(document, name), $"\"{PlainText.Of(document, name)}\" is no total known here; it is read as one.", $"Did you mean `{char.ToUpperInvariant(near[0])}{near[1..]}`?");
        return true;
    }

    private bool IsOfTotal(Row row, int score)
    {
        if (score >= row.Cells.Length)
            return true;
        var cell = document.Text(row.Cells[score]);
        return NumberReader.ReadCell(cell, 0, out _) == NumberForm.Empty || cell.ContainsAny('*', '/');
    }

    private bool IsNamed(SourceSpan cell)
    {
        var name = SectionNames.WithoutRemark(document.Text(cell));
        if (name.Length > LongestTotal)
            return false;
        Span<char> folded = stackalloc char[name.Length];
        return Names.Contains(SectionNames.Fold(name, folded));
    }

    /// <summary>The totals of time and of weighted values. A row that lost its empty cells is bound by the kind of value: the per cent is time, the decimal is weighted.</summary>
    public (Stated? Time, Stated? Weighted) OfTasks(Row row, int time, int weighted, int columns)
    {
        var numbers = Numbers(row);
        if (row.Cells.Length >= columns)
        {
            var atTime = numbers.FirstOrDefault(n => n.Cell == time);
            if (row.Cells.Length > time && numbers.Exists(n => n.Cell == time) && (weighted < 0 || numbers.Exists(n => n.Cell == weighted)))
                return (atTime.Number.Value, weighted < 0 ? null : Plain(row.Cells[weighted])?.Value);
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

    /// <summary>The total of scores: where the row is whole, its score column; where it lost cells, its first number.</summary>
    public StatedTotal? OfScores(Row row, int score, int columns)
    {
        var numbers = Numbers(row);
        var isWhole = row.Cells.Length >= columns;
        if (isWhole && numbers.Exists(n => n.Cell == score))
            return Plain(row.Cells[score]);
        if (numbers.Count > 0 && !(isWhole && HasDigit(row.Cells[score])))
            return numbers[0].Number;
        ReportUnreadable(row);
        return null;
    }

    /// <summary>What <paramref name="row"/> and the one before it state: a total that stands twice is reported once, and counts only where both say the same.</summary>
    public Stated? Once(Row row, Stated? first, Stated? second)
    {
        // It is asked once for each number of the row.
        if (_toldTwice != row.Cells[0])
            findings.Add(Rules.DuplicateStatement, document.File, row.Cells[0], "The total stands twice.", "Remove one; where they differ, neither is checked.");
        _toldTwice = row.Cells[0];
        return first?.Value == second?.Value ? first : null;
    }

    private StatedTotal? Plain(SourceSpan cell) => new CellReader(document, findings).Plain(cell, "This total");

    private bool HasDigit(SourceSpan cell) => document.Text(cell).IndexOfAnyInRange('0', '9') >= 0;

    // The first cell that looks like a number and is none.
    private void ReportUnreadable(Row row)
    {
        foreach (var cell in row.Cells.Skip(1).Where(HasDigit))
        {
            if (new CellReader(document, findings).Number(cell, "This total") is null)
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
}
