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

    /// <summary>A role's level as it tells roles of one title apart; null where none is given, or none in letters or digits.</summary>
    public static string? Telling(Role role) =>
        role.Level?.Trim(Brackets) is { } level && level.Any(char.IsLetterOrDigit) ? level : null;

    /// <summary>These roles, of which those that share a title are shown with their level, "Paralegal (Senior)", and with what stands in brackets behind it where they share that too.</summary>
    public static ImmutableArray<Role> Apart(IEnumerable<Role> roles)
    {
        Role[] all = [.. roles];
        foreach (var ofTitle in Enumerable.Range(0, all.Length).Where(i => all[i].Title is { Length: > 0 }).GroupBy(i => all[i].Title!, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()))
        {
            foreach (var ofLevel in ofTitle.Where(i => Telling(all[i]) is not null).GroupBy(i => Telling(all[i])!, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var i in ofLevel)
                    all[i] = all[i] with { ShownTitle = $"{all[i].Title} ({ofLevel.Key}{(ofLevel.Skip(1).Any() ? Rest(all[i].Seniority!) : "")})" };
            }
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
