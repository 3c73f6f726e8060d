using System.Globalization;

namespace Aijri.Sources;

/// <summary>Characters that authors do not see, or see as a blank.</summary>
public static class Characters
{
    /// <summary>Blanks of every width and line ends, and the invisible characters that editors leave behind.</summary>
    public const string Blanks = " \t\n\r\u00a0\u202f\u2007\u2009\u200b\u200c\u200d\u2060\ufeff\u00ad";

    /// <summary>Whether the character shows nothing at all: zero-width space and joiners, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>What becomes of each character of ASCII where case and marks do not count: letters and digits in lower case, an apostrophe nothing (0), all others a blank.</summary>
    internal static ReadOnlySpan<byte> FoldedAscii =>
        "                                       \0        0123456789       abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     "u8;

    /// <summary>Whether the character is a letter or digit of any script; quicker than the library's where it is of ASCII, as most are.</summary>
    public static bool IsLetterOrDigit(char c) => c < 128 ? FoldedAscii[c] > ' ' : char.IsLetterOrDigit(c);

    /// <summary>Whether the character is a blank or shows nothing.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);
}
