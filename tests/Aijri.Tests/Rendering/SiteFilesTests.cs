using System.Text.Json;
using System.Xml.Linq;
using Aijri.Output;
using Aijri.Rendering.Data;

namespace Aijri.Tests.Rendering;

public sealed class SiteFilesTests : IDisposable
{
    private const string Front = "---\nassessed: 2026-03-01\ncategory: Sea\naliases: [\"Lamp & keeper\"]\nsummary: Lamps <b>stay</b>.\nredirect-from: [lamp-lighter, old-keeper]\nhistory: [{ date: 2024-05-05, score: 40.0, note: First }, { date: 2025-01-01, score: 46.0, note: More ships. }]\n---\n\n";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_feed_tells_every_published_score_the_newest_first()
    {
        var feed = XDocument.Parse(Built("feed.xml")).Root!;
        Assert.Equal(["Lighthouse Keeper: 46.0 → 44.2, Yellow", "Lighthouse Keeper: 40.0 → 46.0, Yellow", "Lighthouse Keeper: 40.0, Yellow"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal(["The score fell by 1.8. Lamps <b>stay</b>.", "The score rose by 6.0. More ships.", "Assessed. First"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "summary")!.Value));
        Assert.Equal("2026-03-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("https://x.example/sub/feed.xml", feed.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "self").Attribute("href")!.Value);
        Assert.All(feed.DescendantsAndSelf().Where(e => e.Name == Atom + "entry" || e.Name == Atom + "feed"), e =>
        {
            foreach (var name in (string[])["id", "title", "updated"])
                Assert.Single(e.Elements(Atom + name));
            Assert.True(Uri.IsWellFormedUriString(e.Element(Atom + "id")!.Value, UriKind.Absolute));
        });
        Assert.Equal(3, feed.Descendants(Atom + "id").Select(i => i.Value).Skip(1).Distinct().Count());
    }

    [Fact]
    public void Without_an_address_there_is_no_feed_and_no_page_links_one()
    {
        _site.Write("aijri.yml", "title: Test\n");
        var page = Built("roles/lighthouse-keeper/index.html", Front.Replace("category: Sea\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("atom+xml", page, StringComparison.Ordinal);
        Assert.DoesNotContain("feed.xml", _site.Published().Keys);
        Assert.Contains("\"item\":\"/roles/lighthouse-keeper/\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_dates_has_no_feed()
    {
        var page = Built("roles/lighthouse-keeper/index.html", "");
        Assert.DoesNotContain("atom+xml", page, StringComparison.Ordinal);
        Assert.DoesNotContain("feed.xml", _site.Published().Keys);
    }

    [Fact]
    public void The_search_index_is_valid_by_its_schema_and_small()
    {
        var text = Built("search.json");
        Assert.Equal("", Schema.Of("search.schema.json").Errors(text));
        using var json = JsonDocument.Parse(text);
        Assert.Equal("Moderate", json.RootElement.GetProperty("roles")[0].GetProperty("label").GetString());
        Assert.DoesNotContain("\n ", text, StringComparison.Ordinal);
    }

    private static string Written(GrowingFile file)
    {
        using var stream = new MemoryStream();
        file.Content(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void A_sitemap_of_more_pages_than_one_may_hold_names_others()
    {
        (string, DateOnly?)[] pages = [("", new DateOnly(2026, 1, 2)), ("a/", null), ("b/", null), ("c/", null), ("d/", null)];
        var files = Sitemap.Of(pages, path => "https://x.example/" + path, most: 2).Select(f => (f.Path, Root: XDocument.Parse(Written(f)).Root!)).ToList();
        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"], files.Select(f => f.Path));
        Assert.Equal("sitemapindex", files[0].Root.Name.LocalName);
        Assert.Equal(["https://x.example/sitemap-1.xml", "https://x.example/sitemap-2.xml", "https://x.example/sitemap-3.xml"], files[0].Root.Elements().Select(e => e.Value));
        Assert.Equal(["https://x.example/2026-01-02", "https://x.example/a/", "https://x.example/b/", "https://x.example/c/", "https://x.example/d/"],
            files.Skip(1).SelectMany(f => f.Root.Elements().Select(e => e.Value)));
        Assert.Equal(["sitemap.xml"], Sitemap.Of(pages, path => path, most: 5).Select(f => f.Path));
    }

    [Fact]
    public void Robots_find_the_sitemap_and_language_models_the_markdown()
    {
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://x.example/sub/sitemap.xml\n", Built("robots.txt"));
        var llms = _site.Read("output/llms.txt");
        Assert.StartsWith("# Test\n\n", llms, StringComparison.Ordinal);
        Assert.Contains("\n- [Lighthouse Keeper](https://x.example/sub/roles/lighthouse-keeper/index.md): 44.2, Yellow (Moderate); Mid-level\n", llms, StringComparison.Ordinal);
        foreach (var address in System.Text.RegularExpressions.Regex.Matches(llms, @"\(https://x\.example/sub/([^)]*)\)").Select(m => m.Groups[1].Value))
            Assert.Contains(address, _site.Published().Keys);
    }

    [Fact]
    public void The_headers_hold_below_the_sites_path()
    {
        var headers = Built("_headers");
        Assert.StartsWith("/sub/*\n  Content-Security-Policy: default-src 'none'; ", headers, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers, StringComparison.Ordinal);
        Assert.Contains("\n/sub/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_address_has_a_page_that_leads_to_the_new_one()
    {
        var page = Built("roles/lamp-lighter/index.html");
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/sub/roles/lighthouse-keeper/\">", page, StringComparison.Ordinal);
        Assert.Equal("/sub/roles/lamp-lighter/ /sub/roles/lighthouse-keeper/ 301\n/sub/roles/old-keeper/ /sub/roles/lighthouse-keeper/ 301\n", _site.Read("output/_redirects"));
        Assert.DoesNotContain("lamp-lighter", _site.Read("output/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sitemap_gives_the_day_of_the_assessment()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var days = XDocument.Parse(Built("sitemap.xml")).Root!.Elements().ToDictionary(u => u.Element(ns + "loc")!.Value, u => u.Element(ns + "lastmod")?.Value);
        Assert.Equal("2026-03-01", days["https://x.example/sub/roles/lighthouse-keeper/"]);
        Assert.Equal("2026-03-01", days["https://x.example/sub/"]);
        Assert.Null(days["https://x.example/sub/methodology/"]);
    }

    [Fact]
    public void What_a_title_says_cannot_end_the_data_within_the_page()
    {
        _site.Write("content/roles/keeper.md", $"---\ntitle: \"</script><script>alert(1)</script>\"\nslug: x\nassessed: 2026-03-01\n---\n\n{Example.With("| Job Title | Lighthouse Keeper |\n", "")}");
        Assert.Equal(0, _site.Run("build").ExitCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(_site.Read("output/roles/x/index.html"));
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']):not([src])"));
        using var data = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent);
        Assert.Contains(data.RootElement.GetProperty("@graph").EnumerateArray(), t => t.TryGetProperty("name", out var name) && name.GetString() == "</script><script>alert(1)</script>");
    }

    private string Built(string file, string front = Front)
    {
        _site.Write("content/roles/keeper.md", front + Example.Text);
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output + error);
        return _site.Read($"output/{file}");
    }
}
