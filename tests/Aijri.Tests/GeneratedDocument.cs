using System.Globalization;
using System.Text;
using CsCheck;

namespace Aijri.Tests;

/// <summary>Right documents with other inputs, written as an honest author would. Their arithmetic is done here, apart from the program's.</summary>
internal static class GeneratedDocument
{
    /// <summary>What is to stand below one so that nothing at all is found in it.</summary>
    public const string OtherSections = "\n## Score vs Reality Check\n\nFair.\n\n## What the Numbers Don't Capture\n\nFog.\n\n## What This Means\n\nNothing new.\n\n## Who Should Worry\n\n";

    /// <summary>Any right document.</summary>
    public static Gen<string> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[1, 5].Array[1, 8], CsCheck.Gen.Int[0, 1000], CsCheck.Gen.Int[-2, 2].Array[5], CsCheck.Gen.Int[0, 2].Array[5], CsCheck.Gen.Int[0, 3].Array[3], CsCheck.Gen.Int[-2, 2], CsCheck.Gen.Bool)
        .Select((scores, seed, evidence, barriers, principles, growth, isEven) => Write(scores, seed, evidence, barriers, principles, growth, isEven));

    /// <summary>The right document that a number stands for.</summary>
    public static string Of(int seed)
    {
        var random = new Random(seed);
        int[] Scores(int count, int min, int max) => [.. Enumerable.Range(0, count).Select(_ => random.Next(min, max + 1))];
        return Write(Scores(random.Next(1, 9), 1, 5), random.Next(1001), Scores(5, -2, 2), Scores(5, 0, 2), Scores(3, 0, 3), random.Next(-2, 3), seed % 2 == 0);
    }

    private static string Write(int[] scores, int seed, int[] evidence, int[] barriers, int[] principles, int growth, bool isEven)
    {
        var rounding = isEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero;
        var times = Times(scores.Length, seed);
        var text = new StringBuilder();
        string[] modes = ["DISPLACEMENT", "AUGMENTATION", "NOT INVOLVED"];
        var weighted = times.Zip(scores, (t, s) => t * s / 100m).ToArray();
        var (e, b, p) = (evidence.Sum(), barriers.Sum(), principles.Sum());
        var resistance = 6.00m - weighted.Sum();
        var (em, bm, gm) = (1.0m + 0.04m * e, 1.0m + 0.02m * b, 1.0m + 0.05m * growth);
        var raw = resistance * em * bm * gm;
        var score = (raw - 0.54m) / 7.93m * 100;
        var published = Math.Round(score, 1, rounding);
        var zone = published >= 48 ? "Green" : published >= 25 ? "Yellow" : "Red";
        var share = times.Where((_, i) => scores[i] >= 3).Sum();
        var label = zone switch
        {
            "Green" => growth == 2 ? "Green (Accelerated)" : share >= 20 ? "Green (Transforming)" : "Green (Stable)",
            "Yellow" => share >= 40 ? "Yellow (Urgent)" : "Yellow (Moderate)",
            _ => "Red",
        };
        string N(decimal value, int decimals) => Math.Round(value, decimals, rounding).ToString("F" + decimals, CultureInfo.InvariantCulture);

        text.Append("# A role\n\n## Role Definition\n\n| Field | Value |\n|---|---|\n| Job Title | Role |\n\n## Protective Principles\n\n| Principle | Score (0-3) | Rationale |\n|---|---|---|\n");
        Rows(["Embodied Physicality", "Deep Interpersonal Connection", "Goal-Setting & Moral Judgment"], principles);
        text.Append(CultureInfo.InvariantCulture, $"| Protective Total | {p}/9 | |\n| AI Growth Correlation | {growth} | x |\n\nQuick screen: Protective {p} + Correlation {growth} = x\n\n");
        text.Append("## Task Decomposition\n\n| Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |\n|---|---|---|---|---|---|\n");
        for (var i = 0; i < scores.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"| Task {(char)('A' + i)} | {times[i]}% | {scores[i]} | {N(weighted[i], 2)} | {modes[(seed + i) % 3]} | x |\n");
        text.Append(CultureInfo.InvariantCulture, $"| Total | 100% | | {N(weighted.Sum(), 2)} | | |\n\nTask Resistance Score: 6.00 - {N(weighted.Sum(), 2)} = {N(resistance, 2)}/5.0\n\n");
        text.Append("Displacement/Augmentation split: ").AppendJoin(", ", modes.Select((m, k) => $"{times.Where((_, i) => (seed + i) % 3 == k).Sum()}% {m.ToLowerInvariant()}")).Append(".\n\n");
        text.Append("## Evidence Score\n\n| Dimension | Score (-2 to 2) | Evidence |\n|---|---|---|\n");
        Rows(["Job Posting Trends", "Company Actions", "Wage Trends", "AI Tool Maturity", "Expert Consensus"], evidence);
        text.Append(CultureInfo.InvariantCulture, $"| Total | {e} | |\n\n## Barrier Assessment\n\n| Barrier | Score (0-2) | Rationale |\n|---|---|---|\n");
        Rows(["Regulatory/Licensing", "Physical Presence", "Union/Collective Bargaining", "Liability/Accountability", "Cultural/Ethical"], barriers);
        text.Append(CultureInfo.InvariantCulture, $"| Total | {b}/10 | |\n\n## AI Growth Correlation Check\n\nConfirmed at {growth}.\n\n## Composite Score\n\n| Input | Value |\n|---|---|\n| Task Resistance Score | {N(resistance, 2)}/5.0 |\n");
        text.Append(CultureInfo.InvariantCulture, $"| Evidence Modifier | 1.0 + ({e} × 0.04) = {N(em, 2)} |\n| Barrier Modifier | 1.0 + ({b} × 0.02) = {N(bm, 2)} |\n| Growth Modifier | 1.0 + ({growth} × 0.05) = {N(gm, 2)} |\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Raw: {N(resistance, 2)} × {N(em, 2)} × {N(bm, 2)} × {N(gm, 2)} = {N(raw, 4)}\n\nJobZone Score: ({N(raw, 4)} - 0.54) / 7.93 × 100 = {N(score, 1)}/100\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Zone: {zone} (Green ≥48, Yellow 25-47, Red <25)\n\n## Sub-Label Determination\n\n| Metric | Value |\n|---|---|\n| % of task time scoring 3+ | {share}% |\n| AI Growth Correlation | {growth} |\n| Sub-label | {label} |\n\nAssessor override: None.\n");
        return text.ToString();

        void Rows(string[] names, int[] values)
        {
            for (var i = 0; i < names.Length; i++)
                text.Append(CultureInfo.InvariantCulture, $"| {names[i]} | {values[i]} | x |\n");
        }
    }

    // Whole per cents that make up 100.
    private static int[] Times(int count, int seed)
    {
        var times = Enumerable.Repeat(100 / count, count).ToArray();
        times[0] += 100 - times.Sum();
        for (var i = 0; i + 1 < count; i++)
        {
            var move = (seed + 7 * i) % Math.Max(1, times[i + 1] - 1);
            times[i] += move;
            times[i + 1] -= move;
        }
        return times;
    }
}
