using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>What may have happened when a wrong number was written.</summary>
internal static class Cause
{
    /// <summary>The most likely cause, in a few words; null when nothing explains the number.</summary>
    public static string? Of(Claim claim, ScoredAssessment scored)
    {
        if (claim is not { Number: { } number, Exact: { } exact, Expected: { } expected })
            return null;
        return OlderValue(claim, scored) ?? Truncated(claim, exact) ?? RowLeftOut(claim, scored, number.Value - exact) ?? Slip.Between(claim.Stated, expected);
    }

    private static string? OlderValue(Claim claim, ScoredAssessment scored)
    {
        if (!claim.Id.Contains("score", StringComparison.Ordinal))
            return null;
        var older = scored.Assessment.Front.History.FirstOrDefault(h => h.Score == claim.Number!.Value.Value);
        return older is null ? null : $"an older value{(older.Date is { } day ? $", published {Dates.Iso(day)}" : "")}";
    }

    private static string? Truncated(Claim claim, decimal exact)
    {
        var unit = claim.Number!.Value.Unit;
        return decimal.Truncate(exact / unit) * unit == claim.Number.Value.Value && exact != claim.Number.Value.Value ? "cut off instead of rounded" : null;
    }

    // A total that differs by exactly one row's value.
    private static string? RowLeftOut(Claim claim, ScoredAssessment scored, decimal difference)
    {
        // Rows with small scores differ by chance.
        if (claim.Id == "tasks.total.time" && claim.Number!.Value.Value == scored.Methodology.Tasks.TotalTime || (Math.Abs(difference) == 1 && !claim.Id.StartsWith("tasks", StringComparison.Ordinal)))
            return null;
        var a = scored.Assessment;
        IEnumerable<(string Name, decimal? Value)> rows = claim.Id switch
        {
            "tasks.total.time" => a.Tasks!.Rows.Select(r => (r.Name.Text, r.Time?.Value)),
            "tasks.total.weighted" => a.Tasks!.Rows.Select((r, i) => (r.Name.Text, scored.Weighted[i]?.Value)),
            "evidence.total" => a.Evidence!.Rows.Select(r => (r.Name.Text, r.Score?.Value)),
            "barriers.total" => a.Barriers!.Rows.Select(r => (r.Name.Text, r.Score?.Value)),
            "protective.total" => a.Protective!.Rows.Select(r => (r.Name.Text, r.Score?.Value)),
            _ => [],
        };
        foreach (var (name, value) in rows)
        {
            if (value is null or 0 || difference == 0)
                continue;
            if (value == -difference)
                return $"as if \"{name}\" were left out";
            if (value == difference)
                return name == scored.Methodology.Growth.Name ? $"\"{name}\" does not belong to this total" : $"as if \"{name}\" were counted twice";
        }
        return null;
    }
}
