using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the explorer besides its rows: what these can be narrowed by.</summary>
internal static class ExplorerModel
{
    public static readonly Model<SiteModel> Members = new(
    [
        new("filters", "what the table can be narrowed by, where roles differ: `id` (`zone`, `label`, `category`, `seniority` or `status`), `title`, `options` (`value`, `title`)", Filters),
        new("zones", "the zones, highest first, for rows that script makes", s => new ScriptArray(s.Methodology.Zones.Select(z => ZoneModel.Of(z, s.Methodology)))),
    ]);

    private static ScriptArray Filters(SiteModel site)
    {
        (ScriptObject Model, int Count)[] filters =
        [
            Filter("zone", "Zone", site.Methodology.Zones.Select(z => z.Name).Where(site.Roles.Select(r => r.Zone!.Name).ToHashSet().Contains)),
            Filter("label", "Sub-label", site.Methodology.SubLabels.Select(l => l.FullLabel).Where(site.Roles.Select(r => r.FullLabel!).ToHashSet().Contains)),
            Filter("category", "Category", site.Categories.Select(c => c.Category.Name)),
            Filter("seniority", "Seniority", Values(site, r => r.Level)),
            Filter("status", "Status", Values(site, r => r.Status), value => char.ToUpperInvariant(value[0]) + value[1..]),
        ];
        // What all roles share narrows nothing.
        return [.. filters.Where(f => f.Count > 1).Select(f => f.Model)];
    }

    private static IEnumerable<string> Values(SiteModel site, Func<Role, string?> of) =>
        site.Roles.Select(of).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ThenBy(v => v, StringComparer.Ordinal);

    private static (ScriptObject Model, int Count) Filter(string id, string title, IEnumerable<string> values, Func<string, string>? show = null)
    {
        var options = new ScriptArray(values.Select(v => new ScriptObject { ["value"] = v, ["title"] = show?.Invoke(v) ?? v }));
        return (new ScriptObject { ["id"] = id, ["title"] = title, ["options"] = options }, options.Count);
    }
}
