using System.Globalization;

namespace Aijri.Measurement.Oracle;

/// <summary>Reads the scoring tables.</summary>
internal static class TableSlots
{
    public static void Read(SourceTable table, SlotList slots)
    {
        if (table.Column("Weighted") > 0)
            Tasks(table, slots);
        else if (table.Header.Name == "Dimension")
            Scores(table, slots, "evidence", Method.Evidence);
        else if (table.Header.Name == "Barrier")
            Scores(table, slots, "barriers", Method.Barriers);
        else if (table.Header.Name == "Principle")
            Scores(table, slots, "protective", Method.Protective);
        else if (table.Header.Name == "Input")
            Composite(table, slots);
        else if (table.Header.Name == "Metric")
            SubLabel(table, slots);
    }

    private static void Tasks(SourceTable table, SlotList slots)
    {
        var (time, score, weighted, mode) = (table.Column("Time"), table.Column("Score"), table.Column("Weighted"), Math.Max(table.Column("Aug"), table.Column("Mode")));
        Range(table, "tasks", slots);
        var i = 0;
        foreach (var row in table.Rows)
        {
            if (row.Name == "Total")
            {
                var numbers = row.Cells.Skip(1).SelectMany(Tokens.Numbers);
                slots.Add("tasks.total.", numbers, "time", "weighted");
                continue;
            }
            var id = $"tasks.{(++i).ToString(CultureInfo.InvariantCulture)}.";
            Leaf(slots, id + "time", row.Cells[time]);
            Leaf(slots, id + "score", row.Cells[score]);
            slots.Add(id, Tokens.Numbers(row.Cells[weighted]), "weighted");
            slots.Add(id + "mode", ClaimKind.Leaf, row.Cells[mode], "mode");
        }
    }

    private static void Leaf(SlotList slots, string id, Token cell)
    {
        foreach (var number in Tokens.Numbers(cell).Take(1))
            slots.Add(id, ClaimKind.Leaf, number);
    }

    private static void Range(SourceTable table, string id, SlotList slots) =>
        slots.Add($"{id}.range.", Tokens.Numbers(table.Header.Cells[table.Column("Score")]), "=low", "=high");

    private static void Scores(SourceTable table, SlotList slots, string id, string[] dimensions)
    {
        var score = table.Column("Score");
        Range(table, id, slots);
        foreach (var row in table.Rows)
        {
            if (row.Name is "Total" or "Protective Total")
                slots.Add($"{id}.total.", Tokens.Numbers(row.Cells[score]), "value", "=denominator");
            else if (row.Name == Method.Growth)
                Leaf(slots, "growth.score", row.Cells[score]);
            else
                Leaf(slots, dimensions.Contains(row.Name) ? $"{id}.{row.Name}.score" : $"{id}.unknown.score", row.Cells[score]);
        }
    }

    private static void Composite(SourceTable table, SlotList slots)
    {
        foreach (var row in table.Rows)
        {
            var numbers = Tokens.Numbers(row.Cells[1]);
            if (row.Name == "Task Resistance Score")
                slots.Add("composite.resistance.", numbers, "value", "=denominator");
            foreach (var (name, id) in (ReadOnlySpan<(string, string)>)[("Evidence Modifier", "evidence"), ("Barrier Modifier", "barriers"), ("Growth Modifier", "growth")])
            {
                if (row.Name == name)
                    slots.Add($"composite.{id}.", numbers, "=base", "operand", "=coefficient", "result");
            }
        }
    }

    private static void SubLabel(SourceTable table, SlotList slots)
    {
        foreach (var row in table.Rows)
        {
            if (row.Name.StartsWith('%'))
            {
                slots.Add("sub-label.from", ClaimKind.Constant, Tokens.Numbers(row.Cells[0]).First());
                slots.Add("sub-label.", Tokens.Numbers(row.Cells[1]), "share");
            }
            else if (row.Name == Method.Growth)
            {
                slots.Add("sub-label.", Tokens.Numbers(row.Cells[1]), "growth");
            }
            else if (row.Name == "Sub-label")
            {
                LineSlots.Label(row.Cells[1], "sub-label", slots);
                foreach (var number in Tokens.Numbers(row.Cells[1]))
                    slots.Add("sub-label.rule", ClaimKind.Constant, number);
            }
        }
    }
}
