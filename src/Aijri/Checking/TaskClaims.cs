using System.Collections.Immutable;
using System.Globalization;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Claims of the task table, the Task Resistance line and the split.</summary>
internal static class TaskClaims
{
    /// <summary>Adds them; the claim that states Task Resistance first, or null, goes on to the composite table.</summary>
    public static Claim? Add(ScoredAssessment scored, ClaimList claims)
    {
        var total = Table(scored, claims);
        Claim? result = null;
        var line = 0;
        foreach (var equation in scored.Assessment.TaskResistance)
        {
            var id = line++ == 0 ? "task-resistance" : $"task-resistance-{line.ToString(CultureInfo.InvariantCulture)}";
            var claim = Line(scored, claims, equation, id, total);
            result ??= claim;
        }
        Split(scored, claims);
        return result;
    }

    private static Claim? Table(ScoredAssessment scored, ClaimList claims)
    {
        if (scored.Assessment.Tasks is not { } tasks)
            return null;
        RangeClaims.Add(claims, "tasks", tasks.Range, scored.Methodology.Tasks.Score);
        var cells = ImmutableArray.CreateBuilder<Claim>();
        for (var i = 0; i < tasks.Rows.Length; i++)
        {
            var id = $"tasks.{(i + 1).ToString(CultureInfo.InvariantCulture)}.weighted";
            if (tasks.Rows[i].Weighted is { } weighted)
                cells.Add(claims.Number(id, $"The weighted value of \"{tasks.Rows[i].Name}\"", Rules.WeightedMismatch, weighted, scored.Weighted[i]));
        }
        if (tasks.TotalTime is { } time)
            claims.Number("tasks.total.time", "Total time", Rules.TotalMismatch, time, scored.TotalTime);
        if (tasks.TotalWeighted is not { } total)
            return null;
        var isComplete = cells.Count == tasks.Rows.Length;
        return claims.Number("tasks.total.weighted", "Total weighted", Rules.TotalMismatch, total, scored.TotalWeighted,
            isComplete ? cells.ToImmutable() : [], Sum, string.Join(" + ", cells.Select(c => c.Stated)));
    }

    private static decimal Sum(ReadOnlySpan<decimal> values)
    {
        var sum = 0m;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static Claim Line(ScoredAssessment scored, ClaimList claims, Equation line, string id, Claim? total)
    {
        var rule = scored.Methodology.TaskResistance;
        var constant = claims.Constant($"{id}.constant", "The constant", Rules.ConstantMismatch, line.Operands[0], rule.Constant);
        var weighted = claims.Repeat($"{id}.weighted", "The total weighted on this line", Rules.OperandMismatch, line.Operands[1], scored.TotalWeighted, total);
        if (line.Denominator is { } denominator)
            claims.Constant($"{id}.denominator", "The top of the Task Resistance scale", Rules.DenominatorMismatch, denominator, rule.Max);
        return claims.Number($"{id}.result", rule.Name, Rules.ResultMismatch, line.Result, scored.TaskResistance,
            [constant, weighted], v => v[0] - v[1], $"{constant.Stated} − {weighted.Stated}");
    }

    private static void Split(ScoredAssessment scored, ClaimList claims)
    {
        var split = scored.Assessment.Split;
        if (split.IsEmpty)
            return;
        var modes = scored.Methodology.Tasks.Modes;
        for (var i = 0; i < modes.Length; i++)
        {
            var folded = SectionNames.Fold(modes[i]);
            var id = $"split.{Slug.From(modes[i])}";
            var part = split.FirstOrDefault(p => SectionNames.Fold(p.Mode.Text) == folded);
            // A word that is no mode is reported, and may well mean this one.
            if (part is null && split.Any(p => modes.All(m => SectionNames.Fold(m) != SectionNames.Fold(p.Mode.Text))))
                continue;
            // A mode that is not mentioned is stated to be 0.
            var share = part?.Share ?? new Stated(0, SourceSpan.At(split[^1].Mode.Span.End));
            claims.Number(id, $"The share of {modes[i].ToLowerInvariant()}", Rules.SplitMismatch, share, scored.ModeShares[i]);
        }
    }
}
