using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Checking;

/// <summary>What authors write beside the usual form: it is read as it is meant, or told of, and never passed over.</summary>
public sealed class SecondReadingTests
{
    [Theory]
    // A per cent is no factor, no total and no score of a row.
    [InlineData("1.0 + (1 × 0.04) = 1.04 |", "«+4»% |", "AIJ401")]
    [InlineData("= **3.60/5.0**", "= «3.60»%", "AIJ401")]
    [InlineData("| 4 | 1.20 |", "| 4 | «1.20%» |", "AIJ206")]
    [InlineData("| **Total** | **1** |", "| **Total** | «**1%**» |", "AIJ206")]
    // A minus before a negative number adds it.
    [InlineData("1.0 + (1 × 0.04) = 1.04 |", "1.0 - («-1» × 0.04) = 1.04 |", "AIJ401")]
    // What a row's score is printed over.
    [InlineData("| Regulatory/Licensing | 1 |", "| Regulatory/Licensing | 1/«3» |", "AIJ308")]
    [InlineData("| 30% | 4 |", "| 30% | 4/«10» |", "AIJ308")]
    // The score on the zone line.
    [InlineData("YELLOW (Green ≥48,", "YELLOW at «45.2» (Green ≥48,", "AIJ406")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW — «45.2»", "AIJ406")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW («45.2»/100)", "AIJ406")]
    [InlineData("YELLOW (Green ≥48,", "YELLOW («45.2», Green ≥48,", "AIJ406")]
    // Rows of the sub-label table that the other table has.
    [InlineData("| AI Growth Correlation | 0 |\n| Sub-label", "| AI Growth Correlation | 0 |\n| JobZone Score | «45.2» |\n| Sub-label", "AIJ403")]
    [InlineData("| AI Growth Correlation | 0 |\n| Sub-label", "| AI Growth Correlation | 0 |\n| Zone | «Red» |\n| Sub-label", "AIJ501")]
    // A sentence that confirms, wherever it stands.
    [InlineData("Confirmed at 0. Ships come as they come.", "Ships come as they come. Confirmed at «1».", "AIJ406")]
    [InlineData("Confirmed at 0. Ships", "**Confirmed:** «1». Ships", "AIJ406")]
    [InlineData("Confirmed at 0. Ships", "✓ “Reconfirmed at «1».” Ships", "AIJ406")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "Yellow (Moderate) — «45.2»", "AIJ406")]
    [InlineData("Confirmed at 0. Ships", "Confirmed as «1». Ships", "AIJ406")]
    // A point is a point with a stroke before it, and a link's address is no part of a name.
    [InlineData("Fair.", "The AIJRI score is «45\\.2» here.", "AIJ701")]
    [InlineData("Fair.", "The [score][x] is «45.2».\n\n[x]: https://a.example/", "AIJ701")]
    public void What_is_wrong_there_is_found(string right, string wrong, string rule) => Assert.Equal(rule, Example.OneError(right, wrong).Rule.Id);

    [Theory]
    [InlineData("| 30% | 4 |", "| 30% | [4](#why-4) |")]
    [InlineData("| 4 | 1.20 |", "| 4 | [1.20](https://a.example/2024) |")]
    [InlineData("| 4 | 1.20 |", "| 4 | 1\\.20 |")]
    [InlineData("| Regulatory/Licensing | 1 |", "| Regulatory/Licensing | 1/2 |")]
    [InlineData("= **44.2/100**", "= **44.2%**")]
    [InlineData("1.0 + (1 × 0.04) = 1.04 |", "1.04 |")]
    [InlineData("YELLOW (Green ≥48,", "YELLOW at 44.2 (Green ≥48,")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW (44.2/100)")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW, 3.8 points below Green")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW (3.8)")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW (−3.8)")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW (48.0 / 25.0)")]
    [InlineData("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "YELLOW (3.60)")]
    [InlineData("Confirmed at 0. Ships", "Confirmed: 12 ports closed. Ships")]
    [InlineData("Confirmed at 0. Ships", "In 2025: Confirmed at 1. Ships")]
    [InlineData("Confirmed at 0. Ships", "✓ Confirmed at 0. Ships")]
    [InlineData("Confirmed at 0. Ships", "~~Confirmed at 1.~~ Confirmed at 0. Ships")]
    [InlineData("| Row to shore |", "| ~~Paint the tower~~ | ~~10%~~ | ~~5~~ | ~~0.50~~ | ~~DISPLACEMENT~~ | Gone. |\n| Row to shore |")]
    [InlineData("| Physical Presence |", "| ~~Weather~~ | ~~2~~ | Gone. |\n| Physical Presence |")]
    [InlineData("Fair.", "The AIJRI score is 44\\.2 here.")]
    [InlineData("Fair.", "The **44**.2 AIJRI score is fair, and 4*4.2* too.")]
    public void What_is_right_there_is_read(string usual, string other)
    {
        var (findings, assessment) = Example.Check(Example.With(usual, other));
        Assert.Empty(findings);
        Assert.NotNull(assessment);
    }

    [Fact]
    public void Behind_a_calculation_in_a_sentence_the_result_is_what_it_states() =>
        Assert.Equal("3.70", Assert.Single(Example.Check(Example.With("Fair.", "Task Resistance is 6.00 − 2.40 = 3.70.")).Findings).Stated);

    [Fact]
    public void A_number_in_pieces_is_left_alone() =>
        Assert.Empty(Example.Check(Example.With("Fair.", "The **45**.2 AIJRI score and 4*5.2* are no numbers here.")).Findings);

    [Fact]
    public void With_an_override_the_published_score_is_the_published_one()
    {
        var text = Example.With("None — the formula stands.", "Formula score 44.2 lowered to 42.0 because few posts.");
        Assert.Equal("42.0", Assert.Single(Example.Check(Example.With("Fair.", "The published AIJRI score is 44.2.", text)).Findings).Expected);
        Assert.Empty(Example.Check(Example.With("Fair.", "The published score is 42.0, the formula score 44.2.", text)).Findings);
    }

    [Fact]
    public void A_score_is_published_with_the_decimals_of_the_method()
    {
        var text = Example.With("None — the formula stands.", "Formula score 44.2 raised to 47.95 because many posts.");
        Assert.Contains(Example.Check(text).Findings, f => f.Rule == Rules.ScoreOutOfRange && f.Message.EndsWith("published with 1 decimal.", StringComparison.Ordinal));
        text = "---\nassessed: 2026-02-01\nhistory: [ { date: 2025-01-01, score: 47.96 } ]\n---\n\n" + Example.Text;
        Assert.Equal("47.96 was never published: scores are published with 1 decimal.", Assert.Single(Example.Check(text).Findings).Message);
    }

    [Fact]
    public void A_minus_before_the_bracket_goes_with_the_total_when_all_is_computed_again()
    {
        var text = Example.With("| Company Actions | 0 |", "| Company Actions | -2 |", Example.With("1.0 + (1 × 0.04)", "1.0 - (3 × 0.04)"));
        var file = new InputFile("/x/keeper.md", "keeper.md", text);
        var fixing = Fixing.Of([file], all => Example.Compiled(all), withDecisions: true, f => Example.Check(f.Text!).Assessment is { } found ? Aijri.Checking.Recomputation.Of(found.Scored.Assessment.File, found) : null);
        Assert.Contains("1.0 - (1 × 0.04) = 0.96", Assert.Single(fixing.Documents).After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| **Total** | **100%** | | **2.40** | | |", "| Task | Time % | Score | Weighted | Aug/Disp | Rationale |\n|---|---|---|---|---|---|\n| Dust | 10% | 5 | 9.99 | DISPLACEMENT | x |", "AIJ305")]
    [InlineData("| **Total** | **1** | |", "| Dimension | Score |\n|---|---|\n| Wage Trends | 2 |", "AIJ305")]
    [InlineData("| **Total** | **1** | |", "| Score | Meaning |\n|---|---|\n| 2 | Strong |", "AIJ312")]
    [InlineData("| **Total** | **1** | |", "| Level | Score |\n|---|---|\n| Strong | 2 |", "AIJ312")]
    [InlineData("Ships come as they come.", "| Year | Ships |\n|---|---|\n| 2024 | few |", "AIJ312")]
    public void Another_table_among_the_scores_is_told_of(string after, string table, string rule) =>
        Assert.Equal(rule, Assert.Single(Example.Check(Example.With(after, $"{after}\n\n{table}")).Findings).Rule.Id);

    [Theory]
    [InlineData("aliases: [\"\"]", "AIJ107")]
    [InlineData("aliases: [Warden, ~]", "AIJ107")]
    public void An_empty_name_is_none(string line, string rule) =>
        Assert.Equal(rule, Assert.Single(Example.Check($"---\n{line}\n---\n\n{Example.Text}").Findings).Rule.Id);

    [Fact]
    public void Nothing_is_what_yaml_calls_nothing()
    {
        var (findings, assessment) = Example.Check("---\nsummary: ~\nslug: null\naliases: null\ncategory: \"null\"\n---\n\n" + Example.Text);
        Assert.Empty(findings);
        var front = assessment!.Scored.Assessment.Front;
        Assert.Equal((null, null, "null"), (front.Summary?.Text, front.Slug?.Text, front.Category?.Text));
    }
}
