using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>A category and the published roles in it.</summary>
/// <param name="Category">The category.</param>
/// <param name="Roles">Its roles, highest score first; at least one.</param>
public sealed record CategoryRoles(Category Category, ImmutableArray<Role> Roles)
{
    /// <summary>The categories that <paramref name="roles"/> name: those that the site declares in its order, then the others by name.</summary>
    /// <param name="settings">The site.</param>
    /// <param name="roles">The roles, highest score first.</param>
    public static ImmutableArray<CategoryRoles> Of(SiteSettings settings, ImmutableArray<Role> roles)
    {
        var byName = roles.Where(r => r.Category is not null).ToLookup(r => r.Category!, StringComparer.Ordinal);
        var declared = settings.Categories.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var others = byName.Select(g => g.Key).Where(n => !declared.Contains(n)).Order(StringComparer.Ordinal).Select(Category.Undeclared);
        return [.. settings.Categories.Concat(others).Select(c => new CategoryRoles(c, [.. byName[c.Name]])).Where(c => c.Roles.Length > 0)];
    }
}
