namespace Aijri.Tests.Rendering;

public sealed class RoleMarkdownTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("[a](<http://x/a b) [c](javascript:alert(1)>)", "[a](http://x/a%20b%29%20[c]%28javascript:alert%281%29)")]
    [InlineData("\\\\<script>alert(1)</script>", "\\\\\\<script>alert(1)\\</script>")]
    public void Nothing_is_left_that_would_run_where_the_markdown_is_shown(string written, string published) =>
        Assert.Contains(published, Twin(Example.With("Fog.", written)), StringComparison.Ordinal);

    [Fact]
    public void The_markdown_twin_shows_computed_values_and_the_authors_prose()
    {
        var text = Twin(Example.With("Fog.", "Fog, and *silence*.\n\n- one\n- two"));
        Assert.StartsWith("# Lighthouse Keeper\n", text, StringComparison.Ordinal);
        foreach (var line in (string[])["- **AIJRI score:** 44.2, Yellow (Moderate)", "| Raw | 3.60 × 1.04 × 1.08 × 1.00 | 4.04352 |", "| Keep the log | 30 | 4 | 1.20 | DISPLACEMENT | Text. |", "| **Total** (−10 to +10) | 1 | |", "Fog, and *silence*.", "- two"])
            Assert.Contains($"\n{line}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("JobZone Score", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_markup_and_links_that_could_run_something_do_not_reach_it()
    {
        var text = Twin(Example.Text.Replace("Fog.", "<script>alert(1)</script> <!-- a remark --> [x](javascript:alert(1)) and [y][z], ![p](javascript:2) <javascript:alert(3)>.\n\n[z]: JavaScript:alert(4)", StringComparison.Ordinal)
            .Replace("| Stairs. |", "| <img src=x onerror=alert(1)> <!-- hidden --> [s](javascript:5) |", StringComparison.Ordinal));
        Assert.Contains("\\<script>alert(1)\\</script>", text, StringComparison.Ordinal);
        Assert.Contains("x and y, p \\<javascript:alert(3)>.", text, StringComparison.Ordinal);
        Assert.Contains("| \\<img src=x onerror=alert(1)> s |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("remark", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](javascript", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Links_to_other_documents_lead_to_their_pages_on_the_page_and_in_its_twin()
    {
        _site.Write("content/roles/sea/pilot.md", Example.With("Lighthouse Keeper", "Pilot"));
        var text = Twin(Example.With("Fog.", "See [the pilot](sea/pilot.md#task-table), [the method](/methodology/) and [a page][p].\n\n[p]: https://x.example/a"));
        Assert.Contains("See [the pilot](/sub/roles/pilot/#task-table), [the method](/sub/methodology/) and [a page](https://x.example/a).", text, StringComparison.Ordinal);
        var page = _site.Read("output/roles/lighthouse-keeper/index.html");
        Assert.Contains("<a href=\"/sub/roles/pilot/#task-table\">the pilot</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/sub/methodology/\">the method</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_shown_leaves_no_gap()
    {
        var text = Twin(Example.With("Fog.", "Fog.\r\n\r\n![](javascript:1)\r\n\r\nSea\r\nand sky."));
        Assert.Contains("\nFog.\n\nSea\nand sky.\n\n", text, StringComparison.Ordinal);
    }

    [SourceDocumentFact]
    public void A_document_that_lost_its_block_structure_has_a_twin_with_it()
    {
        _site.Write("content/roles/keeper.md", File.ReadAllText(Files.SourceDocument));
        Assert.Equal(0, _site.Run("build").ExitCode);
        var text = _site.Read("output/roles/ml-ai-engineer/index.md");
        Assert.Contains("- **AIJRI score:** 68.2, Green (Accelerated)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## What the Numbers Don't Capture\n\n", text, StringComparison.Ordinal);
    }

    private string Twin(string document)
    {
        _site.Write("content/roles/keeper.md", document);
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output + error);
        return _site.Read("output/roles/lighthouse-keeper/index.md");
    }
}
