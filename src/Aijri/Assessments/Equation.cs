using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A calculation as printed: operands, what joins them, result.</summary>
/// <param name="Operands">Left of the first <c>=</c>, in order; empty when only the result is printed.</param>
/// <param name="Operators">What joins them, one character each: <c>+ - × /</c>.</param>
/// <param name="Result">The first number right of the last <c>=</c>.</param>
/// <param name="Denominator">What the result is printed over; null when nothing is.</param>
/// <param name="Span">From the first to the last number.</param>
public sealed record Equation(ImmutableArray<Stated> Operands, string Operators, Stated Result, Stated? Denominator, SourceSpan Span)
{
    /// <summary>The steps between the first and the result: "1.0 + 0.36" in "1.0 + (9 × 0.04) = 1.0 + 0.36 = 1.36".</summary>
    public ImmutableArray<Step> Between { get; init; } = [];

    /// <summary>Every step before the result, in order; none when only the result is printed.</summary>
    public ImmutableArray<Step> Steps => Operands.IsEmpty ? Between : [new Step(Operands, Operators), .. Between];
}

/// <summary>What stands between two <c>=</c>.</summary>
/// <param name="Operands">Its numbers, in order.</param>
/// <param name="Operators">What joins them; empty when there is one number alone.</param>
public readonly record struct Step(ImmutableArray<Stated> Operands, string Operators)
{
    /// <summary>"1.0 - (-3 × 0.04)": whether a minus stands before a number that is negative itself.</summary>
    public bool IsDoublyNegative => Operators is ['-', ..] && Operands[1].Value < 0;
}
