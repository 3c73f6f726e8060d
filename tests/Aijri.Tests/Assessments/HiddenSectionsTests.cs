using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

/// <summary>Sections in code that was meant to end above them.</summary>
public class HiddenSectionsTests
{
    [Theory]
    [InlineData("```\n## Barrier Assessment", "The section \"Barrier Assessment\" and 8 more stand in a block of code and are not read.")]
    [InlineData("~~~text\nwords\n\n### 4. Barrier Assessment", "The section \"4. Barrier Assessment\" and 8 more stand in a block of code and are not read.")]
    [InlineData("```\n## Barrier Assessment\n```\n\n## Annex", "The section \"Barrier Assessment\" stands in a block of code and is not read.")]
    public void A_fence_that_hides_sections_is_the_one_finding(string instead, string message)
    {
        var finding = Assert.Single(Findings("## Barrier Assessment", instead));
        Assert.Equal((Rules.MissingSection, message), (finding.Rule, finding.Message));
        Assert.Equal(instead.Split('\n')[0], finding.Place.LineText);
    }

    [Fact]
    public void What_hides_all_scoring_sections_is_the_one_finding() =>
        Assert.StartsWith("The section \"Role Definition\" and ", Assert.Single(Findings("## Role Definition", "```\n## Role Definition")).Message, StringComparison.Ordinal);

    [Fact]
    public void Where_prose_alone_is_hidden_it_is_a_note() =>
        Assert.Equal(Rules.MissingProse, Assert.Single(Findings("## Who Should Worry", "```\n## Who Should Worry"), f => f.Message.Contains("code", StringComparison.Ordinal)).Rule);

    [Fact]
    public void A_heading_in_code_hides_nothing_that_stands_elsewhere() =>
        Assert.DoesNotContain(Findings("## Barrier Assessment", "```\n## Evidence Score\n```\n\n## Barrier Assessment"), f => f.Rule == Rules.MissingSection);

    private static IReadOnlyList<Finding> Findings(string old, string instead)
    {
        Assert.Contains(old, Example.Text, StringComparison.Ordinal);
        var (document, findings) = Given.Document(Example.Text.Replace(old, instead, StringComparison.Ordinal));
        AssessmentReader.Read(document, findings);
        return findings.Findings;
    }
}
