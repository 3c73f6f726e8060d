using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>A role on a leaderboard.</summary>
/// <param name="Rank">From 1; roles that tie share a rank, and the ranks they take up are left out after them.</param>
/// <param name="Role">The role.</param>
public readonly record struct RankedRole(int Rank, Role Role);

/// <summary>A leaderboard with its rows.</summary>
/// <param name="Settings">How it is defined.</param>
/// <param name="Rows">Its rows, best first.</param>
public sealed record Leaderboard(LeaderboardSettings Settings, ImmutableArray<RankedRole> Rows)
{
    /// <summary>Ranks <paramref name="roles"/>; what has no value to sort by does not stand on it.</summary>
    public static Leaderboard Of(LeaderboardSettings settings, ImmutableArray<Role> roles)
    {
        var sign = settings.IsDescending ? -1 : 1;
        var sorted = roles.Where(r => settings.Filter.Includes(r) && settings.Sort.Value(r) is not null)
            .OrderBy(r => sign * settings.Sort.Value(r)!.Value).ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Slug, StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<RankedRole>();
        foreach (var role in sorted)
        {
            var isTie = rows.Count > 0 && settings.Sort.Value(rows[^1].Role) == settings.Sort.Value(role);
            var rank = isTie ? rows[^1].Rank : rows.Count + 1;
            if (rank > (settings.Limit ?? int.MaxValue))
                break;
            rows.Add(new RankedRole(rank, role));
        }
        return new Leaderboard(settings, rows.ToImmutable());
    }
}
