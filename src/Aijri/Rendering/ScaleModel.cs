using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the 0–100 line: its zones from the lowest up, and a place on it.</summary>
internal static class ScaleModel
{
    public static ScriptObject Of(Methodology methodology, decimal score)
    {
        var scale = methodology.Score.Scale;
        var at = Numbers.Percent(score, scale);
        // The nearest threshold; the lowest zone has none of its own.
        var edges = methodology.Zones.Where(z => z.From is not null).Select(z => z.From!.Value).ToArray();
        return new ScriptObject
        {
            ["zones"] = Zones(methodology),
            ["score_percent"] = at,
            ["edge_percent"] = edges.Length == 0 ? null : Numbers.Percent(edges.MinBy(e => Math.Abs(e - score)), scale),
            // Text that would hang over an end of the line is anchored there.
            ["anchor"] = at < 8 ? "start" : at > 92 ? "end" : "middle",
        };
    }

    public static ScriptArray Zones(Methodology methodology)
    {
        var scale = methodology.Score.Scale;
        var zones = new ScriptArray();
        for (var i = methodology.Zones.Length - 1; i >= 0; i--)
        {
            var from = methodology.Zones[i].From ?? 0;
            var to = i > 0 ? methodology.Zones[i - 1].From!.Value : scale;
            zones.Add(new ScriptObject
            {
                ["zone"] = RoleModel.Zone(methodology.Zones[i], methodology),
                ["from"] = Computed.Exact(from),
                ["to"] = Computed.Exact(to),
                ["from_percent"] = Numbers.Percent(from, scale),
                ["to_percent"] = Numbers.Percent(to, scale),
                ["width_percent"] = Numbers.Percent(to, scale) - Numbers.Percent(from, scale),
                ["middle_percent"] = (Numbers.Percent(to, scale) + Numbers.Percent(from, scale)) / 2,
            });
        }
        return zones;
    }
}
