using System.Collections.Concurrent;
using System.IO.Enumeration;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>The defaults that folders give to the documents below them; the nearest wins.</summary>
public sealed class FolderDefaults(string root)
{
    /// <summary>The full path of the content folder.</summary>
    public string Root { get; } = root;

    private readonly ConcurrentDictionary<string, Defaults> _byFile = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Defaults> _byFolder = new(StringComparer.Ordinal);

    /// <summary>What holds for <paramref name="document"/> where its own front matter is silent.</summary>
    public FrontMatter For(string document) => Reaching(document).Front;

    /// <summary>A number for <paramref name="file"/>, the document at the full path <paramref name="document"/>, and for the defaults that reach it: another text of any of them has another.</summary>
    public UInt128 Fingerprint(string document, SourceFile file) => file.Fingerprint(Reaching(document).Fingerprint);

    /// <summary>What was wrong in the defaults files read so far, each reported once.</summary>
    public IEnumerable<Finding> Findings => _byFile.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Findings.Findings);

    /// <summary>The defaults files read so far, each with what it says. What it leaves to those above it has no place in it.</summary>
    public IEnumerable<(FrontMatter Front, SourceFile File)> Files =>
        from entry in _byFile.OrderBy(f => f.Key, StringComparer.Ordinal)
        let file = entry.Value.File
        where file is not null
        select (entry.Value.Front, file);

    private Defaults Reaching(string document)
    {
        var folders = _byFolder.GetAlternateLookup<ReadOnlySpan<char>>();
        var folder = Path.GetDirectoryName(document.AsSpan());
        if (!folders.TryGetValue(folder, out var defaults))
            folders[folder] = defaults = Gathered(document).Elsewhere();
        return defaults;
    }

    private Defaults Gathered(string document)
    {
        var defaults = new Defaults(FrontMatter.None, new FindingBag(), default);
        foreach (var file in ContentFolder.DefaultsFor(document, Root))
        {
            var outer = defaults.Elsewhere();
            defaults = _byFile.GetOrAdd(file, f => Read(f, outer));
        }
        return defaults;
    }

    private Defaults Read(string path, Defaults outer)
    {
        var findings = new FindingBag();
        if (!File.Exists(path))
        {
            foreach (var near in NearlyNamed(Path.GetDirectoryName(path)!))
                findings.Add(Rules.UnreadableFile, Location.Whole(Path.GetRelativePath(Root, near).Replace('\\', '/')), $"This file is passed over: the defaults of a folder are in `{ContentFolder.DefaultsName}`.");
            return outer with { Findings = findings };
        }
        var file = SourceFile.ReadDocument(path, Path.GetRelativePath(Root, path).Replace('\\', '/'));
        if (file.WhyUnread is { } why)
        {
            findings.Add(Rules.UnreadableFile, Location.Whole(file.Path), why);
            return outer with { Findings = findings };
        }
        var map = YamlReader.ReadMap(file, new SourceSpan(0, file.Text.Length), findings);
        return new Defaults(map is null ? outer.Front : FrontMatter.ReadDefaults(map, file, outer.Front, findings), findings, file.Fingerprint(outer.Fingerprint)) { File = file };
    }

    // Files that are passed over and were meant: another ending, other capitals, a mark missing or a letter wrong.
    private static string[] NearlyNamed(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var near = new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToFullPath(), new EnumerationOptions { AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsNearlyName(entry.FileName),
        };
        return [.. near.Order(StringComparer.Ordinal)];
    }

    private static bool IsNearlyName(ReadOnlySpan<char> name)
    {
        const int Longest = 24;
        if (name.Length > Longest || ContentFolder.IsDocument(name))
            return false;
        var word = name.TrimStart("_.-");
        word = word[..(word.IndexOf('.') is >= 0 and var dot ? dot : word.Length)];
        // By itself it is a word like others, and so it is as the name of a picture.
        var isYaml = name.Contains(".yml", StringComparison.OrdinalIgnoreCase) || name.Contains(".yaml", StringComparison.OrdinalIgnoreCase);
        return (isYaml || (name[0] == '_' && word.Length == name.Length - 1)) && DidYouMean.Nearest(word.ToString(), ["defaults"], strictness: 4) is not null;
    }

    // What a defaults file and those above it say, what was wrong in it, a number for their text, and the file; null for what no file says.
    private sealed record Defaults(FrontMatter Front, FindingBag Findings, UInt128 Fingerprint)
    {
        public SourceFile? File { get; init; }

        public Defaults Elsewhere() => this with { Front = ReferenceEquals(Front, FrontMatter.None) ? Front : Front.Elsewhere(), File = null };
    }
}
