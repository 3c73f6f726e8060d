using System.Globalization;
using Aijri.Sources;

namespace Aijri.Output;

/// <summary>
/// What a build leaves in the output folder for the next one: a line for each page that can be kept, and one for the roles that a document names, each found by
/// a number for everything it was made from, in the order of the site. It is of use to the very program that wrote it, and to no other.
/// </summary>
internal sealed class BuildCache
{
    public const string Name = ".aijri-cache";

    private const string Format = "aijri-cache-3";

    // Between the number for a page, for one that shows counts, and for a document, and what is known of it.
    private const char PageMark = ' ';
    private const char CountsMark = '#';
    private const char NamedMark = '=';

    // Stands for the code and, by what it was compiled with, for the libraries.
    private static readonly string Maker = Hex(new Fingerprint().Add(typeof(BuildCache).Module.ModuleVersionId.ToByteArray()).Add(Environment.Version.ToString()).Value);

    private readonly Dictionary<UInt128, KeptPage> _pages;
    private readonly Dictionary<UInt128, string> _named = [];

    // The last line of a file that is whole.
    private string? _check;

    private BuildCache(string? reason, UInt128 counts = default, int pages = 0)
    {
        Reason = reason;
        Counts = counts;
        _pages = new Dictionary<UInt128, KeptPage>(pages);
    }

    /// <summary>A number for the counts of all documents, as pages show them.</summary>
    public UInt128 Counts { get; }

    /// <summary>The pages, by the number for what they were made from.</summary>
    public IReadOnlyDictionary<UInt128, KeptPage> Pages => _pages;

    /// <summary>The slugs of the roles that documents name, parted by blanks, by the number for the document and for all names.</summary>
    public IReadOnlyDictionary<UInt128, string> Named => _named;

    /// <summary>Why there is nothing although there was a build, as the beginning of a sentence; else null.</summary>
    public string? Reason { get; }

    /// <summary>Nothing to keep.</summary>
    public static BuildCache None(string? reason) => new(reason);

    /// <summary>What the last build left in <paramref name="folder"/>.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="manifest">A number for the manifest that it left; null when there is none.</param>
    public static BuildCache Read(string folder, UInt128? manifest)
    {
        var path = Path.Combine(folder, Name);
        if (manifest is not { } listed || !File.Exists(path))
            return None(manifest is null ? null : "The last build left no cache");
        using var reader = new StreamReader(path);
        if (reader.ReadLine() is not { } head || !head.StartsWith(Format[..^1], StringComparison.Ordinal))
            return None("The cache of the last build cannot be read");
        if (!head.StartsWith($"{Format} {Maker} ", StringComparison.Ordinal) || !TryNumber(head.AsSpan(head.LastIndexOf(' ') + 1), out var counts))
            return None("The last build was by another version of aijri");
        // Room from the beginning: a line has some hundred characters.
        var cache = new BuildCache(null, counts, (int)(reader.BaseStream.Length / 90));
        var all = new Fingerprint().Add(listed).Add(counts);
        string? line;
        while ((line = reader.ReadLine()) is not null && cache.TryTake(line))
            all.Add(line);
        cache._check = Hex(all.Value);
        return line == cache._check && reader.ReadLine() is null ? cache : None("The cache of the last build is damaged");
    }

    /// <summary>Writes what the next build may keep in this one's place, unless it is the same.</summary>
    public void Replace(string folder, UInt128 manifest, Leavings leavings)
    {
        var path = Path.Combine(folder, Name);
        var lines = leavings.Pages.Select(p => $"{Hex(p.Key)}{(p.Value.ShowsCounts ? CountsMark : PageMark)}{Hex(p.Value.Content)} {p.Value.Anchors}")
            .Concat(leavings.Named.Select(n => $"{Hex(n.Key)}{NamedMark}{n.Value}"));
        var check = Hex(lines.Aggregate(new Fingerprint().Add(manifest).Add(leavings.Counts), (all, line) => all.Add(line)).Value);
        if (_check == check && File.Exists(path))
            return;
        using (var writer = new StreamWriter(path + ".new") { NewLine = "\n" })
        {
            writer.WriteLine($"{Format} {Maker} {Hex(leavings.Counts)}");
            foreach (var line in lines)
                writer.WriteLine(line);
            writer.WriteLine(check);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    private bool TryTake(string line)
    {
        if (line.Length < 33 || !TryNumber(line.AsSpan(0, 32), out var key))
            return false;
        if (line[32] == NamedMark)
        {
            _named[key] = line[33..];
            return true;
        }
        if (line.Length < 66 || line[32] is not (PageMark or CountsMark) || !TryNumber(line.AsSpan(33, 32), out var content))
            return false;
        _pages[key] = new KeptPage(content, line[66..], line[32] == CountsMark);
        return true;
    }

    private static string Hex(UInt128 number) => number.ToString("x32", CultureInfo.InvariantCulture);

    private static bool TryNumber(ReadOnlySpan<char> hex, out UInt128 number) => UInt128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
}
