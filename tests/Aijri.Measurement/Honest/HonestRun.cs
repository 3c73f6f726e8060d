using System.Text;
using Aijri.Findings;
using static Aijri.Measurement.MarkdownTable;

namespace Aijri.Measurement.Honest;

/// <summary>Checks right documents and counts what is said of them.</summary>
internal static class HonestRun
{
    private sealed record Result(int Index, IReadOnlyList<Finding> Findings, bool IsOnEdge, Slip? Slip)
    {
        public bool Has(Severity severity) => Findings.Any(f => f.Severity == severity);
    }

    /// <summary>Checks documents 0 up to <paramref name="count"/>, or one alone, and prints the figures and each error, and each warning when asked for.</summary>
    public static int Run(int count, int seed, int? only, bool prints, bool withWarnings, TextWriter output)
    {
        var results = new Result[only is null ? count : 1];
        Parallel.For(0, results.Length, i =>
        {
            var index = (only ?? 0) + i;
            var written = HonestDocument.Write(seed, index);
            var findings = Library.Check("honest.md", written.Bytes);
            results[i] = new Result(index, findings, written.IsOnEdge, Slip.Of(written, findings, seed, index));
        });
        if (prints && only is { } one)
            output.WriteLine(Encoding.UTF8.GetString(HonestDocument.Write(seed, one).Bytes));
        output.WriteLine(Write(["right documents", "how many", "with an error", "with a warning", "with a note"],
            [Row("all", results), Row("rounding carried forward into another zone", results.Where(r => r.IsOnEdge)), Row("all others", results.Where(r => !r.IsOnEdge))]));
        var rules = results.SelectMany(r => r.Findings).GroupBy(f => (f.Severity, f.Rule.Id, f.Rule.Name)).OrderBy(g => g.Key.Severity).ThenBy(g => g.Key.Id, StringComparer.Ordinal);
        output.WriteLine(Write(["rule", "severity", "findings"], rules.Select(g => (string[])[$"{g.Key.Id} {g.Key.Name}", Severities.Word(g.Key.Severity), Count(g.Count())])));
        output.WriteLine(Slip.Table(results.Select(r => r.Slip).OfType<Slip>()));
        foreach (var result in results)
        {
            if (result.Slip is { IsMissed: true } slip)
                output.WriteLine($"{Count(result.Index)} slip missed: {slip.What}");
            foreach (var f in result.Findings.Where(f => f.Severity == Severity.Error || (withWarnings && f.Severity == Severity.Warning)))
                output.WriteLine($"{Count(result.Index)}{(result.IsOnEdge ? " [edge]" : "")} {f.Rule.Id} {f.Place.Line}:{f.Place.Column} {f.Message} | {f.Place.LineText}");
        }
        return results.Any(r => r.Has(Severity.Error)) ? 1 : 0;
    }

    private static string[] Row(string name, IEnumerable<Result> results)
    {
        var all = results.ToList();
        return [name, Count(all.Count), Count(all.Count(r => r.Has(Severity.Error))), Count(all.Count(r => r.Has(Severity.Warning))), Count(all.Count(r => r.Has(Severity.Note)))];
    }
}
