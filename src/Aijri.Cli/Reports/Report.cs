using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Aijri.Cli.Commands;
using Aijri.Findings;
using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>A report that was asked for.</summary>
/// <param name="Format">text or json.</param>
/// <param name="File">Where it goes; null: standard output.</param>
internal readonly record struct ReportTarget(string Format, string? File)
{
    private static readonly string[] Formats = ["text", "json"];

    /// <summary>Reads <c>FORMAT</c> or <c>FORMAT=FILE</c>.</summary>
    public static ReportTarget Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var format = equals < 0 ? text : text[..equals];
        if (!Formats.Contains(format))
            throw new UsageException($"--format: `{format}` is not one of {string.Join(", ", Formats)}. {DidYouMean.Sentence(format, Formats)}".TrimEnd());
        return new ReportTarget(format, equals < 0 ? null : text[(equals + 1)..]);
    }
}

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
        foreach (var (format, path) in options.Formats)
        {
            if (path is null)
            {
                Write(format, compilation, folders, options, console.Output, clock, isTerminal: console.Output == Console.Out && !Console.IsOutputRedirected);
                continue;
            }
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Write(format, compilation, folders, options, file, clock, isTerminal: false);
        }
        return exitCode;
    }

    /// <summary>Writes what is wrong with the site's configuration, and returns the exit code for it.</summary>
    public static int Configuration(FindingBag findings, CommonOptions.Settings options, InvocationConfiguration console) =>
        Write(new Compilation([], [.. findings.Findings]), [options.Root ?? Directory.GetCurrentDirectory()], options, console, Stopwatch.StartNew(), ExitCode.Usage);

    private static void Write(string format, Compilation compilation, string[] folders, CommonOptions.Settings options, TextWriter output, Stopwatch clock, bool isTerminal)
    {
        if (format == "json")
        {
            JsonReport.Write(compilation, output);
            return;
        }
        var hasColor = isTerminal && !options.NoColor && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        new TextReport(output, path => FromHere(path, folders), hasColor).Write(compilation, options, clock.Elapsed);
    }

    // A path that a terminal can open from the working folder.
    private static string FromHere(string path, string[] folders)
    {
        var folder = folders.FirstOrDefault(f => File.Exists(Path.Combine(f, path)));
        return folder is null ? path : Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(folder, path)).Replace('\\', '/');
    }
}
