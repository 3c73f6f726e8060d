namespace Aijri.Tests.Cli;

/// <summary>A site is that of what is named, wherever the command is called; and what is a source is never written over by mistake.</summary>
public sealed class NamedSourcesTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("content")]
    [InlineData("content/roles/keeper.md")]
    public void What_is_named_is_held_to_its_own_site(string path)
    {
        _site.Write("content/methodology/aijri-1.yml", _site.Read("content/methodology/aijri-1.yml").Replace("coefficient: 0.04", "coefficient: 0.05", StringComparison.Ordinal));
        var (_, output, _) = TestSite.Command("check", Path.Combine(_site.Root, path));
        Assert.Contains("it should be 0.05", output, StringComparison.Ordinal);
        Assert.Contains("1 document,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_two_sites_are_not_held_to_one()
    {
        using var other = new TestSite();
        var (exit, _, error) = TestSite.Command("check", _site.Root, other.Root);
        Assert.Equal(2, exit);
        Assert.Contains("is in two sites", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/roles/keeper.md")]
    [InlineData("aijri.yml")]
    public void A_baseline_is_not_written_over_what_is_none(string path)
    {
        var before = _site.Read(path);
        var (exit, _, error) = TestSite.Command("baseline", "create", "--root", _site.Root, "--baseline", Path.Combine(_site.Root, path));
        Assert.Equal(2, exit);
        Assert.Contains("is no baseline", error, StringComparison.Ordinal);
        Assert.Equal(before, _site.Read(path));
    }

    [Theory]
    [InlineData("content/roles/keeper.md")]
    [InlineData("aijri.yml")]
    [InlineData("content/methodology/aijri-1.yml")]
    [InlineData("themes/default/layouts/role.html")]
    public void A_report_or_data_is_not_written_over_a_source(string path)
    {
        var before = _site.Read(path);
        var full = Path.Combine(_site.Root, path);
        foreach (var (exit, _, error) in new[] { _site.Run("check", "--format", "json=" + full), TestSite.Command("export", "--root", _site.Root, "--out", full) })
        {
            Assert.Equal(2, exit);
            Assert.Contains("a source of the site", error, StringComparison.Ordinal);
        }
        Assert.Equal(before, _site.Read(path));
    }

    [Fact]
    public void A_document_that_is_no_text_is_left_as_it_is_when_the_others_are_held_to_another_version()
    {
        _site.Write("aijri.yml", _site.Read("aijri.yml") + "severity: { AIJ102: warning }\n");
        _site.Write("content/methodology/aijri-2.yml", _site.Read("content/methodology/aijri-1.yml").Replace("id: aijri-1", "id: aijri-2", StringComparison.Ordinal));
        byte[] bytes = [.. "# Title\n"u8, 0xff];
        _site.WriteBytes("content/roles/broken.md", bytes);
        var (exit, _, error) = TestSite.Command("rescore", "--to", "aijri-2", "--root", _site.Root);
        Assert.True(exit < 3, error);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(_site.Root, "content/roles/broken.md")));
    }
}
