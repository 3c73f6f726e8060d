using System.Collections.Immutable;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>Which roles each document names. A document that is what it was for the last build names the same ones, while all names mean what they meant, and is not read for it.</summary>
internal sealed class CitedRoles
{
    private readonly ImmutableArray<Role> _roles;
    private readonly UInt128[] _keys;
    private readonly ImmutableArray<int>[] _cited;

    /// <summary>Finds them.</summary>
    /// <param name="roles">The roles that are published.</param>
    /// <param name="titles">Their names.</param>
    /// <param name="output">Knows what the last build found.</param>
    /// <param name="read">Reads the file of a role's document.</param>
    /// <param name="jobs">How many documents are read at a time.</param>
    public CitedRoles(ImmutableArray<Role> roles, TitleIndex titles, OutputFolder output, Func<Role, SourceFile> read, int jobs)
    {
        _roles = roles;
        _keys = new UInt128[roles.Length];
        _cited = new ImmutableArray<int>[roles.Length];
        var bySlug = new Lazy<Dictionary<string, int>>(() => Enumerable.Range(0, roles.Length).DistinctBy(i => roles[i].Slug).ToDictionary(i => roles[i].Slug, StringComparer.Ordinal));
        Parallel.For(0, roles.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            var quoted = roles[i].Quotations.Select(q => q.Of).Distinct(StringComparer.Ordinal).ToList();
            _keys[i] = quoted.Aggregate(new Fingerprint().Add(roles[i].Fingerprint).Add(titles.Number), (all, slug) => all.Add(slug)).Value;
            _cited[i] = output.Last.Named(_keys[i]) is { } slugs
                ? [.. slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => bySlug.Value[s])] : Mentions.Of(read(roles[i]), roles[i].BodyStart, titles, i, quoted.Select(s => bySlug.Value.GetValueOrDefault(s, -1)).Where(q => q >= 0));
        });
    }

    /// <summary>By the index of each role, those that its document names, in the order of the text.</summary>
    public IReadOnlyList<ImmutableArray<int>> All => _cited;

    /// <summary>The same for the next build.</summary>
    public IEnumerable<KeyValuePair<UInt128, string>> Named => _keys.Select((key, i) => KeyValuePair.Create(key, string.Join(' ', _cited[i].Select(c => _roles[c].Slug))));
}
