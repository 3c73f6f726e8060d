using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>The levels of seniority that documents name, however they write them.</summary>
public static class Seniorities
{
    /// <summary>A seniority without what stands in brackets: "Mid-level" of "Mid-level (3-5 years)".</summary>
    public static string Level(string seniority)
    {
        var bracket = seniority.AsSpan().IndexOfAny('(', '[');
        return (bracket > 0 ? seniority[..bracket] : seniority).Trim();
    }

    /// <summary>The levels of <paramref name="roles"/>, by name; of several spellings that differ in case, the most frequent.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Role> roles) =>
    [
        .. roles.Select(r => r.Level).OfType<string>().GroupBy(l => l, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(s => s.Count()).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
