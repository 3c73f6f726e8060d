using System.CommandLine;
using System.Diagnostics;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Site;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri check [PATH…]</c>: checks and publishes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = Inputs.Argument("check");
        var command = new Command("check", "Checks documents: recomputes every number they state. Publishes nothing.") { paths };
        var common = new CommonOptions();
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], common.Read(parsed), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string[] paths, CommonOptions.Settings options, InvocationConfiguration console)
    {
        var clock = Stopwatch.StartNew();
        var configuration = new FindingBag();
        if (Workspace.OpenFor(options.Root, paths, configuration) is not { } workspace)
            return Report.Configuration(configuration, options, console);
        var inputs = Inputs.Find(paths, workspace);
        using var progress = Progress.Start(console.Error, options);
        var timings = new Timings();
        var compilation = CheckRun.Of(inputs, workspace, options, watcher: timings.Watcher(progress));
        // Words of the configuration are right or wrong by all documents.
        if (paths.Length == 0)
            SiteWords.Check(workspace.Settings, compilation.Roles, configuration);
        compilation = compilation.And(configuration);
        progress.Dispose();
        timings.Write(options, console.Error);
        return Report.Write(compilation, inputs.Folders, options, console, clock, options.ExitCodeFor(compilation.Findings));
    }
}
