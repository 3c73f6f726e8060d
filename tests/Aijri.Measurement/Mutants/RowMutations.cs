using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Mutants;

/// <summary>Rows of tables swapped, dropped and doubled.</summary>
internal static class RowMutations
{
    /// <summary>All of a document's.</summary>
    public static IEnumerable<Mutant> Of(Reading reading, int document)
    {
        foreach (var table in reading.Tables)
        {
            var text = reading.Text;
            var whole = (table.Header.Start, table.Rows[^1].End);
            for (var i = 0; i < table.Rows.Length; i++)
            {
                var row = table.Rows[i];
                var line = text[row.Start..row.End];
                // A row goes with the line end before it: the last line of a file may have none after it.
                var before = row.Start - 1 - (row.Start > 1 && text[row.Start - 2] == '\r' ? 1 : 0);
                yield return new Mutant(document, ClaimKind.RowOperation, null, before, text[before..row.End], "", "row dropped") { Place = whole };
                var doubled = text[before..row.End];
                yield return new Mutant(document, ClaimKind.RowOperation, null, row.End, "", doubled, "row doubled") { Place = (row.Start, row.End + doubled.Length) };
                if (i + 1 == table.Rows.Length)
                    continue;
                var next = table.Rows[i + 1];
                var between = text[row.End..next.Start];
                yield return new Mutant(document, ClaimKind.RowOperation, null, row.Start, text[row.Start..next.End], text[next.Start..next.End] + between + line, "rows swapped") { Place = (row.Start, next.End) };
            }
        }
    }
}
