using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Aijri.Cli.Commands;
using Aijri.Findings;
using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>Writes the reports that were asked for.</summary>
internal static class Report
{
    /// <summary>Writes them, and returns <paramref name="exitCode"/>.</summary>
    /// <param name="compilation">What was found.</param>
    /// <param name="folders">The folders that findings' paths may be relative to, the likeliest first.</param>
    /// <param name="options">Which reports.</param>
    /// <param name="console">Where standard output is.</param>
    /// <param name="clock">Started with the command.</param>
    /// <param name="exitCode">The result.</param>
    public static int Write(Compilation compilation, string[] folders, CommonOptions.Settings options, InvocationConfiguration console, Stopwatch clock, int exitCode)
    {
        var paths = ReportPaths.Of(folders);
        foreach (var (format, path) in options.Formats)
        {
            if (path is null)
            {
                Write(format, compilation, paths, options, console.Output, clock, isTerminal: console.Output == Console.Out && !Console.IsOutputRedirected);
                continue;
            }
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Write(format, compilation, paths, options, file, clock, isTerminal: false);
        }
        return exitCode;
    }

    /// <summary>Writes what is wrong with the site's configuration, and returns the exit code for it.</summary>
    public static int Configuration(FindingBag findings, CommonOptions.Settings options, InvocationConfiguration console) =>
        Write(new Compilation([], [.. findings.Findings]), [Workspace.RootOf(options.Root) ?? Directory.GetCurrentDirectory()], options, console, Stopwatch.StartNew(), ExitCode.Usage);

    /// <summary>Why a command that reports nothing else cannot go on: the findings, to standard error.</summary>
    public static void Unreadable(FindingBag findings, InvocationConfiguration console)
    {
        var report = new TextReport(console.Error, p => p, hasColor: false);
        foreach (var finding in findings.Findings)
            report.Write(finding);
    }

    private static void Write(string format, Compilation compilation, ReportPaths paths, CommonOptions.Settings options, TextWriter output, Stopwatch clock, bool isTerminal)
    {
        switch (format)
        {
            case "json":
                JsonReport.Write(compilation, output);
                break;
            case "sarif":
                SarifReport.Write(compilation, paths, output);
                break;
            case "github":
                GitHubReport.Write(compilation, paths, withNotes: !options.Quiet, output);
                break;
            case "junit":
                JUnitReport.Write(compilation, paths, output);
                break;
            default:
                var hasColor = isTerminal && !options.NoColor && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
                new TextReport(output, paths.FromHere, hasColor).Write(compilation, options, clock.Elapsed);
                break;
        }
    }
}
