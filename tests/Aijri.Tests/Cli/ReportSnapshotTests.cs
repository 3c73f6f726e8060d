using System.Text.RegularExpressions;

namespace Aijri.Tests.Cli;

public sealed partial class ReportSnapshotTests : IDisposable
{
    private readonly TestSite _site = new(isEmpty: true);

    public void Dispose() => _site.Dispose();

    // A carried total, a decision, a warning and a note in one document.
    private static string Broken => Example.With("## What This Means\n\nLight.\n", "",
        Example.With("YELLOW", "GREEN", Example.With("Yellow (Moderate) — below 40% of task time", "Yellow (Urgent)", Example.Text.Replace("2.40", "2.41", StringComparison.Ordinal))));

    [Fact]
    public void The_text_report() => Snapshot.Match(Report("text"), "report.text");

    [Fact]
    public void The_JSON_report()
    {
        var report = Report("json");
        Assert.Equal("", Schema.Report.Errors(report));
        Snapshot.Match(report, "report.json");
    }

    [Fact]
    public void The_GitHub_report() => Snapshot.Match(Report("github"), "report.github");

    [Fact]
    public void The_JUnit_report() => Snapshot.Match(Report("junit"), "report.junit");

    // Without the rules, which have pages of their own.
    [Fact]
    public void The_results_of_the_SARIF_report()
    {
        var log = Report("sarif");
        Assert.Equal("", Schema.Sarif.Errors(log));
        Snapshot.Match(RuleIndex().Replace(Fingerprint().Replace(log[log.IndexOf("\"columnKind\"", StringComparison.Ordinal)..], "HASH:"), "N"), "report.sarif");
    }

    [Fact]
    public void A_trace()
    {
        _site.Write("keeper.md", Broken);
        Snapshot.Match(Clean(TestSite.Command("trace", Path.Combine(_site.Root, "keeper.md") + "#score.result").Output), "trace");
    }

    private string Report(string format)
    {
        _site.Write("keeper.md", Broken);
        return Clean(TestSite.Command("check", Path.Combine(_site.Root, "keeper.md"), "--format", format).Output);
    }

    // The folder and the time are another each run.
    private string Clean(string text) => Seconds().Replace(text.Replace(_site.Root, "ROOT", StringComparison.Ordinal), "(N s)");

    // Changes with every rule that is added.
    [GeneratedRegex("(?<=\"ruleIndex\": )[0-9]+")]
    private static partial Regex RuleIndex();

    // The folder is in it.
    [GeneratedRegex("[0-9a-f]{32}:")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"\(\d+\.\d+ s\)")]
    private static partial Regex Seconds();
}
