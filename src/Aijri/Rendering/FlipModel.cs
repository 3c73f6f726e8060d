using Aijri.Scoring;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of the smallest changes that would move a role to another zone.</summary>
internal static class FlipModel
{
    public static ScriptArray Of(ScoredAssessment scored) => [.. Sensitivity.Of(scored).Select(f => Of(f, scored.Methodology))];

    private static ScriptObject Of(Flip flip, Methodology methodology)
    {
        string Show(decimal value) => Computed.Rounded(value, flip.Decimals);
        var text = flip.To is { } to
            ? to < flip.From ? $"falls to {Show(to)} or lower" : $"rises to {Show(to)} or higher"
            : $"cannot on its own (score {Computed.Rounded(flip.ScoreAtEnd, methodology.Score.Decimals)} at {Show(flip.End)})";
        return new ScriptObject
        {
            ["input"] = flip.Input,
            ["from"] = Show(flip.From),
            ["to"] = flip.To is { } there ? Show(there) : null,
            ["zone"] = flip.Zone is { } zone ? RoleModel.Zone(zone, methodology) : null,
            ["text"] = text,
        };
    }
}
