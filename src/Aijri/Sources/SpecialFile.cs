using System.Formats.Tar;

namespace Aijri.Sources;

/// <summary>Names that stand for no text on disk: to open a pipe that nobody writes to is to wait forever, and a device may never end.</summary>
internal static class SpecialFile
{
    /// <summary>Whether the name is of what a shell has opened and hands over: standard input, or the output of another command.</summary>
    public static bool IsOpen(string path) =>
        path == "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    /// <summary>Whether what is written to <paramref name="path"/> goes to a pipe, a device or a socket, or to what a shell has opened.</summary>
    public static bool IsStream(string path) =>
        IsOpen(path) || path is "/dev/stdout" or "/dev/stderr" || (File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) is var file && new FileInfo(file) is { Exists: true, Length: 0 } && Is(file));

    /// <summary>The bytes of a file, without waiting for anybody.</summary>
    /// <exception cref="IOException">It is a pipe, a device or a socket, or cannot be read.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        LengthOf(path);
        return File.ReadAllBytes(path);
    }

    /// <summary>How many bytes a file holds, which may then be opened without waiting for anybody.</summary>
    /// <exception cref="IOException">It is a pipe, a device or a socket, or is not there.</exception>
    public static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            file = (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        // Pipes and devices have no length.
        if (file.Length == 0 && Is(file.FullName))
            throw new IOException($"{path} is a pipe, a device or a socket.");
        return file.Length;
    }

    /// <summary>Whether <paramref name="path"/>, which is no link, is a pipe, a device or a socket.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    private static bool Is(string path)
    {
        // An archive tells what a name is without opening it; nothing else in the libraries does.
        using var archive = new MemoryStream();
        try
        {
            using var tar = new TarWriter(archive, leaveOpen: true);
            tar.WriteEntry(path, "file");
        }
        catch (IOException e) when (e is not FileNotFoundException)
        {
            // A socket has no place in an archive.
            return true;
        }
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice;
    }
}
