using System.Text.RegularExpressions;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Tests.Scoring;

public sealed class MethodologyTests
{
    private static readonly string Text = Files.Read("content", "methodology", "aijri-1.yml");

    [Fact]
    public void The_program_carries_the_very_file_of_the_site()
    {
        var findings = new FindingBag();
        var read = Methodology.Read(new SourceFile("aijri-1.yml", Text), findings);
        Assert.Empty(findings.Findings);
        Assert.Equal(read!.Evidence.Dimensions.AsEnumerable(), Methodology.BuiltIn.Evidence.Dimensions);
        Assert.Equal(read.Score, Methodology.BuiltIn.Score);
        Assert.Equal(read.Zones.AsEnumerable(), Methodology.BuiltIn.Zones);
        Assert.All([read.Tasks.Meaning, read.Evidence.Meaning, read.Barriers.Meaning, read.Protective.Meaning], m => Assert.All(m.Each.Prepend(m.Whole), words => Assert.NotNull(words)));
        Assert.All(read.SubLabels, l => Assert.NotNull(l.Meaning));
    }

    [Theory]
    [InlineData("coefficient: 0.04", "coeficient: 0.04", "AIJ106", "Did you mean `coefficient`?")]
    [InlineData("divisor: 7.93", "divisor: 0", "AIJ107", null)]
    [InlineData("divisor: 7.93", "divisor: lots", "AIJ107", null)]
    [InlineData("  raw-decimals: 4", "  raw-decimals: 400", "AIJ107", null)]
    [InlineData("score: { min: 1, max: 5 }", "score: { min: 5, max: 1 }", "AIJ107", null)]
    [InlineData("score: { min: 1, max: 5 }", "score: { min: 1, max: 99999999999 }", "AIJ107", null)]
    [InlineData("score: { min: 1, max: 5 }", "score: { min: 1, max: 1 }", "AIJ107", null)]
    [InlineData("score: { min: 0, max: 3 }", "score: { min: 0, max: 0 }", "AIJ107", null)]
    [InlineData("  max: 5.00", "  max: 1.00", "AIJ107", null)]
    [InlineData("  max: 5.00", "  max: 0.50", "AIJ107", null)]
    [InlineData("zone: Yellow, label: Urgent", "zone: Yelow, label: Urgent", "AIJ107", "Did you mean `Yellow`?")]
    [InlineData("Company Actions, Wage Trends", "Company Actions, company actions, Wage Trends", "AIJ107", null)]
    [InlineData("\nshare-from-score: 3", "\nshare-from-score: 9", "AIJ107", null)]
    [InlineData("label: Urgent, share-from-score: 3", "label: Urgent, share-from-score: 0", "AIJ107", null)]
    [InlineData("total-time: 100", "total-time: 0", "AIJ107", null)]
    [InlineData("growth: 2, enforce", "growth: 9, enforce", "AIJ107", null)]
    [InlineData("share-at-least: 40", "share-at-least: 140", "AIJ107", null)]
    [InlineData("zone-basis: published", "zone-basis: exact", "AIJ107", null)]
    [InlineData("id: aijri-1", "name2: x", "AIJ106", null)]
    [InlineData("    Wage Trends: Plus", "    Wage Trend: Plus", "AIJ106", "Did you mean `Wage Trends`?")]
    [InlineData("    NOT INVOLVED: AI", "    NOT INVOLVD: AI", "AIJ106", "Did you mean `NOT INVOLVED`?")]
    public void A_wrong_methodology_is_a_finding_at_its_place(string right, string wrong, string rule, string? help)
    {
        var findings = new FindingBag();
        var text = Example.With(right, wrong, Text);
        Assert.Null(Methodology.Read(new SourceFile("m.yml", text), findings));
        var finding = findings.Findings.First(f => f.Rule.Id == rule && (help is null || f.Help == help));
        Assert.True(finding.Place.Line >= 1);
    }

    [Theory]
    [InlineData("score: { min: 1, max: 5 }", "score: { min: 1 }", "The key `max` is missing.")]
    [InlineData("score: { min: 1, max: 5 }", "score: { }", "The keys `min` and `max` are missing.")]
    [InlineData("score: { min: 1, max: 5 }", "score: 5", "`score` must be keys and values.")]
    [InlineData("score: { min: 1, max: 5 }", "", "The key `score` is missing.")]
    [InlineData("divisor: 7.93", "divisor: ", "`divisor` is empty.")]
    [InlineData("modes: [DISPLACEMENT, AUGMENTATION, NOT INVOLVED]", "modes: []", "`modes` must list at least one name.")]
    [InlineData("modes: [DISPLACEMENT, AUGMENTATION, NOT INVOLVED]", "", "The key `modes` is missing.")]
    [InlineData("modes: [DISPLACEMENT, AUGMENTATION, NOT INVOLVED]", "modes: yes", "`modes` must be a list.")]
    public void One_slip_is_one_finding(string right, string wrong, string message)
    {
        var findings = new FindingBag();
        Assert.Null(Methodology.Read(new SourceFile("m.yml", Example.With(right, wrong, Text)), findings));
        Assert.Equal(message, Assert.Single(findings.Findings).Message);
    }

    // A key that is much like another one of the same map, too ("decimals", "raw-decimals").
    [Theory]
    [MemberData(nameof(NeededKeys))]
    public void A_needed_key_that_is_not_there_is_a_finding(string line)
    {
        var findings = new FindingBag();
        Assert.Null(Methodology.Read(new SourceFile("m.yml", Example.With(line, "\n", Text)), findings));
        Assert.Contains(findings.Findings, f => f.Message.EndsWith($"The key `{line.Trim().Split(':')[0]}` is missing.", StringComparison.Ordinal));
    }

    public static TheoryData<string> NeededKeys() =>
        [.. Regex.Matches(Text, @"^(?!  meaning|    |  also).+", RegexOptions.Multiline).Select(m => "\n" + m.Value + "\n")
            .Where(l => Regex.IsMatch(l, @"^\n *[a-z-]+: \S.*\n$") && Text.Split(l).Length == 2)];

    [Fact]
    public void Of_an_empty_file_it_is_said_once_what_it_needs()
    {
        var findings = new FindingBag();
        Assert.Null(Methodology.Read(new SourceFile("m.yml", ""), findings));
        Assert.Equal("The keys `zone-basis`, `id`, `name`, `tasks`, `task-resistance`, `evidence`, `barriers`, `protective`, `growth`, `score`, `zones` and `share-from-score` are missing.",
            Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void A_modifier_may_fall_as_its_total_rises()
    {
        var falling = Methodology.Read(new SourceFile("m.yml", Example.With("coefficient: 0.04", "coefficient: -0.04", Text)), new FindingBag())!;
        Assert.Equal((Methodology.BuiltIn.LowestScore, Methodology.BuiltIn.HighestScore), (falling.LowestScore, falling.HighestScore));
    }

    [Fact]
    public void Another_version_changes_what_documents_are_held_to()
    {
        var other = Methodology.Read(new SourceFile("m.yml", Example.With("coefficient: 0.04", "coefficient: 0.05", Text)), new FindingBag())!;
        var errors = Example.Check(Example.Text, other).Findings.Where(f => f.Severity == Severity.Error).ToList();
        Assert.Contains(errors, f => f is { Claim: "composite.evidence.coefficient", Expected: "0.05" });
    }
}
