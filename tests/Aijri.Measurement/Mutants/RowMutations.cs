using System.Globalization;
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
            for (var i = 0; i < table.Rows.Length; i++)
            {
                foreach (var mutant in OfRow(reading.Text, table, i, document))
                    yield return mutant;
            }
        }
    }

    private static IEnumerable<Mutant> OfRow(string text, SourceTable table, int i, int document)
    {
        var row = table.Rows[i];
        var line = text[row.Start..row.End];
        // A row goes with the line end before it: the last line of a file may have none after it.
        var before = row.Start - 1 - (row.Start > 1 && text[row.Start - 2] == '\r' ? 1 : 0);
        var lineEnd = text[before..row.Start];
        yield return Of(before, text[before..row.End], "", "row dropped", (table.Header.Start, table.Rows[^1].End));
        yield return Of(row.End, "", lineEnd + line, "row doubled", (row.Start, row.End + lineEnd.Length + line.Length));
        if (Changed(row, line) is { } other)
        {
            yield return Of(row.End, "", lineEnd + other, "row doubled, then another value", (row.Start, row.End + lineEnd.Length + other.Length));
            yield return Of(row.Start, "", other + lineEnd, "row doubled, first another value", (row.Start, row.End + lineEnd.Length + other.Length));
        }
        if (i + 1 == table.Rows.Length)
            yield break;
        var next = table.Rows[i + 1];
        yield return Of(row.Start, text[row.Start..next.End], text[next.Start..next.End] + text[row.End..next.Start] + line, "rows swapped", (row.Start, next.End));

        Mutant Of(int start, string old, string @new, string how, (int, int) place) =>
            new(document, ClaimKind.RowOperation, null, start, old, @new, how) { Place = place, IsLabelRow = row.Name == "Sub-label" };
    }

    // The row with its zone replaced, or a digit of the last number of its first cell that has one.
    private static string? Changed(TableLine row, string line)
    {
        if (row.Name == "Sub-label" && row.Cells.Length > 1 && Tokens.Words(row.Cells[1]).FirstOrDefault() is { Text: { } zone, Start: var at })
            return string.Concat(line.AsSpan(0, at - row.Start), Tokens.Others(zone).First(), line.AsSpan(at - row.Start + zone.Length));
        foreach (var number in row.Cells.Skip(1).Select(c => Tokens.Numbers(c).FirstOrDefault()))
        {
            if (number.Text is not { } text)
                continue;
            var digit = number.End - 1 - row.Start;
            return $"{line[..digit]}{((line[digit] - '0' + 1) % 10).ToString(CultureInfo.InvariantCulture)}{line[(digit + 1)..]}";
        }
        return null;
    }
}
