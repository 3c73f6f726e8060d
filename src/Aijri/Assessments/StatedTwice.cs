using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>The finding for a line or row that stands twice.</summary>
internal static class StatedTwice
{
    /// <summary>The finding, at the second and with the place of the first.</summary>
    public static Finding Of(Document document, SourceSpan second, string message, string help, SourceSpan first) => new()
    {
        Rule = Rules.DuplicateStatement,
        Severity = Rules.DuplicateStatement.Severity,
        Place = document.File.Locate(second),
        Message = message,
        Help = help,
        Related = [new Related(document.File.Locate(first), "first here")],
    };
}
