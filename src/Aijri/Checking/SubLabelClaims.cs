using System.Globalization;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Claims of the sub-label table and of label rules quoted anywhere.</summary>
internal static class SubLabelClaims
{
    public static Claim? Add(ScoredAssessment scored, ClaimList claims, Claim? zone)
    {
        var a = scored.Assessment;
        Claim? label = null;
        // The method's share is of one task score; a document may state those of others too.
        var own = a.Shares.FirstOrDefault(s => s.ToScore is null && s.FromScore.Value == scored.Methodology.ShareFromScore) ?? a.Shares.FirstOrDefault(s => s.ToScore is null);
        if (own is { } share)
        {
            claims.Constant("sub-label.share.from-score", "The task score from which time counts", Rules.RangeMismatch, share.FromScore, scored.Methodology.ShareFromScore);
            claims.Number("sub-label.share", $"The share of task time scoring {Computed.Exact(share.FromScore.Value)}+", Rules.ShareMismatch, share.Share, scored.Share);
        }
        foreach (var other in a.Shares.Where(s => s != own))
        {
            var (low, high) = ((int)other.FromScore.Value, (int?)other.ToScore?.Value);
            claims.Number($"sub-label.share-{low.ToString(CultureInfo.InvariantCulture)}{(high is { } to ? $"-{to.ToString(CultureInfo.InvariantCulture)}" : "")}", $"The share of task time scoring {low.ToString(CultureInfo.InvariantCulture)}{(high is { } end ? $" to {end.ToString(CultureInfo.InvariantCulture)}" : "+")}", Rules.ShareMismatch,
                other.Share, Scorer.ShareBetween(a.Tasks?.Rows ?? [], low, high));
        }
        if (a.SubLabelGrowth is { } growth)
            claims.Repeat("sub-label.growth", "The growth correlation on this line", Rules.RepeatMismatch, growth, scored.Growth, null);
        if (a.SubLabel is { } stated)
            label = Rule(scored, claims, "sub-label", stated, zone);
        var line = 0;
        foreach (var rule in a.GrowthRules)
        {
            line++;
            Rule(scored, claims, line == 1 ? "growth.rule" : $"growth.rule-{line.ToString(CultureInfo.InvariantCulture)}", rule, zone, label);
        }
        return label;
    }

    /// <summary>A stated label, in words such as "Green (Accelerated)" or "Green Zone (Accelerated)".</summary>
    public static Claim Label(ScoredAssessment scored, ClaimList claims, string id, string what, Rule rule, StatedText stated, Claim? zone, Claim? upstream = null)
    {
        var folded = SectionNames.Fold(stated.Text);
        var named = Named(scored.Methodology, folded);
        var expected = scored.FullLabel;
        var isNone = folded.Length == 0 || folded.StartsWith("none", StringComparison.Ordinal) || folded is "na" or "n a" || folded.StartsWith("not applicable", StringComparison.Ordinal);
        var isRight = scored.SubLabel is { } right
            ? named.Rule == right
            : (isNone || (named.Zone == scored.Zone?.Name && named.Rule is null && !HasOtherWords(folded, named.Zone))) && scored.Zone is not null;
        if (scored is { Zone: { } zoneDue, SubLabel: { } labelDue } && MisspeltLabel.Find(scored.Methodology, scored.Assessment.File, stated.Span, zoneDue.Name, labelDue.Label) is var (word, meant))
            return claims.Words(id, word.Text == stated.Text ? what : $"A word of {what.Replace("The", "the", StringComparison.Ordinal)}", rule, word, ZoneClaims.Cased(meant, word.Text), isRight: false, Derivation(scored), isLabel: true);
        // A label of the zone that is stated, when that zone is itself wrong, was carried forward with it.
        var isCarried = zone is { IsBad: true } && named.Zone is not null && named.Zone.Equals(zone.Stated, StringComparison.OrdinalIgnoreCase);
        return claims.Words(id, what, IsChoice(scored, named, folded) ? Rules.SubLabelChoice : rule, stated, expected, isRight, Derivation(scored), isCarried ? zone : ZoneClaims.SameWords(stated, upstream), isLabel: true);
    }

    private static Claim? Rule(ScoredAssessment scored, ClaimList claims, string id, QuotedRule quoted, Claim? zone, Claim? upstream = null)
    {
        Claim? claim = null;
        var label = WithApart(scored.Methodology, quoted);
        var folded = " " + SectionNames.Fold(label.Text) + " ";
        var named = Named(scored.Methodology, folded.Trim());
        var isStatement = id == "sub-label" || ((named.Zone is not null || MisspeltLabel.HasZone(scored.Methodology, scored.Assessment.File, label.Span)) && !folded.Contains(" not ", StringComparison.Ordinal) && !folded.Contains(" nor ", StringComparison.Ordinal));
        if (isStatement)
            claim = Label(scored, claims, $"{id}.label", "The sub-label", Rules.SubLabelMismatch, Narrowed(label, scored), zone, upstream);
        else if (RuleWith(scored.Methodology, quoted) is { } meant && named.Zone is not null && named.Rule is not { Growth: not null } && HasLabel(scored.Methodology, folded))
            (claim, named) = (claims.Words($"{id}.label", "The label whose rule this is", Rules.SubLabelMismatch, Narrowed(label, scored), meant.FullLabel, isRight: false, "given by the methodology", isLabel: true), (meant.Zone, meant));
        // Beside a wrong label, the rule quoted with it may be the right one's, or its own: signs follow the label, numbers may be either's.
        var stated = named;
        var root = isStatement && claim is { IsBad: true } ? claim : null;
        if (root is not null && scored.Zone is { } due)
            named = (due.Name, scored.SubLabel);
        // "The label follows from the rule AI Growth Correlation = 2 AND AIJRI ≥ 48": it names none, and is that of the role's own.
        (string? Zone, SubLabelRule? Rule) ofSigns = isStatement ? named : named.Zone is null && RuleWith(scored.Methodology, quoted) is { } unnamed && unnamed == scored.SubLabel ? (unnamed.Zone, unnamed) : default;
        var wrong = scored.Methodology.FindZone(ofSigns.Zone ?? "") is { } zoneOfRule ? RuleSigns.Add(scored.Methodology, claims, id, quoted, zoneOfRule, ofSigns.Rule, root) : [];
        if (id == "sub-label" && claim is { IsBad: false } && named.Rule is { } own && IsOfSibling(scored.Methodology, quoted, own))
        {
            var span = RuleSpan(claims, label.Span.End, quoted);
            claims.Words($"{id}.rule", $"The rule quoted with {own.FullLabel}", own.IsSiteChoice ? Rules.SubLabelChoice : Rules.ThresholdMismatch, new StatedText(claims.Text(span), span), InWords(own, scored.Methodology), isRight: false, "another label of the zone has that rule");
            return claim;
        }
        foreach (var condition in quoted.Conditions.Except(wrong))
            Condition(scored, claims, id, condition, named, root is null ? null : Expected(scored, id, condition, stated, claims));
        return claim;
    }

    // "Green (Accelerated) — ≥ 20% of task time scores 3+": the condition of another label of the zone, and none of its own.
    private static bool IsOfSibling(Methodology methodology, QuotedRule quoted, SubLabelRule own)
    {
        bool Has(SubLabelRule rule, QuotedCondition condition) => condition.Subject switch
        {
            ConditionSubject.Growth => rule.Growth == condition.Value.Value,
            ConditionSubject.Share => rule.ShareAtLeast == condition.Value.Value,
            _ => false,
        };
        var conditions = quoted.Conditions.Where(c => c.Subject is ConditionSubject.Growth or ConditionSubject.Share && c.Comparison is '=' or '≥').ToArray();
        return (own.Growth is not null || own.ShareAtLeast is not null) && conditions.Length > 0
            && conditions.All(c => methodology.SubLabels.Any(r => r != own && r.Zone == own.Zone && Has(r, c)) && !(c.Subject == ConditionSubject.Growth ? own.Growth is not null : own.ShareAtLeast is not null));
    }

    // From behind the label and its dash to the last condition.
    private static SourceSpan RuleSpan(ClaimList claims, int from, QuotedRule quoted)
    {
        var end = quoted.Conditions.Max(c => c.Value.Span.End);
        var text = claims.Text(new SourceSpan(from, end + 1));
        var start = text.AsSpan().IndexOfAnyExcept(" *_—–-:;()\u00a0");
        return new SourceSpan(from + Math.Max(0, start), text[^1] == '+' ? end + 1 : end);
    }

    private static string InWords(SubLabelRule rule, Methodology methodology) => rule.Growth is { } growth ? $"{methodology.Growth.Name} = {Computed.Exact(growth)}"
        : $"≥ {Computed.Exact(rule.ShareAtLeast!.Value)}% of task time scores {rule.ShareFromScore}+";

    private static bool HasLabel(Methodology methodology, string folded) =>
        methodology.SubLabels.Any(r => folded.Contains($" {SectionNames.Fold(r.Label)} ", StringComparison.Ordinal));

    // The one rule that has a condition quoted here as an equality.
    private static SubLabelRule? RuleWith(Methodology methodology, QuotedRule quoted) => methodology.SubLabels.FirstOrDefault(r =>
        r.Growth is { } growth && quoted.Conditions.Any(c => c is { Subject: ConditionSubject.Growth, Comparison: '=' } && c.Value.Value == growth));

    // "Green – Accelerated" is "Green (Accelerated)", where that word is a label.
    private static StatedText WithApart(Methodology methodology, QuotedRule quoted)
    {
        if (quoted.Apart is not { } word || !methodology.SubLabels.Any(r => r.Label.Equals(word.Text, StringComparison.OrdinalIgnoreCase)))
            return quoted.Label;
        return new StatedText($"{quoted.Label.Text} ({word.Text})", quoted.Label.Span.Union(word.Span));
    }

    private static void Condition(ScoredAssessment scored, ClaimList claims, string id, QuotedCondition condition, (string? Zone, SubLabelRule? Rule) named, decimal? alsoRight = null)
    {
        var (name, what, actual) = condition.Subject switch
        {
            ConditionSubject.Growth => ("growth", "The growth correlation in the quoted rule", scored.Growth),
            ConditionSubject.Score => ("score", "The threshold in the quoted rule", null),
            ConditionSubject.Share => ("share", "The share in the quoted rule", scored.Share),
            _ => ("share.from-score", "The task score in the quoted rule", (Computed?)null),
        };
        var (stated, conditionId) = (condition.Value, $"{id}.condition.{name}");
        var rule = condition.Subject is ConditionSubject.Share or ConditionSubject.ShareFromScore && (named.Rule is null or { Severity: Severity.Warning }) ? Rules.SubLabelChoice : Rules.ThresholdMismatch;
        var isUnnamed = named.Zone is null && named.Rule is null && id != "sub-label";
        if (Expected(scored, id, condition, named, claims) is not { } expected)
        {
            // The rule has no such condition: then it is another one's, or at least true.
            if (actual is not null && (Holds(condition, actual.Value) || (isUnnamed && AnyRules(scored.Methodology, condition.Subject).Contains(stated.Value))))
                claims.Constant(conditionId, what, rule, stated, stated.Value);
            else if (actual is not null)
                claims.Number(conditionId, what, rule, stated, actual, allowsConvention: false);
            return;
        }
        var isTrue = condition.Comparison == '=' && named.Rule?.Growth is null && actual?.Value == stated.Value;
        claims.Constant(conditionId, what, rule, stated, expected, [.. isTrue ? (decimal[])[stated.Value] : [], .. alsoRight is { } other ? (decimal[])[other] : [], .. isUnnamed ? AnyRules(scored.Methodology, condition.Subject) : []]);
    }

    // What the rule of this label says; null where it has no such condition.
    private static decimal? Expected(ScoredAssessment scored, string id, QuotedCondition condition, (string? Zone, SubLabelRule? Rule) named, ClaimList claims)
    {
        var m = scored.Methodology;
        var zone = m.FindZone(named.Zone ?? named.Rule?.Zone ?? scored.Zone?.Name ?? "");
        // A label without conditions of its own is what is left when the others of its zone do not hold; those may be quoted with it.
        var siblings = m.SubLabels.Where(r => zone is null || r.Zone == zone.Name).ToArray();
        var rules = named.Rule is { } label ? [label] : siblings;
        return condition.Subject switch
        {
            // Beside the label, "Growth Correlation = 2" holds or does not; only where it is denied, and in sentences, is it the others' condition.
            ConditionSubject.Growth => id == "sub-label" && named.Rule is { Growth: null } && condition.Comparison == '=' && !IsDenied(claims.Text(new SourceSpan(condition.From, condition.Value.Span.Start))) ? null : Pick(r => r.Growth),
            ConditionSubject.Score => Threshold(m, zone, condition.Comparison),
            ConditionSubject.Share => Pick(r => r.ShareAtLeast),
            _ => Pick(r => r.ShareFromScore) ?? m.ShareFromScore,
        };

        decimal? Pick(Func<SubLabelRule, decimal?> of) =>
            rules.Select(of).FirstOrDefault(v => v is not null) ?? siblings.Select(of).FirstOrDefault(v => v is not null);
    }

    private static bool Holds(QuotedCondition condition, decimal actual) => condition.Comparison switch
    {
        '≥' => actual >= condition.Value.Value,
        '>' => actual > condition.Value.Value,
        '≤' => actual <= condition.Value.Value,
        '<' => actual < condition.Value.Value,
        _ => actual == condition.Value.Value,
    };

    private static bool IsDenied(string words)
    {
        foreach (var word in (ReadOnlySpan<string>)["not", "no", "nor", "neither", "without", "unless"])
        {
            if (SectionNames.Fold(words).Split(' ').Contains(word))
                return true;
        }
        return false;
    }

    // A rule quoted without a name may be any zone's.
    private static IEnumerable<decimal> AnyRules(Methodology m, ConditionSubject subject) => subject switch
    {
        ConditionSubject.Score => m.Zones.Select(z => z.From).OfType<decimal>(),
        ConditionSubject.Growth => m.SubLabels.Select(r => (decimal?)r.Growth).OfType<decimal>(),
        ConditionSubject.Share => m.SubLabels.Select(r => r.ShareAtLeast).OfType<decimal>(),
        _ => [],
    };

    private static decimal? Threshold(Methodology methodology, Zone? zone, char comparison)
    {
        if (zone is null)
            return null;
        var above = methodology.Above(zone);
        return comparison is '<' or '≤' ? above : zone.From ?? above;
    }

    private static (string? Zone, SubLabelRule? Rule) Named(Methodology methodology, string folded)
    {
        var words = " " + folded + " ";
        var zone = methodology.Zones.FirstOrDefault(z => words.Contains($" {SectionNames.Fold(z.Name)} ", StringComparison.Ordinal))?.Name;
        var rule = methodology.SubLabels.FirstOrDefault(r => (zone is null || r.Zone == zone) && words.Contains($" {SectionNames.Fold(r.Label)} ", StringComparison.Ordinal));
        return (zone, rule);
    }

    // "Red (Accelerated)" is not "Red": words in brackets that name no label of the zone are still a label.
    private static bool HasOtherWords(string folded, string? zone) =>
        zone is not null && folded.Replace(SectionNames.Fold(zone), "", StringComparison.Ordinal).Replace("zone", "", StringComparison.Ordinal).Trim().Length > 0;

    private static string? Derivation(ScoredAssessment scored)
    {
        if (scored is not { Zone: { } zone, FullLabel: not null })
            return null;
        var because = scored.SubLabel switch
        {
            null => "a zone without sub-labels",
            { Growth: { } growth } => $"{scored.Methodology.Growth.Name} = {Computed.Exact(growth)}",
            { ShareAtLeast: { } share, ShareFromScore: { } from } => $"{scored.Share} % of task time scores {from}+, at least {Computed.Exact(share)} %",
            _ => "none of the zone's other rules holds",
        };
        return $"{ZoneClaims.Derivation(scored)}: {zone.Name}; {because}";
    }

    // Breaking a rule that is this site's choice is a warning, unless the zone itself or a rule of the method is broken with it.
    private static bool IsChoice(ScoredAssessment scored, (string? Zone, SubLabelRule? Rule) named, string folded) =>
        !scored.Methodology.SubLabels.Any(r => r.Severity == Severity.Error && folded.Contains(SectionNames.Fold(r.Label), StringComparison.Ordinal)) &&
        scored.SubLabel is { Severity: Severity.Warning } && named.Zone == scored.Zone?.Name && (named.Rule is null or { Severity: Severity.Warning });

    // In a sentence, the label is from its zone's word on.
    private static StatedText Narrowed(StatedText label, ScoredAssessment scored)
    {
        foreach (var zone in scored.Methodology.Zones)
        {
            var at = label.Text.IndexOf(zone.Name, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            var found = scored.Assessment.File.Slice(label.Span).IndexOf(zone.Name, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
                return new StatedText(label.Text[at..], label.Span with { Start = label.Span.Start + found });
        }
        return label;
    }
}
