using System.CommandLine;
using Aijri.Checking;
using Aijri.Cli.Reports;
using Aijri.Cli.Sides;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri rescore --to VERSION [--dry-run]</c>: what moves under another version of the method, and the documents written for it.</summary>
internal static class RescoreCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "Id of the version: its file is methodology/VERSION.yml in the content folder. Example: aijri rescore --to aijri-2 --dry-run", HelpName = "VERSION", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Prints what would move and writes nothing. Example: aijri rescore --to aijri-2 --dry-run" };
        var root = CommonOptions.Root();
        var format = MovesReport.FormatOption("aijri rescore --to aijri-2 --dry-run --format markdown");
        var command = new Command("rescore", "Holds all documents of the site to another version of the method: prints what moves, then writes the documents, all or none.") { to, dryRun, root, format };
        command.SetAction(parsed => Run(parsed.GetValue(to)!, parsed.GetValue(dryRun), parsed.GetValue(root), parsed.GetValue(format)!, parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string to, bool isDryRun, string? root, string format, InvocationConfiguration console)
    {
        var findings = new FindingBag();
        if (Workspace.Open(root, null, findings) is not { } workspace)
        {
            Report.Unreadable(findings, console);
            return ExitCode.Usage;
        }
        if (workspace.Root is null)
            throw Workspace.NoSite();
        var known = workspace.Methodologies.Ids.ToArray();
        var version = workspace.Methodologies.Find(to)
            ?? throw new UsageException($"--to: there is no methodology `{to}`. {DidYouMean.Sentence(to, known) ?? $"Known here: {string.Join(", ", known)}."}");
        var before = Side.Of(Side.WorkingTree, workspace);
        var held = before.Check();
        var moves = Moves.Between(held, (before with { Methodologies = Methodologies.Always(version) }).Check(), Environment.ProcessorCount);
        if (moves.Old.Roles.IsEmpty)
            throw new UsageException($"No documents found in {before.FromHere(".")}: an assessment is a .md file.");
        var exitCode = isDryRun ? ExitCode.Success : Write(workspace, to, held.Compilation, console);
        new MovesReport(moves, "rescore", before.Name, to, before.FromHere) { HasMoved = !isDryRun && exitCode == ExitCode.Success }.Write(format, console.Output);
        return exitCode;
    }

    // Every document names the version, and every number that follows is corrected; all of them or none.
    private static int Write(Workspace workspace, string to, Compilation held, InvocationConfiguration console)
    {
        // Inputs are taken for right, so before that nothing may speak against one.
        var contradicted = held.Findings.Where(f => f is { Severity: Severity.Error, Fix: null } && (f.Claim is not null || f.Rule == Rules.InputContradicted || f.Rule == Rules.TaskCount)).ToList();
        if (contradicted.Count > 0)
            return Refuse(contradicted, "must be corrected before the documents can be held to another version", workspace, console);
        var before = ContentFolder.Documents(workspace.Content).Select(f => (File: f, Text: f.Read())).ToList();
        var files = before.ConvertAll(f => f.Text.IsWhole ? f.File with { Text = FrontMatterKey.WithMethodology(f.Text, to) } : f.File);
        var options = CommonOptions.Settings.Plain(workspace.Root);
        var fixing = Fixing.Of(files, all => CheckRun.Of(Inputs.Whole(all, workspace), workspace, options), withDecisions: true, Recomputed);
        var left = fixing.After.Findings.Where(f => f.Severity == Severity.Error).ToList();
        if (left.Count > 0)
            return Refuse(left, $"{(left.Count == 1 ? "is" : "are")} left that cannot be corrected for the author", workspace, console);
        var corrected = fixing.Documents.ToDictionary(d => d.File.FullPath, d => d.After, StringComparer.Ordinal);
        var written = before.Zip(files, (old, file) => new FixedDocument(file, old.Text.Text, corrected.GetValueOrDefault(file.FullPath, file.Text ?? old.Text.Text), []));
        SourceWriter.Write(written.Where(d => d.Before != d.After));
        var forNew = workspace.Methodologies.Default.Id == to ? "" : $" Set `methodology: {to}` in {SiteSettings.FileName} for new ones.";
        console.Error.WriteLine($"{(files.Count == 1 ? "1 document is" : $"{files.Count} documents are")} held to {to} now.{forNew}");
        // The next check has nothing to tell them by.
        Write(fixing.Left, workspace, console);
        if (fixing.After.Findings.Count(f => f.Severity == Severity.Warning) is > 0 and var warnings)
            console.Error.WriteLine($"{warnings} {(warnings == 1 ? "warning is" : "warnings are")} left for the author to look at: `aijri check` shows {(warnings == 1 ? "it" : "them")}.");
        return ExitCode.Success;

        Fix? Recomputed(InputFile file) =>
            Compiler.Check(file, workspace.Methodologies, workspace.Defaults, new FindingBag()) is { } @checked ? Recomputation.Of(@checked.Scored.Assessment.File, @checked) : null;
    }

    private static int Refuse(List<Finding> findings, string why, Workspace workspace, InvocationConfiguration console)
    {
        Write(findings, workspace, console);
        console.Error.WriteLine($"{findings.Count} {(findings.Count == 1 ? "error" : "errors")} {why}. Nothing was written.");
        return ExitCode.Findings;
    }

    private static void Write(IEnumerable<Finding> findings, Workspace workspace, InvocationConfiguration console)
    {
        var paths = ReportPaths.Of(workspace.Folders);
        foreach (var finding in findings)
            new TextReport(console.Error, paths.FromHere, hasColor: false).Write(finding);
    }
}
