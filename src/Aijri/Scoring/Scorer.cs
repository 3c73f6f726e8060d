using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;

namespace Aijri.Scoring;

/// <summary>Computes every value of the method from the inputs alone, in exact decimals. One method a formula, named as the methodology names it.</summary>
public static class Scorer
{
    /// <summary>Everything that follows from the inputs of <paramref name="assessment"/>.</summary>
    public static ScoredAssessment Score(Assessment assessment, Methodology methodology)
    {
        var m = methodology;
        var tasks = assessment.Tasks?.Rows ?? [];
        var evidenceRows = DimensionBinding.Of(assessment.Evidence, m.Evidence);
        var barrierRows = DimensionBinding.Of(assessment.Barriers, m.Barriers);
        var protectiveRows = DimensionBinding.Of(assessment.Protective, m.Protective, m.Growth);

        ImmutableArray<Computed?> weighted = [.. tasks.Select(Weighted)];
        var totalWeighted = Sum("total weighted", weighted, m.TaskResistance.Decimals);
        var taskResistance = TaskResistance(totalWeighted, m.TaskResistance);
        var evidence = Total(evidenceRows, m.Evidence);
        var barriers = Total(barrierRows, m.Barriers);
        var growth = protectiveRows.Growth?.Score is { } g ? new Computed(m.Growth.Name, g.Value, () => Computed.Exact(g.Value), 0) : null;
        var evidenceModifier = Modifier(evidence, m.Evidence.Modifier!);
        var barrierModifier = Modifier(barriers, m.Barriers.Modifier!);
        var growthModifier = Modifier(growth, m.Growth.Modifier!);
        var raw = Raw(taskResistance, [evidenceModifier, barrierModifier, growthModifier], m.Score);
        var scored = new ScoredAssessment
        {
            Assessment = assessment,
            Methodology = m,
            EvidenceRows = evidenceRows,
            BarrierRows = barrierRows,
            ProtectiveRows = protectiveRows,
            Weighted = weighted,
            TotalTime = TotalTime(tasks),
            TotalWeighted = totalWeighted,
            TaskResistance = taskResistance,
            ModeShares = ModeShares(tasks, m.Tasks.Modes),
            Share = ShareFrom(tasks, m.ShareFromScore),
            Evidence = evidence,
            Barriers = barriers,
            Protective = Total(protectiveRows, m.Protective),
            Growth = growth,
            EvidenceModifier = evidenceModifier,
            BarrierModifier = barrierModifier,
            GrowthModifier = growthModifier,
            Raw = raw,
            Score = Score(raw, m.Score),
        };
        return WithLabel(scored);
    }

    /// <summary>The same with verdicts that follow the score as printed.</summary>
    public static ScoredAssessment AsPrinted(ScoredAssessment scored, decimal printed) => WithLabel(scored with { PrintedScore = printed });

    /// <summary>weighted = time × score / 100.</summary>
    public static Computed? Weighted(TaskRow task) => task is { Time: { } time, Score: { } score }
        ? new Computed("weighted", time.Value * score.Value / 100, () => $"{Computed.Exact(time.Value)}% × {Computed.Exact(score.Value)}", 2) : null;

    /// <summary>Task Resistance = constant − Σ weighted.</summary>
    public static Computed? TaskResistance(Computed? totalWeighted, TaskResistanceRule rule) => totalWeighted is null ? null
        : new Computed(rule.Name, rule.Constant - totalWeighted.Value, () => $"{Computed.Exact(rule.Constant, rule.Decimals)} − {Computed.Exact(totalWeighted.Value, rule.Decimals)}", rule.Decimals);

    /// <summary>modifier = base + coefficient × total.</summary>
    public static Computed? Modifier(Computed? total, ModifierRule rule) => total is null ? null
        : new Computed(rule.Name, rule.Of(total.Value), () => $"{Computed.Exact(rule.Base, 1)} + ({Computed.Exact(total.Value)} × {Computed.Exact(rule.Coefficient, 2)})", rule.Decimals);

    /// <summary>raw = Task Resistance × the three modifiers.</summary>
    public static Computed? Raw(Computed? taskResistance, ImmutableArray<Computed?> modifiers, ScoreRule rule)
    {
        ImmutableArray<Computed?> factors = [taskResistance, .. modifiers];
        var raw = 1m;
        foreach (var factor in factors)
        {
            if (factor is null)
                return null;
            raw *= factor.Value;
        }
        return new Computed("raw", raw, () => string.Join(" × ", factors.Select(f => Computed.Exact(f!.Value, f.Decimals))), rule.RawDecimals);
    }

    /// <summary>AIJRI score = (raw − offset) / divisor × scale.</summary>
    public static Computed? Score(Computed? raw, ScoreRule rule) => raw is null ? null
        : new Computed(rule.Name, rule.Of(raw.Value), () => $"({Computed.Exact(raw.Value, 2)} − {Computed.Exact(rule.Offset, 2)}) / {Computed.Exact(rule.Divisor, 2)} × {Computed.Exact(rule.Scale)}", rule.Decimals) { Rounding = rule.Rounding };

    /// <summary>Per cent of task time at or above <paramref name="score"/>; null when a time or score is missing.</summary>
    public static Computed? ShareFrom(ImmutableArray<TaskRow> tasks, int score) => ShareBetween(tasks, score, null);

    /// <summary>Per cent of task time from <paramref name="low"/> to <paramref name="high"/>, ends included; null for <paramref name="high"/>: no upper end. Null when a time or score is missing.</summary>
    public static Computed? ShareBetween(ImmutableArray<TaskRow> tasks, int low, int? high) => tasks.IsEmpty || tasks.Any(t => t.Time is null || t.Score is null) ? null
        : Sum($"% of task time scoring {low}{(high is null ? "+" : $" to {high}")}", [.. tasks.Where(t => t.Score!.Value.Value >= low && t.Score.Value.Value <= (high ?? int.MaxValue)).Select(t => (decimal?)t.Time!.Value.Value)], 0);

    // With a mode that is none, nobody knows where its time belongs.
    private static ImmutableArray<Computed?> ModeShares(ImmutableArray<TaskRow> tasks, ImmutableArray<string> modes)
    {
        var isKnown = !tasks.IsEmpty;
        foreach (var task in tasks)
            isKnown &= task.Time is not null && IsMode(task.Mode.Text, modes);
        return [.. modes.Select(mode => isKnown ? ModeShare(tasks, mode) : null)];
    }

    private static bool IsMode(string written, ImmutableArray<string> modes)
    {
        foreach (var mode in modes)
        {
            if (SectionNames.AreSame(mode, written))
                return true;
        }
        return false;
    }

    private static Computed? ModeShare(ImmutableArray<TaskRow> tasks, string mode) =>
        Sum($"% {mode.ToLowerInvariant()}", [.. tasks.Where(t => SectionNames.AreSame(t.Mode.Text, mode)).Select(t => (decimal?)t.Time!.Value.Value)], 0);

    private static Computed? TotalTime(ImmutableArray<TaskRow> tasks) => tasks.IsEmpty ? null : Sum("total time", [.. tasks.Select(t => t.Time?.Value)], 0);

    private static Computed? Total(DimensionBinding rows, ScoreScale scale) => Sum($"{scale.Name} total", [.. rows.Rows.Select(r => r?.Score?.Value)], 0);

    private static Computed? Sum(string name, ImmutableArray<Computed?> terms, int decimals) =>
        terms.IsEmpty ? null : Sum(name, [.. terms.Select(t => t?.Value)], decimals);

    private static Computed? Sum(string name, ImmutableArray<decimal?> terms, int decimals)
    {
        var sum = 0m;
        foreach (var term in terms)
        {
            if (term is null)
                return null;
            sum += term.Value;
        }
        return new Computed(name, sum, () => terms.IsEmpty ? "no such task" : string.Join(" + ", terms.Select(t => Computed.Exact(t!.Value, decimals))).Replace("+ −", "− ", StringComparison.Ordinal), decimals);
    }

    // The first rule of the zone that holds; where nobody knows whether one does, nobody knows which.
    private static ScoredAssessment WithLabel(ScoredAssessment scored)
    {
        foreach (var rule in scored.Methodology.SubLabels.Where(r => r.Zone == scored.Zone?.Name))
        {
            if (Holds(rule, scored) is var holds and not false)
                return scored with { SubLabel = holds is true ? rule : null, IsLabelKnown = holds is true };
        }
        return scored with { SubLabel = null, IsLabelKnown = true };
    }

    // Null where what the rule asks for cannot be computed.
    private static bool? Holds(SubLabelRule rule, ScoredAssessment scored)
    {
        if (rule.Growth is { } growth && scored.Growth?.Value != growth)
            return scored.Growth is null ? null : false;
        return rule.ShareFromScore is not { } from ? true : ShareFrom(scored.Assessment.Tasks?.Rows ?? [], from)?.Value is { } share ? share >= rule.ShareAtLeast : null;
    }
}
