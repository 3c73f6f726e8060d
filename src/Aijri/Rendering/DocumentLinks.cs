using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>Where the links that authors write in documents lead on the site.</summary>
internal static class DocumentLinks
{
    /// <summary>The address of <paramref name="url"/> on the page of <paramref name="role"/>: a document's path becomes its page, and what begins with a slash is below the site's own path.</summary>
    public static string Resolve(string url, SiteModel site, Role role)
    {
        if (url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith('#'))
            return url;
        if (url.StartsWith('/'))
            return site.Url(url[1..]);
        var end = url.IndexOfAny(['#', '?']);
        var path = end < 0 ? url : url[..end];
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.Contains(':', StringComparison.Ordinal))
            return url;
        return site.FindByPath(Beside(role.File.Path, Uri.UnescapeDataString(path))) is { } linked ? site.Url($"roles/{linked.Slug}/{(end < 0 ? "" : url[end..])}") : url;
    }

    /// <summary>How a document names another: "../law/judge.md" for "law/judge.md" in "health/nurse.md".</summary>
    public static string PathFrom(string document, string other)
    {
        var (from, to) = (document.Split('/')[..^1], other.Split('/'));
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to[shared..]));
    }

    // "../law/judge.md" in "health/nurse.md" is "law/judge.md".
    private static string Beside(string document, string path)
    {
        var parts = new List<string>(document.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
