using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;
using BenchmarkDotNet.Attributes;
using Markdig;
using Assessment = Aijri.Assessments.Assessment;
using Document = Aijri.Documents.Document;

namespace Aijri.Benchmarks;

/// <summary>Each stage of checking one document by itself, over the same hundred documents, and all of them together. Divide by a hundred for one document.</summary>
[MemoryDiagnoser]
public class DocumentStages
{
    private const int Count = 100;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml().Build();

    private readonly Methodology _methodology = Methodology.BuiltIn;
    private byte[][] _bytes = [];
    private SourceFile[] _files = [];
    private Document[] _documents = [];
    private Assessment[] _assessments = [];

    [GlobalSetup]
    public void Read()
    {
        _bytes = [.. Enumerable.Range(0, Count).Select(i => System.Text.Encoding.UTF8.GetBytes(Corpus.Assessment.Write(1, i, Count)))];
        _files = [.. _bytes.Select(b => SourceFile.Decode("role.md", b))];
        _documents = [.. _files.Select(f => Document.Read(f, FrontMatter.None, new FindingBag(), isForPage: false))];
        _assessments = [.. _documents.Select(d => AssessmentReader.Read(d, new FindingBag())!)];
    }

    /// <summary>What bounds everything: Markdig alone.</summary>
    [Benchmark(Baseline = true)]
    public int Markdig() => _files.Sum(f => Markdown.Parse(f.Text, Pipeline).Count);

    [Benchmark]
    public int Decode() => _bytes.Sum(b => SourceFile.Decode("role.md", b).Text.Length);

    [Benchmark]
    public int ReadDocument() => _files.Sum(f => Document.Read(f, FrontMatter.None, new FindingBag(), isForPage: false).Sections.Length);

    [Benchmark]
    public int ReadAssessment() => _documents.Sum(d => AssessmentReader.Read(d, new FindingBag())!.Passages.Length);

    [Benchmark]
    public int ReadProse() => _assessments.Sum(a => ProseReader.Read(a, _methodology.VerdictNames).Prose.Length);

    [Benchmark]
    public int Score() => _assessments.Sum(a => Scorer.Score(a, _methodology).Weighted.Length);

    [Benchmark]
    public int Check() => _assessments.Sum(a => Checker.Check(a, _methodology, new FindingBag()).Claims.Length);

    [Benchmark]
    public int Whole()
    {
        var claims = 0;
        foreach (var bytes in _bytes)
        {
            var findings = new FindingBag();
            claims += Checker.Check(AssessmentReader.Read(Document.Read(SourceFile.Decode("role.md", bytes), FrontMatter.None, findings, isForPage: false), findings)!, _methodology, findings).Claims.Length;
        }
        return claims;
    }
}
