using System.Globalization;
using System.Runtime.InteropServices;

namespace Aijri.Scoring;

/// <summary>A value the program computed, with what it follows from. Never what a document states.</summary>
/// <param name="Name">What it is, in the methodology's words.</param>
/// <param name="Value">Exact.</param>
/// <param name="Shown">Gives the formula; called when somebody wants to see it, as few do.</param>
/// <param name="Decimals">Decimals it is shown with.</param>
public sealed record Computed(string Name, decimal Value, Func<string> Shown, int Decimals)
{
    private const int MostDecimals = 10;

    // Most scores are one of these.
    private static readonly string[] Single = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>How it comes about, in numbers: "6.00 − 2.25".</summary>
    public string Formula => Shown();

    /// <summary>"6.00 − 2.25 = 3.75".</summary>
    public string Derivation => Formula is var formula && Exact(Value, Decimals) is var value && formula == value ? formula : $"{formula} = {value}";

    /// <summary>The value at its decimals, ties away from zero.</summary>
    public override string ToString() => Rounded(Value, Decimals);

    /// <summary>A number at exactly <paramref name="decimals"/> decimals, ties away from zero, with a true minus sign.</summary>
    public static string Rounded(decimal value, int decimals) => Text(Math.Round(value, decimals, MidpointRounding.AwayFromZero), decimals);

    /// <summary>A number as <see cref="Rounded"/> gives it, with a sign unless it is 0: "+9", "−3".</summary>
    public static string Signed(decimal value, int decimals)
    {
        var text = Rounded(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>A number as it is, with at least <paramref name="decimals"/> decimals and at most ten.</summary>
    public static string Exact(decimal value, int decimals = 0) => Text(value.Scale > MostDecimals ? Math.Round(value, MostDecimals, MidpointRounding.AwayFromZero) : value, decimals);

    // A page has hundreds of numbers, and the library's way to the digits of one is long: it is left to those of more than 64 bits.
    private static string Text(decimal value, int decimals)
    {
        Span<uint> parts = stackalloc uint[4];
        decimal.GetBits(value, MemoryMarshal.Cast<uint, int>(parts));
        if (parts[2] != 0)
            return value.ToString("0." + new string('0', decimals) + new string('#', Math.Max(0, MostDecimals - decimals)), CultureInfo.InvariantCulture).Replace('-', '−');
        var digits = ((ulong)parts[1] << 32) | parts[0];
        int scale = value.Scale;
        for (; scale > decimals && digits % 10 == 0; scale--)
            digits /= 10;
        Span<char> text = stackalloc char[64];
        var at = text.Length;
        for (var place = Math.Max(scale, decimals); place > 0; place--)
        {
            text[--at] = place > scale ? '0' : Last(ref digits);
            if (place == 1)
                text[--at] = '.';
        }
        do
            text[--at] = Last(ref digits);
        while (digits > 0);
        if (value < 0)
            text[--at] = '−';
        return text[at..] is [var only] ? Single[only - '0'] : text[at..].ToString();
    }

    private static char Last(ref ulong digits)
    {
        (digits, var last) = Math.DivRem(digits, 10);
        return (char)('0' + last);
    }
}
