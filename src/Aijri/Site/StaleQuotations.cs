using System.Collections.Immutable;
using Aijri.Findings;

namespace Aijri.Site;

/// <summary>Quotations of roles in other documents that became stale between two states of the documents.</summary>
internal sealed class StaleQuotations
{
    private readonly ILookup<string, Finding> _bySlug;

    /// <summary>The findings of the new state that the old one did not have of the same document, role and value.</summary>
    /// <param name="old">The old state.</param>
    /// <param name="new">The new state.</param>
    /// <param name="matches">Index of each old role's new one; −1 where it was removed.</param>
    public StaleQuotations(Compilation old, Compilation @new, int[] matches)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (role, match) in old.Roles.Zip(matches).Where(m => m.Second >= 0))
        {
            paths.TryAdd(role.File.Path, @new.Roles[match].File.Path);
            slugs.TryAdd(role.Slug, @new.Roles[match].Slug);
        }
        var known = old.Findings.Where(IsQuotation)
            .Select(f => (paths.GetValueOrDefault(f.Place.Path), slugs.GetValueOrDefault(Quotations.SlugOf(f.Claim)!), Quotations.PartOf(f.Claim), f.Stated)).ToHashSet();
        _bySlug = @new.Findings.Where(IsQuotation)
            .Where(f => !known.Contains((f.Place.Path, Quotations.SlugOf(f.Claim), Quotations.PartOf(f.Claim), f.Stated)))
            .ToLookup(f => Quotations.SlugOf(f.Claim)!, StringComparer.Ordinal);
    }

    /// <summary>Those about a role of the new state in the documents of others, by place.</summary>
    public ImmutableArray<Finding> Of(Role role) =>
        [.. _bySlug[role.Slug].Where(f => f.Place.Path != role.File.Path).OrderBy(f => f.Place.Path, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column)];

    private static bool IsQuotation(Finding finding) => (finding.Rule == Rules.StaleQuotation || finding.Rule == Rules.ProseDoubt) && Quotations.SlugOf(finding.Claim) is not null;
}
