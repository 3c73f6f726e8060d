using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Aijri.Cli.Reports;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri build</c>: checks every document and publishes the site when all are right.</summary>
internal static class BuildCommand
{
    private static readonly Option<string?> Content = new("--content") { Description = "The documents' folder, instead of the configuration's. Example: --content drafts", HelpName = "DIR" };
    private static readonly Option<string?> Theme = new("--theme") { Description = "The theme below themes/, instead of the configuration's. Example: --theme default", HelpName = "NAME" };
    private static readonly Option<string?> Output = new("--output") { Description = "The site's folder, instead of the configuration's. Example: --output /var/www/roles", HelpName = "DIR" };
    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "The site's address, instead of the configuration's. Example: --base-url https://example.org/roles/", HelpName = "URL" };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Publishes documents with status draft as well. Example: aijri build --drafts" };
    private static readonly Option<bool> Force = new("--force") { Description = "Checks every document and makes every page again, whatever the last build left. Example: aijri build --force" };

    public static Command Create()
    {
        var command = new Command("build", "Checks every document and publishes the site. When any is wrong, nothing is published.") { Content, Theme, Output, BaseUrl, Drafts, Force };
        var common = new CommonOptions();
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed, common.Read(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed, CommonOptions.Settings options)
    {
        var clock = Stopwatch.StartNew();
        var console = parsed.InvocationConfiguration;
        var findings = new FindingBag();
        if (Workspace.Open(options.Root, parsed.GetValue(Content), findings) is not { } workspace)
            return Report.Configuration(findings, options, console);
        if (workspace is not { Root: { } root, Settings: { } configured })
            throw Workspace.NoSite();
        // Documents that stand outside the site's folder are not where its sources can be read.
        var settings = Over(configured, parsed, workspace.Themes) with { SourceUrl = FolderPath.Contains(root, workspace.Content) ? configured.SourceUrl : null, Content = Path.GetRelativePath(root, workspace.Content).Replace('\\', '/'), WithDrafts = parsed.GetValue(Drafts), Severities = options.Over(configured.Severities) };
        workspace = workspace with { Settings = settings };
        var files = ContentFolder.Documents(workspace.Content);
        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), workspace.Content);
        if (files.Count == 0)
            throw new UsageException($"No documents found in {shown}: an assessment is a .md file.");

        // Before the documents are checked: that can take a while.
        var target = Path.GetFullPath(parsed.GetValue(Output) ?? Path.Combine(root, settings.Output));
        if (parsed.GetValue(Output) is null)
            workspace.CheckFolders(findings);
        if (findings.HasErrors)
            return Report.Configuration(findings, options, console);
        if (workspace.SourcesAt(target) is { } sources)
            throw new UsageException($"The site would be written among its own sources: {Path.GetRelativePath(Directory.GetCurrentDirectory(), target)} and {Path.GetRelativePath(Directory.GetCurrentDirectory(), sources)} are not apart. Name a folder of its own, with --output or `output:` in {SiteSettings.FileName}.");
        var defaults = workspace.Defaults;
        using var output = OutputFolder.Open(target, parsed.GetValue(Force));
        using var progress = Progress.Start(console.Error, options);
        var timings = new Timings();
        var watcher = timings.Watcher(progress);
        var compilation = CheckRun.Of(Inputs.Whole(files, workspace), workspace, options, defaults, watcher, output);
        // Errors are never published, whatever the fail level.
        var exitCode = compilation.Count(Severity.Error) > 0 ? ExitCode.Findings : options.ExitCodeFor(compilation.Findings);
        if (exitCode == ExitCode.Success && !Compiler.Publish(compilation, settings, workspace.Themes, workspace.Methodologies, defaults, output, options.Jobs, findings, watcher, options.IsTodayGiven ? options.Today : null, options.FailLevel == Severity.Warning ? Severity.Warning : Severity.Error))
            exitCode = findings.Findings.Any(f => f.Rule == Rules.MissingFile) ? ExitCode.Usage : ExitCode.Findings;
        progress.Dispose();
        timings.Write(options, console.Error);
        Report.Write(compilation.And(findings.Findings), workspace.Folders, options, console, clock, exitCode);
        if (!options.Quiet && exitCode == ExitCode.Success && output.Reason is { } reason)
            console.Error.WriteLine($"{reason}: every document was checked and every page made again.");
        if (!options.Quiet)
            console.Error.WriteLine(exitCode == ExitCode.Success ? Published(output, target) : "Nothing was published.");
        if (!options.Quiet && compilation.Recalled > 0)
            console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Not checked again: {compilation.Recalled} of {compilation.Roles.Length} {(compilation.Roles.Length == 1 ? "document" : "documents")}. The last published build found nothing wrong there, and nothing that is held against it has changed. --force checks all."));
        if (!options.Quiet && exitCode == ExitCode.Success && !settings.WithDrafts && Unpublished(compilation) is { } drafts)
            console.Error.WriteLine(drafts);
        return exitCode;
    }

    private static SiteSettings Over(SiteSettings settings, ParseResult parsed, string themes)
    {
        if (parsed.GetValue(BaseUrl) is { } url)
            settings = settings with { BaseUrl = SiteSettings.ParseBaseUrl(url) ?? throw new UsageException($"--base-url: `{url}` is not {SiteSettings.BaseUrlForm}.") };
        if (parsed.GetValue(Theme) is not { } theme)
            return settings;
        if (theme.AsSpan().IndexOfAny('/', '\\') >= 0 || theme is "" or "." or "..")
            throw new UsageException($"--theme: `{theme}` is a path; a theme is a folder below themes/.");
        if (!Rendering.Theme.HasSettings(Path.Combine(themes, theme)))
            throw new UsageException($"--theme: there is no theme `{theme}`. {Rendering.Theme.Known(themes, theme)}");
        return settings with { Theme = theme, ThemePlace = null };
    }

    private static string Published(OutputFolder output, string target) => string.Create(CultureInfo.InvariantCulture,
        $"Published to {Path.GetRelativePath(Directory.GetCurrentDirectory(), target)}: {output.Written} {(output.Written == 1 ? "file" : "files")} written, {output.Unchanged} unchanged{(output.Kept > 0 ? $" ({output.Kept} not made again)" : "")}, {output.Removed} removed{(output.IsAtOnce ? "" : ", not in one step")}.");

    // A site without a role looks broken to its author, who is told why it is empty.
    private static string? Unpublished(Compilation compilation)
    {
        var drafts = compilation.Roles.Count(r => r.Status == FrontMatter.Draft);
        if (drafts == 0)
            return null;
        var words = drafts == 1 ? "1 draft is not published; --drafts publishes it." : string.Create(CultureInfo.InvariantCulture, $"{drafts} drafts are not published; --drafts publishes them.");
        return drafts == compilation.Roles.Length ? $"The site has no role: {words}" : words;
    }
}
