using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the explorer besides its rows: what these can be narrowed by.</summary>
internal static class ExplorerModel
{
    public static readonly Model<SiteModel> Members = new(
    [
        new("filters", "what the table can be narrowed by, where roles differ: `id` (`zone`, `label`, `category`, `seniority` or `status`), `title`, `options` (`value`, `title`)", s => new ScriptArray(s.Filters.Select(Filter))),
        new("zones", "the zones, highest first, for rows that script makes", s => new ScriptArray(s.Methodology.Zones.Select(z => ZoneModel.Of(z, s.Methodology)))),
    ]);

    private static ScriptObject Filter(RoleFilter filter) => new()
    {
        ["id"] = filter.Id,
        ["title"] = filter.Title,
        ["options"] = new ScriptArray(filter.Values.Select(v => new ScriptObject { ["value"] = v, ["title"] = filter.Id is "status" ? char.ToUpperInvariant(v[0]) + v[1..] : v })),
    };
}
