using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Whether every page of a site has an address of its own.</summary>
public static class PageAddresses
{
    /// <summary>Reports pages and redirects that would have one address.</summary>
    public static void Check(SiteModel site, FindingBag findings)
    {
        // Two pairs can only have one where a name in addresses has the word itself that stands between two.
        Role OfPair(int index) => site.Pairs[index] is var pair && pair.First.Slug.Contains(CitedPair.Between, StringComparison.Ordinal) ? pair.First : pair.Second;
        var all = PagePlan.Of(site).Select(p => (p.Path, Owner: p.Kind switch { PageKind.Role => site.Roles[p.Index].File.Path, PageKind.Comparison => OfPair(p.Index).File.Path, _ => SiteSettings.FileName }))
            .Concat(Redirect.Of(site).Select(r => (r.Path, Owner: r.Role.File.Path)));
        // A large site has a million addresses: only of those that are there twice is more kept than a number.
        var known = new HashSet<UInt128>(site.Roles.Length + site.Pairs.Length);
        var doubled = all.Select(p => p.Path).Where(p => !known.Add(Fingerprint.Of(p))).ToHashSet(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, owner) in doubled.Count > 0 ? all.Where(p => doubled.Contains(p.Path)) : [])
        {
            if (owners.TryAdd(path, owner))
                continue;
            findings.Add(new Finding
            {
                Rule = Rules.DuplicatePage,
                Severity = Rules.DuplicatePage.Severity,
                Place = Location.Whole(owner),
                Message = $"Two pages would be at `{path}`.",
                Help = path.Contains(CitedPair.Between, StringComparison.Ordinal) ? $"Give this document a `slug:` without `{CitedPair.Between}`." : null,
                Related = owners[path] == owner ? [] : [new Related(Location.Whole(owners[path]), "the other one")],
            });
        }
    }
}
