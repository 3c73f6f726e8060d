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
        var paths = Inputs.Argument();
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
        if (Workspace.Open(options.Root, null, configuration) is not { } workspace)
            return Report.Write(new Compilation([], [.. configuration.Findings]), [Directory.GetCurrentDirectory()], options, console, clock, ExitCode.Usage);
        var inputs = Inputs.Find(paths, workspace);
        using var progress = Progress.Start("Checking", inputs.Files.Count, console.Error, options);
        var settings = workspace.Settings;
        var compilation = Compiler.Check(inputs.Files, workspace.Methodologies, workspace.Defaults, settings,
            options.Over(settings?.Severities ?? Severities.Default), options.Jobs, progress.Step);
        progress.Dispose();
        return Report.Write(compilation, inputs.Folders, options, console, clock, options.ExitCodeFor(compilation.Findings));
    }
}
