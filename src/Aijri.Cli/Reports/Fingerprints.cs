using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>What a finding is recognised by from one run to the next: the file, the rule and the claim, never a line number.</summary>
internal static class Fingerprints
{
    /// <summary>The name under which SARIF carries them; its version changes when the way they are made does.</summary>
    public const string Name = "aijriClaim/v1";

    /// <summary>One for each finding, in the order of <paramref name="findings"/>; no two are equal.</summary>
    /// <param name="findings">All findings of a report.</param>
    /// <param name="named">The name of a finding's file, the same wherever the command runs.</param>
    public static ImmutableArray<string> Of(ImmutableArray<Finding> findings, Func<string, string> named)
    {
        var fingerprints = new string[findings.Length];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        // Counted in the order of the text: what a report shows first may change with a severity.
        foreach (var (finding, index) in findings.Select((f, i) => (f, i)).OrderBy(f => f.f.Place.Line).ThenBy(f => f.f.Place.Column))
        {
            var identity = Identity(finding, named);
            var ordinal = seen.GetValueOrDefault(identity) + 1;
            seen[identity] = ordinal;
            fingerprints[index] = $"{identity}:{ordinal.ToString(CultureInfo.InvariantCulture)}";
        }
        return [.. fingerprints];
    }

    private static string Identity(Finding finding, Func<string, string> named)
    {
        var what = finding switch
        {
            { Claim: { } claim } => $"claim {claim}",
            { Stated: { } stated } => $"stated {stated}",
            _ => $"message {finding.Message}",
        };
        return Sha256.Of(Encoding.UTF8.GetBytes($"{named(finding.Place.Path)}\n{finding.Rule.Id}\n{what}"))[..32];
    }
}
