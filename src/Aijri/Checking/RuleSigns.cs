using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Wrong signs in a quoted rule: the number is the rule's, and what stands before it turns it round. Right signs are no claims of their own.</summary>
internal static class RuleSigns
{
    /// <summary>Adds a claim for each wrong sign, and for an "or" that should be an "and"; the conditions that are wrong by their sign.</summary>
    /// <param name="methodology">The methodology.</param>
    /// <param name="claims">Receives the claims.</param>
    /// <param name="id">The rule's identity within the document.</param>
    /// <param name="quoted">The rule as quoted.</param>
    /// <param name="zone">The zone whose rule it should be.</param>
    /// <param name="rule">The sub-label whose rule it should be; null for a zone without sub-labels, or none of them.</param>
    /// <param name="label">The wrong label that stands beside it, with which the signs change; null where it is right.</param>
    public static ImmutableArray<QuotedCondition> Add(Methodology methodology, ClaimList claims, string id, QuotedRule quoted, Zone zone, SubLabelRule? rule, Claim? label)
    {
        var wrong = ImmutableArray.CreateBuilder<QuotedCondition>();
        var severity = rule is null or { Severity: Severity.Error } ? Rules.ThresholdMismatch : Rules.SubLabelChoice;
        foreach (var condition in quoted.Conditions)
        {
            if (condition.Sign.Length == 0 || Expected(methodology, zone, rule, condition) is not { } sign)
                continue;
            claims.Words($"{id}.sign", "The sign in the quoted rule", severity, new StatedText(claims.Text(condition.Sign), condition.Sign), sign, isRight: false, Derivation(methodology, zone, rule, condition.Subject), label);
            wrong.Add(condition);
        }
        if (wrong.Count == 0 && rule is not null && label is null && quoted.Or is { } or && quoted.Conditions.All(c => c.Comparison is '=' or '≥' or '>' || (c is { Subject: ConditionSubject.Share, Comparison: '<' } && rule.ShareAtLeast is null)))
            claims.Words($"{id}.or", "The word between the conditions", severity, or, char.IsUpper(or.Text[0]) ? "AND" : "and", isRight: false, $"{rule.FullLabel} takes all of its conditions");
        return wrong.ToImmutable();
    }

    // The sign that should stand there; null where the sign may stand, or the number is what is wrong.
    private static string? Expected(Methodology methodology, Zone zone, SubLabelRule? rule, QuotedCondition condition)
    {
        var value = condition.Value.Value;
        return (condition.Subject, condition.Comparison) switch
        {
            (ConditionSubject.Growth, '<' or '≤' or '>') when value == rule?.Growth => "=",
            (ConditionSubject.Growth, '≥') when value == rule?.Growth && value < methodology.Growth.Score.Max => "=",
            (ConditionSubject.Score, '<' or '≤' or '=') when value == zone.From => "≥",
            (ConditionSubject.Score, '≥' or '>' or '=') when value == methodology.Above(zone) => "<",
            (ConditionSubject.Share, '<' or '≤') when value == rule?.ShareAtLeast => "≥",
            (ConditionSubject.Share, '≥' or '>') when rule is { ShareAtLeast: null, Growth: null } && value == Sibling(methodology, zone)?.ShareAtLeast => "<",
            _ => null,
        };
    }

    // The rule of the zone that takes a share of task time.
    private static SubLabelRule? Sibling(Methodology methodology, Zone zone) => methodology.SubLabels.FirstOrDefault(r => r.Zone == zone.Name && r.ShareAtLeast is not null);

    private static string Derivation(Methodology methodology, Zone zone, SubLabelRule? rule, ConditionSubject subject) => subject switch
    {
        ConditionSubject.Growth => $"{rule!.FullLabel} takes {methodology.Growth.Name} {rule.Growth}",
        ConditionSubject.Share when rule!.ShareAtLeast is { } share => $"{rule.FullLabel} takes at least {Computed.Exact(share)} % of task time",
        ConditionSubject.Share => $"from {Computed.Exact(Sibling(methodology, zone)!.ShareAtLeast!.Value)} % of task time on it is {Sibling(methodology, zone)!.FullLabel}",
        _ => $"{zone.Name} is {ZoneClaims.Bounds(zone, methodology.Above(zone))}",
    };
}
