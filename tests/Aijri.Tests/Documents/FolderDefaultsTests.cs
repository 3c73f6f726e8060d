using Aijri.Documents;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Documents;

public sealed class FolderDefaultsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_nearest_folder_wins()
    {
        _folder.Write("_defaults.yml", "category: All\nseniority: Mid-level\n");
        _folder.Write("tech/_defaults.yml", "category: Technology\n");
        var front = new FolderDefaults(_folder.Path).For(Document("tech/data/analyst.md"));
        Assert.Equal(("Technology", "Mid-level"), (front.Category?.Text, front.Seniority?.Text));
    }

    [Fact]
    public void A_folder_beside_has_no_say()
    {
        _folder.Write("tech/_defaults.yml", "category: Technology\n");
        Assert.Null(new FolderDefaults(_folder.Path).For(Document("care/nurse.md")).Category);
    }

    [Fact]
    public void Without_defaults_nothing_is_given() => Assert.Same(FrontMatter.None, new FolderDefaults(_folder.Path).For(Document("nurse.md")));

    [Fact]
    public void A_mistake_is_reported_once_for_all_documents_and_named_from_the_root()
    {
        _folder.Write("tech/_defaults.yml", "categry: Technology\n");
        var defaults = new FolderDefaults(_folder.Path);
        defaults.For(Document("tech/analyst.md"));
        defaults.For(Document("tech/engineer.md"));
        Assert.Equal("tech/_defaults.yml:1:1", Assert.Single(defaults.Findings).Place.ToString());
    }

    [Fact]
    public void Defaults_that_cannot_be_read_leave_the_outer_ones_in_force()
    {
        _folder.Write("_defaults.yml", "category: All\n");
        _folder.Write("tech/_defaults.yml", "category: [\n");
        var defaults = new FolderDefaults(_folder.Path);
        Assert.Equal("All", defaults.For(Document("tech/analyst.md")).Category?.Text);
        Assert.Equal(["unreadable-yaml"], defaults.Findings.Select(f => f.Rule.Name));
    }

    [Fact]
    public void Defaults_that_are_no_text_are_reported()
    {
        _folder.Write("_defaults.yml", [.. "category: Tech"u8, 0xFF, .. "nology\n"u8]);
        var defaults = new FolderDefaults(_folder.Path);
        Assert.Null(defaults.For(Document("analyst.md")).Category);
        Assert.Equal(["invalid-utf8"], defaults.Findings.Select(f => f.Rule.Name));
    }

    private string Document(string path) => Path.Combine(_folder.Path, path);
}
