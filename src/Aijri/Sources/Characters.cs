using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Xml;

namespace Aijri.Sources;

/// <summary>Characters that authors do not see, or see as a blank.</summary>
public static class Characters
{
    /// <summary>Blanks of every width and line ends, and the invisible characters that editors leave behind.</summary>
    public const string Blanks = " \t\n\r\u00a0\u202f\u2007\u2009\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private static readonly SearchValues<char> OtherBlanks = SearchValues.Create("\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");

    /// <summary>Whether the character shows nothing at all: zero-width space and joiners, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>What becomes of each character of ASCII where case and marks do not count: letters and digits in lower case, an apostrophe nothing (0), all others a blank.</summary>
    internal static ReadOnlySpan<byte> FoldedAscii =>
        "                                       \0        0123456789       abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     "u8;

    /// <summary>Whether the character is a letter or digit of any script; quicker than the library's where it is of ASCII, as most are.</summary>
    public static bool IsLetterOrDigit(char c) => c < 128 ? FoldedAscii[c] > ' ' : char.IsLetterOrDigit(c);

    /// <summary>How many characters <see cref="LettersOrDigits"/> looks at.</summary>
    internal const int Block = 16;

    /// <summary>Which of the first <see cref="Block"/> characters of <paramref name="text"/> are letters or digits of any script: a bit each, the first character's the lowest.</summary>
    internal static uint LettersOrDigits(ReadOnlySpan<char> text)
    {
        if (TryLettersOrDigits(text, out var found))
            return found;
        for (var i = 0; i < text.Length && i < Block; i++)
        {
            if (IsLetterOrDigit(text[i]))
                found |= 1u << i;
        }
        return found;
    }

    /// <summary>Where the letters and digits of <paramref name="text"/> end that stand at <paramref name="at"/>; there, when there are none.</summary>
    internal static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        if (TryLettersOrDigits(text[at..], out var found) && BitOperations.TrailingZeroCount(~found) is < Block and var length)
            return at + length;
        while (at < text.Length && IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    // All at once; where they are enough, and of ASCII.
    private static bool TryLettersOrDigits(ReadOnlySpan<char> text, out uint found)
    {
        found = 0;
        if (text.Length < Block)
            return false;
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var (low, high) = (Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, Block / 2));
        if (((low | high) & Vector128.Create<ushort>(0xff80)) != Vector128<ushort>.Zero)
            return false;
        var ascii = Vector128.Narrow(low, high);
        var isLetter = Vector128.LessThanOrEqual((ascii | Vector128.Create<byte>(0x20)) - Vector128.Create((byte)'a'), Vector128.Create<byte>('z' - 'a'));
        var isDigit = Vector128.LessThanOrEqual(ascii - Vector128.Create((byte)'0'), Vector128.Create<byte>('9' - '0'));
        found = (isLetter | isDigit).ExtractMostSignificantBits();
        return true;
    }

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

    /// <summary>The text with the replacement character for each that no XML may hold, however it is written; the very same where there is none.</summary>
    public static string InXml(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
                return Replaced(text);
        }
        return text;

        static string Replaced(string text)
        {
            var clean = new StringBuilder(text.Length);
            // A lone surrogate comes as the replacement character.
            foreach (var rune in text.EnumerateRunes())
                clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
            return clean.ToString();
        }
    }
}
