using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>Two roles of which one's document names the other.</summary>
/// <param name="First">The one whose slug comes first.</param>
/// <param name="Second">The other.</param>
public readonly record struct CitedPair(Role First, Role Second)
{
    /// <summary>What stands between two slugs in the address of a pair.</summary>
    public const string Between = "-vs-";

    /// <summary>Where they stand side by side.</summary>
    public string Path => $"compare/{First.Slug}{Between}{Second.Slug}/";

    /// <summary>Their titles, as lists show them.</summary>
    public string Title => $"{First.ShownTitle} and {Second.ShownTitle}";

    /// <summary>The pair of two roles, whichever is named first.</summary>
    public static CitedPair Of(Role one, Role other) => string.CompareOrdinal(one.Slug, other.Slug) < 0 ? new(one, other) : new(other, one);

    /// <summary>Every pair once: by the role that stands higher, then by the other.</summary>
    public static ImmutableArray<CitedPair> All(ImmutableArray<Role> roles, Mentions mentions)
    {
        var pairs = ImmutableArray.CreateBuilder<CitedPair>();
        for (var i = 0; i < roles.Length; i++)
        {
            foreach (var other in Beside(i, mentions).Where(other => other > i))
                pairs.Add(Of(roles[i], roles[other]));
        }
        return pairs.ToImmutable();
    }

    /// <summary>The roles that a role cites or is cited by, by index.</summary>
    public static IEnumerable<int> Beside(int role, Mentions mentions) => mentions.CitedIn(role).Concat(mentions.CitedBy(role)).Distinct().Order();
}
