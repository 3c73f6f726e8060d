using System.Text.Json;

namespace Aijri.Browser;

/// <summary>A document and a configuration full of attacks, in every field that a person fills in, are text on every page of the site.</summary>
[Collection(OneSite.Name)]
public sealed class AttackTests(PublishedSite site)
{
    private const string Markup = """<script>window.struck=1</script><img src=x onerror="window.struck=1"><svg onload=window.struck=1>""";

    // One line for fields and table cells: markup, attributes, templates, JSON and CSV are all left open; comments cannot be, since a comment hides what follows.
    private const string Line = Markup + """ "' onmouseover="window.struck=1" x=" {{ site.title }} {{ 1/0 }} {%x%} ${window.struck=1} </script></style></textarea></title>--> ]]> ","struck":1,"x":" =HYPERLINK("http://127.0.0.1:9/") <style>body{display:none}</style> &lt;b&gt; """;

    // A category's name is its address too, and a folder's name has an end.
    private const string Name = """Sea <script>window.struck=1</script> "' onclick="window.struck=1" {{ 1/0 }} ","struck":1""";

    private const string Prose = Line + """


        [a](javascript:window.struck=1) [b](  JaVaScRiPt:window.struck=1) [c](data:text/html,<script>window.struck=1</script>) <javascript:window.struck=1> [d](vbscript:x)
        ![e](http://127.0.0.1:9/e.png) ![f](javascript:window.struck=1) [g]: javascript:window.struck=1 "x"

        <iframe src="http://127.0.0.1:9/"></iframe><object data="http://127.0.0.1:9/"></object><base href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">

        <div onclick="window.struck=1" style="position:fixed;inset:0">

        ```html
        <script>window.struck=1</script>
        ```

        {{ include "../../aijri.yml" }} {{ for i in 1..9 }}
        """;

    [ChromiumFact]
    public async Task Attacks_in_every_field_are_text()
    {
        var folder = Directory.CreateTempSubdirectory("aijri-attack-").FullName;
        var output = Path.Combine(folder, "output");
        Directory.CreateDirectory(output);
        try
        {
            WriteSite(folder);
            await using var server = await SiteServer.StartAsync(output);
            PublishedSite.Build(folder, output, server.Root);
            await using var visit = await site.OpenAsync(root: server.Root);
            foreach (var path in PublishedSite.PagesOf(output))
            {
                await visit.GoAsync(path);
                await AssertUntouchedAsync(visit, path);
            }
            await visit.GoAsync("roles/struck/");
            Assert.Contains("<script>window.struck=1</script>", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains("{{ site.title }} {{ 1/0 }}", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await visit.Page.Locator("main :is(img, iframe, object, base, style, script, [onclick], [onmouseover])").CountAsync());
            foreach (var link in await visit.Page.Locator("a").AllAsync())
                Assert.Matches("^(https?:|/|#)", await link.GetAttributeAsync("href") ?? "");
            await UseScriptsAsync(visit);
            Assert.All(Directory.EnumerateFiles(output, "*.json", SearchOption.AllDirectories), file => JsonDocument.Parse(File.ReadAllText(file)).Dispose());
            visit.AssertClean();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What scripts put on the page comes from the same fields.
    private static async Task UseScriptsAsync(Visit visit)
    {
        await visit.GoAsync("");
        await visit.Page.Locator("#search").FillAsync("struck");
        await visit.Page.Locator("[role=option]").First.WaitForAsync();
        await AssertUntouchedAsync(visit, "suggestions");
        await visit.GoAsync("roles/?q=struck&sort=title&order=descending");
        Assert.Equal(1, await visit.Page.Locator("#roles tbody tr:visible").CountAsync());
        await AssertUntouchedAsync(visit, "explorer");
        await visit.GoAsync("compare/?a=struck&b=pilot");
        await visit.Page.Locator("#compared table").WaitForAsync();
        await AssertUntouchedAsync(visit, "comparison");
        await visit.GoAsync("calculator/?v=" + Uri.EscapeDataString(Markup));
        await visit.Page.Locator("form[data-ready]").WaitForAsync();
        await AssertUntouchedAsync(visit, "calculator");
    }

    private static async Task AssertUntouchedAsync(Visit visit, string where)
    {
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.struck !== 1"), where);
        Assert.True(await visit.Page.EvaluateAsync<bool>("[...document.scripts].every(s => s.type === 'application/ld+json' || s.src.startsWith(location.origin + '/sub/assets/'))"), where);
    }

    private static void WriteSite(string folder)
    {
        var field = JsonSerializer.Serialize(Line);
        var name = JsonSerializer.Serialize(Name);
        var cell = Line.Replace("|", "\\|", StringComparison.Ordinal);
        var golden = Repository.Path("tests", "Aijri.Tests", "Sites", "Golden", "small", "in", "content", "roles");
        var text = File.ReadAllText(Path.Combine(golden, "keeper.md"));
        var document = text[(text.IndexOf("---", 4, StringComparison.Ordinal) + 3)..]
            .Replace("Lighthouse Keeper", "Struck " + cell, StringComparison.Ordinal).Replace("| Mid-level |", $"| {cell} |", StringComparison.Ordinal)
            .Replace("Tend the lamp", "Tend " + cell, StringComparison.Ordinal).Replace("Stairs.", cell, StringComparison.Ordinal).Replace("Fog", Prose, StringComparison.Ordinal);
        Assert.Contains("Tend <script>", document, StringComparison.Ordinal);
        Assert.Contains("javascript:", document, StringComparison.Ordinal);
        Write("content/roles/struck.md", $$"""
            ---
            slug: struck
            category: {{name}}
            summary: {{field}}
            assessed: 2026-01-02
            aliases: [{{field}}, "struck</script>"]
            history:
              - { date: 2025-01-02, score: 40.0, note: {{field}} }
            sources:
              - { title: {{field}}, url: "https://x.example/?a=\"><script>window.struck=1</script>" }
            ---
            {{document}}
            """);
        Write("content/roles/pilot.md", File.ReadAllText(Path.Combine(golden, "pilot.md")));
        Write("content/methodology/aijri-1.yml", File.ReadAllText(Repository.Path("content", "methodology", "aijri-1.yml")));
        Write("aijri.yml", $$"""
            title: {{field}}
            tagline: {{field}}
            description: {{field}}
            categories:
              - { name: {{name}}, description: {{field}} }
            leaderboards:
              - { id: all, title: {{field}}, blurb: {{field}} }
            """);
        foreach (var file in Directory.EnumerateFiles(Repository.Path("themes", "default"), "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));

        void Write(string path, string content)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, content);
        }
    }
}
