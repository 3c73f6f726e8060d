using System.Collections.Frozen;
using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>Finds which roles each document names. A document that is what it was for the last build names the same ones, while all names mean what they meant, and is not read for it.</summary>
/// <param name="roles">The roles that are published.</param>
/// <param name="titles">Their names.</param>
/// <param name="output">Knows what the last build found.</param>
/// <param name="read">Reads a role's document.</param>
internal sealed class CitedRoles(ImmutableArray<Role> roles, TitleIndex titles, OutputFolder output, Func<Role, Document> read)
{
    private readonly FrozenDictionary<string, int> _bySlug = Enumerable.Range(0, roles.Length).DistinctBy(i => roles[i].Slug).ToFrozenDictionary(i => roles[i].Slug, StringComparer.Ordinal);

    /// <summary>The roles that the document of the role at <paramref name="index"/> names, in the order of the text; from any thread.</summary>
    public ImmutableArray<int> Of(int index)
    {
        var key = new Fingerprint().Add(roles[index].Fingerprint).Add(titles.Number).Value;
        var slugs = output.RecallNamed(key);
        ImmutableArray<int> cited = slugs is not null ? [.. slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => _bySlug[s])] : Mentions.Of(read(roles[index]), titles, index);
        output.RememberNamed(key, slugs ?? string.Join(' ', cited.Select(i => roles[i].Slug)));
        return cited;
    }
}
