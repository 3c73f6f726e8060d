using System.Globalization;
using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Honest;

/// <summary>The tables of inputs with their totals.</summary>
internal sealed class ScoringParts(Inputs inputs, Habits habits, PrintedFigures printed, Chance chance)
{
    private readonly string _scorePrefix = chance.Pick("", "", "AI ");

    public Part Protective()
    {
        var part = Scores(chance.Pick("Protective Principles + AI Growth Correlation", "Protective Principles and AI Growth Correlation", "Protective Principles"),
            chance.Pick("Principle", "Protective principle"), "Rationale", Method.Protective, inputs.Protective, (0, 3), chance.Pick("Protective Total", "Total"), 9, isAlwaysOver: true);
        var table = (Block.Table)part.Blocks[0];
        table.Rows.Add([Method.Growth, printed.Signed(inputs.Growth), Facts.Outside(chance)]);
        if (habits.HasQuickScreen)
            part.Blocks.Add(new Block.Line(chance.Pick("Quick screen result", "Quick screen"), $"Protective {printed.Total(inputs.Figures.Protective)} + Correlation {printed.Total(inputs.Growth)} = {chance.Pick<string>(Facts.Screens)}"));
        return part;
    }

    public Part Evidence() => Scores("Evidence Score", "Dimension", "Evidence", Method.Evidence, inputs.Evidence, (-2, 2), "Total", 10, isAlwaysOver: false);

    public Part Barriers()
    {
        var part = Scores("Barrier Assessment", "Barrier", "Rationale", Method.Barriers, inputs.Barriers, (0, 2), "Total", 10, isAlwaysOver: true);
        if (chance.OneIn(3))
            part.Blocks.Insert(0, new Block.Paragraph("Reframed question: What keeps people in this work where a machine could do it?"));
        return part;
    }

    public Part Tasks()
    {
        var range = chance.Pick(" (1-5)", " (1–5)", "");
        List<string> header = ["Task", chance.Pick("Time %", "Time", "% of time", "Share of time"), chance.Pick("Score", "Task score") + range, chance.Pick("Weighted", "Weighted score"), chance.Pick("Aug/Disp", "Mode"), "Rationale"];
        if (_scorePrefix.Length > 0)
            header[2] = "AI Score" + range;
        var names = chance.Order(Facts.Tasks.Length);
        var rows = new List<string[]>();
        for (var i = 0; i < inputs.Times.Length; i++)
        {
            var mode = Method.Modes[inputs.Modes[i]];
            rows.Add([Facts.Tasks[names[i]], Time(inputs.Times[i]), Text(inputs.Scores[i]), printed.Weighted[i], chance.OneIn(9) ? Capitalised(mode) : mode, Facts.Outside(chance)]);
        }
        rows.Add(["Total", Time(100, isTotal: true), "", printed.TotalWeighted, "", ""]);
        var part = new Part(chance.Pick("Task Decomposition", "Task Decomposition (Agentic AI Scoring)"), false, [new Block.Table([.. header], rows) { Numeric = [1, 2, 3], Total = rows.Count - 1 }]);
        part.Blocks.Add(new Block.Line(chance.Pick("Task Resistance Score", "Task Resistance"),
            $"{chance.Pick("6.00", "6.00", "6.0", "6")} {habits.Minus} {printed.TotalWeighted} = {printed.Resistance}{(habits.HasDenominators ? chance.Pick("/5.0", "/5", "/5.00", " / 5.0") : "")}"));
        if (habits.HasSplit)
            part.Blocks.Add(new Block.Line(chance.Pick("Displacement/Augmentation split", "Augmentation/Displacement split"), Split()));
        if (chance.OneIn(3))
            part.Blocks.Add(new Block.Line("Reinstatement check (Acemoglu)", "Partly: checking 3 tools in 10 is new work. " + Facts.Outside(chance)));
        return part;
    }

    private Part Scores(string name, string head, string reason, string[] dimensions, int[] scores, (int Low, int High) range, string total, int top, bool isAlwaysOver)
    {
        var low = printed.Plain(range.Low);
        var score = chance.Pick("Score", range.Low < 0 ? $"Score ({low} to {printed.Signed(range.High)})" : $"Score ({low}-{range.High.ToString(CultureInfo.InvariantCulture)})");
        var rows = dimensions.Select((d, i) => new[] { chance.OneIn(30) ? d.ToLowerInvariant() : d, printed.Signed(scores[i]), Reason(scores[i]) }).ToList();
        var isOver = habits.HasDenominators && (isAlwaysOver || chance.OneIn(2));
        rows.Add([total == "Total" ? chance.Pick("Total", "Total", "Totals") : total, (top == 9 || isOver ? printed.Total(scores.Sum()) : Marks.Of(printed.Signed(scores.Sum()))) + (isOver ? $"/{Text(top)}" : ""), ""]);
        return new Part(name, false, [new Block.Table([head, score, reason], rows) { Numeric = [1], Total = rows.Count - 1 }]);
    }

    private string Reason(int score) => chance.OneIn(8) ? $"{Facts.Outside(chance)} Scored {printed.Signed(score)} for that reason." : Facts.Outside(chance);

    private string Split()
    {
        var parts = new List<string>();
        foreach (var mode in chance.Order(3))
        {
            var share = inputs.Figures.ModeShares[mode];
            if (share > 0 || chance.OneIn(2))
                parts.Add($"{printed.Percent(share)}% {Method.Modes[mode].ToLowerInvariant()}");
        }
        return string.Join(chance.Pick(", ", ", ", "; ", " / "), parts) + chance.Pick(".", "");
    }

    private string Time(decimal time, bool isTotal = false)
    {
        var text = time.ToString("0.###", CultureInfo.InvariantCulture);
        return (isTotal ? Marks.Of(text) : text) + habits.Percent;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Capitalised(string mode) => mode[..1] + mode[1..].ToLowerInvariant();
}
