using Aijri.Cli.Commands;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>Checks documents as the options and the site say: severities, the day, the baseline.</summary>
internal static class CheckRun
{
    /// <summary>What is found in <paramref name="files"/>, what the baseline knows left out.</summary>
    public static Compilation Of(IReadOnlyList<InputFile> files, Workspace workspace, CommonOptions.Settings options, FolderDefaults? defaults = null, Action? onDone = null)
    {
        var compilation = WithoutBaseline(files, workspace, options, defaults, onDone);
        if (BaselineOf(workspace, options) is not { } file)
            return compilation;
        var findings = new FindingBag();
        if (Baseline.Read(file, findings) is { } baseline)
            return compilation.Without(Named(baseline, files, workspace), Location.Whole(file.Path));
        Finding[] all = [.. compilation.Findings, .. findings.Findings];
        Array.Sort(all, Finding.Compare);
        return compilation with { Findings = [.. all] };
    }

    /// <summary>What is found in <paramref name="files"/>, whatever the baseline knows.</summary>
    public static Compilation WithoutBaseline(IReadOnlyList<InputFile> files, Workspace workspace, CommonOptions.Settings options, FolderDefaults? defaults = null, Action? onDone = null)
    {
        var others = Others(files, workspace);
        var compilation = Compiler.Check([.. files, .. others], workspace.Methodologies, defaults ?? workspace.Defaults, workspace.Settings,
            options.Over(workspace.Settings?.Severities ?? Severities.Default), options.Jobs, onDone, options.Today);
        if (others.Count == 0)
            return compilation;
        // They were read to know their roles; nobody asked about them.
        var unasked = others.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return compilation with
        {
            Roles = [.. compilation.Roles.Where(r => !unasked.Contains(r.File.Path))],
            Findings = [.. compilation.Findings.Where(f => !unasked.Contains(f.Place.Path))],
        };
    }

    // A document of the site quotes the others, so it is checked among them.
    private static List<InputFile> Others(IReadOnlyList<InputFile> files, Workspace workspace)
    {
        if (workspace.Root is null)
            return [];
        var named = files.Select(f => f.FullPath).ToHashSet(StringComparer.Ordinal);
        var all = ContentFolder.Documents(workspace.Content);
        // The same name twice would mix up what is said of the two.
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return all.Exists(f => named.Contains(f.FullPath)) ? [.. all.Where(f => !named.Contains(f.FullPath)).Select(f => paths.Contains(f.Path) ? f with { Path = "./" + f.Path } : f)] : [];
    }

    /// <summary>A document's name in the baseline, however it was named on the command line.</summary>
    public static string PathInBaseline(InputFile file, Workspace workspace)
    {
        var relative = Path.GetRelativePath(workspace.Content, file.FullPath).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? file.Path : relative;
    }

    // The entries under the names that the documents go by now; those of documents that nobody asked about are left out.
    private static Baseline Named(Baseline baseline, IReadOnlyList<InputFile> files, Workspace workspace)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
            given.TryAdd(PathInBaseline(file, workspace), file.Path);
        var isWhole = Others(files, workspace).Count == 0;
        return new Baseline([.. baseline.Entries.Where(e => isWhole || given.ContainsKey(e.Path)).Select(e => e with { Path = given.GetValueOrDefault(e.Path, e.Path) })]);
    }

    /// <summary>Where the baseline is, or would be.</summary>
    public static string BaselinePath(Workspace workspace, CommonOptions.Settings options) =>
        options.Baseline ?? Path.Combine(workspace.Root ?? Directory.GetCurrentDirectory(), Baseline.FileName);

    private static SourceFile? BaselineOf(Workspace workspace, CommonOptions.Settings options)
    {
        var path = BaselinePath(workspace, options);
        if (File.Exists(path))
            return SourceFile.Read(path, Path.GetRelativePath(workspace.Root ?? Directory.GetCurrentDirectory(), Path.GetFullPath(path)).Replace('\\', '/'));
        return options.Baseline is null ? null : throw new UsageException($"--baseline: there is no file {path}. `aijri baseline create` makes one.");
    }
}
