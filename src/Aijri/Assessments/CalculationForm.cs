using System.Collections.Immutable;
using System.Text;

namespace Aijri.Assessments;

/// <summary>What a number of a printed calculation stands for.</summary>
public enum Part
{
    /// <summary>The result, printed early or with other decimals.</summary>
    Result,

    /// <summary>What the total weighted is taken from.</summary>
    Constant,

    /// <summary>The total weighted.</summary>
    Weighted,

    /// <summary>One task's weighted value.</summary>
    Cell,

    /// <summary>A modifier's base.</summary>
    Base,

    /// <summary>The total that a modifier follows from, or its coefficient, either way round.</summary>
    Factor,

    /// <summary>Total × coefficient, worked out.</summary>
    Product,

    /// <summary>Task Resistance or a modifier, or a product of several.</summary>
    Multiplier,

    /// <summary>Raw.</summary>
    Raw,

    /// <summary>The least raw.</summary>
    Offset,

    /// <summary>Raw less the offset, worked out.</summary>
    Difference,

    /// <summary>The span of raw that makes the scale.</summary>
    Divisor,

    /// <summary>The difference over the divisor, worked out.</summary>
    Quotient,

    /// <summary>The top of the scale.</summary>
    Scale,
}

/// <summary>A form of one step of a calculation.</summary>
/// <param name="Operators">What joins its numbers.</param>
/// <param name="Parts">What each of them stands for, in order.</param>
/// <param name="Value">What the step comes to.</param>
public sealed record CalculationForm(string Operators, ImmutableArray<Part> Parts, Func<ReadOnlySpan<decimal>, decimal> Value)
{
    /// <summary>One number alone: the result.</summary>
    public static readonly CalculationForm Result = new("", [Part.Result], v => v[0]);

    /// <summary>The step in words, with its brackets: "(5.9466 − 0.54) / 7.93 × 100".</summary>
    public string Shown(ImmutableArray<string> numbers)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < numbers.Length; i++)
        {
            shown.Append(i < Operators.Length && IsBracketed(i) ? "(" : "").Append(numbers[i]).Append(i > 0 && IsBracketed(i - 1) ? ")" : "");
            if (i < Operators.Length)
                shown.Append(' ').Append(Operators[i] == '-' ? '−' : Operators[i]).Append(' ');
        }
        return shown.ToString();
    }

    private bool IsBracketed(int at) => Operators[at] == '-' ? Operators.Contains('/') : Operators[at] == '×' && Operators[0] == '+';
}
