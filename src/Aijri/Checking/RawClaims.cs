using System.Collections.Immutable;
using System.Globalization;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>One factor of raw, and the claim that states it upstream; null when none does.</summary>
internal readonly record struct RawFactor(string Name, Computed? Value, Claim? Upstream);

/// <summary>Claims of a raw line: Task Resistance and the modifiers in any order, those of 1 left out, or multiplied step by step.</summary>
internal static class RawClaims
{
    public static Claim Add(ScoredAssessment scored, ClaimList claims, Equation line, string id, ImmutableArray<RawFactor> factors)
    {
        ImmutableArray<Claim> upstream = factors.Any(f => f.Upstream is null) ? [] : [.. factors.Select(f => f.Upstream!)];
        var leftOut = 1m;
        var result = CalculationClaims.Add(line, CalculationForms.Raw, id, Operand, (stated, resultId, operands, own, formula) =>
            claims.Number(resultId, "Raw", Rules.ResultMismatch, stated, scored.Raw, own is null ? upstream : operands, own is null ? Product : v => own(v) * leftOut, formula));
        if (leftOut != 1 && result.IsVerified)
            LeftOut();
        return result;

        // The result may be right; the calculation printed for it is not.
        void LeftOut()
        {
            var printed = line.Operands[0].Span.Union(line.Operands[^1].Span);
            claims.Words($"{id}.factors", "The product on this line", Rules.OperandMismatch, new StatedText(claims.Text(printed), printed),
                string.Join(" × ", factors.Select(f => f.Value!.ToString())), isRight: false, "raw has every factor that is not 1");
        }

        Claim Operand(Operand o)
        {
            var numbers = o.Step.Operands;
            if (o.Before.IsEmpty && (numbers.Length == factors.Length || ChainedProduct.Groups(numbers, [.. factors.Select(f => f.Value?.Value)]) is null))
            {
                var order = Match(numbers, factors);
                // What the line leaves out must be 1.
                leftOut = factors.Where((_, f) => !order.Contains(f)).Aggregate(1m, (product, f) => product * (f.Value?.Value ?? 1));
                var factor = factors[order[o.Index]];
                return claims.Repeat($"{o.Id}.operand-{(order[o.Index] + 1).ToString(CultureInfo.InvariantCulture)}", $"The {factor.Name} on this line", Rules.OperandMismatch, o.Stated, factor.Value, factor.Upstream);
            }
            return o.Before.IsEmpty
                ? Worked(o, [.. factors.Select(f => (f.Value?.Value, f.Upstream))])
                : Worked(o, [.. o.Before.Select(b => (b.Claim.Exact, (Claim?)b.Claim))]);
        }

        // A number that is the product of neighbours in the step before, or of neighbouring factors.
        Claim Worked(Operand o, ImmutableArray<(decimal? Exact, Claim? Claim)> before)
        {
            var exacts = before.Select(b => b.Exact).ToImmutableArray();
            var lengths = ChainedProduct.Groups(o.Step.Operands, exacts) ?? [before.Length - o.Step.Operands.Length + 1, .. Enumerable.Repeat(1, o.Step.Operands.Length - 1)];
            var start = lengths.Take(o.Index).Sum();
            var group = before.Skip(start).Take(lengths[o.Index]).ToImmutableArray();
            // In a chain, a factor's only place is that of the step in which it comes in.
            if (group is [{ Claim: { } first }] && first.Span == o.Stated.Span)
                return first;
            var exact = ChainedProduct.Of([.. group.Select(g => g.Exact)]);
            var computed = exact is { } value ? new Computed("product", value, () => string.Join(" × ", group.Select(g => g.Claim?.Stated ?? Computed.Exact(g.Exact!.Value))), 4) : null;
            return claims.Number($"{o.Id}.operand-{(o.Index + 1).ToString(CultureInfo.InvariantCulture)}", group.Length == 1 ? "This factor" : "This product", o.Before.IsEmpty ? Rules.OperandMismatch : Rules.ResultMismatch, o.Stated, computed,
                group.Any(g => g.Claim is null) ? [] : [.. group.Select(g => g.Claim!)], Product);
        }
    }

    private static decimal Product(ReadOnlySpan<decimal> values)
    {
        var product = 1m;
        foreach (var value in values)
            product *= value;
        return product;
    }

    // The operands may stand in any order: those in their usual place first, then those that fit elsewhere, then what is left.
    private static int[] Match(ImmutableArray<Stated> operands, ImmutableArray<RawFactor> factors)
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

    private static bool IsValueOf(RawFactor factor, Stated operand) =>
        (factor.Value is { } value && operand.Agrees(value.Value)) || factor.Upstream?.Number?.Value == operand.Value;
}
