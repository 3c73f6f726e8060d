using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>What templates see of scores that took the place of others.</summary>
internal static class ChangeModel
{
    public static readonly Model<In> Row = new(
        new("role", "the role", c => RoleModel.Row(c.Change.Role, c.Site)),
        new("date", "`2026-02-14`, or null", c => c.Change.Date is { } day ? Dates.Iso(day) : null),
        new("date_text", "`14 February 2026`, or null", c => c.Change.Date is { } day ? Dates.Text(day) : null),
        new("before", "the score until then", c => c.Show(c.Change.Before)),
        new("after", "the score from then on", c => c.Show(c.Change.After)),
        new("is_current", "whether the score from then on is that of today", c => c.IsCurrent),
        new("by", "by how much, with its sign", c => c.Methodology.Score.ShowSigned(c.Change.After - c.Change.Before)),
        new("direction", "`up` or `down`", c => c.Change.After > c.Change.Before ? "up" : "down"),
        new("zone_before", "the zone of the score until then", c => ZoneModel.Of(c.Methodology.ZoneOf(c.Change.Before), c.Methodology)),
        new("zone_after", "the zone of the score from then on", c => ZoneModel.Of(c.Methodology.ZoneOf(c.Change.After), c.Methodology)),
        new("note", "why it moved, or null", c => c.Change.Note),
        new("adjusted_from", "the formula's score, where the score of today is an assessor's; else null", c => c.IsCurrent && c.Change.Role.IsOverridden ? c.Show(c.Change.Role.FormulaScore!.Value) : null));

    internal sealed record In(ScoreChange Change, SiteModel Site)
    {
        public bool IsCurrent => Change.Date == Change.Role.Assessed && Change.After == Change.Role.Score;

        // That by which the role is scored today.
        public Methodology Methodology => Change.Role.Methodology!;

        public string Show(decimal score) => Methodology.Score.Show(score);
    }
}
