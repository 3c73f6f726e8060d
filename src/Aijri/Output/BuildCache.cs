using System.Text;
using Aijri.Sources;

namespace Aijri.Output;

/// <summary>
/// What a build leaves in the output folder for the next one: a line for each page that can be kept, one for the roles that a document names, and one for the role
/// of a document that need not be checked again, each found by a number for everything it was made from, in the order of the site. It is of use to the very program that wrote it, and to no other.
/// </summary>
internal sealed class BuildCache : IDisposable
{
    public const string Name = ".aijri-cache";

    private const string Format = "aijri-cache-4";
    private const long MaxBytes = 1L << 31;
    private const string Unreadable = "The cache of the last build cannot be read";

    // Between the number for a page, for one that shows counts, and for a document, and what is known of it: of the last, whom it names, and its role.
    private const char PageMark = ' ';
    private const char CountsMark = '#';
    private const char NamedMark = '=';
    private const char RoleMark = ':';

    // Stands for the code and, by what it was compiled with, for the libraries.
    private static readonly string Maker = KeyedLines.Hex(new Fingerprint().Add(typeof(BuildCache).Module.ModuleVersionId.ToByteArray()).Add(Environment.Version.ToString()).Value);

    private readonly KeyedLines? _lines;

    // The last line of a file that is whole.
    private readonly string? _check;

    private BuildCache(string? reason, UInt128 counts = default, KeyedLines? lines = null, string? check = null)
    {
        Reason = reason;
        Counts = counts;
        _lines = lines;
        _check = check;
    }

    /// <summary>A number for the counts of all documents, as pages show them.</summary>
    public UInt128 Counts { get; }

    /// <summary>Why there is nothing although there was a build, as the beginning of a sentence; else null.</summary>
    public string? Reason { get; }

    /// <summary>Nothing to keep.</summary>
    public static BuildCache None(string? reason) => new(reason);

    /// <summary>What the last build left in <paramref name="folder"/>.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="manifest">A number for the manifest that it left; null when there is none.</param>
    /// <exception cref="IOException">A folder stands in its place.</exception>
    public static BuildCache Read(string folder, UInt128? manifest)
    {
        var path = Path.Combine(folder, Name);
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder, where a build leaves a file for the next one. Move it away, or build to another folder with --output.");
        if (!File.Exists(path))
            return None(manifest is null ? null : "The last build left no cache");
        if (manifest is not { } listed)
            return None("The last build left no manifest");
        try
        {
            SpecialFile.LengthOf(path);
            return Read(path, listed);
        }
        catch (UnauthorizedAccessException)
        {
            return None(Unreadable);
        }
        catch (IOException)
        {
            return None(Unreadable);
        }
    }

    private static BuildCache Read(string path, UInt128 listed)
    {
        using var reader = new StreamReader(path);
        // A file that is something else may be of any length, and have no lines.
        if (reader.BaseStream.Length > MaxBytes)
            return None(Unreadable);
        var begin = new char[Format.Length - 1];
        if (reader.ReadBlock(begin) < begin.Length || !begin.AsSpan().SequenceEqual(Format.AsSpan(..^1)) || reader.ReadLine() is not { } rest)
            return None(Unreadable);
        var head = $"{Format[..^1]}{rest}";
        if (!head.StartsWith($"{Format} {Maker} ", StringComparison.Ordinal) || !KeyedLines.TryNumber(head.AsSpan(head.LastIndexOf(' ') + 1), out var counts))
            return None("The last build was by another version of aijri");
        // Room from the beginning: a line of a page has some hundred characters, of a document some thousand.
        var lines = new KeyedLines(path, (int)(reader.BaseStream.Length / 200));
        var all = new Fingerprint().Add(listed).Add(counts);
        var start = head.Length + 1L;
        string? line;
        for (; (line = reader.ReadLine()) is { Length: > KeyedLines.KeyLength } && KeyedLines.TryNumber(line.AsSpan(0, KeyedLines.KeyLength), out var key); start += Encoding.UTF8.GetByteCount(line) + 1)
        {
            lines.Add(key, start);
            all.Add(line);
        }
        lines.End();
        var check = KeyedLines.Hex(all.Value);
        // Lines that end otherwise, or a mark before the first, move what follows.
        if (line == check && reader.ReadLine() is null && start + check.Length + 1 == reader.BaseStream.Length)
            return new BuildCache(null, counts, lines, check);
        lines.Dispose();
        return None("The cache of the last build is damaged");
    }

    /// <summary>What is known of the page that <paramref name="key"/> stands for; null when nothing is. From any thread.</summary>
    public KeptPage? Page(UInt128 key)
    {
        const int End = 1 + KeyedLines.KeyLength;
        return _lines?.Find(key) is { Length: > End } page && page[0] is PageMark or CountsMark && KeyedLines.TryNumber(page.AsSpan(1, KeyedLines.KeyLength), out var content)
            ? new KeptPage(content, page[(End + 1)..], page[0] == CountsMark) : null;
    }

    /// <summary>The slugs of the roles that a document names, parted by blanks, where <paramref name="key"/> stands for the document and all names; null when nothing is known. From any thread.</summary>
    public string? Named(UInt128 key) => _lines?.Find(key) is [NamedMark, .. var slugs] ? slugs : null;

    /// <summary>The role of a document, in one line, where <paramref name="key"/> stands for all that the document was checked with by itself; null when nothing is known. From any thread.</summary>
    public string? Role(UInt128 key) => _lines?.Find(key) is [RoleMark, .. var role] ? role : null;

    /// <summary>Writes what the next build may keep in this one's place, unless it is the same.</summary>
    public void Replace(string folder, UInt128 manifest, Leavings leavings)
    {
        var path = Path.Combine(folder, Name);
        var lines = leavings.Pages.Select(p => $"{KeyedLines.Hex(p.Key)}{(p.Value.ShowsCounts ? CountsMark : PageMark)}{KeyedLines.Hex(p.Value.Content)} {p.Value.Anchors}")
            .Concat(leavings.Named.Select(n => $"{KeyedLines.Hex(n.Key)}{NamedMark}{n.Value}"))
            .Concat(leavings.Roles.Select(r => $"{KeyedLines.Hex(r.Key)}{RoleMark}{r.Value}"));
        Fingerprint Beginning() => new Fingerprint().Add(manifest).Add(leavings.Counts);
        if (_check is not null && _check == KeyedLines.Hex(lines.Aggregate(Beginning(), (all, line) => all.Add(line)).Value) && File.Exists(path))
            return;
        using (var writer = new StreamWriter(path + ".new") { NewLine = "\n" })
        {
            writer.WriteLine($"{Format} {Maker} {KeyedLines.Hex(leavings.Counts)}");
            var all = Beginning();
            foreach (var line in lines)
            {
                writer.WriteLine(line);
                all.Add(line);
            }
            writer.WriteLine(KeyedLines.Hex(all.Value));
        }
        // Not everywhere can a file that is open be replaced.
        if (_lines?.Path == path)
            Dispose();
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _lines?.Dispose();
}
