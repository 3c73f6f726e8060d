using System.Text.Json;

namespace Aijri.Tests.Rendering;

/// <summary>What style sheets and scripts of a theme load, and what templates hold that pages forbid.</summary>
public sealed class ThemeAssetsTests : IDisposable
{
    private readonly TestSite _site = new();

    public ThemeAssetsTests() => _site.Write("themes/mine/theme.yml", "name: mine\nextends: default\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void What_is_loaded_is_named_as_it_is_published_whatever_loads_it()
    {
        _site.Write("themes/mine/assets/art/sea view.svg", "<svg/>");
        _site.Write("themes/mine/assets/fonts/a.woff2", "font");
        _site.Write("themes/mine/assets/css/parts/base.css", "b { color: red }\n");
        _site.Write("themes/mine/assets/css/mine.css", """
            @charset "utf-8";
            @namespace svg url(http://www.w3.org/2000/svg);
            @import "parts/base.css";
            @import url( './parts/base.css' ) screen;
            /* url(gone.png) */
            a { background: URL("../art/sea%20view.svg#top"), url(../favicon.svg); content: "url(gone.png)"; fill: url(#shade); }
            @font-face { font-family: A; src: url(../fonts/a.woff2?#iefix) format("woff2"); }

            """);
        _site.Write("themes/mine/assets/js/part.js", "export const one = 1; // from './gone.js'\n");
        _site.Write("themes/mine/assets/js/mine.js", "import { one } from './part.js';\nimport('../js/part.js');\nconst site = 'https://x.example/'; say(\"from './gone.js'\", one);\n");
        Assert.Empty(Findings());

        string Published(string start) => Assert.Single(_site.Published().Keys, k => k.StartsWith("assets/" + start, StringComparison.Ordinal)).Split('/')[^1];
        var (sea, font, icon, part) = (Published("art/sea"), Published("fonts/a"), Published("favicon"), Published("js/part"));
        Assert.Equal($$"""
            @charset "utf-8";
            @namespace svg url(http://www.w3.org/2000/svg);
            @import "parts/{{Published("css/parts/base")}}";
            @import url( './parts/{{Published("css/parts/base")}}' ) screen;
            /* url(gone.png) */
            a { background: URL("../art/{{Uri.EscapeDataString(sea)}}#top"), url(../{{icon}}); content: "url(gone.png)"; fill: url(#shade); }
            @font-face { font-family: A; src: url(../fonts/{{font}}?#iefix) format("woff2"); }

            """, _site.Read("output/assets/css/" + Published("css/mine")));
        Assert.Equal($"import {{ one }} from './{part}';\nimport('../js/{part}');\nconst site = 'https://x.example/'; say(\"from './gone.js'\", one);\n", _site.Read("output/assets/js/" + Published("js/mine")));
    }

    [Theory]
    [InlineData("const isFull = u => /^https?:\\/\\//.test(u); import('./part.js');")]
    [InlineData("s.replace(/'/g, 'x'); import('./part.js')")]
    [InlineData("const t = `it's`; import('./part.js')")]
    [InlineData("import(/* a */ './part.js', {})")]
    [InlineData("import{one}from\"./part.js\";export*from'./part.js'")]
    [InlineData("const file = new URL('./part.js', import.meta.url)")]
    public void What_a_script_loads_is_found_in_any_style_of_writing(string script)
    {
        _site.Write("themes/mine/assets/js/part.js", "export const one = 1;\n");
        _site.Write("themes/mine/assets/js/mine.js", script);
        Assert.Empty(Findings());
        var part = Assert.Single(_site.Published().Keys, k => k.StartsWith("assets/js/part", StringComparison.Ordinal)).Split('/')[^1];
        Assert.Equal(script.Replace("./part.js", "./" + part, StringComparison.Ordinal),
            _site.Read(Path.Combine("output", Assert.Single(_site.Published().Keys, k => k.StartsWith("assets/js/mine", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("import('./locale/' + l + '.js'); // import './gone.js'\nconst t = `import x from './gone.js'`;\n/* import './gone.js' */\n * import './gone.js'")]
    [InlineData("from('./gone'); important('./gone.js'); const a = \"import './gone.js'\";")]
    public void What_only_looks_like_an_import_is_none(string script)
    {
        _site.Write("themes/mine/assets/js/mine.js", script);
        Assert.Empty(Findings());
    }

    [Fact]
    public void An_asset_that_cannot_be_looked_through_is_published_as_it_is()
    {
        _site.WriteBytes("themes/mine/assets/css/old.css", [(byte)'a', (byte)'{', (byte)'}', 0xe9]);
        var finding = Assert.Single(Findings());
        Assert.Equal(("AIJ102", "warning"), (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Single(_site.Published().Keys, k => k.StartsWith("assets/css/old.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--fail-on", "warning")]
    [InlineData(1, "--severity", "AIJ908=error")]
    public void What_a_theme_asks_in_vain_stops_a_build_that_is_to_be_stopped_by_it(int exit, params string[] options)
    {
        _site.Write("themes/mine/partials/header.html", "<p style=\"color: red\">a</p>");
        Assert.Equal(exit, _site.Run(["build", "--theme", "mine", .. options]).ExitCode);
        Assert.Equal(exit == 0, File.Exists(Path.Combine(_site.Output, "index.html")));
    }

    [Fact]
    public void A_style_sheet_has_another_name_when_what_it_loads_has_changed()
    {
        _site.Write("themes/mine/assets/a.svg", "<svg/>");
        _site.Write("themes/mine/assets/css/mine.css", "a { background: url(../a.svg) }\n");
        string Sheet() => Assert.Single(_site.Published().Keys, k => k.StartsWith("assets/css/mine", StringComparison.Ordinal));
        Assert.Empty(Findings());
        var before = Sheet();
        _site.Write("themes/mine/assets/a.svg", "<svg></svg>");
        Assert.Empty(Findings());
        Assert.NotEqual(before, Sheet());
    }

    [Theory]
    [InlineData("css/mine.css", "a { background: url(«../favicn.svg») }", "AIJ906", "Did you mean `../favicon.svg`?")]
    [InlineData("css/mine.css", "@import \"«site2.css»\";", "AIJ906", "Did you mean `site.css`?")]
    [InlineData("css/mine.css", "a { background: url('«/assets/favicon.svg»') }", "AIJ906", "Did you mean `../favicon.svg`?")]
    [InlineData("css/mine.css", "a { background: url(«../../favicon.svg») }", "AIJ906", "Did you mean `../favicon.svg`?")]
    [InlineData("css/mine.css", "a { background: url(«../art/sea.png») }", "AIJ906", "Assets are named by their path from the file that loads them.")]
    [InlineData("css/mine.css", "@import \"«mine.css»\";", "AIJ107", "An asset's name holds a hash of its content, and neither could be known first.")]
    [InlineData("js/mine.js", "import '«./serch.js»';", "AIJ906", "Did you mean `search.js`?")]
    [InlineData("js/mine.js", "import { a } from '«react»';", "AIJ906", "Assets are named by their path from the file that loads them.")]
    [InlineData("js/mine.js", "import a from '«https://cdn.example/a.js»';", "AIJ908", "Put the file into assets/, and name it by its path from this one.")]
    [InlineData("css/mine.css", "@import url(«https://fonts.example/a.css»);", "AIJ908", "Put the file into assets/, and name it by its path from this one.")]
    [InlineData("css/mine.css", "a { background: url(«data:image/png;base64,aaaa») }", "AIJ908", "Put the file into assets/, and name it by its path from this one.")]
    [InlineData("css/mine.css", "a { background: url(«//cdn.example/a.png») }", "AIJ908", "Put the file into assets/, and name it by its path from this one.")]
    public void What_an_asset_loads_that_is_not_there_or_elsewhere_is_a_finding_where_it_stands(string asset, string marked, string rule, string help) =>
        Reported("assets/" + asset, "\n" + marked, rule, help);

    [Fact]
    public void Assets_that_load_one_another_are_a_finding()
    {
        _site.Write("themes/mine/assets/a.css", "@import 'b.css';");
        _site.Write("themes/mine/assets/b.css", "@import 'a.css';");
        Assert.Equal("This loads a.css, which loads this one.", Assert.Single(Findings()).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("<p «style=\"color: red\"»>{{ site.title }}</p>", "Give it a class, and write the rule into a style sheet below assets/css/.")]
    [InlineData("«<style media='print'>» p { color: red } </style>", "Put it into a file below assets/css/, and link that.")]
    [InlineData("«<script>» if (1 < 2) go() </script>", "Put it into a file below assets/js/, and give that as `src`.")]
    [InlineData("<button «onClick='go(\"{{ page.url }}\")'»>Go</button>", "Add the listener in a file below assets/js/.")]
    [InlineData("<a «href=\"javascript:go()\"»>Go</a>", "Use a button, and a listener in a file below assets/js/.")]
    [InlineData("<img alt=\"\" «src=\"https://x.example/{{ page.url }}\"»>", "Put what it loads into assets/.")]
    [InlineData("<link rel=\"stylesheet\" «href=//x.example/a.css»>", "Put what it loads into assets/.")]
    [InlineData("<form «action=\"https://x.example/\"»></form>", "Link to the other site's form.")]
    [InlineData("<svg><image «xlink:href='https://x.example/a.svg'»/></svg>", "Put what it loads into assets/.")]
    [InlineData("«<script type=''>» go() </script>", "Put it into a file below assets/js/, and give that as `src`.")]
    [InlineData("«<iframe title=\"a\" src=\"{{ site.base }}\">»</iframe>", "Link to it.")]
    [InlineData("«<base href=\"{{ site.base }}\">»", "Addresses begin with `{{ site.base }}`.")]
    public void What_pages_forbid_is_a_finding_where_a_template_has_it(string marked, string help) =>
        Reported("partials/header.html", "<p>\n" + marked, "AIJ908", help);

    [Theory]
    [InlineData("<!-- <p style=\"color: red\"> --> <a href=\"https://x.example/\" data-style=\"a\" one=\"two\">a > b</a>")]
    [InlineData("<script type=\"application/ld+json\">{}</script> <script type=\"{{ site.language }}\">{}</script>")]
    [InlineData("<link rel=\"canonical\" href=\"https://x.example/\"> {{ \"<p style='color: red'>\" }} {{ '<script>' }}")]
    [InlineData("<script type=\"application/json\">{\"html\": \"<p style='x' onclick='go()'>\"}</script> <textarea><p style=\"a\"></textarea>")]
    [InlineData("<p title=\"javascript: the good parts\">a</p> <x-tool online=\"1\" on-click=\"2\"></x-tool> <p onset>b</p>")]
    [InlineData("<p {{ if true }}class=\"style=\"{{ end }} title='onclick=\"go()\"'>a</p> style=\"\" <br> 1 <2 onclick=\"\">")]
    public void What_pages_allow_is_no_finding(string template)
    {
        _site.Write("themes/mine/partials/header.html", template);
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_link_that_forgets_the_path_the_site_is_at_is_a_finding()
    {
        const string Right = "<p>\n <a href=\"/methodology/#top\">a</a> <a href=\"{{ site.base }}methodology/\">b</a>";
        _site.Write("themes/mine/partials/header.html", Right);
        Assert.Empty(Findings("--base-url", "https://x.example/"));
        _site.Write("themes/mine/partials/header.html", Right + "<a href=\"/elsewhere/\">c</a>");
        var finding = Assert.Single(Findings("--base-url", "https://x.example/sub/"));
        Assert.Equal(("AIJ906", "themes/mine/partials/header.html", 2, 11), (finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void A_link_out_of_the_site_to_a_page_that_is_new_is_told_of_by_a_build_that_keeps_the_page_with_it()
    {
        _site.Write("themes/mine/partials/header.html", "<a href=\"/roles/harbour-pilot/\">a</a>");
        Assert.Empty(Findings("--base-url", "https://x.example/sub/"));
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot"));
        Assert.Equal("AIJ906", Assert.Single(Findings("--base-url", "https://x.example/sub/")).GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("fonts.v2/LICENSE", "assets/fonts.v2/LICENSE.")]
    [InlineData(".hidden/x", "assets/.hidden/x.")]
    [InlineData("a#b.svg", "assets/a#b.")]
    public void The_hash_stands_in_the_file_s_name_whatever_its_folder_is_called(string asset, string published)
    {
        _site.Write("themes/mine/assets/" + asset, "1");
        _site.Write("themes/mine/partials/header.html", $"<a href=\"{{{{ asset \"{asset}\" }}}}\">a</a>");
        Assert.Empty(Findings());
        Assert.Single(_site.Published().Keys, k => k.StartsWith(published, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("back\\slash.txt")]
    [InlineData("new\nline.txt")]
    public void An_asset_whose_name_can_be_no_address_is_a_finding(string asset)
    {
        _site.Write("themes/mine/assets/" + asset, "1");
        Assert.Equal("AIJ107", Assert.Single(Findings()).GetProperty("rule").GetString());
    }

    [Fact]
    public void A_link_out_of_the_theme_s_assets_is_a_finding_and_not_published()
    {
        _site.Write("secret.txt", "1");
        Directory.CreateDirectory(Path.Combine(_site.Root, "themes/mine/assets"));
        File.CreateSymbolicLink(Path.Combine(_site.Root, "themes/mine/assets/a.txt"), Path.Combine(_site.Root, "secret.txt"));
        Assert.Equal("AIJ107", Assert.Single(Findings()).GetProperty("rule").GetString());
    }

    [Fact]
    public void A_template_that_is_a_link_out_of_the_theme_is_a_finding_and_not_published()
    {
        _site.Write("secret.txt", "1");
        Directory.CreateDirectory(Path.Combine(_site.Root, "themes/mine/partials"));
        File.CreateSymbolicLink(Path.Combine(_site.Root, "themes/mine/partials/footer.html"), Path.Combine(_site.Root, "secret.txt"));
        var finding = Assert.Single(Findings());
        Assert.Equal(("AIJ107", "themes/mine/partials/footer.html"), (finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString()));
    }

    private void Reported(string file, string marked, string rule, string help)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var column = start - marked.LastIndexOf('\n', start);
        _site.Write("themes/mine/" + file, marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var finding = Assert.Single(Findings());
        Assert.Equal((rule, "themes/mine/" + file, 2, column), (finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal(column + marked.IndexOf('»', StringComparison.Ordinal) - start - 1, finding.GetProperty("endColumn").GetInt32());
        Assert.Equal(help, finding.GetProperty("help").GetString());
    }

    private List<JsonElement> Findings(params string[] options)
    {
        using var json = JsonDocument.Parse(_site.Run(["build", "--theme", "mine", "--format", "json", .. options]).Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.Clone())];
    }
}
