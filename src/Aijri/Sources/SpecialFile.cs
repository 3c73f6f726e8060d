using System.Formats.Tar;

namespace Aijri.Sources;

/// <summary>Names that stand for no text on disk: to open a pipe that nobody writes to is to wait forever, and a device may never end.</summary>
internal static class SpecialFile
{
    /// <summary>Whether the name is of what a shell has opened and hands over: standard input, or the output of another command.</summary>
    public static bool IsOpen(string path) =>
        path == "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    /// <summary>Whether <paramref name="path"/>, which is no link, is a pipe, a device or a socket.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static bool Is(string path)
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
