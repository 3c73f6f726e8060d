namespace Aijri.Measurement.Oracle;

/// <summary>What follows from what, in the order of the calculation.</summary>
internal static class Derivation
{
    public static void Run(Evaluation e)
    {
        var f = e.Figures;
        var cells = new string[f.Weighted.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tasks.{i + 1}.weighted");
            e.Derive(cells[i], f.Weighted[i]);
        }
        e.Derive("tasks.total.time", f.TotalTime);
        e.Derive("tasks.total.weighted", f.TotalWeighted, cells, v => v.Sum());
        e.Repeat("resistance.weighted", f.TotalWeighted, "tasks.total.weighted");
        e.Derive("resistance.result", f.Resistance, ["resistance.weighted"], v => 6 - v[0]);
        Split(e);
        foreach (var (id, total) in (ReadOnlySpan<(string, decimal)>)[("evidence", f.Evidence), ("barriers", f.Barriers), ("protective", f.Protective)])
            e.Derive($"{id}.total.value", total);
        e.Derive("screen.protective", f.Protective);
        e.Derive("screen.growth", f.Growth);
        e.Derive("check.confirmed", f.Growth);
        e.Derive("sub-label.growth", f.Growth);
        e.Derive("sub-label.share", f.Share);
        Composite(e);
    }

    /// <summary>The claims that a leaf goes into directly.</summary>
    public static IEnumerable<string> Of(string leaf)
    {
        var parts = leaf.Split('.');
        return (parts[0], parts[^1]) switch
        {
            ("override", _) => ["front.score"],
            ("tasks", "time") => [$"tasks.{parts[1]}.weighted", "tasks.total.time", "tasks.total.weighted", "split.", "sub-label.share"],
            ("tasks", "score") => [$"tasks.{parts[1]}.weighted", "tasks.total.weighted", "sub-label.share"],
            ("tasks", _) => ["split."],
            ("growth", _) => ["screen.growth", "check.confirmed", "composite.growth.operand", "sub-label.growth"],
            _ => [$"{parts[0]}.total.value"],
        };
    }

    private static void Composite(Evaluation e)
    {
        var f = e.Figures;
        e.Repeat("composite.resistance.value", f.Resistance, "resistance.result");
        Modifier("evidence", f.Evidence, Method.EvidenceModifier, "evidence.total.value");
        Modifier("barriers", f.Barriers, Method.BarrierModifier, "barriers.total.value");
        Modifier("growth", f.Growth, Method.GrowthModifier, "growth.score");
        e.Repeat("raw.resistance", f.Resistance, "composite.resistance.value");
        e.Repeat("raw.evidence", Method.EvidenceModifier(f.Evidence), "composite.evidence.result");
        e.Repeat("raw.barriers", Method.BarrierModifier(f.Barriers), "composite.barriers.result");
        e.Repeat("raw.growth", Method.GrowthModifier(f.Growth), "composite.growth.result");
        e.Derive("raw.result", f.Raw, ["raw.resistance", "raw.evidence", "raw.barriers", "raw.growth"], v => v[0] * v[1] * v[2] * v[3]);
        e.Repeat("score.raw", f.Raw, "raw.result");
        e.Derive("score.result", f.Score, ["score.raw"], v => Method.Score(v[0]));
        e.Repeat("override.formula", f.Formula, "score.result");
        e.Repeat("front.score", f.Published, f.Overridden is null ? "score.result" : "override.published");

        void Modifier(string id, decimal total, Func<decimal, decimal> of, string first)
        {
            e.Repeat($"composite.{id}.operand", total, first);
            e.Derive($"composite.{id}.result", of(total), [$"composite.{id}.operand"], v => of(v[0]));
        }
    }

    // A mode that is not mentioned is stated to be 0, one that is mentioned twice is a mistake.
    private static void Split(Evaluation e)
    {
        var shares = e.Below("split.share").ToList();
        var modes = e.Below("split.mode").ToList();
        if (shares.Count == 0)
            return;
        for (var i = 0; i < shares.Count; i++)
        {
            var mode = Array.FindIndex(Method.Modes, m => m.Equals(modes[i].Text, StringComparison.OrdinalIgnoreCase));
            if (mode < 0 || modes.Count(m => m.Text == modes[i].Text) > 1)
                e.Fail(modes[i].Slot.Id);
            else
                e.Derive(shares[i].Slot.Id, e.Figures.ModeShares[mode]);
        }
        for (var mode = 0; mode < Method.Modes.Length; mode++)
        {
            if (e.Figures.ModeShares[mode] != 0 && !modes.Any(m => m.Text.Equals(Method.Modes[mode], StringComparison.OrdinalIgnoreCase)))
                e.Fail("split.mode");
        }
    }
}
