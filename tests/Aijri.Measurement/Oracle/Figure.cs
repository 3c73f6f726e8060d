using System.Globalization;

namespace Aijri.Measurement.Oracle;

/// <summary>A number as printed, read by the measurement's own means.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Decimals written.</param>
internal readonly record struct Figure(decimal Value, int Decimals)
{
    /// <summary>The number in <paramref name="text"/>: a sign, digits, a point; null when it is none.</summary>
    public static Figure? Read(string text)
    {
        var digits = text.TrimStart('+', '-', '−', '–');
        if (digits.Length == 0 || text.Length - digits.Length > 1 || digits.Any(c => c != '.' && !char.IsAsciiDigit(c))
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var isNegative = text.Length > digits.Length && text[0] != '+';
        return new Figure(isNegative ? -value : value, point < 0 ? 0 : digits.Length - point - 1);
    }

    /// <summary>Whether the exact value is within half a unit of the last digit written, ends included.</summary>
    public bool Agrees(decimal exact)
    {
        var unit = 1m;
        for (var i = 0; i < Decimals; i++)
            unit /= 10;
        return Math.Abs(exact - Value) * 2 <= unit;
    }
}
