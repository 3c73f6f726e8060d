using System.Text.Json;

namespace Aijri.Browser;

/// <summary>A few pages that stand for all.</summary>
internal static class PageKinds
{
    /// <summary>Some pages of each kind; of roles one a zone, and one that an assessor adjusted.</summary>
    public static IReadOnlyList<string> Sample(PublishedSite site, int ofEachKind = 1)
    {
        var roles = Roles(site);
        var chosen = roles.GroupBy(r => (r.Zone, r.Overridden)).Select(g => $"roles/{g.First().Slug}/").ToHashSet(StringComparer.Ordinal);
        return [.. site.Pages.GroupBy(KindOf, StringComparer.Ordinal).SelectMany(g => g.Key == "roles/*/" ? g.Where(chosen.Contains) : g.Take(ofEachKind))];
    }

    /// <summary>The published roles, as the site's own data has them.</summary>
    public static IReadOnlyList<(string Slug, string Title, string Zone, bool Overridden)> Roles(PublishedSite site)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Output, "data", "roles.json")));
        return
        [
            .. json.RootElement.GetProperty("roles").EnumerateArray().Select(r =>
                (r.GetProperty("slug").GetString()!, r.GetProperty("title").GetString()!, r.GetProperty("zone").GetString()!, r.GetProperty("overridden").GetBoolean())),
        ];
    }

    // Pages below the same folder are of one kind.
    private static string KindOf(string page) => page.Split('/') is [var folder, _, ""] ? $"{folder}/*/" : page;
}
