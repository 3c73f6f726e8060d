using System.Globalization;
using System.Text;
using Aijri.Cli.Reports;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Cli.Reports;

public sealed class CodeFrameTests
{
    // The frame of the token marked «so».
    private static CodeFrame Of(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        return CodeFrame.Of(new SourceFile("x.md", text).Locate(new SourceSpan(start, end)))!.Value;
    }

    // What stands above the carets, column by column.
    private static string AboveCarets(CodeFrame frame)
    {
        var above = new StringBuilder();
        var column = 0;
        foreach (var element in Elements(frame.Line))
        {
            if (column >= frame.Indent && column < frame.Indent + frame.Carets)
                above.Append(element);
            column += DisplayText.Width(element);
        }
        return above.ToString();
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            yield return elements.GetTextElement();
    }

    [Theory]
    [InlineData("| lamp | «2.30» | x |", 9)]
    [InlineData("| 灯台 | «2.30» | x |", 9)]
    [InlineData("| 😀✅ | «2.30» | x |", 9)]
    [InlineData("| 👩‍💻 | «2.30» | x |", 7)]
    [InlineData("| e\u0301 | «2.30» | x |", 6)]
    [InlineData("|\t«2.30»\t|", 5)]
    [InlineData("\u001b[1m«2.30»", 4)]
    [InlineData("«2.30»", 0)]
    public void The_carets_stand_under_the_token(string marked, int indent)
    {
        var frame = Of(marked);
        Assert.Equal((indent, 4), (frame.Indent, frame.Carets));
        Assert.Equal("2.30", AboveCarets(frame));
    }

    [Theory]
    [InlineData("x «灯台» x", 4)]
    [InlineData("x «cafe\u0301» x", 4)]
    [InlineData("x «👩‍💻» x", 2)]
    [InlineData("x «a\tb» x", 6)]
    [InlineData("x «»y", 1)]
    [InlineData("x«»", 1)]
    [InlineData("«first line\nsecond» line", 10)]
    public void There_are_as_many_carets_as_the_token_is_wide_and_at_least_one(string marked, int carets) =>
        Assert.Equal(carets, Of(marked).Carets);

    [Theory]
    [InlineData("a")]
    [InlineData("灯")]
    [InlineData("😀")]
    [InlineData("e\u0301")]
    [InlineData("\t")]
    public void A_long_line_is_cut_between_characters_and_keeps_the_token(string filler)
    {
        var words = string.Concat(Enumerable.Repeat(filler, 150));
        var frame = Of($"{words} «2.30» {words}");
        Assert.Equal("2.30", AboveCarets(frame));
        Assert.StartsWith("…", frame.Line, StringComparison.Ordinal);
        Assert.EndsWith("…", frame.Line, StringComparison.Ordinal);
        Assert.InRange(DisplayText.Width(frame.Line), 60, 112);
        Assert.DoesNotContain('\ufffd', frame.Line);
    }

    [Fact]
    public void A_token_longer_than_the_frame_is_marked_as_far_as_it_is_shown()
    {
        var frame = Of($"x «{new string('9', 300)}» x");
        Assert.True(frame.Indent + frame.Carets <= DisplayText.Width(frame.Line));
        Assert.InRange(frame.Carets, 50, 110);
    }

    [Fact]
    public void Without_a_line_there_is_no_frame()
    {
        Assert.Null(CodeFrame.Of(Location.Whole("x.md")));
        Assert.Null(CodeFrame.Of(new Location("x.md", 1, 9, 1, 9, "short")));
    }

    [Fact]
    public void Whatever_stands_around_a_token_the_carets_stand_under_it()
    {
        var text = Gen.OneOf(Gen.String, Gen.String[Gen.Char['\u0300', '\u0304'], 0, 3], Gen.Int[0, 9].Select(i => ((string[])["灯台", "😀", "👩‍💻", "🇩🇪", "\t", "\ufeff", "\u202e", "a", "e\u0301", "\ud83d"])[i])).Array[0, 60]
            .Select(t => string.Concat(t).ReplaceLineEndings(" ").Replace('\r', ' ').Replace('\n', ' '));
        Gen.Select(text, text).Sample((before, after) =>
        {
            var line = $"{before} |2.30| {after}";
            var at = before.Length + 2;
            var frame = CodeFrame.Of(new Location("x.md", 1, at + 1, 1, at + 5, line))!.Value;
            Assert.Equal("2.30", AboveCarets(frame));
        }, iter: 500);
    }
}
