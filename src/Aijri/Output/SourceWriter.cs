using System.Text;
using Aijri.Site;

namespace Aijri.Output;

/// <summary>Writes corrected documents back: whole or not at all.</summary>
public static class SourceWriter
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Replaces the document on disk. A byte order mark and the file's permissions stay.</summary>
    /// <exception cref="IOException">The document changed since it was read, or cannot be written.</exception>
    public static void Write(FixedDocument document)
    {
        var path = File.ResolveLinkTarget(document.File.FullPath, returnFinalTarget: true)?.FullName ?? document.File.FullPath;
        var bytes = File.ReadAllBytes(path);
        if (new FileInfo(path).IsReadOnly)
            throw new IOException($"{path} is read-only. It is left as it is.");
        var hasMark = bytes.AsSpan().StartsWith(Mark);
        if (!bytes.AsSpan(hasMark ? Mark.Length : 0).SequenceEqual(Encoding.UTF8.GetBytes(document.Before)))
            throw new IOException($"{path} changed while it was being corrected. It is left as it is.");
        Write(path, document.After, hasMark);
    }

    /// <summary>Writes a file in one step: a reader sees the old one or the new one, never a part.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string text, bool hasMark = false)
    {
        var temporary = path + ".aijri-new";
        using (var file = new FileStream(temporary, FileMode.Create))
        {
            if (hasMark)
                file.Write(Mark);
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        File.Move(temporary, path, overwrite: true);
    }
}
