using System.Collections.Immutable;
using Aijri.Findings;

namespace Aijri.Site;

/// <summary>What was found in documents and did not keep them from being published: in all published documents, and in each.</summary>
public sealed class StandingFindings
{
    private readonly ILookup<string, Finding> _reported;
    private readonly ILookup<string, AllowedFinding> _allowed;

    /// <summary>What was found in <paramref name="roles"/>, of all that <paramref name="compilation"/> found.</summary>
    public StandingFindings(Compilation compilation, ImmutableArray<Role> roles)
    {
        var paths = roles.Select(r => r.File.Path).ToHashSet(StringComparer.Ordinal);
        _reported = compilation.Findings.Where(f => paths.Contains(f.Place.Path)).ToLookup(f => f.Place.Path, StringComparer.Ordinal);
        _allowed = compilation.Allowed.Where(a => paths.Contains(a.Finding.Place.Path)).ToLookup(a => a.Finding.Place.Path, StringComparer.Ordinal);
        AllReported = _reported.Sum(f => f.Count());
        AllSuppressed = _allowed.Sum(f => f.Count(a => a.Suppression is not null));
        AllKnown = _allowed.Sum(f => f.Count(a => a.Suppression is null));
    }

    /// <summary>How many findings the report has of published documents.</summary>
    public int AllReported { get; }

    /// <summary>How many findings authors let stand.</summary>
    public int AllSuppressed { get; }

    /// <summary>How many findings the baseline knows.</summary>
    public int AllKnown { get; }

    /// <summary>What the report says of a role's document: warnings and notes.</summary>
    public IEnumerable<Finding> Reported(Role role) => _reported[role.File.Path];

    /// <summary>What was found in a role's document and left out of the report.</summary>
    public IEnumerable<AllowedFinding> Allowed(Role role) => _allowed[role.File.Path];
}
