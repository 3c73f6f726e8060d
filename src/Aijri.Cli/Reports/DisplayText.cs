using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Aijri.Cli.Reports;

/// <summary>Text as a terminal can show it, whatever a document holds.</summary>
internal static class DisplayText
{
    private const string Tab = "    ";

    /// <summary>The text in one line, without anything that moves the cursor, colours or turns the text round: a tab is four spaces, a control character its picture, what has none U+FFFD.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        // A lone surrogate comes as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                shown.Append(Tab);
            else if (rune.Value < ' ')
                shown.Append((char)('\u2400' + rune.Value));
            else if (rune.Value == '\u007F')
                shown.Append('\u2421');
            else
                shown.Append(IsSafe(rune) ? rune.ToString() : Rune.ReplacementChar.ToString());
        }
        return shown.ToString();
    }

    /// <summary>The columns of a terminal that text from <see cref="Of"/> takes up: two for most East Asian characters and emoji, none for a combining mark.</summary>
    public static int Width(string shown) => new Segment(shown).CellCount();

    // Marks of direction would show the line in another order than it is written.
    private static bool IsSafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
