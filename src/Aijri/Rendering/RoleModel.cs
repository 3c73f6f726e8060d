using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of a role in a list.</summary>
internal static class RoleModel
{
    public static readonly Model<In> Members = new(
        new("title", "its title", r => r.Role.Title),
        new("shown_title", "its title, with its seniority where another role has the same", r => r.Role.ShownTitle),
        new("aliases", "other names, a list of texts", r => new ScriptArray(r.Role.Aliases.Select(a => a.Text))),
        new("seniority", "or null", r => r.Role.Seniority),
        new("level", "the seniority without what stands in brackets, or null", r => r.Role.Level),
        new("summary", "the verdict in one sentence, or null", r => r.Role.Summary),
        new("slug", "its name in addresses", r => r.Role.Slug),
        new("url", "its page", r => r.Site.Url($"roles/{r.Role.Slug}/")),
        new("score", "the published score", r => r.Score),
        new("score_percent", "its place on the 0–100 line", r => Numbers.Percent(r.Role.Score!.Value, r.Site.Methodology.Score.Scale)),
        new("exact_score", "the formula's score at six decimals", r => Computed.Rounded(r.Role.ExactScore!.Value, 6)),
        new("formula_score", "the formula's score, rounded as published", r => r.Role.Methodology!.Score.Show(r.Role.FormulaScore!.Value)),
        new("overridden", "true when an assessor published another score", r => r.Role.IsOverridden),
        new("zone", "a zone", r => ZoneModel.Of(r.Role.Zone!, r.Role.Methodology!)),
        new("sub_label", "`Yellow (Moderate)`, or the zone's name", r => r.Role.FullLabel),
        new("task_resistance", "Task Resistance", r => r.Role.Methodology!.TaskResistance.Show(r.Role.TaskResistance!.Value)),
        new("evidence", "the evidence total", r => Computed.Signed(r.Role.Evidence!.Value)),
        new("barriers", "the barrier total", r => Computed.Rounded(r.Role.Barriers!.Value, 0)),
        new("growth", "the growth correlation", r => Computed.Signed(r.Role.Growth!.Value)),
        new("protective", "the protective total, or null", r => r.Role.Protective is { } protective ? Computed.Rounded(protective, 0) : null),
        new("category", "`name`, `slug` and `url`, or null", Category),
        new("status", "`published`, `draft` or `illustrative`", r => r.Role.Status),
        new("notice", "what the status tells a reader, or null when published", r => Notice(r.Role.Status)),
        new("assessed", "`2026-02-14`, or null", r => r.Role.Assessed is { } day ? Dates.Iso(day) : null),
        new("assessed_text", "`14 February 2026`, or null", r => r.Role.Assessed is { } day ? Dates.Text(day) : null),
        new("margin", "`points` to the nearest threshold; `text`: `20.2 points above Yellow`; `formula`: `68.2 − 48`", Margin),
        new("share_scoring", "per cent of time at or above `share_from_score`", r => Computed.Exact(r.Role.Share ?? 0)),
        new("share_from_score", "number: the task score from which time counts", r => r.Site.Methodology.ShareFromScore));

    public static ScriptArray List(IEnumerable<Role> roles, SiteFrame site) => Members.List(roles.Select(r => new In(r, site)));

    public static IScriptObject Row(Role role, SiteFrame site) => Members.Of(new In(role, site));

    /// <summary>What a status other than published tells the reader; null for published.</summary>
    public static string? Notice(string status) => status switch
    {
        FrontMatter.Illustrative => "Written to show how the method works, not researched. Unless the page says otherwise, its marks are this site’s own estimates. Do not base a decision on this score.",
        FrontMatter.Draft => "This assessment is not finished and may change.",
        _ => null,
    };

    /// <summary>The same of all roles of a site.</summary>
    public static string? NoticeOfAll(string status) => status switch
    {
        FrontMatter.Illustrative => "All assessments here are illustrative: they show how the method works. Their reasons do not rest on sourced evidence, and no decision should rest on their scores.",
        FrontMatter.Draft => "All assessments here are drafts and may change.",
        _ => null,
    };

    /// <summary>The same in lists where some roles have the status and bear its mark.</summary>
    public static string? NoticeOfMarked(string status) => status switch
    {
        FrontMatter.Illustrative => "Roles marked illustrative show how the method works. Their reasons do not rest on sourced evidence, and no decision should rest on their scores.",
        FrontMatter.Draft => "Those marked draft are not finished and may change.",
        _ => null,
    };

    /// <summary>What is added to a score that stands by itself, away from the site's notices; empty for published.</summary>
    public static string Mark(Role role) => role.Status == FrontMatter.Published ? "" : $", {role.Status}";

    private static ScriptObject? Category(In r) => r.Site.CategoryOf(r.Role) is { } category
        ? new ScriptObject { ["name"] = category.Name, ["slug"] = category.Slug, ["url"] = r.Site.Url(CategoryModel.PathOf(category)) } : null;

    private static ScriptObject Margin(In r)
    {
        var points = r.Role.Methodology!.Score.Show(r.Role.Margin ?? 0);
        if (r.Role.NearestZone is not { } nearest)
            return new ScriptObject { ["points"] = points, ["text"] = "", ["formula"] = "" };
        var isAbove = r.Role.IsAboveNearest;
        var edge = Computed.Exact((isAbove ? r.Role.Zone!.From : nearest.From)!.Value);
        return new ScriptObject
        {
            ["points"] = points,
            ["text"] = $"{points} {r.Role.MarginWords}",
            ["formula"] = isAbove ? $"{r.Score} − {edge}" : $"{edge} − {r.Score}",
        };
    }

    internal readonly record struct In(Role Role, SiteFrame Site)
    {
        public string Score => Role.ShownScore;
    }
}
