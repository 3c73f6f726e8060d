using System.Collections.Immutable;
using System.Globalization;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>An input as written, and the assessment with another value in its place.</summary>
/// <param name="What">What it is, at the beginning of a sentence.</param>
/// <param name="Span">The input.</param>
/// <param name="Value">Another value it may have, as it would be written.</param>
/// <param name="Assessment">The assessment with that value.</param>
/// <param name="Row">Whether a whole row is missing or too many, and not a value wrong.</param>
internal sealed record Replacement(string What, SourceSpan Span, string Value, Assessment Assessment, RowChange Row = RowChange.None);

/// <summary>What may have happened to a row.</summary>
internal enum RowChange
{
    /// <summary>Nothing: a value is replaced.</summary>
    None,

    /// <summary>A row is missing.</summary>
    Missing,

    /// <summary>A row is too many.</summary>
    Surplus,
}

/// <summary>The inputs of a document, and what else each could be.</summary>
internal static class Leaves
{
    private const int PerCent = 100;

    /// <summary>Every replacement of one input that is worth trying.</summary>
    public static IEnumerable<Replacement> Replacements(ScoredAssessment scored)
    {
        var (a, m) = (scored.Assessment, scored.Methodology);
        return Tasks(a, m)
            .Concat(Rows(a, m))
            .Concat(Published(a))
            .Concat(Scores(a.Evidence, m.Evidence, scored.EvidenceRows, null, t => a with { Evidence = t }))
            .Concat(Scores(a.Barriers, m.Barriers, scored.BarrierRows, null, t => a with { Barriers = t }))
            .Concat(Scores(a.Protective, m.Protective, scored.ProtectiveRows, m.Growth, t => a with { Protective = t }));
    }

    /// <summary>The inputs of rows whose own weighted value says that the score, or else the time, is another: each by itself, and the assessment with all of them. None where fewer than two rows say so.</summary>
    public static (ImmutableArray<Replacement> Each, Assessment All) OfRows(ScoredAssessment scored)
    {
        var (a, m) = (scored.Assessment, scored.Methodology);
        var all = a;
        var each = ImmutableArray.CreateBuilder<Replacement>();
        for (var i = 0; i < (a.Tasks?.Rows.Length ?? 0); i++)
        {
            var row = a.Tasks!.Rows[i];
            if (row is not { Weighted: { } weighted, Time: { Value: > 0 } time, Score: { Value: > 0 } score } || scored.Weighted[i] is not { } value || weighted.Agrees(value.Value))
                continue;
            var (otherScore, otherTime) = (weighted.Value * PerCent / time.Value, weighted.Value * PerCent / score.Value);
            var isScore = otherScore == decimal.Truncate(otherScore) && m.Tasks.Score.Contains(otherScore);
            if (!isScore && (otherTime != Math.Round(otherTime, time.Decimals) || otherTime >= m.Tasks.TotalTime))
                continue;
            var other = isScore ? row with { Score = score with { Value = otherScore } } : row with { Time = time with { Value = otherTime } };
            all = With(all);
            each.Add(new Replacement($"The {(isScore ? "score" : "time")} of \"{row.Name}\"", isScore ? score.Span : time.Span, Text(decimal.Round(isScore ? otherScore : otherTime, isScore ? 0 : time.Decimals)), With(a)));

            Assessment With(Assessment assessment) => assessment with { Tasks = assessment.Tasks! with { Rows = assessment.Tasks.Rows.SetItem(i, other) } };
        }
        return each.Count > 1 ? (each.ToImmutable(), all) : ([], a);
    }

    private static IEnumerable<Replacement> Tasks(Assessment a, Methodology m)
    {
        if (a.Tasks is not { } tasks)
            yield break;
        for (var i = 0; i < tasks.Rows.Length; i++)
        {
            var row = tasks.Rows[i];
            if (row.Score is { } score)
            {
                foreach (var value in Range(m.Tasks.Score, score.Value))
                    yield return With($"The score of \"{row.Name}\"", score.Span, Text(value), i, row with { Score = score with { Value = value } });
            }
            if (row.Time is { } time)
            {
                foreach (var value in Times(tasks, row, m).Where(v => v > 0 && v != time.Value).Distinct())
                    yield return With($"The time of \"{row.Name}\"", time.Span, Text(value), i, row with { Time = time with { Value = value } });
            }
            foreach (var mode in m.Tasks.Modes.Where(mode => !SectionNames.AreSame(mode, row.Mode.Text)))
                yield return With($"The mode of \"{row.Name}\"", row.Mode.Span, mode, i, row with { Mode = row.Mode with { Text = mode } });
        }

        Replacement With(string what, SourceSpan span, string value, int i, TaskRow row) =>
            new(what, span, value, a with { Tasks = tasks with { Rows = tasks.Rows.SetItem(i, row) } });
    }

    // Where the times do not make up the whole, a task may have been left out or written twice.
    private static IEnumerable<Replacement> Rows(Assessment a, Methodology m)
    {
        if (a.Tasks is not { Rows.IsEmpty: false } tasks || tasks.Rows.Any(r => r.Time is null) || tasks.Rows.Sum(r => r.Time!.Value.Value) is var sum && sum == m.Tasks.TotalTime)
            yield break;
        var hasTwice = tasks.Rows.DistinctBy(r => r.Name.Text).Count() < tasks.Rows.Length;
        for (var i = 0; i < tasks.Rows.Length && sum > m.Tasks.TotalTime; i++)
        {
            var row = tasks.Rows[i];
            // Of two rows that are alike, the second is the one too many, and no other.
            var isSecond = tasks.Rows.Take(i).Any(r => r.Name.Text == row.Name.Text);
            if (sum - row.Time!.Value.Value == m.Tasks.TotalTime && isSecond == hasTwice)
                yield return new Replacement($"The task \"{row.Name}\"", row.Name.Span, "", a with { Tasks = tasks with { Rows = tasks.Rows.RemoveAt(i) } }, RowChange.Surplus);
        }
        var last = tasks.Rows[^1];
        for (var score = m.Tasks.Score.Min; score <= m.Tasks.Score.Max && sum < m.Tasks.TotalTime && last is { Time: { } time, Score: { } stated }; score++)
        {
            foreach (var mode in m.Tasks.Modes)
            {
                var row = last with { Time = time with { Value = m.Tasks.TotalTime - sum }, Score = stated with { Value = score }, Weighted = null, Mode = last.Mode with { Text = mode } };
                yield return new Replacement($"A task of {Text(m.Tasks.TotalTime - sum)}%", tasks.TotalTime?.Span ?? last.Name.Span, $"score {Text(score)}, {mode.ToLowerInvariant()}", a with { Tasks = tasks with { Rows = tasks.Rows.Add(row) } }, RowChange.Missing);
            }
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // The score of an override is what front matter says.
    private static IEnumerable<Replacement> Published(Assessment a)
    {
        if (a is { Override: { Published: { } published } line, Front.Score: { } stated } && NumberReader.ReadCell(stated.Text, 0, out var score) == NumberForm.Read && score.Value.Value != published.Value)
            yield return new Replacement("The published score of the override", published.Span, Text(score.Value.Value), a with { Override = line with { Published = published with { Value = score.Value.Value } } });
    }

    // What the row's own weighted value and the whole of the time say about it.
    private static IEnumerable<decimal> Times(TaskTable tasks, TaskRow row, Methodology m)
    {
        if (row is { Weighted: { } weighted, Score: { Value: > 0 } score })
            yield return Math.Round(weighted.Value * PerCent / score.Value, row.Time!.Value.Decimals, MidpointRounding.AwayFromZero);
        if (tasks.Rows.All(r => r.Time is not null))
            yield return m.Tasks.TotalTime - tasks.Rows.Sum(r => r.Time!.Value.Value) + row.Time!.Value.Value;
    }

    // From a row that is none of the method's nothing follows.
    private static IEnumerable<Replacement> Scores(ScoreTable? table, ScoreScale scale, DimensionBinding rows, ScoreScale? growth, Func<ScoreTable, Assessment> with)
    {
        for (var i = 0; i < (table?.Rows.Length ?? 0); i++)
        {
            var row = table!.Rows[i];
            var isGrowth = growth is not null && row == rows.Growth;
            if (row.Score is not { } score || !(isGrowth || rows.Rows.Contains(row)))
                continue;
            var range = isGrowth ? growth!.Score : scale.Score;
            foreach (var value in Range(range, score.Value))
                yield return new Replacement($"The score of \"{row.Name}\"", score.Span, Text(value), with(table with { Rows = table.Rows.SetItem(i, row with { Score = score with { Value = value } }) }));
        }
    }

    private static IEnumerable<decimal> Range(ScoreRange range, decimal but)
    {
        for (var value = range.Min; value <= range.Max; value++)
        {
            if (value != but)
                yield return value;
        }
    }
}
