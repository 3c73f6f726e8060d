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
        var slug = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (char.IsLetterOrDigit(c))
                slug.Append(WithoutAccent(char.ToLowerInvariant(c)));
            else if (c is not ('\'' or '’') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        if (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.ToString();
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
