using System.Text;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Output;

/// <summary>Writes corrected documents back: all of them whole, or none.</summary>
public static class SourceWriter
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Replaces documents on disk, once all of them are written beside their old ones and every old one may be replaced. Byte order marks and the files' permissions stay.</summary>
    /// <exception cref="IOException">One of them changed since it was read, or cannot be written. All are left as they are.</exception>
    public static void Write(IEnumerable<FixedDocument> documents)
    {
        var replacements = documents.Select(d => new Replacement(d, Target(d.File.FullPath))).ToList();
        if (replacements.GroupBy(r => r.Path, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } same)
            throw new IOException($"{string.Join(" and ", same.Select(r => r.Document.File.Path))} are one file. Nothing was written.");
        try
        {
            foreach (var replacement in replacements)
                Stage(replacement.Path, replacement.Temporary, replacement.Document.After, HasMark(File.ReadAllBytes(replacement.Path)));
            foreach (var replacement in replacements)
                ThrowIfKept(replacement);
            foreach (var replacement in replacements)
                File.Move(replacement.Temporary, replacement.Path, overwrite: true);
        }
        finally
        {
            foreach (var replacement in replacements)
                File.Delete(replacement.Temporary);
        }
    }

    /// <summary>Writes a file, the one that a link leads to too, in one step: a reader sees the old one or the new one, never a part. A pipe or a device takes the text as it comes.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        if (SpecialFile.IsStream(path))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
            return;
        }
        path = Target(path);
        var temporary = Temporary(path);
        try
        {
            Stage(path, temporary, text, hasMark: false);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Where a link leads, whether or not anything is there yet.
    private static string Target(string path) => new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    // A name that nobody else has, another run of the program included.
    private static string Temporary(string path) => $"{path}.{Path.GetRandomFileName()}.aijri-new";

    private static bool HasMark(byte[] bytes) => bytes.AsSpan().StartsWith(Mark);

    private static void Stage(string path, string temporary, string text, bool hasMark)
    {
        try
        {
            using var file = new FileStream(temporary, FileMode.CreateNew);
            if (hasMark)
                file.Write(Mark);
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{path} cannot be written: its folder may not be written to, where it is put together first.");
        }
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
    }

    // A move would replace a read-only file too: the folder's permissions decide there.
    private static void ThrowIfKept(Replacement replacement)
    {
        var path = replacement.Path;
        if (new FileInfo(path).IsReadOnly)
            throw new IOException($"{path} is read-only. Nothing was written.");
        var bytes = File.ReadAllBytes(path);
        if (!bytes.AsSpan(HasMark(bytes) ? Mark.Length : 0).SequenceEqual(Encoding.UTF8.GetBytes(replacement.Document.Before)))
            throw new IOException($"{path} changed while it was being corrected. Nothing was written.");
    }

    private readonly record struct Replacement(FixedDocument Document, string Path)
    {
        public string Temporary { get; } = SourceWriter.Temporary(Path);
    }
}
