using System.Collections.Frozen;
using System.Collections.Immutable;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>All that pages need to know of one another.</summary>
/// <param name="Settings">The site's configuration.</param>
/// <param name="Methodology">The site's version of the method.</param>
/// <param name="Roles">The roles that are published, highest score first.</param>
/// <param name="Titles">Their names.</param>
/// <param name="Mentions">Who cites whom.</param>
/// <param name="Leaderboards">The leaderboards with their rows.</param>
public sealed record SiteModel(
    SiteSettings Settings, Methodology Methodology, ImmutableArray<Role> Roles, TitleIndex Titles, Mentions Mentions, ImmutableArray<Leaderboard> Leaderboards)
    : SiteFrame(Settings, Methodology)
{
    private readonly Lazy<FrozenDictionary<string, Role>> _byPath = new(() => Roles.ToFrozenDictionary(r => r.File.Path, StringComparer.Ordinal));

    private readonly Lazy<FrozenDictionary<string, Role>> _bySlug = new(() => Roles.ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal));

    /// <summary>The categories that have a role, in the site's order.</summary>
    public ImmutableArray<CategoryRoles> Categories { get; init; } = [];

    /// <summary>What a list of all roles can be narrowed by.</summary>
    public ImmutableArray<RoleFilter> Filters { get; init; } = [];

    /// <summary>Which roles are alike.</summary>
    public required Profiles Profiles { get; init; }

    /// <summary>Every score that took the place of another, newest first.</summary>
    public ImmutableArray<ScoreChange> Changes { get; init; } = [];

    /// <summary>What is said of the documents that are published, by path: findings that stand in the report, and those that were allowed.</summary>
    public required StandingFindings Standing { get; init; }

    /// <summary>Pairs of roles of which one's document names the other.</summary>
    public ImmutableArray<CitedPair> Pairs { get; } = CitedPair.All(Roles, Mentions);

    /// <summary>The status that all roles share; <c>published</c> where they share none.</summary>
    public string UsualStatus { get; } = Roles.Select(r => r.Status).Distinct().Take(2).ToList() is [var only] ? only : Documents.FrontMatter.Published;

    /// <summary>The latest day of an assessment; null when none has one.</summary>
    public DateOnly? LastAssessed { get; } = Roles.Max(r => r.Assessed);

    /// <summary>Claims of the published documents.</summary>
    public int Claims { get; } = Roles.Sum(r => r.Claims);

    /// <summary>Verified ones of them.</summary>
    public int Verified { get; } = Roles.Sum(r => r.Verified);

    /// <summary>The roles that are published, in the order every list starts from: by score, then title, then slug.</summary>
    public static ImmutableArray<Role> Published(IEnumerable<Role> roles, SiteSettings settings) =>
        Seniorities.Apart(roles.Where(r => r.IsComplete && settings.Publishes(r.Status))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Slug, StringComparer.Ordinal));

    /// <summary>The role whose document stands at <paramref name="path"/> in the content folder; null when none that is published does.</summary>
    public Role? FindByPath(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>The published role with this slug; null when there is none.</summary>
    public Role? FindBySlug(string slug) => _bySlug.Value.GetValueOrDefault(slug);

    /// <summary>The roles nearest to the one at <paramref name="index"/> by score, nearest first.</summary>
    public ImmutableArray<Role> Nearest(int index, int count)
    {
        var nearest = ImmutableArray.CreateBuilder<Role>(count);
        int above = index - 1, below = index + 1;
        while (nearest.Count < count && (above >= 0 || below < Roles.Length))
        {
            var distanceAbove = above >= 0 ? Roles[above].Score - Roles[index].Score : null;
            var distanceBelow = below < Roles.Length ? Roles[index].Score - Roles[below].Score : null;
            var takeAbove = distanceBelow is null || distanceAbove <= distanceBelow;
            nearest.Add(Roles[takeAbove ? above-- : below++]);
        }
        return nearest.ToImmutable();
    }
}
