using System.Text;
using System.Text.Json;
using Aijri.Rendering;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Rendering;

public sealed class LinkChecksTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("Fog «[a](pilot.md)».", "Did you mean `pilot2.md`?")]
    [InlineData("Fog, *«[a](../../nowhere/)»*.", null)]
    [InlineData("Fog «[a](/roles/ghost/)».", null)]
    [InlineData("Fog «[a](#nowhere)».", null)]
    [InlineData("Fog «[a](/methodology/#nowhere)».", null)]
    [InlineData("Fog «[a](/roles)».", null)]
    [InlineData("Fog «<https://x.example/sub/nowhere/>».", null)]
    [InlineData("Fog «[a][b]».\n\n[b]: /no%20where/é", null)]
    public void A_link_that_leads_nowhere_is_reported_where_the_author_wrote_it(string marked, string? help)
    {
        var at = marked.IndexOf('«', StringComparison.Ordinal);
        var length = marked.IndexOf('»', StringComparison.Ordinal) - at - 1;
        _site.Write("content/roles/pilot2.md", Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("content/roles/keeper.md", Example.With("Fog.", marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));
        var finding = Assert.Single(Findings());
        Assert.Equal("AIJ906", finding.GetProperty("rule").GetString());
        Assert.Equal("roles/keeper.md", finding.GetProperty("path").GetString());
        Assert.Equal(Example.Text.Split("Fog.")[0].Split('\n').Length, finding.GetProperty("line").GetInt32());
        Assert.Equal(at + 1, finding.GetProperty("column").GetInt32());
        Assert.Equal(at + 1 + length, finding.GetProperty("endColumn").GetInt32());
        Assert.Equal(help, finding.GetProperty("help").GetString());
        Assert.False(Directory.Exists(_site.Output));
    }

    [Fact]
    public void A_source_on_the_site_itself_that_is_not_there_is_the_author_s()
    {
        _site.Write("content/roles/keeper.md", "---\nsources: [{ title: A, url: https://x.example/sub/gone/ }]\n---\n\n" + Example.Text);
        var finding = Assert.Single(Findings());
        Assert.Equal(("roles/keeper.md", 2, 28), (finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("[a](#who-should-worry) [b](/methodology/) [c](/roles/lighthouse-keeper/#tasks-and-time) [d](../pilot/) [e](/) [f](#main) [g](https://elsewhere.example/x) [h](mailto:a@b.example) [i](/data/roles.csv?x=1) [j](index.json) [k](/feed.xml) [l](/roles/old-pilot/) [m](//elsewhere.example/)")]
    public void A_link_to_what_is_there_or_elsewhere_is_right(string links)
    {
        _site.Write("content/roles/pilot.md", "---\nredirect-from: [old-pilot]\n---\n\n" + Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("content/roles/keeper.md", "---\nassessed: 2026-03-01\n---\n\n" + Example.With("Fog.", links.Replace("#tasks-and-time", "#task-table", StringComparison.Ordinal)));
        Assert.Empty(Findings());
    }

    [Theory]
    [InlineData("#task-decomposition", "#task-table")]
    [InlineData("#evidence-score", "#evidence-table")]
    [InlineData("#barrier-assessment", "#barriers-table")]
    [InlineData("#protective-principles--ai-growth-correlation", "#protective-table")]
    [InlineData("#ai-growth-correlation-check", "#growth-table")]
    [InlineData("#jobzone-composite-score-aijri", "#computation")]
    [InlineData("#sub-label-determination", "#computation")]
    [InlineData("#who-should-worry", "#who-should-worry")]
    [InlineData("pilot.md#task-decomposition", "/sub/roles/pilot/#task-table")]
    public void A_link_to_a_sections_heading_leads_to_the_place_that_shows_it(string link, string address)
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("content/roles/keeper.md", Example.With("Fog.", $"[Fog]({link})."));
        Assert.Empty(Findings());
        Assert.Contains($"<a href=\"{address}\">Fog</a>", _site.Read("output/roles/lighthouse-keeper/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_anchor_on_a_page_that_leads_on_to_another_is_missed_in_every_build()
    {
        _site.Write("content/roles/pilot.md", "---\nredirect-from: [old-pilot]\n---\n\n" + Example.With("Lighthouse Keeper", "Pilot"));
        Assert.Empty(Findings());
        _site.Write("content/roles/keeper.md", Example.With("Fog.", "[a](/roles/old-pilot/#task-table)"));
        for (var i = 0; i < 2; i++)
            Assert.Equal("roles/keeper.md", Assert.Single(Findings()).GetProperty("path").GetString());
        Directory.Delete(_site.Output, recursive: true);
        Assert.Equal("roles/keeper.md", Assert.Single(Findings()).GetProperty("path").GetString());
    }

    [Fact]
    public void A_mistake_in_a_page_that_others_link_into_is_the_one_finding()
    {
        _site.Write("themes/default/layouts/verification.html", "{{ role.titel }}");
        Assert.Equal("AIJ901", Assert.Single(Findings()).GetProperty("rule").GetString());
    }

    [Fact]
    public void A_link_of_the_theme_is_one_finding_however_many_pages_have_it()
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("themes/default/partials/footer.html", "<footer><a href=\"{{ site.base }}imprint/\">Imprint</a></footer>");
        var finding = Assert.Single(Findings());
        Assert.Equal("themes/default/partials/footer.html", finding.GetProperty("path").GetString());
        Assert.Contains("`/sub/imprint/`", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("Seen on index.html.", finding.GetProperty("help").GetString());
    }

    [Theory]
    [InlineData("<footer>\n<a href=\"{{ «site.base }}imprint/\">Imprint</a></footer>")]
    [InlineData("<footer>\n<a href=\"«imprint/\">Imprint</a></footer>")]
    [InlineData("<footer>\n<a href='«imprint/?a&amp;b'>Imprint</a></footer>")]
    [InlineData("<footer>\n<a href=\"«#imprint\">Imprint</a></footer>")]
    [InlineData("<footer>\n<a href=\"{{ «site.base }}methodology/#imprint\">Imprint</a></footer>")]
    [InlineData("<footer>{{ for x in [1, 2] }}{{ x }}{{ end }}\n{{ if true }}<a href=\"{{ «site.base }}imprint/\">Imprint</a>{{ end }}</footer>")]
    [InlineData("<footer>{{ for x in [1, 2] }}{{ break }}{{ end }}\n<a href=\"«/sub/imprint/\">Imprint</a></footer>")]
    [InlineData("<footer>\n{{ $x = include \"partials/imprint.html\" }}<p>A remark of some length.</p>{{ «$x }}</footer>")]
    public void A_link_of_the_theme_is_shown_where_a_template_has_it(string marked)
    {
        var (text, place) = Given.Marked(marked + "»");
        _site.Write("themes/default/partials/imprint.html", "<a href=\"/sub/imprint/\">Imprint</a>");
        _site.Write("themes/default/partials/footer.html", text);
        var finding = Findings()[0];
        Assert.Equal("themes/default/partials/footer.html", finding.GetProperty("path").GetString());
        var before = text[..place.Start];
        Assert.Equal((before.Count(c => c == '\n') + 1, place.Start - before.LastIndexOf('\n')), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void A_link_of_the_theme_with_other_escapes_is_reported_all_the_same()
    {
        _site.Write("themes/default/partials/footer.html", "<a href=\"&#47;sub&#x2f;imprint/\">Imprint</a>");
        Assert.Equal("themes/default/theme.yml", Assert.Single(Findings()).GetProperty("path").GetString());
    }

    [Fact]
    public void A_site_may_take_a_broken_link_for_a_warning_and_is_published_then()
    {
        _site.Write("content/roles/keeper.md", Example.With("Fog.", "[a](#nowhere)"));
        Assert.Equal(0, _site.Run("build", "--severity", "AIJ906=warning").ExitCode);
        Assert.True(File.Exists(Path.Combine(_site.Output, "index.html")));
        Assert.Equal(1, _site.Run("build").ExitCode);
    }

    [Theory]
    [InlineData("[a](pilot.md)", "pilot.md", "Did you mean `pilot2.md`?")]
    [InlineData("[a](../harbour/warden.md#tasks)", "../harbour/warden.md#tasks", "Did you mean `old/warden.md`?")]
    [InlineData("[a](gone.MD?x)", "gone.MD?x", "Documents are named by their path from this one; drafts have no page.")]
    [InlineData("[a](../../keeper.md)", "../../keeper.md", "Did you mean `keeper.md`?")]
    [InlineData("[a](../../roles/pilot2.md)", "../../roles/pilot2.md", "Did you mean `pilot2.md`?")]
    [InlineData("[a](../../../roles/pilot2.md)", "../../../roles/pilot2.md", "Did you mean `pilot2.md`?")]
    public void A_link_to_a_document_that_is_not_there_is_found_without_building_and_once(string link, string url, string help)
    {
        _site.Write("content/roles/pilot2.md", Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("content/roles/old/warden.md", Example.With("Lighthouse Keeper", "Warden"));
        _site.Write("content/roles/keeper.md", Example.With("Fog.", "Fog " + link));
        var finding = Assert.Single(Findings("check"));
        Assert.Equal((string[])["AIJ906", "roles/keeper.md", $"The link to `{url}` leads nowhere: nothing is published there.", help], ((string[])["rule", "path", "message", "help"]).Select(p => finding.GetProperty(p).GetString()));
        Assert.Equal(5, finding.GetProperty("column").GetInt32());
        Assert.Single(Findings());
        Assert.Single(Findings("build", "--severity", "AIJ906=warning"));
        Assert.Empty(Findings("check", Path.Combine(_site.Root, "content/roles/pilot2.md")));
        Assert.Single(Findings("check", Path.Combine(_site.Root, "content/roles/keeper.md")));
    }

    [Fact]
    public void A_dead_link_that_is_let_stand_is_not_found_again_by_the_build()
    {
        _site.Write("content/roles/keeper.md", "---\nallow: [{ rule: AIJ906, reason: Not written yet. }]\n---\n\n" + Example.With("Fog.", "[a](pilot.md)"));
        Assert.Empty(Findings());
        Assert.Equal(0, _site.Run("build").ExitCode);
    }

    [Theory]
    [InlineData("[a](pilot.md) [b](./pilot.md#tasks) [c](../roles/pilot.md) [e](index.md) [f](../pilot/index.md) [g](https://elsewhere.example/gone.md) [h](/gone.md) `[i](gone.md)`")]
    public void What_is_a_document_or_known_only_when_pages_are_built_is_left_alone_by_check(string links)
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("content/roles/keeper.md", Example.With("Fog.", links));
        Assert.Empty(Findings("check"));
    }

    [Fact]
    public void A_document_outside_any_site_may_link_to_what_is_not_there()
    {
        using var folder = new TestSite(isEmpty: true);
        folder.Write("keeper.md", Example.With("Fog.", "[a](pilot.md)"));
        Assert.Equal(0, TestSite.Command("check", Path.Combine(folder.Root, "keeper.md")).ExitCode);
    }

    [Fact]
    public void A_draft_has_no_page_to_link_to_unless_drafts_are_built()
    {
        _site.Write("content/roles/later.md", "---\ntitle: Pilot\nstatus: draft\n---\n\n" + Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("content/roles/keeper.md", Example.With("Fog.", "[a](later.md)"));
        var finding = Assert.Single(Findings("check"));
        Assert.Equal(("roles/keeper.md", "The link to `later.md` leads nowhere: that document is a draft, which has no page."), (finding.GetProperty("path").GetString(), finding.GetProperty("message").GetString()));
        Assert.Single(Findings());
        Assert.Single(Findings("check", Path.Combine(_site.Root, "content/roles/keeper.md")));
        Assert.Equal(0, _site.Run("build", "--drafts").ExitCode);
        Assert.Equal(0, _site.Run("check", "--drafts").ExitCode);
        _site.Write("content/roles/keeper.md", "---\nstatus: draft\n---\n\n" + Example.With("Fog.", "[a](later.md)"));
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Pilot of all"));
        Assert.Equal(0, _site.Run("build").ExitCode);
    }

    [Theory]
    [InlineData("../../../escaped")]
    [InlineData("x/ /y 200\n/* https://evil.example/:splat 302!\n#")]
    public void What_is_no_slug_redirects_nothing_even_where_its_finding_is_let_stand(string from)
    {
        _site.Write("content/roles/keeper.md", $"---\nredirect-from: [\"{from.Replace("\n", "\\n", StringComparison.Ordinal)}\", an-old-name]\nallow: [{{rule: AIJ606, reason: Later}}]\n---\n\n" + Example.Text);
        Assert.Equal(0, _site.Run("build", "--output", Path.Combine(_site.Output, "a", "b", "site")).ExitCode);
        Assert.Equal("/sub/roles/an-old-name/ /sub/roles/lighthouse-keeper/ 301\n", _site.Read("output/a/b/site/_redirects"));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(Path.Combine(_site.Output, "a", "b")).Select(Path.GetFileName));
        Assert.Equal(["b"], Directory.EnumerateFileSystemEntries(Path.Combine(_site.Output, "a")).Select(Path.GetFileName));
    }

    [Fact]
    public void Pages_and_redirects_never_share_an_address()
    {
        _site.Write("aijri.yml", _site.Read("aijri.yml") + "severity: { AIJ606: warning }\n");
        _site.Write("content/roles/keeper.md", "---\nredirect-from: [lighthouse-keeper]\n---\n\n" + Example.Text);
        Assert.Equal("Two pages would be at `roles/lighthouse-keeper/`.", Findings().Single(f => f.GetProperty("rule").GetString() == "AIJ907").GetProperty("message").GetString());
    }

    [Fact]
    public void Two_pairs_at_one_address_are_told_of_where_the_name_is()
    {
        string Named(string slug, string title, string other) => $"---\nslug: {slug}\n---\n\n" + Example.With("Fair.", other, Example.With("Lighthouse Keeper", title));
        _site.Write("content/roles/keeper.md", Named("a", "Alpha Keeper", "Beside Bravo Keeper it is fair."));
        _site.Write("content/roles/b.md", Named("b-vs-c", "Bravo Keeper", "Fair."));
        _site.Write("content/roles/c.md", Named("a-vs-b", "Charlie Keeper", "Beside Delta Keeper it is fair."));
        _site.Write("content/roles/d.md", Named("c", "Delta Keeper", "Fair."));
        var finding = Findings().Single(f => f.GetProperty("rule").GetString() == "AIJ907");
        Assert.Equal("Two pages would be at `compare/a-vs-b-vs-c/`.", finding.GetProperty("message").GetString());
        Assert.EndsWith("c.md", finding.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal("Give this document a `slug:` without `-vs-`.", finding.GetProperty("help").GetString());
    }

    [Theory]
    [InlineData("<a href=\"/x\">", "/x", "")]
    [InlineData("<A class=c HREF='/x?a=1&amp;b=2' id=i>", null, "i")]
    [InlineData("<img alt=\"a > b\" src=/y/z ><p id=\"q\"/>", "/y/z", "q")]
    [InlineData("<!-- <a href=/no> --><script src=/s.js>'<a href=/no id=no>'</script><use href=\"#u\"/>", "/s.js #u", "")]
    [InlineData("a < b <3 </a> <a href", "", "")]
    [InlineData("<a href=\"/open", "/open", "")]
    [InlineData("<", "", "")]
    [InlineData("<img srcset='/s.png 1x, /l.png 2x'><button formaction=/f>", "/s.png /l.png /f", "")]
    [InlineData("<a hidden id = 'i' href\n=\"/x\"title=\"id='no'\">", "/x", "i")]
    [InlineData("<p title=><b id=\"b\"/><i/id=i>", "", "b i")]
    [InlineData("<p title=\"a\" <i id=\"i\">", "", "i")]
    [InlineData("<style>p::before { content: \"</b><a href='/no'>\" }</STYLE ><a href=/x><script>let a = '<a href=/no>'", "/x", "")]
    [InlineData("<!--><a href=/x><!-- <a href=/no>", "/x", "")]
    public void Links_and_anchors_are_read_from_start_tags_alone(string html, string? urls, string ids)
    {
        var links = HtmlLinks.Of(Encoding.UTF8.GetBytes(html));
        if (urls is not null)
            Assert.Equal(urls.Split(' ', StringSplitOptions.RemoveEmptyEntries), links.Urls);
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), links.Ids);
    }

    [Fact]
    public void Every_data_file_is_known_by_its_path()
    {
        _site.Write("content/roles/keeper.md", "---\nassessed: 2026-03-01\n---\n\n" + Example.Text);
        Assert.Equal(0, _site.Run("build").ExitCode);
        foreach (var file in (string[])["data/roles.json", "data/roles.csv", "data/methodology.json", "search.json", "robots.txt", "llms.txt", "_headers", "sitemap.xml", "feed.xml", "roles/lighthouse-keeper/badge.svg", "roles/lighthouse-keeper/index.md"])
        {
            Assert.Contains(file, _site.Published().Keys);
            _site.Write("content/roles/keeper.md", "---\nassessed: 2026-03-01\n---\n\n" + Example.With("Fog.", $"[a](/{file})"));
            Assert.Empty(Findings());
        }
    }

    private List<JsonElement> Findings(params string[] command)
    {
        using var json = JsonDocument.Parse(_site.Run([.. command is [] ? (string[])["build"] : command, "--format", "json"]).Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() != "note").Select(f => f.Clone())];
    }
}
