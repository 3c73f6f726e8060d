using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aijri.Tests.Sites;

/// <summary>A site under a method that publishes scores with three decimals and has other names for zones, labels and the score.</summary>
public sealed partial class OtherMethodTests : IDisposable
{
    private static readonly string Method = Example.With("  decimals: 1\n", "  decimals: 3\n", Example.With("name: AIJRI score", "name: Endurance", Files.Read("content", "methodology", "aijri-1.yml")))
        .Replace("max: 5.00\n  decimals: 2", "max: 5.00\n  decimals: 3", StringComparison.Ordinal).Replace("Green", "Firm", StringComparison.Ordinal).Replace("Yellow", "Shifting", StringComparison.Ordinal)
        .Replace("Red\n", "Fading\n", StringComparison.Ordinal).Replace("Moderate", "Slowly", StringComparison.Ordinal);

    private static readonly string Keeper = Example.Text.Replace("**44.2/100**", "**44.181/100**", StringComparison.Ordinal).Replace("YELLOW (Green ≥48, Yellow 25-47, Red <25)", "SHIFTING (Firm ≥48, Shifting 25-47, Fading <25)", StringComparison.Ordinal)
        .Replace("Yellow (Moderate)", "Shifting (Slowly)", StringComparison.Ordinal);

    private readonly TestSite _site = new();

    public OtherMethodTests()
    {
        _site.Write("aijri.yml", "title: Test\nbase-url: https://x.example/sub/\nleaderboards:\n  - id: all\n    title: All\n    columns: [score, task-resistance, margin, modifiers, formula-score, previous-score, change]\n");
        _site.Write("content/methodology/aijri-1.yml", Method);
        _site.Write("content/roles/keeper.md", Keeper);
        // At one decimal it is where the keeper is.
        _site.Write("content/roles/pilot.md", "---\nassessed: 2026-02-01\nhistory:\n  - { date: 2025-02-01, score: 43.125 }\n---\n\n"
            + Example.With("Fair.", "Near Lighthouse Keeper (44.181, Shifting).", Example.With("Lighthouse Keeper", "Harbour Pilot", Example.With("| 50% | 2 |", "| 50.1% | 2 |", Example.With("| 30% | 4 |", "| 29.9% | 4 |", Keeper)))));
        var (exit, output, error) = TestSite.Command("fix", "--recompute", "--root", _site.Root);
        Assert.True(exit == 0, output + error);
        Assert.Contains("**44.209/100**", _site.Read("content/roles/pilot.md"), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_file_of_the_site_has_its_decimals_and_names()
    {
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output + error);
        foreach (var (path, bytes) in _site.Published().Where(f => Path.GetExtension(f.Key) is ".html" or ".json" or ".csv" or ".xml" or ".txt" or ".md" or ".svg" && !f.Key.StartsWith("data/methodology", StringComparison.Ordinal)))
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.True(!Other().IsMatch(text), $"{path}: {Other().Match(text)}");
        }
        Assert.Equal("Lighthouse Keeper: 44.181, Shifting (Slowly).", Description("roles/lighthouse-keeper/"));
        Assert.StartsWith("Harbour Pilot: 44.209, Shifting (Slowly). Lighthouse Keeper: 44.181, Shifting (Slowly).", Description("compare/harbour-pilot-vs-lighthouse-keeper/"), StringComparison.Ordinal);
        Assert.Equal("Endurance 44.181", Page("roles/lighthouse-keeper/").QuerySelector(".big-number")!.TextContent);
        Assert.Equal("3", Page("").QuerySelector("form.search")!.GetAttribute("data-decimals"));
    }

    [Fact]
    public void Roles_that_differ_in_the_last_decimal_share_no_rank()
    {
        Assert.Equal(0, _site.Run("build").ExitCode);
        var rows = Page("leaderboards/all/").QuerySelectorAll("tbody tr").Select(r => Spaces().Replace(r.TextContent.Trim(), " ")).ToList();
        Assert.Equal(2, rows.Count);
        foreach (var shown in (string[])["44.209", "3.602", "3.791", "+5.596", "43.125", "+1.084"])
            Assert.Contains(shown, rows[0], StringComparison.Ordinal);
        Assert.StartsWith("1 ", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("2 ", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_print_its_decimals()
    {
        Assert.Contains("keeper.md: 44.181 Shifting (Slowly)", _site.Run("check", "-v").Output, StringComparison.Ordinal);
        _site.Write("content/methodology/aijri-2.yml", Example.With("coefficient: 0.04", "coefficient: 0.03", Method.Replace("id: aijri-1", "id: aijri-2", StringComparison.Ordinal)));
        Assert.Contains("Lighthouse Keeper: 44.181 → 43.690 (−0.491), Shifting (Slowly)", TestSite.Command("rescore", "--to", "aijri-2", "--dry-run", "--root", _site.Root).Output, StringComparison.Ordinal);
        _site.Write("content/roles/pilot.md", _site.Read("content/roles/pilot.md").Replace("44.181, Shifting", "44.118, Firm", StringComparison.Ordinal));
        var found = _site.Run("check").Output;
        Assert.Contains("Lighthouse Keeper is quoted with 44.118, but its score is 44.181", found, StringComparison.Ordinal);
        Assert.Contains("Lighthouse Keeper is quoted as Firm, but it is Shifting at 44.181", found, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b44\.2\b|\b44\.18\b|\b(Green|Yellow|Red|Moderate)\b|(?<!The )AIJRI score")]
    private static partial Regex Other();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private string? Description(string path) => Page(path).QuerySelector("meta[name=description]")!.GetAttribute("content");

    private IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(_site.Read($"output/{path}index.html"));
}
