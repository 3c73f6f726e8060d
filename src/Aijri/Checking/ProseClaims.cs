using System.Globalization;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Claims of sentences that repeat the role's own values.</summary>
internal static class ProseClaims
{
    // "The formula gives 44.9", "the computed score": not the one that an assessor published.
    private static readonly WordSet OfFormula = new("formula", "computed", "unadjusted", "arithmetic");

    public static void Add(ScoredAssessment scored, ClaimList claims, FindingBag findings)
    {
        foreach (var statement in scored.Assessment.Prose)
        {
            if (statement is { Label: { } zone, Side: { } side })
                Side(scored, claims, statement, zone, side);
            else if (statement.Label is { } label)
                Label(scored, claims, statement, label);
            else if (statement.HasDecimalComma)
                DecimalComma(scored, statement, findings);
            else if (statement.Quantity == Quantity.Threshold)
                Threshold(scored.Methodology, claims, statement);
            else if (MethodStatements.Is(scored, statement) || (!scored.IsOverrideUsable && statement.Quantity is Quantity.Score or Quantity.Unnamed))
                continue;
            else if (statement.Quantity == Quantity.Share)
                Share(scored, claims, statement);
            else if ((statement.IsEarlier && Earlier(scored, claims, statement)) || IsUnknownFormulaScore(scored, statement))
                continue;
            else if (statement.Quantity == Quantity.Unnamed)
                Unnamed(scored, claims, statement);
            else
                Named(scored, claims, statement);
        }
    }

    // Where it cannot be computed, what the override says of it may be repeated.
    private static bool IsUnknownFormulaScore(ScoredAssessment scored, ProseStatement statement) =>
        scored is { Score: null, Assessment.Override.Formula: { } formula } && formula.Value == statement.Number.Value && statement.Quantity is Quantity.Unnamed or Quantity.Score or Quantity.FormulaScore;

    /// <summary>The role's value of a quantity; null where it has none, or it cannot be computed.</summary>
    public static Computed? ValueOf(ScoredAssessment scored, Quantity quantity) => quantity switch
    {
        Quantity.Score => Score(scored),
        Quantity.FormulaScore => scored.Score,
        Quantity.TaskResistance => scored.TaskResistance,
        Quantity.Weighted => scored.TotalWeighted,
        Quantity.Evidence => scored.Evidence,
        Quantity.Barriers => scored.Barriers,
        Quantity.Growth => scored.Growth,
        Quantity.Protective => scored.Protective,
        Quantity.Raw => scored.Raw,
        Quantity.EvidenceModifier => scored.EvidenceModifier,
        Quantity.BarrierModifier => scored.BarrierModifier,
        Quantity.GrowthModifier => scored.GrowthModifier,
        _ => null,
    };

    private static Computed? Score(ScoredAssessment scored) => scored.PublishedScore is null ? null : !scored.IsOverridden ? scored.Score
        : new Computed("published score", scored.PublishedScore!.Value, () => "the assessor's override", scored.Methodology.Score.Decimals);

    private static (string Id, string What, string? Upstream) NameOf(ScoredAssessment scored, Quantity quantity) => quantity switch
    {
        Quantity.Score => ("prose.score", "The score in this sentence", scored.IsOverridden ? null : "score.result"),
        Quantity.FormulaScore => ("prose.formula-score", "The formula score in this sentence", "score.result"),
        Quantity.TaskResistance => ("prose.task-resistance", "The Task Resistance in this sentence", "task-resistance.result"),
        Quantity.Weighted => ("prose.weighted", "The total weighted in this sentence", "tasks.total.weighted"),
        Quantity.Evidence => ("prose.evidence", "The evidence total in this sentence", "evidence.total"),
        Quantity.Barriers => ("prose.barriers", "The barrier total in this sentence", "barriers.total"),
        Quantity.Growth => ("prose.growth", "The growth correlation in this sentence", null),
        Quantity.Protective => ("prose.protective", "The protective total in this sentence", "protective.total"),
        Quantity.Raw => ("prose.raw", "Raw in this sentence", "raw.result"),
        Quantity.EvidenceModifier => ("prose.evidence-modifier", "The evidence modifier in this sentence", "composite.evidence.result"),
        Quantity.BarrierModifier => ("prose.barrier-modifier", "The barrier modifier in this sentence", "composite.barriers.result"),
        Quantity.GrowthModifier => ("prose.growth-modifier", "The growth modifier in this sentence", "composite.growth.result"),
        _ => ("prose.share", "The share of task time in this sentence", "sub-label.share"),
    };

    private static void Named(ScoredAssessment scored, ClaimList claims, ProseStatement statement)
    {
        var value = ValueOf(scored, statement.Quantity);
        var number = statement.Number;
        // Beside another role's name, a number that is not this role's may be that one's: the corpus decides.
        if (statement.IsOpen && (value is null || !number.Agrees(value.Value)))
            return;
        // "One more mark for evidence (48.8)": no total.
        if (number.Decimals > 0 && statement.Quantity is Quantity.Evidence or Quantity.Barriers or Quantity.Growth or Quantity.Protective && number.Value > MaximumOf(scored.Methodology, statement.Quantity))
            return;
        // "Two of the barriers score 2 of 2": single dimensions.
        if (statement.Denominator is { } outOf && number.Value <= outOf.Value && (value?.Value != number.Value || statement.Passage.Tokens[statement.At].Denominator is null) && MaximumOf(scored.Methodology, statement.Quantity) is { } most && outOf.Value != most && statement.Quantity is Quantity.Evidence or Quantity.Barriers or Quantity.Protective && MaximumOfOne(scored.Methodology, statement.Quantity) == outOf.Value)
            return;
        // "The logging row (weighted 0.60)"
        if (statement.Quantity == Quantity.Weighted && scored.Assessment.Tasks?.Rows.Any(r => r.Weighted is { } weighted && weighted.Value == number.Value) == true)
            return;
        // An override leaves two scores that may be spoken of.
        var quantity = scored.IsOverridden && statement.Quantity == Quantity.Score && !QuantityReader.IsPublished(statement.Passage, statement.At) && scored.Score is { } formula
            && (number.Agrees(formula.Value) || claims.Find("score.result") is { Number: { } printed } && printed.Value == number.Value
                || (statement.Passage.HasAny(statement.Passage.SentenceOf(statement.At).First, statement.At, OfFormula) && !number.Agrees(scored.PublishedScore!.Value))) ? Quantity.FormulaScore : statement.Quantity;
        value = quantity == statement.Quantity ? value : scored.Score;
        var (id, what, upstream) = NameOf(scored, quantity);
        // "The role scored 44.8 in February": what it was.
        if (statement.Quantity == Quantity.Score && value is not null && !number.Agrees(value.Value) && Certainty.IsOfHistory(scored, statement))
            return;
        // "The score is about 30."
        if (value is not null && number.Decimals < value.Decimals && Math.Abs(number.Value - value.Value) <= number.Unit && statement.Quantity == Quantity.Score && QuantityReader.IsApproximate(statement.Passage, statement.At))
            return;
        var repeated = upstream is null ? null : claims.Find(upstream);
        var isCertain = Certainty.Of(scored, statement, value, repeated);
        claims.Repeat(id, what, statement.IsDoubtful || !isCertain ? Rules.ProseDoubt : Rules.ProseMismatch, number, value, repeated, statement);
        if (isCertain && statement.Denominator is { } below && MaximumOf(scored.Methodology, statement.Quantity) is { } maximum)
            claims.Constant($"{id}.denominator", "The maximum in this sentence", Rules.DenominatorMismatch, below, maximum, statement.Quantity == Quantity.Evidence ? [scored.Methodology.Evidence.Total.Min] : []);
    }

    // "The former score of 52.1": one of the document's history, where it has one. Whether it was.
    private static bool Earlier(ScoredAssessment scored, ClaimList claims, ProseStatement statement)
    {
        var number = statement.Number;
        decimal[] history = [.. scored.Assessment.Front.History.Select(h => h.Score).OfType<decimal>()];
        if (history.Length == 0 || !HasShape(statement, 1) || Score(scored) is not { } now || number.Agrees(now.Value))
            return false;
        var right = Array.FindIndex(history, h => number.Agrees(h));
        var meant = right >= 0 ? right : Array.FindIndex(history, h => Slip.Resembles(number, h, scored.Methodology.Score.Decimals));
        // Without a word that names it, only a slip of an earlier score is one.
        if (meant < 0 && statement.IsDoubtful)
            return false;
        claims.Repeat("prose.earlier-score", "The earlier score in this sentence", Rules.ProseDoubt, number,
            new Computed("earlier score", history[Math.Max(meant, 0)], () => "the history in front matter", scored.Methodology.Score.Decimals), null, statement);
        return true;
    }

    // Where words say what it is, or it is the role's own figure with a comma; any other is a fact, or two numbers.
    private static void DecimalComma(ScoredAssessment scored, ProseStatement statement, FindingBag findings)
    {
        var isNamed = !statement.IsDoubtful && statement.Quantity is not (Quantity.Unnamed or Quantity.Threshold or Quantity.Evidence or Quantity.Barriers or Quantity.Growth or Quantity.Protective);
        if (isNamed || IsOwn(Quantity.Score) || IsOwn(Quantity.TaskResistance))
            findings.Add(Rules.DecimalComma, scored.Assessment.File, statement.Span, "A number is written with a decimal comma; write a point.", "It is not held to the role's value.");

        bool IsOwn(Quantity quantity) => ValueOf(scored, quantity) is { } value && value.Decimals == statement.Number.Decimals && statement.Number.Agrees(value.Value);
    }

    private static decimal? MaximumOf(Methodology m, Quantity quantity) => quantity switch
    {
        Quantity.Score or Quantity.FormulaScore => m.Score.Scale,
        Quantity.TaskResistance => m.TaskResistance.Max,
        Quantity.Evidence => m.Evidence.Total.Max,
        Quantity.Barriers => m.Barriers.Total.Max,
        Quantity.Protective => m.Protective.Total.Max,
        Quantity.Growth => m.Growth.Score.Max,
        _ => null,
    };

    private static int MaximumOfOne(Methodology m, Quantity quantity) => (quantity switch { Quantity.Evidence => m.Evidence, Quantity.Barriers => m.Barriers, _ => m.Protective }).Score.Max;

    // A number without a name: where it is a value of this role, it repeats it; where one slip parts it from one, it may be meant to.
    private static void Unnamed(ScoredAssessment scored, ClaimList claims, ProseStatement statement)
    {
        foreach (var quantity in (ReadOnlySpan<Quantity>)[Quantity.Score, Quantity.TaskResistance])
        {
            if (ValueOf(scored, quantity) is not { } value || !HasShape(statement, value.Decimals))
                continue;
            // "February 2026: 44.8"
            if (quantity == Quantity.Score && !statement.Number.Agrees(value.Value) && Certainty.IsOfHistory(scored, statement))
                return;
            var isSame = statement.Number.Value == value.Printed;
            var (id, what, of) = NameOf(scored, quantity);
            var upstream = of is null ? null : claims.Find(of);
            // What the document still states wrongly elsewhere was forgotten here too.
            var isForgotten = !isSame && !statement.IsOpen && upstream is { IsBad: true, Number: { } old } && old.Value == statement.Number.Value;
            if (!isSame && !isForgotten && (statement.IsOpen || !Slip.Resembles(statement.Number, value.Value, value.Decimals) || KnownValues.Has(scored, statement.Number)))
                continue;
            claims.Repeat(id, what, isForgotten ? Rules.ProseMismatch : Rules.ProseDoubt, statement.Number, value, upstream, statement);
            return;
        }
    }

    // A digit doubled or a point moved changes how many decimals are printed.
    private static bool HasShape(ProseStatement statement, int decimals)
    {
        var token = statement.Passage.Tokens[statement.At];
        return token is { IsFact: false, IsPercent: false, Number.Decimals: > 0 } && token.Denominator is null or { Value: 100 or 5 } && decimals > 0;
    }

    private static void Share(ScoredAssessment scored, ClaimList claims, ProseStatement statement)
    {
        var (from, to) = QuantityReader.ScoresOfShare(statement.Passage, statement.At)!.Value;
        var low = (int)statement.Passage.Tokens[from].Number.Value;
        var high = to < 0 ? (int?)null : (int)statement.Passage.Tokens[to].Number.Value;
        var share = Scorer.ShareBetween(scored.Assessment.Tasks?.Rows ?? [], low, high);
        if (share is null || (statement.IsOpen && !statement.Number.Agrees(share.Value)))
            return;
        // "Payroll takes 15% of the time and scores 4": a task's own time.
        if (high == low && scored.Assessment.Tasks?.Rows.Any(r => r.Time?.Value == statement.Number.Value && r.Score?.Value == low) == true)
            return;
        // The method's own share beside another task score: it is that score that is wrong.
        if (high is null && low != scored.Methodology.ShareFromScore && scored.Share is { } methods && statement.Number.Agrees(methods.Value) && !statement.Number.Agrees(share.Value))
        {
            claims.Constant("prose.share.from-score", "The task score from which time counts in this sentence", Certainty.IsPlain(scored, statement) ? Rules.ProseMismatch : Rules.ProseDoubt, statement.Passage.InFile(statement.Passage.Tokens[from].Number), scored.Methodology.ShareFromScore);
            return;
        }
        // Only the share that the method itself states is stated in words that mean one thing.
        var isMethods = high is null && low == scored.Methodology.ShareFromScore;
        claims.Repeat(isMethods ? "prose.share" : "prose.share-of-scores", $"The share of task time scoring {low.ToString(CultureInfo.InvariantCulture)}{(high is null ? "+" : high == low ? "" : $" to {high.Value.ToString(CultureInfo.InvariantCulture)}")} in this sentence",
            isMethods && Certainty.Of(scored, statement, share, claims.Find("sub-label.share")) ? Rules.ProseMismatch : Rules.ProseDoubt, statement.Number, share, isMethods ? claims.Find("sub-label.share") : null, statement);
    }

    private static void Threshold(Methodology methodology, ClaimList claims, ProseStatement statement)
    {
        var at = statement.At - 1;
        while (!statement.Passage.IsAny(at, "threshold", "starts", "begins"))
            at--;
        // "the Green threshold", "the threshold for Green", "the Green zone starts"
        at -= statement.Passage.Is(at - 1, "zone") ? 1 : 0;
        var name = statement.Passage.Slice(statement.Passage.Tokens[statement.Passage.IsAny(at + 1, "for", "of") && at + 2 < statement.At - 1 ? at + 2 : at - 1]).ToString();
        if (methodology.FindZone(name) is not { } zone || (zone.From ?? methodology.Above(zone)) is not { } from)
            return;
        claims.Constant("prose.threshold", $"The threshold of {zone.Name} in this sentence", Rules.ThresholdMismatch, statement.Number, from, methodology.Above(zone) ?? from);
    }

    // "just below Green": the score is on that side of the zone's threshold.
    private static void Side(ScoredAssessment scored, ClaimList claims, ProseStatement statement, StatedText label, char side)
    {
        var m = scored.Methodology;
        if (statement.IsOpen || m.FindZone(label.Text) is not { } zone || scored.PublishedScore is not { } score)
            return;
        // With an override, two scores may be spoken of.
        if (scored.IsOverridden && !ZoneClaims.IsOnSide(m, zone, side == '>', score))
            return;
        if (ZoneClaims.Side(scored, claims, "prose.side", Rules.ProseDoubt, label, zone, side == '>', score) && statement.DistanceAt >= 0)
            Distance(scored, claims, statement, zone, score);
    }

    // "4.8 points below Green", "20.2 points above Yellow": from the score to the threshold between. Above a zone may be above its lower end or its upper one.
    private static void Distance(ScoredAssessment scored, ClaimList claims, ProseStatement statement, Zone zone, decimal score)
    {
        var (m, passage, at) = (scored.Methodology, statement.Passage, statement.DistanceAt);
        var number = passage.InFile(passage.Tokens[at].Number);
        var upper = statement.Side == '>' && !passage.Is(statement.At + 1, "floor") && m.Above(zone) is { } above && score >= above ? above : (decimal?)null;
        decimal[] edges = [.. (VerdictReader.IsThreshold(passage, statement.At + 1) ? [zone.From, upper] : new[] { upper, zone.From }).OfType<decimal>()];
        if (edges.Length == 0 || QuantityReader.IsApproximate(passage, at) || (NumberBounds.Is(passage, at) && !passage.Is(at - 1, "by")))
            return;
        var exact = number.Decimals > m.Score.Decimals && scored.Score is { } computed ? computed.Value : score;
        var edge = edges.FirstOrDefault(e => number.Agrees(Math.Abs(exact - e)), edges[0]);
        var value = Math.Abs(exact - edge);
        // "The formula leaves it 0.1 points below Yellow."
        if (scored.IsOverridden && scored.Score is { } formula && edges.Any(e => number.Agrees(Math.Abs(formula.Value - e))))
            return;
        var isRight = number.Agrees(value);
        if (!isRight && !PlainDistance.Is(statement, scored.PublishedScore, edges, m.VerdictNames, scored.Assessment.Names))
            return;
        var printed = claims.Find("score.result");
        claims.Words("prose.margin", $"The distance to {zone.Name} in this sentence", Rules.ProseDoubt, new StatedText(claims.Text(number.Span), number.Span), isRight ? claims.Text(number.Span) : Computed.Rounded(value, number.Decimals), isRight,
            $"{m.Score.Show(Math.Max(score, edge))} − {m.Score.Show(Math.Min(score, edge))} = {Computed.Exact(value)}", printed is { IsBad: true, Number: { } wrong } && number.Agrees(Math.Abs(wrong.Value - edge)) ? printed : null);
    }

    // "Harbour Mechanic (61.8 Green)": the zone goes with that score, and the score is none of this role's.
    private static bool IsOfAnotherScore(ScoredAssessment scored, ProseStatement statement, StatedText label) =>
        VerdictReader.NumberBefore(statement) is >= 0 and var at && statement.Passage.Tokens[at].Number is var number && number.Value != scored.PublishedScore
            && label.Text.StartsWith(scored.Methodology.ZoneOf(number.Value).Name, StringComparison.OrdinalIgnoreCase);

    private static void Label(ScoredAssessment scored, ClaimList claims, ProseStatement statement, StatedText label)
    {
        var isWhole = label.Text.Contains('(', StringComparison.Ordinal);
        var expected = isWhole ? scored.FullLabel : scored.Zone?.Name;
        var isRight = expected is not null && SectionNames.Fold(label.Text).Replace(" zone", "", StringComparison.Ordinal) == SectionNames.Fold(expected);
        // "Green at 48.0" says where the zone begins.
        if (VerdictReader.NumberBehind(statement.Passage, statement.At) is >= 0 and var behind && statement.Passage.Tokens[behind].Number.Value != scored.PublishedScore)
            return;
        // "The varnish, at 30.0, is Red."
        if (VerdictReader.ScoreOfSubject(statement.Passage, statement.At) is >= 0 and var of && statement.Passage.Tokens[of].Number.Value != scored.PublishedScore)
            return;
        if (expected is null || (!isRight && ((statement.IsOpen && !VerdictReader.IsOwnVerdict(statement, scored.PublishedScore, scored.Methodology.VerdictNames, scored.Assessment.Names)) || IsOfAnotherScore(scored, statement, label))))
            return;
        var upstream = claims.Find(isWhole ? "sub-label.label" : "zone");
        var rule = statement.IsDoubtful || scored.SubLabel is { IsSiteChoice: true } && isWhole ? Rules.ProseDoubt : Rules.ProseMismatch;
        claims.Words(isWhole ? "prose.label" : "prose.zone", isWhole ? "The label in this sentence" : "The zone in this sentence", rule, label, expected, isRight, ZoneClaims.Derivation(scored), ZoneClaims.SameWords(label, upstream), isLabel: true);
    }
}
