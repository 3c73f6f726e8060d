using System.Buffers;
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
    // A link costs as much as a small file, so a large site that changes little is moved file by file.
    private const int MostLinks = 5000;

    private readonly string _folder;
    private readonly StagingFolder _staging;
    private readonly Manifest _earlier;

    // Where there was no folder, no file of it is looked for before all are made.
    private readonly bool _wasThere;
    private int _kept;
    private int _unchanged;
    private int _written;

    private OutputFolder(string folder, StagingFolder staging, Manifest earlier, BuildCache last)
    {
        _folder = folder;
        _staging = staging;
        _earlier = earlier;
        Last = last;
        _wasThere = Directory.Exists(folder);
    }

    /// <summary>Files that earlier builds wrote.</summary>
    public IEnumerable<string> Earlier => _earlier.Paths;

    /// <summary>What the last build left for this one.</summary>
    internal BuildCache Last { get; }

    /// <summary>Why nothing of the last build could be kept, as the beginning of a sentence; null when it could, or was not to be, or when there was none.</summary>
    public string? Reason => Last.Reason;

    /// <summary>Files that this build changed or added.</summary>
    public int Written => _written;

    /// <summary>Files that were as they should be.</summary>
    public int Unchanged => _unchanged;

    /// <summary>Those of them that were not made again.</summary>
    public int Kept => _kept;

    /// <summary>Files of an earlier build that were removed, once published.</summary>
    public int Removed { get; private set; }

    /// <summary>Whether the new site took the place of the old one in one step.</summary>
    public bool IsAtOnce { get; private set; } = true;

    /// <summary>Opens <paramref name="folder"/>, which need not exist. Nothing in it changes before <see cref="Publish"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isForced">Whether every document is to be checked and every page made again, whatever the last build left.</param>
    /// <exception cref="IOException">The folder, or the one beside it, cannot be used, or another build is writing it.</exception>
    public static OutputFolder Open(string folder, bool isForced = false)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (new FileInfo(full) is { LinkTarget: { } target } && !Path.Exists(full))
            throw new IOException($"{full} is a link to {target}, and nothing is there. Build to another folder with --output.");
        if (File.Exists(full))
            throw new IOException($"{full} is a file, not a folder. Build to another folder with --output.");
        var staging = StagingFolder.Open(full);
        var earlier = Manifest.Read(full);
        return new OutputFolder(full, staging, earlier, isForced ? BuildCache.None(null) : BuildCache.Read(full, earlier.Number));
    }

    /// <summary>Whether these files are still what <paramref name="content"/> stands for. They are read: whoever changed one, it is noticed.</summary>
    public bool IsAsLeft(IReadOnlyList<string> paths, UInt128 content)
    {
        var found = new Fingerprint();
        foreach (var path in paths)
        {
            if (!TryAdd(path, found))
                return false;
        }
        return found.Value == content;
    }

    private bool TryAdd(string path, Fingerprint found)
    {
        try
        {
            SpecialFile.LengthOf(Path.Combine(_folder, path));
            using var file = File.OpenHandle(Path.Combine(_folder, path));
            // Nearly all pages fit; where one does, a read that leaves room has come to its end.
            var bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
            var length = 0;
            while ((length += RandomAccess.Read(file, bytes.AsSpan(length), length)) == bytes.Length)
            {
                var more = ArrayPool<byte>.Shared.Rent(2 * bytes.Length);
                bytes.CopyTo(more, 0);
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = more;
            }
            new OutputFile(path, bytes.AsMemory(0, length)).AddTo(found);
            ArrayPool<byte>.Shared.Return(bytes);
            return true;
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // A folder stands in its place.
            return false;
        }
    }

    /// <summary>Lets so many files of the last build stay as they are; from any thread.</summary>
    public void CountKept(int files)
    {
        Interlocked.Add(ref _unchanged, files);
        Interlocked.Add(ref _kept, files);
    }

    /// <summary>Stages a file; from any thread.</summary>
    /// <exception cref="IOException">Another file of this build has the same path, or a file that no build wrote stands there.</exception>
    public void Write(OutputFile file)
    {
        var target = Path.Combine(_folder, file.Path);
        var isThere = _wasThere && IsThere(target);
        if (isThere && SpecialFile.LengthOf(target) == file.Bytes.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Bytes.Span))
        {
            Interlocked.Increment(ref _unchanged);
            return;
        }
        if (isThere && !_earlier.Contains(file.Path))
            throw NotOurs(target);
        if (_wasThere && !isThere)
            ThrowIfBlocked(file.Path);
        using var staged = _staging.Create(file.Path);
        RandomAccess.Write(staged, file.Bytes.Span, 0);
        Interlocked.Increment(ref _written);
    }

    /// <summary>Stages a file that grows with the site, as it is made; from any thread.</summary>
    /// <exception cref="IOException">As for other files.</exception>
    public void Write(GrowingFile file)
    {
        if (_wasThere)
            ThrowIfBlocked(file.Path);
        using (var stream = new FileStream(_staging.Create(file.Path), FileAccess.Write, bufferSize: 1 << 16))
            file.Content(stream);
        var target = Path.Combine(_folder, file.Path);
        var isThere = IsThere(target);
        if (isThere && _staging.IsSame(file.Path, target))
        {
            File.Delete(_staging.PathOf(file.Path));
            Interlocked.Increment(ref _unchanged);
            return;
        }
        if (isThere && !_earlier.Contains(file.Path))
            throw NotOurs(target);
        Interlocked.Increment(ref _written);
    }

    // A folder of the site can be made only where nothing else stands.
    private void ThrowIfBlocked(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is { Length: > 0 } && Path.Combine(_folder, folder) is var full && !Directory.Exists(full); folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(full) || new FileInfo(full).LinkTarget is not null)
                throw NotOurs(full);
        }
    }

    private static bool IsThere(string target) => Path.Exists(target) && (File.Exists(target) ? true : throw NotOurs(target));

    private static IOException NotOurs(string target) => new($"{target} was not written by an earlier build. Move it away, or build to another folder with --output.");

    /// <summary>A file of this build, or of the last one where this has none yet.</summary>
    public byte[] Read(string path) => File.ReadAllBytes(_staging.Has(path) ? _staging.PathOf(path) : Path.Combine(_folder, path));

    /// <summary>Puts the staged files in the place of those that earlier builds wrote.</summary>
    /// <param name="files">The paths of all files of the site: those that were staged, and those that stay. They are gone through more than once, in an order that is always the same.</param>
    /// <param name="leavings">What is left for the next build.</param>
    /// <exception cref="IOException">Two of them are the same, or what no build wrote stands in the way.</exception>
    /// <exception cref="InvalidOperationException">They are more or fewer than were made.</exception>
    public void Publish(IEnumerable<string> files, Leavings leavings)
    {
        if (!_wasThere && Directory.Exists(_folder) && files.Select(f => Path.Combine(_folder, f)).FirstOrDefault(IsThere) is { } stranger)
            throw NotOurs(stranger);
        var all = new PathSet(files, _written + _unchanged);
        if (all.Twice(files) is { } twice)
            throw new IOException($"Two files of the site would be {twice}.");
        if (all.Count != _written + _unchanged)
            throw new InvalidOperationException($"The site was to have {all.Count} files, and {_written + _unchanged} were made.");
        var gone = _earlier.Paths.Where(p => !all.Contains(p) && File.Exists(Path.Combine(_folder, p))).ToList();
        Removed = gone.Count;
        // What this build found unchanged, and what no build wrote.
        bool Stays(string path) => all.Contains(path) ? !_staging.Has(path) : !_earlier.Contains(path) && !StagingFolder.IsOwn(path);
        // Found out before links stand beside them.
        var staged = _written > 0 && Directory.Exists(_folder) ? files.Where(_staging.Has).ToList() : [];
        void WriteLists(string folder) => Last.Replace(folder, Manifest.Write(folder, files), leavings);
        if (_written + Removed > 0 && TryPublishAtOnce(WriteLists, Stays))
            return;
        PublishOneByOne(files, WriteLists, staged, gone);
        IsAtOnce = _written + Removed == 0;
    }

    private bool TryPublishAtOnce(Action<string> writeLists, Func<string, bool> stays)
    {
        Directory.CreateDirectory(_staging.Folder);
        if (!Directory.Exists(_folder))
        {
            writeLists(_staging.Folder);
            Directory.Move(_staging.Folder, _folder);
            return true;
        }
        // Links would be made in vain, and be removed again.
        var mostLinks = Math.Max(MostLinks, Written);
        if (Unchanged > mostLinks)
            return false;
        var here = Directory.GetCurrentDirectory() + Path.DirectorySeparatorChar;
        if (new DirectoryInfo(_folder).LinkTarget is not null || here.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return false;
        if (!FolderExchange.TryComplete(_folder, _staging.Folder, stays, mostLinks))
            return false;
        writeLists(_staging.Folder);
        if (!FolderExchange.TryExchange(_staging.Folder, _folder))
        {
            File.Delete(_staging.PathOf(Manifest.Name));
            File.Delete(_staging.PathOf(BuildCache.Name));
            return false;
        }
        _staging.Clear();
        return true;
    }

    private void PublishOneByOne(IEnumerable<string> files, Action<string> writeLists, List<string> staged, List<string> gone)
    {
        Directory.CreateDirectory(_folder);
        if (_written + Removed == 0)
        {
            writeLists(_folder);
            return;
        }
        // Nothing is moved where not all can be.
        foreach (var folder in staged.Concat(gone).Select(p => new DirectoryInfo(Path.GetDirectoryName(Path.Combine(_folder, p))!)).DistinctBy(f => f.FullName).Where(f => f.Exists))
            FolderExchange.ModeOf(folder);
        // What is in the folder is soon not what the last build left.
        File.Delete(Path.Combine(_folder, BuildCache.Name));
        // Until the moves are done, the manifest names old and new files, so that a build after a kill knows both for its own.
        Manifest.Write(_folder, _earlier.Paths.Concat(files.Where(p => !_earlier.Contains(p))));
        foreach (var path in staged)
        {
            var target = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            FolderExchange.Move(_staging.PathOf(path), target, Path.Combine(_folder, StagingFolder.Between));
        }
        foreach (var path in gone)
            Remove(path);
        writeLists(_folder);
    }

    /// <summary>Removes what was staged and not published.</summary>
    public void Dispose()
    {
        Last.Dispose();
        _staging.Dispose();
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
}
