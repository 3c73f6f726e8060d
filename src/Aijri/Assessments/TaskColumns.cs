using Aijri.Documents;
using Aijri.Findings;

namespace Aijri.Assessments;

/// <summary>Which column of a task table holds what. A header that is misspelt, or that stands over another's column, is reported once, and its column read as what it is.</summary>
internal sealed class TaskColumns
{
    private static readonly string[] Times = ["time", "of time", "share", "share of time", "time share", "time allocation"];
    private static readonly string[] Scores = ["score", "task score", "ai score"];
    private static readonly string[] Weights = ["weighted", "weighted score", "weight", "time score"];
    private static readonly string[] Modes = ["aug disp", "mode", "type", "disp aug", "augmentation displacement"];
    private static readonly string[] Rationales = ["rationale", "reason", "why"];

    private readonly Document _document;

    private TaskColumns(Document document, ColumnBinding columns, FindingBag findings)
    {
        _document = document;
        Binding = columns;
        (Time, Score, Weighted, Mode, Rationale) = (columns.Find(Times), columns.Find(Scores), columns.Find(Weights), columns.Find(Modes), columns.Find(Rationales));
        Named = Math.Max(columns.FirstNamed, columns.Find("task", "tasks", "task name", "activity"));
        if (Time < 0 || Score < 0)
            return;
        if (ArePerCents(Score) && !ArePerCents(Time))
        {
            columns.ReportExchanged(Time, Score, "times and of the scores", "the per cents are the times");
            (Time, Score) = (Score, Time);
        }
        else if (ArePerCents(Weighted) && !ArePerCents(Time))
        {
            columns.ReportExchanged(Time, Weighted, "times and of the weighted values", "the per cents are the times");
            (Time, Weighted) = (Weighted, Time);
        }
        if (Weighted < 0)
        {
            Weighted = Meant("Weighted", Near(Weights) ?? Others.FirstOrDefault(c => AreProducts(Score, c), -1), findings);
        }
        else if (AreProducts(Weighted, Score) && !AreProducts(Score, Weighted))
        {
            columns.ReportExchanged(Score, Weighted, "scores and of the weighted values", "time × weighted would be the score");
            (Score, Weighted) = (Weighted, Score);
        }
        if (Mode < 0)
            Mode = Meant("Aug/Disp", Near(Modes) ?? (Others.ToArray() is [var only] ? only : -1), findings);
        if (!AreWords(Mode) && AreWords(Rationale) && columns.AreMost(Mode, c => c.Length > LongestMode))
        {
            columns.ReportExchanged(Mode, Rationale, "modes and of the reasons", "the words are the modes");
            (Mode, Rationale) = (Rationale, Mode);
        }
    }

    // Characters; of a cell that is no sentence.
    private const int LongestMode = 24;

    /// <summary>Headers that a misspelt one may be meant as, and what to call them.</summary>
    public static ReadOnlySpan<(string Name, string[] Headers)> Needed => new[] { ("Time %", Times), ("Score", Scores) };

    /// <summary>The headers that are misspellings of nothing.</summary>
    public static string[] Known { get; } = [.. Times, .. Scores, .. Weights, .. Modes, .. Rationales];

    /// <summary>The table's columns.</summary>
    public ColumnBinding Binding { get; }

    /// <summary>The column of names.</summary>
    public int Named { get; }

    /// <summary>The column of times.</summary>
    public int Time { get; private set; }

    /// <summary>The column of scores.</summary>
    public int Score { get; private set; }

    /// <summary>The column of weighted values; −1 when there is none.</summary>
    public int Weighted { get; private set; }

    /// <summary>The column of modes; −1 when there is none.</summary>
    public int Mode { get; }

    /// <summary>The column of reasons; −1 when there is none.</summary>
    public int Rationale { get; }

    private Table Table => Binding.Table;

    // Columns that no known header names.
    private IEnumerable<int> Others => Enumerable.Range(0, Table.Header.Length).Where(c => c > Binding.FirstNamed && c != Named && c != Time && c != Score && c != Weighted && c != Mode && c != Rationale);

    /// <summary>The columns of <paramref name="table"/>; null when it has no times or no scores, and so is no task table.</summary>
    public static TaskColumns? Of(Document document, Table table, FindingBag findings) =>
        new TaskColumns(document, new ColumnBinding(document, table, findings), findings) is { Time: >= 0, Score: >= 0 } columns ? columns : null;

    private int? Near(string[] names) => Binding.Nearest(names, Known) is { } header ? Table.Header.IndexOf(header) : null;

    private int Meant(string name, int column, FindingBag findings)
    {
        if (column >= 0)
            findings.Add(Rules.MissingTable, _document.File, Table.Header[column], $"The table has no column {name}; this one is read as it.", $"Did you mean `{name}`?");
        return column;
    }

    private bool ArePerCents(int column) => Binding.AreMost(column, CellReader.IsPerCent);

    private bool AreWords(int column) => Binding.AreMost(column, c => c.Length <= LongestMode && c.Trim("*_`") is [var first, ..] && char.IsLetter(first));

    // Whether, in most rows, time × score gives the product, and score is one.
    private bool AreProducts(int score, int product)
    {
        const int PerCent = 100;
        const decimal Slack = 0.005m;
        int rows = 0, right = 0;
        foreach (var row in Table.Rows)
        {
            if (Number(row, Time) is not { } time || Number(row, score) is not { } value || Number(row, product) is not { } stated)
                continue;
            rows++;
            right += value == decimal.Truncate(value) && Math.Abs(time * value / PerCent - stated) <= Slack ? 1 : 0;
        }
        return right > 1 && right * 2 > rows;
    }

    private decimal? Number(Row row, int column)
    {
        var cell = ColumnBinding.Cell(row.Cells, column, row);
        return NumberReader.ReadCell(_document.Text(cell), cell.Start, out var number) == NumberForm.Read ? number.Value.Value : null;
    }
}
