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

    // A longer address is looked at as any other is that needs to be taken apart.
    private const int LongestPlain = 256;

    // In what stands behind a path. What is escaped for markup has a semicolon.
    private static readonly SearchValues<char> PlainInQuery = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./?&=");

    private readonly SiteModel _site;
    private readonly Theme _theme;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _files;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _slugs;

    // What is said of a wrong place on another page is put into words when it is found to be wrong; a document's link is looked up while the document is there.
    private readonly ConcurrentDictionary<(string File, string Anchor), Finding> _inDocuments = [];

    /// <summary>Checks for a site.</summary>
    public LinkChecks(SiteModel site, Theme theme)
    {
        (_site, _theme) = (site, theme);
        _files = FilePlan.Few(site, theme).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < site.Roles.Length; i++)
            slugs.TryAdd(site.Roles[i].Slug, i);
        _slugs = slugs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Checks the links of a finished page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">Its markup, in UTF-8.</param>
    /// <param name="file">The document it was made from; null where it is of no document.</param>
    /// <param name="written">The links that the document has.</param>
    /// <param name="place">Where in the theme a link of the page comes from that is none of the document's.</param>
    /// <param name="findings">Receives what leads nowhere.</param>
    /// <returns>Places on other pages that it links to: parted by blanks, none has a blank in it.</returns>
    public string Check(Page page, ReadOnlySpan<byte> html, SourceFile? file, ImmutableArray<Link> written, Func<string, Location> place, FindingBag findings)
    {
        var links = HtmlLinks.Of(html, IsPlainlyThere);
        var anchors = new List<string>();
        foreach (var url in links.Urls)
        {
            if (Target(url, page.Path) is not var (target, anchor))
            {
                if (LeavesSite(url))
                    findings.Add(Found(place(url), $"The theme links to `{url}`, which leaves the site: the site is at {_site.Base}.", $"Addresses begin with `{{{{ site.base }}}}`; that of another site's page is written whole. Seen on {page.File}.") with { Severity = Severity.Warning });
                continue;
            }
            if (!IsFile(target))
            {
                var broken = Broken(url, page, file, written, place, $"{DeadLinks.NothingThere}{(IsFile(target + "/index.html") ? "; the page's address ends with a slash" : "")}");
                // A link to a document that is not there was found when the documents were checked.
                if (page.Kind != PageKind.Role || !_site.Roles[page.Index].DeadLinks.Contains(broken.Place))
                    findings.Add(broken);
            }
            else if (anchor.Length > 0 && target == page.File && !links.Ids.Contains(anchor))
                findings.Add(Broken(url, page, file, written, place, NoAnchor));
            else if (anchor.Length > 0 && target != page.File && target.EndsWith(".html", StringComparison.Ordinal))
            {
                anchors.Add(Place(target, anchor));
                if (InDocument(url, page, file, written, NoAnchor) is { } finding)
                    _inDocuments[(page.File, anchors[^1])] = finding;
            }
        }
        return string.Join(' ', anchors.Distinct(StringComparer.Ordinal));
    }

    /// <summary>Whether a page of the last build, whose links were all right, has one that is wrong now.</summary>
    public bool HasWrong(Page page, ReadOnlySpan<byte> html) => HtmlLinks.Of(html, IsPlainlyThere).Urls.Any(u => Target(u, page.Path) is var (target, _) ? !IsFile(target) : LeavesSite(u));

    /// <summary>Whether links of pages that the last build left may be wrong now: a file of it is gone, or, where the site is below another path than the root, one is new.</summary>
    /// <param name="earlier">The files that builds wrote.</param>
    public bool MayBeWrong(IEnumerable<string> earlier)
    {
        var left = 0;
        foreach (var path in earlier)
        {
            if (!IsFile(path))
                return true;
            left++;
        }
        return _site.Base != "/" && FilePlan.Of(_site, _theme).Skip(left).Any();
    }

    // Below another path than the root, an address without it is that of somebody else's page.
    private bool LeavesSite(string url) => url.Length > 1 && url[0] == '/' && IsFile(Page.FileOf(url.Split('?', '#')[0][1..]));

    /// <summary>The places on other pages that are not there, and from where they are linked to. Each page that is linked to is read once.</summary>
    /// <param name="links">What <see cref="Check"/> said of pages, by their files.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="isAsked">Whether places on the page in this file are looked for.</param>
    public static IReadOnlyList<(string File, string Anchor)> Wrong(IEnumerable<(string File, string Anchors)> links, Func<string, byte[]> read, Func<string, bool> isAsked) =>
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
    /// <param name="wrong">What <see cref="Wrong"/> found.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="place">Where in the theme a link of the page in a file comes from.</param>
    /// <param name="findings">Receives them.</param>
    public void Report(IEnumerable<(string File, string Anchor)> wrong, Func<string, byte[]> read, Func<string, string, Location> place, FindingBag findings)
    {
        foreach (var finding in wrong.Select(w => _inDocuments.GetValueOrDefault(w) ?? InTheme(UrlOf(w.File, w.Anchor, read), w.File, url => place(w.File, url), NoAnchor))
            .OrderBy(f => f.Place.Path, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Message, StringComparer.Ordinal).ThenBy(f => f.Help, StringComparer.Ordinal))
            findings.Add(finding);
    }

    private string UrlOf(string file, string place, Func<string, byte[]> read) =>
        HtmlLinks.Of(read(file)).Urls.FirstOrDefault(u => Target(u, Page.PathOf(file)) is var (target, anchor) && Place(target, anchor) == place) ?? Uri.UnescapeDataString(place);

    private static string Place(string file, string anchor) => $"{Uri.EscapeDataString(file)}#{Uri.EscapeDataString(anchor)}";

    /// <summary>Whether the site has a file at <paramref name="path"/>. The pages of roles and pairs, and the files beside them, are too many to be listed one by one.</summary>
    public bool IsFile(ReadOnlySpan<char> path)
    {
        if (_files.Contains(path))
            return true;
        var (first, last) = (path.IndexOf('/'), path.LastIndexOf('/'));
        if (first == last || path[(first + 1)..last].Contains('/'))
            return false;
        var folder = path[..first];
        var of = path[(first + 1)..last];
        var name = path[(last + 1)..];
        return folder is "roles" ? _slugs.ContainsKey(of) && (name is Page.IndexFile || RoleFiles.IsName(name)) : folder is "compare" && name is Page.IndexFile && IsPair(of);
    }

    // Whether an address as it stands in markup leads to a file of the site and to no anchor: nearly all do, and of those no more need be known.
    private bool IsPlainlyThere(ReadOnlySpan<char> url)
    {
        if (!IsPlain(url, out var path, out var anchor) || !anchor.IsEmpty || path.Length > LongestPlain)
            return false;
        if (!path.IsEmpty && path[^1] != '/')
            return IsFile(path);
        Span<char> file = stackalloc char[LongestPlain + Page.IndexFile.Length];
        path.CopyTo(file);
        Page.IndexFile.CopyTo(file[path.Length..]);
        return IsFile(file[..(path.Length + Page.IndexFile.Length)]);
    }

    // Whether an address is one from the site's root in letters that mean themselves; what it has of a path below that root, and of an anchor.
    private bool IsPlain(ReadOnlySpan<char> url, out ReadOnlySpan<char> path, out ReadOnlySpan<char> anchor)
    {
        path = anchor = default;
        if (_site.Root is { } root && url.StartsWith(root))
            url = url[root.Length..];
        else if (url.StartsWith(_site.Base))
            url = url[_site.Base.Length..];
        else
            return false;
        var hash = url.IndexOf('#');
        anchor = hash < 0 ? default : url[(hash + 1)..];
        path = hash < 0 ? url : url[..hash];
        var query = path.IndexOf('?') is >= 0 and var at ? path[at..] : default;
        path = path[..(path.Length - query.Length)];
        return SiteFrame.IsPlain(path) && SiteFrame.IsPlain(anchor) && !query.ContainsAnyExcept(PlainInQuery);
    }

    // The file that an address means and the anchor in it; null for an address elsewhere.
    private (string File, string Anchor)? Target(string url, string path)
    {
        if (url.StartsWith('#') && SiteFrame.IsPlain(url.AsSpan(1)) && SiteFrame.IsPlain(path))
            return (Page.FileOf(path), AnchorOf(url[1..]));
        if (IsPlain(url, out var plain, out var place))
            return (Page.FileOf(plain.ToString()), AnchorOf(place.ToString()));
        var root = _site.Settings.BaseUrl ?? new Uri("http://site.invalid/");
        if (!Uri.TryCreate(new Uri(root, path), url, out var full) || full.Scheme is not ("http" or "https") || full.Authority != root.Authority || !full.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
            return null;
        var target = Uri.UnescapeDataString(full.AbsolutePath[root.AbsolutePath.Length..]);
        return (Page.FileOf(target), AnchorOf(Uri.UnescapeDataString(full.Fragment.TrimStart('#'))));
    }

    // What every page has is not looked for.
    private static string AnchorOf(string fragment) => fragment is "top" || fragment.StartsWith(":~:", StringComparison.Ordinal) ? "" : fragment;

    // A slug may itself have "-vs-" in it.
    private bool IsPair(ReadOnlySpan<char> name)
    {
        const string Between = CitedPair.Between;
        for (var (at, found) = (0, 0); (found = name[at..].IndexOf(Between)) >= 0; at++)
        {
            at += found;
            if (_slugs.TryGetValue(name[..at], out var first) && _slugs.TryGetValue(name[(at + Between.Length)..], out var second) && name[..at].SequenceCompareTo(name[(at + Between.Length)..]) < 0
                && (_site.Mentions.CitedIn(first).Contains(second) || _site.Mentions.CitedIn(second).Contains(first)))
                return true;
        }
        return false;
    }

    private Finding Broken(string url, Page page, SourceFile? file, ImmutableArray<Link> written, Func<string, Location> place, string why) =>
        InDocument(url, page, file, written, why) ?? InTheme(url, page.File, place, why);

    private static Finding InTheme(string url, string file, Func<string, Location> place, string why) =>
        Found(place(url), $"The theme links to `{url}`, which leads nowhere: {why}.", $"Seen on {file}.");

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
