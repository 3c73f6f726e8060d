namespace Aijri.Tests.Checking;

/// <summary>What a document states a second time is held to the same as the first, or reported: nothing is passed over in silence.</summary>
public sealed class StatedTwiceTests
{
    [Theory]
    [InlineData("## AI Growth Correlation Check\n", "## AI Growth Correlation Check\n\nConfirmed at 0.\n\n## «AI Growth Correlation Check»\n", "AIJ110")]
    [InlineData("### Sub-Label Determination\n", "### Sub-Label Determination\n\n| Metric | Value |\n|---|---|\n| Sub-label | Green (Stable) |\n\n### «Sub-Label Determination»\n", "AIJ110", 2)]
    [InlineData("## Protective Principles +", "## «Role Definition»\n\n| Field | Value |\n|---|---|\n| Job Title | Plumber |\n\n## Protective Principles +", "AIJ110")]
    [InlineData("**Displacement/Augmentation split:**", "**Displacement/Augmentation split:** 20% displacement, 60% augmentation, 20% not involved.\n\n**Displacement/Augmentation split:** «30% displacement, 50% augmentation, 20% not involved.»\n\nSplit:", "AIJ119")]
    [InlineData("Protective 3 + Correlation 0 = look closer.", "Protective 7 + Correlation 0 = look closer.\n\n**Quick screen result:** «Protective 3 + Correlation 0 = look closer.»", "AIJ119")]
    [InlineData("**Assessor override:** None — the formula stands.", "**Assessor override:** Formula score 44.2 adjusted to 45.0 because of fog.\n\n**Assessor override:** «None — the formula stands.»", "AIJ119")]
    [InlineData("**Assessor override:**", "**Sub-label:** «Green (Stable)»\n\n**Assessor override:**", "AIJ502")]
    [InlineData("Confirmed at 0.", "Confirmed at «2».\n\nConfirmed at 0.", "AIJ406")]
    [InlineData("Confirmed at 0.", "Confirmed at 0.\n\nConfirmed at «2».", "AIJ406")]
    [InlineData("| Job Title | Lighthouse Keeper |", "| Job Title | Lighthouse Keeper |\n| «Job Title» | Plumber |", "AIJ119")]
    [InlineData("| Seniority Level | Mid-level |", "| Seniority Level | Mid-level |\n| «Seniority Level» | Senior |", "AIJ119")]
    public void Another_value_is_one_finding(string old, string marked, string rule, int errors = 1)
    {
        var text = Example.With(old, marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var found = Example.Check(text).Findings.Where(f => f.Severity == Aijri.Findings.Severity.Error).ToList();
        Assert.Equal(errors, found.Count);
        var finding = Assert.Single(found, f => f.Rule.Id == rule);
        var token = marked[(marked.IndexOf('«', StringComparison.Ordinal) + 1)..marked.IndexOf('»', StringComparison.Ordinal)];
        Assert.StartsWith(token, finding.Place.LineText[(finding.Place.Column - 1)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**Displacement/Augmentation split:**", "**Displacement/Augmentation split:** 30% displacement, 50% augmentation, 20% not involved.\n\n**Displacement/Augmentation split:**")]
    [InlineData("**Quick screen result:**", "**Quick screen result:** Protective 3 + Correlation 0 = look closer.\n\n**Quick screen result:**")]
    [InlineData("**Assessor override:**", "**Assessor override:** None — the formula stands.\n\n**Assessor override:**")]
    [InlineData("**Displacement/Augmentation split:**", "**Augmentation/Displacement split:** 50% augmentation, 30% displacement, 20% not involved.\n\n**Displacement/Augmentation split:**")]
    [InlineData("**Quick screen result:**", "**Quick screen:** **Protective 3** + Correlation 0 = likely Yellow.\n\n**Quick screen result:**")]
    [InlineData("**Assessor override:**", "**Assessor override:** None.\n\n**Assessor override:**")]
    [InlineData("| Job Title | Lighthouse Keeper |", "| Job Title | Lighthouse Keeper |\n| Title | Lighthouse Keeper |")]
    [InlineData("**Assessor override:**", "**Sub-label:** Yellow (Moderate)\n\n**Assessor override:**")]
    [InlineData("Confirmed at 0.", "Confirmed at 0.\n\nConfirmed at 0.")]
    public void The_same_value_is_none(string old, string @new) => Assert.Empty(Example.Check(Example.With(old, @new)).Findings);

    [Fact]
    public void Of_two_titles_both_are_named_and_the_place_of_the_first()
    {
        var finding = Assert.Single(Example.Check(Example.With("| Job Title | Lighthouse Keeper |", "| Job Title | Lighthouse Keeper |\n| Title | Plumber |")).Findings, f => f.Rule.Id == "AIJ119");
        Assert.Equal("The job title stands twice, as \"Lighthouse Keeper\" and as \"Plumber\".", finding.Message);
        Assert.Equal((6, "first here"), (Assert.Single(finding.Related).Place.Line + 1, finding.Related[0].Message));
    }

    [Theory]
    [InlineData("None; the score is 12.3.", "12.3")]
    [InlineData("No override: the score is 12.3.", "12.3")]
    [InlineData("None — the score of 44.2 stands.", null)]
    [InlineData("No override (44.2 published as calculated).", null)]
    public void What_a_line_says_behind_None_is_a_sentence(string line, string? wrong) =>
        Assert.Equal(wrong is null ? [] : [wrong], Example.Check(Example.With("None — the formula stands.", line)).Findings.Select(f => f.Stated!));

    [Theory]
    [InlineData("| Company Actions | 0 |", "| «Wage Trends» | 0 |", "\"Wage Trends\" stands twice, and \"Company Actions\" is missing.", "Is one of the two the row \"Company Actions\"?")]
    [InlineData("| Cultural/Ethical | 0 |", "| «Physical Presence» | 0 |", "\"Physical Presence\" stands twice, and \"Cultural/Ethical\" is missing.", "Is one of the two the row \"Cultural/Ethical\"?")]
    [InlineData("| Company Actions | 0 | None. |", "| Company Actions | 0 | None. |\n| «Wage Trends» | 0 | None. |", "\"Wage Trends\" stands twice.", "Remove one")]
    public void A_row_under_the_name_of_another_is_one_finding(string old, string marked, string message, string help)
    {
        var @new = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var text = Example.With(old, @new);
        var finding = Assert.Single(Example.Check(text).Findings, f => f.Severity == Aijri.Findings.Severity.Error);
        Assert.Equal(message, finding.Message);
        Assert.StartsWith(help, finding.Help, StringComparison.Ordinal);
        // At the row whose own name is lost; of two rows with one name, at the second.
        var changed = new Aijri.Sources.SourceFile("x.md", text).LineOf(text.IndexOf(@new, StringComparison.Ordinal));
        Assert.Equal(@new.Contains('\n', StringComparison.Ordinal) ? changed + 2 : changed, finding.Place.Line);
    }
}
