using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of a role in a list, of a zone and of a methodology's name.</summary>
internal static class RoleModel
{
    public static ScriptArray List(IEnumerable<Role> roles, SiteModel site) => [.. roles.Select(r => Row(r, site))];

    public static ScriptObject Row(Role role, SiteModel site) => new()
    {
        ["title"] = role.Title,
        ["aliases"] = new ScriptArray(role.Aliases),
        ["seniority"] = role.Seniority,
        ["slug"] = role.Slug,
        ["url"] = site.Url($"roles/{role.Slug}/"),
        ["score"] = Computed.Rounded(role.Score!.Value, site.Methodology.Score.Decimals),
        ["score_percent"] = Numbers.Percent(role.Score.Value, site.Methodology.Score.Scale),
        ["exact_score"] = Computed.Rounded(role.ExactScore!.Value, 6),
        ["zone"] = Zone(role.Zone!, site.Methodology),
        ["sub_label"] = role.FullLabel,
        ["task_resistance"] = Computed.Rounded(role.TaskResistance!.Value, site.Methodology.TaskResistance.Decimals),
        ["evidence"] = Numbers.Signed(role.Evidence!.Value),
        ["barriers"] = Computed.Rounded(role.Barriers!.Value, 0),
        ["growth"] = Numbers.Signed(role.Growth!.Value),
        ["protective"] = role.Protective is { } protective ? Computed.Rounded(protective, 0) : null,
        ["category"] = Category(role, site),
        ["status"] = role.Status,
        ["assessed"] = role.Assessed is { } day ? Dates.Iso(day) : null,
        ["assessed_text"] = role.Assessed is { } date ? Dates.Text(date) : null,
        ["summary"] = role.Summary,
        ["overridden"] = role.IsOverridden,
        ["formula_score"] = Computed.Rounded(role.FormulaScore!.Value, site.Methodology.Score.Decimals),
        ["margin"] = Margin(role),
        ["share_scoring"] = Computed.Exact(role.Share ?? 0),
        ["share_from_score"] = site.Methodology.ShareFromScore,
    };

    public static ScriptObject Zone(Zone zone, Methodology methodology)
    {
        var at = methodology.Zones.IndexOf(zone);
        var above = at > 0 ? methodology.Zones[at - 1].From : null;
        var rule = (zone.From, above) switch
        {
            ({ } from, null) => $"{Computed.Exact(from)} and above",
            (null, { } to) => $"below {Computed.Exact(to)}",
            ({ } from, { } to) => $"{Computed.Exact(from)} to below {Computed.Exact(to)}",
            _ => "every score",
        };
        return new ScriptObject { ["name"] = zone.Name, ["slug"] = Sources.Slug.From(zone.Name), ["rule"] = rule, ["meaning"] = zone.Meaning };
    }

    /// <summary>What a status other than published tells the reader; null for published.</summary>
    public static string? Notice(string status) => status switch
    {
        FrontMatter.Illustrative => "This assessment shows how the method works. Its reasons are written for illustration and do not rest on sourced evidence.",
        FrontMatter.Draft => "This assessment is not finished and may change.",
        _ => null,
    };

    private static ScriptObject? Category(Role role, SiteModel site) =>
        site.CategoryOf(role) is { } category
            ? new ScriptObject { ["name"] = category.Name, ["slug"] = category.Slug, ["url"] = site.Url(CategoryModel.PathOf(category)) } : null;

    private static ScriptObject Margin(Role role)
    {
        var points = Computed.Rounded(role.Margin ?? 0, 1);
        var isAbove = role.NearestZone is { From: null } || role.NearestZone?.From < role.Zone!.From;
        var text = role.NearestZone is { } nearest ? $"{points} {(points == "1.0" ? "point" : "points")} {(isAbove ? "above" : "below")} {nearest.Name}" : "";
        return new ScriptObject { ["points"] = points, ["text"] = text };
    }
}
