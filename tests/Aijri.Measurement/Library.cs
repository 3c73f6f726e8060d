using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Measurement;

/// <summary>The one place where the measured program is called: in memory, and as the command calls it.</summary>
internal static class Library
{
    private static readonly Methodologies Known = new(Methodology.BuiltIn);

    /// <summary>What the program says of <paramref name="corpus"/> when one of its documents has another text.</summary>
    /// <param name="corpus">All documents: they quote one another.</param>
    /// <param name="document">Which one is changed.</param>
    /// <param name="text">Its text.</param>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<(string Path, string Text)> corpus, int document, string text)
    {
        var files = corpus.Select((d, i) => new InputFile(Path.Combine(Repository.Root, d.Path), d.Path, i == document ? text : d.Text)).ToList();
        var defaults = new FolderDefaults(Path.Combine(Repository.Root, "content"));
        return Compiler.Check(files, Known, defaults, settings: null, Severities.Default, jobs: 1).Findings;
    }

    /// <summary>What the program says of a document by itself.</summary>
    public static IReadOnlyList<Finding> Check(string path, string text) => Check(new SourceFile(path, text));

    /// <summary>What the program says of these bytes.</summary>
    public static IReadOnlyList<Finding> Check(string path, ReadOnlySpan<byte> bytes) => Check(SourceFile.Decode(path, bytes));

    private static IReadOnlyList<Finding> Check(SourceFile file)
    {
        var findings = new FindingBag();
        var document = Document.Read(file, FrontMatter.None, findings, isForPage: false);
        if (AssessmentReader.Read(document, findings) is not { } assessment)
            return findings.Count == 0 ? [] : [findings.Findings[^1]];
        Checker.Check(assessment, Methodology.BuiltIn, findings);
        return findings.Findings;
    }
}
