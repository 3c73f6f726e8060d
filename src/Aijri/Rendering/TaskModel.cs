using Aijri.Scoring;

namespace Aijri.Rendering;

/// <summary>What templates see of a role's tasks, and of how its time divides.</summary>
internal static class TaskModel
{
    // A share narrower than this has no room for a figure, in per cent of the bar.
    private const int Narrow = 5;

    public static readonly Model<In> Tasks = new(
        new("name", "its name as text", t => t.Row.Name.Text),
        new("name_html", "its name as markup", t => t.Page.Prose.Cell(t.Row.Name.Span)),
        new("time", "per cent of time", t => Computed.Exact(t.Time)),
        new("time_percent", "its width in a bar", t => Numbers.Percent(t.Time)),
        new("start_percent", "the sum of the times before it", t => Numbers.Percent(t.Start)),
        new("middle_percent", "the place of its middle", t => Numbers.Percent(t.Start) + Numbers.Percent(t.Time) / 2),
        new("is_wide", "whether there is room for a figure in the bar", t => t.Time >= Narrow),
        new("score", "number", t => (int)t.Row.Score!.Value.Value),
        new("weighted", "time × score / 100", t => Exact(t.Weighted)),
        new("formula", "how that comes about", t => t.Weighted.Formula),
        new("claim", "of its weighted cell, or null", t => t.Page.Claim($"tasks.{t.Index + 1}.weighted")),
        new("mode", "as written", t => t.Row.Mode.Text),
        new("mode_slug", "as a slug", t => Sources.Slug.From(t.Row.Mode.Text)),
        new("rationale_html", "the author's reason; may be empty", t => t.Page.Prose.Cell(t.Row.Rationale)),
        new("line", "number: its line in the document", t => t.Page.LineOf(t.Row.Span)),
        new("source_url", "address of that line, or null", t => t.Page.SourceUrl(t.Page.LineOf(t.Row.Span))));

    public static readonly Model<RolePage> Total = new(
        new("time", "the sum of the times", p => p.Scored.TotalTime!.ToString()),
        new("time_formula", "how it comes about", p => p.Scored.TotalTime!.Formula),
        new("time_claim", "its claim, or null", p => p.Claim("tasks.total.time")),
        new("weighted", "the sum of the weighted scores", p => Exact(p.Scored.TotalWeighted!)),
        new("formula", "how it comes about", p => p.Scored.TotalWeighted!.Formula),
        new("claim", "its claim, or null", p => p.Claim("tasks.total.weighted")));

    public static readonly Model<Mode> Modes = new(
        new("name", "in lower case", m => m.Name.ToLowerInvariant()),
        new("slug", "as a slug", m => Sources.Slug.From(m.Name)),
        new("meaning", "what it means, or null", m => m.Page.Scored.Methodology.Tasks is var tasks ? tasks.Meaning.Each[tasks.Modes.IndexOf(m.Name)] : null),
        new("share", "per cent of time", m => Computed.Exact(m.Share.Value)),
        new("formula", "how it comes about", m => m.Share.Formula),
        new("share_percent", "a width", m => Numbers.Percent(m.Share.Value)),
        new("claim", "or null", m => m.Page.Claim($"split.{Sources.Slug.From(m.Name)}")));

    /// <summary>The tasks of a page, in the order of the document.</summary>
    public static IEnumerable<In> Of(RolePage page)
    {
        var rows = page.Scored.Assessment.Tasks!.Rows;
        var start = 0m;
        for (var i = 0; i < rows.Length; i++)
        {
            var time = rows[i].Time!.Value.Value;
            yield return new In(page, i, rows[i], time, start, page.Scored.Weighted[i]!);
            start += time;
        }
    }

    // Rounded each for itself, the column would not add up.
    private static string Exact(Computed value) => Computed.Exact(value.Value, value.Decimals);

    internal sealed record In(RolePage Page, int Index, Assessments.TaskRow Row, decimal Time, decimal Start, Computed Weighted);

    internal sealed record Mode(RolePage Page, string Name, Computed Share);
}
