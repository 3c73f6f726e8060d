using System.Collections.Immutable;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>A property of roles that lists can show and sort by.</summary>
/// <param name="Id">Its name in <c>aijri.yml</c>.</param>
/// <param name="Title">Its header.</param>
/// <param name="IsNumeric">Whether it is a number.</param>
/// <param name="Value">What it is sorted by, rounded as it is shown; a role for which it is null cannot be ranked by it. Null: nothing is sorted by it.</param>
/// <param name="Text">How it is shown.</param>
public sealed record RoleColumn(string Id, string Title, bool IsNumeric, Func<Role, decimal?>? Value, Func<Role, string> Text)
{
    /// <summary>The published score.</summary>
    public static readonly RoleColumn Score = Number("score", "Score", r => r.Score, 1);

    /// <summary>The sub-label.</summary>
    public static readonly RoleColumn SubLabel = new("sub-label", "Zone", false, r => r.Score, r => r.FullLabel ?? "");

    /// <summary>All columns.</summary>
    public static readonly ImmutableArray<RoleColumn> All =
    [
        Score,
        SubLabel,
        Number("task-resistance", "Task Resistance", r => r.TaskResistance, 2),
        Signed("evidence", "Evidence", r => r.Evidence, 0),
        Number("barriers", "Barriers", r => r.Barriers, 0),
        Signed("growth", "Growth", r => r.Growth, 0),
        Number("protective", "Protective", r => r.Protective, 0),
        Number("displacement", "Displacement %", r => r.ModeShares is [var first, ..] ? first : null, 0),
        Number("share", "Exposed time %", r => r.Share, 0),
        Number("margin", "Margin", r => r.Margin, 1),
        Signed("modifiers", "Modifier effect", r => r.ModifierEffect, 1),
        Number("formula-score", "Formula score", r => r.FormulaScore, 1),
        Signed("adjustment", "Adjustment", r => r.IsOverridden ? r.Score - r.FormulaScore : null, 1),
        Signed("change", "Change", r => r.LastChange, 1),
        Number("movement", "Movement", r => r.LastChange is { } change ? Math.Abs(change) : null, 1),
        Number("previous-score", "Score before", r => r.LastChange is { } change ? r.Score - change : null, 1),
        new("assessed", "Assessed", false, r => r.Assessed?.DayNumber, r => r.Assessed is { } day ? Dates.Text(day) : ""),
        new("category", "Category", false, null, r => r.Category ?? ""),
        new("seniority", "Seniority", false, null, r => r.Seniority ?? ""),
    ];

    /// <summary>The column with this id; null when there is none.</summary>
    public static RoleColumn? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    private static RoleColumn Number(string id, string title, Func<Role, decimal?> value, int decimals) =>
        new(id, title, true, Shown(value, decimals), r => value(r) is { } number ? Computed.Rounded(number, decimals) : "");

    private static RoleColumn Signed(string id, string title, Func<Role, decimal?> value, int decimals) =>
        new(id, title, true, Shown(value, decimals), r => value(r) is { } number ? Computed.Signed(number, decimals) : "");

    // Roles that look the same share a rank.
    private static Func<Role, decimal?> Shown(Func<Role, decimal?> value, int decimals) =>
        r => value(r) is { } number ? Math.Round(number, decimals, MidpointRounding.AwayFromZero) : null;
}
