using System.Collections.Immutable;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>A property of roles that lists can show and sort by.</summary>
/// <param name="Id">Its name in <c>aijri.yml</c>.</param>
/// <param name="Title">Its header.</param>
/// <param name="IsNumeric">Whether it is a number.</param>
/// <param name="Value">What it is sorted by; null sorts last.</param>
/// <param name="Text">How it is shown.</param>
public sealed record RoleColumn(string Id, string Title, bool IsNumeric, Func<Role, decimal?> Value, Func<Role, string> Text)
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
        Number("evidence", "Evidence", r => r.Evidence, 0),
        Number("barriers", "Barriers", r => r.Barriers, 0),
        Number("growth", "Growth", r => r.Growth, 0),
        Number("protective", "Protective", r => r.Protective, 0),
        Number("displacement", "Displacement %", r => r.ModeShares is [var first, ..] ? first : null, 0),
        Number("share", "Exposed time %", r => r.Share, 0),
        Number("margin", "Margin", r => r.Margin, 1),
        new("modifiers", "Modifier effect", true, r => r.ModifierEffect, r => r.ModifierEffect is { } effect ? (effect > 0 ? "+" : "") + Computed.Rounded(effect, 1) : ""),
        Number("formula-score", "Formula score", r => r.FormulaScore, 1),
        new("assessed", "Assessed", false, r => r.Assessed?.DayNumber, r => r.Assessed is { } day ? Dates.Text(day) : ""),
    ];

    /// <summary>The column with this id; null when there is none.</summary>
    public static RoleColumn? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    private static RoleColumn Number(string id, string title, Func<Role, decimal?> value, int decimals) =>
        new(id, title, true, value, r => value(r) is { } number ? Computed.Rounded(number, decimals) : "");
}
