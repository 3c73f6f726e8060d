using Aijri.Findings;

namespace Aijri.Site;

/// <summary>What was found in documents and did not keep them from being published, by document.</summary>
/// <param name="compilation">All that was found.</param>
public sealed class StandingFindings(Compilation compilation)
{
    private readonly ILookup<string, Finding> _reported = compilation.Findings.ToLookup(f => f.Place.Path, StringComparer.Ordinal);
    private readonly ILookup<string, AllowedFinding> _allowed = compilation.Allowed.ToLookup(a => a.Finding.Place.Path, StringComparer.Ordinal);

    /// <summary>What the report says of a role's document: warnings and notes.</summary>
    public IEnumerable<Finding> Reported(Role role) => _reported[role.File.Path];

    /// <summary>What was found in a role's document and left out of the report.</summary>
    public IEnumerable<AllowedFinding> Allowed(Role role) => _allowed[role.File.Path];
}
