using System.Collections.Immutable;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the scores that a role had: points of a line, and rows of a table.</summary>
internal static class HistoryModel
{
    public static readonly Model<Point> Points = new(
        new("date", "`2026-02-14`, or null when it is not known", p => p.Date is { } day ? Dates.Iso(day) : null),
        new("date_text", "`14 February 2026`, or null", p => p.Date is { } day ? Dates.Text(day) : null),
        new("score", "the score from then on", p => p.Methodology.Score.Show(p.Score)),
        new("change", "from the score before, with its sign; null for the first", p => p.Before is { } before ? p.Methodology.Score.ShowSigned(p.Score - before) : null),
        new("zone", "its zone", p => ZoneModel.Of(p.Methodology.ZoneOf(p.Score), p.Methodology)),
        new("note", "why, or null", p => p.Note),
        new("adjusted_from", "the formula's score, where the score of today is an assessor's; else null", p => p.AdjustedFrom is { } formula ? p.Methodology.Score.Show(formula) : null),
        new("is_now", "whether it is the published score of today", p => p.IsNow),
        new("x_percent", "its day, from the left", p => p.X),
        new("y_percent", "its score, from the top", p => p.Y),
        new("is_below", "whether its text stands below it, because a threshold runs where it would stand", p => IsBelow(p)),
        new("anchor", "`start`, `middle` or `end`: where its text is anchored, so that it stays in the chart", p => p.X < 8 ? "start" : p.X > 92 ? "end" : "middle"));

    public static readonly Model<Segment> Segments = new(
        new("x1_percent", "from the left", s => s.From.X),
        new("y1_percent", "from the top", s => s.From.Y),
        new("x2_percent", "from the left", s => s.To.X),
        new("y2_percent", "from the top", s => s.To.Y));

    public static readonly Model<Edge> Edges = new(
        new("value", "the threshold", e => Computed.Exact(e.At)),
        new("zone", "the zone above it", e => ZoneModel.Of(e.Zone, e.Methodology)),
        new("y_percent", "from the top", e => e.Y));

    public static readonly Model<ImmutableArray<Point>> Whole = new(
        new("points", "oldest first: see below", p => Points.List(p)),
        new("rows", "the same, newest first", p => Points.List(p.Reverse())),
        new("segments", "lines from point to point: `x1_percent`, `y1_percent`, `x2_percent`, `y2_percent`", p => Segments.List(p.Skip(1).Select((to, i) => new Segment(p[i], to)))),
        new("edges", "the thresholds: `value`, `zone` above it, `y_percent`", p => Edges.List(EdgesOf(p[0]))));

    /// <summary>The scores of a role; null when it has had but one.</summary>
    public static IScriptObject? Of(Role role, Methodology methodology)
    {
        var scores = role.History.Where(h => h.Score is not null).Reverse().Select(h => (h.Date, Score: h.Score!.Value, Note: h.Note)).Append((Date: role.Assessed, Score: role.Score!.Value, role.Note)).ToArray();
        if (scores.Length < 2)
            return null;
        var days = scores.Select(s => s.Date?.DayNumber).OfType<int>().ToArray();
        var (first, last) = days.Length == 0 ? (0, 0) : (days.Min(), days.Max());
        // Where a day is missing, or all are the same, the points stand at even distances.
        var hasDays = days.Length == scores.Length && last > first;
        var span = Span.Of(scores.Select(s => s.Score), methodology);
        return Whole.Of([.. scores.Select((s, i) => new Point(s.Date, s.Score, i > 0 ? scores[i - 1].Score : null, s.Note, i == scores.Length - 1, i == scores.Length - 1 && role.IsOverridden ? role.FormulaScore : null,
            hasDays ? Numbers.Percent(s.Date!.Value.DayNumber - first, last - first) : Numbers.Percent(i, scores.Length - 1), span, methodology))]);
    }

    // In per cent of the chart's height: as far above a point as its text reaches.
    private static bool IsBelow(Point p)
    {
        const decimal Reach = 16;
        return EdgesOf(p).Any(e => e.Y <= p.Y && p.Y - e.Y < Reach);
    }

    private static IEnumerable<Edge> EdgesOf(Point p) => p.Methodology.Zones.Where(z => z.From >= p.Span.Low && z.From <= p.Span.High).Select(z => new Edge(z.From!.Value, z, p.Span, p.Methodology));

    internal sealed record Point(DateOnly? Date, decimal Score, decimal? Before, string? Note, bool IsNow, decimal? AdjustedFrom, decimal X, Span Span, Methodology Methodology)
    {
        public decimal Y => Span.Y(Score);
    }

    internal sealed record Segment(Point From, Point To);

    internal sealed record Edge(decimal At, Zone Zone, Span Span, Methodology Methodology)
    {
        public decimal Y => Span.Y(At);
    }

    /// <summary>The scores that the chart shows: those of the role and the threshold nearest to the last, with room for a figure above.</summary>
    internal readonly record struct Span(decimal Low, decimal High)
    {
        public static Span Of(IEnumerable<decimal> scores, Methodology m)
        {
            var shown = scores.ToList();
            var nearest = m.Zones.Where(z => z.From is not null).MinBy(z => Math.Abs(z.From!.Value - shown[^1]));
            if (nearest is not null)
                shown.Add(nearest.From!.Value);
            return new Span(shown.Min() - m.Score.Scale / 20, shown.Max() + m.Score.Scale / 10);
        }

        public decimal Y(decimal score) => 100 - Numbers.Percent(score - Low, High - Low);
    }
}
