using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Which roles a document names, and which documents name a role: one index, read both ways.</summary>
public sealed class Mentions
{
    private readonly ImmutableArray<int>[] _cites;
    private readonly ImmutableArray<int>[] _citedBy;

    /// <summary>The index of what each role's document cites, by index.</summary>
    public Mentions(IReadOnlyList<ImmutableArray<int>> cites)
    {
        _cites = [.. cites];
        var citedBy = new ImmutableArray<int>.Builder[cites.Count];
        for (var i = 0; i < cites.Count; i++)
        {
            foreach (var cited in cites[i])
                (citedBy[cited] ??= ImmutableArray.CreateBuilder<int>()).Add(i);
        }
        _citedBy = [.. citedBy.Select(b => b?.ToImmutable() ?? [])];
    }

    /// <summary>The roles that a role's document names, in the order of the text.</summary>
    public ImmutableArray<int> CitedIn(int role) => _cites[role];

    /// <summary>The roles whose documents name a role, in the order of the roles.</summary>
    public ImmutableArray<int> CitedBy(int role) => _citedBy[role];

    /// <summary>The roles that a document names, its own left out, each once, in the order of the text. Of roles that share the title which it names, they are those that it quotes, in the order of the quotations, or else the first.</summary>
    /// <param name="file">The document.</param>
    /// <param name="bodyStart">Where its body begins.</param>
    /// <param name="titles">The names of all roles.</param>
    /// <param name="self">Its own role.</param>
    /// <param name="quoted">The roles that it quotes, in the order of the text; asked for only where a title is shared.</param>
    public static ImmutableArray<int> Of(SourceFile file, int bodyStart, TitleIndex titles, int self, IEnumerable<int> quoted)
    {
        var cites = ImmutableArray.CreateBuilder<int>();
        foreach (var literal in NamingText.Of(file, bodyStart, lines => titles.MayName(lines, self)))
        {
            var text = literal.Content.AsSpan();
            for (var at = 0; titles.Next(text, at) is { } mention; at = mention.Start + mention.Length)
            {
                if (titles.MayMean(mention, self))
                    continue;
                int[] meant = titles.IsShared(mention) ? [.. quoted.Where(q => titles.MayMean(mention, q))] : [];
                foreach (var role in meant is [] ? [mention.Role] : meant)
                {
                    if (!cites.Contains(role))
                        cites.Add(role);
                }
            }
        }
        return cites.ToImmutable();
    }
}
