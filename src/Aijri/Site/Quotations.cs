using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>Checks what documents say of one another's roles, when all of them are known.</summary>
public sealed class Quotations
{
    private readonly IReadOnlyList<Role> _roles;
    private readonly Methodology _methodology;
    private readonly TitleIndex _titles;
    private readonly Lazy<ILookup<(char, char, int), string>> _byEnds;

    private readonly Lazy<Dictionary<int, UInt128>> _ofTitle;
    private readonly Lazy<HashSet<UInt128>> _known;

    /// <summary>Quotations among <paramref name="roles"/>, under <paramref name="methodology"/>.</summary>
    public Quotations(IReadOnlyList<Role> roles, Methodology methodology)
    {
        _roles = roles;
        _methodology = methodology;
        _titles = new TitleIndex([.. roles]);
        // What speaks of one of many that share a title is held to all of them.
        _ofTitle = new(() => (from shared in _titles.Shared let number = shared.Aggregate(default(UInt128), (all, r) => unchecked(all + roles[r].Fingerprint)) from role in shared select (role, number)).ToDictionary(r => r.role, r => r.number));
        _known = new(() => [Names, .. roles.Select(r => r.Fingerprint), .. _ofTitle.Value.Values]);
        _byEnds = new(() => roles.SelectMany(r => r.Names).Where(n => n.Length > 0).ToLookup(Ends));
    }

    /// <summary>The passages that may quote other roles, those included whose claims about the role itself are wrong.</summary>
    public static ImmutableArray<QuotingPassage> Candidates(Assessment assessment, ImmutableArray<Claim> claims)
    {
        if (!claims.Any(IsAccused))
            return assessment.Quoting;
        var accused = claims.Where(IsAccused).Select(c => c.Span).ToHashSet();
        var byPassage = assessment.Prose.Where(s => accused.Contains(s.Span)).ToLookup(s => s.Passage.Offset, s => s);
        var others = byPassage.Where(p => assessment.Quoting.All(q => q.Offset != p.Key)).Select(p => new QuotingPassage(p.First().Passage.Text, p.Key, mayNameUnknown: false));
        return [.. assessment.Quoting.Concat(others).OrderBy(q => q.Offset).Select(q => q with { Accused = [.. byPassage[q.Offset].Select(s => s.Span)] })];
    }

    private static bool IsAccused(Claim claim) => claim.IsBad && claim.Id.StartsWith("prose.", StringComparison.Ordinal);

    /// <summary>The slug of the role that a claim is a quotation of ("quotation.SLUG.score"); null when it is none.</summary>
    public static string? SlugOf(string? claim) => claim?.Split('.') is ["quotation", var slug, _] ? slug : null;

    /// <summary>What a claim quotes of a role: "score".</summary>
    public static string? PartOf(string? claim) => claim?[(claim.LastIndexOf('.') + 1)..];

    /// <summary>Checks what the document of role <paramref name="self"/> quotes; the role with those claims counted, and without its passages, which are done with.</summary>
    public Role Check(int self, FindingBag findings) => Check(_roles[self], self, findings);

    /// <summary>Checks what <paramref name="role"/> quotes, which stands in the place of the last role.</summary>
    public Role Check(Role role, FindingBag findings) => Check(role, _roles.Count - 1, findings);

    /// <summary>Whether all that the last build held <paramref name="role"/> to is the same.</summary>
    public bool AreAsLeft(Role role) => role.HeldTo.All(_known.Value.Contains);

    // A number for all names. A document alone is not held to them, and another may have none.
    private UInt128 Names => _roles.Count == 1 ? ~_titles.Number : _titles.Number;

    private Role Check(Role role, int self, FindingBag findings)
    {
        var isAccused = role.Quoting.Any(q => !q.Accused.IsEmpty);
        List<UInt128> heldTo = role.Quoting.IsEmpty ? [] : [Names];
        // A document alone is not asked about roles that it cannot know.
        var @checked = _roles.Count == 1 || role.Quoting.IsEmpty || role.Score is null ? role : WithQuotations(role, self, findings, heldTo);
        return @checked with { Quoting = [], HeldTo = findings.Count == 0 && !isAccused && KeptRole.IsPossible(role) ? [.. heldTo] : default };
    }

    private Role WithQuotations(Role role, int self, FindingBag findings, List<UInt128> heldTo)
    {
        var checks = new QuotationChecks(new QuotingRole(role, self, _roles, _methodology), Misspelt, findings);
        foreach (var quoting in role.Quoting)
        {
            var text = quoting.Read();
            var first = _titles.Next(text, 0);
            if (first is null && !quoting.MayNameUnknown && quoting.Accused.IsEmpty)
                continue;
            var passage = new Passage(text, quoting.Offset);
            var mentions = MentionsIn(passage, first);
            checks.Passage(passage, mentions, quoting.Accused);
            foreach (var number in mentions.Select(m => m.Roles.Length > 1 ? _ofTitle.Value[m.Roles[0]] : _roles[m.Roles[0]].Fingerprint))
            {
                if (!heldTo.Contains(number))
                    heldTo.Add(number);
            }
        }
        var quotations = checks.Quotations;
        return role with { Quotations = quotations, Claims = role.Claims + quotations.Length - checks.Acquitted, Verified = role.Verified + quotations.Count(q => q.IsRight) };
    }

    // Among names that begin and end alike and are about as long: looking through all of them, for every name of every document, would take too long.
    private string? Misspelt(string name) =>
        Ends(name) is var (first, last, length) ? DidYouMean.Nearest(name, Enumerable.Range(length - 1, 3).SelectMany(l => _byEnds.Value[(first, last, l)]), strictness: 100) : null;

    private static (char, char, int) Ends(string title) => (char.ToLowerInvariant(title[0]), char.ToLowerInvariant(title[^1]), title.Length);

    private ImmutableArray<RoleMention> MentionsIn(Passage passage, Mention? found)
    {
        var mentions = ImmutableArray.CreateBuilder<RoleMention>();
        var next = 0;
        for (; found is { } mention; found = _titles.Next(passage.Text, mention.Start + mention.Length))
        {
            int first = -1, last = -1;
            for (; next < passage.Tokens.Length && passage.Tokens.ItemRef(next).End <= mention.Start + mention.Length; next++)
            {
                if (passage.Tokens.ItemRef(next).Start < mention.Start)
                    continue;
                first = first < 0 ? next : first;
                last = next;
            }
            if (first >= 0 && !RoleNames.IsOtherLevel(passage, first, _methodology.VerdictNames))
                mentions.Add(new RoleMention(_titles.RolesOf(mention), first, last));
        }
        return mentions.ToImmutable();
    }
}

/// <summary>A role named in a passage.</summary>
/// <param name="Roles">The roles of that name; one, unless a title is shared.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal readonly record struct RoleMention(ImmutableArray<int> Roles, int First, int Last);
