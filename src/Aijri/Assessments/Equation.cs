using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A calculation as printed: operands, what joins them, result.</summary>
/// <param name="Operands">Left of <c>=</c>, in order.</param>
/// <param name="Operators">What joins them, one character each: <c>+ - × /</c>.</param>
/// <param name="Result">The first number right of <c>=</c>.</param>
/// <param name="Denominator">What the result is printed over; null when nothing is.</param>
/// <param name="Span">From the first to the last number.</param>
public sealed record Equation(ImmutableArray<Stated> Operands, string Operators, Stated Result, Stated? Denominator, SourceSpan Span);
