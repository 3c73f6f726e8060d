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
        var drafts = new Option<bool>("--drafts") { Description = "Takes drafts for published, as a build with --drafts does. Example: aijri check --drafts" };
        command.Add(drafts);
        var common = new CommonOptions();
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], parsed.GetValue(drafts), common.Read(parsed), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string[] paths, bool withDrafts, CommonOptions.Settings options, InvocationConfiguration console)
    {
        var clock = Stopwatch.StartNew();
        var configuration = new FindingBag();
        if (Workspace.OpenFor(options.Root, paths, configuration) is not { } workspace)
            return Report.Configuration(configuration, options, console);
        if (workspace.Settings is { } settings)
            workspace = workspace with { Settings = settings with { WithDrafts = withDrafts } };
        var inputs = Inputs.Find(paths, workspace);
        using var progress = Progress.Start(console.Error, options);
        var timings = new Timings();
        var compilation = CheckRun.Of(inputs, workspace, options, watcher: timings.Watcher(progress));
        // Words of the configuration are right or wrong by all documents, and what an unreadable one says is not known.
        var isWhole = inputs.Others.Count == 0 && inputs.Files.All(f => workspace.PathInContent(f) is not null);
        if (isWhole)
            workspace.CheckFolders(configuration);
        if (isWhole && compilation.Count(Severity.Error) == 0)
            SiteWords.Check(workspace.Settings, compilation.Roles, configuration);
        compilation = compilation.And(configuration.Findings);
        progress.Dispose();
        timings.Write(options, console.Error);
        return Report.Write(compilation, inputs.Folders, options, console, clock, options.ExitCodeFor(compilation.Findings));
    }
}
