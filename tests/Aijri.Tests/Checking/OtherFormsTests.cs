using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>Lines and tables in a form that is not the usual one: read where it is beyond doubt what is meant, else reported once, and never "corrected" into something else.</summary>
public sealed class OtherFormsTests
{
    [Fact]
    public void A_rule_of_another_label_is_one_finding_and_corrected_to_the_label_s_own()
    {
        const string Right = "Green (Transforming) — ≥ 20% of task time scores 3+";
        var text = Files.Read("content", "roles", "registered-nurse.md");
        Assert.Empty(Example.Check(text).Findings);
        var wrong = Example.With(Right, "Green (Transforming) — AI Growth Correlation = 2", text);
        var finding = Assert.Single(Example.Check(wrong).Findings);
        Assert.Equal((Rules.SubLabelChoice, "AI Growth Correlation = 2", "≥ 20% of task time scores 3+"), (finding.Rule, finding.Stated, finding.Expected));
    }

    private const string Raw = "3.60 × 1.04 × 1.08 × 1.00 = 4.0435";
    private const string Score = "**44.2/100**";
    private const string Split = "30% displacement, 50% augmentation, 20% not involved.";
    private const string Thresholds = "(Green ≥48, Yellow 25-47, Red <25)";

    [Theory]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "3.60 = 6.00 − 2.40")]
    [InlineData(Raw, "4.0435 = 3.60 × 1.04 × 1.08 × 1.00")]
    [InlineData(Raw, "3.60 × 1.04 = 3.744; × 1.08 = 4.04352")]
    [InlineData("1.0 + (4 × 0.02) = 1.08", "1.0 + (4 × 2%) = 1.08")]
    [InlineData(Score, "**44.2/100**, or 46.0 after review")]
    [InlineData(Score, "**44.2/100** → 46.0")]
    public void A_calculation_that_goes_another_way_is_unreadable_and_stays_as_it_is(string right, string other)
    {
        var text = Example.With(right, other);
        Assert.Equal(Rules.UnreadableClaim, Assert.Single(Example.Check(text).Findings, f => f.Severity == Severity.Error).Rule);
        Assert.Equal(text, Example.Fixed(text, withDecisions: false));
    }

    [Theory]
    [InlineData(Raw, "3.60 × 1.04 = 3.744 × 1.08 = 4.04352")]
    [InlineData(Raw, "3.60 × 1.04 = 3.744 × 1.08 = 4.0435 × 1.00 = 4.0435")]
    [InlineData(Raw, "3.60 × 1.04 × 1.08 = 4.0435 × 1.00 = 4.0435")]
    [InlineData(Raw, "3.60 × 1.04 × 1.08 × 1.00 = 3.744 × 1.08 = 4.0435")]
    [InlineData(Raw, "3.60 × 1.08 = 3.888 × 1.04 = 4.0435")]
    public void A_product_may_be_multiplied_on_as_it_is_worked_out(string right, string other) => Assert.Empty(Example.Check(Example.With(right, other)).Findings);

    [Theory]
    [InlineData(Raw, "3.60 × 1.04 = «3.747» × 1.08 = 4.0435")]
    [InlineData(Raw, "3.60 × 1.04 = 3.744 × «1.09» = 4.0810")]
    [InlineData(Raw, "3.60 × «1.05» = 3.780 × 1.08 = 4.0824")]
    [InlineData(Raw, "3.60 × 1.04 = 3.744 × 1.08 = «4.0453»")]
    public void In_such_a_product_a_wrong_number_is_one_error(string right, string marked) => Example.OneError(right, marked);

    [Theory]
    [InlineData(Score, "~~46.0~~ **44.2/100**")]
    [InlineData(Score, "**44.2/100** (rounded from 44.18)")]
    [InlineData(Score, "**44.2/100** – 4 points short of Green")]
    [InlineData("scoring 3+ | 30% |", "scoring 3+ | 30% (of 100%: the log) |")]
    [InlineData("| 3.60/5.0 |", "| 3.60/5.0 (was 3.06) |")]
    [InlineData("| **1** | |", "| **1** (of −10..10) | |")]
    [InlineData("| 1 | Few tools.", "| ~~2~~ 1 | Few tools.")]
    [InlineData("Few.\n\n## What", "The score is ~~46.0~~ 44.2.\n\n## What")]
    public void A_remark_beside_a_number_and_what_is_struck_out_are_no_part_of_it(string right, string other)
    {
        Assert.Empty(Example.Check(Example.With(right, other)).Findings);
    }

    [Theory]
    [InlineData(Score, "**44.2/100** (rounded from «44.81»)")]
    [InlineData("YELLOW (Green", "«YELLOW/RED» (Green")]
    [InlineData("YELLOW (Green", "«Yellow to Green» (Green")]
    [InlineData("| Time % | Score (1-5) | Weighted |", "| Time % | «Weighted | Score (1-5)» |")]
    [InlineData("| Weighted |", "| «Wieghted» |")]
    [InlineData("| Weighted |", "| «Wgt.» |")]
    [InlineData("| Aug/Disp |", "| «Kind» |")]
    [InlineData(Split, "displacement (30%), augmentation (50%), not involved («10»%).")]
    [InlineData(Split, "Mostly augmentation: «50»% of the time.")]
    [InlineData(Split, "30% displacement, 50% augmentation, 20% not involved, 15% «unclear».")]
    [InlineData(Split, "30% displacement, 50% augmentation, 20% «unclear».")]
    [InlineData(Split, "30% displacement, 50% augmentation, 20% not involved (total «105»%).")]
    [InlineData("— below 40% of task time", "— Growth Correlation = «2»")]
    public void What_another_form_gets_wrong_is_one_error_where_it_stands(string right, string wrong) => Example.OneError(right, wrong);

    [Theory]
    [InlineData("displacement (30%), augmentation (50%), not involved (20%)")]
    [InlineData("30% displacement (up from 20% in 2023), 50% augmentation, 20% not involved (a day a week).")]
    [InlineData("(30% displacement, 50% augmentation, 20% not involved; 5% more than last year)")]
    [InlineData("30% displacement, 50% augmentation, 20% not involved (total 100%).")]
    public void A_split_may_have_remarks_and_a_total(string line) => Example.AssertRead(Split, line, "split.displacement");

    [Fact]
    public void Headers_that_changed_places_are_one_finding_and_no_score_is_changed()
    {
        var text = Example.With("| Time % | Score (1-5) | Weighted |", "| Time % | Weighted | Score (1-5) |");
        Assert.Equal(Rules.MissingTable, Assert.Single(Example.Check(text).Findings).Rule);
        Assert.Equal(text, Example.Fixed(text, withDecisions: false));
    }

    [Fact]
    public void A_task_table_without_modes_is_one_finding()
    {
        var text = string.Join('\n', Example.Text.Split('\n').Select(l => l.Contains("| Weighted |", StringComparison.Ordinal) ? "| Task | Time % | Score (1-5) | Weighted |" : l.Replace(" AUGMENTATION | Parts. |", "", StringComparison.Ordinal).Replace(" DISPLACEMENT | Text. |", "", StringComparison.Ordinal).Replace(" NOT INVOLVED | Sea. |", "", StringComparison.Ordinal).Replace("|---|---|---|---|---|---|", "|---|---|---|---|", StringComparison.Ordinal)));
        Assert.Equal(Rules.MissingTable, Assert.Single(Example.Check(text).Findings).Rule);
    }

    [Fact]
    public void A_section_with_another_ones_name_is_not_reported_row_by_row()
    {
        var findings = Example.Check(Example.With("## Evidence Score", "## Barrier Assessment")).Findings;
        Assert.Equal([Rules.MissingSection, Rules.DuplicateSection, Rules.UnknownDimension], findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule));
    }

    [Theory]
    [InlineData("Red ≥48, Yellow 25-47, Green <25")]
    [InlineData("Yellow ≥48, Green 25-47, Red <25")]
    [InlineData("Green ≥48, Green 25-47, Red <25")]
    public void Names_of_thresholds_that_changed_places_are_put_back(string wrong)
    {
        var text = Example.With(Thresholds, $"({wrong})");
        Assert.Equal(Rules.ThresholdMismatch, Assert.Single(Example.Check(text).Findings).Rule);
        Assert.Equal(Example.Text, Example.Fixed(text));
    }

    [Fact]
    public void The_sign_of_a_quoted_rule_changes_with_its_label_only()
    {
        var text = Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 20.0 because few ships come.").Replace("— below 40% of task time", "— AIJRI ≥ 25", StringComparison.Ordinal);
        Assert.Equal(text, Example.Fixed(text, withDecisions: false));
        Assert.Contains("| Sub-label | Red — AIJRI < 25 |", Example.Fixed(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("— below 40% of task time", "— ≥ 40% of task time", "≥")]
    [InlineData("— below 40% of task time", "— AIJRI < 25", "<")]
    public void A_sign_that_says_the_opposite_of_the_label_is_found(string right, string wrong, string stated) =>
        Assert.Equal(stated, Assert.Single(Example.Check(Example.With(right, wrong)).Findings).Stated);

    [Fact]
    public void A_minus_is_written_as_the_document_writes_it()
    {
        var text = Example.With("| Job Posting Trends | -1 |", "| Job Posting Trends | −1 |").Replace("| Company Actions | 0 |", "| Company Actions | −2 |", StringComparison.Ordinal);
        Assert.Equal("−1", Example.Check(text).Findings.First(f => f.Rule == Rules.TotalMismatch).Expected);
    }

    [Theory]
    [InlineData("YELLOW (Green", "YELLOW («Urgent») (Green", "Moderate")]
    [InlineData("YELLOW (Green", "Yellow – «urgent» (Green", "Moderate")]
    public void A_sub_label_on_the_zone_line_is_held_to_the_rule(string right, string marked, string expected)
    {
        var text = Example.With(right, marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var finding = Assert.Single(Example.Check(text).Findings);
        Assert.Equal((Rules.SubLabelChoice, expected), (finding.Rule, finding.Expected));
        Assert.Contains(Example.Check(text).Assessment!.Claims, c => c.Id == "zone.threshold.green.from");
    }

    [Fact]
    public void A_slip_in_the_score_of_an_override_is_one_finding_at_that_score()
    {
        var text = "---\nscore: 49.0\nzone: Green\n---\n" + Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 47.0 because many ships come.").Replace("YELLOW (", "GREEN (", StringComparison.Ordinal).Replace("| Yellow (Moderate) — below 40% of task time |", "| Green (Transforming) |", StringComparison.Ordinal);
        var finding = Assert.Single(Example.Check(text).Findings, f => f.Severity == Severity.Error);
        Assert.Equal((Rules.InputContradicted, "47.0", "49.0", true), (finding.Rule, finding.Stated, finding.Expected, finding.IsDecision));
        Assert.Equal(text, Example.Fixed(text));
    }

    [Theory]
    [InlineData("| 50% | 2 | 1.00 |", "| 50% | 3 | 1.00 |", "| 30% | 4 | 1.20 |", "| 30% | 5 | 1.20 |")]
    [InlineData("| 50% | 2 | 1.00 |", "| 30% | 2 | 1.00 |", "| 30% | 4 | 1.20 |", "| 50% | 4 | 1.20 |")]
    public void Two_wrong_inputs_whose_rows_name_the_right_ones_are_two_findings_and_nothing_is_changed(string first, string wrongFirst, string second, string wrongSecond)
    {
        var text = Example.With(second, wrongSecond, Example.With(first, wrongFirst));
        Assert.Equal([Rules.InputContradicted, Rules.InputContradicted], Example.Check(text).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule));
        Assert.Equal(text, Example.Fixed(text));
    }

    [Theory]
    [InlineData("| 30% | 4 | 1.20 |", "| 30% | 3 | 1.21 |", "| 30% | 3 | 1.20 |")]
    [InlineData("| 30% | 4 | 1.20 |\n4.0435 - 0.54", "| 30% | 3 | 1.20 |\n4.0453 - 0.54", "4.0435 - 0.54")]
    public void Beside_a_wrong_input_a_slip_is_held_to_what_the_others_say(string right, string wrong, string expected)
    {
        var text = Example.Text;
        foreach (var (old, other) in right.Split('\n').Zip(wrong.Split('\n')))
            text = Example.With(old, other, text);
        Assert.Contains(expected, Example.Fixed(text), StringComparison.Ordinal);
        Assert.Contains(Example.Check(Example.Fixed(text)).Findings, f => f.Rule == Rules.InputContradicted);
    }

    [Theory]
    [InlineData("30% displacement, 50% augmentation, 20% not involved.", "28 52")]
    [InlineData("28% displacement, 50% augmentation, 20% not involved.", "52")]
    [InlineData("27% displacement, 50% augmentation, 20% not involved.", "53")]
    [InlineData("30% displacement, 53% augmentation, 20% not involved.", "27")]
    public void Shares_that_end_in_a_half_are_expected_to_make_up_the_whole(string split, string expected)
    {
        var text = Example.With(Split, split).Replace("| 50% | 2 | 1.00 |", "| 52.5% | 2 | 1.05 |", StringComparison.Ordinal).Replace("| 30% | 4 | 1.20 |", "| 27.5% | 4 | 1.10 |", StringComparison.Ordinal);
        Assert.Equal(expected, string.Join(' ', Example.Check(text).Findings.Where(f => f.Rule == Rules.SplitMismatch).Select(f => f.Expected)));
    }

    [Theory]
    [InlineData("<!-- x --> The AIJRI score is «21.7».")]
    [InlineData("<!-- x\ny --> The AIJRI score is «21.7».")]
    [InlineData("* <!-- a long remark --> The AIJRI score is «21.7».")]
    public void Words_behind_a_comment_are_read(string line) => Example.OneError("Ships come as they come.", "Ships come.\n\n" + line);
}
