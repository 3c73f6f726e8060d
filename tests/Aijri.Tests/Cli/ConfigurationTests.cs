namespace Aijri.Tests.Cli;

/// <summary>What <c>aijri.yml</c> says is looked at by a check of the whole site as by a build.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TestSite _site = new(isEmpty: true);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("example: keper", "No document has the page `keper`.", "Did you mean `keeper`?")]
    [InlineData("example: pilot", "`pilot` has no page: pilot.md is a draft.", "Name a role that is published")]
    [InlineData("leaderboards:\n  - id: x\n    title: X\n    sort: score\n    filter: { category: Harbuor }", "No document has the category `Harbuor`.", "Did you mean `Harbour`?")]
    public void A_word_that_no_document_bears_out_is_reported(string line, string message, string help)
    {
        _site.Write("content/keeper.md", "---\nslug: keeper\ncategory: Harbour\n---\n\n" + Example.Text);
        _site.Write("content/pilot.md", "---\nslug: pilot\nstatus: draft\n---\n\n" + Example.With("Lighthouse Keeper", "Pilot"));
        _site.Write("aijri.yml", "title: Test\n" + line + "\n");
        var (exit, output, _) = TestSite.Command("check", "--root", _site.Root);
        Assert.Equal(1, exit);
        Assert.Contains($"error[AIJ107] invalid-value: {message}", output, StringComparison.Ordinal);
        Assert.Contains(help, output, StringComparison.Ordinal);
        Assert.Contains("aijri.yml:", output, StringComparison.Ordinal);
        Assert.Equal(1, TestSite.Command("check", Path.Combine(_site.Root, "content"), "--root", _site.Root).ExitCode);
        // It is no concern of a document by itself, nor can it be known where one cannot be read.
        Assert.Equal(0, TestSite.Command("check", Path.Combine(_site.Root, "content", "keeper.md")).ExitCode);
        _site.Write("content/keeper.md", "---\nslug: keeper\ncategory: [\n---\n\n" + Example.Text);
        Assert.DoesNotContain("AIJ107", TestSite.Command("check", "--root", _site.Root).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme: defualt", "[AIJ904] missing-file: There is no theme `defualt`", "Did you mean `default`?")]
    [InlineData("output: content/site", "[AIJ107] invalid-value: The site would be written among its own sources: `content/site` and `content` are not apart.", "Name a folder of its own.")]
    [InlineData("output: .", "[AIJ107] invalid-value: The site would be written among its own sources: `.` and `content` are not apart.", "Name a folder of its own.")]
    [InlineData("output: themes", "[AIJ107] invalid-value: The site would be written among its own sources: `themes` and `themes` are not apart.", "Name a folder of its own.")]
    public void A_folder_that_a_build_could_not_use_is_reported_where_it_is_named(string line, string message, string help)
    {
        _site.Write("content/keeper.md", Example.Text);
        _site.Write("themes/default/theme.yml", "");
        _site.Write("aijri.yml", "title: Test\n" + line + "\n");
        foreach (var (command, code) in ((string, int)[])[("check", 1), ("build", 2)])
        {
            var (exit, output, _) = _site.Run(command);
            Assert.Equal(code, exit);
            Assert.Contains(message, output, StringComparison.Ordinal);
            Assert.Contains("aijri.yml:2:", output, StringComparison.Ordinal);
            Assert.Contains(help, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_site_that_is_only_checked_needs_neither_theme_nor_output_folder()
    {
        _site.Write("roles/keeper.md", Example.Text);
        _site.Write("aijri.yml", "title: Test\ncontent: .\n");
        Assert.Equal(0, _site.Run("check").ExitCode);
        var (exit, _, error) = _site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains("among its own sources", error, StringComparison.Ordinal);
    }
}
