using System.Globalization;
using System.Text;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>A finding in plain text, for reports that hold one.</summary>
internal static class FindingText
{
    /// <summary>What is wrong, and what may help.</summary>
    public static string WithHelp(Finding finding) => finding.Help is { } help ? $"{finding.Message} {help}" : finding.Message;

    /// <summary>The severity in words: "error", or "error, decision".</summary>
    public static string Severity(Finding finding) => Severities.Word(finding.Severity) + (finding.IsDecision ? ", decision" : "");

    /// <summary>Everything there is to say: a line with place, severity, rule and message; below it how the right value comes about, other places, cause and help.</summary>
    public static string Full(Finding finding, Func<string, string> named)
    {
        var text = new StringBuilder($"{Place(finding.Place, named)}: {Severity(finding)}[{finding.Rule.Id}] {finding.Rule.Name}: {finding.Message}");
        // Most messages end with it.
        if (finding.Derivation is { } derivation && !finding.Message.Contains(derivation, StringComparison.Ordinal))
            text.Append($"\n  derivation: {derivation}");
        foreach (var related in finding.Related)
            text.Append($"\n  {Place(related.Place, named)}: {related.Message}");
        if (finding.Cause is { } cause)
            text.Append($"\n  cause: {cause}");
        if (finding.Help is { } help)
            text.Append($"\n  help: {help}");
        return text.ToString();
    }

    private static string Place(Location place, Func<string, string> named) =>
        string.Create(CultureInfo.InvariantCulture, $"{named(place.Path)}:{place.Line}:{place.Column}");
}
