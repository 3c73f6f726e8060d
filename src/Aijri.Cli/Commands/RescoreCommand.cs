using System.CommandLine;
using Aijri.Cli.Reports;
using Aijri.Cli.Sides;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri rescore --to VERSION --dry-run</c>: what would move under another version of the method.</summary>
internal static class RescoreCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "Id of the version: its file is methodology/VERSION.yml in the content folder. Example: aijri rescore --to aijri-2 --dry-run", HelpName = "VERSION", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Prints what would move and writes nothing. Writing is not there yet, so this must be given. Example: aijri rescore --to aijri-2 --dry-run" };
        var root = new Option<string?>("--root") { Description = "The site's folder: the one with aijri.yml. Else it is looked for upwards from here. Example: --root ../careers", HelpName = "DIR" };
        var format = MovesReport.FormatOption("aijri rescore --to aijri-2 --dry-run --format markdown");
        var command = new Command("rescore", "Holds all documents of the site to another version of the method, and prints what would move: scores, zones, ranks, and quotations that would be stale.") { to, dryRun, root, format };
        command.SetAction(parsed => Run(parsed.GetValue(to)!, parsed.GetValue(dryRun), parsed.GetValue(root), parsed.GetValue(format)!, parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string to, bool isDryRun, string? root, string format, InvocationConfiguration console)
    {
        var findings = new FindingBag();
        if (Workspace.Open(root, null, findings) is not { } workspace)
        {
            foreach (var finding in findings.Findings)
                new TextReport(console.Error, p => p, hasColor: false).Write(finding);
            return ExitCode.Usage;
        }
        if (workspace.Root is null)
            throw new UsageException($"There is no {SiteSettings.FileName} here or above: a site's root has one. Name another folder with --root.");
        var known = workspace.Methodologies.Ids.ToArray();
        var version = workspace.Methodologies.Find(to)
            ?? throw new UsageException($"--to: there is no methodology `{to}`. {DidYouMean.Sentence(to, known) ?? $"Known here: {string.Join(", ", known)}."}");
        if (!isDryRun)
            throw new UsageException("Writing documents for another version is not there yet; nothing was changed. `--dry-run` prints what would move.");
        var before = Side.Of(Side.WorkingTree, workspace);
        var moves = Moves.Between(before.Check(), (before with { Methodologies = Methodologies.Always(version) }).Check(), Environment.ProcessorCount);
        if (moves.Old.Roles.IsEmpty)
            throw new UsageException($"No documents found in {before.FromHere(".")}: an assessment is a .md file.");
        new MovesReport(moves, "rescore", before.Name, to, before.FromHere).Write(format, console.Output);
        return ExitCode.Success;
    }
}
