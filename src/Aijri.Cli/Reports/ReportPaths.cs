using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>Names the files of findings for those who read a report: from the working folder for people, from the repository for its host.</summary>
/// <param name="Here">The full path of the working folder.</param>
/// <param name="Repository">The full path of the repository around it; the working folder when there is none.</param>
/// <param name="Folders">The full paths of the folders that findings' paths may be relative to, the likeliest first; empty: the working folder.</param>
internal sealed record ReportPaths(string Here, string Repository, string[] Folders)
{
    /// <summary>The names as seen from the working folder of the process.</summary>
    public static ReportPaths Of(string[] folders)
    {
        var here = Directory.GetCurrentDirectory();
        return new ReportPaths(here, RepositoryAround(here) ?? here, folders);
    }

    /// <summary>A path that a terminal can open from the working folder; as it is where the file is not found.</summary>
    public string FromHere(string path) =>
        FolderOf(path) is { } folder && folder != Here && !Path.IsPathRooted(path) ? Path.GetRelativePath(Here, Path.Combine(folder, path)).Replace('\\', '/') : path;

    /// <summary>The path from the repository's root, with <c>/</c>; the full path of a file outside.</summary>
    public string FromRepository(string path)
    {
        var full = FullPath(path);
        return FolderPath.Within(Repository, full) ?? full.Replace('\\', '/');
    }

    /// <summary>The same as a URI reference, percent-encoded: relative inside the repository, with the scheme <c>file</c> outside.</summary>
    public string UriFromRepository(string path)
    {
        var named = FromRepository(path);
        var encoded = string.Join('/', named.Split('/').Select(Uri.EscapeDataString));
        // The colon is a drive's.
        return Path.IsPathRooted(named) ? $"file://{(named.StartsWith('/') ? "" : "/")}{encoded.Replace("%3A", ":", StringComparison.Ordinal)}" : encoded;
    }

    // A file that is not there is one that the site lacks.
    private string FullPath(string path) => Path.GetFullPath(Path.Combine(FolderOf(path) ?? Folders.LastOrDefault(Here), path));

    private string? FolderOf(string path) => Folders.FirstOrDefault(f => Path.Combine(f, path) is var full && (File.Exists(full) || Directory.Exists(full)));

    private static string? RepositoryAround(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // In a second work tree it is a file.
            if (Path.Exists(Path.Combine(at, ".git")))
                return at;
        }
        return null;
    }
}
