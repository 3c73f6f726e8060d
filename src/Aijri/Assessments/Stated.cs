using System.Globalization;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A number as an author wrote it, and where.</summary>
/// <param name="Value">The number; its <see cref="decimal.Scale"/> is the count of decimals written ("3.50" has two).</param>
/// <param name="Span">Its sign and digits, without bold, per cent or denominator.</param>
public readonly record struct Stated(decimal Value, SourceSpan Span)
{
    /// <summary>Decimals written; 0 for a whole number.</summary>
    public int Decimals => Value.Scale;

    /// <summary>One unit of the last digit written: 0.01 for "3.50".</summary>
    public decimal Unit => UnitOf(Value.Scale);

    /// <summary>Whether <paramref name="computed"/> is within half a unit of the last digit written, ends included.</summary>
    /// <remarks>"3.50" accepts 3.495 to 3.505, so neither way of rounding a tie is called wrong.</remarks>
    public bool Agrees(decimal computed) => Math.Abs(computed - Value) <= Unit / 2;

    /// <summary>The number with its decimals: "3.50".</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>10 to the power of minus <paramref name="decimals"/>.</summary>
    public static decimal UnitOf(int decimals) => new(1, 0, 0, false, (byte)decimals);
}

/// <summary>A total and what it is printed over ("2/9").</summary>
/// <param name="Value">The total.</param>
/// <param name="Denominator">The maximum printed after the slash; null when none is printed.</param>
public readonly record struct StatedTotal(Stated Value, Stated? Denominator);

/// <summary>A range printed in a table's header ("Score (1-5)").</summary>
public readonly record struct PrintedRange(Stated Low, Stated High);
