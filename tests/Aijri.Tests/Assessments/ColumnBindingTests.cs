using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public class ColumnBindingTests
{
    [Theory]
    [InlineData("| Task | Time % | Score (1-5) |", 1, 2)]
    [InlineData("| Task | Score (1-5) | Time % |", 2, 1)]
    [InlineData("| Task | Owner | **SCORE** | time: |", 3, 2)]
    public void Columns_stand_in_any_order(string header, int time, int score)
    {
        var (_, columns, _) = Bind(header + "\n|" + string.Concat(Enumerable.Repeat("---|", header.Count(c => c == '|') - 1)) + "\n");
        Assert.Equal((time, score), (columns.Find("time"), columns.Find("score")));
    }

    [Fact]
    public void A_column_goes_by_the_first_of_its_names_that_is_there()
    {
        var (_, columns, _) = Bind("| Task | Share | Time |\n|---|---|---|\n");
        Assert.Equal(2, columns.Find("time", "share"));
    }

    [Fact]
    public void A_column_that_is_not_there_has_no_place() => Assert.Equal(-1, Bind("| Task |\n|---|\n").Columns.Find("time"));

    [Fact]
    public void A_cell_that_the_row_lost_is_an_empty_place_at_its_end()
    {
        var row = new Row([new SourceSpan(2, 3)], new SourceSpan(0, 9));
        Assert.Equal((new SourceSpan(2, 3), SourceSpan.At(9), SourceSpan.At(9)), (ColumnBinding.Cell(row.Cells, 0, row), ColumnBinding.Cell(row.Cells, 1, row), ColumnBinding.Cell(row.Cells, -1, row)));
    }

    [Fact]
    public void A_row_with_as_many_cells_as_headers_is_left_as_it_is() => AssertCells("| Task | Time | Why |\n|---|---|---|\n| a | 20% | b \\| c |\n", ["a", "20%", "b \\| c"]);

    [Theory]
    [InlineData("| Task | Time | Why |\n|---|---|---|\n| a | 20% | b «|» c |\n", new[] { "a", "20%", "b | c" })]
    [InlineData("| Task | Time | Why |\n|---|---|---|\n| a | 20% | b «|» c | d |\n", new[] { "a", "20%", "b | c | d" })]
    [InlineData("| Task | Time | Why |\n|---|---|---|\n| a | 20% | b \\| c «|» d |\n", new[] { "a", "20%", "b \\| c | d" })]
    [InlineData("| Task | Time | Why |\n|---|---|---|\n| a | 20% | `b|c` «|» d |\n", new[] { "a", "20%", "`b|c` | d" })]
    public void A_stray_pipe_in_the_last_column_is_pointed_at_and_its_cells_are_joined(string marked, string[] cells) => AssertJoined(marked, cells);

    [Theory]
    [InlineData("| Task | Time | Why |\n|---|---|---|\n| a «|» b | 20% | c |\n", new[] { "a | b", "20%", "c" })]
    [InlineData("| Task | Time |\n|---|---|\n| a «|» b | 20% |\n", new[] { "a | b", "20%" })]
    public void A_stray_pipe_in_the_first_column_is_told_by_where_the_numbers_are(string marked, string[] cells) => AssertJoined(marked, cells);

    [Fact]
    public void A_stray_pipe_in_a_text_column_between_is_told_by_where_the_numbers_are() =>
        AssertJoined("| Task | Why | Time |\n|---|---|---|\n| a | b «|» c | 20% |\n", ["a", "b | c", "20%"]);

    [Fact]
    public void A_stray_pipe_where_no_number_tells_joins_the_last_column() =>
        AssertJoined("| Task | Time | Why |\n|---|---|---|\n| a | soon | b «|» c |\n", ["a", "soon", "b | c"]);

    [Theory]
    [InlineData("Score (1-5)", "score")]
    [InlineData("**Protective Total**", "protective total")]
    [InlineData("(low)", "low")]
    public void A_header_is_compared_without_its_remark(string header, string folded) => Assert.Equal(folded, SectionNames.FoldWithoutRemark(header));

    private static void AssertJoined(string marked, string[] expected)
    {
        var (text, place) = Given.Marked(marked);
        var finding = Assert.Single(AssertCells(text, expected).Findings);
        Assert.Equal((Rules.SurplusCells, Given.File(text).Locate(place)), (finding.Rule, finding.Place));
    }

    private static FindingBag AssertCells(string markdown, string[] expected)
    {
        var (document, columns, findings) = Bind(markdown);
        Assert.Equal(expected, columns.Cells(columns.Table.Rows[0], columns.Find("time")).Select(document.Words));
        return findings;
    }

    private static (Document Document, ColumnBinding Columns, FindingBag Findings) Bind(string markdown)
    {
        var (document, findings) = Given.Document(markdown);
        return (document, new ColumnBinding(document, Assert.Single(document.Sections.SelectMany(s => s.Tables)), findings), findings);
    }

    [Fact]
    public void A_cell_whose_marks_confuse_the_parser_is_still_only_a_finding() =>
        Assert.NotEmpty(Example.Check(Example.With("| -1 | Few. |", "| -1 | text [*[]|4]() |")).Findings);
}
