using System.Collections.Immutable;
using Aijri.Rendering.Data;
using Aijri.Site;
using Aijri.Sources;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the site, of a page, of the front page and of leaderboards.</summary>
internal static class SitePagesModel
{
    private const int ListLength = 5;

    // What counts as close to a threshold, in points.
    private const decimal Borderline = 3;

    private static readonly ImmutableArray<string> Kinds = [.. Enum.GetValues<PageKind>().Select(k => k == PageKind.NotFound ? "not_found" : k.ToString().ToLowerInvariant())];

    public static readonly Model<SiteModel> OfSite = new(
        new("title", "from `aijri.yml`", s => s.Settings.Title),
        new("tagline", "from `aijri.yml`; may be empty", s => s.Settings.Tagline),
        new("description", "from `aijri.yml`; may be empty", s => s.Settings.Description),
        new("language", "`en`", _ => "en"),
        new("base", "the base path, `/` or `/sub/`", s => s.Base),
        new("url", "the site's absolute address, or empty", s => s.Settings.BaseUrl?.AbsoluteUri ?? ""),
        new("source_url", "address of the documents' sources, or null", s => s.Settings.SourceUrl),
        new("feed_url", "address of the Atom feed, or null", s => AtomFeed.IsFor(s) ? s.Url(AtomFeed.Path) : null),
        new("license", "the terms under which others may use what the site publishes: `name` and `url`; or null", s => s.Settings.License is { } license ? new ScriptObject { ["name"] = license.Name, ["url"] = license.Url } : null),
        new("content_security_policy", "what pages may load and run, for the `content` of `<meta http-equiv=\"Content-Security-Policy\">`, which stands before anything the page loads", _ => ContentSecurityPolicy.Meta),
        new("nav", "items of the main navigation: `title`, `url`, `kind` (a page kind)", Navigation),
        new("methodology", "`id`, `name`, `score_name`, `score_decimals` (a number: those that scores are published with), `ranges` (what `task_resistance`, `evidence`, `barriers` and `growth` are between), and `url` of the methodology page", Methodology),
        new("verification_url", "the page that lists what was checked", s => s.Url("verification/")),
        new("usual_status", "the status that goes without saying in lists: the one that all roles share, else `published`", s => s.UsualStatus),
        new("status_notice", "what that tells a reader of a list, or what the marks of roles with another status do, in a sentence or two; null when all are `published`", StatusNotice),
        new("counts", "numbers: `roles` that are published; `claims` and `verified` of their documents. A page that shows one of them is made again whenever any document changes it", s => new ScriptObject { ["roles"] = s.Roles.Length, ["claims"] = s.Claims, ["verified"] = s.Verified }));

    private static ScriptObject Methodology(SiteModel site)
    {
        var m = site.Methodology;
        return new ScriptObject
        {
            ["id"] = m.Id,
            ["name"] = m.Name,
            ["score_name"] = m.Score.Name,
            ["score_decimals"] = m.Score.Decimals,
            ["ranges"] = new ScriptObject
            {
                ["task_resistance"] = Numbers.Range(m.TaskResistance),
                ["evidence"] = Numbers.Range(m.Evidence.Total),
                ["barriers"] = Numbers.Range(m.Barriers.Total),
                ["growth"] = Numbers.Range(m.Growth.Score),
            },
            ["url"] = site.Url("methodology/"),
        };
    }

    public static readonly Model<PageIn> OfPage = new(
        new("kind", "see above", p => KindOf(p.Page.Kind)),
        new("title", "its title, on the later pages of a list with which page it is", p => p.Page.Title),
        new("description", "one sentence for search engines; may be empty on the front page", p => p.Page.Description),
        new("url", "its address, with the base path", p => p.Site.Url(p.Page.Path)),
        new("part", "number: which page of a long list it is, from 1", p => p.Page.Part),
        new("parts", "number: how many pages that list takes", p => p.Page.Parts),
        new("previous", "address of the page before, or null", p => p.Page.Part > 1 ? p.Site.Url(Sibling(p.Page, p.Page.Part - 1)) : null),
        new("next", "address of the page after, or null", p => p.Page.Part < p.Page.Parts ? p.Site.Url(Sibling(p.Page, p.Page.Part + 1)) : null),
        new("canonical", "its absolute address, or null: on the 404 page, or when the site has none", p => p.Page.Kind == PageKind.NotFound ? null : p.Site.Canonical(p.Page.Path)),
        new("modified", "the day of the assessment on a role's page, `2026-02-14`; null elsewhere or when not given", p => p.Page.Kind == PageKind.Role && p.Site.Roles[p.Page.Index].Assessed is { } day ? Dates.Iso(day) : null),
        new("alternates", "the same for programs: `type` (a media type) and `url`", p => Alternates(p.Page, p.Site)),
        new("structured_data_html", "what the page tells search engines, JSON-LD, for within `<script type=\"application/ld+json\">`; null on the 404 page", p => StructuredData.Of(p.Page, p.Site)));

    public static readonly Model<HomeIn> OfHome = new(
        new("zones", "one a zone, highest first: `zone`; `count` (number of roles); `share_percent`; `roles` (up to three, highest score first)", h => new ScriptArray(h.Site.Methodology.Zones.Select(z => HomeZone(z.Name, h.Site)))),
        new("top", "up to five roles with the highest scores; with few roles, half of them", h => RoleModel.List(h.Site.Roles.Take(HalfAtMost(h.Site)), h.Site)),
        new("bottom", "the same with the lowest", h => RoleModel.List(h.Site.Roles.Reverse().Take(HalfAtMost(h.Site)), h.Site)),
        new("borderline", "up to five roles within 3 points of a threshold, nearest first", h => RoleModel.List(h.Site.Roles.Where(r => r.Margin <= Borderline).OrderBy(r => r.Margin).ThenBy(r => r.Slug, StringComparer.Ordinal).Take(ListLength), h.Site)),
        new("newest", "up to five roles with the latest date", h => RoleModel.List(h.Site.Roles.Where(r => r.Assessed is not null).OrderByDescending(r => r.Assessed).ThenBy(r => r.Slug, StringComparer.Ordinal).Take(ListLength), h.Site)),
        new("scatter", "all roles by Task Resistance and evidence, or null when there is none: see below", h => h.Site.Roles.IsEmpty ? null : ScatterModel.Whole.Of(ScatterModel.Of(h.Site.Roles, h.Site))),
        new("categories", "categories in a list", h => CategoryModel.Row.List(h.Site.Categories.Select(c => new CategoryModel.In(c, h.Site)))),
        new("example", "a role with everything of `role` below, or null when no role is published", h => RolePageModel.Of(h.Example)));

    public static readonly Model<BoardIn> OfBoard = new(
        new("id", "its name in the address", b => b.Board.Settings.Id.Text),
        new("title", "its title", b => b.Board.Settings.Title),
        new("blurb", "what it shows; may be empty", b => b.Board.Settings.Blurb),
        new("url", "its page", b => b.Site.Url($"leaderboards/{b.Board.Settings.Id}/")),
        new("count", "number: its rows, on all pages", b => b.Board.Rows.Length));

    public static readonly Model<Leader> Leaders = new(
    [
        .. RoleModel.Members.Members.Select(m => m.In<Leader>(l => new RoleModel.In(l.Role, l.Site))),
        new("value", "what the board is sorted by, or null for the score", l => l.By.Words is null ? null : l.By.Alone(l.Role)),
        new("value_words", "what that is, or null for the score", l => l.By.Words?.Invoke(l.Role)),
    ]);

    public static readonly Model<BoardIn> OfBoardInList = new(
    [
        .. OfBoard.Members,
        new("sort", "the column that it is sorted by, as `aijri.yml` names it: `score`", b => b.Board.Settings.Sort.Id),
        new("leaders", "up to three roles that lead it; with `value` and `value_words`, what the board is sorted by and what that is, `65%` `of the time displaced`, where it is another number than the score", b => Leaders.List(b.Board.Rows.Take(3).Select(r => new Leader(r.Role, b.Board.Settings.Sort, b.Site)))),
    ]);

    public static readonly Model<BoardIn> OfBoardOnPage = new(
    [
        .. OfBoard.Members,
        new("columns", "`id`, `title`, `numeric`", b => new ScriptArray(b.Board.Settings.Columns.Select(c => new ScriptObject { ["id"] = c.Id, ["title"] = c.Title, ["numeric"] = c.IsNumeric }))),
        new("rows", "the rows on this page: `rank` (number), `role`, `cells` (text, one a column)", b => new ScriptArray(Parts.Rows(b.Board.Rows, b.Part).Select(r => new ScriptObject
        {
            ["rank"] = r.Rank,
            ["role"] = RoleModel.Row(r.Role, b.Site),
            ["cells"] = new ScriptArray(b.Board.Settings.Columns.Select(c => c.Text(r.Role))),
        }))),
    ]);

    public static ScriptArray Leaderboards(SiteModel site) => OfBoardInList.List(site.Leaderboards.Select(b => new BoardIn(b, site, 1)));

    /// <summary>What every page sees of the site: its counts, and all the rest.</summary>
    public static (ScriptObject Frame, ScriptObject Counts) SiteOf(SiteModel site)
    {
        var frame = new ScriptObject();
        foreach (var member in OfSite.Members)
            frame[member.Name] = member.Value(site);
        var counts = (ScriptObject)frame[SiteObject.Counts]!;
        frame.Remove(SiteObject.Counts);
        return (frame, counts);
    }

    /// <summary>The same as one, which knows whether the counts are read.</summary>
    public static SiteObject WatchedSite(SiteModel site)
    {
        var (frame, counts) = SiteOf(site);
        var watched = new SiteObject(counts);
        foreach (var (name, value) in frame)
            watched[name] = Closed(value);
        _ = Closed(counts);
        watched.IsReadOnly = true;
        return watched;

        // All pages see the same one.
        static object? Closed(object? value)
        {
            if (value is ScriptArray list)
                return new SharedList(list.Select(Closed));
            if (value is not ScriptObject thing)
                return value;
            foreach (var name in thing.GetMembers().ToList())
                thing[name] = Closed(thing[name]);
            thing.IsReadOnly = true;
            return thing;
        }
    }

    /// <summary>The word for a kind of page, which is also its layout's name.</summary>
    public static string KindOf(PageKind kind) => Kinds[(int)kind];

    /// <summary>What the status of all roles tells the reader of a list, or the marks of some; null when all are published.</summary>
    public static string? StatusNotice(SiteModel site) => RoleModel.NoticeOfAll(site.UsualStatus)
        ?? (string.Join(' ', site.Roles.Select(r => r.Status).Distinct().OrderDescending(StringComparer.Ordinal).Select(RoleModel.NoticeOfMarked).Where(n => n is not null)) is { Length: > 0 } words ? words : null);

    private static string Sibling(Page page, int part) => Parts.Path(Parts.ListOf(page.Path, page.Part), part);

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

    // No role stands among the highest and among the lowest.
    private static int HalfAtMost(SiteModel site) => Math.Min(ListLength, Math.Max(1, site.Roles.Length / 2));

    private static ScriptArray Navigation(SiteModel site)
    {
        var items = new ScriptArray { Item("Roles", "roles/", PageKind.Explorer) };
        if (site.Leaderboards.Length > 0)
            items.Add(Item("Leaderboards", "leaderboards/", PageKind.Leaderboards));
        if (site.Categories.Length > 0)
            items.Add(Item("Categories", "categories/", PageKind.Categories));
        if (site.Changes.Length > 0)
            items.Add(Item("Changes", "changes/", PageKind.Changes));
        items.Add(Item("Calculator", "calculator/", PageKind.Calculator));
        items.Add(Item("Compare", "compare/", PageKind.Compare));
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

    internal sealed record PageIn(Page Page, SiteModel Site);

    internal sealed record HomeIn(SiteModel Site, RolePage? Example);

    internal sealed record BoardIn(Leaderboard Board, SiteModel Site, int Part);

    internal sealed record Leader(Role Role, RoleColumn By, SiteModel Site);
}
