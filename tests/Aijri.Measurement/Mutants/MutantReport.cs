using Aijri.Measurement.Oracle;
using static Aijri.Measurement.MarkdownTable;

namespace Aijri.Measurement.Mutants;

/// <summary>Prints what became of the mutants.</summary>
internal static class MutantReport
{
    /// <summary>The figures by kind of claim.</summary>
    public static string Summary(IReadOnlyList<Outcome> outcomes)
    {
        var rows = outcomes.GroupBy(o => o.Mutant.Kind).OrderBy(g => g.Key).Select(g => Row(g.Key.Name(), [.. g])).ToList();
        rows.Add(Row("all but external", [.. outcomes.Where(o => o.Mutant.Kind != ClaimKind.External)]));
        return Write(["kind of claim", "mutants", "must-find", "found", "as error", "on the token", "on what follows", "elsewhere", "single finding", "others report too", "missed", "missed decisions", "equivalent", "of these reported"], rows);
    }

    /// <summary>Each mutant that was missed, and each that was reported twice, elsewhere or without need; those that are no mistake when asked for.</summary>
    public static IEnumerable<string> Details(IReadOnlyList<Outcome> outcomes, IReadOnlyList<Reading> corpus, bool withEquivalent)
    {
        foreach (var (title, which) in ((string, Func<Outcome, bool>)[])
        [
            ("Missed", o => o.IsMissed),
            ("Reported although equivalent or external", o => !o.MustFind && o.IsFound),
            ("More than one finding", o => o.MustFind && o.New.Length > 1),
            ("One finding, off the token", o => o is { MustFind: true, IsOnToken: false, New.Length: 1 }),
            ("Equivalent", o => withEquivalent && o is { MustFind: false, Mutant.Kind: not ClaimKind.External }),
        ])
        {
            var found = outcomes.Where(which).ToList();
            if (found.Count == 0)
                continue;
            yield return $"\n## {title}: {Count(found.Count)}\n";
            foreach (var outcome in found)
                yield return Line(outcome, corpus[outcome.Mutant.Document]);
        }
    }

    private static string[] Row(string name, IReadOnlyList<Outcome> all)
    {
        var must = all.Where(o => o.MustFind).ToList();
        var found = must.Where(o => o.IsFound).ToList();
        var onToken = found.Count(o => o.IsOnToken);
        var onDependent = found.Count(o => o is { IsOnToken: false, IsOnDependent: true });
        return
        [
            name, Count(all.Count), Count(must.Count), Share(found.Count, must.Count), Share(found.Count(o => o.IsFoundAsError), must.Count), Share(onToken, found.Count),
            Count(onDependent), Count(found.Count - onToken - onDependent), Share(found.Count(o => o.New.Length == 1), found.Count), Count(must.Count(o => o.InOthers > 0)), Count(must.Count - found.Count),
            Count(must.Count(o => o.IsDecision && !o.IsFound)), Count(all.Count - must.Count), Count(all.Count(o => !o.MustFind && o.IsFound)),
        ];
    }

    private static string Line(Outcome outcome, Reading reading)
    {
        var mutant = outcome.Mutant;
        var what = mutant.Slot is { } slot ? $"{mutant.Kind.Name()} {slot.Id}{(slot.Field.Length > 0 ? $" ({slot.Field})" : "")}" : mutant.Kind.Name();
        var change = mutant.Slot is null ? $"\"{Shortened(mutant.Old + mutant.New)}\"" : $"{mutant.Old} → {mutant.New}";
        var others = outcome.InOthers > 0 ? $" (and {Count(outcome.InOthers)} in other documents)" : "";
        var decision = outcome.IsDecision ? " [decision]" : "";
        var found = string.Join(", ", outcome.New.Select(f => $"{f.Rule.Id} {Word(f)} {f.Place.Line}:{f.Place.Column}{(f.Claim is { } c ? $" {c}" : "")}"));
        return $"{reading.Path}:{Count(reading.LineOf(mutant.Start + (mutant.Old.StartsWith('\n') ? 1 : 0)))} {what}, {mutant.How}: {change}{decision}{(found.Length > 0 ? $" | {found}" : "")}{others}";
    }

    private static string Word(Findings.Finding finding) => finding.Severity == Findings.Severity.Error ? "error" : "warning";

    private static string Shortened(string rows)
    {
        var text = rows.Trim().ReplaceLineEndings(" ⏎ ");
        return text.Length > 90 ? text[..90] + "…" : text;
    }
}
