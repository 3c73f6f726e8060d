using Aijri.Cli.Reports;

namespace Aijri.Tests.Cli.Reports;

public sealed class ReportPathsTests : IDisposable
{
    private readonly TestSite _site = new(isEmpty: true);

    public ReportPathsTests() => _site.Write("site/content/roles/x.md", "");

    public void Dispose() => _site.Dispose();

    private ReportPaths From(string here) => new(Path.Combine(_site.Root, here), _site.Root, [Path.Combine(_site.Root, "site/content"), Path.Combine(_site.Root, "site")]);

    [Theory]
    [InlineData("", "site/content/roles/x.md")]
    [InlineData("site", "content/roles/x.md")]
    [InlineData("site/content", "roles/x.md")]
    [InlineData("tools", "../site/content/roles/x.md")]
    public void A_path_can_be_opened_from_the_working_folder(string here, string path) =>
        Assert.Equal(path, From(here).FromHere("roles/x.md"));

    [Theory]
    [InlineData("")]
    [InlineData("site")]
    [InlineData("tools")]
    public void A_path_from_the_repository_is_the_same_wherever_the_command_runs(string here) =>
        Assert.Equal("site/content/roles/x.md", From(here).FromRepository("roles/x.md"));

    [Fact]
    public void A_file_that_is_missing_is_named_from_the_sites_folder() =>
        Assert.Equal("site/themes/nope/theme.yml", From("tools").FromRepository("themes/nope/theme.yml"));

    [Fact]
    public void A_file_outside_the_repository_keeps_its_full_path()
    {
        var outside = Path.Combine(Path.GetDirectoryName(_site.Root)!, "x.md");
        Assert.Equal(outside, From("").FromRepository(outside));
        Assert.Equal(outside, new ReportPaths(_site.Root, _site.Root, []).FromRepository("../x.md"));
    }

    [Fact]
    public void A_full_path_inside_the_repository_is_named_from_its_root() =>
        Assert.Equal("site/content/roles/x.md", From("").FromRepository(Path.Combine(_site.Root, "site/content/roles/x.md")));

    [Fact]
    public void A_folder_whose_name_begins_with_two_dots_is_inside() =>
        Assert.Equal("..x/y.md", new ReportPaths(_site.Root, _site.Root, []).FromRepository("..x/y.md"));
}
