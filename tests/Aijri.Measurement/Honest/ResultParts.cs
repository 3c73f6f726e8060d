using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Honest;

/// <summary>The calculation, the zone and the sub-label.</summary>
internal sealed class ResultParts(Inputs inputs, Habits habits, PrintedFigures printed, Chance chance)
{
    private readonly RoleFigures _figures = inputs.Figures;

    public Part GrowthCheck()
    {
        var text = $"Confirmed at {printed.Total(inputs.Growth)}. {Facts.Outside(chance)}";
        var part = new Part(chance.Pick("AI Growth Correlation Check", "Growth Correlation Check"), false, [new Block.Paragraph(text)]);
        if (chance.OneIn(3))
            part.Blocks.Add(new Block.Bullets([Facts.Outside(chance), Facts.Outside(chance)]));
        var rule = $"AI Growth Correlation = 2 AND AIJRI {habits.AtLeast}48";
        if (printed.Label == "Accelerated")
            part.Blocks.Add(new Block.Paragraph(chance.Pick($"This qualifies as Green Zone (Accelerated): {rule}.", $"The rule is met: {rule}.", $"Green (Accelerated) — {rule}.")));
        else if (chance.OneIn(3))
            part.Blocks.Add(new Block.Paragraph(chance.Pick($"It is not Green (Accelerated): that takes {rule}.", $"The rule {rule} is not met.")));
        return part;
    }

    public Part Composite()
    {
        var top = habits.HasDenominators ? chance.Pick("/5.0", "/5") : "";
        var rows = new List<string[]>
        {
            new[] { chance.Pick("Task Resistance Score", "Task Resistance"), printed.Resistance + top },
            new[] { "Evidence Modifier", Modifier(_figures.Evidence, "0.04", printed.EvidenceModifier) },
            new[] { "Barrier Modifier", Modifier(_figures.Barriers, "0.02", printed.BarrierModifier) },
            new[] { "Growth Modifier", Modifier(inputs.Growth, "0.05", printed.GrowthModifier) },
        };
        string[] factors = [printed.Resistance, printed.EvidenceModifier, printed.BarrierModifier, printed.GrowthModifier];
        var order = chance.OneIn(6) ? chance.Order(4) : [0, 1, 2, 3];
        var part = new Part(chance.Pick("JobZone Composite Score (AIJRI)", "JobZone Composite Score", "Composite Score", "AIJRI Composite Score"), false, [new Block.Table(["Input", "Value"], rows)]);
        part.Blocks.Add(new Block.Line(chance.Pick("Raw", "Raw score"), string.Join($" {habits.Times} ", order.Select(i => factors[i])) + $" = {printed.Raw}"));
        part.Blocks.Add(new Block.Line(chance.Pick("JobZone Score", "AIJRI Score", "JobZone Score (AIJRI)"),
            $"({printed.Raw} {habits.Minus} 0.54) {habits.DividedBy} 7.93 {habits.Times} 100 = {printed.Score}{(habits.HasDenominators ? "/100" : "")}"));
        part.Blocks.Add(new Block.Line("Zone", chance.Pick(printed.Zone.ToUpperInvariant(), printed.Zone) + (habits.HasThresholds ? Thresholds() : "")));
        if (!habits.HasSubLabel && habits.Override > 0)
            part.Blocks.Add(Override());
        return part;
    }

    public Part SubLabel()
    {
        var rows = new List<string[]> { new[] { "% of task time scoring 3+", printed.Share + "%" } };
        if (!chance.OneIn(4))
            rows.Add([Method.Growth, printed.Total(inputs.Growth)]);
        rows.Add(["Sub-label", Label()]);
        var part = new Part("Sub-Label Determination", true, [new Block.Table(["Metric", "Value"], rows)]);
        if (habits.Override > 0)
            part.Blocks.Add(Override());
        return part;
    }

    private string Modifier(decimal total, string coefficient, string result)
    {
        var one = chance.Pick("1.0", "1.0", "1.00", "1");
        if (total < 0 && chance.OneIn(8))
            return $"{one} {habits.Minus} ({printed.Total(-total)} {habits.Times} {coefficient}) = {result}";
        var product = chance.OneIn(8) ? $"({coefficient} {habits.Times} {printed.Total(total)})" : $"({printed.Total(total)} {habits.Times} {coefficient})";
        return $"{one} + {product} = {result}";
    }

    private string Thresholds()
    {
        var dash = chance.Pick("-", "–");
        return chance.Pick($" (Green {habits.AtLeast}48, Yellow 25{dash}47, Red <25)", $" (Green {habits.AtLeast}48, Yellow 25{dash}47.9, Red < 25)", $" (Green 48+, Yellow 25{dash}47, Red <25)");
    }

    private string Label()
    {
        if (printed.Label.Length == 0)
            return chance.Pick("Red", "Red — AIJRI < 25", "None", "N/A");
        var rule = printed.Label switch
        {
            "Accelerated" => $"Growth Correlation = 2 AND AIJRI {habits.AtLeast}48",
            "Transforming" => $"{habits.AtLeast}20% of task time scores 3+",
            "Stable" => chance.Pick("< 20% of task time scores 3+", "below 20% of task time"),
            "Urgent" => chance.Pick($"{habits.AtLeast}40% of task time scores 3+", $"AIJRI < 48 AND {habits.AtLeast}40% of task time scores 3+"),
            _ => chance.Pick("< 40% of task time scores 3+", "below 40% of task time"),
        };
        return printed.FullLabel + chance.Pick("", " — " + rule, " – " + rule, $": {rule}");
    }

    private Block.Line Override()
    {
        var none = chance.Pick("None — formula score accepted.", "None.", "None", "No override.", $"None: the formula's {printed.Score} stands.");
        var why = chance.Pick("a new licence rule takes effect in 2027", "the evidence is thin (3 studies)", "two of the 5 employers closed");
        // What the assessor adjusts it to follows from nothing.
        var published = Marks.None(printed.Published);
        var adjusted = chance.Pick($"Formula score {printed.Score} adjusted to {published} because {why}.", $"Formula score {printed.Score} adjusted to {published}: {why}.",
            $"Formula score {printed.Score}/100 adjusted to {published}/100 since {why}.", $"Because {why}, formula score {printed.Score} adjusted to {published}.");
        return new Block.Line("Assessor override", printed.IsAdjusted ? adjusted : none);
    }
}
