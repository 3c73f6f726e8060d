using System.Text;
using Aijri.Findings;
using static Aijri.Measurement.MarkdownTable;

namespace Aijri.Measurement.Honest;

/// <summary>Checks right documents and counts what is said of them.</summary>
internal static class HonestRun
{
    /// <summary>Checks documents 0 up to <paramref name="count"/>, or one alone, and prints the figures and each error.</summary>
    public static int Run(int count, int seed, int? only, bool prints, TextWriter output)
    {
        var first = only ?? 0;
        var found = new IReadOnlyList<Finding>[only is null ? count : 1];
        Parallel.For(0, found.Length, i => found[i] = Library.Check("honest.md", HonestDocument.Write(seed, first + i)));
        if (prints)
            output.WriteLine(Encoding.UTF8.GetString(HonestDocument.Write(seed, first)));
        output.WriteLine(Write(["right documents", "with an error", "with a warning", "with a note"],
            [[Count(found.Length), Count(With(found, Severity.Error)), Count(With(found, Severity.Warning)), Count(With(found, Severity.Note))]]));
        var rules = found.SelectMany(f => f).GroupBy(f => (f.Severity, f.Rule.Id, f.Rule.Name)).OrderBy(g => g.Key.Severity).ThenBy(g => g.Key.Id, StringComparer.Ordinal);
        output.WriteLine(Write(["rule", "severity", "findings"], rules.Select(g => (string[])[$"{g.Key.Id} {g.Key.Name}", Severities.Word(g.Key.Severity), Count(g.Count())])));
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var finding in found[i].Where(f => f.Severity == Severity.Error || (prints && f.Severity == Severity.Warning)))
                output.WriteLine($"{Count(first + i)} {finding.Rule.Id} {finding.Place.Line}:{finding.Place.Column} {finding.Message} | {finding.Place.LineText}");
        }
        return found.Any(f => f.Any(x => x.Severity == Severity.Error)) ? 1 : 0;
    }

    private static int With(IReadOnlyList<Finding>[] found, Severity severity) => found.Count(f => f.Any(x => x.Severity == severity));
}
