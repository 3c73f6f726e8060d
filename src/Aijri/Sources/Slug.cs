using System.Globalization;
using System.Text;

namespace Aijri.Sources;

/// <summary>The part of a URL made from a title.</summary>
public static class Slug
{
    // Written out, because the native program carries no culture data to decompose letters with.
    private static readonly (string Accented, string Plain)[] Plain =
    [
        ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"),
        ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"),
        ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
    ];

    /// <summary>Lower-case letters, digits and single hyphens: "ML/AI Engineer" gives "ml-ai-engineer". Accents are dropped. Empty when nothing is left.</summary>
    public static string From(string title)
    {
        // A letter gives two at most.
        Span<char> slug = title.Length <= 128 ? stackalloc char[2 * title.Length] : new char[2 * title.Length];
        var length = 0;
        foreach (var c in title)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug[length++] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            else if (char.IsLetterOrDigit(c))
            {
                var plain = WithoutAccent(char.ToLowerInvariant(c));
                plain.CopyTo(slug[length..]);
                length += plain.Length;
            }
            else if (c is not ('\'' or '’') && length > 0 && slug[length - 1] != '-' && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug[length++] = '-';
        }
        return slug[..length].TrimEnd('-').ToString();
    }

    /// <summary>Most bytes of UTF-8 that a slug may have. File systems stop at 255 for a name, and a comparison's is two slugs with "-vs-" between.</summary>
    public const int MaxBytes = 125;

    /// <summary>How much too long <paramref name="slug"/> is for a file's name: "150 bytes; at most 125 are allowed". Null: it is not.</summary>
    public static string? Excess(string slug) =>
        Encoding.UTF8.GetByteCount(slug) is > MaxBytes and var bytes ? $"{bytes} bytes; at most {MaxBytes} are allowed" : null;

    /// <summary>Whether <paramref name="text"/> is a slug as <see cref="From"/> makes them.</summary>
    public static bool IsValid(string text) => text.Length > 0 && From(text) == text;

    private static string WithoutAccent(char letter)
    {
        foreach (var (accented, plain) in Plain)
        {
            if (accented.Contains(letter))
                return plain;
        }
        return letter.ToString();
    }
}
