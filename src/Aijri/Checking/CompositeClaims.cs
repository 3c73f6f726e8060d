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
        ImmutableArray<Factor> factors =
        [
            new(m.TaskResistance.Name, scored.TaskResistance, taskResistance),
            Modifier(scored, claims, m.Evidence, "evidence", scored.Evidence, scored.EvidenceModifier, totals.Evidence),
            Modifier(scored, claims, m.Barriers, "barriers", scored.Barriers, scored.BarrierModifier, totals.Barriers),
            Modifier(scored, claims, m.Growth, "growth", scored.Growth, scored.GrowthModifier, null),
        ];
        Claim? raw = null, score = null;
        for (var i = 0; i < a.Raw.Length; i++)
        {
            var claim = Raw(scored, claims, a.Raw[i], Numbered("raw", i), factors);
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

    private static ModifierRow? RowOf(Assessment assessment, ModifierRule rule)
    {
        var name = SectionNames.Fold(rule.Name);
        return assessment.Modifiers.FirstOrDefault(r => SectionNames.Fold(r.Name.Text) == name);
    }

    /// <summary>One factor of raw, and the claim that states it upstream.</summary>
    private readonly record struct Factor(string Name, Computed? Value, Claim? Upstream);

    private static string Numbered(string id, int i) => i == 0 ? id : $"{id}-{(i + 1).ToString(CultureInfo.InvariantCulture)}";

    private static Factor Modifier(ScoredAssessment scored, ClaimList claims, ScoreScale scale, string id, Computed? total, Computed? modifier, Claim? stated)
    {
        var rule = scale.Modifier!;
        if (RowOf(scored.Assessment, rule) is not { } row)
            return new Factor(rule.Name, modifier, null);
        var operands = row.Equation.Operands;
        // The product may stand either way round: (9 × 0.04) or (0.04 × 9).
        var isTurned = operands[1].Value == rule.Coefficient && operands[2].Value != rule.Coefficient;
        var @base = claims.Constant($"composite.{id}.base", $"The base of the {rule.Name}", Rules.ConstantMismatch, operands[0], rule.Base);
        var operand = claims.Repeat($"composite.{id}.operand", $"The {scale.Name} in the {rule.Name}", Rules.OperandMismatch, operands[isTurned ? 2 : 1], total, stated);
        var coefficient = claims.Constant($"composite.{id}.coefficient", $"The coefficient of the {rule.Name}", Rules.ConstantMismatch, operands[isTurned ? 1 : 2], rule.Coefficient);
        var result = claims.Number($"composite.{id}.result", $"The {rule.Name}", Rules.ResultMismatch, row.Equation.Result, modifier,
            [@base, operand, coefficient], v => v[0] + v[1] * v[2], $"{@base.Stated} + ({operand.Stated} × {coefficient.Stated})");
        return new Factor(rule.Name, modifier, result);
    }

    private static Claim Raw(ScoredAssessment scored, ClaimList claims, Equation line, string id, ImmutableArray<Factor> factors)
    {
        var order = Match(line.Operands, factors);
        var operands = ImmutableArray.CreateBuilder<Claim>(4);
        for (var i = 0; i < line.Operands.Length; i++)
        {
            var factor = factors[order[i]];
            var operandId = $"{id}.operand-{(order[i] + 1).ToString(CultureInfo.InvariantCulture)}";
            operands.Add(claims.Repeat(operandId, $"The {factor.Name} on this line", Rules.OperandMismatch, line.Operands[i], factor.Value, factor.Upstream));
        }
        return claims.Number($"{id}.result", "Raw", Rules.ResultMismatch, line.Result, scored.Raw, operands.ToImmutable(),
            v => v[0] * v[1] * v[2] * v[3], string.Join(" × ", operands.Select(o => o.Stated)));
    }

    // The operands may stand in any order: those in their usual place first, then those that fit elsewhere, then what is left.
    private static int[] Match(ImmutableArray<Stated> operands, ImmutableArray<Factor> factors)
    {
        var order = new int[operands.Length];
        var isTaken = new bool[factors.Length];
        Array.Fill(order, -1);
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 0; i < operands.Length; i++)
            {
                for (var f = 0; f < factors.Length && order[i] < 0; f++)
                {
                    if (isTaken[f] || (pass == 0 && f != i) || (pass < 2 && !IsValueOf(factors[f], operands[i])))
                        continue;
                    order[i] = f;
                    isTaken[f] = true;
                }
            }
        }
        return order;
    }

    private static bool IsValueOf(Factor factor, Stated operand) =>
        (factor.Value is { } value && operand.Agrees(value.Value)) || factor.Upstream?.Number?.Value == operand.Value;

    private static Claim Score(ScoredAssessment scored, ClaimList claims, Equation line, string id, Claim? raw)
    {
        var rule = scored.Methodology.Score;
        var operand = claims.Repeat($"{id}.raw", "Raw on this line", Rules.OperandMismatch, line.Operands[0], scored.Raw, raw);
        var offset = claims.Constant($"{id}.offset", "The offset", Rules.ConstantMismatch, line.Operands[1], rule.Offset);
        var divisor = claims.Constant($"{id}.divisor", "The divisor", Rules.ConstantMismatch, line.Operands[2], rule.Divisor);
        var scale = claims.Constant($"{id}.scale", "The scale", Rules.ConstantMismatch, line.Operands[3], rule.Scale);
        if (line.Denominator is { } top)
            claims.Constant($"{id}.denominator", "The top of the scale", Rules.DenominatorMismatch, top, rule.Scale);
        // The methodology says how the score is rounded, so cutting it off is wrong and not a convention.
        return claims.Number($"{id}.result", $"The {rule.Name}", Rules.ResultMismatch, line.Result, scored.Score, [operand, offset, divisor, scale],
            v => v[2] == 0 ? 0 : (v[0] - v[1]) * v[3] / v[2], $"({operand.Stated} − {offset.Stated}) / {divisor.Stated} × {scale.Stated}", allowsConvention: false);
    }
}
