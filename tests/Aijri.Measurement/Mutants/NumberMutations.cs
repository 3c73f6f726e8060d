using System.Globalization;
using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Mutants;

/// <summary>Ways in which a number goes wrong when it is typed, copied or revised.</summary>
internal static class NumberMutations
{
    /// <summary>All of them; the same text may come more than once.</summary>
    /// <param name="number">As it stands.</param>
    /// <param name="exact">Its exact value; null when it is not computed.</param>
    /// <param name="maySign">Whether a sign can be put before it.</param>
    public static IEnumerable<(string How, string Text)> Of(string number, decimal? exact, bool maySign)
    {
        for (var i = 0; i < number.Length; i++)
        {
            if (!char.IsAsciiDigit(number[i]))
                continue;
            yield return ("digit+1", With(number, i, (number[i] - '0' + 1) % 10));
            yield return ("digit-1", With(number, i, (number[i] - '0' + 9) % 10));
            if (i + 1 < number.Length && char.IsAsciiDigit(number[i + 1]))
                yield return ("swapped", $"{number[..i]}{number[i + 1]}{number[i]}{number[(i + 2)..]}");
            if (number.Count(char.IsAsciiDigit) > 1)
                yield return ("dropped", Tidy(number.Remove(i, 1)));
            yield return ("doubled", number.Insert(i, number[i..(i + 1)]));
        }
        yield return ("point left", Shifted(number, -1));
        yield return ("point right", Shifted(number, 1));
        if (maySign && Figure.Read(number) is not { Value: 0 })
            yield return ("sign", char.IsAsciiDigit(number[0]) ? "-" + number : number[1..]);
        if (exact is { } value && Figure.Read(number) is { } figure)
            yield return ("cut off", Cut(value, figure.Decimals, number));
    }

    private static string With(string number, int at, int digit) => $"{number[..at]}{digit.ToString(CultureInfo.InvariantCulture)}{number[(at + 1)..]}";

    // "2." and ".5" are slips of another kind.
    private static string Tidy(string number)
    {
        var sign = number.Length - number.TrimStart('+', '-', '−', '–').Length;
        return number.EndsWith('.') ? number[..^1] : number[sign] == '.' ? number.Insert(sign, "0") : number;
    }

    private static string Shifted(string number, int by)
    {
        var digits = number.TrimStart('+', '-', '−', '–');
        var sign = number[..(number.Length - digits.Length)];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var place = (point < 0 ? digits.Length : point) + by;
        var bare = digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (place <= 0)
            (bare, place) = ("0" + bare, place + 1);
        bare = bare.PadRight(place, '0');
        while (place > 1 && bare[0] == '0')
            (bare, place) = (bare[1..], place - 1);
        return sign + (place == bare.Length ? bare : bare.Insert(place, "."));
    }

    private static string Cut(decimal value, int decimals, string number)
    {
        var factor = 1m;
        for (var i = 0; i < decimals; i++)
            factor *= 10;
        var text = (decimal.Truncate(Math.Abs(value) * factor) / factor).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return char.IsAsciiDigit(number[0]) ? text : number[0] + text;
    }
}
