using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of a zone.</summary>
internal static class ZoneModel
{
    public static readonly Model<In> Zone = new(
        new("name", "`Green`", z => z.Zone.Name),
        new("slug", "`green`", z => Sources.Slug.From(z.Zone.Name)),
        new("rule", "`48 and above`, `25 to below 48`, `below 25`", z => Rule(z.Zone, z.Methodology)),
        new("meaning", "what it means to a reader", z => z.Zone.Meaning),
        new("sub_labels", "its labels, in the method's order: `label` (`Green (Stable)`) and `meaning` (or null)", z => new ScriptArray(z.Methodology.SubLabels.Where(r => r.Zone == z.Zone.Name).Select(r => new ScriptObject { ["label"] = r.FullLabel, ["meaning"] = r.Meaning }))));

    public static IScriptObject Of(Zone zone, Methodology methodology) => Zone.Of(new In(zone, methodology));

    private static string Rule(Zone zone, Methodology methodology)
    {
        return (zone.From, methodology.Above(zone)) switch
        {
            ({ } from, null) => $"{Computed.Exact(from)} and above",
            (null, { } to) => $"below {Computed.Exact(to)}",
            ({ } from, { } to) => $"{Computed.Exact(from)} to below {Computed.Exact(to)}",
            _ => "every score",
        };
    }

    internal readonly record struct In(Zone Zone, Methodology Methodology);
}
