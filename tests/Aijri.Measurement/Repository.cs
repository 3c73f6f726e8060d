namespace Aijri.Measurement;

/// <summary>The repository's own files.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, at or above the current one.</summary>
    public static string Root { get; } = Find();

    /// <summary>The documents that are always measured: all roles and the example of the rule pages, then <paramref name="more"/>.</summary>
    public static IEnumerable<(string Path, string Text)> Documents(IEnumerable<string> more)
    {
        var roles = Directory.EnumerateFiles(Path.Combine(Root, "content", "roles"), "*.md")
            .Where(p => Path.GetFileName(p) is var name && name != "README.md" && name[0] is not ('_' or '.'))
            .Append(Path.Combine(Root, "docs", "rules", "example.md"))
            .Select(p => (Path.GetRelativePath(Root, p).Replace('\\', '/'), p))
            .OrderBy(p => p.Item1, StringComparer.Ordinal);
        foreach (var (path, full) in roles.Concat(more.Select(p => (Path.GetFileName(p), p))))
            yield return (path, File.ReadAllText(full));
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AIJRI.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("Run this within the repository.");
    }
}
