using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Scoring;

/// <summary>The versions of the method that documents may name.</summary>
public sealed class Methodologies
{
    private readonly Dictionary<string, Methodology> _byId = new(StringComparer.Ordinal);
    private readonly bool _isOne;

    /// <summary>Only <paramref name="default"/>.</summary>
    public Methodologies(Methodology @default)
    {
        Default = @default;
        _byId.Add(@default.Id, @default);
    }

    private Methodologies(Methodology one, bool isOne) : this(one) => _isOne = isOne;

    /// <summary>One version, whatever version a document names.</summary>
    public static Methodologies Always(Methodology methodology) => new(methodology, isOne: true);

    /// <summary>The version for documents that name none.</summary>
    public Methodology Default { get; }

    /// <summary>The ids, in ordinal order.</summary>
    public IEnumerable<string> Ids => _byId.Keys.Order(StringComparer.Ordinal);

    /// <summary>A number for the texts of all versions.</summary>
    public UInt128 Fingerprint => Ids.Aggregate(new Fingerprint().Add(Default.Fingerprint), (all, id) => all.Add(_byId[id].Fingerprint)).Value;

    /// <summary>The version with this id; null when there is none.</summary>
    public Methodology? Find(string id) => _isOne ? Default : _byId.GetValueOrDefault(id);

    /// <summary>The versions in <paramref name="folder"/>, one file each; null, with findings, when one is wrong or the site's own is not there.</summary>
    /// <param name="folder">The folder <c>methodology</c> of the content folder; need not exist.</param>
    /// <param name="displayFolder">How reports name it.</param>
    /// <param name="defaultId">The site's version.</param>
    /// <param name="named">Where it is named; null where it is not.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static Methodologies? Read(string folder, string displayFolder, string defaultId, Location? named, FindingBag findings)
    {
        var before = findings.Count;
        var read = new List<Methodology>();
        if (Directory.Exists(folder))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal))
            {
                var file = SourceFile.Read(path, $"{displayFolder}/{Path.GetFileName(path)}");
                if (Methodology.Read(file, findings) is not { } methodology)
                    continue;
                if (methodology.Id != Path.GetFileNameWithoutExtension(path))
                    findings.Add(Rules.InvalidValue, Location.Whole(file.Path), $"The id `{methodology.Id}` is not the file's name.", $"Rename the file to `{methodology.Id}.yml`.");
                read.Add(methodology);
            }
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
                findings.Add(Rules.InvalidValue, Location.Whole($"{displayFolder}/{Path.GetFileName(path)}"), "A version of the method is a file whose name ends with `.yml`; this one is not read.", $"Rename it to `{Path.GetFileNameWithoutExtension(path)}.yml`.");
        }
        if (findings.Count > before)
            return null;
        // A site that adds a version of its own keeps the one that it began with.
        if (read.TrueForAll(m => m.Id != Methodology.BuiltIn.Id))
            read.Add(Methodology.BuiltIn);
        if (read.Find(m => m.Id == defaultId) is not { } @default)
        {
            findings.Add(Rules.MissingFile, named ?? Location.Whole($"{displayFolder}/{defaultId}.yml"), $"The site's methodology `{defaultId}` is not there: it would be {displayFolder}/{defaultId}.yml.", DidYouMean.Sentence(defaultId, read.Select(m => m.Id)));
            return null;
        }
        var methodologies = new Methodologies(@default);
        foreach (var other in read.Where(m => m != @default))
            methodologies._byId.Add(other.Id, other);
        return methodologies;
    }
}
