using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public class StatementReaderTests
{
    [Theory]
    [InlineData("0% displacement, 80% augmentation, 20% not involved.", "displacement 0, augmentation 80, not involved 20")]
    [InlineData("20% not involved, 80% augmentation, 0% displacement", "not involved 20, augmentation 80, displacement 0")]
    [InlineData("80% augmentation; 20% not involved", "augmentation 80, not involved 20")]
    [InlineData("80% augmentation, and 20% not involved", "augmentation 80, not involved 20")]
    [InlineData("80% augmentation and 20% not involved", "augmentation 80, not involved 20")]
    [InlineData("0% displacement, 80% augmentation and 20% not involved.", "displacement 0, augmentation 80, not involved 20")]
    [InlineData("100% augmentation.", "augmentation 100")]
    [InlineData("**33.3%** displacement, **66.7%** augmentation", "displacement 33.3, augmentation 66.7")]
    [InlineData("Displacement: 20%, Augmentation: 80%", "Displacement 20, Augmentation 80")]
    [InlineData("Displacement 20%, Augmentation = 80%", "Displacement 20, Augmentation 80")]
    public void A_split_has_its_parts_in_any_order_and_some_may_be_missing(string line, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(line, (r, s) => r.Split(s)).Value.Select(p => $"{p.Mode} {p.Share}")));

    [Fact]
    public void The_parts_of_a_split_know_their_places()
    {
        var (text, place) = Given.Marked("0% displacement, «80»% augmentation");
        var part = Read(text, (r, s) => r.Split(s)).Value[1];
        Assert.Equal((place, "augmentation"), (part.Share.Span, text[part.Mode.Span.Start..part.Mode.Span.End]));
    }

    [Theory]
    [InlineData("mostly augmentation")]
    [InlineData("")]
    public void A_split_without_numbers_is_reported(string line)
    {
        var (parts, findings) = Read(line, (r, s) => r.Split(s));
        Assert.Empty(parts);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }

    [Theory]
    [InlineData("Protective 2 + Correlation 2 = worth a full assessment", "2", "2")]
    [InlineData("Protective 2/9 + Correlation −1 = 1", "2", "-1")]
    [InlineData("Correlation +2 and Protective **3**", "3", "2")]
    [InlineData("protective: 2", "2", "")]
    [InlineData("Growth Correlation (1) = likely Green 48", "", "1")]
    public void A_quick_screen_has_its_operands_in_any_order(string line, string @protective, string growth)
    {
        var screen = Read(line, (r, s) => r.QuickScreen(s)).Value!;
        Assert.Equal((@protective, growth), ($"{screen.Protective}", $"{screen.Growth}"));
    }

    [Fact]
    public void A_quick_screen_without_operands_is_reported()
    {
        var (screen, findings) = Read("likely Green", (r, s) => r.QuickScreen(s));
        Assert.Null(screen);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }

    [Theory]
    [InlineData("Confirmed at 2. The link is direct.", "2")]
    [InlineData("**Confirmed at −1.**", "-1")]
    [InlineData("confirmed at **+2**", "2")]
    [InlineData("It was confirmed at 2.", "")]
    [InlineData("Not confirmed.", "")]
    public void A_confirmation_stands_at_the_beginning_of_its_line(string line, string growth) => Assert.Equal(growth, $"{Read(line, (r, s) => r.Confirmed(s)).Value}");

    [Theory]
    [InlineData("GREEN (Green ≥48, Yellow 25-47, Red <25)", "GREEN", "Green ≥ 48, Yellow - 25 47, Red < 25")]
    [InlineData("**Green** (Green >= 48, Yellow 25–47.9, Red < 25)", "Green", "Green ≥ 48, Yellow - 25 47.9, Red < 25")]
    [InlineData("Yellow (Green 48+, Yellow 25 to 47, Red ≤24.9)", "Yellow", "Green ≥ 48, Yellow - 25 47, Red ≤ 24.9")]
    [InlineData("Yellow (Green: >47.9; Yellow: 25 — 47.9; Red: <= 24)", "Yellow", "Green > 47.9, Yellow - 25 47.9, Red ≤ 24")]
    [InlineData("GREEN", "GREEN", "")]
    [InlineData("GREEN.", "GREEN", "")]
    [InlineData("GREEN (by a wide margin)", "GREEN", "")]
    [InlineData("GREEN (", "GREEN", "")]
    public void A_zone_is_read_with_the_thresholds_printed_beside_it(string line, string zone, string thresholds)
    {
        var read = Read(line, (r, s) => r.Zone(s)).Value!;
        Assert.Equal((zone, thresholds), (read.Zone.Text, string.Join(", ", read.Thresholds.Select(t => $"{t.Zone} {t.Comparison} {t.Low} {t.High}".Trim()))));
    }

    [Fact]
    public void A_threshold_knows_its_place()
    {
        var (text, place) = Given.Marked("GREEN (Green ≥48, Yellow 25-«47»)");
        Assert.Equal(place, Read(text, (r, s) => r.Zone(s)).Value!.Thresholds[1].High!.Value.Span);
    }

    [Fact]
    public void A_zone_line_without_a_word_is_reported()
    {
        var (zone, findings) = Read("68.2", (r, s) => r.Zone(s));
        Assert.Null(zone);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }

    [Theory]
    [InlineData("Green (Accelerated) — Growth Correlation = 2 AND AIJRI ≥ 48", "Green (Accelerated)", "Growth = 2, Score ≥ 48")]
    [InlineData("**Green (Accelerated)**: growth = **2** and score >= 48", "Green (Accelerated)", "Growth = 2, Score ≥ 48")]
    [InlineData("Green (Transforming) — AIJRI ≥ 48 AND ≥ 20% of task time scores 3+", "Green (Transforming)", "Score ≥ 48, Share ≥ 20, ShareFromScore ≥ 3")]
    [InlineData("Green (Stable) — AIJRI ≥48 AND <20% of task time scores 3+", "Green (Stable)", "Score ≥ 48, Share < 20, ShareFromScore ≥ 3")]
    [InlineData("Yellow (Urgent) - growth correlation ≤ -1", "Yellow (Urgent)", "Growth ≤ -1")]
    [InlineData("Red — AIJRI < 25", "Red", "Score < 25")]
    [InlineData("Green (Accelerated)", "Green (Accelerated)", "")]
    [InlineData("**Green (Accelerated)**", "Green (Accelerated)", "")]
    [InlineData("Red - the score says so", "Red", "")]
    [InlineData("", "", "")]
    public void A_label_is_read_with_the_rule_quoted_beside_it(string line, string label, string conditions) => AssertRule(line, label, conditions);

    [Fact]
    public void A_rule_that_compares_the_task_score_after_its_share_is_read() =>
        AssertRule("Green (Transforming) — ≥ 20% of task time with a score >= 3+", "Green (Transforming)", "Share ≥ 20, ShareFromScore ≥ 3");

    [Theory]
    [InlineData("None — the calculated result is published unchanged.")]
    [InlineData("**None.**")]
    [InlineData("No override.")]
    [InlineData("n/a")]
    [InlineData("Not needed: 68.2 stands.")]
    [InlineData("None (formula score 68.2 stands)")]
    public void No_override_is_one_without_scores(string line)
    {
        var (read, findings) = Read(line, (r, s) => r.Override(s));
        Assert.Equal((null, null, null, 0), (read!.Formula, read.Published, read.Reason, findings.Count));
    }

    [Theory]
    [InlineData("Formula score 68.2 adjusted to 65.0 because the licence is new.", "68.2", "65.0", "the licence is new.")]
    [InlineData("68.2/100 → **65.0/100**: the licence is new.", "68.2", "65.0", "the licence is new.")]
    [InlineData("65.0 — since the licence is new", "", "65.0", "the licence is new")]
    [InlineData("68.2 to 65.0, reason: the licence is new", "68.2", "65.0", "the licence is new")]
    [InlineData("68.2 to 65.0. Assessors saw the licence", "68.2", "65.0", "Assessors saw the licence")]
    [InlineData("68.2 to 65.0; reasonable doubt", "68.2", "65.0", "reasonable doubt")]
    [InlineData("68.2 to 65.0", "68.2", "65.0", "")]
    [InlineData("68.2 to 65.0.", "68.2", "65.0", "")]
    [InlineData("68.2/100 to 65.0/100 because …", "68.2", "65.0", "")]
    public void An_override_is_read_with_its_scores_and_its_reason(string line, string formula, string published, string reason)
    {
        var read = Read(line, (r, s) => r.Override(s)).Value!;
        Assert.Equal((formula, published, reason), ($"{read.Formula}", $"{read.Published}", $"{read.Reason}"));
    }

    [Fact]
    public void An_override_without_a_score_is_reported()
    {
        var (read, findings) = Read("The panel felt it should be lower.", (r, s) => r.Override(s));
        Assert.Null(read);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }

    [Fact]
    public void A_calculation_with_the_operators_expected_is_read() => Assert.NotNull(Read("6.00 - 2.25 = 3.75", (r, s) => r.Equation(s, "… - … = …", "-")).Value);

    [Theory]
    [InlineData("«6.00 + 2.25 = 3.75»", "unreadable-claim")]
    [InlineData("«about 3.75»", "unreadable-claim")]
    [InlineData("**«6.00 2.25 = 3.75»**", "unreadable-claim")]
    [InlineData("6.00 - «2,25» = 3.75", "decimal-comma")]
    [InlineData("6.00 - 2.25 = **«3,75»**", "decimal-comma")]
    public void What_should_be_a_calculation_and_is_none_is_reported(string marked, string rule)
    {
        var (text, place) = Given.Marked(marked);
        var (equation, findings) = Read(text, (r, s) => r.Equation(s, "… - … = …", "-"));
        var finding = Assert.Single(findings.Findings);
        Assert.Null(equation);
        Assert.Equal((rule, Given.File(text).Locate(place)), (finding.Rule.Name, finding.Place));
    }

    [Theory]
    [InlineData("% of task time scoring 3+", "35%", "3", "35")]
    [InlineData("Task time scoring ≥4", "**12.5 %**", "4", "12.5")]
    public void A_share_of_task_time_names_the_score_it_counts_from(string name, string value, string from, string share)
    {
        var (document, findings) = Given.Document(name + " " + value);
        var read = new StatementReader(document, findings).Share(new StatedText(name, new(0, name.Length)), new(name.Length + 1, name.Length + 1 + value.Length))!;
        Assert.Equal((from, share), (read.FromScore.ToString(), read.Share.ToString()));
    }

    private static void AssertRule(string line, string label, string conditions)
    {
        var rule = Read(line, (r, s) => r.Rule(s)).Value;
        Assert.Equal((label, conditions), (rule.Label.Text, string.Join(", ", rule.Conditions.Select(c => $"{c.Subject} {c.Comparison} {c.Value}"))));
    }

    private static (T Value, FindingBag Findings) Read<T>(string line, Func<StatementReader, SourceSpan, T> read)
    {
        var (document, findings) = Given.Document(line);
        return (read(new StatementReader(document, findings), new SourceSpan(0, line.Length)), findings);
    }
}
