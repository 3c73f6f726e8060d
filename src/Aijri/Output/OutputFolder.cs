using System.Collections.Concurrent;
using System.Text;

namespace Aijri.Output;

/// <summary>
/// The folder a site is published to. Files are staged beside it and moved in only when all are there, so a build that fails or is
/// killed while it renders leaves the last site as it was. Unchanged files are not written, files of an earlier build that this one
/// lacks are removed, and files that no build wrote are never touched.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    /// <summary>Lists the files that builds wrote, one a line.</summary>
    public const string ManifestName = ".aijri-manifest";

    private readonly string _folder;
    private readonly string _staging;
    private readonly HashSet<string> _earlier;
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    private OutputFolder(string folder, string staging, HashSet<string> earlier)
    {
        _folder = folder;
        _staging = staging;
        _earlier = earlier;
    }

    /// <summary>Files that this build changed or added, once published.</summary>
    public int Written { get; private set; }

    /// <summary>Files that were as they should be.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Files of an earlier build that were removed.</summary>
    public int Removed { get; private set; }

    /// <summary>Opens <paramref name="folder"/>, which need not exist. Nothing in it changes before <see cref="Publish"/>.</summary>
    /// <exception cref="IOException">The folder, or the one beside it, cannot be used.</exception>
    public static OutputFolder Open(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var staging = Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}-staging");
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        var manifest = Path.Combine(full, ManifestName);
        var earlier = File.Exists(manifest) ? File.ReadAllLines(manifest).Where(IsBelow).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
        return new OutputFolder(full, staging, earlier);
    }

    /// <summary>Stages a file; from any thread.</summary>
    /// <exception cref="IOException">Another file of this build has the same path, or a file that no build wrote stands there.</exception>
    public void Write(OutputFile file)
    {
        var target = Path.Combine(_folder, file.Path);
        var isThere = File.Exists(target);
        var isSame = isThere && new FileInfo(target).Length == file.Bytes.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Bytes.Span);
        if (isThere && !isSame && !_earlier.Contains(file.Path))
            throw new IOException($"{target} was not written by an earlier build. Move it away, or build to another folder with --output.");
        if (!_files.TryAdd(file.Path, isSame))
            throw new IOException($"Two files of the site would be {file.Path}.");
        if (isSame)
            return;
        var staged = Path.Combine(_staging, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
        using var stream = new FileStream(staged, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(file.Bytes.Span);
    }

    /// <summary>The text of a file of this build.</summary>
    public string Read(string path)
    {
        var staged = Path.Combine(_staging, path);
        return File.ReadAllText(File.Exists(staged) ? staged : Path.Combine(_folder, path));
    }

    /// <summary>Moves the staged files in and removes what earlier builds wrote and this one did not.</summary>
    public void Publish()
    {
        Directory.CreateDirectory(_folder);
        // Until the moves are done, the manifest names old and new files, so that a build after a kill knows both for its own.
        WriteManifest(_earlier.Concat(_files.Keys));
        foreach (var (path, isSame) in _files)
        {
            if (isSame)
            {
                Unchanged++;
                continue;
            }
            var target = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(_staging, path), target, overwrite: true);
            Written++;
        }
        foreach (var path in _earlier.Where(p => !_files.ContainsKey(p)))
            Remove(path);
        WriteManifest(_files.Keys);
    }

    /// <summary>Removes what was staged and not published.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_staging))
            Directory.Delete(_staging, recursive: true);
    }

    private void Remove(string path)
    {
        var target = Path.Combine(_folder, path);
        if (!File.Exists(target))
            return;
        File.Delete(target);
        Removed++;
        for (var folder = Path.GetDirectoryName(target); folder is not null && folder.Length > _folder.Length; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }
    }

    private void WriteManifest(IEnumerable<string> paths)
    {
        var text = string.Concat(paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(p => p + "\n"));
        var manifest = Path.Combine(_folder, ManifestName);
        if (File.Exists(manifest) && File.ReadAllText(manifest) == text)
            return;
        File.WriteAllText(manifest + ".new", text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(manifest + ".new", manifest, overwrite: true);
    }

    // A manifest that somebody edited must not lead out of the folder.
    private static bool IsBelow(string path) => path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/').Contains("..");
}
