using Aijri.Cli.Commands;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>Checks documents as the options and the site say: severities, the day, the baseline.</summary>
internal static class CheckRun
{
    /// <summary>What is found in the documents, what the baseline knows left out.</summary>
    public static Compilation Of(Inputs inputs, Workspace workspace, CommonOptions.Settings options, FolderDefaults? defaults = null, Watcher? watcher = null, OutputFolder? last = null)
    {
        var compilation = WithoutBaseline(inputs, workspace, options, defaults, watcher, last);
        if (BaselineOf(workspace, options) is not { } file)
            return compilation;
        var findings = new FindingBag();
        return Baseline.Read(file, findings) is { } baseline
            ? compilation.Without(Named(baseline, inputs, workspace), Location.Whole(file.Path)) : compilation.And(findings.Findings);
    }

    /// <summary>What is found in the documents, whatever the baseline knows.</summary>
    public static Compilation WithoutBaseline(Inputs inputs, Workspace workspace, CommonOptions.Settings options, FolderDefaults? defaults = null, Watcher? watcher = null, OutputFolder? last = null) =>
        Compiler.Check(inputs.Files, workspace.Methodologies, defaults ?? workspace.Defaults, workspace.Settings,
            SeveritiesOf(workspace, options), options.Jobs, watcher, options.Today, last: last, others: inputs.Others);

    /// <summary>The severities that the site and the options set.</summary>
    public static Severities SeveritiesOf(Workspace workspace, CommonOptions.Settings options) => options.Over(workspace.Settings?.Severities ?? Severities.Default);

    /// <summary>A document's name in the baseline, however it was named on the command line.</summary>
    public static string PathInBaseline(InputFile file, Workspace workspace) => workspace.PathInContent(file) ?? file.Path;

    // The entries under the names that the documents go by now; those of documents that nobody asked about are left out.
    private static Baseline Named(Baseline baseline, Inputs inputs, Workspace workspace)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in inputs.Files)
            given.TryAdd(PathInBaseline(file, workspace), file.Path);
        var unasked = inputs.Others.Select(f => PathInBaseline(f, workspace)).ToHashSet(StringComparer.Ordinal);
        return new Baseline([.. baseline.Entries.Where(e => !unasked.Contains(e.Path)).Select(e => e with { Path = given.GetValueOrDefault(e.Path, e.Path) })]);
    }

    /// <summary>Where the baseline is, or would be.</summary>
    /// <exception cref="UsageException">A folder was named.</exception>
    public static string BaselinePath(Workspace workspace, CommonOptions.Settings options)
    {
        UsageException.ThrowIfNoFile("--baseline", options.Baseline);
        return options.Baseline ?? Path.Combine(workspace.Root ?? Directory.GetCurrentDirectory(), Baseline.FileName);
    }

    private static SourceFile? BaselineOf(Workspace workspace, CommonOptions.Settings options)
    {
        var path = BaselinePath(workspace, options);
        if (File.Exists(path))
            return SourceFile.Read(path, Path.GetRelativePath(workspace.Root ?? Directory.GetCurrentDirectory(), Path.GetFullPath(path)).Replace('\\', '/'), Baseline.MaxBytes);
        return options.Baseline is null ? null : throw new UsageException($"--baseline: there is no file {path}. `aijri baseline create` makes one.");
    }
}
