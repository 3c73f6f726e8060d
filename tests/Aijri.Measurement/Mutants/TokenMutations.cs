using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Mutants;

/// <summary>Every number and every zone or label word of a document, changed in every way, one at a time.</summary>
internal static class TokenMutations
{
    /// <summary>All of one document's, in the order of the text; no text twice for one token.</summary>
    public static IEnumerable<Mutant> Of(IReadOnlyList<Reading> corpus, int document, Evaluation original, IReadOnlyList<RoleFigures> figures)
    {
        var reading = corpus[document];
        foreach (var slot in reading.Slots.Concat(reading.External).OrderBy(s => s.Start))
        {
            var ways = slot.IsWord ? Tokens.Others(slot.Text).Select(w => ("word", w)) : Numbers(slot, corpus, document, original, figures);
            foreach (var (how, text) in ways.Where(w => w.Item2 != slot.Text).DistinctBy(w => w.Item2))
                yield return new Mutant(document, slot.Kind, slot, slot.Start, slot.Text, text, how) { Place = (slot.Start, slot.Start + text.Length) };
        }
    }

    private static IEnumerable<(string How, string Text)> Numbers(Slot slot, IReadOnlyList<Reading> corpus, int document, Evaluation original, IReadOnlyList<RoleFigures> figures)
    {
        var reading = corpus[document];
        decimal? exact = original.Exact.TryGetValue(slot.Id, out var value) ? value : null;
        var before = slot.Start > 0 ? reading.Text[slot.Start - 1] : ' ';
        foreach (var way in NumberMutations.Of(slot.Text, exact, maySign: before is ' ' or '\u00a0' or '(' or '*' or '/'))
            yield return way;
        foreach (var neighbour in Neighbours(reading, slot))
            yield return ("neighbour", neighbour);
        // "Same" is said of a number that only its own sentence gives.
        if (slot.Kind == ClaimKind.External || slot.Field == "same")
            yield break;
        foreach (var other in slot.Field.Length == 0 ? corpus.Where((_, i) => i != document).Select(r => r.Find(slot.Id)?.Text) : figures.Select(f => f.Printed(slot.Field)))
        {
            if (other is not null)
                yield return ("other role", other);
        }
    }

    // The first numbers of the cells above, below, before and after.
    private static IEnumerable<string> Neighbours(Reading reading, Slot slot)
    {
        foreach (var table in reading.Tables.Where(t => t.Rows[0].Start <= slot.Start && slot.Start < t.Rows[^1].End))
        {
            var row = table.Rows.IndexOf(table.Rows.Last(r => r.Start <= slot.Start));
            var cells = table.Rows[row].Cells;
            var column = Enumerable.Range(0, cells.Length).Last(c => cells[c].Start <= slot.Start);
            foreach (var (r, c) in ((int, int)[])[(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)])
            {
                if (r < 0 || r >= table.Rows.Length || c < 0 || c >= table.Rows[r].Cells.Length)
                    continue;
                foreach (var number in Tokens.Numbers(table.Rows[r].Cells[c]).Take(1))
                    yield return number.Text;
            }
        }
    }
}
