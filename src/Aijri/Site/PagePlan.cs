using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>Every page of a site, before any is rendered.</summary>
public static class PagePlan
{
    /// <summary>The pages, in the order of their addresses within each kind.</summary>
    public static IEnumerable<Page> Of(SiteModel site)
    {
        var name = site.Settings.Title;
        yield return new Page(PageKind.Home, "", name, site.Settings.Description);
        yield return new Page(PageKind.Explorer, "roles/", "All roles", $"Every role assessed on {name}, by score.");
        for (var i = 0; i < site.Roles.Length; i++)
            yield return Role(site.Roles[i], i);
        if (site.Leaderboards.Length > 0)
            yield return new Page(PageKind.Leaderboards, "leaderboards/", "Leaderboards", $"Rankings of the roles assessed on {name}.");
        for (var i = 0; i < site.Leaderboards.Length; i++)
        {
            var settings = site.Leaderboards[i].Settings;
            yield return new Page(PageKind.Leaderboard, $"leaderboards/{settings.Id}/", settings.Title, settings.Blurb.Length > 0 ? settings.Blurb : settings.Title, i);
        }
        yield return new Page(PageKind.Methodology, "methodology/", "Methodology", "How scores are made: the formula, its ranges and thresholds, and which rules are this site's choice.");
        yield return new Page(PageKind.NotFound, "404.html", "Page not found", "There is no page at this address.");
    }

    private static Page Role(Role role, int index)
    {
        var verdict = $"{role.Title}: {Computed.Rounded(role.Score!.Value, 1)}, {role.FullLabel}.";
        return new Page(PageKind.Role, $"roles/{role.Slug}/", role.Title!, role.Summary is { } summary ? $"{verdict} {summary}" : verdict, index);
    }
}
