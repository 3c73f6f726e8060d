using System.Collections.Frozen;
using System.Globalization;
using Aijri.Sources;

namespace Aijri.Output;

/// <summary>
/// What a build leaves in the output folder for the next one: a line for each page that can be kept, found by a number for everything the page was made from.
/// It is of use to the very program that wrote it, and to no other.
/// </summary>
internal sealed class BuildCache
{
    public const string Name = ".aijri-cache";

    private const string Format = "aijri-cache-1";

    // Stands for the code and, by what it was compiled with, for the libraries.
    private static readonly string Maker = Hex(new Fingerprint().Add(typeof(BuildCache).Module.ModuleVersionId.ToByteArray()).Add(Environment.Version.ToString()).Value);

    private BuildCache(IReadOnlyDictionary<UInt128, KeptPage> pages, string? reason, string? check)
    {
        Pages = pages;
        Reason = reason;
        Check = check;
    }

    /// <summary>The pages, by the number for what they were made from.</summary>
    public IReadOnlyDictionary<UInt128, KeptPage> Pages { get; }

    /// <summary>Why there are none although there was a build, as the beginning of a sentence; else null.</summary>
    public string? Reason { get; }

    // The last line of a file that is whole.
    private string? Check { get; }

    /// <summary>Nothing to keep.</summary>
    public static BuildCache None(string? reason) => new(FrozenDictionary<UInt128, KeptPage>.Empty, reason, null);

    /// <summary>What the last build left in <paramref name="folder"/>.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="manifest">A number for the manifest that it left; null when there is none.</param>
    public static BuildCache Read(string folder, UInt128? manifest)
    {
        var path = Path.Combine(folder, Name);
        if (manifest is not { } listed || !File.Exists(path))
            return None(manifest is null ? null : "The last build left no cache");
        using var reader = new StreamReader(path);
        if (reader.ReadLine() is not { } head || !head.StartsWith(Format + " ", StringComparison.Ordinal))
            return None("The cache of the last build cannot be read");
        if (head != $"{Format} {Maker}")
            return None("The last build was by another version of aijri");
        var pages = new Dictionary<UInt128, KeptPage>();
        var all = new Fingerprint().Add(listed);
        string? line, check = null;
        while ((line = reader.ReadLine()) is not null && TryParse(line, out var key, out var page))
        {
            all.Add(line);
            pages[key] = page;
        }
        check = Hex(all.Value);
        return line == check && reader.ReadLine() is null ? new BuildCache(pages, null, check) : None("The cache of the last build is damaged");
    }

    /// <summary>Writes what the next build may keep, unless that is what <paramref name="last"/> says already.</summary>
    public static void Write(string folder, UInt128 manifest, IEnumerable<KeyValuePair<UInt128, KeptPage>> pages, BuildCache last)
    {
        var path = Path.Combine(folder, Name);
        var sorted = pages.OrderBy(p => p.Key).ToArray();
        var check = Hex(sorted.Aggregate(new Fingerprint().Add(manifest), (all, page) => all.Add(Line(page.Key, page.Value))).Value);
        if (last.Check == check && File.Exists(path))
            return;
        using (var writer = new StreamWriter(path + ".new") { NewLine = "\n" })
        {
            writer.WriteLine($"{Format} {Maker}");
            foreach (var (key, page) in sorted)
                writer.WriteLine(Line(key, page));
            writer.WriteLine(check);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string Line(UInt128 key, KeptPage page) => $"{Hex(key)} {Hex(page.Content)} {Hex(page.Totals)} {page.Anchors}";

    private static bool TryParse(string line, out UInt128 key, out KeptPage page)
    {
        page = default;
        key = default;
        if (line.Length < 99 || !TryNumber(line.AsSpan(0, 32), out key) || !TryNumber(line.AsSpan(33, 32), out var content) || !TryNumber(line.AsSpan(66, 32), out var totals))
            return false;
        page = new KeptPage(content, totals, line[99..]);
        return true;
    }

    private static string Hex(UInt128 number) => number.ToString("x32", CultureInfo.InvariantCulture);

    private static bool TryNumber(ReadOnlySpan<char> hex, out UInt128 number) => UInt128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
}
