using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
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
/// <param name="Each">"category" or "seniority": one such leaderboard for each; null: it is one.</param>
public sealed record LeaderboardSettings(
    StatedText Id, string Title, string Blurb, LeaderboardFilter Filter, RoleColumn Sort, bool IsDescending, ImmutableArray<RoleColumn> Columns, int? Limit, string? Each)
{
    private const string Category = "category";
    private const string Seniority = "seniority";

    /// <summary>The leaderboards that this one stands for: itself, or one for each category or seniority, whose name takes the place of <c>{category}</c> or <c>{seniority}</c>.</summary>
    public IEnumerable<LeaderboardSettings> For(IEnumerable<string> categories, IEnumerable<string> seniorities) => Each switch
    {
        null => [this],
        Category => categories.Select(c => Of(c, Filter with { Category = new StatedText(c, default) })),
        _ => seniorities.Select(s => Of(s, Filter with { Seniority = new StatedText(s, default) })),
    };

    internal static LeaderboardSettings Read(YamlKeys keys)
    {
        var id = keys.Text("id");
        if (id is { } text && !Slug.IsValid(text.Text))
            keys.Report(text.Span, $"`{text}` is no id: lower-case letters, digits and single hyphens.");
        var columns = keys.Texts("columns").Select(c => Column(c, keys)).OfType<RoleColumn>().ToImmutableArray();
        var settings = new LeaderboardSettings(
            id ?? new StatedText(keys.Required("id"), default), keys.Required("title"), keys.Text("blurb")?.Text ?? "",
            LeaderboardFilter.Read(keys.Keys("filter")),
            (keys.Text("sort") is { } sort ? SortColumn(sort, keys) : null) ?? RoleColumn.Score,
            keys.OneOf("order", "highest-first", "lowest-first") != "lowest-first",
            columns.IsEmpty ? [RoleColumn.Score, RoleColumn.SubLabel] : columns,
            keys.Whole("limit"), keys.OneOf("each", Category, Seniority));
        if (settings.Limit < 1)
            keys.Report(keys.Text("limit")!.Value.Span, "`limit` must be at least 1.", "Without it, every role is on the list.");
        foreach (var name in (string[])["title", "blurb"])
        {
            if (keys.Text(name) is { } words && Placeholder(words.Text) is { } place && place != settings.Each)
                keys.Report(words.Span, settings.Each is null ? $"`{{{place}}}` stands for nothing without `each: {place}`." : $"`{{{place}}}` stands for nothing here; `{{{settings.Each}}}` does.");
        }
        if (settings.Each is { } each && Placeholder(settings.Title) != each)
            keys.Report(keys.Text("title")?.Span ?? default, $"With `each: {each}` the title must hold `{{{each}}}`, or all have one title.");
        keys.Finish();
        return settings;
    }

    // "category" of "{category} by score".
    private static string? Placeholder(string text) =>
        text.IndexOf('{') is >= 0 and var open && text.IndexOf('}', open) is > 0 and var close && text.AsSpan(open + 1, close - open - 1) is { Length: > 0 } word && word.IndexOfAnyExceptInRange('a', 'z') < 0 ? word.ToString() : null;

    private LeaderboardSettings Of(string value, LeaderboardFilter filter)
    {
        string Fill(string text) => text.Replace($"{{{Each}}}", value, StringComparison.Ordinal);
        return this with { Id = Id with { Text = $"{Id.Text}-{Slug.From(value)}" }, Title = Fill(Title), Blurb = Fill(Blurb), Filter = filter, Each = null };
    }

    private static RoleColumn? SortColumn(StatedText name, YamlKeys keys)
    {
        var column = Column(name, keys);
        if (column is null || column.Value is not null)
            return column;
        keys.Report(name.Span, $"Nothing can be sorted by `{name}`.", $"Columns to sort by: {string.Join(", ", RoleColumn.All.Where(c => c.Value is not null).Select(c => c.Id))}.");
        return null;
    }

    private static RoleColumn? Column(StatedText name, YamlKeys keys)
    {
        if (RoleColumn.Find(name.Text) is { } column)
            return column;
        keys.Report(name.Span, $"There is no column `{name}`.", DidYouMean.Sentence(name.Text, RoleColumn.All.Select(c => c.Id)) ?? $"Columns: {string.Join(", ", RoleColumn.All.Select(c => c.Id))}.");
        return null;
    }
}
