using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>What is kept of a document when it has been checked: enough for every list, link and report. The text is not kept.</summary>
public sealed record Role
{
    /// <summary>The document.</summary>
    public required InputFile File { get; init; }

    /// <summary>A number for all that its facts come from but the method and other documents: the document's path and text and its folder's defaults.</summary>
    public UInt128 Fingerprint { get; init; }

    /// <summary>Where the document's body begins, below its front matter.</summary>
    public int BodyStart { get; init; }

    /// <summary>Whether the document is an assessment at all.</summary>
    public bool IsAssessment { get; init; }

    /// <summary>The page's name in its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Where the document's front matter gives that name; null when it is made from the title.</summary>
    public StatedText? SlugStated { get; init; }

    /// <summary>The role's title; null when the document gives none.</summary>
    public string? Title { get; init; }

    /// <summary>Its title as it is shown where its seniority does not stand beside it: with that, where another published role has the same title; empty when the document gives none.</summary>
    public string ShownTitle { get => field ?? Title ?? ""; init; }

    /// <summary>A number for all that pages show of it: its document, and the title it is shown with.</summary>
    public UInt128 ShownFingerprint => ShownTitle == Title ? Fingerprint : new Fingerprint().Add(Fingerprint).Add(ShownTitle).Value;

    /// <summary>Names that mean this role too, where the document's front matter gives them.</summary>
    public ImmutableArray<StatedText> Aliases { get; init; } = [];

    /// <summary>Its seniority; null when not given.</summary>
    public string? Seniority { get; init; }

    /// <summary>Its seniority without what stands in brackets; null when not given.</summary>
    public string? Level => Seniority is { } seniority ? Seniorities.Level(seniority) : null;

    /// <summary>Its category's name; null when not given.</summary>
    public string? Category => CategoryStated?.Text;

    /// <summary>Where the document's front matter names the category.</summary>
    public StatedText? CategoryStated { get; init; }

    /// <summary>The verdict in one sentence; null when not given.</summary>
    public string? Summary { get; init; }

    /// <summary>published, draft or illustrative.</summary>
    public string Status { get; init; } = FrontMatter.Published;

    /// <summary>The day of the assessment; null when not given.</summary>
    public DateOnly? Assessed { get; init; }

    /// <summary>Why the score became what it is that day; null when that is not said.</summary>
    public string? Note { get; init; }

    /// <summary>The score that is published; null where an input is missing.</summary>
    public decimal? Score { get; init; }

    /// <summary>The formula's score, exact.</summary>
    public decimal? ExactScore { get; init; }

    /// <summary>The formula's score, rounded as published.</summary>
    public decimal? FormulaScore { get; init; }

    /// <summary>The score as the document states it; null when it states none.</summary>
    public decimal? StatedScore { get; init; }

    /// <summary>Whether an assessor overrode the formula.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>Its zone.</summary>
    public Zone? Zone { get; init; }

    /// <summary>Its label's rule; null where the zone has none.</summary>
    public SubLabelRule? SubLabel { get; init; }

    /// <summary>"Green (Accelerated)", or the zone's word.</summary>
    public string? FullLabel { get; init; }

    /// <summary>How far the score is from the nearest threshold, in points.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The zone beyond that threshold.</summary>
    public Zone? NearestZone { get; init; }

    /// <summary>Whether that zone is below the role's own.</summary>
    public bool IsAboveNearest => NearestZone is { } nearest && (nearest.From is null || nearest.From < Zone!.From);

    /// <summary>What <see cref="Margin"/> is, without its figure: "points above Yellow"; empty where there is no other zone.</summary>
    public string MarginWords =>
        NearestZone is { } nearest ? $"{(Methodology!.Score.Round(Margin ?? 0) == 1 ? "point" : "points")} {(IsAboveNearest ? "above" : "below")} {nearest.Name}" : "";

    /// <summary>The published score as it is shown everywhere, with the decimals of its version of the method; empty where there is none.</summary>
    public string ShownScore => Score is { } score ? Methodology!.Score.Show(score) : "";

    /// <summary>What the modifiers add to the score of Task Resistance alone, in points.</summary>
    public decimal? ModifierEffect { get; init; }

    /// <summary>Task Resistance, exact.</summary>
    public decimal? TaskResistance { get; init; }

    /// <summary>Evidence total.</summary>
    public decimal? Evidence { get; init; }

    /// <summary>Barrier total.</summary>
    public decimal? Barriers { get; init; }

    /// <summary>Growth correlation.</summary>
    public decimal? Growth { get; init; }

    /// <summary>Protective total.</summary>
    public decimal? Protective { get; init; }

    /// <summary>The version of the method it is held to; null when it could not be read.</summary>
    public Methodology? Methodology { get; init; }

    /// <summary>Its evidence scores, in the order of that version's dimensions; empty unless all are there.</summary>
    public ImmutableArray<sbyte> EvidenceScores { get; init; } = [];

    /// <summary>Its barrier scores, in that order.</summary>
    public ImmutableArray<sbyte> BarrierScores { get; init; } = [];

    /// <summary>Its protective principles' scores, in that order.</summary>
    public ImmutableArray<sbyte> ProtectiveScores { get; init; } = [];

    /// <summary>Per cent of time by mode, in the methodology's order.</summary>
    public ImmutableArray<decimal> ModeShares { get; init; } = [];

    /// <summary>Per cent of time at or above the methodology's task score.</summary>
    public decimal? Share { get; init; }

    /// <summary>Earlier published scores, newest first.</summary>
    public ImmutableArray<PastScore> History { get; init; } = [];

    /// <summary>How far the published score moved when it last did, in points; null when it never did.</summary>
    public decimal? LastChange => ScoreChange.Of(this).FirstOrDefault() is { } last && last.After == Score ? last.After - last.Before : null;

    /// <summary>Slugs that lead to it.</summary>
    public ImmutableArray<StatedText> RedirectFrom { get; init; } = [];

    /// <summary>The passages of its document that may quote other roles.</summary>
    public ImmutableArray<QuotingPassage> Quoting { get; init; } = [];

    /// <summary>What its document quotes of other roles; empty until all documents are known.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>The links of its document that name another by its path, whether that is there or not.</summary>
    public ImmutableArray<Link> LinksToDocuments { get; init; } = [];

    /// <summary>
    /// What its sentences were held to beside its own document, each by a number: the names of all roles, and the documents of those named; empty where no sentence can
    /// speak of another role. While all of them are the same, nothing is found in it that was not before. Default where something was found in it or let stand: then it
    /// is checked in every build.
    /// </summary>
    public ImmutableArray<UInt128> HeldTo { get; init; }

    /// <summary>Where its document links to one that is not there.</summary>
    public ImmutableArray<Location> DeadLinks { get; init; } = [];

    /// <summary>What its document states and contradicts: until that is settled, either value may be quoted.</summary>
    public ImmutableArray<(Quantity Quantity, decimal Value)> Contradicted { get; init; } = [];

    /// <summary>The zone or label its document states wrongly; null where it is right.</summary>
    public string? ContradictedVerdict { get; init; }

    /// <summary>The title by its Role Definition table where front matter has another one; null where they agree.</summary>
    public string? ContradictedTitle { get; init; }

    /// <summary>Whether every value its page shows could be computed.</summary>
    public bool IsComplete { get; init; }

    /// <summary>How many claims the document makes.</summary>
    public int Claims { get; init; }

    /// <summary>How many of them stand as they should.</summary>
    public int Verified { get; init; }

    /// <summary>The names it goes by: its aliases and its title, both where it states two.</summary>
    public string[] Names => [.. Aliases.Select(a => a.Text), .. Titles];

    /// <summary>Its title, both where it states two; none where it states none.</summary>
    public IEnumerable<string> Titles => new[] { Title, ContradictedTitle }.OfType<string>();

    /// <summary>The findings that its author lets stand.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>A document that could not be read as an assessment.</summary>
    public static Role Unread(InputFile file) => new() { File = file, Slug = FileSlug(file) };

    internal Role()
    {
    }

    // All that comes from front matter and title alone.
    [SetsRequiredMembers]
    private Role(InputFile file, FrontMatter front, string? title)
    {
        var slug = front.Slug?.Text ?? (title is null ? "" : Sources.Slug.From(title));
        File = file;
        IsAssessment = true;
        Slug = Sources.Slug.IsValid(slug) ? slug : FileSlug(file);
        SlugStated = front.Slug;
        Title = title;
        Aliases = front.Aliases;
        CategoryStated = front.Category is { } category ? category with { Text = Shared(category.Text)! } : null;
        Status = front.Status;
        RedirectFrom = front.RedirectFrom;
    }

    /// <summary>An assessment of which only the names and addresses were read.</summary>
    /// <param name="file">The document.</param>
    /// <param name="front">Its front matter.</param>
    /// <param name="title">The role's title; null when the document gives none.</param>
    public static Role Named(InputFile file, FrontMatter front, string? title) => new(file, front, title);

    /// <summary>What is kept of a checked document.</summary>
    /// <param name="file">The document.</param>
    /// <param name="checked">What it states, checked.</param>
    /// <param name="document">What it was read as, where its links and what its author lets stand are asked for too.</param>
    /// <param name="fingerprint">A number for its path, its text and its folder's defaults, where a build will ask whether it is still the same.</param>
    public static Role Of(InputFile file, CheckedAssessment @checked, Document? document = null, UInt128 fingerprint = default)
    {
        var (scored, claims) = @checked;
        var (a, front) = (scored.Assessment, scored.Assessment.Front);
        var (margin, nearest) = MarginOf(scored);
        return new Role(file, front, a.Title?.Text)
        {
            Fingerprint = fingerprint,
            BodyStart = document?.Layout?.BodyStart ?? 0,
            LinksToDocuments = document is null ? [] : Site.DeadLinks.Candidates(document),
            Suppressions = document?.Suppressions ?? [],
            Seniority = Shared(a.Seniority?.Text),
            Summary = front.Summary?.Text,
            Assessed = front.Assessed,
            Note = front.Note?.Text,
            Score = scored.PublishedScore,
            ExactScore = scored.Score?.Value,
            FormulaScore = scored.FormulaScore,
            StatedScore = claims.FirstOrDefault(c => c.Id == "score.result")?.Number?.Value ?? claims.FirstOrDefault(c => c.Id == "front-matter.score")?.Number?.Value,
            IsOverridden = scored.IsOverridden,
            Zone = scored.Zone,
            SubLabel = scored.SubLabel,
            FullLabel = scored.FullLabel,
            Margin = margin,
            NearestZone = nearest,
            ModifierEffect = Waterfall.Of(scored) is [var alone, .., var last] ? last.Running - alone.Running : null,
            TaskResistance = scored.TaskResistance?.Value,
            Evidence = scored.Evidence?.Value,
            Barriers = scored.Barriers?.Value,
            Growth = scored.Growth?.Value,
            Protective = scored.Protective?.Value,
            Methodology = scored.Methodology,
            EvidenceScores = ScoresOf(scored.EvidenceRows),
            BarrierScores = ScoresOf(scored.BarrierRows),
            ProtectiveScores = ScoresOf(scored.ProtectiveRows),
            ModeShares = [.. scored.ModeShares.Select(s => s?.Value ?? 0)],
            Share = scored.Share?.Value,
            History = front.History,
            Contradicted = [.. claims.Where(c => c.IsBad && c.Number is not null).Select(c => (Quantity: QuantityOf(c.Id), c.Number!.Value.Value)).Where(c => c.Quantity != Quantity.Unnamed)],
            ContradictedVerdict = claims.FirstOrDefault(c => c.IsBad && c.IsLabel && c.Id is "zone" or "sub-label.label")?.Stated,
            ContradictedTitle = claims.FirstOrDefault(c => c.IsBad && c.Id is "front-matter.title")?.Expected,
            Quoting = Site.Quotations.Candidates(a, claims),
            IsComplete = a.Title is not null && scored is { PublishedScore: not null, Protective: not null, Share: not null, TotalTime: not null } && scored.ModeShares.All(s => s is not null),
            Claims = claims.Length,
            Verified = claims.Count(c => c.IsVerified),
        };
    }

    // Thousands of roles have a few such words between them.
    internal static string? Shared(string? word) => word is null ? null : string.Intern(word);

    private static ImmutableArray<sbyte> ScoresOf(DimensionBinding binding) =>
        binding.Rows.All(r => r?.Score is not null) ? [.. binding.Rows.Select(r => (sbyte)r!.Score!.Value.Value)] : [];

    private static Quantity QuantityOf(string claim) => claim switch
    {
        "score.result" or "front-matter.score" => Quantity.Score,
        "task-resistance.result" or "composite.task-resistance" => Quantity.TaskResistance,
        "evidence.total" => Quantity.Evidence,
        "barriers.total" => Quantity.Barriers,
        "protective.total" => Quantity.Protective,
        "growth.confirmed" or "sub-label.growth" => Quantity.Growth,
        _ => Quantity.Unnamed,
    };

    private static string FileSlug(InputFile file) => Sources.Slug.From(Path.GetFileNameWithoutExtension(file.Path)) is { Length: > 0 } slug ? slug : "role";

    // To the nearest threshold, whether it bounds the role's own zone from below or from above.
    private static (decimal?, Zone?) MarginOf(ScoredAssessment scored)
    {
        if (scored is not { PublishedScore: { } score, Zone: { } zone })
            return (null, null);
        var zones = scored.Methodology.Zones;
        var at = zones.IndexOf(zone);
        var below = zone.From is { } from ? score - from : (decimal?)null;
        var above = at > 0 ? zones[at - 1].From - score : null;
        if (below is null && above is null)
            return (null, null);
        return above is null || below <= above ? (below, zones[at + 1]) : (above, zones[at - 1]);
    }
}
