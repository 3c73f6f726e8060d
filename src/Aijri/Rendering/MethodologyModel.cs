using Aijri.Scoring;
using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the method: everything its file says.</summary>
internal static class MethodologyModel
{
    public static readonly Model<In> Members = new(
        new("id", "of the site's version", i => i.Methodology.Id),
        new("name", "of the site's version", i => i.Methodology.Name),
        new("formula", "the steps: `name`, `expression`, `range`", i => Formula(i.Methodology)),
        new("scales", "the tables: `name`; `meaning` (or null); `rows` (the dimensions, of tasks the modes; none where it has but one: `name`, `meaning` or null); `range` of a row; `total`; `modifier` and `modifier_range`, or null", i => new ScriptArray(((ScoreScale[])[i.Methodology.Evidence, i.Methodology.Barriers, i.Methodology.Protective, i.Methodology.Growth]).Select(Scale).Prepend(Tasks(i.Methodology.Tasks)))),
        new("zones", "zones, each with `count` (number of roles)", i => Zones.List(i.Methodology.Zones.Select(z => (z, i.Site)))),
        new("zone_basis", "a sentence: which score the zone follows", _ => "The zone follows the score as it is published, so that a page never contradicts itself."),
        new("sub_labels", "`label`, `meaning` (or null), `rule`, `enforced` (true: error), `basis` (a phrase)", i => new ScriptArray(i.Methodology.SubLabels.Select(r => SubLabel(r, i.Methodology)))),
        new("bounds", "sentences: `text`", i => Bounds(i.Methodology)),
        new("example", "as `home.example`", i => RolePageModel.Of(i.Example)));

    private static readonly Model<(Zone Zone, SiteModel Site)> Zones = new(
    [
        .. ZoneModel.Zone.Members.Select(m => m.In<(Zone Zone, SiteModel Site)>(z => new ZoneModel.In(z.Zone, z.Site.Methodology))),
        new("count", "number: its roles", z => z.Site.Roles.Count(r => r.Zone?.Name == z.Zone.Name)),
    ]);

    private static ScriptArray Bounds(Methodology m) =>
    [
        Bound($"The formula’s scores range from {ScoreRange(m)}.{(m.HighestScore > m.Score.Scale ? $" The scale is drawn from 0 to {Computed.Exact(m.Score.Scale)}, which only a role with nearly the best marks everywhere passes; such a score is not cut off." : "")}"),
        Bound($"Scores are computed in exact decimals and published with {m.Score.Decimals} {(m.Score.Decimals == 1 ? "decimal" : "decimals")}. Where the unrounded score falls in another zone than the published one, the document gets a warning."),
    ];

    private static ScriptArray Formula(Methodology m) =>
    [
        Line("Weighted", "time × score / 100, for each task", $"task scores {Numbers.Range(m.Tasks.Score)}"),
        Line(m.TaskResistance.Name, $"{Computed.Exact(m.TaskResistance.Constant, m.TaskResistance.Decimals)} − sum of weighted", $"{Computed.Rounded(m.TaskResistance.Min, m.TaskResistance.Decimals)} to {Computed.Rounded(m.TaskResistance.Max, m.TaskResistance.Decimals)}"),
        .. ((ScoreScale[])[m.Evidence, m.Barriers, m.Growth]).Select(s => Line(s.Modifier!.Name, Expression(s), ModifierRange(s))),
        Line("Raw", $"{m.TaskResistance.Name} × the three modifiers", $"{Computed.Rounded(m.LowestRaw, 2)} to {Computed.Rounded(m.HighestRaw, 2)}"),
        Line(m.Score.Name, $"(raw − {Computed.Exact(m.Score.Offset)}) / {Computed.Exact(m.Score.Divisor)} × {Computed.Exact(m.Score.Scale)}",
            ScoreRange(m)),
    ];

    private static ScriptObject Line(string name, string expression, string range) => new() { ["name"] = name, ["expression"] = expression, ["range"] = range };

    private static string ScoreRange(Methodology m) => $"{m.Score.Show(m.LowestScore)} to {m.Score.Show(m.HighestScore)}";

    private static ScriptObject Bound(string text) => new() { ["text"] = text };

    private static ScriptObject Tasks(TaskScale tasks) => new()
    {
        ["name"] = tasks.Name,
        ["meaning"] = tasks.Meaning.Whole,
        ["rows"] = Rows(tasks.Modes, tasks.Meaning),
        ["range"] = Numbers.Range(tasks.Score),
        ["total"] = $"time {Computed.Exact(tasks.TotalTime)}%",
        ["modifier"] = null,
        ["modifier_range"] = null,
    };

    private static ScriptObject Scale(ScoreScale scale) => new()
    {
        ["name"] = scale.Name,
        ["meaning"] = scale.Meaning.Whole,
        ["rows"] = Rows(scale.Dimensions, scale.Meaning),
        ["range"] = Numbers.Range(scale.Score),
        ["total"] = Numbers.Range(scale.Total),
        ["modifier"] = scale.Modifier is null ? null : Expression(scale),
        ["modifier_range"] = scale.Modifier is null ? null : ModifierRange(scale),
    };

    private static ScriptArray Rows(IEnumerable<string> names, ScaleMeaning meaning) =>
        new(names.Zip(meaning.Each, (name, meant) => new ScriptObject { ["name"] = name, ["meaning"] = meant }));

    private static string Expression(ScoreScale scale) =>
        $"{Computed.Exact(scale.Modifier!.Base, 1)} + {Computed.Exact(scale.Modifier.Coefficient, 2)} × {(scale.Dimensions.Length == 1 ? "score" : "total")}";

    private static string ModifierRange(ScoreScale scale) =>
        $"{Computed.Rounded(scale.Modifier!.Of(scale.Total.Min), scale.Modifier.Decimals)} to {Computed.Rounded(scale.Modifier.Of(scale.Total.Max), scale.Modifier.Decimals)}";

    private static ScriptObject SubLabel(SubLabelRule rule, Methodology m)
    {
        return new ScriptObject
        {
            ["label"] = rule.FullLabel,
            ["meaning"] = rule.Meaning,
            ["rule"] = Condition(rule, m) ?? "where none of the rules above fits",
            ["enforced"] = rule.Severity == Findings.Severity.Error,
            ["basis"] = rule.IsSiteChoice ? "This site’s choice" : "Stated by the method",
        };
    }

    /// <summary>What holds of a role with this label; null for the label of those that no other rule of the zone fits.</summary>
    public static string? Condition(SubLabelRule rule, Methodology m) => rule switch
    {
        { Growth: { } growth } => $"{m.Growth.Name} = {Computed.Signed(growth)}",
        { ShareAtLeast: { } share, ShareFromScore: { } from } => $"at least {Computed.Exact(share)}% of task time scores {from} or more",
        _ => null,
    };

    internal sealed record In(SiteModel Site, RolePage? Example)
    {
        public Methodology Methodology => Site.Methodology;
    }
}
