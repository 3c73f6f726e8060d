using Aijri.Sources;

namespace Aijri.Findings;

/// <summary>An author's word that a finding is to stand: from front matter for the whole document, or from a comment for the block below it.</summary>
/// <param name="Rule">The rule whose findings are left out.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day it holds; null: it holds until it is removed.</param>
/// <param name="FirstLine">The first line it holds for.</param>
/// <param name="LastLine">The last line it holds for.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Suppression(Rule Rule, string Reason, DateOnly? Until, int FirstLine, int LastLine, Location Place)
{
    /// <summary>Whether it speaks of <paramref name="finding"/>, which is of the same file.</summary>
    public bool Covers(Finding finding) => finding.Rule == Rule && !Rule.Id.StartsWith("AIJ8", StringComparison.Ordinal) && finding.Place.Line >= FirstLine && finding.Place.Line <= LastLine;
}

/// <summary>Applies suppressions.</summary>
public static class Suppressions
{
    /// <summary>The findings of one file that are left, and what is to be said of its suppressions; <paramref name="allowed"/> gets those left out.</summary>
    /// <param name="findings">The file's findings.</param>
    /// <param name="suppressions">The file's suppressions.</param>
    /// <param name="today">The day it is; null: suppressions do not expire.</param>
    /// <param name="allowed">Receives the findings left out, and why.</param>
    public static IEnumerable<Finding> Apply(IReadOnlyCollection<Finding> findings, IReadOnlyCollection<Suppression> suppressions, DateOnly? today, List<AllowedFinding> allowed)
    {
        if (suppressions.Count == 0)
            return findings;
        var left = new List<Finding>(findings);
        var told = new List<Finding>();
        foreach (var suppression in suppressions)
        {
            if (suppression.Until is { } until && until < today)
            {
                told.Add(Of(Rules.ExpiredSuppression, suppression, $"This suppression of {suppression.Rule.Id} ended on {Dates.Iso(until)}.", "Correct what it was for, or give it a later day."));
                continue;
            }
            // A decision changes what readers are told: it is never left out silently.
            allowed.AddRange(left.Where(IsCovered).Select(f => new AllowedFinding(f, suppression)));
            if (left.RemoveAll(f => IsCovered(f)) > 0 || findings.Any(IsCovered))
                continue;
            told.Add(findings.Any(suppression.Covers) ? Of(Rules.UnusedSuppression, suppression, $"What breaks {suppression.Rule.Id} here changes the zone or label; that cannot be suppressed.", "Correct it instead.")
                : Of(Rules.UnusedSuppression, suppression, $"Nothing here breaks {suppression.Rule.Id} {suppression.Rule.Name}.", "Remove the suppression."));

            bool IsCovered(Finding finding) => suppression.Covers(finding) && !finding.IsDecision;
        }
        return [.. left, .. told];
    }

    private static Finding Of(Rule rule, Suppression suppression, string message, string help) =>
        new() { Rule = rule, Severity = rule.Severity, Place = suppression.Place, Message = message, Help = help };
}
