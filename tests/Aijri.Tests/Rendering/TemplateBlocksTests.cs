using System.Text.Json;

namespace Aijri.Tests.Rendering;

/// <summary>A template that does not close what it opens is one finding, where it is to be put right.</summary>
public sealed class TemplateBlocksTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("<p>\n{{ if site.title }}a</p>", 2, 4, "This `if` is never closed.", "It ends with `{{ end }}`.")]
    [InlineData("<p>{{ for x in site.nav }}\n{{ if x }}a{{ end }}\n</p>", 1, 7, "This `for` is never closed.", "It ends with `{{ end }}`.")]
    [InlineData("{{ if true\n  for x in [1]\n    x\n  end }}", 1, 4, "This `if` is never closed.", "It ends with `{{ end }}`.")]
    [InlineData("<p>\n{{~ iff site.title ~}}\na\n{{~ end ~}}</p>", 4, 5, "This `end` closes nothing.", "Did you mean `if` by the `iff` on line 2?")]
    [InlineData("a{{ end }}", 1, 5, "This `end` closes nothing.", "Remove it, or write what it ends.")]
    public void What_is_open_is_shown_where_it_opens(string template, int line, int column, string message, string help)
    {
        _site.Write("themes/default/partials/footer.html", template);
        var finding = Assert.Single(Findings());
        Assert.Equal(("AIJ901", "themes/default/partials/footer.html", line, column), (finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal((message, help), (finding.GetProperty("message").GetString(), finding.GetProperty("help").GetString()));
    }

    [Theory]
    [InlineData("{{ \"x }}compare/")]
    [InlineData("a {{ site.title + }} b")]
    [InlineData("a {{ site.base compare/ b")]
    public void Another_mistake_is_one_finding_too(string template)
    {
        _site.Write("themes/default/partials/footer.html", template);
        Assert.Single(Findings());
    }

    private JsonElement[] Findings()
    {
        using var report = JsonDocument.Parse(_site.Run("build", "--format", "json").Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.Clone())];
    }
}
