using Aijri.Rendering.Data;
using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the site, of a page, of the front page and of leaderboards.</summary>
internal static class SitePagesModel
{
    private const int ListLength = 5;

    // What counts as close to a threshold, in points.
    private const decimal Borderline = 3;

    public static ScriptObject Site(SiteModel site) => new()
    {
        ["title"] = site.Settings.Title,
        ["tagline"] = site.Settings.Tagline,
        ["description"] = site.Settings.Description,
        ["language"] = "en",
        ["base"] = site.Base,
        ["url"] = site.Settings.BaseUrl?.AbsoluteUri ?? "",
        ["source_url"] = site.Settings.SourceUrl,
        ["feed_url"] = AtomFeed.IsFor(site) ? site.Url(AtomFeed.Path) : null,
        ["content_security_policy"] = ContentSecurityPolicy.Meta,
        ["nav"] = Navigation(site),
        ["methodology"] = new ScriptObject { ["id"] = site.Methodology.Id, ["name"] = site.Methodology.Name, ["url"] = site.Url("methodology/") },
        ["counts"] = new ScriptObject { ["roles"] = site.Roles.Length, ["claims"] = site.Claims, ["verified"] = site.Verified },
    };

    public static ScriptObject Page(Page page, SiteModel site) => new()
    {
        ["kind"] = KindOf(page.Kind),
        ["title"] = page.Title,
        ["description"] = page.Description,
        ["url"] = site.Url(page.Path),
        ["part"] = page.Part,
        ["parts"] = page.Parts,
        ["previous"] = page.Part > 1 ? site.Url(Sibling(page, page.Part - 1)) : null,
        ["next"] = page.Part < page.Parts ? site.Url(Sibling(page, page.Part + 1)) : null,
        ["canonical"] = page.Kind == PageKind.NotFound ? null : site.Canonical(page.Path),
        ["modified"] = page.Kind == PageKind.Role && site.Roles[page.Index].Assessed is { } day ? Dates.Iso(day) : null,
        ["alternates"] = Alternates(page, site),
        ["structured_data_html"] = StructuredData.Of(page, site),
    };

    private static string Sibling(Page page, int part)
    {
        var first = page.Part == 1 ? page.Path : page.Path[..(page.Path.LastIndexOf('/', page.Path.Length - 2) + 1)];
        return Parts.Path(first, part);
    }

    // The same for programs: another form of what the page shows.
    private static ScriptArray Alternates(Page page, SiteModel site)
    {
        (string Type, string Path)[] files = page.Kind switch
        {
            PageKind.Role => [("application/json", RoleFiles.Path(site.Roles[page.Index], RoleJson.Name)), ("text/markdown", RoleFiles.Path(site.Roles[page.Index], RoleMarkdown.Name))],
            PageKind.Explorer => [("application/json", RolesJson.Path), ("text/csv", RolesCsv.Path)],
            PageKind.Methodology => [("application/json", MethodologyJson.Path)],
            _ => [],
        };
        return [.. files.Select(f => new ScriptObject { ["type"] = f.Type, ["url"] = site.Url(f.Path) })];
    }

    /// <summary>The word for a kind of page, which is also its layout's name.</summary>
    public static string KindOf(PageKind kind) => kind == PageKind.NotFound ? "not_found" : kind.ToString().ToLowerInvariant();

    public static ScriptObject Home(SiteModel site, ScriptObject? example) => new()
    {
        ["zones"] = new ScriptArray(site.Methodology.Zones.Select(z => HomeZone(z.Name, site))),
        ["top"] = RoleModel.List(site.Roles.Take(HalfAtMost(site)), site),
        ["bottom"] = RoleModel.List(site.Roles.Reverse().Take(HalfAtMost(site)), site),
        ["borderline"] = RoleModel.List(site.Roles.Where(r => r.Margin <= Borderline).OrderBy(r => r.Margin).ThenBy(r => r.Slug, StringComparer.Ordinal).Take(ListLength), site),
        ["newest"] = RoleModel.List(site.Roles.Where(r => r.Assessed is not null).OrderByDescending(r => r.Assessed).ThenBy(r => r.Slug, StringComparer.Ordinal).Take(ListLength), site),
        ["scatter"] = site.Roles.IsEmpty ? null : ScatterModel.Whole.Of(ScatterModel.Of(site.Roles, site)),
        ["categories"] = CategoryModel.Row.List(site.Categories.Select(c => new CategoryModel.In(c, site))),
        ["example"] = example,
    };

    // No role stands among the highest and among the lowest.
    private static int HalfAtMost(SiteModel site) => Math.Min(ListLength, Math.Max(1, site.Roles.Length / 2));

    public static ScriptArray Leaderboards(SiteModel site) =>
    [
        .. site.Leaderboards.Select(board => new ScriptObject
        {
            ["id"] = board.Settings.Id.Text,
            ["title"] = board.Settings.Title,
            ["blurb"] = board.Settings.Blurb,
            ["url"] = site.Url($"leaderboards/{board.Settings.Id}/"),
            ["count"] = board.Rows.Length,
            ["leaders"] = RoleModel.List(board.Rows.Take(3).Select(r => r.Role), site),
        }),
    ];

    public static ScriptObject Leaderboard(Leaderboard board, int part, SiteModel site) => new()
    {
        ["id"] = board.Settings.Id.Text,
        ["title"] = board.Settings.Title,
        ["blurb"] = board.Settings.Blurb,
        ["url"] = site.Url($"leaderboards/{board.Settings.Id}/"),
        ["columns"] = new ScriptArray(board.Settings.Columns.Select(c => new ScriptObject { ["id"] = c.Id, ["title"] = c.Title, ["numeric"] = c.IsNumeric })),
        ["rows"] = new ScriptArray(Parts.Rows(board.Rows, part).Select(r => new ScriptObject
        {
            ["rank"] = r.Rank,
            ["role"] = RoleModel.Row(r.Role, site),
            ["cells"] = new ScriptArray(board.Settings.Columns.Select(c => c.Text(r.Role))),
        })),
    };

    private static ScriptArray Navigation(SiteModel site)
    {
        var items = new ScriptArray { Item("Roles", "roles/", PageKind.Explorer) };
        if (site.Leaderboards.Length > 0)
            items.Add(Item("Leaderboards", "leaderboards/", PageKind.Leaderboards));
        if (site.Categories.Length > 0)
            items.Add(Item("Categories", "categories/", PageKind.Categories));
        if (site.Changes.Length > 0)
            items.Add(Item("Changes", "changes/", PageKind.Changes));
        items.Add(Item("Methodology", "methodology/", PageKind.Methodology));
        return items;

        ScriptObject Item(string title, string path, PageKind kind) => new() { ["title"] = title, ["url"] = site.Url(path), ["kind"] = KindOf(kind) };
    }

    private static ScriptObject HomeZone(string name, SiteModel site)
    {
        var zone = site.Methodology.FindZone(name)!;
        var roles = site.Roles.Where(r => r.Zone?.Name == name).ToList();
        return new ScriptObject
        {
            ["zone"] = ZoneModel.Of(zone, site.Methodology),
            ["count"] = roles.Count,
            ["share_percent"] = Numbers.Percent(roles.Count, site.Roles.Length),
            ["roles"] = RoleModel.List(roles.Take(3), site),
        };
    }
}
