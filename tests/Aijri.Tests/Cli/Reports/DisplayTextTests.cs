using Aijri.Cli.Reports;

namespace Aijri.Tests.Cli.Reports;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("lamp", 4)]
    [InlineData("", 0)]
    [InlineData("½ × −3 …", 8)]
    [InlineData("caf\u00e9", 4)]
    [InlineData("cafe\u0301", 4)]
    [InlineData("a\u0300\u0301\u0302b", 2)]
    [InlineData("灯台", 4)]
    [InlineData("등대", 4)]
    [InlineData("ﾄｳﾀﾞｲ", 5)]
    [InlineData("ｌａｍｐ", 8)]
    [InlineData("a　b", 4)]
    [InlineData("😀", 2)]
    [InlineData("✅❌", 4)]
    [InlineData("⚠️", 2)]
    [InlineData("👩‍💻", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("a\u200bb", 2)]
    [InlineData("a\ufeffb", 2)]
    public void Text_is_as_wide_as_a_terminal_shows_it(string text, int columns)
    {
        Assert.Equal(text, DisplayText.Of(text));
        Assert.Equal(columns, DisplayText.Width(text));
    }

    [Theory]
    [InlineData("a\tb", "a    b")]
    [InlineData("a\r\nb", "a␍␊b")]
    [InlineData("\u001b[31mred\a", "␛[31mred␇")]
    [InlineData("a\0b\u007f", "a␀b␡")]
    [InlineData("a\u009b31mb\u0085", "a\ufffd31mb\ufffd")]
    [InlineData("a\u2028b\u2029", "a\ufffdb\ufffd")]
    [InlineData("a\u202eb\u2066c\u200f", "a\ufffdb\ufffdc\ufffd")]
    public void Nothing_reaches_the_terminal_that_would_move_or_colour_or_turn_round(string text, string shown) =>
        Assert.Equal(shown, DisplayText.Of(text));

    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_missing() => Assert.Equal("a\ufffdb\ufffd", DisplayText.Of("a\ude00b\ud83d"));
}
