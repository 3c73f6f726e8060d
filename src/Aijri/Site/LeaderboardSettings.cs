using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>A leaderboard as <c>aijri.yml</c> defines it: adding one takes no code.</summary>
/// <param name="Id">Its name in URLs.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blurb">What it shows, in a sentence.</param>
/// <param name="Filter">What a role must be to stand on it.</param>
/// <param name="Sort">The column it is sorted by.</param>
/// <param name="IsDescending">Whether the highest stands first.</param>
/// <param name="Columns">The columns shown, in order.</param>
/// <param name="Limit">Most rows shown, ties of the last rank included; null: all.</param>
public sealed record LeaderboardSettings(
    string Id, string Title, string Blurb, LeaderboardFilter Filter, RoleColumn Sort, bool IsDescending, ImmutableArray<RoleColumn> Columns, int? Limit)
{
    internal static LeaderboardSettings Read(YamlKeys keys)
    {
        var id = keys.Text("id");
        if (id is { } text && !Slug.IsValid(text.Text))
            keys.Report(text.Span, $"`{text}` is no id: lower-case letters, digits and single hyphens.");
        var columns = keys.Texts("columns").Select(c => Column(c, keys)).OfType<RoleColumn>().ToImmutableArray();
        var settings = new LeaderboardSettings(
            id?.Text ?? keys.Required("id"), keys.Required("title"), keys.Text("blurb")?.Text ?? "",
            LeaderboardFilter.Read(keys.Keys("filter")),
            (keys.Text("sort") is { } sort ? Column(sort, keys) : null) ?? RoleColumn.Score,
            keys.OneOf("order", "highest-first", "lowest-first") != "lowest-first",
            columns.IsEmpty ? [RoleColumn.Score, RoleColumn.SubLabel] : columns,
            keys.Whole("limit"));
        keys.Finish();
        return settings;
    }

    private static RoleColumn? Column(StatedText name, YamlKeys keys)
    {
        if (RoleColumn.Find(name.Text) is { } column)
            return column;
        keys.Report(name.Span, $"There is no column `{name}`.", Findings.DidYouMean.Sentence(name.Text, RoleColumn.All.Select(c => c.Id)) ?? $"Columns: {string.Join(", ", RoleColumn.All.Select(c => c.Id))}.");
        return null;
    }
}

/// <summary>What a role must be to stand on a leaderboard; each null: anything.</summary>
/// <param name="Zone">Its zone's name.</param>
/// <param name="SubLabel">Its sub-label without the zone.</param>
/// <param name="Category">Its category's name.</param>
/// <param name="Seniority">Its seniority.</param>
/// <param name="MarginAtMost">How far its score may be from the nearest threshold.</param>
/// <param name="IsOverridden">Whether an assessor overrode its score.</param>
public sealed record LeaderboardFilter(StatedText? Zone, StatedText? SubLabel, StatedText? Category, string? Seniority, decimal? MarginAtMost, bool? IsOverridden)
{
    /// <summary>Whether <paramref name="role"/> stands on the leaderboard.</summary>
    public bool Includes(Role role) =>
        (Zone is null || role.Zone?.Name == Zone.Value.Text)
        && (SubLabel is null || role.SubLabel?.Label == SubLabel.Value.Text)
        && (Category is null || role.Category == Category.Value.Text)
        && (Seniority is null || role.Seniority == Seniority)
        && (MarginAtMost is null || role.Margin <= MarginAtMost)
        && (IsOverridden is null || role.IsOverridden == IsOverridden);

    internal static LeaderboardFilter Read(YamlKeys keys)
    {
        var filter = new LeaderboardFilter(keys.Text("zone"), keys.Text("sub-label"), keys.Text("category"), keys.Text("seniority")?.Text,
            keys.Number("margin-at-most"), keys.OneOf("overridden", "true", "false") switch { "true" => true, "false" => false, _ => null });
        keys.Finish();
        return filter;
    }
}
