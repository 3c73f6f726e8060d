namespace Aijri.Site;

/// <summary>A score that a role was published with, at the time it was new.</summary>
/// <param name="Role">The role.</param>
/// <param name="Date">The day.</param>
/// <param name="Score">The score from that day on.</param>
/// <param name="Before">The one it took the place of; null for the first that is known.</param>
/// <param name="Note">What the author says of it; null where nothing is said.</param>
public sealed record PublishedScore(Role Role, DateOnly Date, decimal Score, decimal? Before, string? Note)
{
    /// <summary>What it moved by, in points; null for the first that is known.</summary>
    public decimal? Change => Score - Before;

    /// <summary>Every dated score of <paramref name="roles"/>, the newest first; of one day, by slug.</summary>
    public static IEnumerable<PublishedScore> Of(IEnumerable<Role> roles) =>
        roles.SelectMany(Of).OrderByDescending(s => s.Date).ThenBy(s => s.Role.Slug, StringComparer.Ordinal);

    /// <summary>The dated scores of <paramref name="role"/>, the newest first: that of its assessment, then those of its history.</summary>
    public static IEnumerable<PublishedScore> Of(Role role)
    {
        var past = role.History.Where(h => h is { Date: not null, Score: not null }).ToList();
        if (role is { Assessed: { } day, Score: { } score })
            yield return new PublishedScore(role, day, score, past.Count > 0 ? past[0].Score : null, role.Note);
        for (var i = 0; i < past.Count; i++)
            yield return new PublishedScore(role, past[i].Date!.Value, past[i].Score!.Value, i + 1 < past.Count ? past[i + 1].Score : null, past[i].Note);
    }
}
