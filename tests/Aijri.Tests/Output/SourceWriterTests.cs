using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Output;

public sealed class SourceWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aijri-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Documents_are_replaced_together()
    {
        SourceWriter.Write([Document("a.md"), Document("b.md")]);
        AssertHolds("new", "a.md", "b.md");
    }

    [Fact]
    public void A_file_is_written_where_a_link_to_it_leads()
    {
        var (file, link) = (Path.Combine(_folder, "data.json"), Path.Combine(_folder, "link.json"));
        File.CreateSymbolicLink(link, "data.json");
        SourceWriter.Write(link, "one");
        SourceWriter.Write(link, "two");
        Assert.Equal("data.json", new FileInfo(link).LinkTarget);
        Assert.Equal("two", File.ReadAllText(file));
        Assert.Equal([file, link], Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_written_to_a_pipe_comes_out_of_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = Path.Combine(_folder, "pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            await make.WaitForExitAsync();
        var read = Task.Run(() => File.ReadAllText(pipe));
        SourceWriter.Write(pipe, "text");
        Assert.Equal("text", await read.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void One_read_only_document_keeps_all_as_they_are()
    {
        var documents = new[] { Document("a.md"), Document("b.md") };
        File.SetAttributes(documents[1].File.FullPath, FileAttributes.ReadOnly);
        var refused = Assert.Throws<IOException>(() => SourceWriter.Write(documents));
        Assert.EndsWith("b.md is read-only. Nothing was written.", refused.Message, StringComparison.Ordinal);
        AssertHolds("old", "a.md", "b.md");
        File.SetAttributes(documents[1].File.FullPath, FileAttributes.Normal);
    }

    [Fact]
    public void One_document_changed_meanwhile_keeps_all_as_they_are()
    {
        var documents = new[] { Document("a.md"), Document("b.md") with { Before = "older" } };
        var refused = Assert.Throws<IOException>(() => SourceWriter.Write(documents));
        Assert.Contains("b.md changed while it was being corrected.", refused.Message, StringComparison.Ordinal);
        AssertHolds("old", "a.md", "b.md");
    }

    [Fact]
    public void Two_names_of_one_document_are_not_written()
    {
        var document = Document("a.md");
        File.CreateSymbolicLink(Path.Combine(_folder, "b.md"), document.File.FullPath);
        var other = document with { File = new InputFile(Path.Combine(_folder, "b.md"), "b.md") };
        Assert.StartsWith("a.md and b.md are one file.", Assert.Throws<IOException>(() => SourceWriter.Write([document, other])).Message, StringComparison.Ordinal);
        AssertHolds("old", "a.md", "b.md");
    }

    [Fact]
    public void A_file_that_cannot_be_put_in_its_place_leaves_nothing_beside_it()
    {
        var path = Path.Combine(_folder, "x.json");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<Exception>(() => SourceWriter.Write(path, "text"));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder));
    }

    private FixedDocument Document(string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, "old");
        return new FixedDocument(new InputFile(path, name), "old", "new", []);
    }

    private void AssertHolds(string text, params string[] names)
    {
        Assert.Equal(names, Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, n => Assert.Equal(text, File.ReadAllText(Path.Combine(_folder, n))));
    }
}
