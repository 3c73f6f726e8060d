using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests;

/// <summary>A small right assessment, and ways to change and check it.</summary>
internal static class Example
{
    private static readonly Methodologies Methods = new(Methodology.BuiltIn);

    /// <summary>An assessment in proper markdown without a finding.</summary>
    public const string Text = """
        ## Role Definition

        | Field | Value |
        |---|---|
        | Job Title | Lighthouse Keeper |
        | Seniority Level | Mid-level |

        ## Protective Principles + AI Growth Correlation

        | Principle | Score (0-3) | Rationale |
        |---|---|---|
        | Embodied Physicality | 2 | Stairs. |
        | Deep Interpersonal Connection | 0 | Alone. |
        | Goal-Setting & Moral Judgment | 1 | Storms. |
        | **Protective Total** | **3/9** | |
        | AI Growth Correlation | 0 | None. |

        **Quick screen result:** Protective 3 + Correlation 0 = look closer.

        ## Task Decomposition

        | Task | Time % | Score (1-5) | Weighted | Aug/Disp | Rationale |
        |---|---|---|---|---|---|
        | Tend the lamp | 50% | 2 | 1.00 | AUGMENTATION | Parts. |
        | Keep the log | 30% | 4 | 1.20 | DISPLACEMENT | Text. |
        | Row to shore | 20% | 1 | 0.20 | NOT INVOLVED | Sea. |
        | **Total** | **100%** | | **2.40** | | |

        **Task Resistance Score:** 6.00 - 2.40 = **3.60/5.0**

        **Displacement/Augmentation split:** 30% displacement, 50% augmentation, 20% not involved.

        ## Evidence Score

        | Dimension | Score (-2 to 2) | Evidence |
        |---|---|---|
        | Job Posting Trends | -1 | Few. |
        | Company Actions | 0 | None. |
        | Wage Trends | 0 | Flat. |
        | AI Tool Maturity | 1 | Few tools. |
        | Expert Consensus | 1 | Needed. |
        | **Total** | **1** | |

        ## Barrier Assessment

        | Barrier | Score (0-2) | Rationale |
        |---|---|---|
        | Regulatory/Licensing | 1 | Rules. |
        | Physical Presence | 2 | There. |
        | Union/Collective Bargaining | 0 | No. |
        | Liability/Accountability | 1 | Ships. |
        | Cultural/Ethical | 0 | No. |
        | **Total** | **4/10** | |

        ## AI Growth Correlation Check

        Confirmed at 0. Ships come as they come.

        ## JobZone Composite Score (AIJRI)

        | Input | Value |
        |---|---|
        | Task Resistance Score | 3.60/5.0 |
        | Evidence Modifier | 1.0 + (1 × 0.04) = 1.04 |
        | Barrier Modifier | 1.0 + (4 × 0.02) = 1.08 |
        | Growth Modifier | 1.0 + (0 × 0.05) = 1.00 |

        **Raw:** 3.60 × 1.04 × 1.08 × 1.00 = 4.0435

        **JobZone Score:** (4.0435 - 0.54) / 7.93 × 100 = **44.2/100**

        **Zone:** YELLOW (Green ≥48, Yellow 25-47, Red <25)

        ### Sub-Label Determination

        | Metric | Value |
        |---|---|
        | % of task time scoring 3+ | 30% |
        | AI Growth Correlation | 0 |
        | Sub-label | Yellow (Moderate) — below 40% of task time |

        **Assessor override:** None — the formula stands.

        ## Assessor Commentary

        ### Score vs Reality Check

        Fair.

        ### What the Numbers Don't Capture

        Fog.

        ## Who Should Worry

        Few.

        ## What This Means

        Light.

        """;

    /// <summary>The example with one piece of it replaced; the piece must stand there once.</summary>
    public static string With(string old, string @new, string? text = null)
    {
        text ??= Text;
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{old}\" does not stand in the example.");
        Assert.True(text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"\"{old}\" stands twice in the example.");
        return text[..at] + @new + text[(at + old.Length)..];
    }

    /// <summary>The example with a marked token in the place of <paramref name="old"/>, and a check that the one error is on that token.</summary>
    /// <param name="old">What stands there.</param>
    /// <param name="marked">What stands there now; the token the finding must be on is marked «so».</param>
    public static Finding OneError(string old, string marked)
    {
        var at = marked.IndexOf('«', StringComparison.Ordinal);
        var token = marked[(at + 1)..marked.IndexOf('»', StringComparison.Ordinal)];
        var @new = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var text = With(old, @new);
        var start = text.IndexOf(@new, StringComparison.Ordinal) + at;
        var error = Assert.Single(Check(text).Findings, f => f.Severity == Severity.Error);
        Assert.Equal(new SourceFile("x.md", text).Locate(new SourceSpan(start, start + token.Length)), error.Place);
        return error;
    }

    /// <summary>What checking <paramref name="text"/> finds.</summary>
    public static (IReadOnlyList<Finding> Findings, CheckedAssessment? Assessment) Check(string text, Methodology? methodology = null)
    {
        var findings = new FindingBag();
        var document = Document.Read(new SourceFile("x.md", text), FrontMatter.None, findings, isForPage: false);
        var stated = AssessmentReader.Read(document, findings);
        var assessed = stated is null ? null : Checker.Check(stated, methodology ?? Methodology.BuiltIn, findings);
        return (findings.Findings, assessed);
    }

    /// <summary>The example with other words for <paramref name="usual"/> has no finding, and the claim is read and right.</summary>
    public static void AssertRead(string usual, string other, string claim) => AssertRead(With(usual, other), claim);

    /// <summary>The text has no finding but notes, and the claim is read and right.</summary>
    public static void AssertRead(string text, string claim)
    {
        var (findings, assessed) = Check(text);
        Assert.Empty(findings.Where(f => f.Severity != Severity.Note).Select(f => $"{f.Rule} {f.Place} {f.Message}"));
        Assert.Contains(assessed!.Claims, c => c.Id == claim && c.IsVerified);
    }

    /// <summary>What <c>fix</c> makes of <paramref name="text"/>.</summary>
    public static string Fixed(string text, bool withDecisions = true) =>
        Fixing.Of([new InputFile("x.md", "x.md", text)], Compiled, withDecisions).Documents is [var document] ? document.After : text;

    /// <summary>What checking <paramref name="files"/> together finds.</summary>
    public static Compilation Compiled(IReadOnlyList<InputFile> files) => Compiler.Check(files, Methods, new FolderDefaults(Path.GetTempPath()), null, Severities.Default, 1);

    /// <summary>The example scored, or another text.</summary>
    public static ScoredAssessment Scored(string? text = null) => Check(text ?? Text).Assessment!.Scored;
}
