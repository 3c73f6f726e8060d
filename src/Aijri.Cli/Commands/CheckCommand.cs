using System.CommandLine;
using System.Diagnostics;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri check [PATH…]</c>: checks and publishes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "A document or a folder of documents; none: the site's content. A document needs no site. Example: aijri check roles/welder.md", Arity = ArgumentArity.ZeroOrMore };
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
        if (paths.Length == 0 && workspace.Root is null)
            throw new UsageException($"There is no {SiteSettings.FileName} here or above. Name a document or a folder: `aijri check FILE`.");

        var files = Inputs(paths, workspace);
        if (files.Count == 0)
            throw new UsageException($"No documents found in {(paths.Length == 0 ? Path.GetRelativePath(Directory.GetCurrentDirectory(), workspace.Content) : string.Join(", ", paths))}: an assessment is a .md file.");
        using var progress = Progress.Start("Checking", files.Count, console.Error, options);
        var settings = workspace.Settings;
        var compilation = Compiler.Check(files, workspace.Methodologies, workspace.Defaults, settings,
            options.Over(settings?.Severities ?? Severities.Default), options.Jobs, progress.Step);
        progress.Dispose();
        return Report.Write(compilation, Folders(paths, workspace), options, console, clock, options.ExitCodeFor(compilation.Findings));
    }

    // A named file keeps the name it was given; what a folder holds is named from that folder.
    private static List<InputFile> Inputs(string[] paths, Workspace workspace)
    {
        if (paths.Length == 0)
            return ContentFolder.Documents(workspace.Content);
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
            {
                var prefix = paths.Length == 1 ? "" : path.Replace('\\', '/').TrimEnd('/') + "/";
                files.AddRange(ContentFolder.Documents(full).Select(f => f with { Path = prefix + f.Path }));
            }
            else if (File.Exists(full))
            {
                files.Add(new InputFile(full, path.Replace('\\', '/')));
            }
            else
            {
                throw new UsageException(path.StartsWith('-') ? $"There is no option {path}. `aijri check --help` lists them." : $"There is no file or folder {path}.");
            }
        }
        return [.. files.DistinctBy(f => f.FullPath).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    // A lone file is named as it was given, which is from here.
    private static string[] Folders(string[] paths, Workspace workspace) => paths switch
    {
        [] => workspace.Folders,
        [var only] when Directory.Exists(only) => [Path.GetFullPath(only), .. workspace.Folders],
        _ => [],
    };
}
