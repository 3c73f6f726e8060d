using Aijri.Findings;

namespace Aijri.Tests.Checking;

/// <summary>What looks like a claim and cannot be read is reported once, where it stands, and nothing that depends on it is called wrong.</summary>
public sealed class NearMissTests
{
    [Theory]
    [InlineData("**Task Resistance Score:**", "**«Taks Resistance Score»:**", "Task Resistance Score")]
    [InlineData("**Raw:**", "**«Rwa»:**", "Raw")]
    [InlineData("**Raw:**", "**«Raw scroe»:**", "Raw score")]
    [InlineData("**JobZone Score:**", "**«Jobzone Scor»:**", "JobZone Score")]
    [InlineData("**Zone:**", "**«Zonne»:**", "Zone")]
    [InlineData("**Assessor override:**", "**«Assesor override»:**", "Assessor override")]
    [InlineData("**Displacement/Augmentation split:**", "**«Displacment/Augmentation split»:**", "Displacement/Augmentation split")]
    [InlineData("**Quick screen result:**", "**«Quick scren result»:**", "Quick screen result")]
    [InlineData("**Raw:** 3.60 × 1.04 × 1.08 × 1.00 = 4.0435\n\n**JobZone Score:**", "**Raw:** 3.60 × 1.04 × 1.08 × 1.00 = 4.0435\n**«JobZoen Score»:**", "JobZone Score")]
    [InlineData("| Task Resistance Score | 3.60", "| «Task Resistence Score» | 3.60", "Task Resistance Score")]
    [InlineData("| Sub-label | Yellow", "| «Sub-lable» | Yellow", "Sub-label")]
    [InlineData("| % of task time scoring 3+ |", "| «% of tsak time scroing 3+» |", "% of task time scoring 3+")]
    [InlineData("| AI Growth Correlation | 0 |\n| Sub-label", "| «AI Growth Corelation» | 0 |\n| Sub-label", "AI Growth Correlation")]
    public void A_misspelt_label_is_an_error_with_the_label_that_may_be_meant(string right, string wrong, string meant)
    {
        var error = Example.OneError(right, wrong);
        Assert.Equal(Rules.UnreadableClaim, error.Rule);
        Assert.Contains($"`{meant}`", error.Help, StringComparison.Ordinal);
        Assert.Single(Example.Check(Example.With(right, wrong.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))).Findings);
    }

    [Theory]
    [InlineData("| Sub-label | Yellow (", "| Sub-label | «Yelow» (", "Yellow")]
    [InlineData("| Sub-label | Yellow (", "| Sub-label | «Yelow» Zone (", "Yellow")]
    [InlineData("Yellow (Moderate)", "yellow («moderat»)", "Moderate")]
    [InlineData("Yellow (Moderate)", "**«YELOW»** – Moderate", "YELLOW")]
    [InlineData("**Zone:** YELLOW", "**Zone:** «YELOW»", "YELLOW")]
    [InlineData("Ships come as they come.", "«Yelow» (Moderate): Growth Correlation = 0.", "Yellow")]
    [InlineData("## Role Definition", "---\nsub-label: «Yelow» (Moderate)\n---\n\n## Role Definition", "Yellow")]
    public void A_misspelt_zone_or_sub_label_is_an_error_at_that_word(string right, string wrong, string meant) =>
        Assert.Contains($"`{meant}`", Example.OneError(right, wrong).Help, StringComparison.Ordinal);

    [Fact]
    public void A_word_that_is_no_zone_before_a_right_sub_label_is_an_error_at_that_word() =>
        Assert.Equal("Yellow", Example.OneError("| Sub-label | Yellow (", "| Sub-label | «Amber» (").Expected);

    [Theory]
    [InlineData("yellow (moderate)")]
    [InlineData("Moderate")]
    [InlineData("this gives Moderate")]
    [InlineData("YELLOW ZONE – Moderate")]
    public void A_sub_label_may_be_written_in_other_ways(string label) =>
        Assert.Empty(Example.Check(Example.With("Yellow (Moderate)", label)).Findings);

    [Theory]
    [InlineData("| Evidence Modifier |", "| Evidense Modifier |", "Evidence Modifier")]
    [InlineData("| Barrier Modifier |", "| Barrier Modifer |", "Barrier Modifier")]
    public void A_misspelt_row_of_the_composite_table_is_reported_at_the_row(string right, string wrong, string meant)
    {
        var text = Example.With(right, wrong);
        var finding = Assert.Single(Example.Check(text).Findings);
        Assert.Equal(Rules.MissingStatement, finding.Rule);
        Assert.Equal(text.Split('\n').ToList().FindIndex(l => l.StartsWith(wrong, StringComparison.Ordinal)) + 1, finding.Place.Line);
        Assert.Contains($"`{meant}`", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("split:** 30% displacement", "split:** «30,0»% displacement")]
    [InlineData("Protective 3 + Correlation", "Protective «3,0» + Correlation")]
    [InlineData("Confirmed at 0.", "Confirmed at «0,0».")]
    [InlineData("Green ≥48,", "Green ≥«48,0»,")]
    [InlineData("None — the formula stands.", "Formula score 44.2 adjusted to «44,0» because few ships come.")]
    [InlineData("None — the formula stands.", "Formula score «44,2» adjusted to 44.0 because few ships come.")]
    public void A_decimal_comma_on_a_line_is_named(string right, string wrong) => Assert.Equal(Rules.DecimalComma, Example.OneError(right, wrong).Rule);

    [Theory]
    [InlineData("None — the formula stands.", "None — of 1,200 keepers, in 2024,3 of 5 agree.")]
    [InlineData("Protective 3 + Correlation 0 = look closer.", "Protective 3 + Correlation 0 = 2,5 times the usual.")]
    [InlineData("Ships come as they come.", "In 7,5 of 10 ports ships come as they come.")]
    public void A_comma_in_a_remark_is_nothing(string right, string remark) => Assert.Empty(Example.Check(Example.With(right, remark)).Findings);

    [Theory]
    [InlineData("**Task Resistance Score:** 6.00 - 2.40 = **3.60/5.0**\n", "## Task Decomposition")]
    [InlineData("**Raw:** 3.60 × 1.04 × 1.08 × 1.00 = 4.0435\n", "## JobZone Composite Score (AIJRI)")]
    [InlineData("**Zone:** YELLOW (Green ≥48, Yellow 25-47, Red <25)\n", "## JobZone Composite Score (AIJRI)")]
    [InlineData("| Barrier Modifier | 1.0 + (4 × 0.02) = 1.08 |\n", "## JobZone Composite Score (AIJRI)")]
    [InlineData("| Sub-label | Yellow (Moderate) — below 40% of task time |\n", "### Sub-Label Determination")]
    [InlineData("| Job Title | Lighthouse Keeper |\n", "## Role Definition")]
    [InlineData("## Evidence Score\n", "# Lighthouse Keeper")]
    [InlineData("## Who Should Worry\n", "# Lighthouse Keeper")]
    public void What_is_missing_is_reported_at_its_section_and_a_section_at_the_title(string without, string at)
    {
        var text = "Words first.\n\n# Lighthouse Keeper\n\n" + Example.With(without, "");
        var finding = Example.Check(text).Findings[0];
        Assert.Equal(at, text.Split('\n')[finding.Place.Line - 1]);
        Assert.Equal(at.TrimStart('#', ' ').Length, finding.Place.EndColumn - finding.Place.Column);
    }

    [Fact]
    public void The_title_in_front_matter_is_the_documents_title() =>
        Assert.Equal((2, 8), Example.Check("---\ntitle: Lighthouse Keeper\n---\n" + Example.With("## Evidence Score\n", "")).Findings[0].Place is var place ? (place.Line, place.Column) : default);

    [Theory]
    [InlineData("| Task | Time % |", "| Task | «Tme %» |", "Time %")]
    [InlineData("## Evidence Score", "## «Evidense Score»", "Evidense Score")]
    public void A_misspelt_header_or_heading_is_reported_where_it_stands(string right, string wrong, string named) =>
        Assert.Contains(named, Example.OneError(right, wrong).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("= 4.0435\n", "= 4.0435 :)\n")]
    [InlineData("= 4.0435\n", "= 4.0435 (a) rounded, b) as printed\n")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "(3.60 × 1.04 × 1.08 × 1.00 = 4.0435)")]
    public void A_bracket_of_a_remark_or_around_all_of_it_is_none_of_the_calculation(string plain, string bracketed) =>
        Assert.Empty(Example.Check(Example.With(plain, bracketed)).Findings);

    [Theory]
    [InlineData("(4.0435 - 0.54) / 7.93", "(4.0435 - 0.54 / 7.93")]
    [InlineData("(4.0435 - 0.54) / 7.93", "4.0435 - 0.54) / 7.93")]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "1.0 + (1 × 0.04 = 1.04")]
    public void A_bracket_that_is_lost_makes_the_calculation_unreadable(string right, string wrong) =>
        Assert.Equal(Rules.UnreadableClaim, Assert.Single(Example.Check(Example.With(right, wrong)).Findings, f => f.Severity == Severity.Error).Rule);

    [Theory]
    [InlineData("**Task Resistance Score:** 6.00 - 2.40 = **3.60/5.0**", "«6.00 - 2.40 = 3.60»")]
    [InlineData("**Task Resistance Score:** 6.00 - 2.40 = **3.60/5.0**", "Net of the weights: «6.00 - 2.40 = 3.60»")]
    [InlineData("**Raw:** 3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "**«3.60 × 1.04 × 1.08 × 1.00 = 4.0435»**")]
    [InlineData("**JobZone Score:** (4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", "(«4.0435 - 0.54) / 7.93 × 100 = **44.2/100»**")]
    [InlineData("**Raw:** 3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "```\n«3.60 × 1.04 × 1.08 × 1.00 = 4.0435»\n```")]
    public void A_calculation_without_a_label_is_an_error(string right, string wrong) =>
        Assert.Equal(Rules.UnreadableClaim, Example.OneError(right, wrong).Rule);

    [Theory]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "«6.OO - 2.40 = **3.60/5.0»**")]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "«6.00 - 2.4O = **3.60/5.0»**")]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "«6.00 - 2.40 = **3.6O/5.0»**")]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "«6.00 - 2.40 = **3..60/5.0»**")]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "«6.00 - 2.40 = **3.60/5.O»**")]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "«1.0 + (1 × 0.04) = 1.O4»")]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "«1.0 + (l × 0.04) = 1.04»")]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "«1.0 + (1 × O.04) = 1.04»")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "«3.60 × 1.O4 × 1.08 × 1.00 = 4.0435»")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "«3.60 × 1.04 × 1.08 × 1.00 = 4.0.435»")]
    [InlineData("(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", "«(4.0.435 - 0.54) / 7.93 × 100 = **44.2/100»**")]
    public void A_number_that_cannot_be_read_makes_its_calculation_unreadable_and_nothing_else_wrong(string right, string wrong)
    {
        Assert.Equal(Rules.UnreadableClaim, Example.OneError(right, wrong).Rule);
        Assert.Single(Example.Check(Example.With(right, wrong.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))).Findings);
    }

    [Theory]
    [InlineData("| Wage Trends | 0 |", "| Wage Trends | «O» |")]
    [InlineData("| Wage Trends | 0 |", "| Wage Trends | «0%» |")]
    [InlineData("| Keep the log | 30% | 4 |", "| Keep the log | 30% | «4%» |")]
    [InlineData("| Keep the log | 30% | 4 |", "| Keep the log | «3O%» | 4 |")]
    [InlineData("| Keep the log | 30% | 4 |", "| Keep the log | «30½%» | 4 |")]
    [InlineData("| 1.20 |", "| «1.2O» |")]
    [InlineData("| 3.60/5.0 |", "| «3..60/5.0» |")]
    [InlineData("| **4/10** |", "| «**4/1O**» |")]
    [InlineData("| 30% |\n| AI", "| «3O%» |\n| AI")]
    public void A_cell_that_is_nearly_a_number_is_no_number(string right, string wrong)
    {
        Assert.Equal(Rules.UnreadableNumber, Example.OneError(right, wrong).Rule);
        Assert.Single(Example.Check(Example.With(right, wrong.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))).Findings);
    }

    [Theory]
    [InlineData("Protective 3 + Correlation 0 = look closer.", "«Protective 3 + Corelation 0 = look closer.»")]
    [InlineData("Protective 3 + Correlation 0 = look closer.", "«Protective 3 + Correlation O = look closer.»")]
    [InlineData("30% displacement, 50% augmentation, 20% not involved.", "«3O% displacement, 50% augmentation, 20% not involved.»")]
    [InlineData("Confirmed at 0.", "«Confirmed at O».")]
    [InlineData("Confirmed at 0.", "«Confirmd at 0».")]
    public void A_line_of_which_one_number_cannot_be_read_is_an_error(string right, string wrong) =>
        Assert.Equal(Rules.UnreadableClaim, Example.OneError(right, wrong).Rule);

    [Theory]
    [InlineData("**Zone:**", "**Note:** the log is kept by hand.\n\n**Zone:**")]
    [InlineData("**Zone:**", "**Row:** the boat is rowed.\n\n**Zone:**")]
    [InlineData("**Zone:**", "**None:** of this is new.\n\n**Zone:**")]
    [InlineData("**Zone:**", "**Zones:** Green ≥48, Yellow 25-47, Red <25\n\n**Zone:**")]
    [InlineData("**Zone:**", "With two helpers 20% + 30% = 50% of the time would go.\n\n**Zone:**")]
    [InlineData("**Zone:**", "AIJRI: the AI job resistance index.\n\n**Zone:**")]
    [InlineData("**Zone:**", "AIJRI = 100 × (raw − 0.54) / 7.93\n\n**Zone:**")]
    [InlineData("**Zone:**", "Raw = Task Resistance × Evidence × Barriers × Growth\n\n**Zone:**")]
    [InlineData("**Zone:**", "Raw 4.04 is as low as it gets.\n\n**Zone:**")]
    [InlineData("**Zone:**", "Sensitivity: 3.50 × 1.04 × 1.08 × 1.00 = 3.9312 with one more task.\n\n**Zone:**")]
    [InlineData("**Task Resistance Score:** 6", "The task scores: 1 to 4.\n\n**Task Resistance Score:** 6")]
    [InlineData("| Growth Modifier |", "| Notes | see above |\n| Growth Modifier |")]
    [InlineData("| Sub-label |", "| Reviewed by | two people |\n| Sub-label |")]
    [InlineData("## Role Definition", "**AIJRI:** 44.2/100 – Yellow (Moderate), Task Resistance 3.60\n\n## Role Definition")]
    [InlineData("## Role Definition", "## Evidence\n\nWhere the numbers come from.\n\n## Role Definition")]
    public void What_only_resembles_a_label_is_left_alone(string right, string other) => Assert.Empty(Example.Check(Example.With(right, other)).Findings);

    [Theory]
    [InlineData("# Tool\n\n## Evidence\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Barriers\n\nRaw = 3 × 4 = 12\n\nTaks Resistance Score: 3\n")]
    [InlineData("# Tool\n\nZonne: GREEN\n\n```\n6.00 - 2.40 = 3.60\n```\n")]
    public void A_foreign_text_has_one_finding(string text) => Assert.Equal(Rules.NotAnAssessment, Assert.Single(Example.Check(text).Findings).Rule);

    [Theory]
    [InlineData("Green ≥48", "Green «≤»48", "AIJ503")]
    [InlineData("Green ≥48", "Green «<»48", "AIJ503")]
    [InlineData("Red <25", "Red «≥»25", "AIJ503")]
    [InlineData("Red <25", "Red «>»25", "AIJ503")]
    public void A_wrong_sign_before_a_threshold_is_an_error_on_the_sign(string right, string wrong, string rule) => Assert.Equal(rule, Example.OneError(right, wrong).Rule.Id);

    [Theory]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 AND AIJRI ≥ 48", "")]
    [InlineData("Green (Accelerated) — Growth Correlation ≥ 2 and AIJRI >= 48", "")]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 AND AIJRI «≤» 48", "AIJ503")]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 AND AIJRI «<» 48", "AIJ503")]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 AND AIJRI «<=» 48", "AIJ503")]
    [InlineData("Green (Accelerated) — Growth Correlation «<» 2 AND AIJRI ≥ 48", "AIJ503")]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 «OR» AIJRI ≥ 48", "AIJ503")]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 «or» AIJRI ≥ 48", "AIJ503")]
    public void A_quoted_rule_is_held_to_its_signs_and_words(string marked, string rule)
    {
        var line = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var findings = Example.Check(Accelerated.Replace("Yellow (Moderate) — below 40% of task time", line, StringComparison.Ordinal)).Findings.Where(f => f.Severity != Severity.Note).ToList();
        if (rule.Length == 0)
        {
            Assert.Empty(findings);
            return;
        }
        var error = Assert.Single(findings);
        var at = marked.IndexOf('«', StringComparison.Ordinal);
        Assert.Equal((rule, marked[(at + 1)..marked.IndexOf('»', StringComparison.Ordinal)]), (error.Rule.Id, error.Stated));
    }

    [Fact]
    public void A_zone_left_out_of_the_thresholds_is_a_warning()
    {
        var finding = Assert.Single(Example.Check(Example.With("Green ≥48, Yellow 25-47, Red <25", "Green ≥48, Red <25")).Findings);
        Assert.Equal((Rules.MissingStatement, Severity.Warning), (finding.Rule, finding.Severity));
    }

    // The example with growth 2 and enough evidence for Green.
    private static string Accelerated => Example.Text
        .Replace("| AI Growth Correlation | 0 |", "| AI Growth Correlation | 2 |", StringComparison.Ordinal).Replace("Correlation 0 =", "Correlation 2 =", StringComparison.Ordinal)
        .Replace("Confirmed at 0", "Confirmed at 2", StringComparison.Ordinal).Replace("1.0 + (0 × 0.05) = 1.00", "1.0 + (2 × 0.05) = 1.10", StringComparison.Ordinal)
        .Replace("× 1.08 × 1.00 = 4.0435", "× 1.08 × 1.10 = 4.4479", StringComparison.Ordinal).Replace("(4.0435 -", "(4.4479 -", StringComparison.Ordinal)
        .Replace("44.2/100", "49.3/100", StringComparison.Ordinal).Replace("YELLOW", "GREEN", StringComparison.Ordinal);

    [Theory]
    [InlineData("## AI Growth Correlation Check", "## AI Growth Corelation Check")]
    [InlineData("### Sub-Label Determination", "### Sub-Label Determinaton")]
    public void A_misspelt_heading_of_a_section_that_may_be_left_out_is_reported_at_it(string right, string wrong) =>
        Assert.Contains(Example.Check(Example.With(right, wrong)).Findings, f => f.Rule == Aijri.Findings.Rules.MissingStatement && f.Place.LineText == wrong);
}
