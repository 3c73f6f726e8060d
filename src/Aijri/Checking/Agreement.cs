using System.Collections.Immutable;
using Aijri.Assessments;

namespace Aijri.Checking;

/// <summary>The rounding rule: when a stated number agrees with what follows from the inputs.</summary>
public static class Agreement
{
    /// <summary>What becomes of a number.</summary>
    /// <param name="stated">The number.</param>
    /// <param name="exact">What follows from the inputs alone; null when it cannot be known.</param>
    /// <param name="operands">The claims printed on its own line, or the one it repeats; all judged already.</param>
    /// <param name="own">Its own arithmetic on their values; null when it has no operands.</param>
    /// <param name="allowsConvention">Whether cutting off or rounding up is a warning, as long as the method does not say how to round.</param>
    /// <remarks>Operands are never widened to intervals: on this formula that hides most one-digit slips when raw has two decimals.</remarks>
    public static Verdict Judge(Stated stated, decimal? exact, ImmutableArray<Claim> operands, Func<ReadOnlySpan<decimal>, decimal>? own, bool allowsConvention)
    {
        if (exact is { } e && stated.Agrees(e))
            return Verdict.Right;
        if (own is not null)
        {
            var hasWrongOperand = operands.Any(o => o.IsBad);
            if (stated.Agrees(own(Values(operands, o => o.Number!.Value.Value))))
                return hasWrongOperand ? Verdict.Carried : exact is null ? Verdict.Right : Verdict.Chained;
            // The operand is to blame for its own mistake; the result may still follow from what it should have been.
            if (hasWrongOperand && (stated.Agrees(own(Values(operands, o => Corrected(o, MidpointRounding.AwayFromZero))))
                || stated.Agrees(own(Values(operands, o => Corrected(o, MidpointRounding.ToEven))))))
                return Verdict.Right;
        }
        if (exact is not { } value)
            return own is null ? Verdict.NotCheckable : Verdict.Wrong;
        return allowsConvention && Math.Abs(value - stated.Value) < stated.Unit ? Verdict.Convention : Verdict.Wrong;
    }

    private static decimal Corrected(Claim operand, MidpointRounding rounding)
    {
        var stated = operand.Number!.Value;
        return operand.IsBad && operand.Exact is { } exact ? Math.Round(exact, stated.Decimals, rounding) : stated.Value;
    }

    private static decimal[] Values(ImmutableArray<Claim> operands, Func<Claim, decimal> value) => [.. operands.Select(value)];
}
