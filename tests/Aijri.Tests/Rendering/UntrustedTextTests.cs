using AngleSharp.Html.Parser;

namespace Aijri.Tests.Rendering;

public sealed class UntrustedTextTests
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](  JaVaScRiPt:alert(1)) ![z](https://evil.example/z.png) <javascript:alert(1)> \"'><svg onload=alert(1)>";

    [Fact]
    public void Nothing_from_a_document_reaches_a_page_as_markup()
    {
        using var site = new TestSite();
        var text = Example.Text.Replace("| Stairs. |", $"| {Attack} |", StringComparison.Ordinal).Replace("Fog.", Attack, StringComparison.Ordinal)
            .Replace("Tend the lamp", $"Tend {Attack}", StringComparison.Ordinal).Replace("| Mid-level |", $"| {Attack.Replace("|", "", StringComparison.Ordinal)} |", StringComparison.Ordinal);
        site.Write("content/roles/keeper.md", $"---\nsummary: {System.Text.Json.JsonSerializer.Serialize(Attack)}\naliases: [\"</script><b>\"]\n---\n\n{text}");
        var (exit, output, _) = site.Run("build");
        Assert.Equal(0, exit);
        Assert.Contains("AIJ903", output, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']):not([src^='/sub/assets/']), img, [onerror], [onload], svg[onload]"));
            foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']"))
                System.Text.Json.JsonDocument.Parse(data.TextContent).Dispose();
            Assert.DoesNotContain(page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!.Trim()), h => h.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void A_link_that_could_run_something_is_dropped_also_behind_others_that_are()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("Fog.", "[a](javascript:x) [b](data:x) <javascript:y> [c](vbscript:z) and [d](https://x.example/) <javascript:w>"));
        Assert.Equal(0, site.Run("build").ExitCode);
        var page = new HtmlParser().ParseDocument(site.Read("output/roles/lighthouse-keeper/index.html"));
        var section = page.QuerySelector("#what-the-numbers-dont-capture")!;
        Assert.Equal(["https://x.example/"], section.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("a b javascript:y c and d javascript:w", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_author_wrote_is_still_there_to_read()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("Fog.", "Less <b>than</b> 5 & more than 3, see [the harbour](https://x.example/h)."));
        site.Run("build");
        var page = new HtmlParser().ParseDocument(site.Read("output/roles/lighthouse-keeper/index.html"));
        Assert.Contains("Less <b>than</b> 5 & more than 3", page.QuerySelector("#what-the-numbers-dont-capture")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='https://x.example/h']"));
    }
}
