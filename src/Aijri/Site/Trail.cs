namespace Aijri.Site;

/// <summary>Where a page stands on the site.</summary>
public static class Trail
{
    /// <summary>The way to <paramref name="page"/>: the front page, the pages whose addresses begin its own, and itself.</summary>
    public static IEnumerable<(string Title, string Path)> Of(Page page, SiteFrame site)
    {
        yield return (site.Settings.Title, "");
        foreach (var (title, path) in ((string, string)[])[(PagePlan.ExplorerTitle, PagePlan.ExplorerPath), (PagePlan.LeaderboardsTitle, PagePlan.LeaderboardsPath), (PagePlan.CategoriesTitle, PagePlan.CategoriesPath)])
        {
            if (page.Path.Length > path.Length && page.Path.StartsWith(path, StringComparison.Ordinal))
                yield return (title, path);
        }
        yield return (page.Title, page.Path);
    }
}
