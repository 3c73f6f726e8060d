using Aijri.Sources;
using Microsoft.Win32.SafeHandles;

namespace Aijri.Output;

/// <summary>The folder beside a site's in which the files of a build are put together: "/var/www/.roles-staging" for "/var/www/roles".</summary>
internal sealed class StagingFolder : IDisposable
{
    /// <summary>A file on its way into a site that is on another file system; a killed build leaves it.</summary>
    public const string Between = ".aijri-file.new";

    private readonly string _site;
    private readonly FileStream[] _locks;

    // The folder in it that a thread has made sure of last.
    private readonly ThreadLocal<string?> _lastMade = new();

    private StagingFolder(string site, string folder, FileStream[] locks)
    {
        _site = site;
        Folder = folder;
        _locks = locks;
    }

    /// <summary>Its path. It is there once a file is.</summary>
    public string Folder { get; }

    /// <summary>Makes sure of the folder for the site in <paramref name="site"/>, and removes what a killed build left in it.</summary>
    /// <exception cref="IOException">Another build is writing the site, or what stands in its place was left by none.</exception>
    public static StagingFolder Open(string site)
    {
        var parent = Path.GetDirectoryName(site) ?? site;
        var folder = Path.Combine(parent, $".{Path.GetFileName(site)}-staging");
        var @lock = LockOf(site);
        // A build that was killed leaves its lock, and what it staged; an old site, its manifest.
        if (Directory.Exists(folder) && !File.Exists(@lock) && !File.Exists(Path.Combine(folder, Manifest.Name)))
            throw new IOException($"{folder} was left by no build. Move it away, or build to another folder with --output.");
        var held = Hold(@lock, site);
        try
        {
            var staging = new StagingFolder(site, folder, OfFolderItself(site) is { } other && other != @lock ? [held, Hold(other, site)] : [held]);
            staging.Clear();
            if (Path.Combine(site, Between) is var between && File.Exists(between))
                File.Delete(between);
            return staging;
        }
        catch (IOException)
        {
            held.Dispose();
            throw;
        }
    }

    private static string LockOf(string site) => Path.Combine(Path.GetDirectoryName(site) ?? site, $".{Path.GetFileName(site)}-lock");

    // Where a link leads to the folder: builds that call it by other names find one another there.
    private static string? OfFolderItself(string site) =>
        FolderPath.Followed(site) is var real && new DirectoryInfo(site).LinkTarget is not null && Path.GetDirectoryName(real) is { } beside && FolderExchange.MayWrite(beside) ? LockOf(real) : null;

    /// <summary>Whether it is a file that a build leaves for the next one.</summary>
    public static bool IsOwn(string path) => path is Manifest.Name or Manifest.Name + ".new" or BuildCache.Name or BuildCache.Name + ".new" or Between;

    /// <summary>Where the file at <paramref name="path"/> of the site is, or would be, in it.</summary>
    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>Whether that file is in it.</summary>
    public bool Has(string path) => File.Exists(PathOf(path));

    /// <summary>Begins the file at <paramref name="path"/>; from any thread.</summary>
    /// <exception cref="IOException">It has been begun already.</exception>
    /// <exception cref="InvalidOperationException">It would not be below the site's folder.</exception>
    public SafeFileHandle Create(string path)
    {
        if (!FolderPath.StaysWithin(path))
            throw new InvalidOperationException($"{path} is outside the site.");
        var staged = PathOf(path);
        // Files of one page come one after the other, and stand in one folder.
        var folder = Path.GetDirectoryName(staged.AsSpan());
        if (!folder.SequenceEqual(_lastMade.Value))
            Directory.CreateDirectory(_lastMade.Value = folder.ToString());
        try
        {
            return File.OpenHandle(staged, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (File.Exists(staged))
        {
            throw new IOException($"Two files of the site would be {path}.");
        }
    }

    /// <summary>Whether the file at <paramref name="path"/> is, byte by byte, the one at <paramref name="other"/>.</summary>
    public bool IsSame(string path, string other)
    {
        SpecialFile.LengthOf(other);
        using var a = File.OpenRead(PathOf(path));
        using var b = File.OpenRead(other);
        if (a.Length != b.Length)
            return false;
        Span<byte> left = stackalloc byte[4096], right = stackalloc byte[4096];
        int read;
        while ((read = a.ReadAtLeast(left, left.Length, throwOnEndOfStream: false)) > 0)
        {
            if (b.ReadAtLeast(right[..read], read, throwOnEndOfStream: false) < read || !left[..read].SequenceEqual(right[..read]))
                return false;
        }
        return true;
    }

    /// <summary>Removes it. A staging folder with a manifest is a site that was exchanged for a newer one; what somebody put there meanwhile is kept.</summary>
    public void Clear()
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var path in File.Exists(PathOf(Manifest.Name)) ? Strangers() : [])
        {
            var target = Path.Combine(_site, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!Path.Exists(target))
                File.Move(PathOf(path), target);
        }
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Removes it, and lets other builds write the site.</summary>
    public void Dispose()
    {
        Clear();
        _lastMade.Dispose();
        foreach (var held in _locks)
            held.Dispose();
    }

    // One build at a time: two would move one another's files away.
    private static FileStream Hold(string path, string site)
    {
        var beside = Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(beside);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new IOException($"Another build of {site} is under way. Nothing was published; try again when it is done.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{beside} may not be written to, and a build puts the site together there before it publishes it in {site}. Build to another folder with --output.");
        }
    }

    private List<string> Strangers()
    {
        var own = Manifest.Read(Folder);
        return Directory.EnumerateFiles(Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => Path.GetRelativePath(Folder, f).Replace(Path.DirectorySeparatorChar, '/')).Where(p => !IsOwn(p) && !own.Contains(p)).ToList();
    }
}
