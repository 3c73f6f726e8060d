using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>What <c>aijri.yml</c> says of a site.</summary>
public sealed record SiteSettings
{
    /// <summary>The file whose folder is a site's root.</summary>
    public const string FileName = "aijri.yml";

    /// <summary>The file itself; null for settings that were not read.</summary>
    public SourceFile? File { get; init; }

    /// <summary>The site's name.</summary>
    public string Title { get; init; } = "AIJRI";

    /// <summary>A few words after the name.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>One sentence about the site.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the site will stand: http or https, its path ending in <c>/</c>; null: at a root, and no page has an absolute address.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Name of the theme's folder below <c>themes/</c>.</summary>
    public string Theme { get; init; } = "default";

    /// <summary>Where the file gives that name; null where it gives none, and for a name from elsewhere.</summary>
    public Location? ThemePlace { get; init; }

    /// <summary>Where the content folder is named; null where it is not.</summary>
    public Location? ContentPlace { get; init; }

    /// <summary>Where the site's folder is named; null where it is not.</summary>
    public Location? OutputPlace { get; init; }

    /// <summary>Where the version of the method is named; null where it is not.</summary>
    public Location? MethodologyPlace { get; init; }

    /// <summary>The documents' folder, relative to the root.</summary>
    public string Content { get; init; } = "content";

    /// <summary>The site's folder, relative to the root.</summary>
    public string Output { get; init; } = "output";

    /// <summary>Id of the methodology version for documents that name none; its file is <c>methodology/ID.yml</c> in the content folder.</summary>
    public string Methodology { get; init; } = "aijri-1";

    /// <summary>Slug of the role that explains the method on the front page; null: the highest score.</summary>
    public StatedText? Example { get; init; }

    /// <summary>Whether drafts are published too: an option of a build, and no key of the file.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>Address of the documents' sources, to link rows to their lines; null: no such links.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The terms under which others may use what the site publishes; null: it names none.</summary>
    public License? License { get; init; }

    /// <summary>The categories, in their order.</summary>
    public ImmutableArray<Category> Categories { get; init; } = [];

    /// <summary>Severities that the site sets.</summary>
    public Severities Severities { get; init; } = Severities.Default;

    /// <summary>The leaderboards, in their order.</summary>
    public ImmutableArray<LeaderboardSettings> Leaderboards { get; init; } = [];

    /// <summary>Whether a document of this status has a page.</summary>
    public bool Publishes(string status) => WithDrafts || status != FrontMatter.Draft;

    /// <summary>Reads <paramref name="file"/>; null, with findings, when something in it is wrong.</summary>
    public static SiteSettings? Read(SourceFile file, FindingBag findings)
    {
        var before = findings.Count;
        if (YamlReader.ReadMap(file, new SourceSpan(0, file.Text.Length), findings) is not { } map)
            return null;
        var keys = new YamlKeys(map, file, findings);
        var defaults = new SiteSettings();
        var (theme, content, output, methodology) = (keys.Name("theme"), keys.Text("content"), keys.Text("output"), keys.Name("methodology"));
        Location? PlaceOf(StatedText? named) => named is { } text ? file.Locate(text.Span) : null;
        var settings = new SiteSettings
        {
            File = file,
            Title = keys.Required("title"),
            Tagline = keys.Text("tagline")?.Text ?? "",
            Description = keys.Text("description")?.Text ?? "",
            BaseUrl = keys.Text("base-url") is { } url ? Address(url, keys) : null,
            Theme = theme?.Text ?? defaults.Theme,
            ThemePlace = PlaceOf(theme),
            Content = content?.Text ?? defaults.Content,
            ContentPlace = PlaceOf(content),
            Output = output?.Text ?? defaults.Output,
            OutputPlace = PlaceOf(output),
            Methodology = methodology?.Text ?? defaults.Methodology,
            MethodologyPlace = PlaceOf(methodology),
            Example = keys.Text("example"),
            SourceUrl = keys.Text("source-url") is { } source ? Address(source, keys)?.AbsoluteUri : null,
            License = keys.Has("license") ? License.Read(keys.Keys("license", "{ name: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/ }")) : null,
            Severities = ReadSeverities(keys),
            Categories = [.. keys.Maps("categories", "{ name: Technology }").Select(Category.Read)],
            Leaderboards = [.. keys.Maps("leaderboards", "{ id: overall, title: All roles }").Select(LeaderboardSettings.Read)],
        };
        foreach (var twice in settings.Leaderboards.GroupBy(l => l.Id.Text).Where(g => g.Count() > 1))
            keys.Report(twice.Last().Id.Span, $"Two leaderboards have the id `{twice.Key}`.");
        foreach (var twice in settings.Categories.GroupBy(c => c.Slug).Where(g => g.Count() > 1))
            keys.Report(twice.Last().NameSpan, $"Two categories would be the page `{twice.Key}`.", "Give one of them a `slug:`.");
        foreach (var twice in settings.Categories.DistinctBy(c => c.Slug).GroupBy(c => c.Name).Where(g => g.Count() > 1))
            keys.Report(twice.Last().NameSpan, $"Two categories have the name `{twice.Key}`.");
        keys.Finish();
        return findings.Count == before ? settings : null;
    }

    /// <summary>Reports leaderboard filters that name what the method or the site does not have, in <paramref name="file"/>.</summary>
    public void CheckFilters(Methodology methodology, SourceFile file, FindingBag findings)
    {
        foreach (var filter in Leaderboards.Select(l => l.Filter))
        {
            Known(filter.Zone, methodology.Zones.Select(z => z.Name));
            Known(filter.SubLabel, methodology.SubLabels.Select(s => s.Label));
        }

        void Known(StatedText? stated, IEnumerable<string> names)
        {
            if (stated is { } word && !names.Contains(word.Text))
                findings.Add(Rules.InvalidValue, file, word.Span, $"No role can be `{word}`.", DidYouMean.Sentence(word.Text, names) ?? $"Known: {string.Join(", ", names)}.");
        }
    }

    /// <summary>An address for <see cref="BaseUrl"/>; null when <paramref name="text"/> is none. With two slashes in a row a path would be another site's address, and a name before an "@" would be published.</summary>
    public static Uri? ParseBaseUrl(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0 && !uri.AbsolutePath.Contains("//", StringComparison.Ordinal) ? uri : null;

    /// <summary>What an address for <see cref="BaseUrl"/> must be.</summary>
    public const string BaseUrlForm = "an http or https address without user, query, fragment and doubled slashes";

    private static Severities ReadSeverities(YamlKeys keys)
    {
        var severities = Severities.Default;
        var known = new HashSet<Rule>();
        foreach (var entry in keys.Keys("severity").Map.Entries)
        {
            var severity = entry.Value is YamlScalar word ? Severities.Parse(word.Text) : null;
            if (Rules.Find(entry.Key) is not { } rule)
                keys.Report(entry.KeySpan, $"There is no rule `{entry.Key}`.", DidYouMean.Sentence(entry.Key, Rules.All.Select(r => r.Name)));
            else if (severity is null)
                keys.Report(entry.Value.Span, "A severity is error, warning or note.");
            else if (!known.Add(rule))
                keys.Report(entry.KeySpan, $"The rule {rule.Id} {rule.Name} stands twice.", "Remove one: its id and its name mean the same.");
            else
                severities = severities.With(rule, severity.Value);
        }
        return severities;
    }

    private static Uri? Address(StatedText text, YamlKeys keys)
    {
        if (ParseBaseUrl(text.Text) is { } uri)
            return uri;
        keys.Report(text.Span, $"`{text}` is not {BaseUrlForm}.");
        return null;
    }
}

/// <summary>A category of roles.</summary>
/// <param name="Name">Its name, which documents give.</param>
/// <param name="Slug">Its name in URLs.</param>
/// <param name="Description">What belongs to it.</param>
public sealed record Category(string Name, string Slug, string Description)
{
    /// <summary>Where its name is written.</summary>
    internal SourceSpan NameSpan { get; init; }

    /// <summary>The category that documents name and the site does not declare. Where no address can be made of its name, and that is let stand, it gets one all the same.</summary>
    internal static Category Undeclared(string name) =>
        new(name, Aijri.Sources.Slug.From(name) is { Length: > 0 } slug && Aijri.Sources.Slug.Excess(slug) is null ? slug : "category", "");

    internal static Category Read(YamlKeys keys)
    {
        var name = keys.Required("name");
        var slug = keys.Text("slug");
        if (slug is { } text && !Aijri.Sources.Slug.IsValid(text.Text))
            keys.Report(text.Span, $"`{text}` is no slug: lower-case letters, digits and single hyphens.");
        if (name.Length > 0 && slug is null && Aijri.Sources.Slug.From(name).Length == 0)
            keys.Report(keys.Map.Span, $"No address can be made of the category `{name}`.", "Give it a `slug:`.");
        if (Aijri.Sources.Slug.Excess(slug?.Text ?? Aijri.Sources.Slug.From(name)) is { } excess)
            keys.Report(slug?.Span ?? keys.Map.Span, $"The category's name in addresses would have {excess}.", "Give it a shorter `slug:`.");
        var category = new Category(name, slug?.Text ?? Aijri.Sources.Slug.From(name), keys.Text("description")?.Text ?? "") { NameSpan = keys.Map.Find("name")?.Value.Span ?? keys.Map.Span };
        keys.Finish();
        return category;
    }
}
