using Aijri.Scoring;
using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the calculator: its controls. Its arithmetic reads <c>data/methodology.json</c>.</summary>
internal static class CalculatorModel
{
    public static readonly Model<(string Id, ScoreScale Scale)> Scales = new(
        new("id", "`evidence`, `barriers` or `growth`", s => s.Id),
        new("title", "its name", s => s.Scale.Name),
        new("meaning", "what it is about, or null", s => s.Scale.Meaning.Whole),
        new("dimensions", "its rows: `name`, `meaning` (or null)", s => new ScriptArray(s.Scale.Dimensions.Select((name, i) => new ScriptObject { ["name"] = name, ["meaning"] = s.Scale.Dimensions.Length > 1 ? s.Scale.Meaning.Each[i] : null }))),
        new("min", "number: the least score", s => s.Scale.Score.Min),
        new("max", "number: the highest score", s => s.Scale.Score.Max));

    public static readonly Model<In> Members = new(
        new("version", "what vectors begin with: `AIJRI:1`", c => ScoreVector.VersionOf(c.Site.Methodology)),
        new("example", "a role with everything of `role`, or null when no role is published", c => RolePageModel.Of(c.Example)),
        new("start", "the inputs it starts with, in one line: the example's, or a task of middling score", c => c.Start),
        new("task_min", "number: the least score of a task", c => c.Site.Methodology.Tasks.Score.Min),
        new("task_max", "number: the highest score of a task", c => c.Site.Methodology.Tasks.Score.Max),
        new("total_time", "what the times add up to", c => Computed.Exact(c.Site.Methodology.Tasks.TotalTime)),
        new("scales", "evidence, barriers and growth: see below", c => Scales.List([("evidence", c.Site.Methodology.Evidence), ("barriers", c.Site.Methodology.Barriers), ("growth", c.Site.Methodology.Growth)])));

    /// <summary>The calculator with a role's inputs, and whose they are; null when the role is scored by another version of the method than the site's.</summary>
    public static string? Url(SiteFrame site, Role role, ScoredAssessment scored) =>
        scored.Methodology.Id == site.Methodology.Id && ScoreVector.Of(scored) is { } vector ? $"{site.Url("calculator/")}?v={vector}&role={role.Slug}" : null;

    internal sealed record In(SiteModel Site, RolePage? Example)
    {
        // An example that is held to another version of the method is none for this one.
        public string Start => Example is { } p && Url(p.Site, p.Role, p.Scored) is not null ? ScoreVector.Of(p.Scored)! : ScoreVector.Middling(Site.Methodology);
    }
}
