using System.Globalization;
using Aijri.Assessments;

namespace Aijri.Checking;

/// <summary>The slips of hand that turn one number into another.</summary>
public static class Slip
{
    private const string Doubled = "a digit is doubled";

    /// <summary>Whether one slip that is hardly chance parts <paramref name="stated"/> from <paramref name="value"/>: another digit, two swapped or one doubled, or a point moved among three digits.</summary>
    public static bool Resembles(Stated stated, decimal value, int decimals)
    {
        var (s, e) = (Digits(stated.Value), Digits(Math.Round(value, decimals, MidpointRounding.AwayFromZero)));
        // Of two digits, too many numbers differ by one.
        return e.Count(char.IsAsciiDigit) >= 3 && (IsOneDigit(s, e) || s == "-" + e || IsSwap(s, e) || Between(s, e) == Doubled || (s.Count(char.IsAsciiDigit) >= 3 && Bare(s) == Bare(e) && s != e));
    }

    /// <summary>What happened when <paramref name="stated"/> was written for <paramref name="expected"/>; null when no single slip explains it.</summary>
    public static string? Between(string stated, string expected)
    {
        var (s, e) = (Plain(stated), Plain(expected));
        if (s == e || s.Length == 0 || e.Length == 0)
            return null;
        if (s.TrimStart('-') == e.TrimStart('-'))
            return "the sign is the other way";
        if (decimal.TryParse(s, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && decimal.TryParse(e, NumberStyles.Number, CultureInfo.InvariantCulture, out var due) && value == due)
            return s.Length > e.Length ? "there is a zero too many behind it" : "a zero is missing behind it";
        if (Bare(s) == Bare(e))
            return "the decimal point has moved";
        if (IsSwap(s, e))
            return "two digits are swapped";
        if (IsShorter(s, e, out _))
            return "a digit is missing";
        if (IsShorter(e, s, out var extra))
            return extra > 0 && extra < s.Length && (s[extra] == s[extra - 1] || (extra + 1 < s.Length && s[extra] == s[extra + 1])) ? Doubled : "there is a digit too many";
        return null;
    }

    private static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Plain(string text) => text.Trim().Replace('−', '-').Replace('–', '-').TrimStart('+');

    private static string Bare(string text) => text.Replace(".", "", StringComparison.Ordinal).Trim('0');

    private static bool IsOneDigit(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        var different = 0;
        for (var i = 0; i < a.Length; i++)
            different += a[i] == b[i] ? 0 : 1;
        return different == 1;
    }

    private static bool IsSwap(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        var places = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToArray();
        return places is [var first, var second] && a[first] == b[second] && a[second] == b[first] && a.AsSpan(first + 1, second - first - 1).Trim('.').IsEmpty;
    }

    // Whether `shorter` is `longer` with one digit taken out.
    private static bool IsShorter(string shorter, string longer, out int at)
    {
        at = 0;
        if (shorter.Length + 1 != longer.Length)
            return false;
        while (at < shorter.Length && shorter[at] == longer[at])
            at++;
        return char.IsAsciiDigit(longer[at]) && shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1));
    }
}
