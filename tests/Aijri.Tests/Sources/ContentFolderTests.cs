using Aijri.Sources;

namespace Aijri.Tests.Sources;

public sealed class ContentFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_are_named_by_their_path_below_the_folder()
    {
        var full = _folder.Write("roles/tech/nurse.md");
        Assert.Equal([new InputFile(full, "roles/tech/nurse.md")], ContentFolder.Documents(_folder.Path));
    }

    [Fact]
    public void Documents_come_in_the_ordinal_order_of_their_paths() => AssertDocuments(["B.md", "a.md", "a/c.md", "b.md"], ["b.md", "a/c.md", "a.md", "B.md"]);

    [Theory]
    [InlineData("_draft.md")]
    [InlineData(".hidden.md")]
    [InlineData("_drafts/role.md")]
    [InlineData(".git/role.md")]
    [InlineData("README.md")]
    [InlineData("roles/readme.md")]
    [InlineData("role.txt")]
    [InlineData("aijri.yml")]
    public void What_is_no_document_is_skipped(string path) => AssertDocuments(["role.md"], [path, "role.md"]);

    [Fact]
    public void A_document_may_end_in_capital_MD() => AssertDocuments(["role.MD"], ["role.MD"]);

    [Fact]
    public void A_link_to_a_folder_that_is_gone_through_anyhow_is_not_followed()
    {
        _folder.Write("roles/role.md");
        _folder.Write("more/other.md");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "roles", "again"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "roles", "more"), Path.Combine("..", "more"));
        AssertDocuments(["more/other.md", "roles/role.md"], []);
    }

    [Fact]
    public void A_link_to_another_folder_is_followed_once_wherever_its_own_links_lead()
    {
        using var other = new TemporaryFolder();
        other.Write("roles/nurse.md");
        Directory.CreateSymbolicLink(Path.Combine(other.Path, "roles", "up"), other.Path);
        Directory.CreateSymbolicLink(Path.Combine(other.Path, "roles", "back"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), other.Path);
        AssertDocuments(["linked/roles/nurse.md", "role.md"], ["role.md"]);
    }

    [Fact]
    public void A_folder_with_the_name_of_a_document_is_told_of_and_what_it_holds_is_read()
    {
        _folder.Write("roles.md/nurse.md", "");
        AssertDocuments(["roles.md", "roles.md/nurse.md"], []);
    }

    [Fact]
    public void A_published_site_below_the_folder_holds_no_documents_and_one_that_is_asked_for_does()
    {
        _folder.Write("output/.aijri-manifest");
        AssertDocuments(["roles/nurse.md"], ["roles/nurse.md", "output/roles/nurse/index.md"]);
        Assert.Equal(["roles/nurse/index.md"], ContentFolder.Documents(Path.Combine(_folder.Path, "output")).Select(d => d.Path));
    }

    [NotAsRootFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_opened_is_told_of()
    {
        var closed = Directory.CreateDirectory(Path.Combine(_folder.Path, "closed"));
        closed.UnixFileMode = UnixFileMode.None;
        try
        {
            AssertDocuments(["closed", "nurse.md"], ["nurse.md"]);
            Assert.Equal("The folder cannot be opened: the program may not read it.", ContentFolder.Documents(_folder.Path)[0].Read().WhyUnread);
        }
        finally
        {
            closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }
    }

    [Fact]
    public void An_empty_folder_has_no_documents() => Assert.Empty(ContentFolder.Documents(_folder.Path));

    [Fact]
    public void Defaults_come_from_the_outermost_folder_first() =>
        Assert.Equal(["/site/content/_defaults.yml", "/site/content/roles/_defaults.yml"], ContentFolder.DefaultsFor("/site/content/roles/nurse.md", "/site/content"));

    [Fact]
    public void A_root_may_end_in_a_slash() =>
        Assert.Equal(["/site/content/_defaults.yml"], ContentFolder.DefaultsFor("/site/content/nurse.md", "/site/content/"));

    [Fact]
    public void A_document_outside_the_root_has_no_defaults() => Assert.Empty(ContentFolder.DefaultsFor("/elsewhere/nurse.md", "/site/content"));

    [Fact]
    public void A_folder_whose_name_begins_like_the_roots_is_outside_it() => Assert.Empty(ContentFolder.DefaultsFor("/site/content-old/nurse.md", "/site/content"));

    private void AssertDocuments(string[] expected, string[] files)
    {
        foreach (var file in files)
            _folder.Write(file, "");
        Assert.Equal(expected, ContentFolder.Documents(_folder.Path).Select(d => d.Path));
    }
}
