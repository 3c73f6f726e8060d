using System.CommandLine;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri baseline create|prune</c>: findings that are known and left for later.</summary>
internal static class BaselineCommand
{
    public static Command Create() => new("baseline", "Keeps findings that are known and left for later in a file, so that only new ones count.")
    {
        Sub("create", "Writes the errors and warnings there are now to the baseline.", isPruning: false),
        Sub("prune", "Removes what is no longer found from the baseline, and adds nothing.", isPruning: true),
    };

    private static Command Sub(string name, string description, bool isPruning)
    {
        var paths = Inputs.Argument($"baseline {name}");
        var command = new Command(name, description) { paths };
        var common = new CommonOptions();
        common.AddFindingTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], isPruning, common.Read(parsed), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string[] paths, bool isPruning, CommonOptions.Settings options, InvocationConfiguration console)
    {
        var findings = new FindingBag();
        if (Workspace.OpenFor(options.Root, paths, findings) is not { } workspace)
            return Report.Configuration(findings, options, console);
        var inputs = Inputs.Find(paths, workspace);
        var path = CheckRun.BaselinePath(workspace, options);
        if (isPruning && !File.Exists(path))
            throw new UsageException($"There is no baseline {Path.GetRelativePath(Directory.GetCurrentDirectory(), path)} to prune.");
        if (!isPruning && options.Baseline is not null && File.Exists(path) && Baseline.Read(SourceFile.Read(path, Path.GetFileName(path), Baseline.MaxBytes), new FindingBag()) is null)
            throw new UsageException($"--baseline: {options.Baseline} is no baseline, and would be overwritten.");
        // What is known of documents that were not named stays, so the old file counts, except where all of it is made anew.
        var old = new Baseline([]);
        if ((isPruning || paths.Length > 0) && File.Exists(path))
        {
            if (Baseline.Read(SourceFile.Read(path, Path.GetFileName(path), Baseline.MaxBytes), findings) is not { } read)
                return Report.Configuration(findings, options, console);
            old = read;
        }
        var names = inputs.Files.ToDictionary(f => f.Path, f => CheckRun.PathInBaseline(f, workspace), StringComparer.Ordinal);
        var found = CheckRun.WithoutBaseline(inputs, workspace, options).Findings.Select(f => f with { Place = f.Place with { Path = names.GetValueOrDefault(f.Place.Path, f.Place.Path) } }).ToList();
        var named = names.Values.ToHashSet(StringComparer.Ordinal);
        bool IsAsked(BaselineEntry entry) => paths.Length == 0 || named.Contains(entry.Path);
        var stale = old.Apply(found).Stale.ToList();
        var baseline = new Baseline(
        [
            .. old.Entries.Where(e => !IsAsked(e) || (isPruning && !stale.Remove(e))),
            .. isPruning ? [] : Baseline.Of(found).Entries,
        ]);
        SourceWriter.Write(path, baseline.Write());
        if (!options.Quiet)
            console.Error.WriteLine($"{Path.GetRelativePath(Directory.GetCurrentDirectory(), path)}: {baseline.Entries.Length} finding{(baseline.Entries.Length == 1 ? "" : "s")}{(isPruning ? $", {old.Entries.Length - baseline.Entries.Length} removed" : "")}.");
        return ExitCode.Success;
    }
}
