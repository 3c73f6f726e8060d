using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>The levels of seniority that documents name, however they write them.</summary>
public static class Seniorities
{
    private static readonly char[] Brackets = [' ', '(', ')', '[', ']'];

    /// <summary>A seniority without what stands in brackets: "Mid-level" of "Mid-level (3-5 years)".</summary>
    public static string Level(string seniority)
    {
        var bracket = seniority.AsSpan().IndexOfAny('(', '[');
        return (bracket > 0 ? seniority[..bracket] : seniority).Trim();
    }

    /// <summary>The places of roles that share a title, by title.</summary>
    internal static IEnumerable<IGrouping<string, int>> OfOneTitle(IReadOnlyList<Role> roles) =>
        Enumerable.Range(0, roles.Count).Where(i => roles[i].Title is { Length: > 0 }).GroupBy(i => roles[i].Title!, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any());

    /// <summary>Of these places, those of roles at one level, by level; roles without one in letters or digits are left out.</summary>
    internal static IEnumerable<IGrouping<string, int>> OfOneLevel(IReadOnlyList<Role> roles, IEnumerable<int> places) =>
        places.Select(i => (Place: i, Level: roles[i].Level?.Trim(Brackets))).Where(r => r.Level?.Any(char.IsLetterOrDigit) == true).GroupBy(r => r.Level!, r => r.Place, StringComparer.OrdinalIgnoreCase);

    /// <summary>These roles, of which those that share a title are shown with their level, "Paralegal (Senior)", and with what stands in brackets behind it where they share that too.</summary>
    public static ImmutableArray<Role> Apart(IEnumerable<Role> roles)
    {
        Role[] all = [.. roles];
        foreach (var ofLevel in OfOneTitle(all).SelectMany(ofTitle => OfOneLevel(all, ofTitle)))
        {
            foreach (var i in ofLevel)
                all[i] = all[i] with { ShownTitle = $"{all[i].Title} ({ofLevel.Key}{(ofLevel.Skip(1).Any() ? Rest(all[i].Seniority!) : "")})" };
        }
        return [.. all];
    }

    // ", 3-5 years" of "Mid-level (3-5 years)"
    private static string Rest(string seniority) =>
        seniority[Level(seniority).Length..].Trim() is ['(' or '[', .. var more, ')' or ']'] ? $", {more}" : "";

    /// <summary>The levels of <paramref name="roles"/>, by name; of several spellings that differ in case, the most frequent.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Role> roles) =>
    [
        .. roles.Select(r => r.Level).OfType<string>().GroupBy(l => l, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(s => s.Count()).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
