using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>A table that lost a cell or was cut in two is reported once, where that happened.</summary>
public sealed class TornTableTests
{
    [Theory]
    [InlineData("| Keep the log | 30% | 4 | 1.20 | DISPLACEMENT | Text. |", "\n«| Keep the log | 30% | 4 | 1.20 | DISPLACEMENT | Text. |»")]
    [InlineData("| **Total** | **100%** | | **2.40** | | |", "\n  \n«| **Total** | **100%** | | **2.40** | | |»")]
    [InlineData("| Wage Trends | 0 | Flat. |\n", "\n«| Wage Trends | 0 | Flat. |»\n\n")]
    [InlineData("| Barrier | Score (0-2) | Rationale |\n|---|---|---|", "| Barrier | Score (0-2) | Rationale |\n\n«|---|---|---|»")]
    public void A_blank_line_within_a_table_is_one_finding_and_all_rows_count(string whole, string cut)
    {
        var text = Example.With(whole, cut).Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var (findings, assessed) = Example.Check(text);
        var finding = Assert.Single(findings);
        Assert.Equal(Rules.CutTable, finding.Rule);
        Assert.Equal(Example.With(whole, cut).Split('\n').ToList().FindIndex(l => l.StartsWith('«')) + 1, finding.Place.Line);
        Assert.All(assessed!.Claims, c => Assert.True(c.IsVerified, c.Id));
    }

    [Theory]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| Keep the log | 30% | 1.20 | 4 |")]
    [InlineData("| Row to shore | 20% | 1 | 0.20 |", "| Row to shore | 20% | 0.20 | 1 |")]
    [InlineData("| Tend the lamp | 50% | 2 | 1.00 |", "| Tend the lamp | 50% | 1.00 | 2 |")]
    public void A_score_and_a_weighted_value_in_one_another_s_place_are_one_finding_and_read_so(string right, string swapped)
    {
        var (findings, assessed) = Example.Check(Example.With(right, swapped));
        var finding = Assert.Single(findings);
        Assert.Equal((Rules.WeightedMismatch, true), (finding.Rule, finding.Message.Contains("have changed places", StringComparison.Ordinal)));
        Assert.Null(finding.Fix);
        Assert.All(assessed!.Claims, c => Assert.True(c.IsVerified, c.Id));
    }

    [Theory]
    [InlineData("| Keep the log | 30% | 4 |", "| Keep the log | 4 | 30% |")]
    [InlineData("| Row to shore | **20%** | 1 |", "| Row to shore | 1 | **20%** |")]
    public void A_time_and_a_score_in_one_another_s_place_are_one_finding_and_read_so(string right, string swapped)
    {
        var (findings, assessed) = Example.Check(Example.Text.Replace(right.Replace("*", "", StringComparison.Ordinal), swapped, StringComparison.Ordinal));
        var finding = Assert.Single(findings);
        Assert.Equal((Rules.UnreadableNumber, true), (finding.Rule, finding.Message.Contains("have changed places", StringComparison.Ordinal)));
        Assert.All(assessed!.Claims, c => Assert.True(c.IsVerified, c.Id));
    }

    [Theory]
    [InlineData("| Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |", "| Task | «Score (1-5) | Time %» | Weighted | Aug/Disp | Rationale |")]
    [InlineData("| Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |", "| Task | «Weighted | Score (1-5) | Time %» | Aug/Disp | Rationale |")]
    [InlineData("| Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |", "| Task | Time % | «Weighted | Score (1-5)» | Aug/Disp | Rationale |")]
    [InlineData("| Dimension | Score (-2 to 2) | Evidence |", "| Dimension | «Evidence | Score (-2 to 2)» |")]
    [InlineData("| Barrier | Score (0-2) | Rationale |", "| Barrier | «Rationale | Score (0-2)» |")]
    public void Headers_in_one_another_s_place_are_one_finding_and_read_so(string right, string swapped)
    {
        var (findings, assessed) = Example.Check(Example.With(right, swapped.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));
        var finding = Assert.Single(findings);
        Assert.Equal((Rules.MissingTable, true), (finding.Rule, finding.Message.Contains("have changed places", StringComparison.Ordinal)));
        Assert.Equal(swapped[(swapped.IndexOf('«') + 1)..swapped.IndexOf('»')], finding.Place.LineText[(finding.Place.Column - 1)..(finding.Place.EndColumn - 1)]);
        Assert.All(assessed!.Claims, c => Assert.True(c.IsVerified, c.Id));
    }

    [Theory]
    [InlineData("| **Total** | **100%**", "| **«Totla»** | **100%**", "Did you mean `Total`?")]
    [InlineData("| **Total** | **1** |", "| **«Toal»** | **1** |", "Did you mean `Total`?")]
    [InlineData("| **Protective Total** |", "| **«Protectiv Total»** |", "Did you mean `Protective total`?")]
    public void A_misspelt_total_is_one_finding_and_read_so(string right, string wrong, string help)
    {
        var (findings, assessed) = Example.Check(Example.With(right, wrong.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));
        var finding = Assert.Single(findings);
        Assert.Equal((Rules.UnreadableClaim, help), (finding.Rule, finding.Help));
        Assert.Equal(wrong[(wrong.IndexOf('«') + 1)..wrong.IndexOf('»')], finding.Place.LineText[(finding.Place.Column - 1)..(finding.Place.EndColumn - 1)]);
        Assert.All(assessed!.Claims, c => Assert.True(c.IsVerified, c.Id));
    }

    [Theory]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| Keep the log | 30% | «4 1.20» |")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| Keep the log | «30% 4» | 1.20 |")]
    public void A_missing_pipe_between_two_numbers_is_one_finding(string right, string wrong)
    {
        var error = Example.OneError(right, wrong);
        Assert.Equal(Rules.CellCount, error.Rule);
        Assert.Contains("a pipe is missing in this one", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Keep the log | 30% |", "«Words of the author.»\n| Keep the log | 30% |")]
    [InlineData("| Wage Trends | 0 | Flat. |", "  «Words of the author, 3 of them.»\n| Wage Trends | 0 | Flat. |")]
    public void Words_between_two_rows_are_one_finding_at_the_words(string row, string with)
    {
        var (findings, _) = Example.Check(Example.With(row, with.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));
        var finding = Assert.Single(findings);
        Assert.Equal(Rules.CellCount, finding.Rule);
        Assert.Equal(with[(with.IndexOf('«') + 1)..with.IndexOf('»')], finding.Place.LineText[(finding.Place.Column - 1)..(finding.Place.EndColumn - 1)]);
    }

    [Fact]
    public void A_comment_between_two_rows_is_no_blank_line() =>
        Assert.Empty(Example.Check(Example.With("| Keep the log |", "<!-- to be parted -->\n| Keep the log |")).Findings);

    [Fact]
    public void Another_table_below_a_blank_line_has_its_own_header() =>
        Assert.Empty(Example.Check(Example.With("Fog.", "So:\n\n| Year | Ships |\n|---|---|\n| 2024 | few |\n\n| Year | Boats |\n|---|---|\n| 2024 | few |")).Findings);

    [Theory]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «Keep the log» | 30% | 1.20 |", "5 cells, the table has 6: the one under \"Score (1-5)\" is missing")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «Keep the log» | 4 | 1.20 |", "5 cells, the table has 6")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «Keep the log» | 30% | 4 |", "5 cells, the table has 6")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «30%» | 4 | 1.20 |", "5 cells, the table has 6: the one under \"Task\" is missing")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 | DISPLACEMENT |", "| «Keep the log» | 30% | 4 | 1.20 |", "a cell fewer than the table, and none that is a mode")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «Keep the log» | 1.20 |", "4 cells, the table has 6")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «Keep the log» | 30% | 4 | 4 | 1.20 |", "7 cells, the table has 6")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «Keep the log» | 30% | 30% | 4 | 1.20 |", "7 cells, the table has 6")]
    [InlineData("| Keep the log | 30% | 4 | 1.20 |", "| «Keep the log» | 30% | | 4 | 1.20 |", "7 cells, the table has 6")]
    [InlineData("| Company Actions | 0 |", "| «Company Actions» |", "2 cells, the table has 3: the one under \"Score (-2 to 2)\" is missing")]
    [InlineData("| Physical Presence | 2 | There. |", "| «2» | There. |", "2 cells, the table has 3")]
    [InlineData("| Embodied Physicality | 2 |", "| «Embodied Physicality» |", "2 cells, the table has 3")]
    public void A_row_with_a_cell_too_few_or_too_many_is_one_finding(string right, string wrong, string message)
    {
        var error = Example.OneError(right, wrong);
        Assert.Equal(Rules.CellCount, error.Rule);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Single(Example.Check(Example.With(right, wrong.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))).Findings, f => f.Severity != Severity.Note);
    }

    [Theory]
    [InlineData("| 4 | 1.20 | DISPLACEMENT | Text. |", "| 4 | 1.20 | DISPLACEMENT |")]
    [InlineData("| Company Actions | 0 | None. |", "| Company Actions | 0 |")]
    public void A_reason_may_be_left_out_with_its_cell(string with, string without) => Assert.Empty(Example.Check(Example.With(with, without)).Findings);

    [Theory]
    [InlineData("| 4 | 1.20 | DISPLACEMENT | Text. |", "| «four» | 1.20 | DISPLACEMENT |")]
    [InlineData("| Company Actions | 0 | None. |", "| Company Actions | 0 | None «|» of them. |")]
    [InlineData("| Keep the log |", "| Keep «|» the log |")]
    public void What_is_wrong_in_a_row_of_another_length_is_still_named(string right, string wrong)
    {
        var finding = Assert.Single(Example.Check(Example.With(right, wrong.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))).Findings);
        Assert.Contains(finding.Rule, (Rule[])[Rules.UnreadableNumber, Rules.SurplusCells]);
    }
}
