using System.Collections.Concurrent;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>The defaults that folders give to the documents below them; the nearest wins.</summary>
public sealed class FolderDefaults(string root)
{
    private readonly ConcurrentDictionary<string, (FrontMatter Front, FindingBag Findings)> _byFile = new(StringComparer.Ordinal);

    /// <summary>What holds for <paramref name="document"/> where its own front matter is silent.</summary>
    public FrontMatter For(string document)
    {
        var front = FrontMatter.None;
        foreach (var file in ContentFolder.DefaultsFor(document, root))
        {
            var outer = front;
            front = _byFile.GetOrAdd(file, f => Read(f, outer)).Front;
        }
        return front;
    }

    /// <summary>What was wrong in the defaults files read so far, each reported once.</summary>
    public IEnumerable<Finding> Findings => _byFile.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Findings.Findings);

    private (FrontMatter, FindingBag) Read(string path, FrontMatter outer)
    {
        var findings = new FindingBag();
        if (!File.Exists(path))
            return (outer, findings);
        var file = SourceFile.Read(path, Path.GetRelativePath(root, path).Replace('\\', '/'));
        var map = YamlReader.ReadMap(file, new SourceSpan(0, file.Text.Length), findings);
        return (map is null ? outer : FrontMatter.ReadDefaults(map, file, outer, findings), findings);
    }
}
