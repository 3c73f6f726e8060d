using Aijri.Documents;

namespace Aijri.Tests.Documents;

public class LinesTests
{
    [Theory]
    [InlineData("", LineKind.Blank)]
    [InlineData(" \t ", LineKind.Blank)]
    [InlineData("Words and more words.", LineKind.Text)]
    [InlineData("# Nurse", LineKind.Heading)]
    [InlineData("### Evidence Score", LineKind.Heading)]
    [InlineData("##Evidence Score", LineKind.Heading)]
    [InlineData("#", LineKind.Heading)]
    [InlineData("#1 in demand this year.", LineKind.Text)]
    [InlineData("####### Evidence Score", LineKind.Text)]
    [InlineData("| a | b |", LineKind.Table)]
    [InlineData("  | a | b |", LineKind.Table)]
    [InlineData("- a", LineKind.ListItem)]
    [InlineData("* a", LineKind.ListItem)]
    [InlineData("+ a", LineKind.ListItem)]
    [InlineData("12) a", LineKind.ListItem)]
    [InlineData("1. a", LineKind.ListItem)]
    [InlineData("2026 was a year", LineKind.Text)]
    [InlineData("> Evidence Score", LineKind.Text)]
    [InlineData("Raw: 3 × 2 = 6", LineKind.Label)]
    [InlineData("**Zone:** GREEN", LineKind.Label)]
    [InlineData("Zone:", LineKind.Label)]
    [InlineData("Timeline: ten years", LineKind.Label)]
    [InlineData("Evidence Score", LineKind.SectionName)]
    [InlineData("Evidence Score:", LineKind.SectionName)]
    [InlineData("4. Evidence Score", LineKind.SectionName)]
    [InlineData("Who Should Worry (and Who Shouldn't)", LineKind.SectionName)]
    [InlineData("```", LineKind.Code)]
    [InlineData("~~~ text", LineKind.Code)]
    [InlineData("a | b", LineKind.Text)]
    public void A_line_has_one_kind(string line, object kind) => Assert.Equal(kind, Lines.Read(line + "\n", 0)[0].Kind);

    [Theory]
    [InlineData("Evidence Score\nWords.\n", true)]
    [InlineData("# Nurse\nEvidence Score\n", false)]
    [InlineData("#1 in demand this year.\nEvidence Score\nWords.\n", true)]
    [InlineData("Words.\nMore.\n", false)]
    [InlineData("Evidence Score\n---\n", false)]
    [InlineData("", false)]
    public void Text_is_flat_when_it_has_section_names_and_no_heading(string text, bool isFlat) => Assert.Equal(isFlat, Lines.Read(text, 0).IsFlat);

    [Theory]
    [InlineData("a\nb\nc")]
    [InlineData("a\r\nb\r\nc\r\n")]
    [InlineData("a\rb\rc\r")]
    public void Every_line_end_ends_a_line(string text)
    {
        var lines = Lines.Read(text, 0);
        Assert.Equal(["a", "b", "c"], Enumerable.Range(0, lines.Count).Select(i => text[lines[i].Start..lines[i].End]));
    }

    [Fact]
    public void Lines_are_counted_from_the_start_given() => Assert.Equal(8, Lines.Read("---\n---\nWords.", 8)[0].Start);
}
