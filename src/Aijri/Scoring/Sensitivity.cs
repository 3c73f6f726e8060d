using System.Collections.Immutable;

namespace Aijri.Scoring;

/// <summary>What it takes of one input, the others as they are, to change the zone.</summary>
/// <param name="Input">The input.</param>
/// <param name="From">Its value.</param>
/// <param name="To">The nearest value in range at which the published score falls in another zone; null: no value does.</param>
/// <param name="Zone">That other zone; null: none.</param>
/// <param name="End">The end of the range that was tried last.</param>
/// <param name="ScoreAtEnd">The published score there.</param>
/// <param name="Decimals">Decimals of the input.</param>
public sealed record Flip(string Input, decimal From, decimal? To, Zone? Zone, decimal End, decimal ScoreAtEnd, int Decimals);

/// <summary>How near the zone's edges are.</summary>
public static class Sensitivity
{
    /// <summary>One entry an input and direction that could matter; empty where the score cannot be computed or is overridden.</summary>
    public static ImmutableArray<Flip> Of(ScoredAssessment scored)
    {
        if (scored.IsOverridden || scored is not { TaskResistance: { } resistance, Evidence: { } evidence, Barriers: { } barriers, Growth: { } growth, Zone: { } zone })
            return [];
        var m = scored.Methodology;
        var flips = ImmutableArray.CreateBuilder<Flip>();
        var step = 1m;
        for (var i = 0; i < m.TaskResistance.Decimals; i++)
            step /= 10;
        Add(resistance.Name, resistance.Value, step, m.TaskResistance.Decimals, m.TaskResistance.Min, m.TaskResistance.Max, x => scored.EvidenceModifier!.Value * scored.BarrierModifier!.Value * scored.GrowthModifier!.Value * x);
        AddScale(m.Evidence, evidence.Value);
        AddScale(m.Barriers, barriers.Value);
        AddScale(m.Growth, growth.Value);
        return flips.ToImmutable();

        void AddScale(ScoreScale scale, decimal value)
        {
            // The others' product is computed without dividing, so that no digit is lost at an edge.
            var others = resistance.Value;
            foreach (var other in (ReadOnlySpan<(ScoreScale, Computed)>)[(m.Evidence, scored.EvidenceModifier!), (m.Barriers, scored.BarrierModifier!), (m.Growth, scored.GrowthModifier!)])
            {
                if (other.Item1 != scale)
                    others *= other.Item2.Value;
            }
            Add(scale.Name, value, 1, 0, scale.Total.Min, scale.Total.Max, x => others * scale.Modifier!.Of(x));
        }

        void Add(string name, decimal value, decimal unit, int decimals, decimal min, decimal max, Func<decimal, decimal> rawAt)
        {
            var down = Search(-unit, min, Math.Ceiling(value / unit) * unit);
            var up = Search(unit, max, Math.Floor(value / unit) * unit);
            if (zone == m.Zones[0] || down.To is not null)
                flips.Add(down);
            if (zone != m.Zones[0] && (up.To is not null || down.To is null))
                flips.Add(up);

            // What is tried are the multiples of a unit beyond the value, and the end of the range, which may be none.
            Flip Search(decimal by, decimal end, decimal before)
            {
                decimal Published(decimal x) => m.Score.Round(m.Score.Of(rawAt(x)));
                var last = Math.Ceiling((end - before) / by);
                decimal Tried(decimal step) => step == last ? end : before + by * step;
                bool Flips(decimal step) => m.ZoneOf(Published(Tried(step))) != zone;
                if (last < 1 || !(Flips(1) || Flips(last)))
                    return new Flip(name, value, null, null, end, Published(end), decimals);
                // The score only rises or only falls on the way, so that a zone once left is not entered again.
                var (stays, flips) = (0m, Flips(1) ? 1m : last);
                while (flips - stays > 1)
                {
                    var middle = Math.Floor((stays + flips) / 2);
                    (stays, flips) = Flips(middle) ? (stays, middle) : (middle, flips);
                }
                return new Flip(name, value, Tried(flips), m.ZoneOf(Published(Tried(flips))), end, Published(end), decimals);
            }
        }
    }
}
