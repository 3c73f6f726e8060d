using System.Globalization;
using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>The first draft of an assessment: every section and row of the method, neutral inputs, and the numbers that follow from them.</summary>
public static class Scaffold
{
    private static readonly (int Time, string Name)[] Tasks = [(50, Placeholders.Tasks[0]), (30, Placeholders.Tasks[1]), (20, Placeholders.Tasks[2])];

    /// <summary>The draft's text, in which nothing is wrong.</summary>
    /// <param name="title">The role's title.</param>
    /// <param name="seniority">Its seniority; null when not given.</param>
    /// <param name="day">The day of the assessment.</param>
    /// <param name="methodology">The version of the method it is held to.</param>
    public static string Of(string title, string? seniority, DateOnly day, Methodology methodology)
    {
        // Zone and label follow from the inputs; the numbers of the text are only places for what is expected there.
        var (_, first) = Check(Text(title, seniority, day, methodology, methodology.Zones[0].Name, null), methodology);
        var (file, @checked) = Check(Text(title, seniority, day, methodology, first.Scored.Zone!.Name, first.Scored.FullLabel), methodology);
        return Edits.Apply(file, Recomputation.Of(file, @checked).Edits);
    }

    private static (SourceFile, CheckedAssessment) Check(string text, Methodology methodology)
    {
        var file = new SourceFile("draft.md", text);
        var assessment = AssessmentReader.Read(Document.Read(file, FrontMatter.None, new FindingBag(), isForPage: false), new FindingBag());
        return (file, Checker.Check(assessment!, methodology, new FindingBag()));
    }

    private static string Text(string title, string? seniority, DateOnly day, Methodology m, string zone, string? label) => $$"""
        ---
        title: {{Quoted(title)}}
        {{(seniority is null ? "" : $"seniority: {Quoted(seniority)}\n")}}# summary: the verdict in one sentence
        # category: one of aijri.yml
        status: draft
        assessed: {{Dates.Iso(day)}}
        ---

        ## Role Definition

        | Field | Value |
        |---|---|
        | Job Title | {{Cell(title)}} |
        {{(seniority is null ? "" : $"| Seniority Level | {Cell(seniority)} |\n")}}| Primary Function |  |

        ## Protective Principles + AI Growth Correlation

        | Principle | Score ({{Range(m.Protective.Score)}}) | Rationale |
        |---|---|---|
        {{Rows(m.Protective)}}
        | **Protective Total** | **0/{{m.Protective.Total.Max}}** | |
        {{Rows(m.Growth)}}

        **Quick screen result:** Protective 0 + Correlation 0 = undecided.

        ## Task Decomposition

        <!-- Time is 100% in all. Score 1 resists AI, 5 is open to it. Modes: {{string.Join(", ", m.Tasks.Modes)}}. -->

        | Task | Time % | Score ({{Range(m.Tasks.Score)}}) | Weighted | Aug/Disp | Rationale |
        |---|---|---|---|---|---|
        {{string.Join('\n', Tasks.Select((t, i) => $"| {t.Name} | {t.Time}% | {(m.Tasks.Score.Min + m.Tasks.Score.Max) / 2} | 0.00 | {m.Tasks.Modes[i % m.Tasks.Modes.Length].ToUpperInvariant()} |  |"))}}
        | **Total** | **100%** | | **0.00** | | |

        **Task Resistance Score:** {{Plain(m.TaskResistance.Constant)}} - 0.00 = **0.00/{{Plain(m.TaskResistance.Max)}}**

        **Displacement/Augmentation split:** {{string.Join(", ", m.Tasks.Modes.Select(mode => $"0% {mode.ToLowerInvariant()}"))}}.

        ## Evidence Score

        | Dimension | Score ({{Range(m.Evidence.Score)}}) | Evidence |
        |---|---|---|
        {{Rows(m.Evidence)}}
        | **Total** | **0/{{m.Evidence.Total.Max}}** | |

        ## Barrier Assessment

        | Barrier | Score ({{Range(m.Barriers.Score)}}) | Rationale |
        |---|---|---|
        {{Rows(m.Barriers)}}
        | **Total** | **0/{{m.Barriers.Total.Max}}** | |

        ## AI Growth Correlation Check

        Confirmed at 0.

        ## JobZone Composite Score (AIJRI)

        | Input | Value |
        |---|---|
        | Task Resistance Score | 0.00/{{Plain(m.TaskResistance.Max)}} |
        {{string.Join('\n', new[] { m.Evidence, m.Barriers, m.Growth }.Select(s => s.Modifier).OfType<ModifierRule>().Select(r => $"| {r.Name} | {Plain(r.Base)} + (0 × {Plain(r.Coefficient)}) = 0.00 |"))}}

        **Raw:** 0.00 × 0.00 × 0.00 × 0.00 = 0.0000

        **JobZone Score:** (0.0000 - {{Plain(m.Score.Offset)}}) / {{Plain(m.Score.Divisor)}} × {{Plain(m.Score.Scale)}} = **0.0/{{Plain(m.Score.Scale)}}**

        **Zone:** {{zone.ToUpperInvariant()}}

        ### Sub-Label Determination

        | Metric | Value |
        |---|---|
        | % of task time scoring {{m.ShareFromScore}}+ | 0% |
        | AI Growth Correlation | 0 |
        | Sub-label | {{label ?? "None"}} |

        **Assessor override:** None.

        ## Assessor Commentary

        ### Score vs Reality Check

        <!-- Is the score what one would expect? Which input decides it? How do other roles here compare? -->

        ### What the Numbers Don't Capture

        <!-- What is true of the role and in no table. -->

        ## Who Should Worry

        <!-- Who holds this title and is safer or less safe than the score. -->

        ## What This Means

        <!-- Strategy and timeline, for a reader who does this work. -->

        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Rows(ScoreScale scale) =>
        string.Join('\n', (scale.Dimensions.IsEmpty ? [scale.Name] : scale.Dimensions).Select(d => $"| {d} | {Math.Max(0, scale.Score.Min).ToString(CultureInfo.InvariantCulture)} |  |"));

    private static string Range(ScoreRange range) => string.Create(CultureInfo.InvariantCulture, $"{range.Min}{(range.Min < 0 ? " to " : "-")}{range.Max}");

    private static string Plain(decimal constant) => constant.ToString(CultureInfo.InvariantCulture);

    // "&amp;" would be read as "&".
    private static string Cell(string text) => (text.Contains(';', StringComparison.Ordinal) ? text.Replace("&", "\\&", StringComparison.Ordinal) : text)
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("<!--", "\\<!--", StringComparison.Ordinal);

    // A title may hold what means something in YAML.
    private static string Quoted(string text) => text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '-' or '(' or ')') && char.IsLetter(text[0]) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
