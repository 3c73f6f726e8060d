using Aijri.Assessments;
using Aijri.Sources;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public class PlainTextTests
{
    [Theory]
    [InlineData("Wage Trends", "Wage Trends")]
    [InlineData("**Wage** Trends", "Wage Trends")]
    [InlineData("`Wage Trends`", "Wage Trends")]
    [InlineData("_Wage Trends_", "Wage Trends")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("[Wage Trends](https://example.org/a)", "Wage Trends")]
    [InlineData("a \\| b", "a | b")]
    [InlineData("C:\\temp", "C:\\temp")]
    [InlineData("a [b] c", "a b c")]
    [InlineData("Sons &amp; **Co** &lt;3", "Sons & Co <3")]
    [InlineData("R&D", "R&D")]
    [InlineData("trailing \\", "trailing \\")]
    [InlineData("", "")]
    public void Marks_are_left_out(string markdown, string words) => Assert.Equal(words, Of(markdown).Text);

    [Fact]
    public void The_place_is_that_of_the_words_with_their_marks() => Assert.Equal(new SourceSpan(0, 8), Of("**Wage**").Span);

    private static Aijri.Documents.StatedText Of(string markdown) => PlainText.Of(Given.Document(markdown).Document, new SourceSpan(0, markdown.Length));
}
