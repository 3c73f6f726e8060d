using System.Collections.Immutable;
using Aijri.Findings;

namespace Aijri.Site;

/// <summary>A role among the others of its side.</summary>
/// <param name="Role">The role.</param>
/// <param name="Rank">Its rank by score, from 1; roles that tie share one. Null where it has no score.</param>
public sealed record RoleStanding(Role Role, int? Rank);

/// <summary>What became of a role between two states of the documents.</summary>
/// <param name="Old">How it stood; null: it was added.</param>
/// <param name="New">How it stands; null: it was removed.</param>
/// <param name="Inputs">The inputs that changed.</param>
/// <param name="Version">The version of the method, where that changed the result; else null.</param>
/// <param name="Stale">Findings about quotations of the role in other documents that were not there before the move, in report order.</param>
public sealed record RoleMove(RoleStanding? Old, RoleStanding? New, ImmutableArray<InputChange> Inputs, VersionChange? Version, ImmutableArray<Finding> Stale)
{
    /// <summary>Quotations in other documents by a name that the role lost, and that no role goes by now, by place.</summary>
    public ImmutableArray<OrphanedQuotation> Orphaned { get; init; } = [];

    /// <summary>The role as it is, or was last.</summary>
    public Role Role => (New ?? Old)!.Role;

    /// <summary>New published score less the old one; null unless both are known.</summary>
    public decimal? Difference => New?.Role.Score - Old?.Role.Score;

    /// <summary>Whether the role stands in another zone now.</summary>
    public bool IsZoneMove => Old is not null && New is not null && Old.Role.Zone?.Name != New.Role.Zone?.Name;

    /// <summary>Whether its score, zone or label is another one now. Where not, only inputs or its page's name changed.</summary>
    public bool HasMoved => Old is not null && New is not null && !IsSameResult(Old.Role, New.Role);

    /// <summary>Whether its page has another name now.</summary>
    public bool IsRenamed => Old is not null && New is not null && Old.Role.Slug != New.Role.Slug;

    /// <summary>Zone moves first, then other labels, then the largest differences, then what did not move; added and removed roles last.</summary>
    public static int Compare(RoleMove a, RoleMove b)
    {
        var order = Kind(a).CompareTo(Kind(b));
        if (order == 0) order = Math.Abs(b.Difference ?? 0).CompareTo(Math.Abs(a.Difference ?? 0));
        return order != 0 ? order : string.CompareOrdinal(a.Role.Slug, b.Role.Slug);
    }

    internal static bool IsSameResult(Role a, Role b) => a.Score == b.Score && a.Zone?.Name == b.Zone?.Name && a.FullLabel == b.FullLabel;

    private static int Kind(RoleMove move) => move switch
    {
        { Old: null } => 4,
        { New: null } => 5,
        { IsZoneMove: true } => 0,
        { HasMoved: true } when move.Old.Role.FullLabel != move.New.Role.FullLabel => 1,
        { HasMoved: true } => 2,
        _ => 3,
    };
}

/// <summary>A document that cannot be scored on one side or on either: whether its role moved cannot be said.</summary>
/// <param name="Old">How it stood; null: it was not there.</param>
/// <param name="New">How it stands; null: it is not there.</param>
/// <param name="Reason">The first finding that says why, on the newest side where it cannot be scored; null when none does.</param>
public sealed record UnscoredRole(RoleStanding? Old, RoleStanding? New, Finding? Reason);
