using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>What the command's exit code says.</summary>
public static class ExitCode
{
    /// <summary>Nothing at or above the fail level.</summary>
    public const int Success = 0;

    /// <summary>Findings at or above the fail level; nothing was published.</summary>
    public const int Findings = 1;

    /// <summary>Usage, configuration, input or output; also: no documents found.</summary>
    public const int Usage = 2;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 3;
}

/// <summary>The command was called in a way that cannot work; its message is for the user.</summary>
public sealed class UsageException(string message) : Exception(message)
{
    /// <summary>Refuses to write where a source of the site is: a document, a file of its configuration, of its themes or of the repository's own.</summary>
    /// <param name="option">The option that names the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="root">What --root says.</param>
    internal static void ThrowIfSource(string option, string? path, string? root)
    {
        if (path is null)
            return;
        var full = Path.GetFullPath(path);
        if (Path.GetExtension(full).ToLowerInvariant() is ".md" or ".yml" or ".yaml" || (Workspace.RootOf(root) is { } site && (FolderPath.Contains(Path.Combine(site, "themes"), full) || FolderPath.Contains(Path.Combine(site, ".git"), full))))
            throw new UsageException($"{option}: {path} is, or would be, a source of the site; name another file.");
    }

    /// <summary>Refuses what <paramref name="option"/> cannot name a file by: a folder, or a name in a folder that is not there.</summary>
    internal static void ThrowIfNoFile(string option, string? path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{option}: {path} is a folder, not a file.");
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new UsageException($"{option}: there is no folder {folder}.");
    }
}
