using System.Collections.Immutable;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>What templates see of roles by Task Resistance and evidence: a mark a role, or a disc for all roles of a field where there are too many.</summary>
internal static class ScatterModel
{
    // Beyond this many, marks cover each other and nobody reads a label.
    private const int MostMarks = 120;

    private const int Height = 380;

    // Fields are a tenth of Task Resistance wide and one point of evidence high, so their number has an end.
    private const int FieldsPerUnit = 10;

    public static readonly Model<Mark> Marks = new(
        new("title", "the role", p => p.Role.ShownTitle),
        new("zone_slug", "its zone", p => Sources.Slug.From(p.Role.Zone!.Name)),
        new("x_percent", "its Task Resistance, from the left", p => p.X),
        new("y_percent", "its evidence, from the top", p => p.Y),
        new("label", "where its name fits: `from` (number: 0 in any chart, 1 from 300 pixels, 2 from 540, 3 from 760), `dx`, `dy` (numbers: pixels) and `anchor`; null where it does not", p => p.Label is { } label ? Label.Of(label) : null));

    public static readonly Model<PlacedLabel> Label = new(
        new("from", "number", l => l.From),
        new("dx", "number", l => l.Dx),
        new("dy", "number", l => l.Dy),
        new("anchor", "start, middle or end", l => l.Anchor));

    public static readonly Model<Field> Fields = new(
        new("count", "number: its roles", f => f.Count),
        new("x_percent", "from the left", f => f.X),
        new("y_percent", "from the top", f => f.Y),
        new("radius", "number: pixels; the area stands for the count", f => f.Radius));

    public static readonly Model<Tick> Ticks = new(
        new("value", "as text", t => t.Text),
        new("percent", "where", t => t.Percent),
        new("zero", "whether it is 0", t => t.IsZero));

    public static readonly Model<Scatter> Whole = new(
        new("height", "number: pixels", s => s.Height),
        new("x_title", "what goes to the right", s => s.Methodology.TaskResistance.Name),
        new("y_title", "what goes up", s => s.Methodology.Evidence.Name),
        new("x_ticks", "`value`, `percent` and `zero`", s => Ticks.List(s.XTicks)),
        new("y_ticks", "the same", s => Ticks.List(s.YTicks)),
        new("marks", "a mark for each role, or empty when there are more than 120: see below", s => Marks.List(s.Marks)),
        new("fields", "discs with the roles counted, or empty when there are marks: see below", s => Fields.List(s.Fields)),
        new("roles", "the same roles in a list, or empty when there are no marks", s => RoleModel.List(s.Marks.Select(m => m.Role), s.Site)));

    /// <summary>The chart of <paramref name="roles"/>, highest score first.</summary>
    public static Scatter Of(ImmutableArray<Role> roles, SiteModel site)
    {
        var m = site.Methodology;
        var evidence = m.Evidence.Total;
        decimal X(decimal value) => Numbers.Percent(value - m.TaskResistance.Min, m.TaskResistance.Max - m.TaskResistance.Min);
        decimal Y(decimal value) => 100 - Numbers.Percent(value - evidence.Min, evidence.Max - evidence.Min);
        var xTicks = Steps(m.TaskResistance.Min, m.TaskResistance.Max, 1).Select(v => new Tick(Computed.Exact(v), X(v), false));
        var yTicks = Steps(evidence.Min, evidence.Max, m.Evidence.Dimensions.Length).Select(v => new Tick(Computed.Signed(v), Y(v), v == 0));
        var scatter = new Scatter(site, Height, [.. xTicks], [.. yTicks], [], []);
        if (roles.Length <= MostMarks)
        {
            var points = roles.Select(r => (X: X(r.TaskResistance!.Value), Y: Y(r.Evidence!.Value), Letters: r.ShownTitle.Length)).ToArray();
            var labels = LabelPlacing.Of(points, Height, [.. scatter.YTicks.Select(t => t.Percent)]).ToDictionary(l => l.Point);
            return scatter with { Marks = [.. roles.Select((r, i) => new Mark(r, points[i].X, points[i].Y, labels.TryGetValue(i, out var label) ? label : null))] };
        }
        var fields = roles.GroupBy(r => (X: Math.Round(r.TaskResistance!.Value * FieldsPerUnit, MidpointRounding.AwayFromZero) / FieldsPerUnit, Y: r.Evidence!.Value)).OrderBy(g => g.Key.X).ThenBy(g => g.Key.Y).ToArray();
        var most = fields.Max(f => f.Count());
        return scatter with { Fields = [.. fields.Select(f => new Field(f.Count(), X(f.Key.X), Y(f.Key.Y), Radius(f.Count(), most)))] };
    }

    private static IEnumerable<decimal> Steps(decimal min, decimal max, int step)
    {
        for (var value = min; value <= max; value += step)
            yield return value;
    }

    // The whole number of pixels whose square is nearest below: areas are to be compared, and no root is exact.
    private static int Radius(int count, int most)
    {
        var radius = 2;
        while ((long)(radius + 1) * (radius + 1) * most <= (long)count * 14 * 14)
            radius++;
        return radius;
    }

    internal sealed record Mark(Role Role, decimal X, decimal Y, PlacedLabel? Label);

    internal sealed record Field(int Count, decimal X, decimal Y, int Radius);

    internal sealed record Tick(string Text, decimal Percent, bool IsZero);

    internal sealed record Scatter(SiteModel Site, int Height, ImmutableArray<Tick> XTicks, ImmutableArray<Tick> YTicks, ImmutableArray<Mark> Marks, ImmutableArray<Field> Fields)
    {
        public Methodology Methodology => Site.Methodology;
    }
}
