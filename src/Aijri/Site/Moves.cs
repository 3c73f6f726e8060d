using System.Collections.Immutable;
using Aijri.Checking;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>One state of the documents.</summary>
/// <param name="Compilation">The documents, checked.</param>
/// <param name="Methodology">The version of the method that holds where a document names none.</param>
/// <param name="Read">Reads and checks a role's document again; null when it is no assessment any more.</param>
public sealed record MovesSide(Compilation Compilation, Methodology Methodology, Func<Role, CheckedAssessment?> Read);

/// <summary>What moved between two states of the documents.</summary>
/// <param name="Old">The first state.</param>
/// <param name="New">The second.</param>
/// <param name="Roles">The roles that changed, were added or were removed, in the order of <see cref="RoleMove.Compare"/>.</param>
/// <param name="RankOnly">Roles that stand as they stood, but at another rank, because others moved; by new rank.</param>
/// <param name="Unscored">Documents that cannot be scored on one side or on either, by path.</param>
public sealed record Moves(Compilation Old, Compilation New, ImmutableArray<RoleMove> Roles, ImmutableArray<(RoleStanding Old, RoleStanding New)> RankOnly, ImmutableArray<UnscoredRole> Unscored)
{
    /// <summary>Compares two states. Only documents whose text or result differs are read again, and their text is not kept.</summary>
    /// <exception cref="IOException">A document cannot be read any more.</exception>
    public static Moves Between(MovesSide old, MovesSide @new, int jobs)
    {
        (old, @new) = (Apart(old), Apart(@new));
        var (before, after) = (Standings(old.Compilation.Roles), Standings(@new.Compilation.Roles));
        var matches = RoleMatching.Of(old.Compilation.Roles, @new.Compilation.Roles);
        var stale = new StaleQuotations(old.Compilation, @new.Compilation, matches);
        var orphaned = new OrphanedQuotations(old, @new, matches);
        var pairs = Pairs(before, after, matches);
        var moves = new RoleMove?[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => moves[i] = Move(pairs[i].Old, pairs[i].New, old, @new, stale, orphaned));
        RoleMove[] moved = [.. moves.OfType<RoleMove>()];
        Array.Sort(moved, RoleMove.Compare);
        var rankOnly = pairs.Where((p, i) => moves[i] is null && p.Old?.Rank is { } from && p.New?.Rank is { } to && from != to).Select(p => (p.Old!, p.New!));
        var unscored = pairs.Where(p => IsUnscored(p.Old) || IsUnscored(p.New)).Select(p => new UnscoredRole(p.Old, p.New, Reason(p.Old, p.New, old.Compilation, @new.Compilation)));
        return new Moves(old.Compilation, @new.Compilation, [.. moved],
            [.. rankOnly.OrderBy(r => r.Item2.Rank).ThenBy(r => r.Item2.Role.Slug, StringComparer.Ordinal)],
            [.. unscored.OrderBy(u => (u.New ?? u.Old)!.Role.File.Path, StringComparer.Ordinal)]);
    }

    // Roles of one title are told apart by their seniority.
    private static MovesSide Apart(MovesSide side) => side with { Compilation = side.Compilation with { Roles = Seniorities.Apart(side.Compilation.Roles) } };

    private static ImmutableArray<RoleStanding> Standings(ImmutableArray<Role> roles)
    {
        var ranks = new Dictionary<decimal, int>();
        var above = 0;
        foreach (var group in roles.Where(r => r.Score is not null).GroupBy(r => r.Score!.Value).OrderByDescending(g => g.Key))
        {
            ranks.Add(group.Key, above + 1);
            above += group.Count();
        }
        return [.. roles.Select(r => new RoleStanding(r, r.Score is { } score ? ranks[score] : null))];
    }

    private static (RoleStanding? Old, RoleStanding? New)[] Pairs(ImmutableArray<RoleStanding> old, ImmutableArray<RoleStanding> @new, int[] matches)
    {
        var matched = matches.ToHashSet();
        return
        [
            .. old.Select((o, i) => ((RoleStanding?)o, matches[i] < 0 ? null : @new[matches[i]])),
            .. @new.Where((_, i) => !matched.Contains(i)).Select(n => ((RoleStanding?)null, (RoleStanding?)n)),
        ];
    }

    private static bool IsUnscored(RoleStanding? standing) => standing is { Role.Score: null };

    private static RoleMove? Move(RoleStanding? before, RoleStanding? after, MovesSide old, MovesSide @new, StaleQuotations stale, OrphanedQuotations orphaned)
    {
        if (IsUnscored(before) || IsUnscored(after))
            return null;
        var lost = before is null ? [] : orphaned.Of(before.Role);
        if (before is null || after is null)
            return new RoleMove(before, after, [], null, after is null ? [] : stale.Of(after.Role)) { Orphaned = lost };
        var isSame = RoleMove.IsSameResult(before.Role, after.Role);
        var isRenamed = before.Role.Slug != after.Role.Slug;
        if (isSame && IsSameText(before.Role.File, after.Role.File))
            return isRenamed || !lost.IsEmpty ? new RoleMove(before, after, [], null, []) { Orphaned = lost } : null;
        var (assessed, reassessed) = (Again(old, before.Role), Again(@new, after.Role));
        var inputs = InputChanges.Of(assessed, reassessed);
        if (isSame && inputs.IsEmpty && !isRenamed && lost.IsEmpty)
            return null;
        return new RoleMove(before, after, inputs, InputChanges.Version(assessed, reassessed), stale.Of(after.Role)) { Orphaned = lost };
    }

    private static ScoredAssessment Again(MovesSide side, Role role) =>
        side.Read(role)?.Scored ?? throw new IOException($"{role.File.Path} changed while it was compared.");

    private static bool IsSameText(InputFile a, InputFile b) => a.FullPath == b.FullPath || a.Read().Text == b.Read().Text;

    // Why there is no score: about the document's structure, an input or a table.
    private static Finding? Reason(RoleStanding? before, RoleStanding? after, Compilation old, Compilation @new)
    {
        var (side, path) = IsUnscored(after) ? (@new, after!.Role.File.Path) : (old, before!.Role.File.Path);
        return side.Findings.Where(f => f.Place.Path == path && f.Severity == Severity.Error).OrderBy(f => f.Rule.Id, StringComparer.Ordinal).FirstOrDefault();
    }
}
