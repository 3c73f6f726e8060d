using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>Which inputs differ between two assessments of one role, and what each group of them does to the score.</summary>
public static class InputChanges
{
    private const string OverrideName = "Assessor override";

    /// <summary>The groups that differ, in the order of <see cref="InputGroup"/>. A task that only goes by another name is no change.</summary>
    public static ImmutableArray<InputChange> Of(ScoredAssessment old, ScoredAssessment @new)
    {
        var (m, before, after) = (old.Methodology, old.Assessment, @new.Assessment);
        var changes = ImmutableArray.CreateBuilder<InputChange>();
        Add(InputGroup.Tasks, m.TaskResistance.Name, Tasks(before.Tasks?.Rows ?? [], after.Tasks?.Rows ?? []), before with { Tasks = after.Tasks });
        Add(InputGroup.Evidence, m.Evidence.Name, Rows(Scores(m.Evidence, old.EvidenceRows), Scores(@new.Methodology.Evidence, @new.EvidenceRows)), before with { Evidence = after.Evidence });
        Add(InputGroup.Barriers, m.Barriers.Name, Rows(Scores(m.Barriers, old.BarrierRows), Scores(@new.Methodology.Barriers, @new.BarrierRows)), before with { Barriers = after.Barriers });
        Add(InputGroup.Growth, m.Growth.Name, Rows(Growth(old), Growth(@new)), before with { Protective = WithGrowth(old, @new) });
        Add(InputGroup.Protective, m.Protective.Name, Rows(Scores(m.Protective, old.ProtectiveRows), Scores(@new.Methodology.Protective, @new.ProtectiveRows)), before);
        Add(InputGroup.Override, OverrideName, Rows(Override(before), Override(after)), before with { Override = after.Override });
        return changes.ToImmutable();

        void Add(InputGroup group, string name, ImmutableArray<RowChange> rows, Assessment mixed)
        {
            if (!rows.IsEmpty)
                changes.Add(new InputChange(group, name, rows, Published(Scorer.Score(mixed, m)) - Published(old)));
        }
    }

    /// <summary>The version, where holding the old assessment to the new one changes its score, zone or label; else null.</summary>
    public static VersionChange? Version(ScoredAssessment old, ScoredAssessment @new)
    {
        var held = Scorer.Score(old.Assessment, @new.Methodology);
        return held.PublishedScore == old.PublishedScore && held.Score?.Value == old.Score?.Value && held.Zone?.Name == old.Zone?.Name && held.FullLabel == old.FullLabel ? null
            : new VersionChange(old.Methodology.Id, @new.Methodology.Id, Published(held) - Published(old));
    }

    // Where an assessor overrides the formula, inputs do nothing to what is published.
    private static decimal? Published(ScoredAssessment scored) => scored.Assessment.Override?.Published?.Value ?? scored.Score?.Value;

    private static ImmutableArray<RowChange> Tasks(ImmutableArray<TaskRow> old, ImmutableArray<TaskRow> @new)
    {
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        var left = @new.ToList();
        var unmatched = new List<TaskRow>();
        foreach (var task in old)
        {
            // Of two tasks with one name, the one that did not change goes first.
            var at = left.FindIndex(t => IsSameName(t, task) && IsSame(t, task));
            at = at >= 0 ? at : left.FindIndex(t => IsSameName(t, task));
            if (at < 0)
            {
                unmatched.Add(task);
                continue;
            }
            if (!IsSame(left[at], task))
                rows.Add(new RowChange(task.Name.Text, Inputs(task), Inputs(left[at])));
            left.RemoveAt(at);
        }
        foreach (var task in unmatched)
        {
            var renamed = left.FindIndex(t => IsSame(t, task));
            if (renamed >= 0)
                left.RemoveAt(renamed);
            else
                rows.Add(new RowChange(task.Name.Text, Inputs(task), null));
        }
        rows.AddRange(left.Select(t => new RowChange(t.Name.Text, null, Inputs(t))));
        return rows.ToImmutable();
    }

    private static bool IsSameName(TaskRow a, TaskRow b) => SectionNames.AreSame(a.Name.Text, b.Name.Text);

    private static bool IsSame(TaskRow a, TaskRow b) =>
        a.Time?.Value == b.Time?.Value && a.Score?.Value == b.Score?.Value && SectionNames.AreSame(a.Mode.Text, b.Mode.Text);

    private static RowInputs Inputs(TaskRow task) => new(task.Score?.Value, task.Time?.Value, task.Mode.Text);

    private static IEnumerable<(string Name, decimal? Score)> Scores(ScoreScale scale, DimensionBinding rows) => scale.Dimensions.Select((d, i) => (d, rows.Rows[i]?.Score?.Value));

    private static IEnumerable<(string Name, decimal? Score)> Growth(ScoredAssessment scored) => [(scored.Methodology.Growth.Name, scored.Growth?.Value)];

    private static IEnumerable<(string Name, decimal? Score)> Override(Assessment assessment) => [(OverrideName, assessment.Override?.Published?.Value)];

    private static ImmutableArray<RowChange> Rows(IEnumerable<(string Name, decimal? Score)> old, IEnumerable<(string Name, decimal? Score)> @new)
    {
        var (before, after) = (old.ToArray(), @new.ToArray());
        return
        [
            .. before.Select(b => b.Name).Concat(after.Select(a => a.Name)).Distinct()
                .Select(name => new RowChange(name, Of(before, name), Of(after, name))).Where(r => r.Old != r.New),
        ];
    }

    private static RowInputs? Of((string Name, decimal? Score)[] rows, string name) =>
        rows.FirstOrDefault(r => r.Name == name).Score is { } score ? new RowInputs(score) : null;

    // The growth correlation stands in the principles' table: its row alone is replaced.
    private static ScoreTable? WithGrowth(ScoredAssessment old, ScoredAssessment @new)
    {
        if ((old.Assessment.Protective ?? @new.Assessment.Protective) is not { } table)
            return null;
        var others = table.Rows.Where(r => r != old.ProtectiveRows.Growth);
        return table with { Rows = @new.ProtectiveRows.Growth is { } growth ? [.. others, growth] : [.. others] };
    }
}
