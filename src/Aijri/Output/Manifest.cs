using System.Text;
using Aijri.Sources;

namespace Aijri.Output;

/// <summary>The list, in a site's folder, of the files that builds wrote.</summary>
internal sealed class Manifest
{
    /// <summary>Its name: a path a line.</summary>
    public const string Name = ContentFolder.PublishedName;

    private readonly string _file;

    // Of use only where a file is written over another.
    private readonly Lazy<PathSet> _listed;

    private Manifest(string file, UInt128? number)
    {
        _file = file;
        // A path has some fifty characters.
        _listed = new(() => new PathSet(Paths, number is null ? 0 : (int)(new FileInfo(file).Length / 50)));
        Number = number;
    }

    /// <summary>A number for the whole list; null when there is none.</summary>
    public UInt128? Number { get; }

    /// <summary>The paths, read from the list again.</summary>
    public IEnumerable<string> Paths => Number is null ? [] : Lines(_file);

    /// <summary>The list in <paramref name="folder"/>; an empty one where there is none.</summary>
    public static Manifest Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (File.Exists(file))
            SpecialFile.LengthOf(file);
        return new Manifest(file, File.Exists(file) ? NumberOf(Lines(file)) : null);
    }

    /// <summary>Whether a build wrote the file at <paramref name="path"/>.</summary>
    public bool Contains(string path) => _listed.Value.Contains(path);

    /// <summary>Lists <paramref name="paths"/> in <paramref name="folder"/>, in one step, unless they are listed there already.</summary>
    /// <returns>A number for the list.</returns>
    public static UInt128 Write(string folder, IEnumerable<string> paths)
    {
        var file = Path.Combine(folder, Name);
        var number = NumberOf(paths);
        if (File.Exists(file) && NumberOf(Lines(file)) == number)
            return number;
        using (var list = new StreamWriter(file + ".new", append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            foreach (var path in paths)
                list.WriteLine(path);
        }
        File.Move(file + ".new", file, overwrite: true);
        return number;
    }

    private static UInt128 NumberOf(IEnumerable<string> paths) => paths.Aggregate(new Fingerprint(), (all, path) => all.Add(path)).Value;

    // A list that somebody edited must not lead out of the folder.
    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(p => p.Length > 0 && FolderPath.StaysWithin(p));
}
