using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public class TableReaderTests
{
    private const string Header = """
        ## Task Decomposition

        | Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |
        |---|---|---|---|---|---|

        """;

    [Fact]
    public void A_task_is_read_with_all_it_states()
    {
        var (table, document, findings) = Tasks(Header + "| Build **models** | 25% | 2 | 0.50 | AUGMENTATION | Slow work. |\n");
        var row = Assert.Single(table!.Rows);
        Assert.Equal(("Build models", "25", "2", "0.50", "AUGMENTATION", "Slow work."),
            (row.Name.Text, row.Time.ToString(), row.Score.ToString(), row.Weighted.ToString(), row.Mode.Text, document.Words(row.Rationale)));
        Assert.Equal(0, findings.Count);
    }

    [Fact]
    public void Columns_bind_by_their_headers()
    {
        var (table, _, _) = Tasks("## Task Decomposition\n\n| Task | Why | Mode | Weighted score | AI score | Share of time |\n|---|---|---|---|---|---|\n| a | b | NOT INVOLVED | 0.50 | 2 | 25% |\n");
        var row = Assert.Single(table!.Rows);
        Assert.Equal(("25", "2", "0.50", "NOT INVOLVED"), (row.Time.ToString(), row.Score.ToString(), row.Weighted.ToString(), row.Mode.Text));
    }

    [Fact]
    public void A_table_without_a_weighted_column_states_no_weighted_values()
    {
        var (table, _, findings) = Tasks("## Task Decomposition\n\n| Task | Time | Score |\n|---|---|---|\n| a | 25% | 2 |\n");
        Assert.Null(Assert.Single(table!.Rows).Weighted);
        Assert.Equal(0, findings.Count);
    }

    [Theory]
    [InlineData("| **Total** | **100%** | | **2.25** | | |")]
    [InlineData("| **Total** | **100%** | **2.25** |")]
    [InlineData("| **Total** | **2.25** | **100%** |")]
    [InlineData("| Total | 100 | 2.25 |")]
    [InlineData("| Totals: | 100% | – | 2.25 |")]
    public void A_total_row_that_lost_cells_binds_by_the_kind_of_value(string row)
    {
        var (table, _, findings) = Tasks(Header + "| a | 100% | 2 | 2.25 | AUGMENTATION | b |\n" + row + "\n");
        Assert.Equal(("100", "2.25", 1), (table!.TotalTime.ToString(), table.TotalWeighted.ToString(), table.Rows.Length));
        Assert.Equal(0, findings.Count);
    }

    [Fact]
    public void A_full_total_row_binds_by_its_columns()
    {
        var table = Tasks(Header + "| Total | 95 | | 100 | | |\n").Table!;
        Assert.Equal(("95", "100"), (table.TotalTime.ToString(), table.TotalWeighted.ToString()));
    }

    [Theory]
    [InlineData("| **Total** | **100%** |", "100", "")]
    [InlineData("| **Total** | | | **2.25** | | |", "", "2.25")]
    [InlineData("| **Total** |", "", "")]
    public void A_total_that_is_not_printed_is_null(string row, string time, string weighted)
    {
        var table = Tasks(Header + row + "\n").Table!;
        Assert.Equal((time, weighted), ($"{table.TotalTime}", $"{table.TotalWeighted}"));
    }

    [Theory]
    [InlineData("| a | «20,5%» | 2 | 0.41 | AUGMENTATION | b |", "decimal-comma")]
    [InlineData("| a | 20% | «high» | 0.40 | AUGMENTATION | b |", "unreadable-number")]
    [InlineData("| a | 20% | «2 or 3» | 0.40 | AUGMENTATION | b |", "unreadable-number")]
    [InlineData("| a | 20% | 2 |«» | AUGMENTATION | b |", "unreadable-number")]
    [InlineData("| Total | «100,0%» | | 2.25 | | |", "decimal-comma")]
    [InlineData("| Total | 100% | | «2.25 or so 3» | | |", "unreadable-number")]
    public void A_cell_that_is_no_number_is_reported_where_it_stands(string row, string rule)
    {
        var (text, place) = Given.Marked(Header + row + "\n");
        var finding = Assert.Single(Tasks(text).Findings.Findings);
        Assert.Equal((rule, Given.File(text).Locate(place)), (finding.Rule.Name, finding.Place));
    }

    [Fact]
    public void A_stray_pipe_in_a_task_s_name_leaves_its_numbers_readable()
    {
        var (table, _, findings) = Tasks(Header + "| a | b | 20% | 2 | 0.40 | AUGMENTATION | c |\n");
        Assert.Equal(("a | b", "20", "0.40"), (table!.Rows[0].Name.Text, table.Rows[0].Time.ToString(), table.Rows[0].Weighted.ToString()));
        Assert.Equal(["surplus-cells"], findings.Names());
    }

    [Theory]
    [InlineData("(1-5)", "1", "5")]
    [InlineData("(0–3)", "0", "3")]
    [InlineData("(-2 to 2)", "-2", "2")]
    [InlineData("(−2 to +2)", "-2", "2")]
    [InlineData("(-2 - 2)", "-2", "2")]
    [InlineData("(-3 to -1)", "-3", "-1")]
    [InlineData("(0 to 10)", "0", "10")]
    public void The_range_printed_in_the_header_is_read(string range, string low, string high)
    {
        var table = Scores($"| Dimension | Score {range} |\n|---|---|\n| a | 1 |\n").Table!;
        Assert.Equal((low, high), ($"{table.Range?.Low}", $"{table.Range?.High}"));
    }

    [Theory]
    [InlineData("Score")]
    [InlineData("Score (high)")]
    [InlineData("Score (5)")]
    public void A_header_without_a_range_states_none(string header) => Assert.Null(Scores($"| Dimension | {header} |\n|---|---|\n| a | 1 |\n").Table!.Range);

    [Fact]
    public void A_score_is_read_with_its_name_and_its_reason()
    {
        var (table, document, _) = Scores("| Dimension | Score | Evidence |\n|---|---|---|\n| Wage Trends | −1 | Pay falls. |\n| **Total** | **-1/10** | |\n");
        var row = Assert.Single(table!.Rows);
        Assert.Equal(("Wage Trends", "-1", "Pay falls.", "-1", "10"),
            (row.Name.Text, row.Score.ToString(), document.Words(row.Rationale), table.Total!.Value.Value.ToString(), table.Total.Value.Denominator.ToString()));
    }

    [Theory]
    [InlineData("Total")]
    [InlineData("**Protective Total**")]
    [InlineData("Evidence total:")]
    [InlineData("BARRIER TOTAL")]
    [InlineData("Sum")]
    [InlineData("Total (of 9)")]
    public void A_total_row_goes_by_many_names(string name)
    {
        var table = Scores($"| Dimension | Score |\n|---|---|\n| a | 2 |\n| {name} | 2/9 |\n").Table!;
        Assert.Equal((1, "2"), (table.Rows.Length, table.Total!.Value.Value.ToString()));
    }

    [Fact]
    public void The_first_table_with_the_columns_is_the_one_that_counts()
    {
        var table = Scores("| Note | Text |\n|---|---|\n| a | b |\n\n| Dimension | Score |\n|---|---|\n| Wage Trends | 2 |\n").Table!;
        Assert.Equal("Wage Trends", Assert.Single(table.Rows).Name.Text);
    }

    [Fact]
    public void A_section_without_its_table_is_reported_at_its_heading()
    {
        var (table, _, findings) = Scores("Words only.\n");
        var finding = Assert.Single(findings.Findings);
        Assert.Null(table);
        Assert.Equal((Rules.MissingTable, "role.md:1:4"), (finding.Rule, finding.Place.ToString()));
    }

    [Fact]
    public void A_task_table_without_its_score_column_is_a_missing_one() =>
        Assert.Equal(["missing-table"], Tasks("## Task Decomposition\n\n| Task | Time |\n|---|---|\n| a | 20% |\n").Findings.Names());

    [Fact]
    public void Pairs_are_names_and_values()
    {
        var (document, findings) = Given.Document("## Role Definition\n\n| Field | Value |\n|---|---|\n| **Job Title** | Nurse |\n| Lonely |\n| Duties | a | b |\n");
        Assert.Equal([("Job Title", "Nurse"), ("Duties", "a | b")],
            new TableReader(document, findings).Pairs(document.Sections[0]).Select(p => (p.Name.Text, document.Words(p.Value))));
    }

    private static (TaskTable? Table, Document Document, FindingBag Findings) Tasks(string markdown)
    {
        var (document, findings) = Given.Document(markdown);
        return (new TableReader(document, findings).Tasks(document.Sections[0]), document, findings);
    }

    private static (ScoreTable? Table, Document Document, FindingBag Findings) Scores(string markdown)
    {
        var (document, findings) = Given.Document("## Evidence Score\n\n" + markdown);
        return (new TableReader(document, findings).Scores(document.Sections[0]), document, findings);
    }
}
