using Aijri.Output;
using Aijri.Site;

namespace Aijri.Rendering.Data;

/// <summary>The files of a site that programs read, besides those of each role; <c>docs/data.md</c> describes them.</summary>
public static class DataFiles
{
    /// <summary>The number that every JSON file begins with. It changes when a change to any of them could break a reader.</summary>
    internal const int Schema = 1;

    /// <summary>The paths of all of them, but for the pages that redirect.</summary>
    public static IEnumerable<string> Paths(SiteModel site)
    {
        IEnumerable<string> always = [.. Sitemap.Paths(site), RolesJson.Path, RolesCsv.Path, MethodologyJson.Path, SearchJson.Path, TextFiles.RobotsPath, TextFiles.LlmsPath, TextFiles.HeadersPath];
        if (Redirect.Of(site).Any())
            always = always.Append(TextFiles.RedirectsPath);
        return AtomFeed.IsFor(site) ? always.Append(AtomFeed.Path) : always;
    }

    /// <summary>Those that list every role or page, each made when it is asked for.</summary>
    public static IEnumerable<GrowingFile> Growing(SiteModel site) => Sitemap.Of(site).Concat([RolesJson.Of(site), RolesCsv.Of(site), SearchJson.Of(site)]);

    /// <summary>All others, one after the other, each made when it is asked for.</summary>
    public static IEnumerable<OutputFile> Of(SiteModel site)
    {
        yield return MethodologyJson.Of(site);
        yield return TextFiles.Robots(site);
        yield return TextFiles.Llms(site);
        yield return TextFiles.Headers(site);
        if (AtomFeed.Of(site) is { } feed)
            yield return feed;
        if (TextFiles.Redirects(site) is { } redirects)
            yield return redirects;
        foreach (var redirect in Redirect.Of(site))
            yield return RedirectPage.Of(redirect, site);
    }
}
