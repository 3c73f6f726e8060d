using Aijri.Findings;
using Aijri.Sources;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Documents;

public class LayoutLimitsTests
{
    public static TheoryData<string, string> Crowded => new()
    {
        { "quotes in quotes", new string('>', 10_000) },
        { "quotes in quotes with blanks", Repeat("> ", 10_000) + "a" },
        { "quotes past the parser's depth", Repeat("> ", 99) + "a" + "\n" + Repeat("> ", 100) + "a" + "\n" + new string('>', 190) + "a" },
        { "pipes", new string('|', SourceFile.MaxBytes) },
        { "pipes on many lines", Repeat(new string('|', 2_000) + "\n", 2_000) },
        { "indentation", new string(' ', 10_000) + "- a" },
        { "tabs", new string('\t', 1_000_000) + "a" },
        { "lists in lists on one line", Repeat("- ", 5_000) + "a" },
        { "lists in lists line by line", string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', 2 * i) + "- a\n")) },
        { "brackets", new string('[', 1_000_000) },
        { "brackets on many lines", Repeat("[[[[\n", 10_000) },
        { "lines", new string('\n', 100_000) },
    };

    [Theory]
    [MemberData(nameof(Crowded))]
    public void A_crowded_text_is_one_finding(string what, string text)
    {
        var (document, findings) = Given.Document(text);
        Assert.False(document.IsReadable, what);
        Assert.Equal(["too-complex"], findings.Names());
    }

    [Fact]
    public void The_line_that_is_too_crowded_is_named()
    {
        var finding = Assert.Single(Given.Document("# Nurse\n\n" + new string('>', 300) + "\n").Findings.Findings);
        Assert.Equal((Rules.TooComplex, "role.md:3:1"), (finding.Rule, finding.Place.ToString()));
    }

    [Theory]
    [InlineData("> ", 60)]
    [InlineData("- ", 40)]
    [InlineData("[", 10_000)]
    [InlineData("a|", 1_000)]
    [InlineData("a\n", 49_999)]
    [InlineData("    a\n", 1)]
    public void Far_more_than_any_assessment_needs_is_read(string piece, int count) => Assert.True(Given.Document(Repeat(piece, count) + "a").Document.IsReadable);

    [Theory]
    [InlineData("*a_")]
    [InlineData("**a ")]
    [InlineData("`a``b")]
    [InlineData("<a")]
    [InlineData("&a;")]
    [InlineData("\\")]
    [InlineData("](")]
    [InlineData("![a](")]
    [InlineData("a|\n")]
    [InlineData("| a\n")]
    [InlineData("```\n")]
    [InlineData("- a\n\n")]
    [InlineData("> a\n")]
    [InlineData("# a\n")]
    [InlineData("[a]: b\n")]
    public void A_text_of_one_piece_again_and_again_is_a_document(string piece)
    {
        var (document, findings) = Given.Document(Repeat(piece, 40_000 / piece.Length));
        Assert.True(document.IsReadable || findings.Count == 1);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
