using System.Diagnostics.CodeAnalysis;
using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of a role on its own page.</summary>
internal static class RolePageModel
{
    // Ids that the page uses itself.
    private static readonly string[] Reserved =
    [
        .. SectionAnchors.All, "main", "flips", "history", "sources", "related-roles",
    ];

    public static readonly Model<RolePage> Members = new(
        new("verification", "`claims` and `verified` (numbers), and `url`: where they are listed", p => new ScriptObject { ["claims"] = p.Role.Claims, ["verified"] = p.Role.Verified, ["url"] = VerificationUrl(p) }),
        new("label_meaning", "what its sub-label means, or null", p => LabelRule(p)?.Meaning),
        new("label_rule", "what holds of roles with its sub-label: `at least 40% of task time scores 3 or more`; null where it has none, or the one of roles that no other fits", p => LabelRule(p) is { } rule ? MethodologyModel.Condition(rule, p.Scored.Methodology) : null),
        new("override", "`formula_score`, `published_score`, `reason` (or null); null without an override", Override),
        new("score_claim", "of the published score, or null: an assessor's score follows from nothing", p => p.Role.IsOverridden ? null : p.Claim("score.result")),
        new("score_line", "number: the line that gives an assessor's score, or null", p => p.Role.IsOverridden && p.Scored.Assessment.Override?.Published is { } published ? p.LineOf(published.Span) : null),
        new("score_formula", "how the published score comes about", p => p.Role.IsOverridden ? $"{Show(p, p.Role.FormulaScore!.Value)}, adjusted by an assessor" : p.Scored.Score!.Derivation),
        new("scale", "the 0–100 line: see below", p => ScaleModel.Of(p.Scored.Methodology, p.Role.Score!.Value)),
        new("steps", "the steps of the calculation: `claim` (or null), `name`, `formula`, `value`", Steps),
        new("waterfall", "four steps from Task Resistance to the score: see below", p => WaterfallModel.Of(p.Scored, p.Claim)),
        new("tasks", "see below", p => TaskModel.Tasks.List(TaskModel.Of(p))),
        new("tasks_total", "`time`, `time_formula`, `time_claim`, `weighted`, `formula`, `claim`", p => TaskModel.Total.Of(p)),
        new("tasks_meaning", "what the table of tasks is about, or null", p => p.Scored.Methodology.Tasks.Meaning.Whole),
        new("modes", "one a mode: `name`, `slug`, `meaning` (or null), `share`, `formula`, `share_percent`, `claim`", p => TaskModel.Modes.List(p.Scored.Methodology.Tasks.Modes.Select((m, i) => new TaskModel.Mode(p, m, p.Scored.ModeShares[i]!)))),
        new("share", "time at or above `share_from_score`: `formula`, `claim` (or null)", p => new ScriptObject { ["formula"] = p.Scored.Share!.Formula, ["claim"] = p.Claim("sub-label.share") }),
        new("tables", "evidence, barriers, protective principles: see below", ScoreTableModel.Of),
        new("growth", "the growth correlation: a row of a table, and `modifier`", ScoreTableModel.Growth),
        new("flips", "what would change the zone: see below. Empty when the score is overridden", p => FlipModel.Of(p.Scored, p.Claim)),
        new("vector", "its inputs in one line, as the calculator's address has them", p => ScoreVector.Of(p.Scored)),
        new("calculator_url", "the calculator with them; null when the role is held to another version of the method than the site's", p => CalculatorModel.Url(p.Site, p.Role, p.Scored)),
        new("comparisons", "roles that it cites or is cited by: `title`, and `url` of the page where both stand side by side", p => ComparisonModel.With(p.Role, p.Related, p.Site)),
        new("compare_url", "`/compare/` with it chosen", p => $"{p.Site.Url("compare/")}?a={p.Role.Slug}"),
        new("history", "the scores it has had, or null when there was but one: see below", p => HistoryModel.Of(p.Role, p.Scored.Methodology)),
        new("definition", "other rows of the Role Definition table: `name`, `value_html`", p => new ScriptArray(p.Scored.Assessment.Definition.Select(d => new ScriptObject { ["name"] = d.Field.Text, ["value_html"] = p.Prose.Cell(d.Value) }))),
        new("notes", "what the author wrote beside the tables, each or null: `definition_html`, `tasks_html`, `evidence_html`, `barriers_html`, `protective_html`, `growth_html`, `computation_html`, `sub_label_html`", Notes),
        new("sections", "the author's prose: `id` (unique on the page), `title`, `level` (number, 2 or 3), `body_html`", p => new ScriptArray(p.Prose.Sections(Reserved).Select(s => new ScriptObject { ["id"] = s.Id, ["title"] = s.Title, ["level"] = s.Level, ["body_html"] = s.Body }))),
        new("sources", "what the assessment rests on: `title`, `url` (or null)", p => new ScriptArray(p.Scored.Assessment.Front.Sources.Select(s => new ScriptObject { ["title"] = s.Title, ["url"] = s.Url }))),
        new("cites", "roles that its document names, with what it quotes of them: roles in a list, and `quotes`, `has_stale`", p => CitationModel.List(p.Related.Cites, p.Site)),
        new("cited_by", "roles whose documents name it, with what they quote of it: the same", p => CitationModel.List(p.Related.CitedBy, p.Site)),
        new("nearest", "up to three roles nearest by score", p => RoleModel.List(p.Related.Nearest, p.Site)),
        new("alike", "up to three roles nearest by profile: see [what the pages compute](site.md#roles-alike)", p => RoleModel.List(p.Related.Alike, p.Site)),
        new("levels", "up to twelve other roles of its title, mostly at another seniority: roles in a list", p => RoleModel.List(p.Related.Levels, p.Site)),
        new("source_url", "address of the document, or null", p => p.SourceUrl(null)));

    private static readonly Model<RolePage> Whole = new([.. RoleModel.Members.Members.Where(m => Members.Members.All(own => own.Name != m.Name)).Select(m => m.In<RolePage>(p => new RoleModel.In(p.Role, p.Site))), .. Members.Members]);

    /// <summary>All that templates see of a role on its own page; null for none.</summary>
    [return: NotNullIfNotNull(nameof(page))]
    public static IScriptObject? Of(RolePage? page) => page is null ? null : Whole.Of(page);

    private static SubLabelRule? LabelRule(RolePage p) => p.Scored.Methodology.SubLabels.FirstOrDefault(r => r.FullLabel == p.Role.FullLabel);

    private static string Show(RolePage p, decimal score) => p.Scored.Methodology.Score.Show(score);

    private static string VerificationUrl(RolePage p) => p.Site.Url($"{Parts.Path("verification/", p.Related.VerificationPart)}#{p.Role.Slug}");

    private static ScriptObject? Override(RolePage p) => !p.Scored.IsOverridden ? null : new ScriptObject
    {
        ["formula_score"] = Show(p, p.Role.FormulaScore!.Value),
        ["published_score"] = Show(p, p.Role.Score!.Value),
        ["reason"] = p.Scored.Assessment.Override?.Reason?.Text,
    };

    private static ScriptArray Steps(RolePage p) =>
    [
        .. Derivation.Of(p.Scored).Select(s => new ScriptObject
        {
            ["claim"] = p.Claim(s.Claim),
            ["name"] = s.Title,
            ["formula"] = s.Value.Formula,
            ["value"] = s.Text,
        }),
    ];

    // What an author writes beside a table stands beside it on the page.
    private static ScriptObject Notes(RolePage p)
    {
        return new ScriptObject
        {
            ["definition_html"] = Note(SectionKind.RoleDefinition),
            ["tasks_html"] = Note(SectionKind.TaskDecomposition),
            ["evidence_html"] = Note(SectionKind.EvidenceScore),
            ["barriers_html"] = Note(SectionKind.BarrierAssessment),
            ["protective_html"] = Note(SectionKind.ProtectivePrinciples),
            ["growth_html"] = Note(SectionKind.GrowthCheck),
            ["computation_html"] = Note(SectionKind.CompositeScore),
            ["sub_label_html"] = Note(SectionKind.SubLabel),
        };

        Html? Note(SectionKind kind) => p.Prose.Note(kind) is { Text.Length: > 0 } note ? note : null;
    }
}
