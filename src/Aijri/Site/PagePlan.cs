namespace Aijri.Site;

/// <summary>Every page of a site, before any is rendered.</summary>
public static class PagePlan
{
    internal const string ExplorerPath = "roles/";
    internal const string ExplorerTitle = "All roles";
    internal const string LeaderboardsPath = "leaderboards/";
    internal const string LeaderboardsTitle = "Leaderboards";
    internal const string CategoriesPath = "categories/";
    internal const string CategoriesTitle = "Categories";

    // Up to here the table of all roles is one page, on which script needs no file to sort and filter.
    internal const int MostOnOnePage = 1000;

    /// <summary>The pages, in the order of their addresses within each kind.</summary>
    public static IEnumerable<Page> Of(SiteModel site)
    {
        var name = site.Settings.Title;
        yield return new Page(PageKind.Home, "", name, () => site.Settings.Description);
        foreach (var page in Explorer(site))
            yield return page;
        for (var i = 0; i < site.Roles.Length; i++)
            yield return Role(site.Roles[i], i);
        if (site.Leaderboards.Length > 0)
            yield return new Page(PageKind.Leaderboards, LeaderboardsPath, LeaderboardsTitle, () => $"Rankings of the roles assessed on {name}.");
        foreach (var page in site.Leaderboards.SelectMany((board, i) => Leaderboard(board, i)).Concat(Categories(site)))
            yield return page;
        if (site.Changes.Length > 0)
        {
            foreach (var page in new Page(PageKind.Changes, "changes/", "Changes", () => $"Scores on {name} that moved, newest first, with the reason for each.").Divided(site.Changes.Length))
                yield return page;
        }
        yield return new Page(PageKind.Methodology, "methodology/", "Methodology", () => "How scores are made: the formula, its ranges and thresholds, and which rules are this site's choice.");
        foreach (var page in new Page(PageKind.Verification, "verification/", "Verification", () => $"What was checked before {name} was published: every claim of every document, what was found, and the rules.").Divided(site.Roles.Length))
            yield return page;
        yield return new Page(PageKind.Calculator, "calculator/", "Calculator", () => "What a score would be with other inputs: change any of them and see score, zone and margin.");
        yield return new Page(PageKind.Compare, "compare/", "Compare roles", () => $"Two to four roles of {name} side by side: score, Task Resistance, evidence, barriers and growth.");
        for (var i = 0; i < site.Pairs.Length; i++)
            yield return Comparison(site.Pairs[i], i);
        yield return new Page(PageKind.NotFound, "404.html", "Page not found", () => "There is no page at this address.");
    }

    private static IEnumerable<Page> Explorer(SiteModel site)
    {
        var page = new Page(PageKind.Explorer, ExplorerPath, ExplorerTitle, () => $"Every role assessed on {site.Settings.Title}, by score.");
        return site.Roles.Length > MostOnOnePage ? page.Divided(site.Roles.Length) : [page];
    }

    private static IEnumerable<Page> Leaderboard(Leaderboard board, int index)
    {
        var settings = board.Settings;
        return new Page(PageKind.Leaderboard, $"leaderboards/{settings.Id}/", settings.Title, () => settings.Blurb.Length > 0 ? settings.Blurb : settings.Title, index).Divided(board.Rows.Length);
    }

    private static IEnumerable<Page> Categories(SiteModel site)
    {
        if (site.Categories.Length == 0)
            yield break;
        yield return new Page(PageKind.Categories, CategoriesPath, CategoriesTitle, () => $"The roles assessed on {site.Settings.Title}, by category: how many, and how their scores are spread.");
        foreach (var page in site.Categories.SelectMany((c, i) => Category(c, i)))
            yield return page;
    }

    private static IEnumerable<Page> Category(CategoryRoles of, int index)
    {
        var category = of.Category;
        string Count() => $"{of.Roles.Length} {(of.Roles.Length == 1 ? "role" : "roles")}: how their scores are spread, and what they are made of.";
        return new Page(PageKind.Category, $"categories/{category.Slug}/", category.Name, () => category.Description.Length > 0 ? $"{category.Description} {Count()}" : Count(), index).Divided(of.Roles.Length);
    }

    private static Page Comparison(CitedPair pair, int index) =>
        new(PageKind.Comparison, pair.Path, pair.Title, () => $"{Verdict(pair.First)} {Verdict(pair.Second)} Where the difference comes from, row by row.", index);

    private static Page Role(Role role, int index) =>
        new(PageKind.Role, $"roles/{role.Slug}/", role.ShownTitle, () => role.Summary is { } summary ? $"{Verdict(role)} {summary}" : Verdict(role), index);

    private static string Verdict(Role role) => $"{role.ShownTitle}: {role.ShownScore}, {role.FullLabel}.";
}
