using System.Collections.Concurrent;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>Makes the pages of a site and the files beside them. What the last build made of the same, and what is still there as it was left, is kept.</summary>
public sealed class PageMaker
{
    private readonly IEnumerable<Page> _pages;
    private readonly PageRenderer _renderer;
    private readonly PageKeys _keys;
    private readonly LinkChecks _links;
    private readonly OutputFolder _output;

    // By the place of each page in the order of all.
    private readonly Made[] _made;

    // A page that is kept may link to what is gone, or to what is new and not the site's own address.
    private readonly bool _mayBeWrong;

    /// <summary>Nothing is made yet.</summary>
    /// <param name="pages">All pages, in an order that is always the same.</param>
    /// <param name="renderer">Makes them.</param>
    /// <param name="keys">What they are made from.</param>
    /// <param name="links">Checks their links.</param>
    /// <param name="output">Where they go.</param>
    public PageMaker(IEnumerable<Page> pages, PageRenderer renderer, PageKeys keys, LinkChecks links, OutputFolder output)
    {
        (_pages, _renderer, _keys, _links, _output) = (pages, renderer, keys, links, output);
        _made = new Made[pages.Count()];
        _mayBeWrong = links.MayBeWrong(output.Earlier);
    }

    /// <summary>How many pages there are.</summary>
    public int Count => _made.Length;

    /// <summary>A number for the counts of all documents.</summary>
    public UInt128 Counts => _keys.Counts;

    /// <summary>The pages that the next build can keep, each with the number for what it was made from.</summary>
    public IEnumerable<KeyValuePair<UInt128, KeptPage>> Kept => _made.Where(m => m.Key != default).Select(m => KeyValuePair.Create(m.Key, PageOf(m)));

    /// <summary>Makes or keeps every page. A page with a finding is made again in every build.</summary>
    /// <param name="jobs">How many batches of pages are made at a time.</param>
    /// <param name="watcher">Told of each page; null when nobody asks.</param>
    /// <returns>What is wrong with templates and links, in the order of the pages.</returns>
    public IReadOnlyList<Finding> Make(int jobs, Watcher? watcher)
    {
        var found = new ConcurrentBag<(int Place, FindingBag Findings)>();
        Batches.ForEach(_pages, _made.Length, jobs, watcher, (some, first) =>
        {
            var makings = some.Select((page, i) => Begin(page, first + i)).OfType<Making>().ToArray();
            foreach (var making in makings)
                making.Source = _renderer.Read(making.Page);
            foreach (var making in makings)
            {
                foreach (var file in _renderer.Beside(making.Page, making.Related, making.Source))
                    Write(making, file);
            }
            foreach (var making in makings)
            {
                if (End(making) is { Count: > 0 } findings)
                    found.Add((making.Place, findings));
            }
        });
        return [.. found.OrderBy(f => f.Place).SelectMany(f => f.Findings.Findings)];
    }

    // Null where the page of the last build can stay.
    private Making? Begin(Page page, int place)
    {
        var related = _renderer.RelatedOf(page);
        var key = _keys.Of(page, related);
        if (key is { } known && _output.Last.Page(known) is { } last && CanKeep(page, last))
        {
            _made[place] = new Made(known, last with { Anchors = "" }, IsKept: true, HasAnchors: last.Anchors.Length > 0);
            return null;
        }
        return new Making(page, place, related, key);
    }

    private FindingBag End(Making making)
    {
        var findings = new FindingBag();
        if (_renderer.Html(making.Page, making.Related, making.Source, findings) is { } html)
            Write(making, html);
        _made[making.Place] = new Made(findings.Count == 0 ? making.Key ?? default : default, new KeptPage(making.Content.Value, _renderer.Anchors, _renderer.HasReadCounts), IsKept: false);
        return findings;
    }

    private void Write(Making making, OutputFile file)
    {
        file.AddTo(making.Content);
        _output.Write(file);
    }

    /// <summary>Checks what pages link to on one another, when all are made.</summary>
    public void FollowLinks(FindingBag findings)
    {
        if (_output.Kept > 0)
            FollowKept(findings);
        var wrong = LinkChecks.Wrong(Anchors(areKept: false), _output.Read, _ => true);
        var pages = PagesOf(wrong).ToDictionary(p => p.Page.File, StringComparer.Ordinal);
        _links.Report(wrong, _output.Read, (file, url) => _renderer.PlaceOf(pages[file].Page, url), findings);
        foreach (var (_, place) in pages.Values)
            _made[place] = _made[place] with { Key = default };
    }

    // What a page that was kept links to on another that was kept is there.
    private void FollowKept(FindingBag findings)
    {
        var kept = new PathSet(_pages.Where((_, place) => _made[place].IsKept).Select(p => p.File), Math.Min(_output.Kept, _made.Length));
        foreach (var (page, place) in PagesOf(LinkChecks.Wrong(Anchors(areKept: true), _output.Read, file => !kept.Contains(file))).OrderBy(p => p.Page.Path, StringComparer.Ordinal).ToList())
        {
            // Making it again tells what is wrong with it, and where.
            _ = _renderer.Html(page, _renderer.RelatedOf(page), _renderer.Read(page), findings);
            _made[place] = _made[place] with { Page = PageOf(_made[place]) with { Anchors = _renderer.Anchors }, IsKept = false };
        }
    }

    // The places on other pages that each page links to, of those that were kept or of the others.
    private IEnumerable<(string File, string Anchors)> Anchors(bool areKept) =>
        _pages.Select((page, place) => (page.File, Made: _made[place])).Where(p => p.Made.IsKept == areKept).Select(p => (p.File, PageOf(p.Made).Anchors)).Where(p => p.Anchors.Length > 0);

    // The links of a page that was kept are not held: they stand where the last build left them.
    private KeptPage PageOf(Made made) =>
        !(made.IsKept && made.HasAnchors) ? made.Page : _output.Last.Page(made.Key) ?? throw new IOException("The cache of the last build changed while the site was built.");

    private IEnumerable<(Page Page, int Place)> PagesOf(IReadOnlyCollection<(string File, string Anchor)> links)
    {
        var files = links.Select(l => l.File).ToHashSet(StringComparer.Ordinal);
        return files.Count == 0 ? [] : _pages.Select((page, place) => (Page: page, Place: place)).Where(p => files.Contains(p.Page.File));
    }

    private bool CanKeep(Page page, KeptPage last)
    {
        var files = _renderer.FilesOf(page);
        if ((last.ShowsCounts && _output.Last.Counts != _keys.Counts) || !_output.IsAsLeft(files, last.Content) || (_mayBeWrong && _links.HasWrong(page, _output.Read(page.File))))
            return false;
        _output.CountKept(files.Count);
        return true;
    }

    // A page that is being made.
    private sealed record Making(Page Page, int Place, RelatedRoles? Related, UInt128? Key)
    {
        public Fingerprint Content { get; } = new();

        public (Document Document, CheckedAssessment Checked) Source { get; set; }
    }

    // What it was made from, or 0 where the next build is to make it again; what is remembered of it; whether it is the last build's; and whether that one has links, which are not held.
    private readonly record struct Made(UInt128 Key, KeptPage Page, bool IsKept, bool HasAnchors = false);
}
