using System.Collections.Immutable;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>What templates see of scores spread over the 0–100 line: a dot a role, or columns where there are too many for dots.</summary>
internal static class StripModel
{
    private const int MostWithoutQuarters = 7;

    // Beyond this many, dots would be a wall.
    private const int MostDots = 120;

    // Dots this near to each other, in per cent of the line, stand one above the other.
    private const decimal Apart = 2.4m;

    private const int Columns = 50;

    // The height of a level and of the tallest column, in pixels.
    private const int Level = 10;
    private const int Tallest = 80;

    public static readonly Model<Dot> Dots = new(
        new("title", "the role", d => d.Role.ShownTitle),
        new("score", "its score", d => Computed.Rounded(d.Role.Score!.Value, d.Decimals)),
        new("zone_slug", "its zone", d => Sources.Slug.From(d.Role.Zone!.Name)),
        new("x_percent", "where on the line", d => d.X),
        new("y", "number: pixels from the top", d => d.Y));

    public static readonly Model<Column> Bars = new(
        new("from", "the least score in it", c => Computed.Exact(c.From)),
        new("to", "where the next one begins", c => Computed.Exact(c.To)),
        new("count", "number: its roles", c => c.Count),
        new("zone_slug", "the zone of its least score", c => c.Zone),
        new("x_percent", "where on the line it begins", c => c.X),
        new("width_percent", "its width", c => c.Width),
        new("y", "number: pixels from the top to its top", c => c.Top),
        new("height", "number: pixels", c => c.Height));

    public static readonly Model<Strip> Whole = new(
        new("height", "number: pixels that dots or columns take", s => s.Height),
        new("dots", "a dot for each role, or empty when there are more than 120: see below", s => Dots.List(s.Dots)),
        new("columns", "fifty columns with the roles counted, or empty when there are dots: see below", s => Bars.List(s.Columns)),
        new("has_quarters", "whether there are enough roles for quarters of them to say anything: eight", s => s.Count > MostWithoutQuarters),
        new("lowest", "the lowest score", s => s.Show(s.Spread.Lowest)),
        new("lower_quartile", "a quarter of the way up", s => s.Show(s.Spread.LowerQuartile)),
        new("median", "half of the way up", s => s.Show(s.Spread.Median)),
        new("upper_quartile", "three quarters of the way up", s => s.Show(s.Spread.UpperQuartile)),
        new("highest", "the highest score", s => s.Show(s.Spread.Highest)),
        new("lower_percent", "place of the lower quartile", s => s.Percent(s.Spread.LowerQuartile)),
        new("middle_percent", "place of the median", s => s.Percent(s.Spread.Median)),
        new("upper_percent", "place of the upper quartile", s => s.Percent(s.Spread.UpperQuartile)),
        new("box_percent", "width between the quartiles", s => s.Percent(s.Spread.UpperQuartile) - s.Percent(s.Spread.LowerQuartile)),
        new("anchor", "`start`, `middle` or `end`: where text at the median is anchored, so that it stays on the line", s => s.Percent(s.Spread.Median) switch { < 12 => "start", > 88 => "end", _ => "middle" }),
        new("zones", "the line's zones, as in `role.scale`", s => ScaleModel.Zones(s.Methodology)));

    /// <summary>The strip of <paramref name="roles"/>, highest score first; at least one.</summary>
    public static Strip Of(ImmutableArray<Role> roles, Methodology methodology)
    {
        var spread = Distribution.Of([.. roles.Select(r => r.Score!.Value)]);
        return roles.Length <= MostDots ? WithDots(roles, spread, methodology) : WithColumns(roles, spread, methodology);
    }

    private static Strip WithDots(ImmutableArray<Role> roles, Distribution spread, Methodology m)
    {
        var ends = new List<decimal>();
        var levels = new List<(Role Role, decimal X, int Level)>();
        foreach (var role in roles.Reverse())
        {
            var x = Numbers.Percent(role.Score!.Value, m.Score.Scale);
            var level = ends.FindIndex(end => x - end >= Apart);
            if (level < 0)
            {
                level = ends.Count;
                ends.Add(x);
            }
            ends[level] = x;
            levels.Add((role, x, level));
        }
        var height = ends.Count * Level;
        return new Strip(m, spread, height, [.. levels.Select(l => new Dot(l.Role, l.X, height - l.Level * Level - Level / 2, m.Score.Decimals))], []);
    }

    private static Strip WithColumns(ImmutableArray<Role> roles, Distribution spread, Methodology m)
    {
        var counts = new int[Columns];
        foreach (var role in roles)
            counts[Math.Clamp((int)(role.Score!.Value * Columns / m.Score.Scale), 0, Columns - 1)]++;
        var width = m.Score.Scale / Columns;
        var most = counts.Max();
        return new Strip(m, spread, Tallest, [], [.. counts.Select((count, i) =>
        {
            var height = count == 0 ? 0 : Math.Max(1, count * Tallest / most);
            return new Column(i * width, (i + 1) * width, count, Sources.Slug.From(m.ZoneOf(i * width).Name), Numbers.Percent(i, Columns), Numbers.Percent(1, Columns), Tallest - height, height);
        })]);
    }

    internal sealed record Dot(Role Role, decimal X, int Y, int Decimals);

    internal sealed record Column(decimal From, decimal To, int Count, string Zone, decimal X, decimal Width, int Top, int Height);

    internal sealed record Strip(Methodology Methodology, Distribution Spread, int Height, ImmutableArray<Dot> Dots, ImmutableArray<Column> Columns)
    {
        public int Count => Dots.Length + Columns.Sum(c => c.Count);

        public string Show(decimal score) => Methodology.Score.Show(score);

        public decimal Percent(decimal score) => Numbers.Percent(score, Methodology.Score.Scale);
    }
}
