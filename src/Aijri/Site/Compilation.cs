using System.Collections.Immutable;
using Aijri.Findings;

namespace Aijri.Site;

/// <summary>What became of the documents.</summary>
/// <param name="Roles">One a document, in the order of their paths.</param>
/// <param name="Findings">All findings, in report order.</param>
public sealed record Compilation(ImmutableArray<Role> Roles, ImmutableArray<Finding> Findings)
{
    /// <summary>Claims of all documents.</summary>
    public int Claims => Roles.Sum(r => r.Claims);

    /// <summary>Verified claims of all documents.</summary>
    public int Verified => Roles.Sum(r => r.Verified);

    /// <summary>How many findings have this severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}
