using System.CommandLine;
using Aijri.Cli.Reports;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>The documents that a command works on.</summary>
/// <param name="Files">The documents, in the order of their paths.</param>
/// <param name="Others">The site's documents that were not named: read for what the named ones quote of them, and not reported.</param>
/// <param name="Folders">The folders that their paths may be relative to, the likeliest first.</param>
internal sealed record Inputs(IReadOnlyList<InputFile> Files, IReadOnlyList<InputFile> Others, string[] Folders)
{
    /// <summary>The argument that names them, for the command <paramref name="command"/>.</summary>
    public static Argument<string[]> Argument(string command) =>
        new("PATH") { Description = $"A document or a folder of documents; none: the site's content. A document needs no site. Example: aijri {command} roles/welder.md", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>The documents that <paramref name="paths"/> name; without any, those of the site.</summary>
    /// <exception cref="UsageException">There are none, or a path names nothing.</exception>
    public static Inputs Find(string[] paths, Workspace workspace)
    {
        if (paths.Length == 0 && workspace.Root is null)
            throw new UsageException($"There is no {SiteSettings.FileName} here or above. Name a document or a folder.");
        var files = FilesOf(paths, workspace);
        if (files.Count == 0)
            throw new UsageException($"No documents found in {(paths.Length == 0 ? Path.GetRelativePath(Directory.GetCurrentDirectory(), workspace.Content) : string.Join(", ", paths))}: an assessment is a .md file.");
        return new Inputs(files, paths.Length == 0 ? [] : Apart(workspace.Others(files), files), FoldersOf(paths, workspace));
    }

    /// <summary>All documents of the site's content folder.</summary>
    public static Inputs Whole(IReadOnlyList<InputFile> files, Workspace workspace) => new(files, [], workspace.Folders);

    // A document that was not named must not go by the name that another was given.
    private static List<InputFile> Apart(List<InputFile> others, List<InputFile> files)
    {
        var names = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return [.. others.Select(f => names.Contains(f.Path) ? f with { Path = f.FullPath } : f)];
    }

    /// <summary>A path that a terminal can open from the working folder.</summary>
    public string FromHere(string path) => ReportPaths.Of(Folders).FromHere(path);

    /// <summary>The path from the root of the repository, as `git apply` wants it.</summary>
    public string FromRepository(string path) => ReportPaths.Of(Folders).FromRepository(path);

    // A named file keeps the name it was given; what a folder holds is named from that folder.
    private static List<InputFile> FilesOf(string[] paths, Workspace workspace)
    {
        if (paths.Length == 0)
            return ContentFolder.Documents(workspace.Content);
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            // A site's own folder means its documents.
            if (Path.TrimEndingDirectorySeparator(full) == workspace.Root)
                files.AddRange(ContentFolder.Documents(workspace.Content));
            else if (Directory.Exists(full))
            {
                var prefix = paths.Length == 1 ? "" : path.Replace('\\', '/').TrimEnd('/') + "/";
                files.AddRange(ContentFolder.Documents(full).Select(f => f with { Path = prefix + f.Path }));
            }
            else if (File.Exists(full))
            {
                files.Add(new InputFile(full, path.Replace('\\', '/')));
            }
            else
            {
                throw new UsageException(path.StartsWith('-') ? $"There is no option {path}. `--help` lists them." : $"There is no file or folder {path}.");
            }
        }
        return [.. files.DistinctBy(f => f.FullPath).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    // A named file keeps its name, which is from here.
    private static string[] FoldersOf(string[] paths, Workspace workspace) => paths switch
    {
        [] => workspace.Folders,
        [var only] when Directory.Exists(only) => [Path.GetFullPath(only), .. workspace.Folders],
        _ => [Directory.GetCurrentDirectory(), .. workspace.Folders],
    };
}
