using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Honest;

/// <summary>Sentences: some repeat the document's own numbers, rightly; most are about other things.</summary>
internal sealed class ProseParts(Inputs inputs, PrintedFigures printed, Chance chance, (string Title, string Seniority) role)
{
    public Part Definition()
    {
        var rows = new List<string[]>
        {
            new[] { "Job Title", role.Title },
            new[] { "Seniority Level", role.Seniority },
            new[] { "Primary Function", "Does the work of the role. " + Facts.Outside(chance) },
            new[] { "What This Role Is NOT", chance.Pick("NOT a supervisor.", "NOT a Tugboat Master (71.4 Green), who stays aboard.", "NOT a Dock Clerk, scored Red at 12.3.") },
            new[] { "Typical Experience", Facts.Outside(chance) },
        };
        var part = new Part("Role Definition", false, [new Block.Table(["Field", "Value"], rows)]);
        if (chance.OneIn(2))
            part.Blocks.Add(new Block.Line("Seniority note", $"Juniors (0-2 years) would score lower, in {chance.Pick<string>(Method.Zones)}. {Facts.Outside(chance)}"));
        return part;
    }

    public IEnumerable<Part> Commentary()
    {
        yield return new Part("Assessor Commentary", false, []);
        yield return new Part(chance.Pick("Score vs Reality Check", "Score versus Reality Check"), true, [new Block.Paragraph(Paragraph()), new Block.Paragraph(Paragraph())]);
        yield return new Part("What the Numbers Don't Capture", true, [new Block.Bullets([Paragraph(), Facts.Outside(chance), Facts.Outside(chance)])]);
        yield return new Part(chance.Pick("Who Should Worry (and Who Shouldn't)", "Who Should Worry"), false, [new Block.Paragraph(Facts.Outside(chance) + " " + Own())]);
        yield return new Part("What This Means", false, [new Block.Line("The role in 2028", Facts.Outside(chance)), new Block.Line("Survival strategy", "Learn. " + Facts.Outside(chance)), new Block.Line("Timeline", "5-10+ years. " + Facts.Outside(chance))]);
    }

    private string Paragraph()
    {
        var text = Own();
        for (var i = chance.Between(0, 2); i > 0; i--)
            text = chance.OneIn(2) ? $"{text} {Facts.Outside(chance)}" : $"{Facts.Outside(chance)} {text}";
        return text;
    }

    // What a document may say of itself, in the words that documents use.
    private string Own()
    {
        var f = inputs.Figures;
        return Marks.InProse(chance.Pick(
            $"The {printed.Published} AIJRI is what one would expect.",
            $"A score of {printed.Published} puts it in {printed.Zone}.",
            $"Task Resistance of {printed.Resistance} is the larger part of it.",
            $"The {printed.Resistance} Task Resistance reflects an average week.",
            $"At {printed.TotalWeighted} weighted, the tasks are of a kind.",
            $"With {printed.Share}% of task time scoring 3+, the week is mixed.",
            $"Evidence {printed.Total(f.Evidence)}/10 and barriers {printed.Total(f.Barriers)}/10 pull in their own ways.",
            $"The evidence total of {printed.Total(f.Evidence)} and a growth correlation of {printed.Total(inputs.Growth)} matter most.",
            $"A barrier total of {printed.Total(f.Barriers)} is what the trade has.",
            $"{printed.FullLabel} is the fair label.",
            $"{role.Title} at {printed.Published} is no surprise.",
            $"About {printed.Percent(100 - f.Share)}% of the time stays at score 1-2.",
            Threshold(),
            "Tasks scored 3 today could shift to 4 within 3-5 years.",
            $"The protected half of the role scores closer to 4.0, and the rest is closer to {chance.Pick<string>(Method.Zones)}.",
            $"Seniors would score deeper {chance.Pick<string>(Method.Zones)}, and {chance.Between(2, 9)} of 10 employers say so.",
            "Nothing here is surprising."));
    }

    private string Threshold() => printed.Zone switch
    {
        "Green" => "It is above the Green threshold (48), whatever one thinks of the rows.",
        "Yellow" => "It stands below Green (48) and above Red (25).",
        _ => "No row alone could lift it out of Red.",
    };
}
