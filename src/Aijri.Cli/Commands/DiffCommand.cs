using System.CommandLine;
using Aijri.Cli.Reports;
using Aijri.Cli.Sides;
using Aijri.Findings;
using Aijri.Site;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri diff OLD [NEW]</c>: which scores, zones and ranks moved, why, and what else quotes them.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "A folder of documents, a site's root, or a git revision; a folder of that name comes first. Example: aijri diff main" };
        var @new = new Argument<string?>("NEW") { Description = "The same; left out or `.`: the working tree. Example: aijri diff v1.0 v1.1", Arity = ArgumentArity.ZeroOrOne };
        var content = new Option<string?>("--content") { Description = "The documents' folder in revisions, from the site's root; else what aijri.yml says there. Outside any site, that of the working tree too. Example: aijri diff main --content docs/roles", HelpName = "PATH-IN-REVISION" };
        var root = CommonOptions.Root();
        var format = MovesReport.FormatOption("aijri diff main --format markdown");
        var command = new Command("diff", "Prints what moved between two states of the documents: scores, zones and ranks, the inputs that caused it, and quotations that it made stale.") { old, @new, content, root, format };
        command.SetAction(parsed => Run(parsed.GetValue(old)!, parsed.GetValue(@new) ?? ".", parsed.GetValue(content), parsed.GetValue(root), parsed.GetValue(format)!, parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string old, string @new, string? content, string? root, string format, InvocationConfiguration console)
    {
        using var temporary = new TemporaryFolders();
        var findings = new FindingBag();
        var before = Open(old, content, root, temporary, findings);
        var after = Open(@new, content, root, temporary, findings);
        if (before is null || after is null)
        {
            Report.Unreadable(findings, console);
            return ExitCode.Usage;
        }
        // A revision has no links that could be followed, so they are not on the other side either.
        var withLinks = before.IsKept && after.IsKept;
        var moves = Moves.Between(before.Check(withLinks), after.Check(withLinks), Environment.ProcessorCount);
        if (moves.Old.Roles.IsEmpty && moves.New.Roles.IsEmpty)
            throw new UsageException($"No documents found in {before.Name} or in {after.Name}: an assessment is a .md file.");
        if ((before.IsKept && moves.Old.Roles.IsEmpty ? before : after.IsKept && moves.New.Roles.IsEmpty ? after : null) is { } empty)
            throw new UsageException($"No documents found in {empty.Name}: an assessment is a .md file.{(empty.Name == Side.WorkingTree ? "" : $" Where a branch of this name is meant, it is `refs/heads/{empty.Name}`.")}");
        new MovesReport(moves, "diff", before.Name, after.Name, after.FromHere).Write(format, console.Output);
        return ExitCode.Success;
    }

    private static Side? Open(string name, string? content, string? root, TemporaryFolders temporary, FindingBag findings)
    {
        if (name == ".")
            return Side.OfWorkingTree(root, content, findings);
        if (Directory.Exists(name))
            return Side.OfFolder(name, Path.TrimEndingDirectorySeparator(Path.GetFullPath(name)), findings);
        if (File.Exists(name))
            throw new UsageException($"{name} is a file: `aijri diff` compares folders or revisions.");
        if (root is not null && !Directory.Exists(root))
            throw new UsageException($"--root: there is no folder {root}.");
        var here = root is null ? Workspace.FindRoot(Directory.GetCurrentDirectory()) ?? Directory.GetCurrentDirectory() : Path.GetFullPath(root);
        return Revision.Open(name, here, content, temporary.Create(), findings);
    }
}
