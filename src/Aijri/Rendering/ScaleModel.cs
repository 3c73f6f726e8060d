using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the 0–100 line: its zones from the lowest up, and a place on it.</summary>
internal static class ScaleModel
{
    public static ScriptObject Of(Methodology methodology, decimal score)
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
            });
        }
        return new ScriptObject { ["zones"] = zones, ["score_percent"] = Numbers.Percent(score, scale) };
    }
}
