using System.Collections.Immutable;
using System.Globalization;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>A number or label that is still quoted of a role by a name that no role goes by any more: nothing holds it to anything.</summary>
/// <param name="Name">The title that the role had; where it kept that, the aliases that it lost.</param>
/// <param name="Place">The token, in the new state.</param>
/// <param name="Text">The token as written.</param>
public sealed record OrphanedQuotation(string Name, Location Place, string Text);

/// <summary>Quotations that lost their role between two states of the documents: it was removed, or goes by another name.</summary>
internal sealed class OrphanedQuotations
{
    // No slug begins so.
    private const char Mark = '~';

    private readonly Dictionary<string, List<OrphanedQuotation>> _byPath = new(StringComparer.Ordinal);

    /// <summary>What documents quoted of a role in the old state and still quote of its name in the new one. Only those documents are read again.</summary>
    /// <param name="old">The old state.</param>
    /// <param name="new">The new state.</param>
    /// <param name="matches">Index of each old role's new one; −1 where it was removed.</param>
    public OrphanedQuotations(MovesSide old, MovesSide @new, int[] matches)
    {
        var (before, after) = (old.Compilation.Roles, @new.Compilation.Roles);
        var names = after.SelectMany(r => r.Names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        int[] gone = [.. Enumerable.Range(0, before.Length).Where(i => before[i].Score is not null && before[i].Names.Any(n => !names.Contains(n)))];
        var slugs = gone.Select(i => before[i].Slug).ToHashSet(StringComparer.Ordinal);
        int[] quoting = [.. Enumerable.Range(0, before.Length).Where(i => matches[i] >= 0 && before[i].Quotations.Any(q => slugs.Contains(q.Of)))];
        if (quoting.Length == 0)
            return;
        // What went stands behind what is there: a name that a role goes by now is that role's.
        Role[] roles = [.. after, .. gone.Select((g, i) => before[g] with { Slug = Mark + i.ToString(CultureInfo.InvariantCulture) })];
        foreach (var role in quoting.Select(i => matches[i]))
            roles[role] = @new.Read(after[role]) is { } again ? Role.Of(after[role].File, again) : after[role];
        var quotations = new Quotations(roles, @new.Methodology);
        foreach (var i in quoting)
        {
            foreach (var quotation in quotations.Check(matches[i], new FindingBag()).Quotations.Where(q => q.Of[0] == Mark))
            {
                var ghost = gone[int.Parse(quotation.Of.AsSpan(1), CultureInfo.InvariantCulture)];
                // Not what a document says of its own role by an old name, nor what it did not quote before.
                if (matches[ghost] != matches[i] && before[i].Quotations.Any(q => q.Of == before[ghost].Slug))
                    Add(before[ghost], after[matches[i]], quotation);
            }
        }

        void Add(Role role, Role document, Quotation quotation)
        {
            if (!_byPath.TryGetValue(role.File.Path, out var lost))
                _byPath.Add(role.File.Path, lost = []);
            lost.Add(new OrphanedQuotation(role.Title is { } title && !names.Contains(title) ? title : string.Join(" or ", role.Aliases.Select(a => a.Text).Where(n => !names.Contains(n))), document.File.Read().Locate(quotation.Span), quotation.Text));
        }
    }

    /// <summary>Those that a role of the old state left behind, by place.</summary>
    public ImmutableArray<OrphanedQuotation> Of(Role role) =>
        _byPath.TryGetValue(role.File.Path, out var lost) ? [.. lost.OrderBy(q => q.Place.Path, StringComparer.Ordinal).ThenBy(q => q.Place.Line).ThenBy(q => q.Place.Column)] : [];
}
