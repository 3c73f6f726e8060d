namespace Aijri.Sources;

/// <summary>Finds documents and the defaults of their folders.</summary>
public static class ContentFolder
{
    /// <summary>The file that gives defaults to all documents below its folder.</summary>
    public const string DefaultsName = "_defaults.yml";

    /// <summary>What the name of a document ends with.</summary>
    public const string Extension = ".md";

    /// <summary>The documents below <paramref name="folder"/>, in ordinal order of their paths: <c>*.md</c>, but neither README.md nor names that begin with <c>_</c> or <c>.</c>. A folder that cannot be opened stands among them, and so does one with the name of a document: reading them says what is wrong.</summary>
    public static List<InputFile> Documents(string folder)
    {
        var files = new List<InputFile>();
        Collect(new DirectoryInfo(folder), "", files);
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

    private static void Collect(DirectoryInfo folder, string prefix, List<InputFile> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name[0] is '_' or '.')
                continue;
            if (entry.Extension.Equals(Extension, StringComparison.OrdinalIgnoreCase) && !entry.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
                files.Add(new InputFile(entry.FullName, prefix + entry.Name));
            // A link to a folder could lead back here.
            if (entry is DirectoryInfo { LinkTarget: null } inner)
                CollectBelow(inner, prefix + entry.Name, files);
        }
    }

    private static void CollectBelow(DirectoryInfo folder, string path, List<InputFile> files)
    {
        try
        {
            Collect(folder, path + "/", files);
        }
        catch (UnauthorizedAccessException)
        {
            files.Add(new InputFile(folder.FullName, path));
        }
    }
}
