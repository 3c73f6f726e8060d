using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>sitemap.xml</c>: every page that is to be found, with the day it is of where that is known.</summary>
internal static class Sitemap
{
    public const string Path = "sitemap.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The file; null when the site has no address, since a sitemap holds absolute ones.</summary>
    public static OutputFile? Of(SiteModel site)
    {
        if (site.Settings.BaseUrl is null)
            return null;
        var newest = site.Roles.Max(r => r.Assessed);
        return new OutputFile(Path, Xml.Document(xml =>
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in PagePlan.Of(site).Where(p => p.Kind != PageKind.NotFound))
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Canonical(page.Path));
                if ((page.Kind == PageKind.Role ? site.Roles[page.Index].Assessed : IsOfAllRoles(page.Kind) ? newest : null) is { } day)
                    xml.WriteElementString("lastmod", Namespace, Dates.Iso(day));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }));
    }

    // These change with the newest assessment; what the others change with has no date.
    private static bool IsOfAllRoles(PageKind kind) => kind is PageKind.Home or PageKind.Explorer;
}
