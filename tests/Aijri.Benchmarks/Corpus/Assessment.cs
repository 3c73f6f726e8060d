using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Aijri.Benchmarks.Corpus;

/// <summary>The markdown of one role of the corpus: complete, right, and citing four others. The same for the same seed and index.</summary>
internal static class Assessment
{
    private static readonly string[] EvidenceRows = ["Job Posting Trends", "Company Actions", "Wage Trends", "AI Tool Maturity", "Expert Consensus"];
    private static readonly string[] BarrierRows = ["Regulatory/Licensing", "Physical Presence", "Union/Collective Bargaining", "Liability/Accountability", "Cultural/Ethical"];
    private static readonly string[] PrincipleRows = ["Embodied Physicality", "Deep Interpersonal Connection", "Goal-Setting & Moral Judgment"];

    /// <summary>The document of role <paramref name="index"/> in a corpus of <paramref name="count"/>.</summary>
    public static string Write(int seed, int index, int count)
    {
        var role = Role.Draw(seed, index);
        var chance = new Chance(~seed, index);
        var text = new StringBuilder(20_000);
        FrontMatter(text, role, chance);
        text.Append(CultureInfo.InvariantCulture, $"### Role Definition\n\n| Field | Value |\n|---|---|\n| Job Title | {role.Title} |\n| Seniority Level | Mid-level |\n| Primary Function | {Phrases.Paragraph(chance, 3)} |\n\n**Seniority note:** {Phrases.Paragraph(chance, 2)}\n\n");
        Principles(text, role, chance);
        Tasks(text, role, chance);
        Scores(text, chance, "Evidence Score", "Dimension | Score (-2 to 2) | Evidence", EvidenceRows, role.Evidence, "");
        Scores(text, chance, "Barrier Assessment", "Barrier | Score (0-2) | Rationale", BarrierRows, role.Barriers, "/10");
        text.Append(CultureInfo.InvariantCulture, $"### AI Growth Correlation Check\n\nConfirmed at {role.Growth}. {Phrases.Paragraph(chance, 3)}\n\n");
        Composite(text, role);
        Commentary(text, role, chance, [.. Enumerable.Range(0, 4).Select(_ => Role.Draw(seed, chance.Between(0, count - 1))).Where(r => r.Index != index)]);
        return text.ToString();
    }

    private static void FrontMatter(StringBuilder text, Role role, Chance chance) =>
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {role.Title}\nseniority: Mid-level\ncategory: {role.Category}\nsummary: {Phrases.Sentence(chance).TrimEnd('.').Replace(";", ",", StringComparison.Ordinal)}.\nstatus: illustrative\nassessed: 2026-{chance.Between(1, 10):00}-{chance.Between(1, 28):00}\nmethodology: aijri-1\nscore: {role.Score:0.0}\nzone: {role.Zone}\n---\n\n");

    private static void Principles(StringBuilder text, Role role, Chance chance)
    {
        text.Append("### Protective Principles + AI Growth Correlation\n\n| Principle | Score (0-3) | Rationale |\n|---|---|---|\n");
        for (var i = 0; i < PrincipleRows.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"| {PrincipleRows[i]} | {role.Principles[i]} | {Phrases.Sentence(chance)} |\n");
        var total = role.Principles.Sum();
        text.Append(CultureInfo.InvariantCulture, $"| Protective Total | **{total}/9** | |\n| AI Growth Correlation | {role.Growth} | {Phrases.Paragraph(chance, 2)} |\n\n**Quick screen result:** Protective {total} + Correlation {role.Growth} = the tasks settle it.\n\n");
    }

    private static void Tasks(StringBuilder text, Role role, Chance chance)
    {
        text.Append("### Task Decomposition\n\n| Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |\n|---|---|---|---|---|---|\n");
        var used = new HashSet<string>();
        foreach (var (time, score) in role.Tasks)
        {
            var name = Phrases.Task(chance);
            while (!used.Add(name))
                name = Phrases.Task(chance);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {time}% | {score} | {time * score / 100m:0.00} | {Mode(score)} | {Phrases.Paragraph(chance, 2)} |\n");
        }
        var weighted = 6m - role.TaskResistance;
        text.Append(CultureInfo.InvariantCulture, $"| **Total** | **100%** | | **{weighted:0.00}** | | |\n\n**Task Resistance Score:** 6.00 - {weighted:0.00} = **{role.TaskResistance:0.00}/5.0**\n\n");
        int Of(string mode) => role.Tasks.Where(t => Mode(t.Score) == mode).Sum(t => t.Time);
        text.Append(CultureInfo.InvariantCulture, $"**Displacement/Augmentation split:** {Of("DISPLACEMENT")}% displacement, {Of("AUGMENTATION")}% augmentation, {Of("NOT INVOLVED")}% not involved.\n\n**Reinstatement check:** {Phrases.Paragraph(chance, 2)}\n\n");
    }

    private static string Mode(int score) => score >= 4 ? "DISPLACEMENT" : score >= 2 ? "AUGMENTATION" : "NOT INVOLVED";

    private static void Scores(StringBuilder text, Chance chance, string name, string header, string[] rows, ImmutableArray<int> scores, string over)
    {
        text.Append(CultureInfo.InvariantCulture, $"### {name}\n\n| {header} |\n|---|---|---|\n");
        for (var i = 0; i < rows.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"| {rows[i]} | {scores[i]} | {Phrases.Paragraph(chance, 2)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| **Total** | **{scores.Sum()}{over}** | |\n\n");
    }

    private static void Composite(StringBuilder text, Role role) => text.Append(CultureInfo.InvariantCulture, $"""
        ### JobZone Composite Score (AIJRI)

        | Input | Value |
        |---|---|
        | Task Resistance Score | {role.TaskResistance:0.00}/5.0 |
        | Evidence Modifier | 1.0 + ({role.Evidence.Sum()} × 0.04) = {role.EvidenceModifier:0.00} |
        | Barrier Modifier | 1.0 + ({role.Barriers.Sum()} × 0.02) = {role.BarrierModifier:0.00} |
        | Growth Modifier | 1.0 + ({role.Growth} × 0.05) = {role.GrowthModifier:0.00} |

        **Raw:** {role.TaskResistance:0.00} × {role.EvidenceModifier:0.00} × {role.BarrierModifier:0.00} × {role.GrowthModifier:0.00} = {Math.Round(role.Raw, 4, MidpointRounding.AwayFromZero):0.0000}

        **JobZone Score:** ({Math.Round(role.Raw, 4, MidpointRounding.AwayFromZero):0.0000} - 0.54) / 7.93 × 100 = **{role.Score:0.0}/100**

        **Zone:** {role.Zone.ToUpperInvariant()} (Green ≥48, Yellow 25-47, Red <25)

        #### Sub-Label Determination

        | Metric | Value |
        |---|---|
        | % of task time scoring 3+ | {role.Share}% |
        | AI Growth Correlation | {role.Growth} |
        | Sub-label | {role.Label} |

        **Assessor override:** None — the formula's score stands.


        """);

    private static void Commentary(StringBuilder text, Role role, Chance chance, ImmutableArray<Role> cited)
    {
        text.Append(CultureInfo.InvariantCulture, $"### Assessor Commentary\n\n#### Score vs Reality Check\n\nA score of {role.Score:0.0} follows from a Task Resistance of {role.TaskResistance:0.00}. {Phrases.Paragraph(chance, 5)}\n\n");
        foreach (var other in cited)
            text.Append(CultureInfo.InvariantCulture, $"{Phrases.Sentence(chance)} It may be read beside {other.Title} ({other.Score:0.0} {other.Zone}). {Phrases.Paragraph(chance, 3)}\n\n");
        text.Append("#### What the Numbers Don't Capture\n\n");
        for (var i = 0; i < 4; i++)
            text.Append(CultureInfo.InvariantCulture, $"- **{Phrases.Task(chance)}.** {Phrases.Paragraph(chance, 2)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n### Who Should Worry (and Who Shouldn't)\n\n{Phrases.Paragraph(chance, 6)}\n\n{Phrases.Paragraph(chance, 6)}\n\n### What This Means\n\n**The role in 2028:** {Phrases.Paragraph(chance, 5)}\n\n**Survival strategy:**\n\n");
        for (var i = 1; i <= 3; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i}. {Phrases.Paragraph(chance, 2)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n**Timeline:** {Phrases.Paragraph(chance, 3)}\n");
    }
}
