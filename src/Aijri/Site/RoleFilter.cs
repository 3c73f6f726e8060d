using System.Collections.Immutable;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>What a list of all roles can be narrowed by.</summary>
/// <param name="Id"><c>zone</c>, <c>label</c>, <c>category</c>, <c>seniority</c> or <c>status</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Values">What roles have of it, in the order to choose from; at least two.</param>
public sealed record RoleFilter(string Id, string Title, ImmutableArray<string> Values)
{
    /// <summary>What <paramref name="roles"/> can be narrowed by. What all of them share narrows nothing.</summary>
    /// <param name="roles">The roles that are published.</param>
    /// <param name="categories">Their categories, in the site's order.</param>
    /// <param name="methodology">The site's version of the method.</param>
    public static ImmutableArray<RoleFilter> All(ImmutableArray<Role> roles, ImmutableArray<CategoryRoles> categories, Methodology methodology)
    {
        RoleFilter[] filters =
        [
            new("zone", "Zone", [.. methodology.Zones.Select(z => z.Name).Where(roles.Select(r => r.Zone!.Name).ToHashSet().Contains)]),
            new("label", "Sub-label", [.. methodology.SubLabels.Select(l => l.FullLabel).Where(roles.Select(r => r.FullLabel!).ToHashSet().Contains)]),
            new("category", "Category", [.. categories.Select(c => c.Category.Name)]),
            new("seniority", "Seniority", Sorted(roles.Select(r => r.Level))),
            new("status", "Status", Sorted(roles.Select(r => r.Status))),
        ];
        return [.. filters.Where(f => f.Values.Length > 1)];
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string?> values) =>
        [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ThenBy(v => v, StringComparer.Ordinal)];
}
