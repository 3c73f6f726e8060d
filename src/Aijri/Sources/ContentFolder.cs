using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Aijri.Sources;

/// <summary>Finds documents and the defaults of their folders.</summary>
public static class ContentFolder
{
    /// <summary>The file that gives defaults to all documents below its folder.</summary>
    public const string DefaultsName = "_defaults.yml";

    /// <summary>What the name of a document ends with.</summary>
    public const string Extension = ".md";

    /// <summary>The file that marks the folder of a published site, whose markdown is copies of documents.</summary>
    public const string PublishedName = ".aijri-manifest";

    /// <summary>The documents below <paramref name="folder"/>, in ordinal order of their paths: <c>*.md</c>, but neither README.md nor names that begin with <c>_</c> or <c>.</c>, and none of a published site below it. Links to folders are followed, but for one that leads to where the documents are found anyhow. A folder that cannot be opened stands among them, and so does one with the name of a document: reading them says what is wrong.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="withLinks">Whether links are followed; else what is reached by one is left out.</param>
    public static List<InputFile> Documents(string folder, bool withLinks = true)
    {
        var files = new List<InputFile>();
        Collect(folder, "", files, [Real(folder)], withLinks);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>The defaults files that hold for <paramref name="document"/>, the outermost first, up to and including <paramref name="root"/>.</summary>
    public static IEnumerable<string> DefaultsFor(string document, string root)
    {
        var found = new Stack<string>();
        for (var folder = Path.GetDirectoryName(document); folder is { Length: > 0 } && FolderPath.Contains(root, folder); folder = Path.GetDirectoryName(folder))
            found.Push(Path.Combine(folder, DefaultsName));
        return found;
    }

    private static void Collect(string folder, string prefix, List<InputFile> files, ImmutableArray<string> roots, bool withLinks)
    {
        var entries = new FileSystemEnumerable<(InputFile File, bool IsDocument, bool IsFolder, bool IsLink)>(folder,
            (ref entry) => (new InputFile(entry.ToFullPath(), string.Concat(prefix, entry.FileName)), IsDocument(entry.FileName), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref entry) => entry.FileName[0] is not ('_' or '.') && (IsDocument(entry.FileName) || entry.IsDirectory),
        };
        foreach (var (file, isDocument, isFolder, isLink) in entries)
        {
            if (isLink && !withLinks)
                continue;
            if (isDocument)
                files.Add(file);
            if (isFolder && !isLink)
                CollectBelow(file, files, roots, withLinks);
            else if (isFolder && Real(file.FullPath) is var real && !roots.Any(r => FolderPath.Contains(r, real) || FolderPath.Contains(real, r)))
                CollectBelow(file, files, roots.Add(real), withLinks);
        }
    }

    /// <summary>Whether a file of this name is read as a document, wherever it stands.</summary>
    public static bool IsDocument(ReadOnlySpan<char> name) =>
        Path.GetExtension(name).Equals(Extension, StringComparison.OrdinalIgnoreCase) && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    // Where a folder is that links lead to: one of them could lead back to where it stands.
    private static string Real(string folder) => FolderPath.Followed(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private static void CollectBelow(InputFile folder, List<InputFile> files, ImmutableArray<string> roots, bool withLinks)
    {
        if (File.Exists(Path.Combine(folder.FullPath, PublishedName)))
            return;
        try
        {
            Collect(folder.FullPath, folder.Path + "/", files, roots, withLinks);
        }
        catch (UnauthorizedAccessException)
        {
            files.Add(folder);
        }
    }
}
