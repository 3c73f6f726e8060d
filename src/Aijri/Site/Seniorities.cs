using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>The levels of seniority that documents name, however they write them.</summary>
public static class Seniorities
{
    /// <summary>A seniority without what stands in brackets: "Mid-level" of "Mid-level (3-5 years)".</summary>
    public static string Level(string seniority)
    {
        var bracket = seniority.AsSpan().IndexOfAny('(', '[');
        return (bracket > 0 ? seniority[..bracket] : seniority).Trim();
    }

    /// <summary>These roles, of which those that share a title are shown with their seniority: "Paralegal (Senior)".</summary>
    public static ImmutableArray<Role> Apart(IEnumerable<Role> roles)
    {
        Role[] all = [.. roles];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var shared = all.Where(r => !seen.Add(r.Title!)).Select(r => r.Title!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var places in Enumerable.Range(0, all.Length).Where(i => shared.Contains(all[i].Title!)).GroupBy(i => all[i].Title!, StringComparer.OrdinalIgnoreCase).ToList())
        {
            var areApart = places.Select(i => all[i].Level).Distinct(StringComparer.OrdinalIgnoreCase).Count() == places.Count();
            foreach (var i in places)
            {
                if ((areApart ? all[i].Level : all[i].Seniority) is { } seniority)
                    all[i] = all[i] with { ShownTitle = $"{all[i].Title} ({seniority})" };
            }
        }
        return [.. all];
    }

    /// <summary>The levels of <paramref name="roles"/>, by name; of several spellings that differ in case, the most frequent.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Role> roles) =>
    [
        .. roles.Select(r => r.Level).OfType<string>().GroupBy(l => l, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(s => s.Count()).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
