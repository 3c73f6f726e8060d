namespace Aijri.Assessments;

/// <summary>The forms that a step of one kind of calculation may have. Brackets do not count: the operators tell the forms apart.</summary>
/// <param name="example">How the whole calculation usually looks.</param>
/// <param name="of">The form of a step with these operators; null when there is none.</param>
public sealed class CalculationForms(string example, Func<string, CalculationForm?> of)
{
    /// <summary>6.00 − Σ weighted, the sum worked out or not.</summary>
    public static readonly CalculationForms TaskResistance = new("… - … = …", operators => operators switch
    {
        "-" => new("-", [Part.Constant, Part.Weighted], v => v[0] - v[1]),
        ['-', .. var rest] when rest.All(o => o == '+') || rest.All(o => o == '-') =>
            new(operators, [Part.Constant, .. Enumerable.Repeat(Part.Cell, operators.Length)], v => v[0] - Sum(v[1..])),
        _ => null,
    });

    /// <summary>Base + (total × coefficient), the product worked out or not.</summary>
    public static readonly CalculationForms Modifier = new("… + (… × …) = …", operators => operators switch
    {
        "+×" or "-×" => new(operators, [Part.Base, Part.Factor, Part.Factor], v => v[0] + v[1] * v[2]),
        "+" or "-" => new(operators, [Part.Base, Part.Product], v => v[0] + v[1]),
        _ => null,
    });

    /// <summary>Task Resistance × modifiers: some may be multiplied already, and those of 1 left out.</summary>
    public static readonly CalculationForms Raw = new("… × … × … × … = …", operators =>
        operators is "×" or "××" or "×××" ? new(operators, [.. Enumerable.Repeat(Part.Multiplier, operators.Length + 1)], Product) : null);

    /// <summary>(raw − offset) / divisor × scale, in the usual order or the scale first, worked out as far as the author likes.</summary>
    public static readonly CalculationForms Score = new("(… - …) / … × … = …", operators => operators switch
    {
        "-/×" => new(operators, [Part.Raw, Part.Offset, Part.Divisor, Part.Scale], v => Over((v[0] - v[1]) * v[3], v[2])),
        "-×/" => new(operators, [Part.Raw, Part.Offset, Part.Scale, Part.Divisor], v => Over((v[0] - v[1]) * v[2], v[3])),
        "×-/" => new(operators, [Part.Scale, Part.Raw, Part.Offset, Part.Divisor], v => Over((v[1] - v[2]) * v[0], v[3])),
        "/×" => new(operators, [Part.Difference, Part.Divisor, Part.Scale], v => Over(v[0] * v[2], v[1])),
        "×/" => new(operators, [Part.Scale, Part.Difference, Part.Divisor], v => Over(v[0] * v[1], v[2])),
        "×" => new(operators, [Part.Quotient, Part.Scale], v => v[0] * v[1]),
        _ => null,
    });

    /// <summary>How the whole calculation usually looks.</summary>
    public string Example => example;

    /// <summary>The form of <paramref name="step"/>; null when it has none of these.</summary>
    public CalculationForm? Of(Step step) => step.Operators.Length == 0 ? CalculationForm.Result : of(step.Operators);

    private static decimal Sum(ReadOnlySpan<decimal> values)
    {
        var sum = 0m;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static decimal Product(ReadOnlySpan<decimal> values)
    {
        var product = 1m;
        foreach (var value in values)
            product *= value;
        return product;
    }

    private static decimal Over(decimal dividend, decimal divisor) => divisor == 0 ? 0 : dividend / divisor;
}
