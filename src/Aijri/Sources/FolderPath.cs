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
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Followed(string path)
    {
        // As many as systems follow.
        const int Most = 40;
        var left = Most;
        return Follow(path, ref left);
    }

    private static string Follow(string path, ref int left)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var here = Path.Combine(Follow(parent, ref left), Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
            return here;
        return left-- > 0 ? Follow(Path.GetFullPath(target, Path.GetDirectoryName(here)!), ref left) : throw new IOException($"Too many links, one leading to the next, at {path}.");
    }

    /// <summary>Whether a path with <c>/</c> stays within the folder that it is relative to.</summary>
    public static bool StaysWithin(string path) => !Path.IsPathRooted(path) && !(path.Contains("..", StringComparison.Ordinal) && path.Split('/').Contains(".."));

    /// <summary>How a file names another, with <c>/</c>: "../law/judge.md" for "law/judge.md" in "health/nurse.md".</summary>
    public static string Between(string file, string other)
    {
        var (from, to) = (file.Split('/')[..^1], other.Split('/'));
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to[shared..]));
    }

    /// <summary>What a file means by a path: "law/judge.md" for "../law/judge.md" in "health/nurse.md"; null above where both are.</summary>
    public static string? Beside(string file, string path)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies in it.</summary>
    public static bool Contains(string folder, string path) => Within(folder, path) is not null;
}
