using System.CommandLine;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>One document that a command looks into.</summary>
/// <param name="Workspace">The site, or none.</param>
/// <param name="File">The document's file.</param>
/// <param name="Document">Its structure.</param>
/// <param name="Checked">What it states, checked.</param>
internal sealed record OneDocument(Workspace Workspace, InputFile File, Document Document, CheckedAssessment Checked)
{
    /// <summary>Opens the document; null, with the findings on standard error and the exit code for them, when it or the site's configuration cannot be read.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static OneDocument? Open(string path, string? root, InvocationConfiguration console, out int exitCode)
    {
        if (!System.IO.File.Exists(path))
            throw new UsageException(Directory.Exists(path) ? $"{path} is a folder: name one document." : $"There is no file {path}.");
        var findings = new FindingBag();
        var file = new InputFile(Path.GetFullPath(path), path.Replace('\\', '/'));
        var workspace = Workspace.OpenFor(root, [path], findings);
        exitCode = workspace is null ? ExitCode.Usage : ExitCode.Findings;
        if (workspace is null || Compiler.Read(file, workspace.Methodologies, workspace.Defaults, findings, isForPage: false) is not var (document, @checked))
        {
            Reports.Report.Unreadable(findings, console);
            return null;
        }
        exitCode = ExitCode.Success;
        return new OneDocument(workspace, file, document, @checked);
    }

    /// <summary>The document's role among the others of its site, last; alone where there are none.</summary>
    public Quotations AmongOthers() => Compiler.Among(Role.Of(File, Checked), Workspace.Others([File]), Workspace.Methodologies, Workspace.Defaults);

    /// <summary>What is found of <paramref name="text"/> in the document's place.</summary>
    public IReadOnlyList<Finding> Find(string text, Quotations quotations)
    {
        var findings = new FindingBag();
        var file = File with { Text = text };
        if (Compiler.Check(file, Workspace.Methodologies, Workspace.Defaults, findings) is { } @checked)
            quotations.Check(Role.Of(file, @checked), findings);
        return findings.Findings;
    }

    /// <summary>Every number of the document, and what it is to the checker.</summary>
    public IReadOnlyList<AccountedNumber> Numbers(Quotations quotations) =>
        Accounting.Of(Document, Checked, quotations.Check(Role.Of(File, Checked), new FindingBag()).Quotations.Select(q => (q.Span, q.IsRight)));
}
