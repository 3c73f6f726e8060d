using System.Runtime.InteropServices;

namespace Aijri.Output;

/// <summary>
/// Puts a finished folder in the place of another in one step of the file system, so that no reader and no kill finds a mixture.
/// Possible on Linux, where a name can be exchanged for another; elsewhere, and where the file system refuses, nothing is done.
/// </summary>
internal static class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;
    private const int OtherFileSystem = 18;

    /// <summary>Completes <paramref name="staged"/> with hard links to what stays of <paramref name="folder"/>, so that it can take its place.</summary>
    /// <param name="folder">The folder as it is.</param>
    /// <param name="staged">The one that is to be; it has the files that are new or changed.</param>
    /// <param name="stays">Whether a file of <paramref name="folder"/>, by its path in it with <c>/</c>, stays as it is.</param>
    /// <param name="most">Most links that are made.</param>
    /// <returns>False where that is not possible; <paramref name="folder"/> is as before in any case.</returns>
    /// <exception cref="IOException">A folder in it may not be written to.</exception>
    public static bool TryComplete(string folder, string staged, Func<string, bool> stays, int most)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return Complete(new DirectoryInfo(folder), staged, "", stays, ref most);
        }
        catch (UnauthorizedAccessException)
        {
            // A folder of somebody else's, which is not for us to read.
            return false;
        }
    }

    /// <summary>Exchanges the names of two folders; false, and nothing done, where that is not possible.</summary>
    public static bool TryExchange(string a, string b)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return Rename(CurrentFolder, a, CurrentFolder, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static bool Complete(DirectoryInfo folder, string staged, string prefix, Func<string, bool> stays, ref int left)
    {
        var isEmpty = true;
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            isEmpty = false;
            var target = Path.Combine(staged, entry.Name);
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
            {
                if (!Complete(inner, target, $"{prefix}{entry.Name}/", stays, ref left))
                    return false;
            }
            else if (stays(prefix + entry.Name))
            {
                Directory.CreateDirectory(staged);
                if (left-- == 0 || Link(entry.FullName, target) != 0)
                    return false;
            }
        }
        // A folder that somebody made and left empty stays; one that loses its last file goes.
        if (isEmpty)
            Directory.CreateDirectory(staged);
        if (OperatingSystem.IsLinux() && Directory.Exists(staged))
            File.SetUnixFileMode(staged, ModeOf(folder));
        return true;
    }

    /// <summary>The mode of a folder in which files can be put and removed.</summary>
    /// <exception cref="IOException">It is not one.</exception>
    public static UnixFileMode ModeOf(DirectoryInfo folder) => MayWrite(folder.FullName)
        ? folder.UnixFileMode : throw new IOException($"{folder.FullName} may not be written to. Nothing was published.");

    /// <summary>Puts a file in the place of another in one step, also where that is on another file system: a reader finds the old one or the new one, whole.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="between">Where it is copied to first, on the file system that it goes to; what is there is overwritten.</param>
    /// <exception cref="IOException">It cannot be moved, or there is no room. Nothing is left between.</exception>
    public static void Move(string from, string to, string between)
    {
        if (OperatingSystem.IsLinux() && Rename(CurrentFolder, from, CurrentFolder, to, 0) == 0)
            return;
        if (!OperatingSystem.IsLinux() || Marshal.GetLastPInvokeError() != OtherFileSystem)
        {
            File.Move(from, to, overwrite: true);
            return;
        }
        try
        {
            File.Move(from, between, overwrite: true);
            File.Move(between, to, overwrite: true);
        }
        finally
        {
            File.Delete(between);
        }
    }

    /// <summary>Whether files can be put into a folder and removed from it. Whose it is decides which of its permissions count, and the system knows; where it cannot be asked, this is true.</summary>
    public static bool MayWrite(string folder)
    {
        const int Write = 2, Enter = 1;
        return OperatingSystem.IsWindows() || Access(folder, Write | Enter) == 0;
    }

    [DllImport("libc", EntryPoint = "access")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int fromFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);
}
