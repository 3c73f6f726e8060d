using System.Text.RegularExpressions;

namespace Aijri.Measurement.Oracle;

/// <summary>Reads the lines that state results, and front matter.</summary>
internal static partial class LineSlots
{
    public static void Read(Token line, SlotList slots)
    {
        if (Labelled().Match(line.Text) is { Success: true } labelled)
            Labelled(labelled.Groups[1].Value, new Token(line.Start + labelled.Length, line.Text[labelled.Length..]), slots);
        else if (Confirmed().Match(line.Text) is { Success: true } confirmed)
            slots.Add("check.confirmed", ClaimKind.Derived, Tokens.At(line, confirmed.Groups[1]));
        if (Rule().Match(line.Text) is { Success: true } rule)
        {
            slots.Add("check.rule.growth", ClaimKind.Constant, Tokens.At(line, rule.Groups[1]));
            slots.Add("check.rule.score", ClaimKind.Constant, Tokens.At(line, rule.Groups[2]));
            Label(new Token(line.Start, line.Text[..rule.Index]), "check", slots);
        }
    }

    /// <summary>A line of front matter.</summary>
    public static void Front(Token line, SlotList slots)
    {
        if (line.Text.StartsWith("score:", StringComparison.Ordinal))
            slots.Add("front.", Tokens.Numbers(line), "score");
        else if (line.Text.StartsWith("zone:", StringComparison.Ordinal))
            slots.Add("front.zone", ClaimKind.Label, Tokens.Words(line).First(), "zone");
        else if (line.Text.StartsWith("sub-label:", StringComparison.Ordinal))
            Label(line, "front", slots);
    }

    /// <summary>A label such as "Green (Accelerated)", or a zone alone: the first in the piece.</summary>
    public static void Label(Token piece, string id, SlotList slots)
    {
        if (ZoneAndLabel().Match(piece.Text) is not { Success: true } match)
            return;
        slots.Add($"{id}.label.zone", ClaimKind.Label, Tokens.At(piece, match.Groups[1]), "zone");
        if (match.Groups[2].Success)
            slots.Add($"{id}.label.name", ClaimKind.Label, Tokens.At(piece, match.Groups[2]), "label");
    }

    private static void Labelled(string label, Token rest, SlotList slots)
    {
        var numbers = Tokens.Numbers(rest);
        switch (label)
        {
            case "Quick screen result":
                slots.Add("screen.", numbers, "protective", "growth");
                break;
            case "Task Resistance Score":
                slots.Add("resistance.", numbers, "=constant", "weighted", "result", "=denominator");
                break;
            case "Raw":
                slots.Add("raw.", numbers, "resistance", "evidence", "barriers", "growth", "result");
                break;
            case "JobZone Score":
                slots.Add("score.", numbers, "raw", "=offset", "=divisor", "=scale", "result", "=denominator");
                break;
            case "Zone":
                Zone(rest, slots);
                break;
            case "Assessor override" when Override().Match(rest.Text) is { Success: true } moved:
                slots.Add("override.formula", ClaimKind.Derived, Tokens.At(rest, moved.Groups[1]));
                slots.Add("override.published", ClaimKind.Leaf, Tokens.At(rest, moved.Groups[2]));
                break;
            case "Assessor override":
                break;
            default:
                foreach (Match part in Part().Matches(rest.Text))
                {
                    slots.Add("split.share", ClaimKind.Derived, Tokens.At(rest, part.Groups[1]));
                    slots.Add("split.mode", ClaimKind.Label, Tokens.At(rest, part.Groups[2]), "mode");
                }
                break;
        }
    }

    private static void Zone(Token rest, SlotList slots)
    {
        slots.Add("zone.word", ClaimKind.Label, Tokens.Words(rest).First(), "zone");
        foreach (Match threshold in Threshold().Matches(rest.Text))
        {
            slots.Add("zone.threshold.name", ClaimKind.Label, Tokens.At(rest, threshold.Groups[1]), "zone");
            slots.Add("zone.threshold.low", ClaimKind.Constant, Tokens.At(rest, threshold.Groups[2]));
            if (threshold.Groups[3].Success)
                slots.Add("zone.threshold.high", ClaimKind.Constant, Tokens.At(rest, threshold.Groups[3]));
        }
    }

    [GeneratedRegex(@"^\**(Quick screen result|Task Resistance Score|Displacement/Augmentation split|Raw|JobZone Score|Zone|Assessor override):\**")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"Formula score (\d+\.\d+) adjusted to (\d+\.\d+)")]
    private static partial Regex Override();

    [GeneratedRegex(@"^Confirmed at ([+\-−–]?\d+)")]
    private static partial Regex Confirmed();

    [GeneratedRegex(@"Growth Correlation = (\d+) AND AIJRI (?:≥|>=) (\d+)")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\b(Green|Yellow|Red)\b(?: Zone)?(?: \((\p{L}+)\))?")]
    private static partial Regex ZoneAndLabel();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)% (displacement|augmentation|not involved)")]
    private static partial Regex Part();

    [GeneratedRegex(@"(Green|Yellow|Red) ?(?:≥|>=|<|≤)? ?(\d+(?:\.\d+)?)(?:[-–](\d+(?:\.\d+)?))?")]
    private static partial Regex Threshold();
}
