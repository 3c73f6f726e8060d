using Aijri.Rendering.Data;
using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>Every file of a site, before any is made.</summary>
public static class FilePlan
{
    /// <summary>The paths of all of them, each made when it is asked for: a large site has a million.</summary>
    public static IEnumerable<string> Of(SiteModel site, Theme theme) => PagePlan.Of(site).SelectMany(p => Of(p, site)).Concat(Others(site, theme));

    /// <summary>The paths of what is made of a page, in that order: its own is the last.</summary>
    public static IEnumerable<string> Of(Page page, SiteModel site) =>
        page.Kind == PageKind.Role ? RoleFiles.Names.Select(n => RoleFiles.Path(site.Roles[page.Index], n)).Append(page.File) : [page.File];

    /// <summary>The paths of all but the pages of roles and of pairs and what stands beside them: few, however large the site.</summary>
    public static IEnumerable<string> Few(SiteModel site, Theme theme) =>
        PagePlan.Of(site).Where(p => p.Kind is not (PageKind.Role or PageKind.Comparison)).Select(p => p.File).Concat(Others(site, theme));

    private static IEnumerable<string> Others(SiteModel site, Theme theme) =>
        theme.Assets.Values.Select(a => a.Path).Order(StringComparer.Ordinal).Concat(DataFiles.Paths(site)).Concat(Redirect.Of(site).Select(r => r.File));
}
