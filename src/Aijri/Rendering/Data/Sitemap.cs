using System.Globalization;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>sitemap.xml</c>: every page that is to be found, with the day it is of where that is known. Past what the protocol lets stand in one file, it names others that hold them.</summary>
internal static class Sitemap
{
    public const string Path = "sitemap.xml";

    /// <summary>Most addresses of one file, by the protocol of sitemaps.org.</summary>
    public const int Most = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The paths of its files; none when the site has no address.</summary>
    public static IEnumerable<string> Paths(SiteModel site)
    {
        if (site.Settings.BaseUrl is null)
            return [];
        var parts = Parts(PagePlan.Of(site).Count(p => p.Kind != PageKind.NotFound), Most);
        return parts is [Path] ? parts : parts.Prepend(Path);
    }

    /// <summary>The files, one after the other; none when the site has no address, since a sitemap holds absolute ones.</summary>
    public static IEnumerable<GrowingFile> Of(SiteModel site)
    {
        if (site.Settings.BaseUrl is null)
            return [];
        var pages = PagePlan.Of(site).Where(p => p.Kind != PageKind.NotFound)
            .Select(p => (p.Path, p.Kind == PageKind.Role ? site.Roles[p.Index].Assessed : IsOfAllRoles(p.Kind) ? site.LastAssessed : null));
        return Of(pages, path => site.Canonical(path)!, Most);
    }

    /// <summary>The files that hold <paramref name="pages"/>, with at most <paramref name="most"/> in each.</summary>
    internal static IEnumerable<GrowingFile> Of(IEnumerable<(string Path, DateOnly? Day)> pages, Func<string, string> canonical, int most)
    {
        var parts = Parts(pages.Count(), most);
        if (parts is not [Path])
            yield return Document(Path, "sitemapindex", "sitemap", parts.Select(name => (name, (DateOnly?)null)), canonical);
        foreach (var (name, part) in parts.Zip(pages.Chunk(most)))
            yield return Document(name, "urlset", "url", part, canonical);
    }

    private static string[] Parts(int pages, int most) =>
        pages <= most ? [Path] : [.. Enumerable.Range(1, (pages + most - 1) / most).Select(i => string.Create(CultureInfo.InvariantCulture, $"sitemap-{i}.xml"))];

    private static GrowingFile Document(string path, string list, string item, IEnumerable<(string Path, DateOnly? Day)> pages, Func<string, string> canonical) => new(path, stream => Xml.Write(stream, xml =>
    {
        xml.WriteStartElement(list, Namespace);
        foreach (var (page, day) in pages)
        {
            xml.WriteStartElement(item, Namespace);
            xml.WriteElementString("loc", Namespace, canonical(page));
            if (day is { } known)
                xml.WriteElementString("lastmod", Namespace, Dates.Iso(known));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }));

    // These change with the newest assessment; what the others change with has no date.
    private static bool IsOfAllRoles(PageKind kind) => kind is PageKind.Home or PageKind.Explorer;
}
