using System.Collections.Immutable;

namespace Aijri.Findings;

/// <summary>Severities that the configuration or the command line set, by rule id.</summary>
public sealed class Severities
{
    /// <summary>Every rule has its own severity.</summary>
    public static readonly Severities Default = new(ImmutableDictionary<string, Severity>.Empty);

    private readonly ImmutableDictionary<string, Severity> _byRule;

    private Severities(ImmutableDictionary<string, Severity> byRule) => _byRule = byRule;

    /// <summary>These, with one more.</summary>
    public Severities With(Rule rule, Severity severity) => new(_byRule.SetItem(rule.Id, severity));

    /// <summary>The finding at the severity set for its rule. A decision is never made less grave than its rule.</summary>
    public Finding Apply(Finding finding)
    {
        if (!_byRule.TryGetValue(finding.Rule.Id, out var severity))
            return finding;
        return finding.IsDecision && severity > finding.Severity
            ? finding with { Help = $"{finding.Help} A decision keeps the severity of its rule.".TrimStart() }
            : finding with { Severity = severity };
    }

    /// <summary>A severity by its word: error, warning or note; null when it is another.</summary>
    public static Severity? Parse(string word) => word.ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        _ => null,
    };

    /// <summary>The word of a severity.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
