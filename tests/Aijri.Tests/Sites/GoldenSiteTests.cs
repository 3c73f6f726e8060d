namespace Aijri.Tests.Sites;

/// <summary>A folder in, a folder out: <c>Golden/NAME/in</c> is built and must give <c>Golden/NAME/out</c>, byte by byte.</summary>
public sealed class GoldenSiteTests
{
    private static readonly string Golden = Path.Combine(Files.Root, "tests", "Aijri.Tests", "Sites", "Golden");

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Golden).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_site_comes_out_as_it_was_reviewed(string name)
    {
        var expected = Path.Combine(Golden, name, "out");
        var built = Directory.CreateTempSubdirectory("aijri-golden-").FullName;
        try
        {
            var (exit, output, error) = TestSite.Command("build", "--root", Path.Combine(Golden, name, "in"), "--output", built);
            Assert.True(exit == 0, output + error);
            if (Snapshot.IsUpdating)
                Replace(expected, built);
            Assert.Equal(Contents(expected), Contents(built));
        }
        finally
        {
            Directory.Delete(built, recursive: true);
        }
    }

    // The cache is of the program that wrote it, which is another after each change to the code.
    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != ".aijri-cache");

    private static SortedDictionary<string, string> Contents(string folder) => new(
        FilesOf(folder).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);

    private static void Replace(string folder, string by)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var file in FilesOf(by))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(by, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
