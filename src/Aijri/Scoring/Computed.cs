using System.Globalization;

namespace Aijri.Scoring;

/// <summary>A value the program computed, with what it follows from. Never what a document states.</summary>
/// <param name="Name">What it is, in the methodology's words.</param>
/// <param name="Value">Exact.</param>
/// <param name="Shown">Gives the formula; called when somebody wants to see it, as few do.</param>
/// <param name="Decimals">Decimals it is shown with.</param>
public sealed record Computed(string Name, decimal Value, Func<string> Shown, int Decimals)
{
    /// <summary>How it comes about, in numbers: "6.00 − 2.25".</summary>
    public string Formula => Shown();

    /// <summary>"6.00 − 2.25 = 3.75".</summary>
    public string Derivation => Formula is var formula && Exact(Value, Decimals) is var value && formula == value ? formula : $"{formula} = {value}";

    /// <summary>The value at its decimals, ties away from zero.</summary>
    public override string ToString() => Rounded(Value, Decimals);

    /// <summary>A number at exactly <paramref name="decimals"/> decimals, ties away from zero, with a true minus sign.</summary>
    public static string Rounded(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        if (rounded != 0 && rounded.Scale == decimals)
            return AsItIs(rounded);
        return Minus((rounded == 0 ? 0 : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>A number as <see cref="Rounded"/> gives it, with a sign unless it is 0: "+9", "−3".</summary>
    public static string Signed(decimal value, int decimals)
    {
        var text = Rounded(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>A number as it is, with at least <paramref name="decimals"/> decimals and at most ten.</summary>
    public static string Exact(decimal value, int decimals = 0)
    {
        if (value != 0 && value.Scale == decimals)
            return AsItIs(value);
        var text = Math.Round(value, 10, MidpointRounding.AwayFromZero).ToString("0." + new string('0', decimals) + new string('#', 10 - decimals), CultureInfo.InvariantCulture);
        return Minus(text == "-0" ? "0" : text);
    }

    // Most have the decimals that they are shown with, and need no format.
    private static string AsItIs(decimal value) => Minus(value.ToString(CultureInfo.InvariantCulture));

    private static string Minus(string text) => text.Replace('-', '−');
}
