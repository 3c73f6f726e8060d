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
    /// <summary>What the value is, for where it stands without its header: "of the time displaced"; null for the score, which needs no such words, and for what is no number.</summary>
    public Func<Role, string>? Words { get; init; }

    /// <summary>How it is shown there, with its unit: "65%".</summary>
    public Func<Role, string> Alone { get; init; } = Text;

    /// <summary>The published score.</summary>
    public static readonly RoleColumn Score = Number("score", "Score", r => r.Score, Points);

    /// <summary>The sub-label.</summary>
    public static readonly RoleColumn SubLabel = new("sub-label", "Zone", false, r => r.Score, r => r.FullLabel ?? "");

    private static readonly RoleColumn ModifierEffect = Signed("modifiers", "Modifier effect", r => r.ModifierEffect, Points) with { Words = _ => "points from the modifiers" };

    private static readonly RoleColumn Change = Signed("change", "Change", r => r.LastChange, Points) with { Words = _ => "points since the previous score" };

    /// <summary>All columns.</summary>
    public static readonly ImmutableArray<RoleColumn> All =
    [
        Score,
        SubLabel,
        Number("task-resistance", "Task Resistance", r => r.TaskResistance, r => r.Methodology!.TaskResistance.Decimals) with { Words = _ => "Task Resistance" },
        Signed("evidence", "Evidence", r => r.Evidence, Whole) with { Words = _ => "evidence" },
        Number("barriers", "Barriers", r => r.Barriers, Whole) with { Words = _ => "barriers" },
        Signed("growth", "Growth", r => r.Growth, Whole) with { Words = _ => "growth" },
        Number("protective", "Protective", r => r.Protective, Whole) with { Words = _ => "protective" },
        Share("displacement", "Displacement %", r => r.ModeShares is [var first, ..] ? first : null, "of the time displaced"),
        Share("share", "Exposed time %", r => r.Share, "of the time exposed"),
        Number("margin", "Margin", r => r.Margin, Points) with { Words = r => r.MarginWords },
        ModifierEffect,
        // Which way it went matters as soon as one stands by itself; so it does with movements.
        Number("modifier-size", "Size of the modifiers' effect", r => r.ModifierEffect is { } effect ? Math.Abs(effect) : null, Points) with { Words = ModifierEffect.Words, Alone = ModifierEffect.Text },
        Number("formula-score", "Formula score", r => r.FormulaScore, Points) with { Words = _ => "by the formula" },
        Signed("adjustment", "Adjustment", r => r.IsOverridden ? r.Score - r.FormulaScore : null, Points) with { Words = _ => "points by an assessor" },
        Change,
        Number("movement", "Movement", r => r.LastChange is { } change ? Math.Abs(change) : null, Points) with { Words = Change.Words, Alone = Change.Text },
        Number("previous-score", "Score before", r => r.LastChange is { } change ? r.Score - change : null, Points) with { Words = _ => "before" },
        new("assessed", "Assessed", false, r => r.Assessed?.DayNumber, r => r.Assessed is { } day ? Dates.Text(day) : ""),
        new("category", "Category", false, null, r => r.Category ?? ""),
        new("seniority", "Seniority", false, null, r => r.Seniority ?? ""),
    ];

    /// <summary>The column with this id; null when there is none.</summary>
    public static RoleColumn? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    private static RoleColumn Number(string id, string title, Func<Role, decimal?> value, Func<Role, int> decimals) =>
        new(id, title, true, Shown(value, decimals), r => value(r) is { } number ? Computed.Rounded(number, decimals(r)) : "");

    private static RoleColumn Share(string id, string title, Func<Role, decimal?> value, string words)
    {
        var column = Number(id, title, value, Whole);
        return column with { Words = _ => words, Alone = r => $"{column.Text(r)}%" };
    }

    private static RoleColumn Signed(string id, string title, Func<Role, decimal?> value, Func<Role, int> decimals) =>
        new(id, title, true, Shown(value, decimals), r => value(r) is { } number ? Computed.Signed(number, decimals(r)) : "");

    // As many decimals as the role's version of the method publishes scores with.
    private static int Points(Role role) => role.Methodology!.Score.Decimals;

    private static int Whole(Role role) => 0;

    // Roles that look the same share a rank.
    private static Func<Role, decimal?> Shown(Func<Role, decimal?> value, Func<Role, int> decimals) =>
        r => value(r) is { } number ? Math.Round(number, decimals(r), MidpointRounding.AwayFromZero) : null;
}
