using System.Collections.Immutable;
using System.Globalization;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>What stands between the <c>---</c> lines at the top. Every key is optional.</summary>
public sealed record FrontMatter
{
    /// <summary>The role's title; null: the Job Title row says it.</summary>
    public StatedText? Title { get; init; }

    /// <summary>Null: the Seniority Level row says it.</summary>
    public StatedText? Seniority { get; init; }

    /// <summary>The page's name in its URL; null: made from the title.</summary>
    public StatedText? Slug { get; init; }

    /// <summary>One of the categories of the site.</summary>
    public StatedText? Category { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public StatedText? Summary { get; init; }

    /// <summary>published, draft or illustrative.</summary>
    public string Status { get; init; } = Published;

    /// <summary>The day of the assessment.</summary>
    public DateOnly? Assessed { get; init; }

    /// <summary>Where that day is written; empty when the file itself does not say it.</summary>
    public SourceSpan AssessedSpan { get; init; }

    /// <summary>Why the score became what it is that day; null when that is not said.</summary>
    public StatedText? Note { get; init; }

    /// <summary>Names that mean this role too.</summary>
    public ImmutableArray<StatedText> Aliases { get; init; } = [];

    /// <summary>The id of the methodology version the document is held to; null: the site's.</summary>
    public StatedText? Methodology { get; init; }

    /// <summary>The published score, stated again.</summary>
    public StatedText? Score { get; init; }

    /// <summary>The zone, stated again.</summary>
    public StatedText? Zone { get; init; }

    /// <summary>The sub-label, stated again.</summary>
    public StatedText? SubLabel { get; init; }

    /// <summary>Earlier published scores, newest first.</summary>
    public ImmutableArray<PastScore> History { get; init; } = [];

    /// <summary>What the assessment rests on.</summary>
    public ImmutableArray<SourceReference> Sources { get; init; } = [];

    /// <summary>Slugs that lead here.</summary>
    public ImmutableArray<StatedText> RedirectFrom { get; init; } = [];

    /// <summary>Findings that are to stand.</summary>
    public ImmutableArray<Allowance> Allow { get; init; } = [];

    /// <summary>The status of an assessment that is published as it is.</summary>
    public const string Published = "published";

    /// <summary>The status of an assessment that is only built when asked for.</summary>
    public const string Draft = "draft";

    /// <summary>The status of an assessment whose evidence is not real.</summary>
    public const string Illustrative = "illustrative";

    /// <summary>A document without front matter.</summary>
    public static readonly FrontMatter None = new();

    /// <summary>Reads the keys of <paramref name="map"/>; what is absent comes from <paramref name="defaults"/>.</summary>
    public static FrontMatter Read(YamlMap map, SourceFile file, FrontMatter defaults, FindingBag findings)
    {
        var keys = new YamlKeys(map, file, findings);
        var front = new FrontMatter
        {
            Title = keys.Text("title"),
            Seniority = keys.Text("seniority") ?? defaults.Seniority,
            Slug = keys.Text("slug"),
            Category = keys.Text("category") ?? defaults.Category,
            Summary = keys.Text("summary"),
            Status = keys.OneOf("status", Published, Draft, Illustrative) ?? defaults.Status,
            Assessed = keys.Date("assessed") ?? defaults.Assessed,
            AssessedSpan = keys.Map.Find("assessed")?.Value.Span ?? default,
            Note = keys.Text("note"),
            Aliases = [.. keys.Texts("aliases").Where(a => IsName(a, keys))],
            Methodology = keys.Text("methodology") ?? defaults.Methodology,
            Score = keys.Unquoted("score"),
            Zone = keys.Unquoted("zone"),
            SubLabel = keys.Unquoted("sub-label"),
            History = [.. keys.Maps("history", "{ date: 2026-02-14, score: 47.1, note: why }").Select(PastScore.Read).OrderByDescending(p => p.Date)],
            Sources = [.. keys.Maps("sources", "{ title: its name, url: https://… }").Select(SourceReference.Read)],
            RedirectFrom = keys.Texts("redirect-from"),
            Allow = [.. keys.Maps("allow", "{ rule: AIJ701, reason: why }").Select(Allowance.Read).OfType<Allowance>()],
        };
        if (front.Slug is { } slug && !Aijri.Sources.Slug.IsValid(slug.Text))
            keys.Report(slug.Span, $"`{slug}` is no slug: lower-case letters, digits and single hyphens.", $"`{Aijri.Sources.Slug.From(slug.Text)}` would do.");
        keys.Finish();
        return front;
    }

    // A letter by itself stands in sentences that mean nobody. In scripts without capitals it may be a word.
    private static bool IsName(StatedText alias, YamlKeys keys)
    {
        if (alias.Text.Count(char.IsLetterOrDigit) > 1 || alias.Text.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter))
            return true;
        keys.Report(alias.Span, $"`{alias}` is no name: it would be found wherever that letter or digit stands by itself.", "An alias has at least two letters or digits.");
        return false;
    }

    /// <summary>Reads a <c>_defaults.yml</c>; only keys that many documents may share are known there.</summary>
    public static FrontMatter ReadDefaults(YamlMap map, SourceFile file, FrontMatter outer, FindingBag findings)
    {
        var keys = new YamlKeys(map, file, findings);
        var front = new FrontMatter
        {
            Seniority = keys.Text("seniority") ?? outer.Seniority,
            Category = keys.Text("category") ?? outer.Category,
            Status = keys.OneOf("status", Published, Draft, Illustrative) ?? outer.Status,
            Assessed = keys.Date("assessed") ?? outer.Assessed,
            AssessedSpan = keys.Map.Find("assessed")?.Value.Span ?? default,
            Methodology = keys.Text("methodology") ?? outer.Methodology,
        };
        keys.Finish();
        return front;
    }

    /// <summary>The same for another file, in which the words of this one have no place.</summary>
    public FrontMatter Elsewhere() => this with { Seniority = Placeless(Seniority), Category = Placeless(Category), AssessedSpan = default, Methodology = Placeless(Methodology) };

    private static StatedText? Placeless(StatedText? text) => text is { } t ? t with { Span = default } : null;
}

/// <summary>A score published earlier.</summary>
/// <param name="Date">The day it was published; null when the key is missing or wrong, which is reported.</param>
/// <param name="Score">The score then.</param>
/// <param name="Note">Why it was so.</param>
public sealed record PastScore(DateOnly? Date, decimal? Score, string? Note)
{
    /// <summary>Where the day is written.</summary>
    public SourceSpan DateSpan { get; init; }

    /// <summary>Where the score is written.</summary>
    public SourceSpan ScoreSpan { get; init; }

    internal static PastScore Read(YamlKeys keys)
    {
        keys.Require("date");
        keys.Require("score");
        var past = new PastScore(keys.Date("date"), keys.Number("score"), keys.Text("note")?.Text) { DateSpan = SpanOf("date"), ScoreSpan = SpanOf("score") };
        keys.Finish();
        return past;

        SourceSpan SpanOf(string key) => keys.Map.Find(key)?.Value.Span ?? default;
    }
}

/// <summary>A finding that is to stand, wherever in the document it is.</summary>
/// <param name="Rule">The rule, by id or name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day it holds; null: it holds until it is removed.</param>
public sealed record Allowance(StatedText Rule, string Reason, DateOnly? Until)
{
    internal static Allowance? Read(YamlKeys keys)
    {
        var rule = keys.Text("rule");
        var reason = keys.Required("reason");
        var until = keys.Date("until");
        keys.Require("rule");
        keys.Finish();
        return rule is { } named && reason.Length > 0 && (until is not null || !keys.Has("until")) ? new Allowance(named, reason, until) : null;
    }
}

/// <summary>Something an assessment rests on.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">Where it can be read: http or https; null when there is none.</param>
public sealed record SourceReference(string Title, string? Url)
{
    /// <summary>Where the address is written.</summary>
    public SourceSpan UrlSpan { get; init; }

    internal static SourceReference Read(YamlKeys keys)
    {
        var title = keys.Required("title");
        var url = keys.Text("url");
        if (url is { } link && !(Uri.TryCreate(link.Text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")))
        {
            keys.Report(link.Span, $"`url` must be an http or https address, not `{link}`.");
            url = null;
        }
        keys.Finish();
        return new SourceReference(title, url?.Text) { UrlSpan = url?.Span ?? default };
    }
}
