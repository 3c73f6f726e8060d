using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of how a score builds up, step by step.</summary>
internal static class WaterfallModel
{
    public static readonly Model<Step> Steps = new(
        new("name", "what takes effect", s => s.Name),
        new("claim", "of the value that takes effect, or null", s => s.Claim),
        new("change", "what it adds, in points with two decimals, or as many as the score has where it has more", s => s.IsFirst ? s.Show(s.After) : Computed.Signed(s.After - s.Before, s.Decimals)),
        new("change_formula", "how that comes about", s => s.IsFirst ? s.Formula : $"{s.Show(s.After)} − {s.Show(s.Before)}"),
        new("running", "the score so far, likewise", s => s.Show(s.After)),
        new("running_formula", "how that comes about", s => s.Formula),
        new("direction", "`base` (the first step), `up` or `down`", s => s.IsFirst ? "base" : s.After < s.Before ? "down" : "up"),
        new("from_percent", "place of the score before", s => s.Left),
        new("to_percent", "place of the score so far", s => s.Right),
        new("left_percent", "the lesser of the two places", s => Math.Min(s.Left, s.Right)),
        new("width_percent", "how far they are apart", s => Math.Abs(s.Right - s.Left)),
        new("zone", "the zone of the score so far", s => ZoneModel.Of(s.Methodology.ZoneOf(s.Methodology.Score.Round(s.After)), s.Methodology)));

    /// <summary>The steps of a score; each claim is looked up with <paramref name="claim"/>, null where the document does not state it.</summary>
    public static ScriptArray Of(ScoredAssessment scored, Func<string, string?> claim)
    {
        var m = scored.Methodology;
        var claims = Derivation.Of(scored);
        var steps = new ScriptArray();
        var before = 0m;
        var product = "";
        foreach (var step in Waterfall.Of(scored))
        {
            var (id, value) = claims[steps.Count];
            product += (product.Length > 0 ? " × " : "") + value;
            steps.Add(Steps.Of(new Step(step.Name, claim(id), before, step.Running, $"({product} − {Computed.Exact(m.Score.Offset)}) / {Computed.Exact(m.Score.Divisor)} × {Computed.Exact(m.Score.Scale)}", steps.Count == 0, m)));
            before = step.Running;
        }
        return steps;
    }

    internal sealed record Step(string Name, string? Claim, decimal Before, decimal After, string Formula, bool IsFirst, Methodology Methodology)
    {
        public int Decimals => Math.Max(2, Methodology.Score.Decimals);

        public decimal Left => Numbers.Percent(Before, Methodology.Score.Scale);

        public decimal Right => Numbers.Percent(After, Methodology.Score.Scale);

        public string Show(decimal score) => Computed.Rounded(score, Decimals);
    }
}
