using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Aijri.Sources;

namespace Aijri.Output;

/// <summary>
/// The folder a site is published to. Files are staged in a folder beside it, which takes its place in one step when all are there:
/// a build that fails or is killed at any moment leaves the last site or the new one, never a mixture. Unchanged files are not written,
/// files of an earlier build that this one lacks are removed, and files that no build wrote are never touched.
/// </summary>
/// <remarks>Where the step is not possible, or a large site changes little, the staged files are moved in one by one; see <c>docs/decisions/0005-staged-output.md</c>.</remarks>
public sealed class OutputFolder : IDisposable
{
    /// <summary>Lists the files that builds wrote, one a line.</summary>
    public const string ManifestName = ".aijri-manifest";

    // A link costs as much as a small file, so a large site that changes little is moved file by file.
    private const int MostLinks = 5000;

    private readonly string _folder;
    private readonly string _staging;
    private readonly FileStream _lock;
    private readonly HashSet<string> _earlier;
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    private readonly BuildCache _last;
    private readonly ConcurrentDictionary<UInt128, KeptPage> _pages = [];
    private int _kept;

    private OutputFolder(string folder, string staging, FileStream held, HashSet<string> earlier, BuildCache last)
    {
        _folder = folder;
        _staging = staging;
        _lock = held;
        _earlier = earlier;
        _last = last;
    }

    /// <summary>Files that earlier builds wrote.</summary>
    public IReadOnlyCollection<string> Earlier => _earlier;

    /// <summary>Why nothing of the last build could be kept, as the beginning of a sentence; null when it could, or was not to be, or when there was none.</summary>
    public string? Reason => _last.Reason;

    /// <summary>Files that this build changed or added, once published.</summary>
    public int Written { get; private set; }

    /// <summary>Files that were as they should be.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Those of them that were not made again.</summary>
    public int Kept => _kept;

    /// <summary>Files of an earlier build that were removed.</summary>
    public int Removed { get; private set; }

    /// <summary>Whether the new site took the place of the old one in one step.</summary>
    public bool IsAtOnce { get; private set; } = true;

    /// <summary>Opens <paramref name="folder"/>, which need not exist. Nothing in it changes before <see cref="Publish"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isForced">Whether every page is to be made again, whatever the last build left.</param>
    /// <exception cref="IOException">The folder, or the one beside it, cannot be used, or another build is writing it.</exception>
    public static OutputFolder Open(string folder, bool isForced = false)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(full) ?? full;
        var staging = Path.Combine(parent, $".{Path.GetFileName(full)}-staging");
        var @lock = Path.Combine(parent, $".{Path.GetFileName(full)}-lock");
        // A build that was killed leaves its lock, and what it staged; an old site, its manifest.
        if (Directory.Exists(staging) && !File.Exists(@lock) && !File.Exists(Path.Combine(staging, ManifestName)))
            throw new IOException($"{staging} was left by no build. Move it away, or build to another folder with --output.");
        Directory.CreateDirectory(parent);
        var held = Hold(@lock, full);
        RemoveOld(staging, full);
        return new OutputFolder(full, staging, held, ReadManifest(full), isForced ? BuildCache.None(null) : BuildCache.Read(full, ManifestOf(full)));
    }

    // One build at a time: two would move one another's files away.
    private static FileStream Hold(string path, string folder)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new IOException($"Another build is writing {folder}. Nothing was published; try again when it is done.");
        }
    }

    /// <summary>What the last build made of the same as what <paramref name="key"/> stands for; null when it made nothing of that.</summary>
    public KeptPage? Recall(UInt128 key) => _last.Pages.TryGetValue(key, out var page) ? page : null;

    /// <summary>Whether these files are still what <paramref name="content"/> stands for. They are read: whoever changed one, it is noticed.</summary>
    public bool IsAsLeft(IReadOnlyList<string> paths, UInt128 content)
    {
        var found = new Fingerprint();
        foreach (var path in paths)
        {
            var target = Path.Combine(_folder, path);
            if (!File.Exists(target))
                return false;
            using var file = File.OpenHandle(target);
            var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(RandomAccess.GetLength(file) + 1, Array.MaxLength));
            var length = 0;
            for (int read; length < bytes.Length && (read = RandomAccess.Read(file, bytes.AsSpan(length), length)) > 0;)
                length += read;
            new OutputFile(path, bytes.AsMemory(0, length)).AddTo(found);
            ArrayPool<byte>.Shared.Return(bytes);
        }
        return found.Value == content;
    }

    /// <summary>Lets files of the last build stay as they are; from any thread.</summary>
    /// <exception cref="IOException">Another file of this build has the same path.</exception>
    public void Keep(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
            Add(path, isSame: true);
        Interlocked.Add(ref _kept, paths.Count);
    }

    /// <summary>Tells the next build what was made of what <paramref name="key"/> stands for; from any thread.</summary>
    public void Remember(UInt128 key, KeptPage page) => _pages[key] = page;

    /// <summary>Tells the next build nothing of it, so that it is made again.</summary>
    public void Forget(UInt128 key) => _pages.TryRemove(key, out _);

    /// <summary>Stages a file; from any thread.</summary>
    /// <exception cref="IOException">Another file of this build has the same path, or a file that no build wrote stands there.</exception>
    public void Write(OutputFile file)
    {
        var target = Path.Combine(_folder, file.Path);
        var isThere = File.Exists(target);
        var isSame = isThere && new FileInfo(target).Length == file.Bytes.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Bytes.Span);
        if (isThere && !isSame && !_earlier.Contains(file.Path))
            throw new IOException($"{target} was not written by an earlier build. Move it away, or build to another folder with --output.");
        Add(file.Path, isSame);
        if (isSame)
            return;
        var staged = Path.Combine(_staging, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
        using var stream = new FileStream(staged, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(file.Bytes.Span);
    }

    private void Add(string path, bool isSame)
    {
        if (!_files.TryAdd(path, isSame))
            throw new IOException($"Two files of the site would be {path}.");
    }

    /// <summary>The text of a file of this build, or of the last one where this has none yet.</summary>
    public string Read(string path)
    {
        var staged = Path.Combine(_staging, path);
        return File.ReadAllText(File.Exists(staged) ? staged : Path.Combine(_folder, path));
    }

    /// <summary>Puts the staged files in the place of those that earlier builds wrote.</summary>
    public void Publish()
    {
        Unchanged = _files.Count(f => f.Value);
        Written = _files.Count - Unchanged;
        var gone = _earlier.Where(p => !_files.ContainsKey(p) && File.Exists(Path.Combine(_folder, p))).ToList();
        Removed = gone.Count;
        if (Written + Removed > 0 && TryPublishAtOnce())
            return;
        PublishOneByOne(gone);
        IsAtOnce = Written + Removed == 0;
    }

    private bool TryPublishAtOnce()
    {
        Directory.CreateDirectory(_staging);
        if (!Directory.Exists(_folder))
        {
            WriteLists(_staging);
            Directory.Move(_staging, _folder);
            return true;
        }
        // Links would be made in vain, and be removed again.
        var mostLinks = Math.Max(MostLinks, Written);
        if (Unchanged > mostLinks)
            return false;
        var here = Directory.GetCurrentDirectory() + Path.DirectorySeparatorChar;
        if (new DirectoryInfo(_folder).LinkTarget is not null || here.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return false;
        if (!FolderExchange.TryComplete(_folder, _staging, Stays, mostLinks))
            return false;
        WriteLists(_staging);
        if (!FolderExchange.TryExchange(_staging, _folder))
        {
            File.Delete(Path.Combine(_staging, ManifestName));
            File.Delete(Path.Combine(_staging, BuildCache.Name));
            return false;
        }
        RemoveOld(_staging, _folder);
        return true;
    }

    // What this build found unchanged, and what no build wrote.
    private bool Stays(string path) => _files.TryGetValue(path, out var isSame) ? isSame : !_earlier.Contains(path) && !IsOwn(path);

    private static bool IsOwn(string path) => path is ManifestName or ManifestName + ".new" or BuildCache.Name or BuildCache.Name + ".new";

    private void PublishOneByOne(List<string> gone)
    {
        Directory.CreateDirectory(_folder);
        if (Written + Removed == 0)
        {
            WriteLists(_folder);
            return;
        }
        // What is in the folder is soon not what the last build left.
        File.Delete(Path.Combine(_folder, BuildCache.Name));
        // Until the moves are done, the manifest names old and new files, so that a build after a kill knows both for its own.
        WriteManifest(_folder, _earlier.Concat(_files.Keys));
        foreach (var (path, isSame) in _files)
        {
            if (isSame)
                continue;
            var target = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(_staging, path), target, overwrite: true);
        }
        foreach (var path in gone)
            Remove(path);
        WriteLists(_folder);
    }

    private void WriteLists(string folder)
    {
        WriteManifest(folder, _files.Keys);
        BuildCache.Write(folder, ManifestOf(folder)!.Value, _pages, _last);
    }

    private static UInt128? ManifestOf(string folder) =>
        Path.Combine(folder, ManifestName) is var path && File.Exists(path) ? new Fingerprint().Add(File.ReadAllBytes(path)).Value : null;

    /// <summary>Removes what was staged and not published.</summary>
    public void Dispose()
    {
        RemoveOld(_staging, _folder);
        _lock.Dispose();
    }

    // A staging folder with a manifest is a site that was exchanged for a newer one. What somebody put there meanwhile is kept.
    private static void RemoveOld(string staging, string folder)
    {
        if (!Directory.Exists(staging))
            return;
        foreach (var path in File.Exists(Path.Combine(staging, ManifestName)) ? Strangers(staging) : [])
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!Path.Exists(target))
                File.Move(Path.Combine(staging, path), target);
        }
        Directory.Delete(staging, recursive: true);
    }

    private static List<string> Strangers(string site)
    {
        var own = ReadManifest(site);
        return Directory.EnumerateFiles(site, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => Path.GetRelativePath(site, f).Replace('\\', '/')).Where(p => !IsOwn(p) && !own.Contains(p)).ToList();
    }

    private static HashSet<string> ReadManifest(string folder)
    {
        var manifest = Path.Combine(folder, ManifestName);
        return File.Exists(manifest) ? File.ReadAllLines(manifest).Where(IsBelow).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
    }

    private void Remove(string path)
    {
        var target = Path.Combine(_folder, path);
        if (!File.Exists(target))
            return;
        File.Delete(target);
        for (var folder = Path.GetDirectoryName(target); folder is not null && folder.Length > _folder.Length; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }
    }

    private static void WriteManifest(string folder, IEnumerable<string> paths)
    {
        var text = string.Concat(paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(p => p + "\n"));
        var manifest = Path.Combine(folder, ManifestName);
        if (File.Exists(manifest) && File.ReadAllText(manifest) == text)
            return;
        File.WriteAllText(manifest + ".new", text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(manifest + ".new", manifest, overwrite: true);
    }

    // A manifest that somebody edited must not lead out of the folder.
    private static bool IsBelow(string path) => path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/').Contains("..");
}
