using System.Collections.Immutable;

namespace Aijri.Rendering;

/// <summary>A label beside a point of a chart whose width is not known when it is drawn.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="From">The narrowest chart it fits into: an index into <see cref="LabelPlacing.Widths"/>.</param>
/// <param name="Dx">Pixels to the right of the point where the text is anchored.</param>
/// <param name="Dy">Pixels below the point of its baseline.</param>
/// <param name="Anchor">The side of the text that stands there: start, middle or end.</param>
internal readonly record struct PlacedLabel(int Point, int From, int Dx, int Dy, string Anchor);

/// <summary>Puts labels beside points where they cover neither a point nor each other, at the narrowest width where that works.</summary>
/// <remarks>Places are in per cent of the width, so in a wider chart labels only move apart.</remarks>
internal static class LabelPlacing
{
    /// <summary>The widths of charts, in pixels, that labels are placed for.</summary>
    public static readonly ImmutableArray<int> Widths = [240, 300, 540, 760];

    // An average letter of the charts' text, a line of it, and a point with some air, in pixels. Wide rather than exact.
    private const int Letter = 7;
    private const int Line = 14;
    private const int Point = 8;

    private static readonly (int Dx, int Dy, string Anchor)[] Sides = [(9, 4, "start"), (-9, 4, "end"), (0, -9, "middle"), (0, 18, "middle")];

    /// <summary>The labels that fit, each at most once; earlier points go first.</summary>
    /// <param name="points">The points, in per cent of width and height, with the length of their labels in letters.</param>
    /// <param name="height">The chart's height in pixels.</param>
    /// <param name="lines">Lines across the chart that no label may lie on, in per cent of the height.</param>
    public static ImmutableArray<PlacedLabel> Of(IReadOnlyList<(decimal X, decimal Y, int Letters)> points, int height, params IReadOnlyList<decimal> lines)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedLabel>();
        for (var at = 0; at < Widths.Length; at++)
        {
            var width = Widths[at];
            var boxes = points.Select(p => Around(p, width, height)).ToList();
            boxes.AddRange(placed.Select(l => Box(points[l.Point], (l.Dx, l.Dy, l.Anchor), width, height)));
            var done = placed.Select(l => l.Point).ToHashSet();
            for (var i = 0; i < points.Count; i++)
            {
                if (done.Contains(i))
                    continue;
                foreach (var side in Sides)
                {
                    var box = Box(points[i], side, width, height);
                    if (box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height || lines.Any(l => box.Top < l * height / 100 && l * height / 100 < box.Bottom) || Covers(boxes, box, i))
                        continue;
                    boxes.Add(box);
                    placed.Add(new PlacedLabel(i, at, side.Dx, side.Dy, side.Anchor));
                    break;
                }
            }
        }
        return placed.ToImmutable();
    }

    private static bool Covers(List<Rectangle> boxes, Rectangle box, int own)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            if (i != own && boxes[i].Left < box.Right && box.Left < boxes[i].Right && boxes[i].Top < box.Bottom && box.Top < boxes[i].Bottom)
                return true;
        }
        return false;
    }

    private static Rectangle Around((decimal X, decimal Y, int Letters) point, int width, int height)
    {
        var (x, y) = (point.X * width / 100, point.Y * height / 100);
        return new Rectangle(x - Point, y - Point, x + Point, y + Point);
    }

    private static Rectangle Box((decimal X, decimal Y, int Letters) point, (int Dx, int Dy, string Anchor) side, int width, int height)
    {
        var text = point.Letters * Letter;
        var x = point.X * width / 100 + side.Dx - side.Anchor switch { "start" => 0, "end" => text, _ => text / 2m };
        var bottom = point.Y * height / 100 + side.Dy + 3;
        return new Rectangle(x, bottom - Line, x + text, bottom);
    }

    private readonly record struct Rectangle(decimal Left, decimal Top, decimal Right, decimal Bottom);
}
