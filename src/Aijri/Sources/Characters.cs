using System.Buffers;
using System.Globalization;

namespace Aijri.Sources;

/// <summary>Characters that authors do not see, or see as a blank.</summary>
public static class Characters
{
    /// <summary>Blanks of every width and line ends, and the invisible characters that editors leave behind.</summary>
    public const string Blanks = " \t\n\r\u00a0\u202f\u2007\u2009\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private static readonly SearchValues<char> OtherBlanks = SearchValues.Create("\t\n\r\u00a0\u2007\u2009\u202f");

    /// <summary>Whether the character shows nothing at all: zero-width space and joiners, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>What becomes of each character of ASCII where case and marks do not count: letters and digits in lower case, an apostrophe nothing (0), all others a blank.</summary>
    internal static ReadOnlySpan<byte> FoldedAscii =>
        "                                       \0        0123456789       abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     "u8;

    /// <summary>Whether the character is a letter or digit of any script; quicker than the library's where it is of ASCII, as most are.</summary>
    public static bool IsLetterOrDigit(char c) => c < 128 ? FoldedAscii[c] > ' ' : char.IsLetterOrDigit(c);

    /// <summary>Whether the character is a blank or shows nothing.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    /// <summary>How far <paramref name="text"/> has no blanks but single spaces.</summary>
    public static int LengthWithSingleBlanks(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAny(OtherBlanks) is >= 0 and var blank ? blank : text.Length;
        return text[..other].IndexOf("  ") is >= 0 and var two ? two : other;
    }

    /// <summary>The text with one space for every run of blanks, so that a name on two lines is itself; the very same where it has none other.</summary>
    public static string WithSingleBlanks(string text) => LengthWithSingleBlanks(text) == text.Length ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
