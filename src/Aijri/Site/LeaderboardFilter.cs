using Aijri.Documents;

namespace Aijri.Site;

/// <summary>What a role must be to stand on a leaderboard; each null: anything.</summary>
public sealed record LeaderboardFilter
{
    /// <summary>Its zone's name.</summary>
    public StatedText? Zone { get; init; }

    /// <summary>Its sub-label without the zone.</summary>
    public StatedText? SubLabel { get; init; }

    /// <summary>Its category's name.</summary>
    public StatedText? Category { get; init; }

    /// <summary>Its seniority, what stands in brackets left out.</summary>
    public StatedText? Seniority { get; init; }

    /// <summary>Its status.</summary>
    public string? Status { get; init; }

    /// <summary>How far its score may be from the nearest threshold, in points.</summary>
    public decimal? MarginAtMost { get; init; }

    /// <summary>Its assessment is more than so many days old.</summary>
    public int? OlderThan { get; init; }

    /// <summary>Whether an assessor overrode its score.</summary>
    public bool? IsOverridden { get; init; }

    /// <summary>Whether <paramref name="role"/> stands on the leaderboard.</summary>
    /// <param name="role">The role.</param>
    /// <param name="asOf">The day that ages are counted to; null: no role has an age.</param>
    public bool Includes(Role role, DateOnly? asOf) =>
        (Zone is null || role.Zone?.Name == Zone.Value.Text)
        && (SubLabel is null || role.SubLabel?.Label == SubLabel.Value.Text)
        && (Category is null || role.Category == Category.Value.Text)
        && (Seniority is null || string.Equals(role.Level, Seniorities.Level(Seniority.Value.Text), StringComparison.OrdinalIgnoreCase))
        && (Status is null || role.Status == Status)
        && (MarginAtMost is null || role.Margin <= MarginAtMost)
        && (OlderThan is null || asOf?.DayNumber - role.Assessed?.DayNumber > OlderThan)
        && (IsOverridden is null || role.IsOverridden == IsOverridden);

    internal static LeaderboardFilter Read(YamlKeys keys)
    {
        var filter = new LeaderboardFilter
        {
            Zone = keys.Text("zone"),
            SubLabel = keys.Text("sub-label"),
            Category = keys.Text("category"),
            Seniority = keys.Text("seniority"),
            Status = keys.OneOf("status", FrontMatter.Published, FrontMatter.Draft, FrontMatter.Illustrative),
            MarginAtMost = keys.Number("margin-at-most"),
            OlderThan = keys.Whole("older-than"),
            IsOverridden = keys.OneOf("overridden", "true", "false") switch { "true" => true, "false" => false, _ => null },
        };
        foreach (var (key, isNegative) in (ReadOnlySpan<(string, bool)>)[("margin-at-most", filter.MarginAtMost < 0), ("older-than", filter.OlderThan < 0)])
        {
            if (isNegative)
                keys.Report(keys.Map.Find(key)!.Value.Span, $"`{key}` must not be below 0.");
        }
        keys.Finish();
        return filter;
    }
}
