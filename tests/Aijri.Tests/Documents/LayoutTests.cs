using Aijri.Documents;
using Aijri.Findings;
using Aijri.Tests.Sources;
using CsCheck;

namespace Aijri.Tests.Documents;

public class LayoutTests
{
    [Fact]
    public void Flat_text_gets_its_headings_and_blank_lines_back() => AssertLaidOut(
        """
        Role Definition
        | Field | Value |
        |---|---|
        | Job Title | Nurse |
        Seniority note: The score is for staff nurses.
        Task Decomposition
        | Task | Time % |
        |---|---|
        | **Total** | **100%** |
        Task Resistance Score: 6.00 - 2.25 = 3.75/5.0
        Displacement/Augmentation split: 0% displacement
        Score vs Reality Check
        One paragraph.
        Another one.
        - A point.
        - Another.
        """,
        """
        ## Role Definition

        | Field | Value |
        |---|---|
        | Job Title | Nurse |

        Seniority note: The score is for staff nurses.

        ## Task Decomposition

        | Task | Time % |
        |---|---|
        | **Total** | **100%** |

        Task Resistance Score: 6.00 - 2.25 = 3.75/5.0

        Displacement/Augmentation split: 0% displacement

        ## Score vs Reality Check

        One paragraph.

        Another one.

        - A point.
        - Another.
        """);

    [Fact]
    public void Structured_text_passes_through_as_the_same_string()
    {
        var file = Given.File("## Evidence Score\n\n| Dimension | Score |\n|---|---|\n| Wage Trends | 2 |\n\nWords\nover two lines.\n\n**Raw:** 3.75 × 1.36 = 5.1\n\n- a\n- b\n");
        Assert.Same(file.Text, Layout.Of(file, 0, new FindingBag())!.Text);
    }

    [Fact]
    public void Structured_text_below_front_matter_is_left_as_it_is()
    {
        var file = Given.File("---\n---\n## Evidence Score\n");
        var layout = Layout.Of(file, 8, new FindingBag())!;
        Assert.Same(file.Text, layout.Text);
        Assert.Equal((8, 8), (layout.BodyStart, layout.ToSource(8)));
    }

    [Fact]
    public void Text_that_is_no_assessment_is_left_as_it_is()
    {
        var file = Given.File("Dear all,\nthe meeting is on Friday.\nBring: pens.\n");
        Assert.Same(file.Text, Layout.Of(file, 0, new FindingBag())!.Text);
    }

    [Fact]
    public void A_label_right_below_a_table_leaves_the_table() => AssertLaidOut(
        "## Task Decomposition\n\n| Task | Time |\n|---|---|\n| **Total** | **100%** |\n**Task Resistance Score:** 6.00 - 2.25 = 3.75\n",
        "## Task Decomposition\n\n| Task | Time |\n|---|---|\n| **Total** | **100%** |\n\n**Task Resistance Score:** 6.00 - 2.25 = 3.75\n");

    [Fact]
    public void A_table_right_below_words_begins_anew() => AssertLaidOut("## Tasks\n\nIn order:\n| Task | Time |\n|---|---|\n", "## Tasks\n\nIn order:\n\n| Task | Time |\n|---|---|\n");

    [Fact]
    public void Each_labelled_line_stands_by_itself() => AssertLaidOut("# Role\n\nRaw: 1 × 2 = 2\nZone: GREEN\n", "# Role\n\nRaw: 1 × 2 = 2\n\nZone: GREEN\n");

    [Theory]
    [InlineData("**Evidence Score**")]
    [InlineData("__Evidence Score__")]
    [InlineData("**Evidence Score:**")]
    public void A_section_name_in_bold_is_a_heading(string name) => AssertLaidOut($"# Nurse\n{name}\nWords.\n", $"# Nurse\n\n## {name}\nWords.\n");

    [Fact]
    public void A_section_name_with_blank_lines_around_is_a_heading() => AssertLaidOut("# Nurse\n\nEvidence Score\n\nWords.\n", "# Nurse\n\n## Evidence Score\n\nWords.\n");

    [Fact]
    public void A_section_name_within_a_paragraph_of_structured_text_is_words()
    {
        var file = Given.File("# Nurse\n\nThe next one is\nEvidence Score\nand so on.\n");
        Assert.Same(file.Text, Layout.Of(file, 0, new FindingBag())!.Text);
    }

    [Theory]
    [InlineData("Evidence Score\n=====\n\nWords.\n")]
    [InlineData("Evidence Score\n---\n\nWords.\n")]
    public void An_underlined_heading_is_a_heading_already(string text)
    {
        var file = Given.File(text);
        Assert.Same(file.Text, Layout.Of(file, 0, new FindingBag())!.Text);
    }

    [Theory]
    [InlineData("# Nurse\n\n```\nEvidence Score\n| a |\nRaw: 1\n```\n")]
    [InlineData("# Nurse\n\n~~~\n```\n**Evidence Score**\n~~~\n")]
    [InlineData("# Nurse\n\n````\n```\n**Evidence Score**\n```\n````\n")]
    [InlineData("# Nurse\n\n```\n```csharp\n**Evidence Score**\n```\n")]
    public void What_stands_in_a_fence_is_left_as_it_is(string text)
    {
        var file = Given.File(text);
        Assert.Same(file.Text, Layout.Of(file, 0, new FindingBag())!.Text);
    }

    [Fact]
    public void Code_in_a_line_of_words_is_no_fence() => AssertLaidOut("```a``` is code.\n\nEvidence Score\n", "```a``` is code.\n\n## Evidence Score\n");

    [Fact]
    public void A_fence_ends_where_it_is_closed() => AssertLaidOut("```\ncode\n```\n\nEvidence Score\n", "```\ncode\n```\n\n## Evidence Score\n");

    [Fact]
    public void A_table_without_leading_pipes_is_a_table() => AssertLaidOut(
        "Evidence Score\nDimension | Score\n---|---\nWage Trends | 2\nRaw: 3 × 2 = 6\n",
        "## Evidence Score\n\nDimension | Score\n---|---\nWage Trends | 2\n\nRaw: 3 × 2 = 6\n");

    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("\r", "\r")]
    public void Other_line_ends_are_kept(string end, string blank) =>
        AssertLaidOut($"Evidence Score{end}Words.{end}Barrier Assessment{end}", $"## Evidence Score{end}{blank}Words.{end}{blank}## Barrier Assessment{end}");

    [Fact]
    public void Places_lead_back_to_the_authors()
    {
        var file = Given.File("---\n---\nRole Definition\nWords.\nEvidence Score\nRaw: 3 × 2 = 6\n");
        var layout = Layout.Of(file, 8, new FindingBag())!;
        foreach (var word in (string[])["Role Definition", "Words.", "Evidence Score", "Raw:", "= 6"])
            Assert.Equal(file.Text.IndexOf(word, StringComparison.Ordinal), layout.ToSource(layout.Text.IndexOf(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_past_the_end_leads_past_the_authors_end()
    {
        var file = Given.File("Role Definition\nWords.");
        var layout = Layout.Of(file, 0, new FindingBag())!;
        Assert.Equal(file.Text.Length, layout.ToSource(layout.Text.Length));
    }

    [Fact]
    public void Whatever_is_laid_out_every_character_of_it_leads_back_to_itself() =>
        AnyLines.Sample(text =>
        {
            var file = Given.File(text);
            var layout = Layout.Of(file, 0, new FindingBag())!;
            var source = 0;
            for (var i = 0; i < layout.Text.Length; i++)
            {
                if (char.IsLetterOrDigit(layout.Text[i]))
                    Assert.Equal(layout.Text[i], text[layout.ToSource(i)]);
                // Blank lines within a table are left out, and nothing else.
                while (source < layout.ToSource(i) && char.IsWhiteSpace(text[source]))
                    source++;
                if (source < text.Length && layout.Text[i] == text[source] && layout.ToSource(i) == source)
                    source++;
            }
            Assert.Equal(text.Length, source);
        }, iter: 2_000);

    private static Gen<string> AnyLines => Gen.Select(
        Gen.OneOf("Role Definition", "**Evidence Score**", "# Nurse", "Words.", "| a | b |", "|---|---|", "a | b", "---|---", "Raw: 3 × 2 = 6", "Zone: GREEN", "- a", "1. b", "  c", "", "```", "> q", "===", "---"),
        Gen.OneOf("\n", "\r\n", "\r")).Array[0, 12].Select(lines => string.Concat(lines.Select(l => l.Item1 + l.Item2)));

    private static void AssertLaidOut(string text, string expected) => Assert.Equal(expected, Layout.Of(Given.File(text), 0, new FindingBag())!.Text);
}
