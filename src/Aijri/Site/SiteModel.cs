using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
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
{
    private readonly Lazy<FrozenDictionary<string, Role>> _byPath = new(() => Roles.ToFrozenDictionary(r => r.File.Path, StringComparer.Ordinal));

    private readonly Dictionary<string, Category> _categories = [];

    /// <summary>The categories that have a role, in the site's order.</summary>
    public ImmutableArray<CategoryRoles> Categories
    {
        get;
        init
        {
            field = value;
            _categories = value.ToDictionary(c => c.Category.Name, c => c.Category, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>Which roles are alike.</summary>
    public required Profiles Profiles { get; init; }

    /// <summary>Every score that took the place of another, newest first.</summary>
    public ImmutableArray<ScoreChange> Changes { get; init; } = [];

    /// <summary>What is said of the documents that are published, by path: findings that stand in the report, and those that were allowed.</summary>
    public required StandingFindings Standing { get; init; }

    /// <summary>Pairs of roles of which one's document names the other.</summary>
    public ImmutableArray<CitedPair> Pairs { get; } = CitedPair.All(Roles, Mentions);

    /// <summary>Claims of the published documents.</summary>
    public int Claims { get; } = Roles.Sum(r => r.Claims);

    /// <summary>Verified ones of them.</summary>
    public int Verified { get; } = Roles.Sum(r => r.Verified);

    /// <summary>The category of a role; null when it has none.</summary>
    public Category? CategoryOf(Role role) => role.Category is { } name ? _categories.GetValueOrDefault(name) : null;

    /// <summary>The roles that are published, in the order every list starts from: by score, then title, then slug.</summary>
    public static ImmutableArray<Role> Published(IEnumerable<Role> roles, bool withDrafts) =>
    [
        .. roles.Where(r => r.IsComplete && (withDrafts || r.Status != Documents.FrontMatter.Draft))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Slug, StringComparer.Ordinal),
    ];

    /// <summary>The site's path: "/" or "/sub/".</summary>
    public string Base => Settings.BaseUrl?.AbsolutePath ?? "/";

    /// <summary>The address of <paramref name="path"/> within the site.</summary>
    public string Url(string path) => Base + path;

    /// <summary>The absolute address of <paramref name="path"/>; null when the site has none.</summary>
    public string? Canonical(string path) => Settings.BaseUrl is { } root ? new Uri(root, path).AbsoluteUri : null;

    /// <summary>The address of <paramref name="path"/> as data gives it: absolute where the site has one, else from the server's root.</summary>
    public string Address(string path) => Canonical(path) ?? Url(path);

    /// <summary>The role whose document stands at <paramref name="path"/> in the content folder; null when none that is published does.</summary>
    public Role? FindByPath(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>Where the source of a role's document can be read, and a line of it; null when the site does not say.</summary>
    public string? SourceUrl(Role role, int? line)
    {
        if (Settings.SourceUrl is not { } root)
            return null;
        // A path may hold what means something in an address.
        var path = string.Join('/', $"{Settings.Content}/{role.File.Path}".Split('/').Where(p => p is not ("" or ".")).Select(Uri.EscapeDataString));
        return line is { } l ? string.Create(CultureInfo.InvariantCulture, $"{root}{path}#L{l}") : root + path;
    }

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
