using System.Globalization;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>For a workflow run on GitHub: annotations on the lines of a change, decisions first.</summary>
internal static class GitHubReport
{
    /// <summary>As many annotations of one kind does a step show; further ones are dropped without a word.</summary>
    private const int MostOfAKind = 10;

    public static void Write(Compilation compilation, ReportPaths paths, bool withNotes, TextWriter output)
    {
        var findings = compilation.Findings.Where(f => withNotes || f.Severity != Severity.Note).ToArray();
        var shown = Shown(findings, MostOfAKind);
        // The summary is a notice itself, so it takes the place of one.
        if (shown.Length < findings.Length)
            shown = Shown(findings, MostOfAKind - 1);
        foreach (var finding in shown)
            Annotation(finding, paths, output);
        if (shown.Length < findings.Length)
            Summary(compilation, findings, shown, output);
    }

    private static Finding[] Shown(Finding[] findings, int mostNotes)
    {
        var counts = new int[Enum.GetValues<Severity>().Length];
        return [.. findings.Where(f => ++counts[(int)f.Severity] <= (f.Severity == Severity.Note ? mostNotes : MostOfAKind))];
    }

    private static void Annotation(Finding finding, ReportPaths paths, TextWriter output)
    {
        var place = finding.Place;
        output.Write($"::{Command(finding.Severity)} file={Property(paths.FromRepository(place.Path))}");
        if (place != Location.Whole(place.Path))
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $",line={place.Line},endLine={place.EndLine}"));
            // Columns belong to one line.
            if (place.EndLine == place.Line)
                output.Write(string.Create(CultureInfo.InvariantCulture, $",col={place.Column},endColumn={place.EndColumn}"));
        }
        output.Write($",title={Property($"{finding.Rule.Id} {finding.Rule.Name}")}::{Message(Text(finding))}\n");
    }

    private static string Text(Finding finding) =>
        FindingText.WithHelp(finding) + (finding.Cause is { } cause ? $"\ncause: {cause}" : "") + (finding.IsDecision ? "\nA decision: the zone or the sub-label may change." : "");

    private static void Summary(Compilation compilation, Finding[] findings, Finding[] shown, TextWriter output)
    {
        var hidden = findings.Length - shown.Length;
        var message = string.Create(CultureInfo.InvariantCulture,
            $"{hidden} more {(hidden == 1 ? "finding is" : "findings are")} not shown here. In all: {Count(compilation, Severity.Error)}, {Count(compilation, Severity.Warning)}, {Count(compilation, Severity.Note)}.");
        output.Write($"::notice title=aijri::{Message(message)}\n");
    }

    private static string Count(Compilation compilation, Severity severity) =>
        string.Create(CultureInfo.InvariantCulture, $"{compilation.Count(severity)} {Severities.Word(severity)}{(compilation.Count(severity) == 1 ? "" : "s")}");

    private static string Command(Severity severity) => severity == Severity.Note ? "notice" : Severities.Word(severity);

    private static string Message(string text) =>
        string.Join("%0A", text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Split('\n').Select(line => DisplayText.Of(line)));

    private static string Property(string text) =>
        Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
