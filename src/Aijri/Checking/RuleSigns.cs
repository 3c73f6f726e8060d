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
    public static ImmutableArray<QuotedCondition> Add(Methodology methodology, ClaimList claims, string id, QuotedRule quoted, SubLabelRule rule)
    {
        var wrong = ImmutableArray.CreateBuilder<QuotedCondition>();
        var severity = rule.Severity == Severity.Error ? Rules.ThresholdMismatch : Rules.SubLabelChoice;
        foreach (var condition in quoted.Conditions)
        {
            if (condition.Sign.Length == 0 || Expected(methodology, rule, condition) is not { } sign)
                continue;
            claims.Words($"{id}.sign", "The sign in the quoted rule", severity, new StatedText(claims.Text(condition.Sign), condition.Sign), sign, isRight: false, Derivation(methodology, rule, condition.Subject));
            wrong.Add(condition);
        }
        if (wrong.Count == 0 && quoted.Or is { } or && quoted.Conditions.All(c => c.Comparison is '=' or '≥' or '>'))
            claims.Words($"{id}.or", "The word between the conditions", severity, or, char.IsUpper(or.Text[0]) ? "AND" : "and", isRight: false, $"{rule.FullLabel} takes all of its conditions");
        return wrong.ToImmutable();
    }

    // The sign that should stand there; null where the sign may stand, or the number is what is wrong.
    private static string? Expected(Methodology methodology, SubLabelRule rule, QuotedCondition condition)
    {
        var value = condition.Value.Value;
        return (condition.Subject, condition.Comparison) switch
        {
            (ConditionSubject.Growth, '<' or '≤' or '>') when value == rule.Growth => "=",
            (ConditionSubject.Growth, '≥') when value == rule.Growth && value < methodology.Growth.Score.Max => "=",
            (ConditionSubject.Score, '<' or '≤' or '=') when value == methodology.FindZone(rule.Zone)!.From => "≥",
            (ConditionSubject.Share, '<' or '≤') when value == rule.ShareAtLeast => "≥",
            _ => null,
        };
    }

    private static string Derivation(Methodology methodology, SubLabelRule rule, ConditionSubject subject) => subject switch
    {
        ConditionSubject.Growth => $"{rule.FullLabel} takes {methodology.Growth.Name} {rule.Growth}",
        ConditionSubject.Share => $"{rule.FullLabel} takes at least {Computed.Exact(rule.ShareAtLeast!.Value)} % of task time",
        _ => $"{rule.Zone} is at least {Computed.Exact(methodology.FindZone(rule.Zone)!.From!.Value)}",
    };
}
