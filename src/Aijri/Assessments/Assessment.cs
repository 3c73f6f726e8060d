using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Everything a document states, typed, as stated. Nothing here is computed.</summary>
public sealed record Assessment
{
    /// <summary>The file.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Its front matter.</summary>
    public required FrontMatter Front { get; init; }

    /// <summary>The headings of its sections, in order; unknown ones are left out.</summary>
    public ImmutableArray<(SectionKind Kind, SourceSpan Heading)> Headings { get; init; } = [];

    /// <summary>The Job Title row; null when there is none.</summary>
    public StatedText? JobTitle { get; init; }

    /// <summary>The Seniority Level row; null when there is none.</summary>
    public StatedText? SeniorityLevel { get; init; }

    /// <summary>The other rows of the Role Definition table.</summary>
    public ImmutableArray<DefinitionRow> Definition { get; init; } = [];

    /// <summary>The tasks; null when the table is missing.</summary>
    public TaskTable? Tasks { get; init; }

    /// <summary>The evidence dimensions; null when the table is missing.</summary>
    public ScoreTable? Evidence { get; init; }

    /// <summary>The barriers; null when the table is missing.</summary>
    public ScoreTable? Barriers { get; init; }

    /// <summary>The protective principles, with the growth correlation's row; null when the table is missing.</summary>
    public ScoreTable? Protective { get; init; }

    /// <summary>"Protective 2 + Correlation 2 = …"; null when there is none.</summary>
    public QuickScreen? QuickScreen { get; init; }

    /// <summary>The Task Resistance lines.</summary>
    public ImmutableArray<Equation> TaskResistance { get; init; } = [];

    /// <summary>The displacement/augmentation split; empty when there is none.</summary>
    public ImmutableArray<SplitPart> Split { get; init; } = [];

    /// <summary>"Confirmed at 2", as often as it stands.</summary>
    public ImmutableArray<Stated> GrowthConfirmed { get; init; } = [];

    /// <summary>The lines of the growth check that quote a sub-label's rule.</summary>
    public ImmutableArray<QuotedRule> GrowthRules { get; init; } = [];

    /// <summary>Task Resistance as repeated in the composite table; null when it is not.</summary>
    public StatedTotal? CompositeTaskResistance { get; init; }

    /// <summary>The modifiers of the composite table, by folded name ("evidence modifier").</summary>
    public ImmutableArray<ModifierRow> Modifiers { get; init; } = [];

    /// <summary>The names of the composite table's rows that are nothing known.</summary>
    public ImmutableArray<StatedText> OtherRows { get; init; } = [];

    /// <summary>The raw lines.</summary>
    public ImmutableArray<Equation> Raw { get; init; } = [];

    /// <summary>The score lines.</summary>
    public ImmutableArray<Equation> Score { get; init; } = [];

    /// <summary>The zone lines.</summary>
    public ImmutableArray<ZoneStatement> Zone { get; init; } = [];

    /// <summary>The shares of task time at or above a task score, or between two.</summary>
    public ImmutableArray<ShareStatement> Shares { get; init; } = [];

    /// <summary>The growth correlation as repeated in the sub-label table; null when it is not.</summary>
    public Stated? SubLabelGrowth { get; init; }

    /// <summary>The sub-label and the rule quoted with it; null when it is not stated.</summary>
    public QuotedRule? SubLabel { get; init; }

    /// <summary>The override line; null when there is none.</summary>
    public OverrideStatement? Override { get; init; }

    /// <summary>Where prose stands: paragraphs, list items, reasons.</summary>
    public ImmutableArray<SourceSpan> Passages { get; init; } = [];

    /// <summary>Figures within passages that are something else than a role's values, as a table's header or the words before a colon say; in the order of the text.</summary>
    public ImmutableArray<SourceSpan> OtherFigures { get; init; } = [];

    /// <summary>What sentences repeat or quote; empty until the prose is read.</summary>
    public ImmutableArray<ProseStatement> Prose { get; init; } = [];

    /// <summary>The passages that may quote other roles: they have a number in the shape of a score or a verdict's word, and it is not known whose; empty until the prose is read.</summary>
    public ImmutableArray<QuotingPassage> Quoting { get; init; } = [];

    /// <summary>The role's title: front matter, else the Job Title row; null when neither is given.</summary>
    public StatedText? Title => Front.Title ?? JobTitle;

    /// <summary>The names the role goes by: its aliases and its title.</summary>
    public string[] Names => [.. Front.Aliases.Select(a => a.Text), .. Title is { } title ? [title.Text] : Array.Empty<string>()];

    /// <summary>The role's seniority: front matter, else its row; null when neither is given.</summary>
    public StatedText? Seniority => Front.Seniority ?? SeniorityLevel;
}

/// <summary>A row of the Role Definition table.</summary>
public sealed record DefinitionRow(StatedText Field, SourceSpan Value);

/// <summary>A task.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Time">Per cent of the role's time; null when it could not be read.</param>
/// <param name="Score">Its score; null when it could not be read.</param>
/// <param name="Weighted">Time × score as printed; null when it is not there or could not be read.</param>
/// <param name="Mode">What AI does to it, as written.</param>
/// <param name="Rationale">The author's reason; may be empty.</param>
/// <param name="Span">The row.</param>
public sealed record TaskRow(StatedText Name, Stated? Time, Stated? Score, Stated? Weighted, StatedText Mode, SourceSpan Rationale, SourceSpan Span)
{
    /// <summary>What the score is printed over; null when it stands alone.</summary>
    public Stated? Denominator { get; init; }

    /// <summary>The place of the weighted value's cell, where that is empty; null where it is not.</summary>
    public SourceSpan? EmptyWeighted { get; init; }

    /// <summary>How many cells the row lacks of its table's; 0 for one that is whole.</summary>
    public int LostCells { get; init; }

    /// <summary>Whether nothing tells which of its cells is which: this is reported, and nothing of the row counts.</summary>
    public bool IsTorn { get; init; }
}

/// <summary>The task table.</summary>
/// <param name="Rows">The tasks, in order.</param>
/// <param name="TotalTime">Printed total of time; null when there is none.</param>
/// <param name="TotalWeighted">Printed total of weighted; null when there is none.</param>
/// <param name="Range">The range printed in the score column's header.</param>
/// <param name="Span">The table.</param>
public sealed record TaskTable(ImmutableArray<TaskRow> Rows, Stated? TotalTime, Stated? TotalWeighted, PrintedRange? Range, SourceSpan Span)
{
    /// <summary>Whether it has a column of modes.</summary>
    public bool HasModes { get; init; } = true;
}

/// <summary>A row of a table of scores.</summary>
/// <param name="Name">The dimension, as written.</param>
/// <param name="Score">Its score; null when it could not be read.</param>
/// <param name="Rationale">The author's reason; may be empty.</param>
/// <param name="Span">The row.</param>
public sealed record ScoreRow(StatedText Name, Stated? Score, SourceSpan Rationale, SourceSpan Span)
{
    /// <summary>What the score is printed over; null when it stands alone.</summary>
    public Stated? Denominator { get; init; }

    /// <summary>Whether nothing tells which of its cells is which: this is reported, and its score does not count.</summary>
    public bool IsTorn { get; init; }
}

/// <summary>A table of scores: evidence, barriers or protective principles.</summary>
/// <param name="Rows">The rows, in order, totals left out.</param>
/// <param name="Total">The printed total; null when there is none.</param>
/// <param name="Range">The range printed in the score column's header.</param>
/// <param name="Span">The table.</param>
public sealed record ScoreTable(ImmutableArray<ScoreRow> Rows, StatedTotal? Total, PrintedRange? Range, SourceSpan Span);

/// <summary>The operands of the quick screen; each null when it is not printed.</summary>
public sealed record QuickScreen(Stated? Protective, Stated? Growth);

/// <summary>"80% augmentation".</summary>
/// <param name="Mode">The words beside the share.</param>
/// <param name="Share">The share.</param>
public sealed record SplitPart(StatedText Mode, Stated Share)
{
    /// <summary>Whether it begins with its share, as the items of a split do, and is no remark: "up from 40% in 2023".</summary>
    public bool IsItem { get; init; }
}

/// <summary>A modifier's row in the composite table.</summary>
public sealed record ModifierRow(StatedText Name, Equation Equation)
{
    /// <summary>What stands in brackets behind its name, "Barrier Modifier (4/10)": the total, or the modifier again; null where no number does.</summary>
    public StatedTotal? Remark { get; init; }
}

/// <summary>The zone line.</summary>
/// <param name="Zone">The zone's word, as written.</param>
/// <param name="Thresholds">What is printed in brackets after it.</param>
public sealed record ZoneStatement(StatedText Zone, ImmutableArray<PrintedThreshold> Thresholds)
{
    /// <summary>What stands between the zone and the bracket, or the line's end.</summary>
    public SourceSpan Remark { get; init; }

    /// <summary>A bracket of words behind the zone: "Urgent"; empty where there is none.</summary>
    public SourceSpan Bracket { get; init; }

    /// <summary>The score, where it stands on the line too; null where it does not.</summary>
    public Stated? Score { get; init; }

    /// <summary>How far the score is from thresholds, as the line says it.</summary>
    public ImmutableArray<PrintedDistance> Distances { get; init; } = [];
}

/// <summary>"3.8 points below Green", "20.2 points above the threshold".</summary>
/// <param name="Points">The distance.</param>
/// <param name="IsAbove">Whether the score is above.</param>
/// <param name="Of">The word behind: a zone's, or that of the threshold of the line's own zone.</param>
/// <param name="HasUnit">Whether it says that it is points.</param>
public sealed record PrintedDistance(Stated Points, bool IsAbove, StatedText Of, bool HasUnit);

/// <summary>"Green ≥48" or "Yellow 25-47".</summary>
/// <param name="Zone">The zone it belongs to, as written.</param>
/// <param name="Comparison">'≥', '>', '&lt;', '≤', or '-' for a range.</param>
/// <param name="Low">The number, or the range's lower end.</param>
/// <param name="High">The range's upper end; null when it is no range.</param>
public sealed record PrintedThreshold(StatedText Zone, char Comparison, Stated Low, Stated? High)
{
    /// <summary>The sign or words of the comparison; empty where there are none.</summary>
    public SourceSpan Sign { get; init; }
}

/// <summary>"% of task time scoring 3+ | 35%".</summary>
/// <param name="FromScore">The task score from which time counts.</param>
/// <param name="ToScore">The task score up to which it does; null: there is none.</param>
/// <param name="Share">Per cent of task time.</param>
public sealed record ShareStatement(Stated FromScore, Stated? ToScore, Stated Share);

/// <summary>A sub-label and the rule quoted with it.</summary>
/// <param name="Label">What stands before the rule: "Green (Accelerated)".</param>
/// <param name="Conditions">The rule's conditions that could be read.</param>
public sealed record QuotedRule(StatedText Label, ImmutableArray<QuotedCondition> Conditions)
{
    /// <summary>One word that stands by itself after the label: "Accelerated" in "Green – Accelerated"; null when there is none.</summary>
    public StatedText? Apart { get; init; }

    /// <summary>An "OR" that joins two conditions; null when there is none.</summary>
    public StatedText? Or { get; init; }
}

/// <summary>What a quoted condition is about.</summary>
public enum ConditionSubject
{
    /// <summary>The growth correlation.</summary>
    Growth,

    /// <summary>The AIJRI score.</summary>
    Score,

    /// <summary>The share of task time.</summary>
    Share,

    /// <summary>The task score from which time counts.</summary>
    ShareFromScore,
}

/// <summary>"AIJRI ≥ 48".</summary>
public sealed record QuotedCondition(ConditionSubject Subject, char Comparison, Stated Value)
{
    /// <summary>The sign of the comparison; empty where a share is written "3+".</summary>
    public SourceSpan Sign { get; init; }

    /// <summary>Where the words before it begin: behind the condition before, or at the line's beginning.</summary>
    public int From { get; init; }
}

/// <summary>The assessor's override line.</summary>
/// <param name="Text">The line after its label.</param>
/// <param name="Formula">The formula score printed in it; null when none is.</param>
/// <param name="Published">The score it publishes; null: none, the formula score stands.</param>
/// <param name="Reason">Why; null when no reason is given.</param>
public sealed record OverrideStatement(StatedText Text, Stated? Formula, Stated? Published, StatedText? Reason)
{
    /// <summary>The distance between the two scores that it prints; null where it prints none.</summary>
    public Stated? Distance { get; init; }

    /// <summary>Whether it could not be told what the line means, which is reported.</summary>
    public bool IsUnclear { get; init; }
}
