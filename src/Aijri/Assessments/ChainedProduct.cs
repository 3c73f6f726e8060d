using System.Collections.Immutable;

namespace Aijri.Assessments;

/// <summary>A product that is multiplied on as it is worked out: "2.90 × 1.24 = 3.596 × 1.08 = 3.8837".</summary>
internal static class ChainedProduct
{
    // Task Resistance and the three modifiers.
    private const int Factors = 4;

    // A wrong product is still one of what stands before it.
    private const decimal Nearly = 0.03m;

    /// <summary>The same calculation with every factor in its first step: "2.90 × 1.24 × 1.08 = 3.596 × 1.08 = 3.8837". One that is no chain comes back as it is.</summary>
    public static Equation Whole(Equation equation)
    {
        // Nearly all have one step.
        if (equation.Operands.IsEmpty || equation.Between.IsEmpty)
            return equation;
        var steps = equation.Steps.ToArray();
        for (var i = 1; i < steps.Length; i++)
        {
            if (!GoesOn(steps[i - 1], steps[i]))
                continue;
            for (var before = 0; before < i; before++)
                steps[before] = new Step([.. steps[before].Operands, .. steps[i].Operands[1..]], steps[before].Operators + steps[i].Operators);
        }
        return equation with { Operands = steps[0].Operands, Operators = steps[0].Operators, Between = [.. steps[1..]] };
    }

    /// <summary>How many neighbours of <paramref name="before"/> each number is the product of; null when they do not come to these numbers.</summary>
    public static ImmutableArray<int>? Groups(ImmutableArray<Stated> numbers, ImmutableArray<decimal?> before)
    {
        if (numbers.IsEmpty)
            return before.IsEmpty ? [] : null;
        for (var length = 1; length <= before.Length - numbers.Length + 1; length++)
        {
            if (Of(before[..length]) is { } product && numbers[0].Agrees(product) && Groups(numbers[1..], before[length..]) is { } rest)
                return [length, .. rest];
        }
        return null;
    }

    /// <summary>The product of <paramref name="values"/>; null when one of them is.</summary>
    public static decimal? Of(ImmutableArray<decimal?> values) => values.Any(v => v is null) ? null : values.Aggregate(1m, (product, v) => product * v!.Value);

    // Whether a step begins with the product of the one before, and is not that one worked out further.
    private static bool GoesOn(Step before, Step step)
    {
        if (before.Operators.Trim('×').Length + step.Operators.Trim('×').Length > 0 || before.Operands.Length < 2 || step.Operands.Length < 2 || before.Operands.Length + step.Operands.Length - 1 > Factors)
            return false;
        ImmutableArray<decimal?> factors = [.. before.Operands.Select(o => (decimal?)o.Value)];
        var product = Of(factors)!.Value;
        var tail = factors[Math.Max(0, factors.Length - step.Operands.Length + 1)..];
        return Math.Abs(step.Operands[0].Value - product) <= Math.Abs(product) * Nearly && !step.Operands[1..].Select(o => (decimal?)o.Value).SequenceEqual(tail) && Groups(step.Operands, factors) is null;
    }
}
