namespace Aijri.Tests.Checking;

/// <summary>What honest authors write in other words: read, checked, and without a finding.</summary>
public sealed class HonestFormsTests
{
    [Theory]
    [InlineData("30/50/20")]
    [InlineData("30 / 50 / 20")]
    [InlineData("30%/50%/20%")]
    [InlineData("50% augmented, 20% not involved, 30% displaced")]
    [InlineData("30% displaced; 50% augmented; 20% not involved.")]
    public void A_split_may_be_in_the_order_of_its_label_or_in_other_words(string line) =>
        Example.AssertRead("30% displacement, 50% augmentation, 20% not involved.", line, "split.augmentation");

    [Theory]
    [InlineData("YELLOW (Green: at least 48, Yellow: 25 to 47.9, Red: below 25)", 4)]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", 4)]
    [InlineData("YELLOW (Green 48+, Yellow 25–47, Red under 25)", 4)]
    [InlineData("YELLOW (Green: 48 and above; Yellow: 25 to 47; Red: 0 to 24)", 5)]
    [InlineData("YELLOW (Green: 48 or more; Yellow: from 25 to 47; Red: less than 25)", 4)]
    [InlineData("YELLOW (≥48 Green, 25-47 Yellow, <25 Red)", 4)]
    [InlineData("YELLOW (Green ≥48 / Yellow 25-47 / Red <25)", 4)]
    [InlineData("YELLOW (Green ≥48 · Yellow 25-47 · Red <25)", 4)]
    [InlineData("YELLOW (score ≥ 25)", 1)]
    [InlineData("YELLOW (25-47)", 2)]
    [InlineData("YELLOW (score 44.2)", 0)]
    [InlineData("YELLOW (a margin of 3.8 to Green)", 0)]
    [InlineData("YELLOW (the score of 44.2 is at least 25)", 0)]
    [InlineData("Yellow zone (Green ≥48, Yellow 25-47, Red <25)", 4)]
    [InlineData("the Yellow zone (Green ≥48, Yellow 25-47, Red <25)", 4)]
    [InlineData("the YELLOW zone", 0)]
    [InlineData("Yellow – Moderate", 0)]
    public void A_zone_line_may_say_its_thresholds_in_words_and_other_signs(string line, int thresholds)
    {
        var text = Example.With("YELLOW (Green ≥48, Yellow 25-47, Red <25)", line);
        Example.AssertRead(text, "zone");
        Assert.Equal(thresholds, Example.Check(text).Assessment!.Claims.Count(c => c.Id.StartsWith("zone.threshold", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Protective = 3, Correlation = 0")]
    [InlineData("Protective: 3/9 + Correlation: 0")]
    [InlineData("Protective Total 3 + AI Growth Correlation 0")]
    [InlineData("Protective 3/9 and Growth Correlation = 0: look closer.")]
    public void A_quick_screen_may_have_other_marks(string line)
    {
        Example.AssertRead("Protective 3 + Correlation 0 = look closer.", line, "quick-screen.protective");
        Example.AssertRead("Protective 3 + Correlation 0 = look closer.", line, "quick-screen.growth");
    }

    [Theory]
    [InlineData("## Evidence Score", "## Step 3: Evidence Score", "evidence.total")]
    [InlineData("## Evidence Score", "## IV. Evidence Score", "evidence.total")]
    [InlineData("## Evidence Score", "## 3) Evidence Score", "evidence.total")]
    [InlineData("## Evidence Score", "## Part II – Evidence Score", "evidence.total")]
    [InlineData("## Evidence Score", "##Evidence Score", "evidence.total")]
    [InlineData("## Evidence Score", "##\u00a0Evidence Score", "evidence.total")]
    [InlineData("## Evidence Score", "## Evidence Score {#evidence}", "evidence.total")]
    [InlineData("## Evidence Score", "## Evidence", "evidence.total")]
    [InlineData("## Evidence Score", "## Evidence Scores", "evidence.total")]
    [InlineData("## Evidence Score", "Evidence Score\n---", "evidence.total")]
    [InlineData("## Evidence Score", "Evidence Score\n==============", "evidence.total")]
    [InlineData("## Evidence Score", "## Evi\u00addence Sc\u200bore", "evidence.total")]
    [InlineData("## Barrier Assessment", "## Barriers", "barriers.total")]
    [InlineData("### Sub-Label Determination", "### Sub\u2011Label Determination", "sub-label.label")]
    [InlineData("**Raw:**", "**AIJRI raw:**", "raw.result")]
    [InlineData("**JobZone Score:**", "**AIJRI:**", "score.result")]
    [InlineData("**JobZone Score:**", "**Final Score:**", "score.result")]
    [InlineData("**JobZone Score:**", "**Job\u00adZone Sc\u200bore:**", "score.result")]
    [InlineData("**Raw:** 3.60", "Raw = 3.60", "raw.result")]
    [InlineData("**Raw:** 3.60", "**Raw** = 3.60", "raw.result")]
    [InlineData("**Raw:** 3.60", "Raw 3.60", "raw.result")]
    [InlineData("**Raw:** 3.60", "**Raw** 3.60", "raw.result")]
    [InlineData("**Raw:** 3.60", "Raw：3.60", "raw.result")]
    [InlineData("**Zone:**", "Zone：", "zone")]
    [InlineData("**Task Resistance Score:** 6.00 - 2.40 = **3.60/5.0**", "Task Resistance Score = 6.00 - 2.40 = 3.60/5.0", "task-resistance.result")]
    [InlineData("**Task Resistance Score:** 6.00", "**Task Resistance Score:**\n\n6.00", "task-resistance.result")]
    [InlineData("**Raw:** 3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "```\nRaw: 3.60 × 1.04 × 1.08 × 1.00 = 4.0435\n```", "raw.result")]
    [InlineData("(4.0435 -", "(4.04\u200b35 -", "score.raw")]
    [InlineData("6.00 - 2.40", "6.00 \u2011 2.40", "task-resistance.result")]
    [InlineData("| 3.60/5.0 |", "| 3.\u00ad60/5.0 |", "composite.task-resistance")]
    [InlineData("| -1 |", "| \u20111 |", "evidence.total")]
    [InlineData("| -1 |", "| \u200b-1\u200b |", "evidence.total")]
    [InlineData("Score (-2 to 2)", "Score -2 to 2", "evidence.range.low")]
    [InlineData("Score (0-2)", "Score 0-2", "barriers.range.high")]
    [InlineData("Score (1-5)", "Score 1–5", "tasks.range.high")]
    [InlineData("Score (1-5)", "Score [1-5]", "tasks.range.high")]
    [InlineData("| Expert Consensus | 1 |", "| Expert Consensus | 1[^1] |", "evidence.total")]
    [InlineData("| Expert Consensus | 1 |", "| Expert Consensus | <b>1</b> |", "evidence.total")]
    [InlineData("| Expert Consensus | 1 |", "|---|---|---|\n| Expert Consensus | 1 |", "evidence.total")]
    [InlineData("| DISPLACEMENT | Text.", "| DISP | Text.", "split.displacement")]
    [InlineData("| Task Resistance Score | 3.60/5.0 |", "| Task Resistance Score | 6.00 - 2.40 = 3.60 |", "composite.task-resistance")]
    [InlineData("| AUGMENTATION | Parts.", "| Aug. | Parts.", "split.augmentation")]
    [InlineData("| AUGMENTATION | Parts.", "| augmented | Parts.", "split.augmentation")]
    [InlineData("| NOT INVOLVED | Sea.", "| NOT INV. | Sea.", "split.not-involved")]
    [InlineData("| Goal-Setting & Moral Judgment |", "| Goal-Setting & Moral Judgement |", "protective.total")]
    [InlineData("| Goal-Setting & Moral Judgment |", "| Goal Setting and Moral Judgment |", "protective.total")]
    [InlineData("| Cultural/Ethical |", "| Cultural/Ethical Resistance |", "barriers.total")]
    [InlineData("| Regulatory/Licensing |", "| Regulatory / Licensing |", "barriers.total")]
    [InlineData("| Union/Collective Bargaining |", "| Union / Collective Bargaining |", "barriers.total")]
    [InlineData("Yellow (Moderate) —", "Yellow – Moderate —", "sub-label.label")]
    [InlineData("Yellow (Moderate) —", "Yellow zone (Moderate) —", "sub-label.label")]
    public void A_form_that_says_the_same_is_read(string usual, string other, string claim) => Example.AssertRead(usual, other, claim);

    [Fact]
    public void Rows_may_be_numbered_in_a_column_of_their_own()
    {
        var n = 0;
        var text = string.Join('\n', Example.Text.Split('\n').Select(line => line switch
        {
            "| Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |" or "| Dimension | Score (-2 to 2) | Evidence |" => "| # " + line,
            "|---|---|---|---|---|---|" or "|---|---|---|" => "|---" + line,
            _ when line.StartsWith("| **", StringComparison.Ordinal) => "| " + line,
            "| Barrier | Score (0-2) | Rationale |" or "| Principle | Score (0-3) | Rationale |" => "| No. " + line,
            _ when line.StartsWith("| ", StringComparison.Ordinal) && line.Count('|') >= 4 => $"| {++n} {line}",
            _ => line,
        }));
        foreach (var claim in (string[])["tasks.total.weighted", "evidence.total", "barriers.total", "protective.total", "growth.confirmed"])
            Example.AssertRead(text, claim);
    }

    [Fact]
    public void Times_may_have_a_decimal() =>
        Example.AssertRead(Example.Text.Replace("| 50% | 2 | 1.00", "| 50.0% | 2 | 1.00", StringComparison.Ordinal), "tasks.total.time");

    [Fact]
    public void Every_heading_may_be_underlined()
    {
        var lines = Example.Text.Split('\n').Select(l => l.StartsWith('#') ? l.TrimStart('#', ' ') + "\n---" : l);
        Example.AssertRead(string.Join('\n', lines), "score.result");
    }

    [Fact]
    public void Text_that_lost_its_structure_may_have_a_title_on_top()
    {
        var flat = string.Join('\n', Example.Text.Replace("**", "", StringComparison.Ordinal).Split('\n').Select(l => l.TrimStart('#', ' ')).Where(l => l.Length > 0));
        Example.AssertRead("# Lighthouse Keeper\n" + flat, "score.result");
        Example.AssertRead("# Lighthouse Keeper\n\n" + flat, "score.result");
    }
}
