using Aijri.Findings;

namespace Aijri.Tests.Checking;

public sealed class CheckerTests
{
    [Theory]
    [InlineData("| 1 | 0.20 |", "| 1 | 0 |", true)]
    [InlineData("| 1 | 0.20 |", "| 1 | 0.2 |", false)]
    public void A_task_that_weighs_something_is_not_printed_as_0(string right, string stated, bool isFound)
    {
        var findings = Example.Check(Example.With(right, stated)).Findings;
        Assert.Equal(isFound ? [(Rules.WeightedMismatch, Severity.Warning, "0.20")] : [], findings.Select(f => (f.Rule, f.Severity, f.Expected)));
    }

    [Fact]
    public void Where_one_of_several_inputs_may_be_at_fault_all_that_is_wrong_is_held_to_the_inputs_as_they_stand()
    {
        var (findings, assessed) = Example.Check("---\nscore: 60.0\n---\n\n" + Example.With("| Wage Trends | 0 |", "| Wage Trends | 2 |"));
        var claim = assessed!.Claims.Single(c => c.Id == "front-matter.score");
        Assert.Equal("48.1", claim.Expected);
        Assert.Equal(claim.Expected, findings.Single(f => f.Claim == claim.Id).Expected);
    }

    [Fact]
    public void An_empty_sub_label_is_called_empty() =>
        Assert.StartsWith("The sub-label is empty; it should be \"Yellow (Moderate)\"", Assert.Single(Example.Check(Example.With("Yellow (Moderate) — below 40% of task time", "")).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_right_document_has_no_finding_and_every_claim_verified()
    {
        var (findings, assessed) = Example.Check(Example.Text);
        Assert.Empty(findings);
        Assert.All(assessed!.Claims, c => Assert.True(c.IsVerified, c.Id));
        Assert.True(assessed.Claims.Length > 60);
    }

    [Fact]
    public void Every_claim_has_an_identity_of_its_own()
    {
        var claims = Example.Check(Example.Text).Assessment!.Claims;
        Assert.Equal(claims.Length, claims.Select(c => c.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("**3/9**", "**«4»/9**", "AIJ301")]
    [InlineData("**3/9**", "**3/«8»**", "AIJ308")]
    [InlineData("Protective 3 +", "Protective «2» +", "AIJ406")]
    [InlineData("Correlation 0 =", "Correlation «1» =", "AIJ406")]
    [InlineData("| 1.20 |", "| «1.30» |", "AIJ302")]
    [InlineData("**100%**", "**«101»%**", "AIJ301")]
    [InlineData("**2.40**", "**«2.41»**", "AIJ301")]
    [InlineData("6.00 - 2.40", "«6.01» - 2.40", "AIJ404")]
    [InlineData("6.00 - 2.40", "6.00 - «2.50»", "AIJ402")]
    [InlineData("**3.60/5.0**", "**«3.61»/5.0**", "AIJ403")]
    [InlineData("**3.60/5.0**", "**3.60/«6.0»**", "AIJ308")]
    [InlineData("30% displacement", "«31»% displacement", "AIJ405")]
    [InlineData("Score (-2 to 2)", "Score (-2 to «3»)", "AIJ207")]
    [InlineData("| **1** |", "| **«2»** |", "AIJ301")]
    [InlineData("**4/10**", "**«5»/10**", "AIJ301")]
    [InlineData("Confirmed at 0", "Confirmed at «1»", "AIJ406")]
    [InlineData("| 3.60/5.0 |", "| «3.70»/5.0 |", "AIJ406")]
    [InlineData("1.0 + (1 × 0.04)", "«1.1» + (1 × 0.04)", "AIJ404")]
    [InlineData("(1 × 0.04)", "(«2» × 0.04)", "AIJ402")]
    [InlineData("(1 × 0.04)", "(1 × «0.05»)", "AIJ404")]
    [InlineData("= 1.04 |", "= «1.05» |", "AIJ403")]
    [InlineData("3.60 × 1.04 × 1.08", "3.60 × «1.14» × 1.08", "AIJ402")]
    [InlineData("= 4.0435", "= «4.0445»", "AIJ403")]
    [InlineData("(4.0435 -", "(«4.1435» -", "AIJ402")]
    [InlineData("- 0.54)", "- «0.55»)", "AIJ404")]
    [InlineData("/ 7.93", "/ «7.83»", "AIJ404")]
    [InlineData("× 100 =", "× «101» =", "AIJ404")]
    [InlineData("**44.2/100**", "**«44.3»/100**", "AIJ403")]
    [InlineData("**44.2/100**", "**«44.1»/100**", "AIJ403")]
    [InlineData("YELLOW", "«GREEN»", "AIJ501")]
    [InlineData("≥48", "≥«47»", "AIJ503")]
    [InlineData("25-47", "25-«46»", "AIJ503")]
    [InlineData("25-47", "«24»-47", "AIJ503")]
    [InlineData("<25", "<«26»", "AIJ503")]
    [InlineData("scoring 3+", "scoring «2»+", "AIJ207")]
    [InlineData("| 30% |\n| AI", "| «35»% |\n| AI", "AIJ506")]
    [InlineData("Yellow (Moderate) —", "«Green (Moderate)» —", "AIJ502")]
    [InlineData("25-47", "«2547»", "AIJ503")]
    [InlineData("≥48", "«>»48", "AIJ503")]
    [InlineData("50% augmentation", "«-50»% augmentation", "AIJ405")]
    [InlineData("None — the formula stands.", "Formula score «99.9» accepted.", "AIJ406")]
    [InlineData("Confirmed at 0.", "Confirmed at\n«-1».", "AIJ406")]
    [InlineData("Yellow 25-47, Red", "Yellow\n«15»-47, Red", "AIJ503")]
    [InlineData("Yellow 25-47, Red", "Yellow «2547», Red", "AIJ503")]
    public void A_wrong_token_is_one_error_on_that_token(string right, string wrong, string rule)
    {
        var error = Example.OneError(right, wrong);
        Assert.Equal(rule, error.Rule.Id);
        Assert.NotNull(error.Expected);
        Assert.NotEqual(error.Stated, error.Expected);
        Assert.NotNull(error.Derivation);
    }

    [Fact]
    public void Three_unrelated_mistakes_are_three_errors_in_one_run()
    {
        var text = Example.With("**2.40**", "**2.50**", Example.With("**4/10**", "**3/10**", Example.With("- 0.54)", "- 0.45)")));
        Assert.Equal(["AIJ301", "AIJ301", "AIJ404"], Example.Check(text).Findings.Select(f => f.Rule.Id).Order());
    }

    [Fact]
    public void A_total_carried_consistently_to_the_end_is_one_error_with_its_related_places()
    {
        var text = Example.Text.Replace("2.40", "2.50").Replace("3.60", "3.50").Replace("4.0435", "3.9312").Replace("44.2", "42.8");
        var error = Assert.Single(Example.Check(text).Findings);
        Assert.Equal("tasks.total.weighted", error.Claim);
        Assert.Equal(7, error.Related.Length);
        Assert.Equal(8, error.Fix!.Edits.Length);
    }

    [Fact]
    public void A_mistake_that_moves_the_zone_is_a_decision()
    {
        var text = Example.Text.Replace("2.40", "1.40").Replace("3.60", "4.60").Replace("4.0435", "5.1667").Replace("44.2", "58.3").Replace("YELLOW", "GREEN").Replace("Yellow (Moderate) — below 40% of task time", "Green (Transforming)");
        var error = Assert.Single(Example.Check(text).Findings);
        Assert.True(error.IsDecision);
        Assert.False(error.Fix!.IsSafe);
        Assert.Contains(error.Related, r => r.Message.Contains("the zone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("30% «augmentation», 70% augmentation.", "displacement")]
    [InlineData("30% «not involved», 70% augmentation.", "displacement")]
    [InlineData("30% displacement, 70% «displacement».", "augmentation")]
    [InlineData("30% displacement, 70% «not involved».", "augmentation")]
    public void A_wrong_mode_on_a_split_line_that_leaves_out_a_mode_of_no_time_is_one_finding_at_the_word(string marked, string expected)
    {
        var text = Example.With("| Keep the log | 30% | 4 | 1.20 | DISPLACEMENT | Text. |", "| Keep the log | 20% | 4 | 0.80 | DISPLACEMENT | Text. |\n| Answer the radio | 10% | 4 | 0.40 | DISPLACEMENT | Talk. |");
        text = Example.With("| NOT INVOLVED | Sea. |", "| AUGMENTATION | Sea. |", text);
        var line = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        text = Example.With("30% displacement, 50% augmentation, 20% not involved.", line, text);
        var error = Assert.Single(Example.Check(text).Findings);
        Assert.Equal((Rules.SplitMismatch, expected), (error.Rule, error.Expected));
        Assert.Equal(text.Split('\n').First(l => l.Contains(line, StringComparison.Ordinal)).IndexOf(line, StringComparison.Ordinal) + marked.IndexOf('«', StringComparison.Ordinal) + 1, error.Place.Column);
    }

    [Fact]
    public void Where_a_single_task_may_have_the_wrong_mode_instead_it_is_said_there()
    {
        var text = Example.With("| 1.20 | DISPLACEMENT |", "| 1.20 | NOT INVOLVED |", Example.With("| NOT INVOLVED | Sea. |", "| AUGMENTATION | Sea. |"));
        text = Example.With("30% displacement, 50% augmentation, 20% not involved.", "30% displacement, 70% augmentation.", text);
        var error = Assert.Single(Example.Check(text).Findings);
        Assert.Equal((Rules.InputContradicted, "DISPLACEMENT"), (error.Rule, error.Expected));
    }

    [Theory]
    [InlineData("| Keep the log | 30% | 4 |", "| Keep the log | 30% | 3 |", "4")]
    [InlineData("| Keep the log | 30% | 4 |", "| Keep the log | 31% | 4 |", "30")]
    [InlineData("| 1.20 | DISPLACEMENT |", "| 1.20 | AUGMENTATION |", "DISPLACEMENT")]
    [InlineData("| AI Growth Correlation | 0 | None.", "| AI Growth Correlation | 1 | None.", "0")]
    public void A_changed_input_is_found_at_the_input(string right, string wrong, string expected)
    {
        var error = Assert.Single(Example.Check(Example.With(right, wrong)).Findings);
        Assert.Equal(Rules.InputContradicted, error.Rule);
        Assert.Equal(expected, error.Expected);
        Assert.Null(error.Fix);
    }

    [Fact]
    public void An_input_that_several_rows_could_explain_is_reported_once_at_the_total()
    {
        var error = Assert.Single(Example.Check(Example.With("| Wage Trends | 0 |", "| Wage Trends | 1 |")).Findings);
        Assert.Equal("evidence.total", error.Claim);
        Assert.NotEmpty(error.Related);
        Assert.NotNull(error.Help);
    }

    [Theory]
    [InlineData("| Wage Trends | 0 |", "| Wage Trends | 3 |", "AIJ201")]
    [InlineData("| Wage Trends | 0 |", "| Wage Trends | 0.5 |", "AIJ202")]
    [InlineData("| Wage Trends | 0 |", "| Wage Trends | much |", "AIJ206")]
    [InlineData("| Wage Trends | 0 |", "| Wage Trends | 0,5 |", "AIJ205")]
    [InlineData("| Wage Trends |", "| Wage Trend |", "AIJ304")]
    [InlineData("| Wage Trends |", "| Company Actions |", "AIJ305")]
    [InlineData("| 1.20 | DISPLACEMENT |", "| 1.20 | REPLACEMENT |", "AIJ203")]
    public void An_input_the_methodology_does_not_know_is_reported_and_what_depends_on_it_is_not_called_wrong(string right, string wrong, string rule)
    {
        var ids = Example.Check(Example.With(right, wrong)).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule.Id).ToList();
        Assert.Contains(rule, ids);
        Assert.DoesNotContain("AIJ301", ids);
        Assert.DoesNotContain("AIJ403", ids);
    }

    [Fact]
    public void Times_that_do_not_make_up_the_whole_are_an_error_even_when_their_total_is_right()
    {
        var text = Example.With("| Row to shore | 20% | 1 | 0.20 |", "| Row to shore | 10% | 1 | 0.10 |").Replace("**100%**", "**90%**").Replace("20% not", "10% not");
        Assert.Contains(Example.Check(text).Findings, f => f.Rule == Rules.TotalMismatch && f.Message.Contains("90%", StringComparison.Ordinal));
    }

    [Fact]
    public void A_score_that_is_cut_off_is_wrong_because_the_methodology_says_how_it_is_rounded()
    {
        // 44.1815… is 44.2; 44.1 is it cut off.
        Assert.Equal(Rules.ResultMismatch, Example.OneError("**44.2/100**", "**«44.1»/100**").Rule);
    }

    [Theory]
    [InlineData("Formula score 44.2 adjusted to 48.0 because the sea is rough.", "Green", 48.0)]
    [InlineData("Formula score 44.2 adjusted to 45.0 — the sea is rough.", "Yellow", 45.0)]
    public void An_override_publishes_the_assessors_score(string line, string zone, double score)
    {
        var scored = Example.Scored(Example.With("None — the formula stands.", line));
        Assert.True(scored.IsOverridden);
        Assert.Equal((decimal)score, scored.PublishedScore);
        Assert.Equal(44.2m, scored.FormulaScore);
        Assert.Equal(zone, scored.Zone!.Name);
    }

    [Theory]
    [InlineData("670")]
    [InlineData("-5")]
    public void An_override_stays_on_the_scale(string score)
    {
        var findings = Example.Check(Example.With("None — the formula stands.", $"Formula score 44.2 adjusted to {score} because the sea is rough.")).Findings;
        Assert.Contains(findings, f => f.Rule == Rules.ScoreOutOfRange);
    }

    [Theory]
    [InlineData("| Evidence Modifier |", "| Evidence Modifer |")]
    [InlineData("| Task Resistance Score | 3.60/5.0 |\n", "")]
    [InlineData("| **Protective Total** | **3/9** | |\n", "")]
    public void A_row_that_states_a_result_and_is_missing_or_misnamed_is_reported(string right, string wrong) =>
        Assert.Contains(Example.Check(Example.With(right, wrong)).Findings, f => f.Rule == Rules.MissingStatement);

    [Theory]
    [InlineData("| **4/10** | |\n", "| **4/10** | |\n| **Total** | **7/10** | |\n")]
    [InlineData("(1 × 0.04) = 1.04 |\n", "(1 × 0.04) = 1.04 |\n| Evidence Modifier | 1.0 + (2 × 0.04) = 1.08 |\n")]
    public void A_total_or_modifier_that_stands_twice_is_an_error(string right, string wrong) =>
        Assert.Equal(Rules.DuplicateStatement, Assert.Single(Example.Check(Example.With(right, wrong)).Findings).Rule);

    [Fact]
    public void An_override_needs_a_reason()
    {
        var findings = Example.Check(Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 45.0.")).Findings;
        Assert.Equal(Rules.OverrideWithoutReason, Assert.Single(findings).Rule);
    }

    [Fact]
    public void An_overrides_formula_score_is_checked()
    {
        Assert.Equal("override.formula", Example.OneError("None — the formula stands.", "Formula score «44.3» adjusted to 45.0 because the sea is rough.").Claim);
    }

    [Fact]
    public void Where_nothing_is_overridden_the_line_is_read_as_a_sentence() =>
        Assert.Equal(Rules.ProseMismatch, Example.OneError("None — the formula stands.", "None. The score of «41.3» feels right.").Rule);

    [Theory]
    [InlineData("score: 44.2", true)]
    [InlineData("score: 44.3", false)]
    [InlineData("score: \"44.2\"", true)]
    [InlineData("score: '44.2'", true)]
    [InlineData("score: \"44.\\x32\"", true)]
    [InlineData("score: \"44.\\x33\"", false)]
    [InlineData("zone: Yellow", true)]
    [InlineData("zone: Green", false)]
    [InlineData("sub-label: Yellow (Moderate)", true)]
    [InlineData("sub-label: Green (Stable)", false)]
    [InlineData("title: Lighthouse keeper", true)]
    [InlineData("title: Light keeper", false)]
    [InlineData("seniority: mid-level (3-5 years)", true)]
    [InlineData("seniority: Senior", false)]
    public void Front_matter_must_say_what_the_document_says(string line, bool isRight)
    {
        var findings = Example.Check($"---\n{line}\n---\n\n{Example.Text}").Findings;
        if (isRight)
            Assert.Empty(findings);
        else
            Assert.Equal(Rules.FrontMatterMismatch, Assert.Single(findings).Rule);
    }

    [Fact]
    public void A_label_against_a_rule_that_is_this_sites_choice_is_a_warning()
    {
        var finding = Assert.Single(Example.Check(Example.With("Yellow (Moderate) — below 40% of task time", "Yellow (Urgent)")).Findings);
        Assert.Equal(Rules.SubLabelChoice, finding.Rule);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.True(finding.IsDecision);
    }

    [Theory]
    [InlineData("(0 × 0.05)", "(0.05 × 0)")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "1.08 x 1.00 X 3.60 * 1.04 = 4.0435")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 · 1.04 · 1.08 · 1.00 ≈ 4.0435")]
    [InlineData("(4.0435 - 0.54) / 7.93 × 100", "(4.0435 − 0.54) ÷ 7.93 * 100")]
    [InlineData("25-47", "25–47.9")]
    [InlineData("Green ≥48", "Green >= 48")]
    [InlineData("30% displacement, 50% augmentation, 20% not involved", "20% not involved, 50% augmentation and 30% displacement")]
    [InlineData("| **1** |", "| **1/10** |")]
    [InlineData("| **1** |", "| +1 |")]
    [InlineData("| -1 |", "| −1 |")]
    [InlineData("| **Total** | **100%** | | **2.40** | | |", "| Total | 100% | 2.40 |")]
    [InlineData("YELLOW", "Yellow")]
    [InlineData("## Barrier Assessment\n", "## Barrier Assessment\n\n### Scores\n")]
    [InlineData("× 1.00 = 4.0435", "× 1.00\n= 4.0435")]
    [InlineData("50% augmentation, 20%", "50% augmentation,\n20%")]
    [InlineData("20% not involved.", "20% not involved. That is 3 of 3 tasks, 100% in total.")]
    [InlineData("| **4/10** | |", "| **4/10** | All 5 rows |")]
    [InlineData("| **2.40** | | |", "| **2.40** | | All 3 tasks |")]
    [InlineData("Red <25)", "Red <25). The margin to Green is 3.8 points")]
    [InlineData("| Goal-Setting & Moral Judgment |", "| Goal-Setting and Moral Judgment |")]
    [InlineData("| AI Growth Correlation | 0 | None. |", "| AI Growth Correlation (-2 to 2) | 0 | None. |")]
    [InlineData("1.0 + (1 × 0.04)", "1.0 + (1 × .04)")]
    [InlineData("1.0 + (0 × 0.05)", "1.0\u202f+\u202f(0\u202f×\u202f0.05)")]
    [InlineData("None — the formula stands.", "Formula score 44.2 accepted, no override.")]
    [InlineData("None — the formula stands.", "None. The formula score is accepted; it compares well to 79.3 for security engineers.")]
    public void Another_way_of_writing_the_same_is_right(string one, string other)
    {
        Assert.Empty(Example.Check(Example.With(one, other)).Findings);
    }

    [Theory]
    [InlineData("Tend the lamp", "Keep the log", "Row to shore", 0)]
    [InlineData("Meetings", "Meetings", "Row to shore", 1)]
    [InlineData("Meetings", "Meetings", "Meetings", 1)]
    [InlineData("", "", "", 0)]
    public void Of_tasks_of_one_name_nobody_knows_which_counts_however_many_they_are(string first, string second, string third, int doubtful)
    {
        var text = Example.With("| Tend the lamp | 50% |", $"| {first} | 55% |", Example.With("Keep the log", second, Example.With("Row to shore", third)));
        var findings = Example.Check(text).Findings;
        var repeated = findings.Where(f => f.Rule == Rules.DuplicateDimension).ToList();
        Assert.Equal(doubtful, repeated.Count);
        Assert.All(repeated, f => Assert.StartsWith($"\"Meetings\" stands {(third == "Meetings" ? "3 times" : "twice")}, with other numbers.", f.Message, StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("Tend the lamp")]
    [InlineData("Keep the log")]
    [InlineData("Row to shore")]
    public void A_task_that_is_missing_or_stands_twice_is_one_finding(string task)
    {
        var row = Example.Text.Split('\n').Single(l => l.StartsWith($"| {task} ", StringComparison.Ordinal)) + "\n";
        var missing = Assert.Single(Example.Check(Example.With(row, "")).Findings, f => f.Severity == Severity.Error);
        Assert.Equal((Rules.TaskCount, "a row was removed"), (missing.Rule, missing.Cause));
        var twice = Assert.Single(Example.Check(Example.With(row, row + row)).Findings, f => f.Severity == Severity.Error);
        Assert.Equal((Rules.TaskCount, task), (twice.Rule, twice.Stated));
    }

    [Theory]
    [InlineData("**2.40**", "**2.04**", "two digits are swapped")]
    [InlineData("= 4.0435", "= 40.435", "the decimal point has moved")]
    [InlineData("= 4.0435", "= 4.043", "a digit is missing")]
    [InlineData("= **3.60/5.0**", "= **3.660/5.0**", "a digit is doubled")]
    [InlineData("**44.2/100**", "**44.1/100**", "cut off instead of rounded")]
    [InlineData("| **Protective Total** | **3/9** |", "| **Protective Total** | **1/9** |", "as if \"Embodied Physicality\" were left out")]
    public void A_wrong_number_names_its_probable_cause(string right, string wrong, string cause) =>
        Assert.Contains(Example.Check(Example.With(right, wrong)).Findings, f => f.Cause == cause);
}
