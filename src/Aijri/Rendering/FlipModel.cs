using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the smallest changes that would move a role to another zone.</summary>
internal static class FlipModel
{
    public static readonly Model<In> Rows = new(
        new("input", "the input", f => f.Flip.Input),
        new("claim", "of its value, or null", f => f.Claim),
        new("from", "its value", f => f.Show(f.Flip.From)),
        new("to", "the nearest value at which the zone is another, or null when there is none", f => f.Flip.To is { } to ? f.Show(to) : null),
        new("zone", "that zone, or null", f => f.Flip.Zone is { } zone ? ZoneModel.Of(zone, f.Methodology) : null),
        new("text", "`falls to 2.73 or lower`, `falls to −10` at the end of the range, `not by itself: 63.9 at 0`", Text));

    /// <summary>One entry an input that matters; empty where an assessor's score stands in the formula's place.</summary>
    public static ScriptArray Of(ScoredAssessment scored, Func<string, string?> claim) =>
        Rows.List(Sensitivity.Of(scored).Select(f => new In(f, claim(ClaimOf(f.Input, scored.Methodology)), scored.Methodology)));

    private static string ClaimOf(string input, Methodology m) =>
        input == m.Evidence.Name ? "evidence.total" : input == m.Barriers.Name ? "barriers.total" : input == m.Growth.Name ? "composite.growth.operand" : "task-resistance.result";

    private static string Text(In f) => f.Flip.To is { } to
        ? to < f.Flip.From ? $"falls to {f.Show(to)}{(to == f.Flip.End ? "" : " or lower")}" : $"rises to {f.Show(to)}{(to == f.Flip.End ? "" : " or higher")}"
        : $"not by itself: {f.Methodology.Score.Show(f.Flip.ScoreAtEnd)} at {f.Show(f.Flip.End)}";

    internal sealed record In(Flip Flip, string? Claim, Methodology Methodology)
    {
        private readonly bool _isSigned = ((ScoreScale[])[Methodology.Evidence, Methodology.Barriers, Methodology.Growth]).Any(s => s.Name == Flip.Input && s.Total.Min < 0);

        public string Show(decimal value) => _isSigned ? Computed.Signed(value, Flip.Decimals) : Computed.Exact(value, Flip.Decimals);
    }
}
