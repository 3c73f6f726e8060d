using Aijri.Documents;
using Aijri.Sources;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Documents;

public class MarkdownSyntaxTests
{
    [Fact]
    public void A_section_runs_from_its_heading_to_the_next()
    {
        var document = Given.Document("## Role Definition\n\nOne.\n\n### Evidence Score\n\nTwo.\n").Document;
        Assert.Equal([("Role Definition", 2, "One."), ("Evidence Score", 3, "Two.")], document.Sections.Select(s => (s.Heading.Text, s.Level, document.Words(s.Lines[0]))));
    }

    [Fact]
    public void What_stands_before_any_heading_is_a_section_without_a_name()
    {
        var first = Given.Document("Words.\n\n# Nurse\n").Document.Sections[0];
        Assert.Equal((SectionKind.Other, "", 0), (first.Kind, first.Heading.Text, first.Level));
    }

    [Fact]
    public void An_empty_document_has_no_sections() => Assert.Empty(Given.Document("").Document.Sections);

    [Theory]
    [InlineData("## «Evidence Score»\n")]
    [InlineData("###### «Evidence Score» ##\n")]
    [InlineData("«Evidence Score»\n===\n")]
    [InlineData("«Evidence Score»\n---\n")]
    [InlineData("## Role Definition\nWords.\n## «Evidence Score»\r\nWords.\n")]
    [InlineData("---\ntitle: Nurse\n---\n\n## «Evidence Score»\n")]
    [InlineData("#\t«Evidence Score»\n")]
    [InlineData("##\t«Evidence Score»\t##\n")]
    [InlineData("Words.\n\n##\t «Evidence Score» \n")]
    [InlineData("# Nurse\n\n  ##   «Evidence Score#»\n")]
    public void A_heading_knows_its_place(string marked)
    {
        var (text, place) = Given.Marked(marked);
        Assert.Equal(place, Given.Document(text).Document.Find(SectionKind.EvidenceScore)!.Heading.Span);
    }

    [Theory]
    [InlineData("## **Evidence Score**")]
    [InlineData("## `Evidence Score`")]
    [InlineData("## __Evidence Score__")]
    [InlineData("## *Evidence Score*:")]
    [InlineData("#\u00a0\n## 4. Evidence Score (out of 10)")]
    public void Marks_in_a_heading_do_not_count(string heading) => Assert.NotNull(Given.Document(heading + "\n").Document.Find(SectionKind.EvidenceScore));

    [Fact]
    public void Cells_are_the_authors_words_without_the_blanks_around()
    {
        var (document, table) = Table("| Task | Time |\n|---|---|\n|  **Bold** words | 20% |\n");
        Assert.Equal(["Task", "Time"], table.Header.Select(document.Words));
        Assert.Equal(["**Bold** words", "20%"], Assert.Single(table.Rows).Cells.Select(document.Words));
    }

    [Theory]
    [InlineData("|«» | b | c |")]
    [InlineData("| «»| b | c |")]
    [InlineData("| a |«»| c |")]
    [InlineData("| a | «»| c |")]
    [InlineData("| a |  «»  | c |")]
    [InlineData("| a long cell     | «»| c |")]
    public void An_empty_cell_stands_between_its_pipes(string row)
    {
        var (text, place) = Given.Marked("| 1 | 2 | 3 |\n|---|---|---|\n" + row + "\n");
        var (document, table) = Table(text);
        var cells = table.Rows[0].Cells;
        Assert.Equal((3, "c"), (cells.Length, document.Words(cells[2])));
        Assert.Equal(SourceSpan.At(text.LastIndexOf('|', place.Start - 1) + 1), Assert.Single(cells, c => c.Length == 0));
    }

    [Theory]
    [InlineData("| 1 | 2 |\n|---|---|\n| a | b |\n|«»\n| c | d |\n")]
    [InlineData("| 1 | 2 |\n|---|---|\n|«»\n| c | d |\n")]
    [InlineData("---\ntitle: Nurse\n---\n\n| 1 | 2 |\r\n|---|---|\r\n| a | b |\r\n  |«»\r\n")]
    public void A_row_of_a_pipe_alone_stands_on_its_line(string marked)
    {
        var (text, place) = Given.Marked(marked);
        Assert.Contains(Table(text).Table.Rows, r => r.Cells.All(c => c.Length == 0) && r.Span == new SourceSpan(place.Start - 1, place.Start));
    }

    [Fact]
    public void Empty_cells_one_after_another_stand_between_their_pipes()
    {
        var (_, table) = Table("| 1 | 2 | 3 | 4 |\n|---|---|---|---|\n| a | | | d |\n");
        var row = "| 1 | 2 | 3 | 4 |\n|---|---|---|---|\n".Length;
        Assert.Equal([new(row + 2, row + 3), SourceSpan.At(row + 5), SourceSpan.At(row + 7), new(row + 10, row + 11)], table.Rows[0].Cells.AsEnumerable());
    }

    [Fact]
    public void Cells_that_a_row_lost_are_not_made_up()
    {
        var (document, table) = Table("| Task | Time | Score |\n|---|---|---|\n| **Total** | **100%** |\n");
        Assert.Equal(["**Total**", "**100%**"], table.Rows[0].Cells.Select(document.Words));
    }

    [Fact]
    public void Cells_past_the_header_are_kept()
    {
        var (document, table) = Table("| Task | Time |\n|---|---|\n| a | 20% | and | more |\n");
        Assert.Equal(["a", "20%", "and", "more"], table.Rows[0].Cells.Select(document.Words));
    }

    [Theory]
    [InlineData("a \\| b")]
    [InlineData("`a | b`")]
    public void A_pipe_that_is_escaped_or_code_parts_no_cell(string cell)
    {
        var (document, table) = Table($"| Task | Time |\n|---|---|\n| {cell} | 20% |\n");
        Assert.Equal([cell, "20%"], table.Rows[0].Cells.Select(document.Words));
    }

    [Fact]
    public void A_table_may_lack_the_pipes_around()
    {
        var (document, table) = Table("Task | Time\n--- | ---\na | 20%\nb | 80%\n");
        Assert.Equal(["Task", "Time", "a", "20%", "b", "80%"], table.Header.Concat(table.Rows.SelectMany(r => r.Cells)).Select(document.Words));
    }

    [Fact]
    public void A_row_runs_from_its_first_cell_to_its_last()
    {
        var (document, table) = Table("| Task | Time |\r\n|---|---|\r\n| a | 20% |\r\n| b | 80% |\r\n");
        Assert.Equal(["a | 20%", "b | 80%"], table.Rows.Select(r => document.Words(r.Span)));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Tables_may_have_other_line_ends(string end)
    {
        var (document, table) = Table(string.Join(end, "Evidence Score", "| Dimension | Score |", "|---|---|", "| Wage Trends | 2 |", "Raw: 1"));
        Assert.Equal(["Wage Trends", "2"], Assert.Single(table.Rows).Cells.Select(document.Words));
    }

    [Fact]
    public void A_line_goes_on_over_line_ends_until_a_label_begins_another()
    {
        var document = Given.Document("## Notes\n\nOne\ntwo.\n\n- three\n- four\n  five\n\n> six\n> seven\n\nRaw: 1\n= 2\n**Zone:** Red\n").Document;
        Assert.Equal(["One\ntwo.", "three", "four\n  five", "six\n> seven", "Raw: 1\n= 2", "**Zone:** Red"], document.Sections[0].Lines.Select(document.Words));
    }

    [Fact]
    public void Code_has_no_lines_and_no_headings()
    {
        var document = Given.Document("## Notes\n\n```\n## Evidence Score\nRaw: 1\n```\n").Document;
        Assert.Empty(Assert.Single(document.Sections).Lines);
    }

    [Fact]
    public void Html_is_words()
    {
        var document = Given.Document("## Notes\n\n<script>alert(1)</script>\n").Document;
        Assert.Equal("<script>alert(1)</script>", document.Words(Assert.Single(document.Sections[0].Lines)));
    }

    [Fact]
    public void A_table_of_flat_text_is_in_the_authors_places()
    {
        var (text, place) = Given.Marked("Role Definition\n| Field | Value |\n|---|---|\n| Job Title | Nurse |\nEvidence Score\n| Dimension | Score |\n|---|---|\n| Wage Trends | «2» |\n");
        Assert.Equal(place, Given.Document(text).Document.Find(SectionKind.EvidenceScore)!.Tables[0].Rows[0].Cells[1]);
    }

    private static (Document Document, Table Table) Table(string markdown)
    {
        var document = Given.Document(markdown).Document;
        return (document, Assert.Single(document.Sections.SelectMany(s => s.Tables)));
    }
}
