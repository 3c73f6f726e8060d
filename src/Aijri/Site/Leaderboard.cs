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
    /// <param name="settings">How it is defined.</param>
    /// <param name="roles">The roles.</param>
    /// <param name="asOf">The day that ages are counted to; null: no role has an age.</param>
    public static Leaderboard Of(LeaderboardSettings settings, ImmutableArray<Role> roles, DateOnly? asOf)
    {
        var sign = settings.IsDescending ? -1 : 1;
        var sorted = roles.Where(r => settings.Filter.Includes(r, asOf)).Select(r => (Role: r, Value: settings.Sort.Value!(r))).Where(r => r.Value is not null)
            .OrderBy(r => sign * r.Value!.Value).ThenBy(r => r.Role.Title, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Role.Slug, StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<RankedRole>();
        decimal? last = null;
        foreach (var (role, value) in sorted)
        {
            var rank = value == last ? rows[^1].Rank : rows.Count + 1;
            if (rank > (settings.Limit ?? int.MaxValue))
                break;
            rows.Add(new RankedRole(rank, role));
            last = value;
        }
        return new Leaderboard(settings, rows.ToImmutable());
    }
}
