using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Whether every page of a site has an address of its own.</summary>
public static class PageAddresses
{
    /// <summary>Reports pages and redirects that would have one address.</summary>
    public static void Check(IEnumerable<Page> pages, SiteModel site, FindingBag findings)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = pages.Select(p => (p.Path, p.Kind == PageKind.Role ? site.Roles[p.Index].File.Path : SiteSettings.FileName))
            .Concat(Redirect.Of(site).Select(r => (r.Path, r.Role.File.Path)));
        foreach (var (path, owner) in all)
        {
            if (owners.TryAdd(path, owner))
                continue;
            findings.Add(new Finding
            {
                Rule = Rules.DuplicatePage,
                Severity = Rules.DuplicatePage.Severity,
                Place = Location.Whole(owner),
                Message = $"Two pages would be at `{path}`.",
                Related = owners[path] == owner ? [] : [new Related(Location.Whole(owners[path]), "the other one")],
            });
        }
    }
}
