using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>A role that another one's document names, or whose document names the other.</summary>
/// <param name="Role">The role.</param>
/// <param name="Quotes">What is quoted, each once.</param>
public readonly record struct Citation(Role Role, ImmutableArray<Quotation> Quotes);

/// <summary>All that a role's page and the files beside it show of other roles. They are made from nothing else of them, so what stands here decides whether they can be kept.</summary>
public sealed class RelatedRoles
{
    // Of the roles nearest to one.
    private const int MostNear = 3;

    // Of those that share its title.
    private const int MostLevels = 12;

    // How far from a name what is quoted of it stands, in letters.
    private const int Near = 40;

    private readonly TitleIndex _titles;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly int _self;
    private readonly Dictionary<int, Role> _cited = [];
    private readonly Dictionary<string, Role?> _linked;
    private readonly Dictionary<string, Role?> _quoted;

    private RelatedRoles(SiteModel site, int index)
    {
        var role = site.Roles[index];
        (_titles, _self, _quotations) = (site.Titles, index, role.Quotations);
        foreach (var cited in site.Mentions.CitedIn(index))
            _cited.Add(cited, site.Roles[cited]);
        _linked = role.LinksToDocuments.Select(l => DocumentLinks.DocumentOf(l.Url, role.File.Path)).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(p => p, site.FindByPath, StringComparer.Ordinal);
        _quoted = role.Quotations.Select(q => q.Of).Distinct(StringComparer.Ordinal).ToDictionary(s => s, site.FindBySlug, StringComparer.Ordinal);
        Cites = [.. site.Mentions.CitedIn(index).Select(i => new Citation(site.Roles[i], Quoted(role, site.Roles[i])))];
        CitedBy = [.. site.Mentions.CitedBy(index).Select(i => new Citation(site.Roles[i], Quoted(site.Roles[i], role)))];
        Compared = [.. CitedPair.Beside(index, site.Mentions).Select(i => site.Roles[i])];
        Nearest = site.Nearest(index, MostNear);
        Alike = [.. site.Profiles.Nearest(index, MostNear).Select(i => site.Roles[i])];
        var ofTitle = site.Titles.OfTitle(index);
        var above = Math.Clamp(ofTitle.BinarySearch(index) - MostLevels / 2, 0, Math.Max(0, ofTitle.Length - MostLevels - 1));
        Levels = [.. ofTitle.Skip(above).Take(MostLevels + 1).Where(i => i != index).Select(i => site.Roles[i])];
        VerificationPart = Parts.Of(index);
    }

    /// <summary>What the page of the role at <paramref name="index"/> shows of others.</summary>
    public static RelatedRoles Of(SiteModel site, int index) => new(site, index);

    /// <summary>The roles that its document names, in the order of the text, with what it quotes of each.</summary>
    public ImmutableArray<Citation> Cites { get; }

    /// <summary>The roles whose documents name it, in the order of the roles, with what each quotes of it.</summary>
    public ImmutableArray<Citation> CitedBy { get; }

    /// <summary>All of these once, in the order of the roles: with each it stands on a page.</summary>
    public ImmutableArray<Role> Compared { get; }

    /// <summary>The roles nearest by score, nearest first.</summary>
    public ImmutableArray<Role> Nearest { get; }

    /// <summary>The roles nearest by profile, most alike first.</summary>
    public ImmutableArray<Role> Alike { get; }

    /// <summary>The roles of the same title, mostly at another seniority, in the order of the roles; of many, those around it.</summary>
    public ImmutableArray<Role> Levels { get; }

    /// <summary>The page, from 1, of the list of verified documents on which its own stands.</summary>
    public int VerificationPart { get; }

    /// <summary>The next mention of a role that the document cites; null when there is none. Of roles that share a title it is of the one that is quoted nearest to it, or else of one that the document quotes, or else of the first of them.</summary>
    /// <param name="text">Where it is looked for.</param>
    /// <param name="start">From where on in the text.</param>
    /// <param name="offset">Where the text stands in the document's file.</param>
    public Mention? NextMention(ReadOnlySpan<char> text, int start, int offset)
    {
        for (; _titles.Next(text, start) is { } mention; start = mention.Start + mention.Length)
        {
            if (_titles.MayMean(mention, _self))
                continue;
            var role = !_titles.IsShared(mention) ? mention.Role : Meant(mention, offset + mention.Start);
            if (_cited.ContainsKey(role))
                return mention with { Role = role };
        }
        return null;
    }

    private int Meant(Mention mention, int start)
    {
        var end = start + mention.Length;
        var (meant, nearest, isQuoted) = (_cited.ContainsKey(mention.Role) ? mention.Role : -1, Near, false);
        foreach (var cited in _cited.Keys.Where(c => _titles.MayMean(mention, c)))
        {
            foreach (var (of, span, _, _, _) in _quotations)
            {
                if (of != _cited[cited].Slug)
                    continue;
                var distance = span.Start >= end ? span.Start - end : span.End <= start ? start - span.End : Near;
                if (distance < nearest || !isQuoted)
                    (meant, nearest, isQuoted) = (cited, Math.Min(distance, nearest), true);
            }
            meant = meant < 0 ? cited : meant;
        }
        return meant;
    }

    /// <summary>The role of a mention.</summary>
    public Role Of(Mention mention) => _cited[mention.Role];

    /// <summary>The published role whose document a link of this one names by its path in the content folder; null when there is none.</summary>
    public Role? FindLinked(string path) => _linked.GetValueOrDefault(path);

    /// <summary>The published role that the document quotes; null when it is not published.</summary>
    public Role? FindQuoted(string slug) => _quoted.GetValueOrDefault(slug);

    /// <summary>Adds everything that stands here, each role by its document.</summary>
    internal void AddTo(Fingerprint all)
    {
        Add(Cites);
        Add(CitedBy);
        foreach (var roles in (ReadOnlySpan<ImmutableArray<Role>>)[Compared, Nearest, Alike, Levels])
        {
            all.Add(roles.Length);
            foreach (var role in roles)
                all.Add(role.ShownFingerprint);
        }
        all.Add(VerificationPart);
        foreach (var cited in _cited.Keys)
            all.Add(_titles.IsOfLevel(cited) ? 1 : 0);
        foreach (var found in (ReadOnlySpan<Dictionary<string, Role?>>)[_linked, _quoted])
        {
            all.Add(found.Count);
            foreach (var (name, role) in found.OrderBy(f => f.Key, StringComparer.Ordinal))
                all.Add(name).Add(role?.ShownFingerprint ?? default);
        }

        void Add(ImmutableArray<Citation> citations)
        {
            all.Add(citations.Length);
            foreach (var (role, quotes) in citations)
            {
                all.Add(role.ShownFingerprint).Add(quotes.Length);
                foreach (var quote in quotes)
                    quote.AddTo(all);
            }
        }
    }

    private static ImmutableArray<Quotation> Quoted(Role citing, Role cited)
    {
        var quoted = new List<Quotation>();
        foreach (var quote in citing.Quotations)
        {
            if (quote.Of == cited.Slug && !quoted.Exists(q => q.IsRight == quote.IsRight && string.Equals(q.Text, quote.Text, StringComparison.OrdinalIgnoreCase)))
                quoted.Add(quote);
        }
        return [.. quoted];
    }
}
