using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Where the links that authors write in documents lead on the site.</summary>
internal static class DocumentLinks
{
    /// <summary>The address of <paramref name="url"/> on the page of <paramref name="role"/>: a document's path becomes its page, the heading of a section that the page shows in its own way becomes that place, and what begins with a slash is below the site's own path.</summary>
    /// <param name="url">As written.</param>
    /// <param name="site">The site.</param>
    /// <param name="role">The role on whose page it stands.</param>
    /// <param name="find">The published role whose document stands at a path in the content folder.</param>
    public static string Resolve(string url, SiteFrame site, Role role, Func<string, Role?> find)
    {
        if (url.StartsWith('#'))
            return SectionAnchors.OnPage(url);
        if (url.StartsWith("//", StringComparison.Ordinal))
            return url;
        if (url.StartsWith('/'))
            return site.Url(url[1..]);
        return DocumentOf(url, role.File.Path) is { } path && find(path) is { } linked ? site.Url($"roles/{linked.Slug}/{SectionAnchors.OnPage(url[PathOf(url).Length..])}") : url;
    }

    /// <summary>The path in the content folder of the document that <paramref name="url"/> names in the document at <paramref name="from"/>; null where it names none, or leaves the folder.</summary>
    public static string? DocumentOf(string url, string from) => NamesDocument(url) ? FolderPath.Beside(from, Uri.UnescapeDataString(PathOf(url))) : null;

    /// <summary>Whether a link names a document by its path from the one it stands in.</summary>
    public static bool NamesDocument(string url) =>
        PathOf(url) is var path && path.EndsWith(ContentFolder.Extension, StringComparison.OrdinalIgnoreCase) && !path.StartsWith('/') && !path.Contains(':', StringComparison.Ordinal);

    /// <summary>A link without what stands behind its path.</summary>
    public static string PathOf(string url) => url.IndexOfAny(['#', '?']) is >= 0 and var end ? url[..end] : url;
}
