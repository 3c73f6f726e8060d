using Aijri.Findings;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>Makes the pages of a site and the files beside them. What the last build made of the same, and what is still there as it was left, is kept.</summary>
/// <param name="renderer">Makes them.</param>
/// <param name="keys">What they are made from.</param>
/// <param name="links">Checks their links.</param>
/// <param name="output">Where they go.</param>
public sealed class PageMaker(PageRenderer renderer, PageKeys keys, LinkChecks links, OutputFolder output)
{
    // A page that is kept may link to what is gone.
    private readonly bool _isAnyGone = output.Earlier.Any(p => !links.IsFile(p));

    /// <summary>Makes or keeps a page; from any thread.</summary>
    /// <param name="page">The page.</param>
    /// <param name="findings">Receives what is wrong with its templates and links. A page with a finding is made again in every build.</param>
    public void Make(Page page, FindingBag findings)
    {
        var related = renderer.RelatedOf(page);
        var key = keys.Of(page, related);
        if (key is { } known && output.Recall(known) is { } last && TryKeep(page, last))
        {
            output.Remember(known, last);
            return;
        }
        var content = new Fingerprint();
        foreach (var file in renderer.Render(page, related, findings))
        {
            file.AddTo(content);
            output.Write(file);
        }
        if (key is { } @new && findings.Count == 0)
            output.Remember(@new, new KeptPage(content.Value, renderer.HasReadCounts ? keys.Counts : default, links.AnchorsOf(page)));
    }

    /// <summary>Checks what pages link to on one another, when all are made.</summary>
    public void FollowLinks(IEnumerable<Page> pages, FindingBag findings)
    {
        // Making it again tells what is wrong with it, and where.
        var strayed = links.Strayed(output.Read);
        IEnumerable<Page> again = strayed.Count > 0 ? pages.Where(p => strayed.Contains(p.File)).OrderBy(p => p.Path, StringComparer.Ordinal) : [];
        foreach (var page in again)
            _ = renderer.Render(page, renderer.RelatedOf(page), findings).ToList();
        var wrong = links.CheckAnchors(output.Read, findings);
        foreach (var page in wrong.Count > 0 ? pages.Where(p => wrong.Contains(p.File)) : [])
        {
            if (keys.Of(page, renderer.RelatedOf(page)) is { } key)
                output.Forget(key);
        }
    }

    private bool TryKeep(Page page, KeptPage last)
    {
        var files = renderer.FilesOf(page);
        if ((last.Totals != default && last.Totals != keys.Counts) || !output.IsAsLeft(files, last.Content) || (_isAnyGone && links.LeadsNowhere(page, output.Read(page.File))))
            return false;
        output.CountKept(files.Count);
        links.Keep(page, last.Anchors);
        return true;
    }
}
