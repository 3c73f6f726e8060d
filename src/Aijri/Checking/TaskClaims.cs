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
        var (cells, total) = Table(scored, claims);
        Claim? result = null;
        var line = 0;
        foreach (var equation in scored.Assessment.TaskResistance)
        {
            var id = line++ == 0 ? "task-resistance" : $"task-resistance-{line.ToString(CultureInfo.InvariantCulture)}";
            var claim = Line(scored, claims, equation, id, cells, total);
            result ??= claim;
        }
        Split(scored, claims);
        return result;
    }

    private static (ImmutableArray<Claim> Cells, Claim? Total) Table(ScoredAssessment scored, ClaimList claims)
    {
        if (scored.Assessment.Tasks is not { } tasks)
            return ([], null);
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
        var complete = cells.Count == tasks.Rows.Length ? cells.ToImmutable() : [];
        return (complete, tasks.TotalWeighted is not { } total ? null : claims.Number("tasks.total.weighted", "Total weighted", Rules.TotalMismatch, total, scored.TotalWeighted,
            complete, Sum, () => string.Join(" + ", cells.Select(c => c.Stated))));
    }

    private static decimal Sum(ReadOnlySpan<decimal> values)
    {
        var sum = 0m;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static Claim Line(ScoredAssessment scored, ClaimList claims, Equation line, string id, ImmutableArray<Claim> cells, Claim? total)
    {
        var rule = scored.Methodology.TaskResistance;
        if (line.Denominator is { } denominator)
            claims.Constant($"{id}.denominator", "The top of the Task Resistance scale", Rules.DenominatorMismatch, denominator, rule.Max);
        return CalculationClaims.Add(line, CalculationForms.TaskResistance, id, Operand, (stated, resultId, operands, own, formula) => claims.Number(resultId, rule.Name, Rules.ResultMismatch, stated, scored.TaskResistance,
            own is null && total is not null ? [total] : operands, own ?? (v => rule.Constant - v[0]), formula));

        Claim Operand(Operand o)
        {
            if (o.Part == Part.Constant)
                return claims.Constant($"{o.Id}.constant", "The constant", Rules.ConstantMismatch, o.Stated, rule.Constant);
            if (o.Part == Part.Weighted)
                return claims.Repeat($"{o.Id}.weighted", "The total weighted on this line", Rules.OperandMismatch, o.Stated, scored.TotalWeighted, total);
            var number = o.Index.ToString(CultureInfo.InvariantCulture);
            var isEachTask = o.Step.Operands.Length == cells.Length + 1;
            return claims.Repeat($"{o.Id}.cell-{number}", $"The weighted value {number} on this line", Rules.OperandMismatch, o.Stated, isEachTask ? scored.Weighted[o.Index - 1] : null, isEachTask ? cells[o.Index - 1] : null);
        }
    }

    // "65% augmentation, 35% augmentation": where one mode is missing from the line, and a share stands beside another that is the missing one's, it is the word that is wrong.
    private static ImmutableArray<SplitPart> Misnamed(ScoredAssessment scored, ClaimList claims, ImmutableArray<SplitPart> split)
    {
        var modes = scored.Methodology.Tasks.Modes;
        var missing = Enumerable.Range(0, modes.Length).Where(i => !split.Any(p => SectionNames.AreSame(p.Mode.Text, modes[i]))).ToArray();
        // A mode of no time need not be mentioned.
        if (missing.Length > 1)
            missing = [.. missing.Where(i => scored.ModeShares[i] is { Value: > 0 })];
        if (missing is not [var meant] || scored.ModeShares[meant] is not { } share || split.FirstOrDefault(IsMisnamed) is not { } part)
            return split;
        claims.Words("split.mode", "The mode of this share", Rules.SplitMismatch, part.Mode, modes[meant].ToLowerInvariant(), isRight: false, share.Derivation);
        return split.Replace(part, part with { Mode = part.Mode with { Text = modes[meant] } });

        // Once, and not twice, on the line, the word may be right and the mode of a single task wrong.
        bool IsMisnamed(SplitPart part) =>
            part.Mode.Span.Length > 0 && part.Share.Agrees(share.Value) && IndexOf(part.Mode.Text) is >= 0 and var own && scored.ModeShares[own] is { } stated && stated.Value != share.Value
            && (split.Count(p => SectionNames.AreSame(p.Mode.Text, part.Mode.Text)) > 1 || scored.Assessment.Tasks!.Rows.Count(r => SectionNames.AreSame(r.Mode.Text, modes[meant])) > 1);

        int IndexOf(string mode)
        {
            for (var i = 0; i < modes.Length; i++)
            {
                if (SectionNames.AreSame(modes[i], mode))
                    return i;
            }
            return -1;
        }
    }

    private static void Split(ScoredAssessment scored, ClaimList claims)
    {
        var split = scored.Assessment.Split;
        if (split.IsEmpty)
            return;
        var modes = scored.Methodology.Tasks.Modes;
        split = Misnamed(scored, claims, split);
        var down = RoundedDown(scored, split);
        for (var i = 0; i < modes.Length; i++)
        {
            var id = $"split.{Slug.From(modes[i])}";
            var part = split.FirstOrDefault(p => SectionNames.AreSame(p.Mode.Text, modes[i]));
            // A word that is no mode is reported, and may well mean this one.
            if (part is null && split.Any(p => !modes.Any(m => SectionNames.AreSame(m, p.Mode.Text))))
                continue;
            // A mode that is not mentioned is stated to be 0.
            var share = part?.Share ?? new Stated(0, SourceSpan.At(split[^1].Mode.Span.End));
            claims.Number(id, $"The share of {modes[i].ToLowerInvariant()}", Rules.SplitMismatch, share, scored.ModeShares[i], half: i == down ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero);
        }
    }

    // Of two shares that end in a half, one is rounded down: whole per cents make up the whole. The one that stands there already decides; −1 when none is.
    private static int RoundedDown(ScoredAssessment scored, ImmutableArray<SplitPart> split)
    {
        var modes = scored.Methodology.Tasks.Modes;
        int[] halves = [.. Enumerable.Range(0, modes.Length).Where(i => scored.ModeShares[i] is { } share && share.Value - decimal.Truncate(share.Value) == 0.5m)];
        if (halves is not [var first, var second])
            return -1;
        return IsDown(first) ? -1 : IsDown(second) || !IsUp(second) ? second : first;

        Stated? Of(int mode) => split.FirstOrDefault(p => SectionNames.AreSame(p.Mode.Text, modes[mode]))?.Share;
        bool IsDown(int mode) => Of(mode)?.Value == decimal.Truncate(scored.ModeShares[mode]!.Value);
        bool IsUp(int mode) => Of(mode)?.Value == decimal.Truncate(scored.ModeShares[mode]!.Value) + 1;
    }
}
