using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aijri.Tests.Sites;

/// <summary>Themes that extend others, and what all of them must do.</summary>
public sealed class ThemesTests
{
    private const string Attack = "<x-attack y='1' z=\"2\">&";

    public static TheoryData<string> Themes => [.. Directory.EnumerateDirectories(Path.Combine(Files.Root, "themes")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_print_theme_has_its_own_files_and_the_default_themes_for_the_rest()
    {
        var output = Directory.CreateTempSubdirectory("aijri-print-").FullName;
        try
        {
            var (exit, report, error) = TestSite.Command("build", "--root", Files.Root, "--theme", "print", "--output", output, "--base-url", "https://x.example/");
            Assert.True(exit == 0, report + error);
            var page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(output, "roles", "ml-ai-engineer", "index.html")));
            var styles = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToList();
            Assert.Equal(["/assets/css/site", "/assets/css/print"], styles.Select(s => s[..s.IndexOf('.', StringComparison.Ordinal)]));
            Assert.All(styles, s => Assert.True(File.Exists(Path.Combine(output, s[1..]))));
            Assert.Null(page.QuerySelector("header nav"));
            Assert.Null(page.QuerySelector(".contents"));
            Assert.Contains("https://x.example/roles/ml-ai-engineer/", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("68.2", page.QuerySelector(".scale-score")!.TextContent);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    [Fact]
    public void One_file_in_a_theme_restyles_the_header()
    {
        using var site = new TestSite();
        site.Write("themes/mine/theme.yml", "name: mine\nextends: default\n");
        site.Write("themes/mine/partials/header.html", "<header>Mine: {{ site.title }}</header>\n");
        Assert.Equal(0, site.Run("build", "--theme", "mine").ExitCode);
        Assert.Contains("<header>Mine: Test</header>", site.Read("output/index.html"), StringComparison.Ordinal);
        Assert.Contains("site-footer", site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_among_the_assets_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TestSite();
        using (var make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(site.Root, "themes/default/assets/css/pipe.css")]))
            await make.WaitForExitAsync();
        var (exit, _, error) = await Task.Run(() => site.Run("build")).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(2, exit);
        Assert.Contains("pipe.css is a pipe, a device or a socket.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("{{ site.titel }}", "themes/mine/partials/header.html:1:")]
    [InlineData("x\n\n  {{ include \"../../aijri.yml\" }}", "themes/mine/partials/header.html:3:6")]
    [InlineData("{{ include \"partials/foter.html\" }}", "Did you mean `partials/footer.html`?")]
    [InlineData("{{ asset \"css/sit.css\" }}", "Did you mean `css/site.css`?")]
    [InlineData("{{ asset \"assets/css/site.css\" }}", "Did you mean `css/site.css`?")]
    [InlineData("{{ asset \"css/site.css\" \"css/lists.css\" }}", "asset takes the name of one asset.")]
    [InlineData("{{ include \"footer.html\" }}", "Did you mean `partials/footer.html`?")]
    [InlineData("x\n{{ include \"partials/zone_badge.html\" }}", "themes/mine/partials/header.html:2:4")]
    [InlineData("{{ [1, 2] | object.to_json }}", "There is no `to_json` here.")]
    [InlineData("{{ if }}", "themes/mine/partials/header.html:1:")]
    [InlineData("x {{ if page.title > 48 }}y{{ end }}", "themes/mine/partials/header.html:1:9")]
    [InlineData("{{ 48 <= page.title }}", "`page.title` is text and is compared with a number")]
    [InlineData("{{ date.now }}", "themes/mine/partials/header.html:1:")]
    [InlineData("x\n {{ site.title", "themes/mine/partials/header.html:2:2")]
    [InlineData("{{ site.title }} {{ ## a remark", "themes/mine/partials/header.html:1:18")]
    [InlineData("{{ 'a' | regex.match '[' }}", "themes/mine/partials/header.html:1:10")]
    [InlineData("{{ string.zzz = page.url }}", "themes/mine/partials/header.html:1:4")]
    public void A_mistake_in_a_template_is_a_finding_where_it_stands_and_nothing_is_published(string header, string expected)
    {
        using var site = new TestSite();
        site.Write("themes/mine/theme.yml", "name: mine\nextends: default\n");
        site.Write("themes/mine/partials/header.html", header);
        var (exit, output, _) = site.Run("build", "--theme", "mine");
        Assert.Equal(1, exit);
        Assert.Contains("AIJ901", output, StringComparison.Ordinal);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void A_theme_that_forgets_what_it_extends_is_told_at_its_settings()
    {
        using var site = new TestSite();
        site.Write("themes/mine/theme.yml", "name: mine\n");
        Assert.Contains("themes/mine/theme.yml:1:1", site.Run("build", "--theme", "mine").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_members_is_gone_through_by_key_and_value()
    {
        using var site = new TestSite();
        site.Write("themes/mine/theme.yml", "name: mine\nextends: default\n");
        site.Write("themes/mine/partials/header.html", "{{ for x in site.counts }}{{ x.key }}={{ x.value }};{{ end }}{{ for x in { a: 1 } }}{{ x.key }}{{ x.value }}{{ end }}");
        Assert.Equal(0, site.Run("build", "--theme", "mine").ExitCode);
        Assert.Contains("roles=1;", site.Read("output/index.html"), StringComparison.Ordinal);
        Assert.Contains("a1", site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base", "")]
    [InlineData("role", " \r\n\n")]
    public void An_empty_layout_is_a_finding_and_nothing_is_published(string layout, string text)
    {
        using var site = new TestSite();
        site.Write($"themes/default/layouts/{layout}.html", text);
        var (exit, output, _) = site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains($"themes/default/layouts/{layout}.html:1:1", output, StringComparison.Ordinal);
        Assert.Contains("AIJ901", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("AIJ102", 2)]
    [InlineData("AIJ103", 5_000_000)]
    public void A_template_that_is_not_read_whole_is_a_finding_and_nothing_is_published(string rule, int length)
    {
        using var site = new TestSite();
        var text = Enumerable.Repeat((byte)'a', length).ToArray();
        text[1] = rule == "AIJ102" ? (byte)0xFC : (byte)'a';
        site.WriteBytes("themes/default/partials/header.html", text);
        var (exit, output, _) = site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains(rule, output, StringComparison.Ordinal);
        Assert.Contains("themes/default/partials/header.html:1:", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Pages_end_their_lines_in_one_way_whatever_their_templates_do()
    {
        using var site = new TestSite();
        Assert.Equal(0, site.Run("build").ExitCode);
        var before = site.Read("output/index.html");
        foreach (var template in Directory.EnumerateFiles(Path.Combine(site.Root, "themes"), "*.html", SearchOption.AllDirectories))
            File.WriteAllText(template, File.ReadAllText(template).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal(before, site.Read("output/index.html"));
    }

    [Theory]
    [InlineData("{{ site.cuonts }}", "counts", "cuonts")]
    [InlineData("{{ siet.title }}", "site", "siet")]
    [InlineData("{{ string.upcas \"x\" }}", "upcase", "upcas")]
    [InlineData("{{ for item in site.nva }}{{ end }}", "nav", "nva")]
    [InlineData("{{ site.nav[0].titel }}", "title", "titel")]
    [InlineData("{{ site[\"cuonts\"] }}", "counts", "cuonts")]
    public void A_misspelt_name_in_a_template_is_shown_in_its_line_with_the_name_that_is_meant(string template, string meant, string name)
    {
        using var site = new TestSite();
        site.Write("themes/mine/theme.yml", "name: mine\nextends: default\n");
        var line = $"  <i>{template}</i>";
        site.Write("themes/mine/partials/header.html", $"<header>\n{line}\n</header>\n");
        var (exit, output, _) = site.Run("build", "--theme", "mine");
        Assert.Equal(1, exit);
        var lines = output.Split('\n');
        Assert.Contains($"There is no `{name}` here.", output, StringComparison.Ordinal);
        Assert.Contains($"Did you mean `{meant}`?", output, StringComparison.Ordinal);
        var at = Array.FindIndex(lines, l => l.EndsWith(line, StringComparison.Ordinal));
        Assert.True(at > 0, output);
        var token = line.IndexOf($"\"{name}\"", StringComparison.Ordinal) is >= 0 and var quoted ? quoted : line.IndexOf(name, StringComparison.Ordinal);
        Assert.Equal(token, lines[at + 1].IndexOf('^', StringComparison.Ordinal) - (lines[at].Length - line.Length));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Whatever_a_document_or_the_configuration_says_no_template_prints_it_as_markup(string theme)
    {
        using var site = new TestSite();
        Copy(Path.Combine(Files.Root, "themes", theme), Path.Combine(site.Root, "themes", theme));
        var yaml = System.Text.Json.JsonSerializer.Serialize(Attack);
        site.Write("aijri.yml", $"""
            title: {yaml}
            tagline: {yaml}
            description: {yaml}
            categories:
              - name: {yaml}
                slug: sea
                description: {yaml}
            leaderboards:
              - id: all
                title: {yaml}
                blurb: {yaml}
                columns: [score, sub-label, category, seniority, change]
              - id: in
                each: seniority
                title: {yaml[..^1]}{" {seniority}"}"
            """);
        string Document(string title) => $"""
            ---
            category: {yaml}
            summary: {yaml}
            note: {yaml}
            assessed: 2026-02-14
            aliases: [{yaml[..^1]} {title[0]}"]
            sources:
              - title: {yaml}
                url: "https://x.example/?a=%3Cx-attack%3E"
            history:
              - date: 2025-02-14
                score: 50.2
                note: {yaml}
            allow:
              - rule: AIJ602
                reason: {yaml}
            ---

            {Example.Text.Replace("Lighthouse Keeper", title, StringComparison.Ordinal).Replace("| Mid-level |", $"| Mid-level {Attack} |", StringComparison.Ordinal)
                .Replace("Tend the lamp", $"Tend {Attack}", StringComparison.Ordinal).Replace("| Stairs. |", $"| {Attack} |", StringComparison.Ordinal)
                .Replace("| Sea. |", $"| {Attack} |", StringComparison.Ordinal).Replace("Light.", $"Light {Attack}", StringComparison.Ordinal)
                .Replace("None — the formula stands.", $"Formula score 44.2 adjusted to 45.1 because {Attack}", StringComparison.Ordinal)
                .Replace("Fog.", $"Fog {Attack}. A {(title.StartsWith('K') ? "Diver" : "Keeper")} {Attack} scored 41.7.", StringComparison.Ordinal)}
            """;
        site.Write("content/roles/keeper.md", Document($"Keeper {Attack}"));
        site.Write("content/roles/diver.md", Document($"Diver {Attack}"));
        var (exit, output, error) = site.Run("build", "--theme", theme, "--severity", "AIJ501=warning", "--severity", "AIJ502=warning");
        Assert.True(exit == 0, output + error);
        foreach (var file in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            Assert.True(page.QuerySelector("x-attack") is null, file);
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name is "y" && a.OwnerElement!.NamespaceUri == NamespaceNames.HtmlUri || a.Name == "z");
            Assert.Contains(Attack, page.DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_template_of_a_theme_is_used(string theme)
    {
        var folders = theme == "default" ? (string[])["default"] : [theme, "default"];
        var all = string.Concat(folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Files.Root, "themes", f), "*.html", SearchOption.AllDirectories)).Select(File.ReadAllText));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Files.Root, "themes", theme), "*.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(Files.Root, "themes", theme), f).Replace('\\', '/')))
            Assert.True(file.StartsWith("layouts/", StringComparison.Ordinal) || all.Contains($"\"{file}\"", StringComparison.Ordinal), file);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
