using System.Globalization;

namespace Aijri.Scoring;

/// <summary>A value the program computed, with what it follows from. Never what a document states.</summary>
/// <param name="Name">What it is, in the methodology's words.</param>
/// <param name="Value">Exact.</param>
/// <param name="Shown">Gives the formula; called when somebody wants to see it, as few do.</param>
/// <param name="Decimals">Decimals it is shown with.</param>
public sealed record Computed(string Name, decimal Value, Func<string> Shown, int Decimals)
{
    private const int MostDecimals = 10;

    // Decimals of numbers that are quick to write.
    private const int MostShort = 8;

    // Of ten.
    private static ReadOnlySpan<int> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>How it comes about, in numbers: "6.00 − 2.25".</summary>
    public string Formula => Shown();

    /// <summary>"6.00 − 2.25 = 3.75".</summary>
    public string Derivation => Formula is var formula && Exact(Value, Decimals) is var value && formula == value ? formula : $"{formula} = {value}";

    /// <summary>How a tie is rounded; the method says it of the score.</summary>
    public MidpointRounding Rounding { get; init; } = MidpointRounding.AwayFromZero;

    /// <summary>The value at its decimals.</summary>
    public decimal Printed => Math.Round(Value, Decimals, Rounding);

    /// <summary>The value at its decimals, as text.</summary>
    public override string ToString() => Rounded(Printed, Decimals);

    /// <summary>A number at exactly <paramref name="decimals"/> decimals, ties away from zero, with a true minus sign.</summary>
    public static string Rounded(decimal value, int decimals) => Text(Math.Round(value, decimals, MidpointRounding.AwayFromZero), decimals);

    /// <summary>A number as <see cref="Rounded"/> gives it, with a sign unless it is 0: "+9", "−3".</summary>
    public static string Signed(decimal value, int decimals = 0)
    {
        var text = Rounded(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>A number as it is, with at least <paramref name="decimals"/> decimals and at most ten.</summary>
    public static string Exact(decimal value, int decimals = 0) => Text(value.Scale > MostDecimals ? Math.Round(value, MostDecimals, MidpointRounding.AwayFromZero) : value, decimals);

    // The digits as they are, then zeros at the end left out, or added, as decimals are wanted.
    private static string Text(decimal value, int decimals)
    {
        // A sign, 29 digits, a point, and as many zeros again.
        Span<char> text = stackalloc char[64];
        text[0] = '−';
        int scale = value.Scale;
        var length = Digits(value, scale, text[1..]);
        for (; scale > decimals && text[length] == '0'; scale--)
            length--;
        if (scale == 0 && text[length] == '.')
            length--;
        if (scale == 0 && decimals > 0)
            text[++length] = '.';
        for (; scale < decimals; scale++)
            text[++length] = '0';
        return text[(value < 0 ? 0 : 1)..(length + 1)].ToString();
    }

    // Writes a number without its sign; how many characters that are. Nearly all numbers have few digits, which the library is slow with.
    private static int Digits(decimal value, int scale, Span<char> text)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if ((parts[1] | parts[2]) != 0 || parts[0] < 0 || scale > MostShort)
        {
            decimal.Abs(value).TryFormat(text, out var all, default, CultureInfo.InvariantCulture);
            return all;
        }
        var (whole, fraction) = Math.DivRem(parts[0], Powers[scale]);
        whole.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        if (scale == 0)
            return length;
        text[length] = '.';
        for (var i = length + scale; i > length; i--)
            (fraction, text[i]) = (fraction / 10, (char)('0' + fraction % 10));
        return length + scale + 1;
    }
}
