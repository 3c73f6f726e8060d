using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;
using BenchmarkDotNet.Attributes;

namespace Aijri.Benchmarks;

/// <summary>Each stage of building a site of a hundred documents by itself, with one job, and all of them together.</summary>
[MemoryDiagnoser]
public class SiteStages
{
    private const int Count = 100;

    private readonly Methodologies _methodologies = new(Methodology.BuiltIn);
    private string _root = "";
    private string _themes = "";
    private List<InputFile> _files = [];
    private FolderDefaults _defaults = null!;
    private SiteSettings _settings = null!;
    private ImmutableArray<Role> _checked = [];
    private Compilation _compilation = null!;
    private TitleIndex _titles = null!;
    private int _sites;

    [GlobalSetup]
    public void Generate()
    {
        for (_themes = AppContext.BaseDirectory; !File.Exists(Path.Combine(_themes, "AIJRI.sln")); _themes = Path.GetDirectoryName(_themes)!)
        {
        }
        _themes = Path.Combine(_themes, "themes");
        _root = Directory.CreateTempSubdirectory("aijri-benchmark-").FullName;
        Program.Generate(_root, Count, seed: 1);
        _files = ContentFolder.Documents(Path.Combine(_root, "content"));
        _defaults = new FolderDefaults(Path.Combine(_root, "content"));
        _settings = SiteSettings.Read(SourceFile.Read(Path.Combine(_root, SiteSettings.FileName), SiteSettings.FileName), new FindingBag())!;
        _checked = [.. _files.Select(f => Role.Of(f, Compiler.Check(f, _methodologies, _defaults, new FindingBag())!))];
        _compilation = CheckAll();
        _titles = new TitleIndex(_compilation.Roles);
        Publish(Path.Combine(_root, "again"));
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_root, recursive: true);

    /// <summary>Pass 1: every document is read, scored and checked, and all are checked against one another.</summary>
    [Benchmark]
    public Compilation CheckAll() => Compiler.Check(_files, _methodologies, _defaults, _settings, Severities.Default, jobs: 1);

    /// <summary>What documents quote of one another's roles, when all are checked.</summary>
    [Benchmark]
    public int Quotations()
    {
        var quotations = new Quotations(_checked, _methodologies.Default);
        return Enumerable.Range(0, _checked.Length).Sum(i => quotations.Check(i, new FindingBag()).Quotations.Length);
    }

    /// <summary>Whom each document names.</summary>
    [Benchmark]
    public int Mentions() => Enumerable.Range(0, _files.Count).Sum(i => Site.Mentions.Of(_files[i].Read(), _compilation.Roles[i].BodyStart, _titles, i, []).Length);

    /// <summary>Pass 2 into a new folder: all pages, data and links.</summary>
    [Benchmark]
    public bool Publish() => Publish(Path.Combine(_root, $"site-{_sites++}"));

    /// <summary>Pass 2 where nothing has changed since the last one.</summary>
    [Benchmark]
    public bool PublishAgain() => Publish(Path.Combine(_root, "again"));

    /// <summary>Both passes into a new folder.</summary>
    [Benchmark(Baseline = true)]
    public bool Whole()
    {
        _compilation = CheckAll();
        return Publish();
    }

    private bool Publish(string folder)
    {
        using var output = OutputFolder.Open(folder);
        return Compiler.Publish(_compilation, _settings, _themes, _methodologies, _defaults, output, jobs: 1, new FindingBag()) ? true : throw new InvalidOperationException("Nothing was published.");
    }
}
