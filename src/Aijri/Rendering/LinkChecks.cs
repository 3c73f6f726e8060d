using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Rendering.Data;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>Whether every link within the site leads to a file of it, and every anchor to a place on its page. Pages are looked at one by one, from any thread.</summary>
public sealed class LinkChecks
{
    private const string NoAnchor = "its page has no such anchor";

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    private readonly SiteModel _site;
    private readonly HashSet<string> _files;
    private readonly Dictionary<string, int> _slugs;

    // What is said of a wrong place on another page is put into words when it is found to be wrong; a document's link is looked up while the document is there.
    private readonly ConcurrentDictionary<(string File, string Anchor), Finding> _inDocuments = [];

    /// <summary>Checks for a site.</summary>
    public LinkChecks(SiteModel site, Theme theme)
    {
        _site = site;
        _files = FilePlan.Few(site, theme).ToHashSet(StringComparer.Ordinal);
        _slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < site.Roles.Length; i++)
            _slugs.TryAdd(site.Roles[i].Slug, i);
    }

    /// <summary>Checks the links of a finished page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">Its markup.</param>
    /// <param name="file">The document it was made from; null where it is of no document.</param>
    /// <param name="written">The links that the document has.</param>
    /// <param name="findings">Receives what leads nowhere.</param>
    /// <returns>Places on other pages that it links to: parted by blanks, none has a blank in it.</returns>
    public string Check(Page page, ReadOnlySpan<char> html, SourceFile? file, ImmutableArray<Link> written, FindingBag findings)
    {
        var links = HtmlLinks.Of(html);
        var anchors = new List<string>();
        foreach (var url in links.Urls)
        {
            if (Target(url, page.Path) is not var (target, anchor))
                continue;
            if (!IsFile(target))
            {
                var broken = Broken(url, page, file, written, $"{DeadLinks.NothingThere}{(IsFile(target + "/index.html") ? "; the page's address ends with a slash" : "")}");
                // A link to a document that is not there was found when the documents were checked.
                if (page.Kind != PageKind.Role || !_site.Roles[page.Index].DeadLinks.Contains(broken.Place))
                    findings.Add(broken);
            }
            else if (anchor.Length > 0 && target == page.File && !links.Ids.Contains(anchor))
                findings.Add(Broken(url, page, file, written, NoAnchor));
            else if (anchor.Length > 0 && target != page.File && target.EndsWith(".html", StringComparison.Ordinal))
            {
                anchors.Add(Place(target, anchor));
                if (InDocument(url, page, file, written, NoAnchor) is { } finding)
                    _inDocuments[(page.File, anchors[^1])] = finding;
            }
        }
        return string.Join(' ', anchors.Distinct(StringComparer.Ordinal));
    }

    /// <summary>Whether a page of the last build, whose links were all right, has one that leads nowhere now.</summary>
    public bool LeadsNowhere(Page page, string html) => HtmlLinks.Of(html).Urls.Any(u => Target(u, page.Path) is var (target, _) && !IsFile(target));

    /// <summary>The places on other pages that are not there, and from where they are linked to. Each page that is linked to is read once.</summary>
    /// <param name="links">What <see cref="Check"/> said of pages, by their files.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="isAsked">Whether places on the page in this file are looked for.</param>
    public static IReadOnlyList<(string File, string Anchor)> Wrong(IEnumerable<(string File, string Anchors)> links, Func<string, string> read, Func<string, bool> isAsked) =>
    [
        .. from link in links
           from anchor in link.Anchors.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           group (link.File, Anchor: anchor) by Uri.UnescapeDataString(anchor[..anchor.IndexOf('#', StringComparison.Ordinal)]) into page
           where isAsked(page.Key)
           let ids = HtmlLinks.Of(read(page.Key)).Ids
           from link in page
           where !ids.Contains(Uri.UnescapeDataString(link.Anchor[(link.Anchor.IndexOf('#', StringComparison.Ordinal) + 1)..]))
           select link,
    ];

    /// <summary>Reports links to places that are not there.</summary>
    public void Report(IEnumerable<(string File, string Anchor)> wrong, Func<string, string> read, FindingBag findings)
    {
        foreach (var finding in wrong.Select(w => _inDocuments.GetValueOrDefault(w) ?? InTheme(UrlOf(w.File, w.Anchor, read), w.File, NoAnchor))
            .OrderBy(f => f.Place.Path, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Message, StringComparer.Ordinal).ThenBy(f => f.Help, StringComparer.Ordinal))
            findings.Add(finding);
    }

    private string UrlOf(string file, string place, Func<string, string> read) =>
        HtmlLinks.Of(read(file)).Urls.FirstOrDefault(u => Target(u, Page.PathOf(file)) is var (target, anchor) && Place(target, anchor) == place) ?? Uri.UnescapeDataString(place);

    private static string Place(string file, string anchor) => $"{Uri.EscapeDataString(file)}#{Uri.EscapeDataString(anchor)}";

    /// <summary>Whether the site has a file at <paramref name="path"/>. The pages of roles and pairs, and the files beside them, are too many to be listed one by one.</summary>
    public bool IsFile(string path) => _files.Contains(path) || path.Split('/') switch
    {
        ["roles", var slug, var name] => _slugs.ContainsKey(slug) && (name == "index.html" || RoleFiles.Names.Contains(name)),
        ["compare", var pair, "index.html"] => IsPair(pair),
        _ => false,
    };

    // The file that an address means and the anchor in it; null for an address elsewhere.
    private (string File, string Anchor)? Target(string url, string path)
    {
        // Nearly all: an address from the site's root, in letters that mean themselves.
        if (url.StartsWith(_site.Base, StringComparison.Ordinal) && url.AsSpan(_site.Base.Length) is var plain && !plain.StartsWith('/') && !plain.Contains("./", StringComparison.Ordinal) && !plain.EndsWith('.') && !plain.ContainsAnyExcept(Plain))
            return (plain.IsEmpty || plain[^1] == '/' ? $"{plain}index.html" : plain.ToString(), "");
        var root = _site.Settings.BaseUrl ?? new Uri("http://site.invalid/");
        if (!Uri.TryCreate(new Uri(root, path), url, out var full) || full.Scheme is not ("http" or "https") || full.Authority != root.Authority || !full.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
            return null;
        var target = Uri.UnescapeDataString(full.AbsolutePath[root.AbsolutePath.Length..]);
        var anchor = Uri.UnescapeDataString(full.Fragment.TrimStart('#'));
        return (target.Length == 0 || target.EndsWith('/') ? target + "index.html" : target, anchor is "top" || anchor.StartsWith(":~:", StringComparison.Ordinal) ? "" : anchor);
    }

    // A slug may itself have "-vs-" in it.
    private bool IsPair(string name)
    {
        const string Between = "-vs-";
        for (var at = name.IndexOf(Between, StringComparison.Ordinal); at >= 0; at = name.IndexOf(Between, at + 1, StringComparison.Ordinal))
        {
            if (_slugs.TryGetValue(name[..at], out var first) && _slugs.TryGetValue(name[(at + Between.Length)..], out var second) && string.CompareOrdinal(name[..at], name[(at + Between.Length)..]) < 0
                && (_site.Mentions.CitedIn(first).Contains(second) || _site.Mentions.CitedIn(second).Contains(first)))
                return true;
        }
        return false;
    }

    private Finding Broken(string url, Page page, SourceFile? file, ImmutableArray<Link> written, string why) =>
        InDocument(url, page, file, written, why) ?? InTheme(url, page.File, why);

    private Finding InTheme(string url, string file, string why) =>
        Found(Location.Whole($"themes/{_site.Settings.Theme}/theme.yml"), $"The theme links to `{url}`, which leads nowhere: {why}.", $"Seen on {file}.");

    private Finding? InDocument(string url, Page page, SourceFile? file, ImmutableArray<Link> written, string why)
    {
        foreach (var link in written)
        {
            // What stands on the page may be written in the document with other escapes.
            if (Uri.UnescapeDataString(DocumentLinks.Resolve(link.Url, _site, _site.Roles[page.Index], _site.FindByPath)) == Uri.UnescapeDataString(url))
                return Found(file!.Locate(link.Span), DeadLinks.Message(link.Url, why), HelpFor(link.Url, _site.Roles[page.Index]));
        }
        return null;
    }

    private string? HelpFor(string url, Role role)
    {
        var path = DocumentLinks.PathOf(url);
        return path.EndsWith(ContentFolder.Extension, StringComparison.OrdinalIgnoreCase) && DocumentLinks.Resolve(path, _site, role, _site.FindByPath) == path
            ? DeadLinks.HelpFor(path, role.File.Path, _site.Roles.Select(r => r.File.Path)) : null;
    }

    private static Finding Found(Location place, string message, string? help) => new() { Rule = Rules.BrokenLink, Severity = Rules.BrokenLink.Severity, Place = place, Message = message, Help = help };
}
