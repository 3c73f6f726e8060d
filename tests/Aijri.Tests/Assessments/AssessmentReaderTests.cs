using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Tests.Sources;
using CsCheck;

namespace Aijri.Tests.Assessments;

public class AssessmentReaderTests
{
    private static readonly string[] Sections =
    [
        """
        ## Role Definition

        | Field | Value |
        |---|---|
        | Job Title | **Nurse** |
        | Seniority Level | Mid-level |
        | Primary Function | Cares. |

        """,
        """
        ## Protective Principles + AI Growth Correlation

        | Principle | Score (0-3) | Rationale |
        |---|---|---|
        | Embodied Physicality | 3 | Hands. |
        | **Protective Total** | **3/9** | |
        | AI Growth Correlation | 0 | None. |

        **Quick screen result:** Protective 3 + Correlation 0 = worth a look.

        """,
        """
        ## Task Decomposition

        | Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |
        |---|---|---|---|---|---|
        | Care | 100% | 2 | 2.00 | NOT INVOLVED | Hands. |
        | **Total** | **100%** | | **2.00** | | |

        **Task Resistance Score:** 6.00 - 2.00 = **4.00/5.0**

        **Displacement/Augmentation split:** 0% displacement, 100% not involved.

        """,
        """
        ## Evidence Score

        | Dimension | Score (-2 to 2) | Evidence |
        |---|---|---|
        | Wage Trends | -1 | Flat. |
        | **Total** | **-1** | |

        """,
        """
        ## Barrier Assessment

        | Barrier | Score (0-2) | Rationale |
        |---|---|---|
        | Physical Presence | 2 | Beds. |
        | **Total** | **2/10** | |

        """,
        """
        ## AI Growth Correlation Check

        Confirmed at 0. Nothing changes.

        The rule is met: AI Growth Correlation = 0 AND AIJRI ≥ 25.

        """,
        """
        ## JobZone Composite Score (AIJRI)

        | Input | Value |
        |---|---|
        | Task Resistance Score | 4.00/5.0 |
        | Evidence Modifier | 1.0 - (1 × 0.04) = 0.96 |
        | Barrier Modifier | 1.0 + (2 × 0.02) = 1.04 |

        **Raw:** 4.00 × 0.96 × 1.04 × 1.00 = 3.9936

        **JobZone Score:** (3.9936 - 0.54) / 7.93 × 100 = **43.6/100**

        **Zone:** YELLOW (Green ≥48, Yellow 25-47, Red <25)

        """,
        """
        ### Sub-Label Determination

        | Metric | Value |
        |---|---|
        | % of task time scoring 3+ | 0% |
        | AI Growth Correlation | 0 |
        | Sub-label | Yellow (Moderate) — AIJRI ≥ 25 |

        **Assessor override:** None.

        """,
        "## Assessor Commentary\n\n",
        "### Score vs Reality Check\n\nThe raw figures:\n\nRaw: nothing to read here.\n\n",
        "### What the Numbers Don't Capture\n\nWords.\n\n",
        "## Who Should Worry (and Who Shouldn't)\n\nNobody.\n\n",
        "## What This Means\n\nWords.\n\n",
    ];

    private static readonly string Whole = string.Concat(Sections);

    [Fact]
    public void Everything_that_a_document_states_is_read()
    {
        var (assessment, findings) = Read(Whole);
        Assert.Equal(0, findings.Count);
        AssertWhole(assessment!);
    }

    [Fact]
    public void A_modifier_written_with_a_minus_has_a_negative_operand()
    {
        var equation = Read(Whole).Assessment!.Modifiers[0].Equation;
        Assert.Equal(("+×", -1m), (equation.Operators, equation.Operands[1].Value));
    }

    [Fact]
    public void Sections_stand_in_any_order() => Gen.Shuffle(Sections).Sample(sections =>
    {
        var (assessment, findings) = Read(string.Concat(sections));
        Assert.Equal(0, findings.Count);
        AssertWhole(assessment!);
    });

    [Theory]
    [InlineData("# ")]
    [InlineData("#### ")]
    [InlineData("###### ")]
    public void Sections_stand_at_any_level(string level)
    {
        var (assessment, findings) = Read(Whole.Replace("### ", "## ", StringComparison.Ordinal).Replace("## ", level, StringComparison.Ordinal));
        Assert.Equal(0, findings.Count);
        AssertWhole(assessment!);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Text_that_lost_its_structure_states_the_same(string end)
    {
        var flat = string.Join(end, Whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimStart('#', ' ').Replace("**", "", StringComparison.Ordinal)));
        var (assessment, findings) = Read(flat);
        Assert.Equal(0, findings.Count);
        AssertWhole(assessment!);
    }

    [Fact]
    public void Lines_after_their_tables_without_a_blank_line_state_the_same()
    {
        var (assessment, findings) = Read(Whole.Replace("|\n\n**", "|\n**", StringComparison.Ordinal));
        Assert.Equal(0, findings.Count);
        AssertWhole(assessment!);
    }

    [Theory]
    [InlineData(1, "Protective Principles + AI Growth Correlation")]
    [InlineData(2, "Task Decomposition")]
    [InlineData(3, "Evidence Score")]
    [InlineData(4, "Barrier Assessment")]
    [InlineData(6, "JobZone Composite Score (AIJRI)")]
    public void A_scoring_section_that_is_missing_is_an_error(int index, string name)
    {
        var finding = Assert.Single(Read(string.Concat(Sections.Where((_, i) => i != index))).Findings.Findings);
        Assert.Equal((Rules.MissingSection, Severity.Error, $"The section \"{name}\" is missing."), (finding.Rule, finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData(0, "Role Definition")]
    [InlineData(9, "Score vs Reality Check")]
    [InlineData(10, "What the Numbers Don't Capture")]
    [InlineData(11, "Who Should Worry")]
    [InlineData(12, "What This Means")]
    public void A_prose_section_that_is_missing_is_a_note(int index, string name)
    {
        var finding = Assert.Single(Read(string.Concat(Sections.Where((_, i) => i != index))).Findings.Findings);
        Assert.Equal((Rules.MissingProse, Severity.Note, $"The section \"{name}\" is missing."), (finding.Rule, finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData("## Evidence Score", "## Evidense Score")]
    [InlineData("## Barrier Assessment", "## Barriers Assessment")]
    [InlineData("## What This Means", "## What That Means")]
    public void A_heading_that_is_nearly_a_section_s_gets_a_hint(string heading, string written)
    {
        var (_, findings) = Read(Whole.Replace(heading + "\n", written + "\n", StringComparison.Ordinal));
        Assert.Equal($"There is a section \"{written[3..]}\": is that the one?", Assert.Single(findings.Findings).Help);
    }

    [Fact]
    public void A_missing_section_without_a_near_heading_gets_no_hint() =>
        Assert.Null(Assert.Single(Read(Whole.Replace("## Evidence Score", "## Annex", StringComparison.Ordinal)).Findings.Findings).Help);

    [Fact]
    public void A_scoring_section_that_stands_twice_is_reported_at_the_second_and_the_first_is_read()
    {
        var second = Sections[3].Replace("-1", "2", StringComparison.Ordinal);
        var (assessment, findings) = Read(Whole + second);
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((Rules.DuplicateSection, Given.File(Whole).LineOf(Whole.Length)), (finding.Rule, finding.Place.Line));
        Assert.Equal(Given.File(Whole).LineOf(Whole.IndexOf("## Evidence Score", StringComparison.Ordinal)), Assert.Single(finding.Related).Place.Line);
        Assert.Equal("-1", assessment!.Evidence!.Rows[0].Score.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A library\n\nInstall it:\n\n```\nnpm install\n```\n\n| Option | Default |\n|---|---|\n| a | 1 |\n")]
    [InlineData("---\ntitle: Notes\n---\n\n## What This Means\n\nNothing.\n")]
    [InlineData("Raw: 3 × 2 = 6\nZone: GREEN\n")]
    public void What_has_no_scoring_section_is_no_assessment(string markdown)
    {
        var (assessment, findings) = Read(markdown);
        Assert.Null(assessment);
        Assert.Equal(["not-an-assessment"], findings.Names());
    }

    [Fact]
    public void What_cannot_be_read_has_its_one_finding_already()
    {
        var (assessment, findings) = Read(new string('>', 1_000));
        Assert.Null(assessment);
        Assert.Equal(["too-complex"], findings.Names());
    }

    [Fact]
    public void Prose_is_not_searched_for_calculations() => Assert.Single(Read(Whole).Assessment!.Raw);

    [Fact]
    public void Unknown_sections_are_left_alone()
    {
        var (assessment, findings) = Read(Whole + "## Annex\n\n| a | b |\n|---|---|\n| c | d |\n");
        Assert.Equal(0, findings.Count);
        AssertWhole(assessment!);
    }

    [Fact]
    public void Front_matter_names_the_role_before_its_table_does()
    {
        var (assessment, _) = Read("---\ntitle: Staff Nurse\nseniority: Senior\n---\n\n" + Whole);
        Assert.Equal(("Staff Nurse", "Senior", "Nurse"), (assessment!.Title?.Text, assessment.Seniority?.Text, assessment.JobTitle?.Text));
    }

    [Fact]
    public void A_statement_may_stand_twice() =>
        Assert.Equal(2, Read(Whole.Replace("**Zone:**", "**Raw:** 1.00 × 1.00 × 1.00 × 1.00 = 1.0000\n\n**Zone:**", StringComparison.Ordinal)).Assessment!.Raw.Length);

    [Fact]
    public void A_statement_may_be_a_row_of_the_composite_table()
    {
        var (assessment, findings) = Read(Whole.Replace("**Raw:** 4.00 × 0.96 × 1.04 × 1.00 = 3.9936\n\n", "", StringComparison.Ordinal)
            .Replace("= 1.04 |\n", "= 1.04 |\n| Raw | 4.00 × 0.96 × 1.04 × 1.00 = 3.9936 |\n", StringComparison.Ordinal));
        Assert.Equal(0, findings.Count);
        AssertWhole(assessment!);
    }

    [Fact]
    public void Every_number_is_placed_in_the_author_s_file()
    {
        const string Front = "---\ntitle: Nurse\n---\n\n";
        var text = Front + Whole;
        var a = Read(text).Assessment!;
        Assert.All(
            (Stated[])[a.Tasks!.Rows[0].Weighted!.Value, a.Evidence!.Total!.Value.Value, a.Raw[0].Result, a.Score[0].Denominator!.Value, a.Zone[0].Thresholds[1].High!.Value, a.Shares[0].Share],
            n => Assert.Equal(n.ToString(), text[n.Span.Start..n.Span.End]));
    }

    private static void AssertWhole(Assessment a)
    {
        Assert.Equal(("Nurse", "Mid-level", "Primary Function"), (a.JobTitle?.Text, a.SeniorityLevel?.Text, Assert.Single(a.Definition).Field.Text));
        Assert.Equal(["Embodied Physicality", "AI Growth Correlation"], a.Protective!.Rows.Select(r => r.Name.Text));
        Assert.Equal(("3", "0"), ($"{a.QuickScreen?.Protective}", $"{a.QuickScreen?.Growth}"));
        Assert.Equal(("100", "2.00"), ($"{a.Tasks!.TotalTime}", $"{a.Tasks.TotalWeighted}"));
        Assert.Equal("4.00", Assert.Single(a.TaskResistance).Result.ToString());
        Assert.Equal(["displacement", "not involved"], a.Split.Select(p => p.Mode.Text));
        Assert.Equal(("-1", "2", "10"), ($"{a.Evidence!.Total?.Value}", $"{a.Barriers!.Total?.Value}", $"{a.Barriers.Total?.Denominator}"));
        Assert.Equal(("0", 2), ($"{Assert.Single(a.GrowthConfirmed)}", Assert.Single(a.GrowthRules).Conditions.Length));
        Assert.Equal(("4.00", "5.0"), ($"{a.CompositeTaskResistance?.Value}", $"{a.CompositeTaskResistance?.Denominator}"));
        Assert.Equal(["Evidence Modifier 0.96", "Barrier Modifier 1.04"], a.Modifiers.Select(m => $"{m.Name} {m.Equation.Result}"));
        Assert.Equal(("3.9936", "43.6"), (Assert.Single(a.Raw).Result.ToString(), Assert.Single(a.Score).Result.ToString()));
        Assert.Equal(("YELLOW", 3), (Assert.Single(a.Zone).Zone.Text, a.Zone[0].Thresholds.Length));
        Assert.Equal(("3", "0", "0", "Yellow (Moderate)"), ($"{a.Shares.FirstOrDefault()?.FromScore}", $"{a.Shares.FirstOrDefault()?.Share}", $"{a.SubLabelGrowth}", a.SubLabel?.Label.Text));
        Assert.Equal("None.", a.Override?.Text.Text);
    }

    private static (Assessment? Assessment, FindingBag Findings) Read(string markdown)
    {
        var (document, findings) = Given.Document(markdown);
        return (AssessmentReader.Read(document, findings), findings);
    }
}
