using Aijri.Findings;
using Aijri.Measurement.Mutants;
using static Aijri.Measurement.MarkdownTable;

namespace Aijri.Measurement.Honest;

/// <summary>One digit changed in a right document of any layout: that a layout has no false alarm must not mean that it is not read.</summary>
/// <param name="IsProse">Whether the number stands in a sentence.</param>
/// <param name="New">Errors and warnings that came with it.</param>
/// <param name="IsOnToken">Whether one of them is at the number.</param>
/// <param name="What">The line with the slip.</param>
internal sealed record Slip(bool IsProse, IReadOnlyList<Finding> New, bool IsOnToken, string What)
{
    public bool IsMissed => New.Count == 0;

    /// <summary>The slip of a document and what was said of it; null when the document states no number.</summary>
    public static Slip? Of(Written written, IReadOnlyList<Finding> before, int seed, int index)
    {
        if (HonestDocument.WithSlip(written, seed, index) is not { } slip)
            return null;
        var (text, number) = slip;
        var known = before.Select(Name).ToHashSet(StringComparer.Ordinal);
        var found = Library.Check("honest.md", text).Where(f => f.Severity != Severity.Note && !known.Contains(Name(f))).ToList();
        var places = new Places(text);
        var start = text.LastIndexOf('\n', number.Start) + 1;
        var end = text.IndexOf('\n', number.Start);
        return new Slip(number.IsProse, found, found.Any(f => places.Overlap(f.Place, (number.Start, number.Start + number.Length))),
            $"{written.Text.Substring(number.Start, number.Length)} → {text.Substring(number.Start, number.Length)} | {text[start..end].TrimEnd('\r')}");
    }

    /// <summary>The figures.</summary>
    public static string Table(IEnumerable<Slip> slips)
    {
        var all = slips.ToList();
        return Write(["one digit changed", "how many", "found", "as error", "on the token", "single finding"],
            [Row("in a table or line", all.Where(s => !s.IsProse)), Row("in a sentence", all.Where(s => s.IsProse))]);
    }

    private static string[] Row(string name, IEnumerable<Slip> slips)
    {
        var all = slips.ToList();
        var found = all.Where(s => !s.IsMissed).ToList();
        return [name, Count(all.Count), Share(found.Count, all.Count), Share(found.Count(s => s.New.Any(f => f.Severity == Severity.Error)), all.Count),
            Share(found.Count(s => s.IsOnToken), found.Count), Share(found.Count(s => s.New.Count == 1), found.Count)];
    }

    private static string Name(Finding finding) => $"{finding.Rule.Id} {finding.Claim} {finding.Message}";
}
