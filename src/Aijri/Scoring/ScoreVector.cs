using System.Collections.Immutable;
using System.Text;

namespace Aijri.Scoring;

/// <summary>The inputs of a score in one line: <c>AIJRI:1/T:20x2,80x3/E:2.2.2.1.2/B:1.0.0.1.1/G:2</c>. T is time and score of each task; E, B and G are scores in the methodology's order.</summary>
public static class ScoreVector
{
    /// <summary>The inputs of <paramref name="scored"/>; null where one is missing.</summary>
    public static string? Of(ScoredAssessment scored)
    {
        if (scored is not { Score: not null, Growth: { } growth, Assessment.Tasks: { } tasks })
            return null;
        var vector = new StringBuilder(VersionOf(scored.Methodology)).Append("/T:");
        vector.AppendJoin(',', tasks.Rows.Select(t => $"{Number(t.Time!.Value.Value)}x{Number(t.Score!.Value.Value)}"));
        vector.Append("/E:").AppendJoin('.', Scores(scored.EvidenceRows));
        vector.Append("/B:").AppendJoin('.', Scores(scored.BarrierRows));
        return vector.Append("/G:").Append(Number(growth.Value)).ToString();
    }

    /// <summary>One task of middling score, and 0 for all else: the inputs of no role.</summary>
    public static string Middling(Methodology m)
    {
        string Zeros(ScoreScale scale) => string.Join('.', scale.Dimensions.Select(_ => "0"));
        return $"{VersionOf(m)}/T:{Number(m.Tasks.TotalTime)}x{Number((m.Tasks.Score.Min + m.Tasks.Score.Max) / 2)}/E:{Zeros(m.Evidence)}/B:{Zeros(m.Barriers)}/G:{Zeros(m.Growth)}";
    }

    /// <summary>What vectors of <paramref name="methodology"/> begin with: <c>AIJRI:1</c> for "aijri-1".</summary>
    public static string VersionOf(Methodology methodology)
    {
        var id = methodology.Id.ToUpperInvariant();
        var at = id.LastIndexOf('-');
        return at < 0 ? id : $"{id[..at]}:{id[(at + 1)..]}";
    }

    private static ImmutableArray<string> Scores(DimensionBinding rows) => [.. rows.Rows.Select(r => Number(r!.Score!.Value.Value))];

    private static string Number(decimal value) => Computed.Exact(value).Replace('−', '-');
}
