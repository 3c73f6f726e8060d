namespace Aijri.Tests.Cli;

public sealed class SuppressionsTests
{
    private const string Wrong = "The AIJRI is 43.0.";

    [Theory]
    [InlineData("<!-- aijri-allow AIJ701: Quoted. -->\n" + Wrong)]
    [InlineData("<!-- aijri-allow prose-mismatch until 2026-06-30: Quoted. -->\n\n" + Wrong)]
    public void A_comment_lets_the_finding_in_the_block_below_stand(string text)
    {
        var (exitCode, output) = Check(Example.With("Fair.", text), "--now", "2026-06-30");
        Assert.Equal(0, exitCode);
        Assert.Contains("0 errors, 0 warnings, 0 notes, 1 suppressed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    [InlineData("2031-01-01", false)]
    public void A_day_more_than_a_year_from_now_is_a_warning(string now, bool isFar)
    {
        var output = Check("---\nassessed: 2027-07-01\n---\n" + Example.Text, "--now", now).Output;
        Assert.Equal(isFar, output.Contains("x.md:2:11", StringComparison.Ordinal));
        Assert.Equal(isFar, output.Contains("warning[AIJ117] future-date: The assessment is dated 2027-07-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Front_matter_lets_it_stand_wherever_it_is() =>
        Assert.Contains("1 suppressed", Check("---\nallow: [ { rule: AIJ701, reason: Quoted. } ]\n---\n" + Example.With("Fair.", Wrong)).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!-- aijri-allow AIJ701: Quoted. -->\n\nFair.\n\n" + Wrong, "AIJ701", "AIJ801")]
    [InlineData("<!-- aijri-allow AIJ701 until 2026-06-30: Quoted. -->\n" + Wrong, "AIJ701", "AIJ802")]
    [InlineData("<!-- aijri-allow AIJ799: Quoted. -->\n" + Wrong, "AIJ701", "AIJ803")]
    [InlineData("<!-- aijri-allow AIJ701: -->\n" + Wrong, "AIJ701", "AIJ803")]
    [InlineData("<!-- aijri-allow AIJ701 till 2026-06-30: Quoted. -->\n" + Wrong, "AIJ701", "AIJ803")]
    [InlineData("<!-- AIJRI-ALLOW AIJ701: Quoted. -->\n" + Wrong, "AIJ701", "AIJ803")]
    [InlineData("<!-- aijri-alow AIJ701: Quoted. -->\n" + Wrong, "AIJ701", "AIJ803")]
    public void What_suppresses_nothing_is_reported_and_the_finding_too(string text, params string[] rules)
    {
        var output = Check(Example.With("Fair.", text), "--now", "2026-07-01").Output;
        Assert.All(rules, rule => Assert.Contains($"[{rule}]", output, StringComparison.Ordinal));
        Assert.DoesNotContain("suppressed (", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_cannot_be_suppressed()
    {
        var output = Check("---\nallow: [ { rule: AIJ501, reason: We disagree. } ]\n---\n" + Example.With("YELLOW", "GREEN")).Output;
        Assert.Contains("error, decision[AIJ501]", output, StringComparison.Ordinal);
        Assert.Contains("cannot be suppressed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_neither_read_nor_counted()
    {
        var output = Check(Example.With("**Raw:**", "<!-- Raw: 1 × 1 × 1 × 1 = 2 -->\n\n**Raw:**")).Output;
        Assert.Contains("0 errors, 0 warnings, 0 notes (", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_holds_what_is_known_and_only_that()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("**4/10**", "**3/10**"));
        Assert.Equal(0, TestSite.Command("baseline", "create", "--root", site.Root).ExitCode);
        var (exitCode, output, _) = site.Run("check");
        Assert.Equal(0, exitCode);
        Assert.Contains("1 known from the baseline", output, StringComparison.Ordinal);
        // Moved, it is the same mistake; another number in its place is a new one.
        site.Write("content/roles/keeper.md", "\n\n" + Example.With("**4/10**", "**3/10**"));
        Assert.Equal(0, site.Run("check").ExitCode);
        site.Write("content/roles/keeper.md", Example.With("**4/10**", "**2/10**"));
        (exitCode, output, _) = site.Run("check");
        Assert.Equal(1, exitCode);
        Assert.Contains("[AIJ301]", output, StringComparison.Ordinal);
        Assert.Contains("[AIJ805]", output, StringComparison.Ordinal);
        Assert.Equal(0, TestSite.Command("baseline", "prune", "--root", site.Root).ExitCode);
        Assert.Equal("{\n  \"schema\": 1,\n  \"findings\": []\n}\n", site.Read("aijri-baseline.json"));
    }

    [Fact]
    public void A_baseline_that_is_named_must_be_there()
    {
        using var site = new TestSite();
        Assert.Equal(2, TestSite.Command("check", "--root", site.Root, "--baseline", "nowhere.json").ExitCode);
        Assert.Equal(2, TestSite.Command("baseline", "prune", "--root", site.Root).ExitCode);
    }

    private static (int ExitCode, string Output) Check(string text, params string[] options)
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", text);
        var (exitCode, output, _) = TestSite.Command(["check", Path.Combine(site.Root, "x.md"), .. options]);
        return (exitCode, output);
    }

    [Fact]
    public void A_baseline_knows_a_document_however_it_is_named_and_keeps_the_others()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("**4/10**", "**3/10**"));
        site.Write("content/roles/pilot.md", Example.With("**4/10**", "**3/10**", Example.With("Lighthouse Keeper", "Harbour Pilot")));
        var pilot = Path.Combine(site.Root, "content/roles/pilot.md");
        Assert.Equal(0, TestSite.Command("baseline", "create", "--root", site.Root).ExitCode);
        Assert.Contains("1 known from the baseline", TestSite.Command("check", pilot, "--root", site.Root).Output, StringComparison.Ordinal);
        var before = site.Read("aijri-baseline.json");
        Assert.Equal(0, TestSite.Command("baseline", "prune", pilot, "--root", site.Root).ExitCode);
        Assert.Equal(before, site.Read("aijri-baseline.json"));
        Assert.Equal(0, TestSite.Command("baseline", "create", pilot, "--root", site.Root).ExitCode);
        Assert.Equal(before, site.Read("aijri-baseline.json"));
    }

    [Fact]
    public void A_report_never_overwrites_a_document()
    {
        using var site = new TestSite();
        var keeper = Path.Combine(site.Root, "content/roles/keeper.md");
        Assert.Equal(2, TestSite.Command("check", keeper, "--format", $"json={keeper}").ExitCode);
        Assert.Equal(Example.Text, site.Read("content/roles/keeper.md"));
    }
}
