using System.Text;
using Aijri.Output;

namespace Aijri.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("aijri-output-").FullName;

    private string Site => Path.Combine(_root, "site");

    private string Staging => Path.Combine(_root, ".site-staging");

    private string Lock => Path.Combine(_root, ".site-lock");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_new_site_takes_the_place_of_the_old_one_in_one_step()
    {
        Publish(("a/index.html", "1"), ("b/index.html", "1"), ("c.txt", "1"));
        var (written, removed, isAtOnce) = Publish(("a/index.html", "2"), ("c.txt", "1"), ("d/e/index.html", "2"));
        Assert.Equal((2, 1), (written, removed));
        Assert.Equal(OperatingSystem.IsLinux(), isAtOnce);
        Assert.Equal(["a/index.html=2", "c.txt=1", "d/e/index.html=2"], Content());
        Assert.False(Directory.Exists(Path.Combine(Site, "b")));
        Assert.False(Directory.Exists(Staging));
    }

    [Fact]
    public void What_no_build_wrote_stays_as_it_is_whatever_it_is()
    {
        Publish(("a/index.html", "1"), ("b/index.html", "1"));
        Put("CNAME", "x.example");
        Put("a/notes/mine.txt", "mine");
        Put("b/kept.txt", "kept");
        Put(".git/config", "[core]");
        Directory.CreateDirectory(Path.Combine(Site, "empty"));
        File.CreateSymbolicLink(Path.Combine(Site, "link"), "CNAME");
        Directory.CreateSymbolicLink(Path.Combine(Site, "folder-link"), "a");
        var stamp = File.GetLastWriteTimeUtc(Path.Combine(Site, "CNAME"));
        Publish(("a/index.html", "2"));
        Assert.Equal([".git/config=[core]", "CNAME=x.example", "a/index.html=2", "a/notes/mine.txt=mine", "b/kept.txt=kept"], Content().Where(c => !c.Contains("link", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.True(Directory.Exists(Path.Combine(Site, "empty")));
        Assert.Equal("CNAME", new FileInfo(Path.Combine(Site, "link")).LinkTarget);
        Assert.Equal("a", new DirectoryInfo(Path.Combine(Site, "folder-link")).LinkTarget);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(Path.Combine(Site, "CNAME")));
    }

    [Fact]
    public void A_kill_before_the_step_leaves_the_old_site_and_the_next_build_goes_on_as_if_nothing_had_been()
    {
        Publish(("a.html", "1"), ("b.html", "1"));
        Put("CNAME", "x.example");
        // Everything is done but the step itself: what was staged and the lock are left.
        using (var killed = OutputFolder.Open(Site))
        {
            Write(killed, ("a.html", "2"), ("b.html", "1"));
            Assert.True(!OperatingSystem.IsLinux() || FolderExchange.TryComplete(Site, Staging, p => p is "b.html" or "CNAME", 10));
            Directory.Move(Staging, Path.Combine(_root, "left"));
        }
        Directory.Move(Path.Combine(_root, "left"), Staging);
        File.WriteAllText(Lock, "");
        Assert.Equal(["CNAME=x.example", "a.html=1", "b.html=1"], Content());
        Publish(("a.html", "3"), ("b.html", "1"));
        Assert.Equal(["CNAME=x.example", "a.html=3", "b.html=1"], Content());
        Assert.False(Directory.Exists(Staging));
    }

    [Fact]
    public void A_kill_after_the_step_leaves_the_new_site_and_what_was_put_into_the_old_one_meanwhile_is_kept()
    {
        Publish(("a.html", "2"));
        // The old site is still where the new one was staged.
        Directory.CreateDirectory(Staging);
        foreach (var (path, text) in ((string, string)[])[("a.html", "1"), ("old.html", "1"), (Manifest.Name, "a.html\nold.html\n"), ("mine/new.txt", "mine")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Staging, path))!);
            File.WriteAllText(Path.Combine(Staging, path), text);
        }
        OutputFolder.Open(Site).Dispose();
        Assert.Equal(["a.html=2", "mine/new.txt=mine"], Content());
        Assert.False(Directory.Exists(Staging));
    }

    [Fact]
    public void Two_builds_of_one_folder_do_not_meet()
    {
        using (var first = OutputFolder.Open(Site))
        {
            Write(first, ("a.html", "1"));
            Assert.Contains("Another build of ", Assert.Throws<IOException>(() => OutputFolder.Open(Site)).Message, StringComparison.Ordinal);
            first.Publish(["a.html"], Leavings.None);
        }
        Assert.Equal(["a.html=1"], Content());
        Assert.Equal([Site], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_staged_site_that_no_build_left_is_not_removed()
    {
        Directory.CreateDirectory(Staging);
        File.WriteAllText(Path.Combine(Staging, "notes.txt"), "mine");
        Assert.Contains("was left by no build", Assert.Throws<IOException>(() => OutputFolder.Open(Site)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Staging, "notes.txt")));
        Assert.False(File.Exists(Lock));
    }

    [Fact]
    public void A_large_site_that_changes_little_is_moved_file_by_file_and_comes_out_the_same()
    {
        var files = Enumerable.Range(0, 5001).Select(i => ($"p/{i}.html", "1")).ToArray();
        Publish(files);
        Put("CNAME", "x.example");
        var (written, removed, isAtOnce) = Publish([.. files[1..], ("new.html", "2")]);
        Assert.Equal((1, 1, false), (written, removed, isAtOnce));
        Assert.Equal(5002, Content().Count);
        Assert.Contains("new.html=2", Content());
        Assert.False(File.Exists(Path.Combine(Site, "p/0.html")));
        Assert.False(Directory.Exists(Staging));
    }

    [Fact]
    public void A_build_that_ends_among_the_moves_leaves_nothing_that_the_next_one_could_keep_by_mistake()
    {
        Directory.CreateSymbolicLink(Site, Directory.CreateDirectory(Path.Combine(_root, "real")).FullName);
        var leavings = new Leavings(default, [KeyValuePair.Create((UInt128)1, new KeptPage(2, "", false))], [], []);
        using (var first = OutputFolder.Open(Site))
        {
            Write(first, ("a.html", "1"));
            first.Publish(["a.html"], leavings);
        }
        using (var second = OutputFolder.Open(Site))
        {
            Assert.NotNull(second.Last.Page(1));
            Write(second, ("a.html", "2"), ("b.html", "2"));
            Directory.CreateDirectory(Path.Combine(Site, "b.html", "in the way"));
            Assert.ThrowsAny<SystemException>(() => second.Publish(["a.html", "b.html"], leavings));
        }
        using var third = OutputFolder.Open(Site);
        Assert.Null(third.Last.Page(1));
        Assert.Equal("The last build left no cache", third.Reason);
    }

    [Fact]
    public void After_a_kill_among_the_moves_the_next_build_knows_all_files_for_its_own()
    {
        Directory.CreateSymbolicLink(Site, Directory.CreateDirectory(Path.Combine(_root, "real")).FullName);
        Publish(("a.html", "1"), ("b.html", "1"));
        // As after a copy that leaves out files whose name begins with a dot.
        File.Delete(Path.Combine(Site, Manifest.Name));
        using (var killed = OutputFolder.Open(Site))
        {
            Write(killed, ("a.html", "1"), ("b.html", "1"), ("c.html", "2"));
            Directory.CreateDirectory(Path.Combine(Site, "c.html", "in the way"));
            Assert.ThrowsAny<SystemException>(() => killed.Publish(["a.html", "b.html", "c.html"], Leavings.None));
        }
        Directory.Delete(Path.Combine(Site, "c.html"), recursive: true);
        Publish(("a.html", "3"), ("b.html", "3"), ("c.html", "3"));
        Assert.Equal(["a.html=3", "b.html=3", "c.html=3"], Content());
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_said_before_anything_is_published()
    {
        Put("a.html/notes.txt", "mine");
        using var output = OutputFolder.Open(Site);
        Assert.Contains("was not written by an earlier build", Assert.Throws<IOException>(() => Write(output, ("a.html", "1"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_or_a_link_to_nowhere_in_the_place_of_a_folder_is_said_before_anything_is_published(bool isLink)
    {
        Publish(("a.html", "1"), ("b/index.html", "1"));
        if (isLink)
            File.CreateSymbolicLink(Path.Combine(Site, "c"), "nowhere");
        else
            Put("c", "mine");
        using (var output = OutputFolder.Open(Site))
        {
            Write(output, ("a.html", "2"));
            Assert.Contains("site/c was not written by an earlier build", Assert.Throws<IOException>(() => Write(output, ("c/d/index.html", "1"))).Message, StringComparison.Ordinal);
            Assert.Contains("site/c was not written by an earlier build", Assert.Throws<IOException>(() => output.Write(new GrowingFile("c/data.json", _ => { }))).Message, StringComparison.Ordinal);
        }
        Assert.Equal(isLink ? ["a.html=1", "b/index.html=1"] : ["a.html=1", "b/index.html=1", "c=mine"], Content());
    }

    [Theory]
    [InlineData("../a.html")]
    [InlineData("roles/../../a.html")]
    [InlineData("/tmp/a.html")]
    public void A_file_outside_the_folder_is_never_written(string path)
    {
        using var output = OutputFolder.Open(Site);
        Assert.Contains("is outside the site", Assert.Throws<InvalidOperationException>(() => Write(output, (path, "1"))).Message, StringComparison.Ordinal);
    }

    [NotAsRootFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_written_to_is_said_and_the_next_build_can_publish()
    {
        Publish(("a/index.html", "1"), ("b/index.html", "1"));
        var folder = Path.Combine(Site, "a");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains($"{folder} may not be written to. Nothing was published.", Assert.Throws<IOException>(() => Publish(("a/index.html", "1"), ("b/index.html", "2"))).Message, StringComparison.Ordinal);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(["a/index.html=1", "b/index.html=1"], Content());
        Publish(("a/index.html", "1"), ("b/index.html", "2"));
        Assert.Equal(["a/index.html=1", "b/index.html=2"], Content());
    }

    [NotAsRootFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Where_files_are_moved_one_by_one_none_is_moved_when_a_folder_may_not_be_written_to()
    {
        Directory.CreateSymbolicLink(Site, Directory.CreateDirectory(Path.Combine(_root, "real")).FullName);
        Publish(("a/index.html", "1"), ("b/index.html", "1"));
        var folder = Path.Combine(Site, "b");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains("b may not be written to. Nothing was published.", Assert.Throws<IOException>(() => Publish(("a/index.html", "2"), ("b/index.html", "2"))).Message, StringComparison.Ordinal);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(["a/index.html=1", "b/index.html=1"], Content());
    }

    [Fact]
    public void A_file_that_is_missing_or_there_twice_is_not_published()
    {
        using var output = OutputFolder.Open(Site);
        Write(output, ("a.html", "1"));
        Assert.Throws<InvalidOperationException>(() => output.Publish(["a.html", "b.html"], Leavings.None));
        Assert.Contains("Two files of the site would be a.html", Assert.Throws<IOException>(() => output.Publish(["a.html", "a.html"], Leavings.None)).Message, StringComparison.Ordinal);
        Assert.Contains("Two files of the site would be a.html", Assert.Throws<IOException>(() => Write(output, ("a.html", "2"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_growing_file_is_compared_to_its_last_byte()
    {
        var text = new string('x', 10_000);
        Assert.Equal((1, 0), Grow(text));
        Assert.Equal((0, 1), Grow(text));
        Assert.Equal((1, 0), Grow(text[1..] + "y"));
        Assert.Equal((0, 1), Grow(text[1..] + "y"));
        Assert.Equal((1, 0), Grow(text[1..]));
        Directory.Delete(Site, recursive: true);
        Put("data.json", "mine");
        Assert.Contains("was not written by an earlier build", Assert.Throws<IOException>(() => Grow(text)).Message, StringComparison.Ordinal);
        Assert.Equal(["data.json=mine"], Content());
    }

    [Fact]
    public void A_folder_that_is_a_link_to_another_stays_one()
    {
        var real = Directory.CreateDirectory(Path.Combine(_root, "real")).FullName;
        Directory.CreateSymbolicLink(Site, real);
        Publish(("a.html", "1"));
        Assert.False(Publish(("a.html", "2")).IsAtOnce);
        Assert.Equal(real, new DirectoryInfo(Site).LinkTarget);
        Assert.Equal("2", File.ReadAllText(Path.Combine(real, "a.html")));
    }

    [Fact]
    public void Builds_that_call_the_folder_by_other_names_find_one_another()
    {
        var real = Directory.CreateDirectory(Path.Combine(_root, "real")).FullName;
        Directory.CreateSymbolicLink(Site, real);
        using var one = OutputFolder.Open(Site);
        Assert.Contains("Another build", Assert.Throws<IOException>(() => OutputFolder.Open(real)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changed_moves_nothing()
    {
        Publish(("a.html", "1"));
        var stamp = Directory.GetCreationTimeUtc(Site);
        Assert.Equal((0, 0, true), Publish(("a.html", "1")));
        Assert.Equal(stamp, Directory.GetCreationTimeUtc(Site));
    }

    [Fact]
    public void A_build_that_is_not_published_leaves_no_trace()
    {
        Publish(("a.html", "1"));
        using (var output = OutputFolder.Open(Site))
            Write(output, ("a.html", "2"), ("b.html", "2"));
        Assert.Equal(["a.html=1"], Content());
        Assert.False(Directory.Exists(Staging));
    }

    private (int Written, int Removed, bool IsAtOnce) Publish(params (string, string)[] files)
    {
        using var output = OutputFolder.Open(Site);
        Write(output, files);
        output.Publish(files.Select(f => f.Item1), Leavings.None);
        return (output.Written, output.Removed, output.IsAtOnce);
    }

    private (int Written, int Unchanged) Grow(string text)
    {
        using var output = OutputFolder.Open(Site);
        output.Write(new GrowingFile("data.json", stream => stream.Write(Encoding.UTF8.GetBytes(text))));
        output.Publish(["data.json"], Leavings.None);
        return (output.Written, output.Unchanged);
    }

    private static void Write(OutputFolder output, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            output.Write(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Site, path))!);
        File.WriteAllText(Path.Combine(Site, path), text);
    }

    private List<string> Content() => [.. Directory.EnumerateFiles(Site, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(f => (Path: Path.GetRelativePath(Site, f), File: f)).Where(f => f.Path is not (Manifest.Name or BuildCache.Name)).Select(f => $"{f.Path}={File.ReadAllText(f.File)}").Order(StringComparer.Ordinal)];
}
