using Aijri.Assessments;
using Aijri.Checking;
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
        ["main", "computation", "task-table", "evidence-table", "barriers-table", "protective-table", "growth-table", "flips", "role-definition", "related-roles"];

    public static ScriptObject Of(SiteModel site, int index, Document document, CheckedAssessment assessed)
    {
        var role = site.Roles[index];
        var scored = assessed.Scored;
        var page = new Building(site, role, scored, new Prose(document, site, index));
        var model = RoleModel.Row(role, site);
        model["verification"] = new ScriptObject { ["claims"] = role.Claims, ["verified"] = role.Verified };
        model["override"] = Override(scored, model);
        model["notice"] = RoleModel.Notice(role.Status);
        model["score_claim"] = "score.result";
        model["scale"] = ScaleModel.Of(scored.Methodology, role.Score!.Value);
        model["steps"] = Steps(scored);
        model["waterfall"] = WaterfallSteps(scored);
        model["tasks"] = page.Tasks();
        model["tasks_total"] = new ScriptObject { ["time"] = scored.TotalTime!.ToString(), ["weighted"] = scored.TotalWeighted!.ToString(), ["claim"] = "tasks.total.weighted" };
        model["modes"] = page.Modes();
        model["tables"] = new ScriptArray
        {
            page.Table("evidence", scored.Methodology.Evidence, scored.EvidenceRows, scored.Evidence!, scored.EvidenceModifier),
            page.Table("barriers", scored.Methodology.Barriers, scored.BarrierRows, scored.Barriers!, scored.BarrierModifier),
            page.Table("protective", scored.Methodology.Protective, scored.ProtectiveRows, scored.Protective!, null),
        };
        model["growth"] = page.Growth();
        model["flips"] = FlipModel.Of(scored);
        model["notes"] = page.Notes();
        model["definition"] = page.Definition();
        model["sections"] = page.Sections(Reserved);
        model["cites"] = RoleModel.List(site.Mentions.CitedIn(index).Select(i => site.Roles[i]), site);
        model["cited_by"] = RoleModel.List(site.Mentions.CitedBy(index).Select(i => site.Roles[i]), site);
        model["nearest"] = RoleModel.List(site.Nearest(index, 3), site);
        model["source_url"] = page.SourceUrl(null);
        return model;
    }

    private static ScriptObject? Override(ScoredAssessment scored, ScriptObject row) => !scored.IsOverridden ? null : new ScriptObject
    {
        ["formula_score"] = row["formula_score"],
        ["published_score"] = row["score"],
        ["reason"] = scored.Assessment.Override?.Reason?.Text,
    };

    private static ScriptArray Steps(ScoredAssessment scored) => [.. Derivation.Of(scored).Select(s => Step(s.Claim, s.Value))];

    private static ScriptObject Step(string claim, Computed value) => new()
    {
        ["claim"] = claim,
        ["name"] = char.ToUpperInvariant(value.Name[0]) + value.Name[1..],
        ["formula"] = value.Formula,
        ["value"] = value.ToString(),
    };

    private static ScriptArray WaterfallSteps(ScoredAssessment scored)
    {
        var m = scored.Methodology;
        var steps = new ScriptArray();
        var before = 0m;
        foreach (var step in Waterfall.Of(scored))
        {
            var isFirst = steps.Count == 0;
            steps.Add(new ScriptObject
            {
                ["name"] = step.Name,
                ["change"] = isFirst ? Computed.Rounded(step.Change, 2) : Numbers.Signed(step.Change, 2),
                ["from_percent"] = Numbers.Percent(before, m.Score.Scale),
                ["to_percent"] = Numbers.Percent(step.Running, m.Score.Scale),
                ["running"] = Computed.Rounded(step.Running, 2),
                ["direction"] = isFirst ? "base" : step.Change < 0 ? "down" : "up",
                ["zone"] = RoleModel.Zone(m.ZoneOf(m.Score.Round(step.Running)), m),
            });
            before = step.Running;
        }
        return steps;
    }

    private sealed class Building(SiteModel site, Role role, ScoredAssessment scored, Prose prose)
    {
        public ScriptArray Tasks()
        {
            var tasks = new ScriptArray();
            var start = 0m;
            var rows = scored.Assessment.Tasks!.Rows;
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                var time = row.Time!.Value.Value;
                var task = Row(row.Span.Start, row.Rationale);
                task["name"] = row.Name.Text;
                task["name_html"] = prose.Cell(row.Name.Span);
                task["time"] = Computed.Exact(time);
                task["time_percent"] = Numbers.Percent(time);
                task["start_percent"] = Numbers.Percent(start);
                task["score"] = (int)row.Score!.Value.Value;
                task["weighted"] = scored.Weighted[i]!.ToString();
                task["claim"] = $"tasks.{i + 1}.weighted";
                task["mode"] = row.Mode.Text;
                task["mode_slug"] = Sources.Slug.From(row.Mode.Text);
                tasks.Add(task);
                start += time;
            }
            return tasks;
        }

        public ScriptArray Modes() =>
        [
            .. scored.Methodology.Tasks.Modes.Select((mode, i) => new ScriptObject
            {
                ["name"] = mode.ToLowerInvariant(),
                ["slug"] = Sources.Slug.From(mode),
                ["share"] = Computed.Exact(scored.ModeShares[i]!.Value),
                ["share_percent"] = Numbers.Percent(scored.ModeShares[i]!.Value),
                ["claim"] = $"split.{Sources.Slug.From(mode)}",
            }),
        ];

        public ScriptObject Table(string id, ScoreScale scale, DimensionBinding rows, Computed total, Computed? modifier) => new()
        {
            ["id"] = id,
            ["title"] = scale.Name,
            ["total"] = scale.Total.Min < 0 ? Numbers.Signed(total.Value) : total.ToString(),
            ["range"] = Numbers.Range(scale.Total),
            ["claim"] = $"{id}.total",
            ["formula"] = total.Derivation,
            ["min"] = scale.Score.Min,
            ["max"] = scale.Score.Max,
            ["rows"] = new ScriptArray(rows.Rows.Select((r, i) => ScoreRow(r!, scale.Dimensions[i], scale.Score))),
            ["modifier"] = modifier is null ? null : Modifier($"composite.{id}.result", modifier),
        };

        public ScriptObject Growth()
        {
            var row = ScoreRow(scored.ProtectiveRows.Growth!, scored.Methodology.Growth.Name, scored.Methodology.Growth.Score);
            row["modifier"] = Modifier("composite.growth.result", scored.GrowthModifier!);
            return row;
        }

        // What an author writes beside a table stands beside it on the page.
        public ScriptObject Notes() => new()
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

        public ScriptArray Definition() => [.. scored.Assessment.Definition.Select(d => new ScriptObject { ["name"] = d.Field.Text, ["value_html"] = prose.Cell(d.Value) })];

        public ScriptArray Sections(IEnumerable<string> reserved) =>
            [.. prose.Sections(reserved).Select(s => new ScriptObject { ["id"] = s.Id, ["title"] = s.Title, ["level"] = s.Level, ["body_html"] = s.Body })];

        public string? SourceUrl(int? line) => site.SourceUrl(role, line);

        private Html? Note(SectionKind kind) => prose.Note(kind) is { Text.Length: > 0 } note ? note : null;

        private ScriptObject ScoreRow(ScoreRow row, string name, ScoreRange range)
        {
            var value = (int)row.Score!.Value.Value;
            var model = Row(row.Span.Start, row.Rationale);
            model["name"] = name;
            model["score"] = range.Min < 0 ? Numbers.Signed(value) : Computed.Rounded(value, 0);
            model["value"] = value;
            var marks = new ScriptArray();
            for (var mark = range.Min; mark <= range.Max; mark++)
                marks.Add(new ScriptObject { ["on"] = mark > 0 ? value >= mark : mark < 0 && value <= mark, ["value"] = mark, ["zero"] = mark == 0 });
            model["marks"] = marks;
            return model;
        }

        private ScriptObject Row(int at, Sources.SourceSpan rationale)
        {
            var line = scored.Assessment.File.LineOf(at);
            return new ScriptObject { ["rationale_html"] = prose.Cell(rationale), ["line"] = line, ["source_url"] = SourceUrl(line) };
        }

        private static ScriptObject Modifier(string claim, Computed value) =>
            new() { ["name"] = value.Name, ["formula"] = value.Formula, ["value"] = value.ToString(), ["claim"] = claim };
    }
}
