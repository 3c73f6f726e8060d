using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the 0–100 line: its zones from the lowest up, and a place on it.</summary>
internal static class ScaleModel
{
    public static readonly Model<Part> Parts = new(
        new("zone", "a zone", p => ZoneModel.Of(p.Zone, p.Methodology)),
        new("from", "where it begins", p => Computed.Exact(p.From)),
        new("to", "where it ends", p => Computed.Exact(p.To)),
        new("from_percent", "place of its beginning", p => p.Left),
        new("to_percent", "place of its end", p => p.Right),
        new("width_percent", "its width", p => p.Right - p.Left),
        new("middle_percent", "place of its middle", p => (p.Right + p.Left) / 2));

    public static readonly Model<Place> Line = new(
        new("zones", "the line's zones from the lowest up: see below", p => Zones(p.Methodology)),
        new("score_percent", "place of the score", p => p.At),
        new("edge_percent", "place of the nearest threshold, or null", p => p.Edge),
        // Text that would hang over an end of the line is anchored there.
        new("anchor", "`start`, `middle` or `end`: where text at the score is anchored, so that it stays on the line", p => p.At < 8 ? "start" : p.At > 92 ? "end" : "middle"));

    public static IScriptObject Of(Methodology methodology, decimal score) => Line.Of(new Place(methodology, score));

    public static ScriptArray Zones(Methodology m) =>
        Parts.List(Enumerable.Range(0, m.Zones.Length).Reverse().Select(i => new Part(m, m.Zones[i], m.Zones[i].From ?? 0, i > 0 ? m.Zones[i - 1].From!.Value : m.Score.Scale)));

    internal readonly record struct Part(Methodology Methodology, Zone Zone, decimal From, decimal To)
    {
        public decimal Left => Numbers.Percent(From, Methodology.Score.Scale);

        public decimal Right => Numbers.Percent(To, Methodology.Score.Scale);
    }

    internal readonly record struct Place(Methodology Methodology, decimal Score)
    {
        public decimal At => Numbers.Percent(Score, Methodology.Score.Scale);

        public decimal? Edge
        {
            get
            {
                var score = Score;
                var edges = Methodology.Zones.Where(z => z.From is not null).Select(z => z.From!.Value).ToArray();
                return edges.Length == 0 ? null : Numbers.Percent(edges.MinBy(e => Math.Abs(e - score)), Methodology.Score.Scale);
            }
        }
    }
}
