using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>A published score that took the place of another.</summary>
/// <param name="Role">The role.</param>
/// <param name="Date">The day the new score was published; null when the document does not say.</param>
/// <param name="Before">The score until then.</param>
/// <param name="After">The score from then on.</param>
/// <param name="Note">Why it moved; null when the document does not say.</param>
public sealed record ScoreChange(Role Role, DateOnly? Date, decimal Before, decimal After, string? Note)
{
    /// <summary>The changes of one role, newest first. Publishing the same score again is none.</summary>
    public static IEnumerable<ScoreChange> Of(Role role)
    {
        var (date, after, note) = (role.Assessed, role.Score, role.Note);
        foreach (var past in role.History)
        {
            if (past.Score is { } before && after is { } score && before != score)
                yield return new ScoreChange(role, date, before, score, note);
            (date, after, note) = (past.Date, past.Score, past.Note);
        }
    }

    /// <summary>The changes of all <paramref name="roles"/>, newest first; those without a day last.</summary>
    public static ImmutableArray<ScoreChange> Of(IEnumerable<Role> roles) =>
        [.. roles.SelectMany(Of).OrderByDescending(c => c.Date ?? DateOnly.MinValue).ThenBy(c => c.Role.Title, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Role.Slug, StringComparer.Ordinal)];
}
