using System.Collections.Immutable;
using System.Globalization;
using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Browser;

/// <summary>Inputs of scores in one line, and what the compiler makes of them.</summary>
internal static class Vectors
{
    private static readonly Methodology Method = Methodology.BuiltIn;

    /// <summary>Every case whose unrounded score falls in another zone than the published one, each end of each input, and many by lot.</summary>
    public static IReadOnlyList<string> All()
    {
        var lot = new Random(20261123);
        var vectors = new List<string>();
        for (var quarter = 0; quarter <= 400; quarter++)
        {
            for (var evidence = Method.Evidence.Total.Min; evidence <= Method.Evidence.Total.Max; evidence++)
            {
                for (var barriers = Method.Barriers.Total.Min; barriers <= Method.Barriers.Total.Max; barriers++)
                {
                    for (var growth = Method.Growth.Score.Min; growth <= Method.Growth.Score.Max; growth++)
                    {
                        if (lot.Next(200) == 0 || quarter is 0 or 400 && lot.Next(5) == 0 || IsKnifeEdge(quarter, evidence, barriers, growth))
                            vectors.Add(Of(quarter, evidence, barriers, growth));
                    }
                }
            }
        }
        return vectors;
    }

    /// <summary>What the compiler computes from the inputs of <paramref name="vector"/>, in words.</summary>
    public static string Expected(string vector)
    {
        var parts = vector.Split('/').Select(p => p[(p.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToArray();
        var tasks = parts[1].Split(',').Select(t => t.Split('x')).Select(t => new TaskRow(Word("Task"), Number(t[0]), Number(t[1]), null, Word(Method.Tasks.Modes[0]), default, default));
        var assessment = new Assessment
        {
            File = new SourceFile("x.md", ""),
            Front = FrontMatter.None,
            Tasks = new TaskTable([.. tasks], null, null, null, default),
            Evidence = Table(Method.Evidence.Dimensions, parts[2]),
            Barriers = Table(Method.Barriers.Dimensions, parts[3]),
            Protective = Table([Method.Growth.Name], parts[4]),
        };
        var scored = Scorer.Score(assessment, Method);
        var role = Role.Of(new InputFile("x.md", "x.md"), new CheckedAssessment(scored, []));
        Assert.Equal(vector, ScoreVector.Of(scored));
        string[] words =
        [
            Computed.Rounded(role.FormulaScore!.Value, Method.Score.Decimals), Computed.Rounded(role.ExactScore!.Value, 6), role.Zone!.Name, role.FullLabel!, Margin(role),
            .. Derivation.Of(scored).Select(s => $"{char.ToUpperInvariant(s.Value.Name[0])}{s.Value.Name[1..]}: {s.Value.Formula} = {s.Text}"),
        ];
        return string.Join(" | ", words);
    }

    private static bool IsKnifeEdge(int quarter, int evidence, int barriers, int growth)
    {
        var resistance = Method.TaskResistance.Max - quarter * 0.01m;
        var score = Method.Score.Of(resistance * Method.Evidence.Modifier!.Of(evidence) * Method.Barriers.Modifier!.Of(barriers) * Method.Growth.Modifier!.Of(growth));
        return Method.ZoneOf(score) != Method.ZoneOf(Method.Score.Round(score));
    }

    // Two tasks, one that resists AI and one that does not: a quarter per cent of time is a hundredth of Task Resistance.
    private static string Of(int quarter, int evidence, int barriers, int growth)
    {
        var open = quarter * 0.25m;
        string[] tasks = [.. new[] { (Time: 100 - open, Score: 1), (Time: open, Score: 5) }.Where(t => t.Time > 0).Select(t => FormattableString.Invariant($"{t.Time:0.##}x{t.Score}"))];
        return FormattableString.Invariant($"{ScoreVector.VersionOf(Method)}/T:{string.Join(',', tasks)}/E:{Spread(evidence, Method.Evidence)}/B:{Spread(barriers, Method.Barriers)}/G:{growth}");
    }

    private static string Spread(int total, ScoreScale scale)
    {
        var scores = new int[scale.Dimensions.Length];
        for (var i = 0; total != 0; i = (i + 1) % scores.Length, total -= Math.Sign(total))
            scores[i] += Math.Sign(total);
        return string.Join('.', scores.Select(s => s.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Margin(Role role)
    {
        var points = Computed.Rounded(role.Margin!.Value, 1);
        var isAbove = role.NearestZone!.From is null || role.NearestZone.From < role.Zone!.From;
        return $"{points} {(points == "1.0" ? "point" : "points")} {(isAbove ? "above" : "below")} {role.NearestZone.Name}";
    }

    private static ScoreTable Table(ImmutableArray<string> names, string scores) =>
        new([.. scores.Split('.').Select((s, i) => new ScoreRow(Word(names[i]), Number(s), default, default))], null, null, default);

    private static StatedText Word(string text) => new(text, default);

    private static Stated Number(string text) => new(decimal.Parse(text, CultureInfo.InvariantCulture), default);
}
