using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aijri.Tests.Sites;

/// <summary>The repository's own content, published to a folder of the test's.</summary>
public sealed class PublishedSiteTests(PublishedSiteTests.Built built) : IClassFixture<PublishedSiteTests.Built>
{
    /// <summary>One build for all tests.</summary>
    public sealed class Built : IDisposable
    {
        public Built()
        {
            Output = Directory.CreateTempSubdirectory("aijri-site-").FullName;
            Result = TestSite.Command("build", "--root", Files.Root, "--output", Output, "--base-url", "https://x.example/sub/");
            var parser = new HtmlParser();
            var all = Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(Output, f).Replace('\\', '/'), f => parser.ParseDocument(File.ReadAllText(f)));
            Pages = all.Where(p => !IsRedirect(p.Value)).ToDictionary();
            Redirects = all.Where(p => IsRedirect(p.Value)).ToDictionary();

            static bool IsRedirect(IHtmlDocument page) => page.QuerySelector("meta[http-equiv=refresh]") is not null;
        }

        public string Output { get; }

        public (int ExitCode, string Output, string Error) Result { get; }

        public Dictionary<string, IHtmlDocument> Pages { get; }

        public Dictionary<string, IHtmlDocument> Redirects { get; }

        public void Dispose() => Directory.Delete(Output, recursive: true);
    }

    [Fact]
    public void The_content_builds_without_an_error_or_warning()
    {
        Assert.Equal(0, built.Result.ExitCode);
        Assert.Contains("0 errors, 0 warnings", built.Result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_internal_link_and_anchor_resolves()
    {
        foreach (var (name, page) in built.Pages)
        {
            foreach (var url in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(u => !u.StartsWith("https://", StringComparison.Ordinal)))
            {
                var (path, anchor) = url.Split('#') is [var before, var after] ? (before, after) : (url, null);
                path = path.Split('?')[0];
                Assert.True(path.Length == 0 || path.StartsWith("/sub/", StringComparison.Ordinal), $"{name}: {url}");
                var file = path.Length == 0 ? name : path["/sub/".Length..] is var p && (p.Length == 0 || p.EndsWith('/')) ? p + "index.html" : p;
                Assert.True(File.Exists(Path.Combine(built.Output, file)), $"{name}: {url}");
                Assert.True(anchor is null || built.Pages[file].GetElementById(anchor) is not null, $"{name}: {url}");
            }
        }
    }

    [Fact]
    public void No_page_asks_a_third_party_for_anything_or_has_inline_script_or_style()
    {
        foreach (var (name, page) in built.Pages)
        {
            Assert.Empty(page.QuerySelectorAll("style, [style], iframe, object, embed"));
            Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), e => Assert.True(e.GetAttribute("type") == "module" && e.TextContent.Length == 0, name));
            Assert.All(page.QuerySelectorAll("script[src], img, source, link[rel=stylesheet], link[rel=icon]"), e =>
                Assert.True((e.GetAttribute("src") ?? e.GetAttribute("href"))!.StartsWith("/sub/", StringComparison.Ordinal), name));
            Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_page_has_the_strict_policy_before_anything_it_loads()
    {
        foreach (var (name, page) in built.Pages.Concat(built.Redirects))
        {
            Assert.True(page.QuerySelectorAll("meta[http-equiv='Content-Security-Policy']").Length == 1, name);
            var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!;
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy.GetAttribute("content"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy.GetAttribute("content"), StringComparison.Ordinal);
            Assert.DoesNotContain(policy.ParentElement!.Children.TakeWhile(e => e != policy), e => e.LocalName is "link" or "script");
        }
    }

    [Fact]
    public void A_page_says_what_it_is_to_machines()
    {
        foreach (var (name, page) in built.Pages.Where(p => p.Key != "404.html"))
        {
            var address = "https://x.example/sub/" + name.Replace("index.html", "", StringComparison.Ordinal);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Equal(address, page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
            Assert.Equal("/sub/feed.xml", page.QuerySelector("link[type='application/atom+xml']")?.GetAttribute("href"));
            using var data = System.Text.Json.JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            var things = data.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(t => t.GetProperty("@type").GetString()!);
            if (name != "index.html")
                Assert.Equal(address, things["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray().Last().GetProperty("item").GetString());
            Assert.Equal(name.StartsWith("roles/", StringComparison.Ordinal) && name != "roles/index.html", things.ContainsKey("Occupation"));
            foreach (var file in things.TryGetValue("Dataset", out var set) ? set.GetProperty("distribution").EnumerateArray().ToList() : [])
                Assert.True(File.Exists(Path.Combine(built.Output, file.GetProperty("contentUrl").GetString()!["https://x.example/sub/".Length..])), name);
        }
    }

    [Fact]
    public void Every_redirect_leads_to_a_page()
    {
        Assert.NotEmpty(built.Redirects);
        foreach (var (name, page) in built.Redirects)
        {
            var target = page.QuerySelector("a")!.GetAttribute("href")!;
            Assert.Contains(target["/sub/".Length..] + "index.html", built.Pages.Keys);
            Assert.Equal($"0; url={target}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal("https://x.example" + target, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Contains($"/sub/{name.Replace("index.html", "", StringComparison.Ordinal)} {target} 301\n", File.ReadAllText(Path.Combine(built.Output, "_redirects")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_has_one_h1_a_title_a_description_and_ids_of_its_own()
    {
        foreach (var (name, page) in built.Pages)
        {
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title), name);
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")), name);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }

    [Fact]
    public void A_role_page_shows_the_computed_values_with_their_claims()
    {
        var page = built.Pages["roles/ml-ai-engineer/index.html"];
        string Claim(string id) => page.QuerySelector($"[data-claim='{id}']")!.TextContent.Replace("AIJRI score", "", StringComparison.Ordinal).Trim();
        Assert.Equal("68.2", Claim("score.result"));
        Assert.Equal("3.75", Claim("task-resistance.result"));
        Assert.Equal("5.9466", Claim("raw.result"));
        Assert.Equal("1.36", Claim("composite.evidence.result"));
        Assert.Equal("0.40", Claim("tasks.1.weighted"));
        foreach (var figure in (string[])["40.48", "+17.02", "+3.86", "+6.82", "20.2 points above Yellow", "2.73 or lower"])
            Assert.Contains(figure, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_claim_on_a_page_is_a_claim_of_its_document()
    {
        foreach (var (name, page) in built.Pages.Where(p => p.Key.StartsWith("roles/", StringComparison.Ordinal) && p.Key != "roles/index.html"))
        {
            var claims = Example.Check(Files.Read("content", "roles", name.Split('/')[1] + ".md")).Assessment!.Claims.Select(c => c.Id).ToHashSet();
            Assert.All(page.QuerySelectorAll("[data-claim]"), e => Assert.Contains(e.GetAttribute("data-claim")!, claims));
        }
    }

    [Fact]
    public void Roles_are_linked_both_ways()
    {
        var citing = built.Pages["roles/ml-ai-engineer/index.html"];
        Assert.NotNull(citing.QuerySelector("a.role-mention[href='/sub/roles/data-scientist/']"));
        Assert.Contains("/sub/roles/ml-ai-engineer/", built.Pages["roles/data-scientist/index.html"].QuerySelectorAll("#related-roles a").Select(a => a.GetAttribute("href")));
        Assert.Empty(citing.QuerySelectorAll("a.role-mention[href='/sub/roles/ml-ai-engineer/']"));
        foreach (var section in citing.QuerySelectorAll("section"))
        {
            var links = section.QuerySelectorAll(".prose a.role-mention").Select(a => a.GetAttribute("href")).ToList();
            Assert.Equal(links.Count, links.Distinct().Count());
        }
    }

    [Fact]
    public void The_explorer_lists_every_role_by_score()
    {
        var scores = built.Pages["roles/index.html"].QuerySelectorAll("tbody .score").Select(e => decimal.Parse(e.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(Files.Root, "content", "roles"), "*.md").Length, scores.Count);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void Pages_stylesheet_and_scripts_keep_their_budgets()
    {
        Assert.All(Directory.EnumerateFiles(Path.Combine(built.Output, "roles"), "index.html", SearchOption.AllDirectories), f => Assert.True(new FileInfo(f).Length <= 60 * 1024, f));
        Assert.All(built.Pages, page =>
            Assert.InRange(page.Value.QuerySelectorAll("link[rel=stylesheet]").Sum(l => new FileInfo(Path.Combine(built.Output, l.GetAttribute("href")!["/sub/".Length..])).Length), 1, 25 * 1024));
        Assert.InRange(Directory.EnumerateFiles(built.Output, "*.js", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length), 1, 25 * 1024);
    }

    [Fact]
    public void The_sitemap_lists_every_page_but_the_one_for_errors()
    {
        var sitemap = System.Xml.Linq.XDocument.Load(Path.Combine(built.Output, "sitemap.xml"));
        var listed = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value["https://x.example/sub/".Length..] + "index.html").Order(StringComparer.Ordinal);
        Assert.Equal(built.Pages.Keys.Where(p => p != "404.html").Order(StringComparer.Ordinal), listed);
    }
}
