using Aijri.Documents;
using Aijri.Findings;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Documents;

public class FrontMatterBlockTests
{
    [Theory]
    [InlineData("---\ntitle: Nurse\n---\nBody")]
    [InlineData("---\r\ntitle: Nurse\r\n---\r\nBody")]
    [InlineData("---\rtitle: Nurse\r---\rBody")]
    [InlineData("---  \ntitle: Nurse\n--- \nBody")]
    [InlineData("---\ntitle: Nurse\n...\nBody")]
    public void The_body_begins_below_the_closing_line(string text)
    {
        var (front, body, findings) = Read(text);
        Assert.Equal(("Nurse", "Body", 0), (front.Title?.Text, body, findings.Count));
    }

    [Fact]
    public void Empty_front_matter_says_nothing()
    {
        var (front, body, findings) = Read("---\n---\nBody");
        Assert.Equal((null, "Body", 0), (front.Title, body, findings.Count));
    }

    [Fact]
    public void Front_matter_without_a_body_leaves_nothing()
    {
        var (front, body, _) = Read("---\ntitle: Nurse\n---");
        Assert.Equal(("Nurse", ""), (front.Title?.Text, body));
    }

    [Theory]
    [InlineData("# Role\n---\ntitle: Nurse\n---\n")]
    [InlineData("----\ntitle: Nurse\n----\n")]
    public void Front_matter_begins_on_the_first_line_or_not_at_all(string text)
    {
        var (front, body, findings) = Read(text);
        Assert.Equal((null, text, 0), (front.Title, body, findings.Count));
    }

    [Theory]
    [InlineData("\n---\ntitle: Nurse\n---\n", 2)]
    [InlineData(" ---\ntitle: Nurse\n---\n", 1)]
    [InlineData("\ufeff\ufeff---\ntitle: Nurse\n---\n", 1)]
    public void Front_matter_below_what_cannot_be_seen_is_reported(string text, int line)
    {
        var (front, _, findings) = Read(text);
        Assert.Null(front.Title);
        Assert.Equal((Rules.UnreadableYaml, line), (Assert.Single(findings.Findings).Rule, findings.Findings[0].Place.Line));
    }

    [Theory]
    [InlineData("title: Nurse\nstatus: draft\n---\nBody")]
    [InlineData("sub-label: Red\r\ntitle: Nurse\r\naliases:\r\n  - RN\r\n  - LPN\r\n# mine\r\n---\r\nBody")]
    [InlineData("\n\ntitle: Nurse\n---\nBody", 3)]
    [InlineData("--\ntitle: Nurse\n---\nBody", 2)]
    [InlineData("—\ntitle: Nurse\n---\nBody", 2)]
    public void Front_matter_without_its_first_line_is_read_and_reported_there(string text, int line = 1)
    {
        var (front, body, findings) = Read(text);
        Assert.Equal(("Nurse", "Body"), (front.Title?.Text, body));
        var finding = findings.Findings[0];
        Assert.Equal((Rules.UnreadableYaml, line, 1), (finding.Rule, finding.Place.Line, finding.Place.Column));
    }

    [Theory]
    [InlineData("title: Nurse\n\nWords.\n---\nBody")]
    [InlineData("Note: words\n---\nBody")]
    [InlineData("see here: words\n---\nBody")]
    [InlineData("title: Nurse\n## Body")]
    public void A_line_with_a_colon_above_a_rule_is_no_front_matter(string text)
    {
        var (front, body, findings) = Read(text);
        Assert.Equal((null, text, 0), (front.Title, body, findings.Count));
    }

    [Theory]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\n\n## Role Definition\n\nWords.\n")]
    [InlineData("---\n| Field: | Value |\n|---|---|\n")]
    [InlineData("---\nHere is what matters: words.\n")]
    public void A_lone_rule_across_the_page_is_no_front_matter(string text)
    {
        var (_, body, findings) = Read(text);
        Assert.Equal((text, 0), (body, findings.Count));
    }

    [Theory]
    [InlineData("---\ntitle: Nurse\n\n## Role Definition\n", "\n## Role Definition\n")]
    [InlineData("---\ntitle: Nurse\naliases:\n  - RN\n## Role Definition\n", "## Role Definition\n")]
    [InlineData("---\ntitle: Nurse\n\n| A |\n|---|\n\n---\n\nWords.\n", "\n| A |\n|---|\n\n---\n\nWords.\n")]
    [InlineData("---\ntitle: Nurse", "")]
    public void Front_matter_that_never_ends_is_read_and_reported_at_its_first_line(string text, string below)
    {
        var (front, body, findings) = Read(text);
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((Rules.UnreadableYaml, "role.md:1:1", 4), (finding.Rule, finding.Place.ToString(), finding.Place.EndColumn));
        Assert.Equal(("Nurse", below), (front.Title?.Text, body));
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_is_one_finding_and_the_body_is_read()
    {
        var (front, body, findings) = Read("---\ntitle: [Nurse\n---\nBody");
        Assert.Equal((null, "Body"), (front.Title, body));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Fact]
    public void Findings_are_placed_in_the_file_and_not_in_the_block()
    {
        var (_, _, findings) = Read("---\ntitle: Nurse\nscroe: 68.2\n---\n");
        Assert.Equal("role.md:3:1", Assert.Single(findings.Findings).Place.ToString());
    }

    [Fact]
    public void Without_front_matter_the_defaults_hold()
    {
        var defaults = FrontMatter.None with { Status = FrontMatter.Draft };
        Assert.Same(defaults, FrontMatterBlock.Read(Given.File("# Role"), defaults, new FindingBag(), out _));
    }

    private static (FrontMatter Front, string Body, FindingBag Findings) Read(string text)
    {
        var findings = new FindingBag();
        var front = FrontMatterBlock.Read(Given.File(text), FrontMatter.None, findings, out var start);
        return (front, text[start..], findings);
    }
}
