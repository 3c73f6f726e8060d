namespace Aijri.Sources;

/// <summary>Whether a path lies within a folder, and where.</summary>
public static class FolderPath
{
    /// <summary>The path from <paramref name="folder"/> to <paramref name="path"/>, with <c>/</c>: "" for the folder itself, null where the path lies outside. Nothing is looked up on disk.</summary>
    public static string? Within(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." ? "" : relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>Where an absolute path leads when the links in it are followed; what is not there is no link.</summary>
    public static string Followed(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var here = Path.Combine(Followed(parent), Path.GetFileName(path));
        return new FileInfo(here).LinkTarget is null ? here : Followed(Directory.ResolveLinkTarget(here, returnFinalTarget: true)!.FullName);
    }

    /// <summary>Whether a path with <c>/</c> stays within the folder that it is relative to.</summary>
    public static bool StaysWithin(string path) => !Path.IsPathRooted(path) && !(path.Contains("..", StringComparison.Ordinal) && path.Split('/').Contains(".."));

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies in it.</summary>
    public static bool Contains(string folder, string path) => Within(folder, path) is not null;
}
