using System.Collections.Immutable;
using System.Globalization;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Claims of the composite table, the raw line and the score line.</summary>
internal static class CompositeClaims
{
    /// <summary>Adds them; the claim that states the score first, or null, goes on to the zone.</summary>
    public static Claim? Add(ScoredAssessment scored, ClaimList claims, Claim? taskResistance, ScoreTableClaims.Totals totals)
    {
        var (a, m) = (scored.Assessment, scored.Methodology);
        if (a.CompositeTaskResistance is { } repeated)
        {
            taskResistance = claims.Repeat("composite.task-resistance", m.TaskResistance.Name, Rules.RepeatMismatch, repeated.Value, scored.TaskResistance, taskResistance);
            if (repeated.Denominator is { } top)
                claims.Constant("composite.task-resistance.denominator", "The top of the Task Resistance scale", Rules.DenominatorMismatch, top, m.TaskResistance.Max);
        }
        ImmutableArray<RawFactor> factors =
        [
            new(m.TaskResistance.Name, scored.TaskResistance, taskResistance),
            Modifier(scored, claims, m.Evidence, "evidence", scored.Evidence, scored.EvidenceModifier, totals.Evidence),
            Modifier(scored, claims, m.Barriers, "barriers", scored.Barriers, scored.BarrierModifier, totals.Barriers),
            Modifier(scored, claims, m.Growth, "growth", scored.Growth, scored.GrowthModifier, null),
        ];
        Claim? raw = null, score = null;
        for (var i = 0; i < a.Raw.Length; i++)
        {
            var claim = RawClaims.Add(scored, claims, a.Raw[i], Numbered("raw", i), factors);
            raw ??= claim;
        }
        for (var i = 0; i < a.Score.Length; i++)
        {
            var claim = Score(scored, claims, a.Score[i], Numbered("score", i), raw);
            score ??= claim;
        }
        return score;
    }

    /// <summary>Whether the composite table has a row of this modifier.</summary>
    public static bool States(Assessment assessment, ModifierRule rule) => RowOf(assessment, rule) is not null;

    private static ModifierRow? RowOf(Assessment assessment, ModifierRule rule) =>
        assessment.Modifiers.FirstOrDefault(r => SectionNames.AreSame(r.Name.Text, rule.Name));

    private static string Numbered(string id, int i) => i == 0 ? id : $"{id}-{(i + 1).ToString(CultureInfo.InvariantCulture)}";

    private static RawFactor Modifier(ScoredAssessment scored, ClaimList claims, ScoreScale scale, string id, Computed? total, Computed? modifier, Claim? stated)
    {
        var rule = scale.Modifier!;
        if (RowOf(scored.Assessment, rule) is not { } row)
            return new RawFactor(rule.Name, modifier, null);
        var product = total is null ? null : new Computed("product", total.Value * rule.Coefficient, () => $"{Computed.Exact(total.Value)} × {Computed.Exact(rule.Coefficient)}", rule.Decimals);
        var result = CalculationClaims.Add(row.Equation, CalculationForms.Modifier, $"composite.{id}", Operand, (number, resultId, operands, own, formula) => claims.Number(resultId, $"The {rule.Name}", Rules.ResultMismatch, number, modifier,
            own is null && stated is not null ? [stated] : operands, own ?? (v => rule.Of(v[0])), formula));
        if (row.Remark is { Value: var again } remark)
        {
            if (remark.Denominator is null && again.Decimals > 0)
                claims.Repeat($"composite.{id}.again", $"The {rule.Name} beside its name", Rules.RepeatMismatch, again, modifier, result);
            else
                claims.Repeat($"composite.{id}.total", $"The {scale.Name} beside the {rule.Name}", Rules.RepeatMismatch, again, total, stated);
            if (remark.Denominator is { } most)
                claims.Constant($"composite.{id}.denominator", $"The highest {scale.Name} total", Rules.DenominatorMismatch, most, scale.Total.Max);
        }
        return new RawFactor(rule.Name, modifier, result);

        Claim Operand(Operand o)
        {
            if (o.Part == Part.Base)
                return claims.Constant($"{o.Id}.base", $"The base of the {rule.Name}", Rules.ConstantMismatch, o.Stated, rule.Base);
            if (o.Part == Part.Product)
            {
                var factors = o.Find(Part.Factor, Part.Factor);
                return claims.Number($"{o.Id}.product", $"The product in the {rule.Name}", o.Before.IsEmpty ? Rules.OperandMismatch : Rules.ResultMismatch, o.Stated, product,
                    factors.IsEmpty ? stated is null ? [] : [stated] : factors, v => v.Length > 1 ? v[0] * v[1] : v[0] * rule.Coefficient);
            }
            // The product may stand either way round: (9 × 0.04) or (0.04 × 9).
            var isTurned = o.Step.Operands[1].Value == rule.Coefficient && o.Step.Operands[2].Value != rule.Coefficient;
            return o.Index == 1 != isTurned
                ? claims.Repeat($"{o.Id}.operand", $"The {scale.Name} in the {rule.Name}", Rules.OperandMismatch, o.Stated, total, stated)
                : claims.Constant($"{o.Id}.coefficient", $"The coefficient of the {rule.Name}", Rules.ConstantMismatch, o.Stated, rule.Coefficient);
        }
    }

    private static Claim Score(ScoredAssessment scored, ClaimList claims, Equation line, string id, Claim? raw)
    {
        var rule = scored.Methodology.Score;
        if (line.Denominator is { } top)
            claims.Constant($"{id}.denominator", "The top of the scale", Rules.DenominatorMismatch, top, rule.Scale);
        // The methodology says how the score is rounded, so cutting it off is wrong and not a convention.
        return CalculationClaims.Add(line, CalculationForms.Score, id, Operand, (stated, resultId, operands, own, formula) => claims.Number(resultId, $"The {rule.Name}", Rules.ResultMismatch, stated, scored.Score,
            own is null && raw is not null ? [raw] : operands, own ?? (v => rule.Of(v[0])), formula, allowsConvention: false));

        Claim Operand(Operand o) => PartOf(o) switch
        {
            Part.Raw => claims.Repeat($"{o.Id}.raw", "Raw on this line", Rules.OperandMismatch, o.Stated, scored.Raw, raw),
            Part.Offset => claims.Constant($"{o.Id}.offset", "The offset", Rules.ConstantMismatch, o.Stated, rule.Offset),
            Part.Divisor => claims.Constant($"{o.Id}.divisor", "The divisor", Rules.ConstantMismatch, o.Stated, rule.Divisor),
            Part.Scale => claims.Constant($"{o.Id}.scale", "The scale", Rules.ConstantMismatch, o.Stated, rule.Scale),
            Part.Difference => WorkedOut(o, "difference", "Raw less the offset", v => v - rule.Offset, o.Find(Part.Raw, Part.Offset), v => v[0] - v[1]),
            _ => WorkedOut(o, "quotient", "The difference over the divisor", v => (v - rule.Offset) / rule.Divisor, o.Find(Part.Difference, Part.Divisor), v => v[1] == 0 ? 0 : v[0] / v[1]),
        };

        // "100 × 5.4066" and "5.4066 × 100" are one.
        Part PartOf(Operand o) => o.Index > 1 || o.Step.Operators is not ['×', not '-', ..] and not "×" ? o.Part
            : (o.Stated.Value == rule.Scale) == (o.Step.Operands[1 - o.Index].Value == rule.Scale) ? o.Part
            : o.Stated.Value == rule.Scale ? Part.Scale : o.Step.Operators == "×" ? Part.Quotient : Part.Difference;

        // Worked out from the step before, or, where that is not printed, from raw.
        Claim WorkedOut(Operand o, string name, string what, Func<decimal, decimal> ofRaw, ImmutableArray<Claim> operands, Func<ReadOnlySpan<decimal>, decimal> own) =>
            claims.Number($"{o.Id}.{name}", what, o.Before.IsEmpty ? Rules.OperandMismatch : Rules.ResultMismatch, o.Stated,
                scored.Raw is { } exact ? new Computed(name, ofRaw(exact.Value), () => Computed.Exact(ofRaw(exact.Value), 4), 4) : null,
                !operands.IsEmpty ? operands : raw is null ? [] : [raw], operands.IsEmpty ? v => ofRaw(v[0]) : own);
    }
}
