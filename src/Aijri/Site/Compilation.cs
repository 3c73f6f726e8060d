using System.Collections.Immutable;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>What became of the documents.</summary>
/// <param name="Roles">One a document, in the order of their paths.</param>
/// <param name="Findings">All findings, in report order.</param>
public sealed record Compilation(ImmutableArray<Role> Roles, ImmutableArray<Finding> Findings)
{
    /// <summary>Findings that are not among <see cref="Findings"/>: authors let them stand, or the baseline knows them.</summary>
    public ImmutableArray<AllowedFinding> Allowed { get; init; } = [];

    /// <summary>How many of the documents were not checked again, as the last build found nothing in them and all that they were checked with is the same.</summary>
    public int Recalled { get; init; }

    /// <summary>What the next build may recall: the roles of documents in which nothing was found, a line each, with the number for what each was checked with by itself.</summary>
    /// <param name="methodologies">The versions of the method.</param>
    internal IEnumerable<KeyValuePair<UInt128, string>> Kept(Methodologies methodologies)
    {
        var method = methodologies.Fingerprint;
        return Roles.Where(r => !r.HeldTo.IsDefault).Select(r => KeyValuePair.Create(KeptRole.Key(r.Fingerprint, method), KeptRole.Write(r)));
    }

    /// <summary>How many findings authors let stand.</summary>
    public int Suppressed => Allowed.Count(a => a.Suppression is not null);

    /// <summary>How many findings the baseline knows.</summary>
    public int Known => Allowed.Count(a => a.Suppression is null);

    /// <summary>These, with more findings.</summary>
    public Compilation And(IEnumerable<Finding> more)
    {
        Finding[] all = [.. Findings, .. more];
        Array.Sort(all, Finding.Compare);
        return this with { Findings = [.. all] };
    }

    /// <summary>These, with the findings of <paramref name="baseline"/> left out; what it lists in vain is a note at <paramref name="file"/>.</summary>
    public Compilation Without(Baseline baseline, Location file)
    {
        var (left, known, stale) = baseline.Apply(Findings);
        if (!stale.IsEmpty)
            left.Add(new Finding { Rule = Rules.StaleBaseline, Severity = Rules.StaleBaseline.Severity, Place = file, Message = $"{stale.Length} of {baseline.Entries.Length} entries match nothing any more, the first in {stale[0].Path}.", Help = "`aijri baseline prune` removes them." });
        left.Sort(Finding.Compare);
        return this with { Findings = [.. left], Allowed = [.. Allowed, .. known.Select(f => new AllowedFinding(f, null))] };
    }

    /// <summary>Claims of all documents.</summary>
    public int Claims => Roles.Sum(r => r.Claims);

    /// <summary>Verified claims of all documents.</summary>
    public int Verified => Roles.Sum(r => r.Verified);

    /// <summary>How many findings have this severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}
