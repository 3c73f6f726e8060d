using Aijri.Findings;
using static Aijri.Measurement.MarkdownTable;

namespace Aijri.Measurement.Foreign;

/// <summary>Checks files that are no assessments: each must be told so, once, and nothing else.</summary>
internal static class ForeignRun
{
    /// <summary>Checks files, and the markdown below folders; prints the figures and each exception to the rule.</summary>
    public static int Run(IReadOnlyList<string> paths, TextWriter output)
    {
        var files = paths.SelectMany(Files).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var said = new string?[files.Length];
        Parallel.For(0, files.Length, i => said[i] = Otherwise(files[i]));
        var wrong = said.Count(s => s is not null);
        output.WriteLine(Write(["foreign files", "told so in one finding", "otherwise"], [[Count(files.Length), Share(files.Length - wrong, files.Length), Count(wrong)]]));
        for (var i = 0; i < files.Length; i++)
        {
            if (said[i] is { } text)
                output.WriteLine($"{files[i]}: {text}");
        }
        return wrong > 0 ? 1 : 0;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.md", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }) : [path];

    // What was said instead of the one finding; null when that was said.
    private static string? Otherwise(string path)
    {
        try
        {
            var findings = Library.Check("foreign.md", File.ReadAllBytes(path));
            return findings is [{ } one] && one.Rule == Rules.NotAnAssessment ? null
                : findings.Count == 0 ? "nothing" : string.Join(", ", findings.GroupBy(f => f.Rule.Id).Select(g => $"{g.Key} × {Count(g.Count())}"));
        }
#pragma warning disable CA1031 // A crash of any kind is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"crash: {e.GetType().Name}: {e.Message}";
        }
    }
}
