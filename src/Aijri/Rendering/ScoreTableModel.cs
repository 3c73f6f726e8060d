using Aijri.Assessments;
using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the tables of evidence, barriers and principles, and of the growth correlation.</summary>
internal static class ScoreTableModel
{
    public static readonly Model<Mark> Marks = new(
        new("value", "number", m => m.Value),
        new("on", "whether it lies between zero and the score", m => m.Value > 0 ? m.Score >= m.Value : m.Value < 0 && m.Score <= m.Value),
        new("zero", "whether it is zero", m => m.Value == 0));

    public static readonly Model<Row> Rows = new(
        new("name", "the dimension", r => r.Name),
        new("score", "its score as text", r => r.Range.Min < 0 ? Computed.Signed(r.Value) : Computed.Rounded(r.Value, 0)),
        new("value", "number: the same", r => r.Value),
        new("marks", "one for each whole number of the range: `value` (number), `on`, `zero`", r => Marks.List(Enumerable.Range(r.Range.Min, r.Range.Max - r.Range.Min + 1).Select(v => new Mark(v, r.Value)))),
        new("rationale_html", "the author's reason; may be empty", r => r.Page.Prose.Cell(r.Of.Rationale)),
        new("line", "number: its line in the document", r => r.Page.LineOf(r.Of.Span)),
        new("source_url", "address of that line, or null", r => r.Page.SourceUrl(r.Page.LineOf(r.Of.Span))));

    public static readonly Model<ModifierOf> Modifiers = new(
        new("name", "its name", m => m.Value.Name),
        new("formula", "how it comes about", m => m.Value.Formula),
        new("value", "what it multiplies by", m => m.Value.ToString()),
        new("claim", "or null", m => m.Page.Claim($"composite.{m.Id}.result")));

    private static readonly Model<Row> GrowthRow = new(
    [
        .. Rows.Members,
        new("meaning", "what it is about, or null", r => r.Page.Scored.Methodology.Growth.Meaning.Whole),
        new("range", "what its score is between", r => Numbers.Range(r.Range)),
        new("modifier", "as of a table", r => Modifiers.Of(new ModifierOf(r.Page, "growth", r.Page.Scored.GrowthModifier!))),
    ]);

    public static readonly Model<In> Tables = new(
        new("id", "`evidence`, `barriers` or `protective`", t => t.Id),
        new("title", "the method's name for it", t => t.Scale.Name),
        new("meaning", "what it is about, or null", t => t.Scale.Meaning.Whole),
        new("total", "its total", t => t.Scale.Total.Min < 0 ? Computed.Signed(t.Total.Value) : t.Total.ToString()),
        new("range", "the range of the total", t => Numbers.Range(t.Scale.Total)),
        new("claim", "of the total, or null", t => t.Page.Claim($"{t.Id}.total")),
        new("formula", "how the total comes about", t => t.Total.Derivation),
        new("row_range", "the range of a row's score", t => Numbers.Range(t.Scale.Score)),
        new("rows", "see below", t => Rows.List(t.Rows.Rows.Select((r, i) => new Row(t.Page, r!, t.Scale.Dimensions[i], t.Scale.Score)))),
        new("modifier", "`name`, `formula`, `value`, `claim`; null for the protective principles", t => t.Modifier is null ? null : Modifiers.Of(new ModifierOf(t.Page, t.Id, t.Modifier))));

    /// <summary>The three tables of a page.</summary>
    public static ScriptArray Of(RolePage p)
    {
        var (s, m) = (p.Scored, p.Scored.Methodology);
        return Tables.List(
        [
            new In(p, "evidence", m.Evidence, s.EvidenceRows, s.Evidence!, s.EvidenceModifier),
            new In(p, "barriers", m.Barriers, s.BarrierRows, s.Barriers!, s.BarrierModifier),
            new In(p, "protective", m.Protective, s.ProtectiveRows, s.Protective!, null),
        ]);
    }

    /// <summary>The growth correlation of a page: a row, and its modifier.</summary>
    public static IScriptObject Growth(RolePage p) => GrowthRow.Of(new Row(p, p.Scored.ProtectiveRows.Growth!, p.Scored.Methodology.Growth.Name, p.Scored.Methodology.Growth.Score));

    internal sealed record In(RolePage Page, string Id, ScoreScale Scale, DimensionBinding Rows, Computed Total, Computed? Modifier);

    internal sealed record Row(RolePage Page, ScoreRow Of, string Name, ScoreRange Range)
    {
        public int Value => (int)Of.Score!.Value.Value;
    }

    internal readonly record struct Mark(int Value, int Score);

    internal sealed record ModifierOf(RolePage Page, string Id, Computed Value);
}
