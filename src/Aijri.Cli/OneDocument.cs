using System.CommandLine;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>One document that a command looks into, among the others of its site.</summary>
/// <param name="Workspace">The site, or none.</param>
/// <param name="File">The document's file.</param>
/// <param name="Document">Its structure.</param>
/// <param name="Checked">What it states, checked.</param>
/// <param name="Role">What is kept of it, with its quotations where other documents are known.</param>
/// <param name="Others">The site's other roles.</param>
internal sealed record OneDocument(Workspace Workspace, InputFile File, Document Document, CheckedAssessment Checked, Role Role, Role[] Others)
{
    /// <summary>Opens the document; null, with the findings on standard error, when it or the site's configuration cannot be read.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static OneDocument? Open(string path, string? root, InvocationConfiguration console)
    {
        if (!System.IO.File.Exists(path))
            throw new UsageException($"There is no file {path}.");
        var findings = new FindingBag();
        var file = new InputFile(Path.GetFullPath(path), path.Replace('\\', '/'));
        var workspace = Workspace.Open(root, null, findings);
        if (workspace is null || Compiler.Read(file, workspace.Methodologies, workspace.Defaults, findings) is not var (document, @checked))
        {
            foreach (var finding in findings.Findings)
                new Reports.TextReport(console.Error, p => p, hasColor: false).Write(finding);
            return null;
        }
        var others = OthersOf(file, workspace);
        var role = Role.Of(file, @checked);
        role = new Quotations([.. others, role], workspace.Methodologies.Default).Check(others.Length, new FindingBag());
        return new OneDocument(workspace, file, document, @checked, role, others);
    }

    /// <summary>What is found of <paramref name="text"/> in the document's place.</summary>
    public IReadOnlyList<Finding> Find(string text, Quotations? quotations)
    {
        var findings = new FindingBag();
        var file = File with { Text = text };
        if (Compiler.Check(file, Workspace.Methodologies, Workspace.Defaults, findings) is { } @checked)
            quotations?.Check(Role.Of(file, @checked), findings);
        return findings.Findings;
    }

    // Only a document of the site stands among its others.
    private static Role[] OthersOf(InputFile file, Workspace workspace)
    {
        if (workspace.Root is null || Path.GetRelativePath(workspace.Content, file.FullPath).StartsWith("..", StringComparison.Ordinal))
            return [];
        var files = ContentFolder.Documents(workspace.Content).Where(f => f.FullPath != file.FullPath).ToList();
        return [.. Compiler.Check(files, workspace.Methodologies, workspace.Defaults, workspace.Settings, Severities.Default, Environment.ProcessorCount).Roles];
    }
}
