using System.CommandLine;
using System.Diagnostics;
using Aijri.Checking;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri fix [PATH…]</c>: corrects derived numbers and stale quotations, and nothing else.</summary>
internal static class FixCommand
{
    private static readonly Option<bool> Diff = new("--diff") { Description = "Shows what would change and writes nothing. Example: aijri fix --diff" };
    private static readonly Option<bool> Decisions = new("--decisions") { Description = "Corrects scores, zones and labels as well. Example: aijri fix roles/welder.md --decisions" };

    private static readonly Option<bool> Recompute = new("--recompute") { Description = "Takes every input for right and makes all that follows from it follow, scores, zones and labels included. For an input that was changed on purpose. Example: aijri fix roles/welder.md --recompute" };

    public static Command Create()
    {
        var paths = Inputs.Argument("fix");
        var command = new Command("fix", "Corrects numbers that follow from others, where it is certain which one is wrong. Never changes an input.") { paths, Diff, Decisions, Recompute };
        var common = new CommonOptions();
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], parsed.GetValue(Diff), parsed.GetValue(Decisions), parsed.GetValue(Recompute), common.Read(parsed), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string[] paths, bool isDiff, bool withDecisions, bool isRecomputing, CommonOptions.Settings options, InvocationConfiguration console)
    {
        var clock = Stopwatch.StartNew();
        var configuration = new FindingBag();
        if (Workspace.OpenFor(options.Root, paths, configuration) is not { } workspace)
            return Report.Configuration(configuration, options, console);
        var inputs = Inputs.Find(paths, workspace);
        withDecisions |= isRecomputing;
        var obstacles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var timings = new Timings();
        var watcher = timings.Watcher();
        var fixing = Fixing.Of(inputs.Files, files => CheckRun.Of(inputs with { Files = files }, workspace, options, watcher: watcher), withDecisions, isRecomputing ? Recomputed : null);
        fixing = fixing with { After = fixing.After.And(fixing.Left.Select(CheckRun.SeveritiesOf(workspace, options).Apply)) };
        timings.Write(options, console.Error);

        Fix? Recomputed(InputFile file)
        {
            if (Compiler.Check(file, workspace.Methodologies, workspace.Defaults, new FindingBag()) is not { } @checked)
                return null;
            if (Recomputation.Obstacle(@checked.Scored) is { } obstacle)
                obstacles[file.Path] = obstacle;
            return Recomputation.Of(@checked.Scored.Assessment.File, @checked);
        }

        if (!isDiff)
            SourceWriter.Write(fixing.Documents);
        foreach (var document in fixing.Documents)
        {
            if (isDiff)
                UnifiedDiff.Write(document, inputs.FromRepository(document.File.Path), console.Output);
            else if (!options.Quiet)
                Tell(document);
        }
        var exitCode = Report.Write(fixing.After, inputs.Folders, isDiff ? options with { Formats = [.. options.Formats.Where(f => f.File is not null)] } : options, console, clock, (isRecomputing ? options.WithWarnings : options).ExitCodeFor(fixing.After.Findings));
        foreach (var (path, obstacle) in obstacles)
            console.Error.WriteLine($"{inputs.FromHere(path)}: nothing was recomputed: {obstacle}.");
        if (!options.Quiet)
            console.Error.WriteLine(Summary(fixing, isDiff, withDecisions, isRecomputing));
        return exitCode;

        void Tell(FixedDocument document)
        {
            foreach (var (place, old, @new) in document.Corrections)
                console.Error.WriteLine($"{place with { Path = inputs.FromHere(place.Path) }}: {(old.Trim().Length == 0 ? "(empty)" : old)} → {@new.Trim()}");
        }
    }

    // What was to follow from the inputs and does not yet is the author's to look at, a doubtful sentence too.
    private static int Left(Fixing fixing) => fixing.After.Findings.Count(f => f.Severity != Severity.Note);

    private static string Summary(Fixing fixing, bool isDiff, bool withDecisions, bool isRecomputing)
    {
        var left = withDecisions ? 0 : fixing.After.Findings.Count(f => f.Fix is { IsSafe: false });
        var what = fixing.Documents.Length == 0 ? "Nothing to correct." : $"{Counted.Of(fixing.Documents.Sum(d => d.Corrections.Length), "correction")} in {Counted.Of(fixing.Documents.Length, "document")} {(isDiff ? "would be made" : "made")}.";
        if (isRecomputing && Left(fixing) is > 0 and var open)
            return $"{what} {Counted.Of(open, "finding")} left for the author to look at.";
        // Errors of inputs that were changed on purpose are no slips.
        if (!isRecomputing && left == 0 && fixing.After.Findings.Any(f => f is { Severity: Severity.Error, Fix: null } && (f.Claim is not null || f.Rule == Rules.InputContradicted)))
            return $"{what} Where inputs were changed on purpose, `--recompute` makes the rest follow from them.";
        if (left == 0)
            return what;
        var more = left == 1 ? "1 correction would change a score, zone or label; `--decisions` makes it too." : $"{left} corrections would change a score, zone or label; `--decisions` makes those too.";
        return fixing.Documents.Length == 0 ? more : $"{what} {more}";
    }
}
