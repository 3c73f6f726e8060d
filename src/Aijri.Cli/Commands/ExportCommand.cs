using System.CommandLine;
using System.Text;
using Aijri.Findings;
using Aijri.Output;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri export</c>: the roles of the site as data, without building it.</summary>
internal static class ExportCommand
{
    private static readonly Option<string?> Out = new("--out") { Description = "The file to write, instead of standard output. Example: --out roles.csv", HelpName = "FILE" };

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "What to write: json, as data/roles.json of the site, or csv, as data/roles.csv; else by the end of the name in --out, and json. Example: aijri export --format csv", HelpName = "FORMAT" };
        format.AcceptOnly("json", "csv");
        var root = CommonOptions.Root();
        var command = new Command("export", "Writes all roles of the site as data, when none of them has an error.") { format, Out, root };
        command.SetAction(parsed => Run((parsed.GetValue(format) ?? Path.GetExtension(parsed.GetValue(Out))?.TrimStart('.').ToLowerInvariant()) == "csv", parsed.GetValue(Out), parsed.GetValue(root), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(bool asCsv, string? path, string? root, InvocationConfiguration console)
    {
        UsageException.ThrowIfSource("--out", path, root);
        UsageException.ThrowIfNoFile("--out", path);
        var options = CommonOptions.Settings.Plain(root);
        var findings = new FindingBag();
        if (Workspace.Open(root, null, findings) is not { } workspace)
            return Reports.Report.Configuration(findings, options, console);
        if (workspace.Settings is not { } settings)
            throw Workspace.NoSite();
        var compilation = CheckRun.Of(Inputs.Find([], workspace), workspace, options);
        if (compilation.Count(Severity.Error) is > 0 and var errors)
        {
            console.Error.WriteLine($"aijri: {errors} error{(errors == 1 ? "" : "s")} in the documents; nothing is exported. `aijri check` lists them.");
            return ExitCode.Findings;
        }
        using var bytes = new MemoryStream();
        Compiler.Export(compilation, settings, workspace.Methodologies, asCsv).Content(bytes);
        var text = Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        if (path is null)
            console.Output.Write(text);
        else
            SourceWriter.Write(Path.GetFullPath(path), text);
        return ExitCode.Success;
    }
}
