using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Measurement;

/// <summary>The one place where the measured program is called.</summary>
internal static class Library
{
    /// <summary>What the program says of <paramref name="text"/>, which would stand at <paramref name="path"/>.</summary>
    /// <remarks>Today each document is checked by itself. What is said of quotations between documents belongs here too.</remarks>
    public static IReadOnlyList<Finding> Check(string path, string text) => Check(new SourceFile(path, text));

    /// <summary>What the program says of these bytes.</summary>
    public static IReadOnlyList<Finding> Check(string path, ReadOnlySpan<byte> bytes) => Check(SourceFile.Decode(path, bytes));

    private static IReadOnlyList<Finding> Check(SourceFile file)
    {
        var findings = new FindingBag();
        var document = Document.Read(file, FrontMatter.None, findings);
        if (AssessmentReader.Read(document, findings) is not { } assessment)
            return findings.Count == 0 ? [] : [findings.Findings[^1]];
        Checker.Check(assessment, Methodology.BuiltIn, findings);
        return findings.Findings;
    }
}
