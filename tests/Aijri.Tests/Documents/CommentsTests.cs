using Aijri.Documents;

namespace Aijri.Tests.Documents;

public sealed class CommentsTests
{
    [Theory]
    [InlineData("Fog. <!-- X -->")]
    [InlineData("<!-- X")]
    [InlineData("\\\\<!-- X -->")]
    [InlineData("- A\n    - b <!-- X -->")]
    [InlineData("- A\n\n    b <!-- X -->")]
    [InlineData("1. A\n\n    b <!-- X -->")]
    [InlineData("words\n    <!-- X -->")]
    [InlineData("```` ```foo``` is the tool.````\n<!-- X -->")]
    [InlineData("````\n```\n````\n<!-- X -->")]
    [InlineData("```\n~~~\n```\n<!-- X -->")]
    [InlineData("- ```\n  a\n  ```\n<!-- X -->")]
    [InlineData("- ```\n  a\n\nwords <!-- X -->")]
    [InlineData("- a\n\n  ```\n  b\n\nwords <!-- X -->")]
    [InlineData("> ```\n> a\n\nwords <!-- X -->")]
    [InlineData("> ```\nwords <!-- X -->")]
    [InlineData("it costs 5` <!-- X -->")]
    [InlineData("`` a ` <!-- X --> b")]
    [InlineData("`a` <!-- X --> `b`")]
    [InlineData("<!-- ` X ` -->")]
    [InlineData("<!-- `\nX -->")]
    [InlineData("a\n\n    ```\n\n<!-- X -->")]
    [InlineData("a\n    ```\n<!-- X -->")]
    [InlineData("# A\n\n- b\n\nwords\n\n- c\n    <!-- X -->")]
    public void What_is_hidden_is_not_shown(string text) => Assert.DoesNotContain("X", Shown(text, 0), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!--> X <!-- y -->")]
    [InlineData("<!---> X <!-- y -->")]
    public void An_empty_comment_hides_nothing_behind_it(string text) => Assert.Contains(" X ", Shown(text, 0), StringComparison.Ordinal);

    [Theory]
    [InlineData("\\<!-- X -->")]
    [InlineData("`<!-- X -->`")]
    [InlineData("`` a ` <!-- X --> ``")]
    [InlineData("```\n<!-- X -->\n```")]
    [InlineData("~~~ html\n<!-- X -->")]
    [InlineData("> ```\n> a <!-- X --> c\n> ```")]
    [InlineData("- ```\n  <!-- X -->\n  ```")]
    [InlineData("words\n\n    <!-- X -->")]
    [InlineData("words\n\n\t<!-- X -->")]
    [InlineData("- a\n\nwords\n\n    <!-- X -->")]
    public void What_stands_in_code_or_is_escaped_is_shown(string text) => Assert.Equal(text, Shown(text, 0));

    [Fact]
    public void Front_matter_has_none() => Assert.Equal("a: <!-- b\n\nc    -->    ", Shown("a: <!-- b\n\nc    -->    ", 10));

    [Fact]
    public void Nothing_that_is_hidden_is_published_from_anywhere()
    {
        using var site = new TestSite();
        var text = Example.With("Lighthouse Keeper", "Lighthouse <!-- SECRET1 --> Keeper").Replace("Fog.", "Fog. <!-- The score is 12.3. SECRET2 -->", StringComparison.Ordinal);
        foreach (var row in text.Split('\n').Where(l => l.StartsWith('|') && !l.Contains("---", StringComparison.Ordinal)))
            text = text.Replace(row, row[..^1] + "<!-- SECRET3 | 7 --> |", StringComparison.Ordinal);
        site.Write("content/roles/keeper.md", "---\nassessed: 2026-01-01\nsummary: \"open <!-- here\"\n---\n\n" + text);
        var (exit, output, error) = site.Run("build");
        Assert.True(exit == 0, output + error);
        Assert.True(File.Exists(Path.Combine(site.Output, "roles/lighthouse-keeper/index.html")));
        foreach (var file in Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("SECRET", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("\"Lighthouse Keeper\"", File.ReadAllText(Path.Combine(site.Output, "data/roles.json")), StringComparison.Ordinal);
    }

    private static string Shown(string text, int start) => Comments.Blank(text, Comments.In(text, start));
}
