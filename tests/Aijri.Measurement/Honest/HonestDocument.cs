using System.Text;

namespace Aijri.Measurement.Honest;

/// <summary>A right document by an honest author: the same for the same seed and index, on every machine.</summary>
internal static class HonestDocument
{
    /// <summary>A document.</summary>
    public static Written Write(int seed, int index)
    {
        var chance = new Chance(seed, index);
        var inputs = Inputs.Draw(chance);
        var habits = Habits.Draw(chance);
        var printed = new PrintedFigures(inputs, habits, chance);
        var role = chance.Pick<(string, string)>(Facts.Roles);
        var layout = new PageLayout(chance);
        var text = FrontMatter(role, printed, chance) + layout.Write(Parts(inputs, habits, printed, chance, role));
        if (layout.IsCrlf)
            text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        var (plain, numbers) = Marks.Take(text);
        return new Written(plain, layout.HasByteOrderMark, numbers, printed.IsOnEdge);
    }

    /// <summary>The document with one digit of one of its numbers changed by five; null when it states none.</summary>
    public static (string Text, MarkedNumber Number)? WithSlip(Written written, int seed, int index)
    {
        if (written.Numbers.Count == 0)
            return null;
        var chance = new Chance(~seed, index);
        var number = written.Numbers[chance.Below(written.Numbers.Count)];
        var digits = Enumerable.Range(number.Start, number.Length).Where(i => char.IsAsciiDigit(written.Text[i])).ToArray();
        var at = digits[chance.Below(digits.Length)];
        var digit = (char)('0' + (written.Text[at] - '0' + 5) % 10);
        return (string.Concat(written.Text.AsSpan(0, at), digit.ToString(), written.Text.AsSpan(at + 1)), number);
    }

    private static List<Part> Parts(Inputs inputs, Habits habits, PrintedFigures printed, Chance chance, (string, string) role)
    {
        var scoring = new ScoringParts(inputs, habits, printed, chance);
        var results = new ResultParts(inputs, habits, printed, chance);
        var prose = new ProseParts(inputs, printed, chance, role);
        List<List<Part>> groups = [[prose.Definition()], [scoring.Protective()], [scoring.Tasks()], [scoring.Evidence()], [scoring.Barriers()]];
        if (habits.HasGrowthCheck)
            groups.Add([results.GrowthCheck()]);
        groups.Add(habits.HasSubLabel ? [results.Composite(), results.SubLabel()] : [results.Composite()]);
        if (habits.HasProse)
            groups.Add([.. prose.Commentary()]);
        var order = chance.OneIn(5) ? chance.Order(groups.Count) : Enumerable.Range(0, groups.Count).ToArray();
        return [.. order.SelectMany(i => groups[i])];
    }

    private static string FrontMatter((string Title, string Seniority) role, PrintedFigures printed, Chance chance)
    {
        if (chance.OneIn(3))
            return "";
        var text = new StringBuilder("---\n");
        foreach (var line in (string[])[$"title: {role.Title}", $"seniority: {role.Seniority}", $"score: {printed.Published}", $"zone: {printed.Zone}", $"sub-label: {printed.FullLabel}", "assessed: 2026-02-14", "methodology: aijri-1"])
        {
            if ((!line.StartsWith("sub-label: Red", StringComparison.Ordinal) || chance.OneIn(2)) && chance.OneIn(2))
                text.Append(line).Append('\n');
        }
        return text.Append("---\n\n").ToString();
    }
}
