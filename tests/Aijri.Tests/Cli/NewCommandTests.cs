using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Tests.Cli;

public sealed class NewCommandTests
{
    private static readonly DateOnly Day = new(2026, 3, 9);

    [Theory]
    [InlineData("Harbour Pilot", null)]
    [InlineData("Harbour \"Deep\" Pilot: | North", "Senior (8+ years)")]
    [InlineData("24/7 Operator", "Mid-level")]
    [InlineData("R&amp;D \\ Lead", null)]
    public void A_draft_has_no_finding(string title, string? seniority)
    {
        var (findings, assessed) = Example.Check(Scaffold.Of(title, seniority, Day, Methodology.BuiltIn));
        Assert.Empty(findings);
        Assert.Equal((title, seniority), (assessed!.Scored.Assessment.Title?.ToString(), assessed.Scored.Assessment.Seniority?.ToString()));
        Assert.True(assessed.Claims.Length > 50);
        Assert.All(assessed.Claims, c => Assert.True(c.IsVerified, c.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("status: illustrative\n")]
    public void A_draft_that_is_no_draft_any_more_must_have_tasks_of_its_own(string status)
    {
        var text = Scaffold.Of("Pilot", null, Day, Methodology.BuiltIn).Replace("status: draft\n", status, StringComparison.Ordinal);
        var finding = Assert.Single(Example.Check(text).Findings);
        Assert.Equal((Rules.Placeholder, 2), (finding.Rule, finding.Related.Length));
        Assert.StartsWith("| The task that takes", text.Split('\n')[finding.Place.Line - 1], StringComparison.Ordinal);
        var written = text.Replace("The task that takes most of the week", "Board ships", StringComparison.Ordinal).Replace("Another task", "Bring them in", StringComparison.Ordinal).Replace("A third task", "Write reports", StringComparison.Ordinal);
        Assert.Empty(Example.Check(written).Findings);
    }

    [Theory]
    [InlineData("| 50% | 3 |", "| 50% | 1 |")]
    [InlineData("| Company Actions | 0 |", "| Company Actions | -2 |")]
    [InlineData("| Cultural/Ethical | 0 |", "| Cultural/Ethical | 2 |")]
    [InlineData("| AI Growth Correlation | 0 |  |", "| AI Growth Correlation | 2 |  |")]
    public void When_an_input_is_written_the_numbers_follow_by_fix(string neutral, string input)
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("pilot.md", Scaffold.Of("Pilot", null, Day, Methodology.BuiltIn).Replace(neutral, input, StringComparison.Ordinal));
        var path = Path.Combine(site.Root, "pilot.md");
        Assert.Equal(1, TestSite.Command("check", path).ExitCode);
        Assert.Equal(0, TestSite.Command("fix", path, "--recompute").ExitCode);
        Assert.Empty(Example.Check(site.Read("pilot.md")).Findings);
        Assert.Contains(input, site.Read("pilot.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_follows_from_times_that_do_not_make_up_the_whole()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Scaffold.Of("Pilot", null, Day, Methodology.BuiltIn).Replace("| 50% | 3 |", "| 60% | 3 |", StringComparison.Ordinal);
        site.Write("pilot.md", text);
        Assert.Equal(1, TestSite.Command("fix", Path.Combine(site.Root, "pilot.md"), "--recompute").ExitCode);
        Assert.Equal(text, site.Read("pilot.md"));
    }

    [Fact]
    public void In_a_site_it_stands_beside_the_other_roles_and_is_not_published()
    {
        using var site = new TestSite();
        var (exit, output, _) = TestSite.Command("new", "Harbour Pilot", "--root", site.Root, "--now", "2026-03-09");
        Assert.Equal(0, exit);
        Assert.Contains("harbour-pilot.md: a draft", output, StringComparison.Ordinal);
        Assert.Equal(Scaffold.Of("Harbour Pilot", null, Day, Methodology.BuiltIn), site.Read("content/roles/harbour-pilot.md"));
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.DoesNotContain("roles/harbour-pilot/index.html", site.Published().Keys);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using var site = new TestSite();
        site.Write("content/roles/harbour-pilot.md", "mine");
        var (exit, _, error) = TestSite.Command("new", "Harbour Pilot", "--root", site.Root);
        Assert.Equal(2, exit);
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal("mine", site.Read("content/roles/harbour-pilot.md"));
    }

    [Theory]
    [InlineData("…", "is no title")]
    [InlineData("Pilot\nand more", "is no title")]
    [InlineData("README", "would not be read as an assessment")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456", "would have 126 bytes; at most 125 are allowed")]
    public void What_is_no_title_is_said(string title, string said)
    {
        var (exit, _, error) = TestSite.Command("new", title);
        Assert.Equal(2, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }
}
