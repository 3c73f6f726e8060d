using System.Collections.Immutable;

namespace Aijri.Measurement.Oracle;

/// <summary>Reads documents by simple means: lines, pipes, and the forms that the measured documents are written in.</summary>
internal static class Reader
{
    /// <summary>All documents, each with what it says of the others.</summary>
    public static ImmutableArray<Reading> Read(IReadOnlyList<(string Path, string Text)> documents)
    {
        var first = documents.Select(d => Read(d.Path, d.Text, [])).ToList();
        var figures = first.Select(r => RoleFigures.Of(r, s => s.Text)).ToList();
        return [.. documents.Select((d, i) => Read(d.Path, d.Text, [figures[i], .. figures.Where((f, k) => k != i && f.Title != figures[i].Title)]))];
    }

    /// <summary>One document without its sentences: enough to see whether its tables and lines agree.</summary>
    public static Reading Read(string path, string text) => Read(path, text, []);

    // The first of `figures` are the document's own.
    private static Reading Read(string path, string text, IReadOnlyList<RoleFigures> figures)
    {
        var lines = Lines(text);
        var slots = new SlotList();
        var body = 0;
        if (lines.Count > 0 && lines[0].Text == "---")
        {
            for (body = 1; body < lines.Count && lines[body].Text != "---"; body++)
                LineSlots.Front(lines[body], slots);
            body++;
        }
        var below = lines.Skip(body).ToList();
        ImmutableArray<SourceTable> tables = [.. SourceTable.In(below)];
        foreach (var table in tables)
            TableSlots.Read(table, slots);
        foreach (var line in below.Where(l => !l.Text.StartsWith('|')))
            LineSlots.Read(line, slots);
        if (figures.Count > 0)
        {
            Seniority(tables, lines.Take(body), slots);
            var prose = new ProseSlots(figures[0], [.. figures.Skip(1)]);
            foreach (var piece in Prose(below, tables))
                prose.Read(piece, slots);
        }
        var external = below.SelectMany(l => Tokens.Numbers(l).Concat(Tokens.Words(l))).Where(t => !slots.Overlaps(t))
            .Select(t => new Slot("external", ClaimKind.External, t.Start, t.Text, char.IsLetter(t.Text[0]) ? "zone" : ""));
        return new Reading(path, text, Title(tables), tables, slots.InOrder, [.. external.DistinctBy(t => t.Start)]);
    }

    private static List<Token> Lines(string text)
    {
        var lines = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            lines.Add(new Token(at, text[at..end].TrimEnd('\r')));
            at = end + 1;
        }
        return lines;
    }

    private static IEnumerable<Token> Prose(List<Token> lines, ImmutableArray<SourceTable> tables) =>
        lines.Where(l => !l.Text.StartsWith('|')).Concat(tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells.Skip(1)));

    private static string Title(ImmutableArray<SourceTable> tables) => Definition(tables, "Job Title")?.Text ?? "";

    private static Token? Definition(ImmutableArray<SourceTable> tables, string name) =>
        tables.Where(t => t.Header.Name == "Field").SelectMany(t => t.Rows).Where(r => r.Name == name && r.Cells.Length > 1).Select(r => (Token?)r.Cells[1]).FirstOrDefault();

    // The seniority stands in front matter as well.
    private static void Seniority(ImmutableArray<SourceTable> tables, IEnumerable<Token> front, SlotList slots)
    {
        if (Definition(tables, "Seniority Level") is not { } cell || !front.Any(l => l.Text == $"seniority: {cell.Text}"))
            return;
        foreach (var number in Tokens.Numbers(cell))
            slots.Add("prose", ClaimKind.Prose, number, "same");
    }
}
