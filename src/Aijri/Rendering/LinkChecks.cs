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
    private readonly SiteModel _site;
    private readonly HashSet<string> _files;
    private readonly HashSet<string> _slugs;
    private readonly ConcurrentDictionary<string, ImmutableArray<(string Target, string Anchor, Finding Finding)>> _anchors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Page Page, string Anchors)> _kept = new(StringComparer.Ordinal);

    /// <summary>Checks for the site of these pages.</summary>
    public LinkChecks(SiteModel site, Theme theme, IEnumerable<Page> pages)
    {
        _site = site;
        _files = new HashSet<string>(pages.Select(p => p.File).Concat(Redirect.Of(site).Select(r => r.File)).Concat(theme.Assets.Values.Select(a => a.Path)).Concat(DataFiles.Paths(site)), StringComparer.Ordinal);
        _slugs = [.. site.Roles.Select(r => r.Slug)];
    }

    /// <summary>Checks the links of a finished page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">Its markup.</param>
    /// <param name="file">The document it was made from; null where it is of no document.</param>
    /// <param name="written">The links that the document has.</param>
    /// <param name="findings">Receives what leads nowhere.</param>
    public void Check(Page page, string html, SourceFile? file, ImmutableArray<Link> written, FindingBag findings)
    {
        var links = HtmlLinks.Of(html);
        var anchors = ImmutableArray.CreateBuilder<(string, string, Finding)>();
        foreach (var url in links.Urls)
        {
            if (Target(url, page) is not var (target, anchor))
                continue;
            if (!IsFile(target))
                findings.Add(Broken(url, page, file, written, $"nothing is published there{(IsFile(target + "/index.html") ? "; the page's address ends with a slash" : "")}"));
            else if (anchor.Length > 0 && target == page.File && !links.Ids.Contains(anchor))
                findings.Add(Broken(url, page, file, written, "its page has no such anchor"));
            else if (anchor.Length > 0 && target != page.File && target.EndsWith(".html", StringComparison.Ordinal))
                anchors.Add((target, anchor, Broken(url, page, file, written, "its page has no such anchor")));
        }
        _anchors[page.File] = anchors.ToImmutable();
    }

    /// <summary>Places on other pages that a page which was checked links to: parted by blanks, none has a blank in it.</summary>
    public string AnchorsOf(Page page) => string.Join(' ', _anchors[page.File].Select(a => $"{Uri.EscapeDataString(a.Target)}#{Uri.EscapeDataString(a.Anchor)}").Distinct(StringComparer.Ordinal));

    /// <summary>Whether a page of the last build, whose links were all right, has one that leads nowhere now.</summary>
    public bool LeadsNowhere(Page page, string html) => HtmlLinks.Of(html).Urls.Any(u => Target(u, page) is var (target, _) && !IsFile(target));

    /// <summary>Takes a page of the last build as it is, of which <see cref="AnchorsOf"/> said <paramref name="anchors"/>.</summary>
    public void Keep(Page page, string anchors) => _kept[page.File] = (page, anchors);

    /// <summary>The pages that were kept and link to a place that is no longer there, in the order of their addresses. What they link to on other pages that were kept is there.</summary>
    public IEnumerable<Page> Strayed(Func<string, string> read) =>
        from kept in _kept.Values
        from anchor in kept.Anchors.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let at = anchor.IndexOf('#', StringComparison.Ordinal)
        let target = Uri.UnescapeDataString(anchor[..at])
        where !_kept.ContainsKey(target)
        group (kept.Page, Anchor: Uri.UnescapeDataString(anchor[(at + 1)..])) by target into links
        let ids = HtmlLinks.Of(read(links.Key)).Ids
        from link in links
        where !ids.Contains(link.Anchor)
        orderby link.Page.Path
        select link.Page;

    /// <summary>Checks the anchors on other pages, when all are finished; each of those pages is read once.</summary>
    /// <returns>The files of the pages that link to one which is not there.</returns>
    public IReadOnlySet<string> CheckAnchors(Func<string, string> read, FindingBag findings)
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in _anchors.SelectMany(p => p.Value, (p, a) => (p.Key, a.Target, a.Anchor, a.Finding)).GroupBy(a => a.Target).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var ids = HtmlLinks.Of(read(page.Key)).Ids;
            foreach (var (from, _, _, finding) in page.Where(a => !ids.Contains(a.Anchor)).OrderBy(a => a.Finding.Place.Path, StringComparer.Ordinal).ThenBy(a => a.Finding.Place.Line).ThenBy(a => a.Finding.Help, StringComparer.Ordinal))
            {
                wrong.Add(from);
                findings.Add(finding);
            }
        }
        return wrong;
    }

    /// <summary>Whether the site has a file at <paramref name="path"/>; those beside roles' pages are not listed one by one.</summary>
    public bool IsFile(string path) =>
        _files.Contains(path) || (path.Split('/') is ["roles", var slug, var name] && _slugs.Contains(slug) && RoleFiles.Names.Contains(name));

    // The file that an address means and the anchor in it; null for an address elsewhere.
    private (string File, string Anchor)? Target(string url, Page page)
    {
        var root = _site.Settings.BaseUrl ?? new Uri("http://site.invalid/");
        if (!Uri.TryCreate(new Uri(root, page.Path), url, out var full) || full.Scheme is not ("http" or "https") || full.Authority != root.Authority || !full.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
            return null;
        var path = Uri.UnescapeDataString(full.AbsolutePath[root.AbsolutePath.Length..]);
        var anchor = Uri.UnescapeDataString(full.Fragment.TrimStart('#'));
        return (path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path, anchor is "top" || anchor.StartsWith(":~:", StringComparison.Ordinal) ? "" : anchor);
    }

    private Finding Broken(string url, Page page, SourceFile? file, ImmutableArray<Link> written, string why)
    {
        foreach (var link in written)
        {
            // What stands on the page may be written in the document with other escapes.
            if (Uri.UnescapeDataString(DocumentLinks.Resolve(link.Url, _site, _site.Roles[page.Index], _site.FindByPath)) == Uri.UnescapeDataString(url))
                return Found(file!.Locate(link.Span), $"The link to `{link.Url}` leads nowhere: {why}.", HelpFor(link.Url, _site.Roles[page.Index]));
        }
        return Found(Location.Whole($"themes/{_site.Settings.Theme}/theme.yml"), $"The theme links to `{url}`, which leads nowhere: {why}.", $"Seen on {page.File}.");
    }

    private string? HelpFor(string url, Role role)
    {
        var path = url.Split('#', '?')[0];
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && DocumentLinks.Resolve(path, _site, role, _site.FindByPath) == path
            ? DidYouMean.Sentence(path, _site.Roles.Select(r => DocumentLinks.PathFrom(role.File.Path, r.File.Path))) ?? "Documents are named by their path from this one; drafts have no page."
            : null;
    }

    private static Finding Found(Location place, string message, string? help) => new() { Rule = Rules.BrokenLink, Severity = Rules.BrokenLink.Severity, Place = place, Message = message, Help = help };
}
