namespace Aijri.Tests.Cli;

public sealed class ExportCommandTests
{
    [Theory]
    [InlineData("json", "data/roles.json")]
    [InlineData("csv", "data/roles.csv")]
    public void What_is_exported_is_what_a_build_publishes(string format, string published)
    {
        using var site = new TestSite();
        Assert.Equal(0, site.Run("build").ExitCode);
        var (exit, output, error) = TestSite.Command("export", "--format", format, "--root", site.Root);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(site.Read("output/" + published), output);
        var file = Path.Combine(site.Root, "roles." + format);
        Assert.Equal((0, ""), (TestSite.Command("export", "--format", format, "--root", site.Root, "--out", file) is var (again, said, _) ? (again, said) : default));
        Assert.Equal(output, File.ReadAllText(file));
        // Without the option, the file's name says it.
        Assert.Equal(0, TestSite.Command("export", "--root", site.Root, "--out", file).ExitCode);
        Assert.Equal(output, File.ReadAllText(file));
    }

    [Fact]
    public void With_an_error_nothing_is_exported()
    {
        using var site = new TestSite();
        site.Write("content/roles/keeper.md", Example.With("**2.40**", "**2.04**"));
        var (exit, output, error) = TestSite.Command("export", "--root", site.Root);
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("1 error in the documents", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_not_overwritten()
    {
        var (exit, _, error) = TestSite.Command("export", "--out", "content/roles/keeper.md");
        Assert.Equal(2, exit);
        Assert.Contains("a source of the site", error, StringComparison.Ordinal);
    }
}
