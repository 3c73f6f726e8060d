using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Honest;

/// <summary>What an author decided. Everything else follows.</summary>
internal sealed record Inputs(decimal[] Times, int[] Scores, int[] Modes, int[] Evidence, int[] Barriers, int[] Protective, int Growth)
{
    private static readonly (string Zone, string Label)[] Results = [("Green", "Accelerated"), ("Green", "Transforming"), ("Green", "Stable"), ("Yellow", "Urgent"), ("Yellow", "Moderate"), ("Red", "")];

    /// <summary>What follows, exactly.</summary>
    public RoleFigures Figures { get; } = new()
    {
        Title = "",
        Weighted = [.. Times.Zip(Scores, (t, s) => t * s / 100)],
        ModeShares = [.. Enumerable.Range(0, 3).Select(m => Times.Where((_, i) => Modes[i] == m).Sum())],
        TotalTime = Times.Sum(),
        Evidence = Evidence.Sum(),
        Barriers = Barriers.Sum(),
        Protective = Protective.Sum(),
        Growth = Growth,
        Share = Times.Where((_, i) => Scores[i] >= 3).Sum(),
    };

    /// <summary>Inputs of any kind: every zone and sub-label as often as the others, and many scores close to a threshold.</summary>
    public static Inputs Draw(Chance chance)
    {
        var isClose = chance.OneIn(3);
        var threshold = chance.Pick(25m, 48m);
        var result = chance.Pick<(string, string)>(Results);
        var best = Any(chance);
        for (var i = 0; i < 120; i++)
        {
            if (!isClose && (best.Figures.Zone, best.Figures.Label) == result)
                break;
            var other = Any(chance);
            if (!isClose || Math.Abs(other.Figures.Score - threshold) < Math.Abs(best.Figures.Score - threshold))
                best = other;
        }
        return best;
    }

    private static Inputs Any(Chance chance)
    {
        var count = chance.Between(1, 12);
        var lean = chance.Between(-1, 1);
        return new Inputs(
            Divided(count, chance.Pick(5m, 5m, 5m, 1m, 1m, 2.5m, 0.5m, 0.1m), chance),
            [.. Many(count, () => chance.Between(1, 5))],
            [.. Many(count, () => chance.Below(3))],
            [.. Many(5, () => Math.Clamp(chance.Between(-2, 2) + lean, -2, 2))],
            [.. Many(5, () => chance.Between(0, 2))],
            [.. Many(3, () => chance.Between(0, 3))],
            Math.Clamp(chance.Between(-2, 2) + lean, -2, 2));
    }

    private static IEnumerable<int> Many(int count, Func<int> draw) => Enumerable.Range(0, count).Select(_ => draw());

    // 100 % in positive parts, each a multiple of the unit.
    private static decimal[] Divided(int count, decimal unit, Chance chance)
    {
        var whole = (int)(100 / unit);
        var cuts = new SortedSet<int> { 0, whole };
        while (cuts.Count < count + 1)
            cuts.Add(chance.Between(1, whole - 1));
        var at = cuts.ToArray();
        return [.. Enumerable.Range(0, count).Select(i => (at[i + 1] - at[i]) * unit)];
    }
}
