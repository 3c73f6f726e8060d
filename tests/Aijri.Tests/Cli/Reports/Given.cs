using System.Collections.Immutable;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Cli.Reports;

/// <summary>Findings and compilations that reports are written of.</summary>
internal static class Given
{
    /// <summary>A repository that is not there, so that every path stays as it is.</summary>
    public static ReportPaths Paths { get; } = new("/repository", "/repository", []);

    /// <summary>A finding on line 3, from column 5 up to, but not including, column 9.</summary>
    public static Finding Finding(string message = "Total is 2.50; it should be 2.40.", Severity severity = Severity.Error, string path = "roles/x.md", int line = 3) => new()
    {
        Rule = Rules.TotalMismatch,
        Severity = severity,
        Place = new Location(path, line, 5, line, 9, "| a 2.50 |"),
        Message = message,
    };

    /// <summary>What was found, in report order, in documents of these paths.</summary>
    public static Compilation Compilation(IEnumerable<Finding> findings, params string[] documents)
    {
        var all = findings.ToArray();
        Array.Sort(all, Aijri.Findings.Finding.Compare);
        return new Compilation([.. documents.Select(d => Role.Unread(new InputFile("/repository/" + d, d)))], all.ToImmutableArray());
    }

    /// <summary>What a report writes.</summary>
    public static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
