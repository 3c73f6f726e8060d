using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>One reading of a document, section by section: what it states is gathered as sections are read, and does not change afterwards.</summary>
internal sealed class AssessmentReading(Document document, FindingBag findings)
{
    private readonly TableReader _tables = new(document, findings);
    private readonly CellReader _cells = new(document, findings);
    private readonly StatementReader _statements = new(document, findings);
    private readonly ZoneReader _zones = new(document, findings);
    private readonly RuleReader _rules = new(document);
    private readonly OverrideReader _overrides = new(document, findings);
    private readonly NearMisses _nearMisses = new(document, findings);
    private readonly HashSet<SectionKind> _read = [];

    // Of what is stated on one line, where it was.
    private readonly Dictionary<LineLabel, SourceSpan> _lines = [];

    private readonly HashSet<SourceSpan> _quotedRules = [];
    private readonly PassageList _passages = new(document);

    // What was read so far.
    private StatedText? _jobTitle;
    private StatedText? _seniorityLevel;
    private ImmutableArray<DefinitionRow> _definition = [];
    private TaskTable? _tasks;
    private ScoreTable? _evidence;
    private ScoreTable? _barriers;
    private ScoreTable? _protective;
    private QuickScreen? _quickScreen;
    private ImmutableArray<Equation> _taskResistance = [];
    private ImmutableArray<SplitPart> _split = [];
    private ImmutableArray<Stated> _growthConfirmed = [];
    private ImmutableArray<QuotedRule> _growthRules = [];
    private StatedTotal? _compositeTaskResistance;
    private ImmutableArray<ModifierRow> _modifiers = [];
    private readonly List<StatedText> _otherRows = [];
    private ImmutableArray<Equation> _raw = [];
    private ImmutableArray<Equation> _score = [];
    private ImmutableArray<ZoneStatement> _zone = [];
    private readonly List<(string Name, ShareStatement Share)> _shares = [];
    private Stated? _subLabelGrowth;
    private QuotedRule? _subLabel;
    private OverrideStatement? _override;

    public Assessment Result()
    {
        var assessment = new Assessment
        {
            File = document.File,
            Front = document.Front,
            Headings = [.. document.Sections.Where(s => s.Kind != SectionKind.Other).Select(s => (s.Kind, s.Heading.Span))],
            JobTitle = _jobTitle,
            SeniorityLevel = _seniorityLevel,
            Definition = _definition,
            Tasks = _tasks,
            Evidence = _evidence,
            Barriers = _barriers,
            Protective = _protective,
            QuickScreen = _quickScreen,
            TaskResistance = _taskResistance,
            Split = _split,
            GrowthConfirmed = _growthConfirmed,
            GrowthRules = _growthRules,
            CompositeTaskResistance = _compositeTaskResistance,
            Modifiers = _modifiers,
            OtherRows = [.. _otherRows],
            Raw = _raw,
            Score = _score,
            Zone = _zone,
            Shares = [.. _shares.Select(s => s.Share)],
            SubLabelGrowth = _subLabelGrowth,
            SubLabel = _subLabel,
            Override = _override,
        };
        _nearMisses.Finish(assessment);
        return assessment with { Passages = _passages.InOrder(assessment), OtherFigures = _passages.Figures() };
    }

    public void Read(Section section, SectionKind home)
    {
        if (section.Kind.IsProse())
        {
            _passages.AddLines(section);
            _passages.AddRows(section);
            return;
        }
        if (section.Kind == SectionKind.Other)
            _passages.AddRows(section);
        else
            _passages.LeaveOut(section.Tables);
        if (section.Kind != SectionKind.Other && !_read.Add(section.Kind))
            return;
        switch (section.Kind)
        {
            case SectionKind.RoleDefinition:
                Definition(section);
                break;
            case SectionKind.ProtectivePrinciples:
                _protective = _tables.Scores(section);
                break;
            case SectionKind.TaskDecomposition:
                _tasks = _tables.Tasks(section);
                break;
            case SectionKind.EvidenceScore:
                _evidence = _tables.Scores(section);
                break;
            case SectionKind.BarrierAssessment:
                _barriers = _tables.Scores(section);
                break;
            case SectionKind.GrowthCheck:
                GrowthCheck(section);
                break;
            case SectionKind.CompositeScore:
                Composite(section);
                break;
            case SectionKind.SubLabel:
                SubLabel(section);
                break;
        }
        foreach (var line in Lines(section.Lines, home))
        {
            if (!_quotedRules.Contains(line))
                _passages.Add(line);
        }
        if (home != SectionKind.Other)
            Lines(section.Code, home);
    }

    private void Definition(Section section)
    {
        var others = ImmutableArray.CreateBuilder<DefinitionRow>();
        foreach (var (name, value) in _tables.Pairs(section))
        {
            switch (SectionNames.Fold(name.Text))
            {
                case "job title" or "role title" or "title":
                    _jobTitle = First(_jobTitle, PlainText.Of(document, value), name, "The job title");
                    break;
                case "seniority level" or "seniority":
                    _seniorityLevel = First(_seniorityLevel, PlainText.Of(document, value), name, "The seniority");
                    break;
                default:
                    others.Add(new DefinitionRow(name, value));
                    break;
            }
        }
        _definition = others.DrainToImmutable();
    }

    // Two rows may say the same under two names.
    private StatedText First(StatedText? first, StatedText read, StatedText name, string what)
    {
        if (first is { } stated && stated.Text != read.Text)
            Twice(name.Span, $"{what} stands twice, as \"{stated}\" and as \"{read}\".", "Remove one; the first is read.", stated.Span);
        return first ?? read;
    }

    private void GrowthCheck(Section section)
    {
        _tables.ReportOthers(section, null, _ => false);
        foreach (var line in section.Lines)
        {
            var confirmed = _statements.Confirmed(line);
            if (confirmed is null)
                _nearMisses.Confirmation(line);
            else
                _growthConfirmed = _growthConfirmed.Add(confirmed.Value);
            var rule = _rules.Read(line);
            // "AI Growth Correlation = 1." is the role's own; a rule has a label, or more conditions.
            if (rule is { Conditions: [{ Subject: ConditionSubject.Growth, Comparison: '=' } own], Label.Text: var name } && name.Contains("correlation", StringComparison.OrdinalIgnoreCase))
            {
                if (StatementReader.EndsClause(document.Text(line with { Start = own.Value.Span.End })))
                {
                    _growthConfirmed = confirmed is null ? _growthConfirmed.Add(own.Value) : _growthConfirmed;
                    _quotedRules.Add(line);
                }
            }
            else if (!rule.Conditions.IsEmpty)
            {
                _growthRules = _growthRules.Add(rule);
                _quotedRules.Add(line);
            }
        }
    }

    private void Composite(Section section)
    {
        foreach (var (name, value) in _tables.Pairs(section))
        {
            // "Barrier Modifier (5/10)"
            var folded = SectionNames.FoldWithoutRemark(name.Text);
            if (folded is "task resistance score" or "task resistance")
            {
                if (IsFirst(_compositeTaskResistance is null, name))
                    TaskResistanceRow(value);
                else if (!SameAsFirst(value, _compositeTaskResistance!.Value.Value))
                    _compositeTaskResistance = null;
            }
            else if (folded.EndsWith(" modifier", StringComparison.Ordinal))
                AddModifier(name, value);
            else if (Labels.OfRow(name.Text) is not LineLabel.None and var label)
                Labelled(label, name.Text, value);
            else if (!_nearMisses.Row(name, value))
                Other(name, value);
        }
    }

    // A number that repeats the line, or the line's calculation once more.
    private void TaskResistanceRow(SourceSpan value)
    {
        if (EquationReader.Read(document.Text(value), value.Start) is null || _statements.Equation(value, CalculationForms.TaskResistance) is not { } equation)
            _compositeTaskResistance = _cells.Plain(value, "Task Resistance");
        else
            (_taskResistance, _compositeTaskResistance) = (_taskResistance.Add(equation), new StatedTotal(equation.Result, null));
    }

    private void AddModifier(StatedText name, SourceSpan value)
    {
        if (_statements.Equation(value, CalculationForms.Modifier) is not { } equation)
            return;
        if (!equation.Operands.IsEmpty)
        {
            var step = new Step(equation.Operands, equation.Operators);
            if (step.IsDoublyNegative || equation.Between.Any(s => s.IsDoublyNegative))
            {
                findings.Add(Rules.UnreadableClaim, document.File, (step.IsDoublyNegative ? step : equation.Between.First(s => s.IsDoublyNegative)).Operands[1].Span, "A minus stands before a number that is negative itself, which adds it.", $"Write it like this: `{CalculationForms.Modifier.Example}`.");
                return;
            }
            step = Added(step);
            equation = equation with { Operands = step.Operands, Operators = step.Operators, Between = [.. equation.Between.Select(Added)] };
        }
        var remark = document.Text(name.Span) is var written && written.IndexOf('(') is > 0 and var open && written[open..].IndexOf(')') is > 0 and var length ? new SourceSpan(name.Span.Start + open + 1, name.Span.Start + open + length) : default;
        name = name with { Text = SectionNames.WithoutRemark(name.Text).Trim().ToString() };
        var first = _modifiers.FirstOrDefault(m => SectionNames.AreSame(m.Name.Text, name.Text));
        if (IsFirst(first is null, name))
            _modifiers = _modifiers.Add(new ModifierRow(name, equation) { Remark = NumberReader.ReadCell(document.Text(remark), remark.Start, out var number) == NumberForm.Read ? number : null });
        else if (!document.Text(first!.Equation.Span).SequenceEqual(document.Text(equation.Span)))
            _modifiers = _modifiers.Remove(first);
    }

    // "1.0 - (3 × 0.04)" is the author's way to write a negative operand.
    private static Step Added(Step step) => step.Operators is not ['-', ..] ? step
        : new Step(step.Operands.SetItem(1, step.Operands[1] with { Value = -step.Operands[1].Value }), "+" + step.Operators[1..]);

    private void SubLabel(Section section)
    {
        foreach (var (name, value) in _tables.Pairs(section))
        {
            var folded = SectionNames.Fold(name.Text);
            if (folded.Contains("task time", StringComparison.Ordinal) || folded.Contains("scoring", StringComparison.Ordinal))
                Share(folded, name, value);
            else if (folded.Contains("correlation", StringComparison.Ordinal))
                _subLabelGrowth = IsFirst(_subLabelGrowth is null, name) ? _cells.Plain(value, "The growth correlation")?.Value : SameAsFirst(value, _subLabelGrowth!.Value) ? _subLabelGrowth : null;
            else if (folded is "sub label" or "sublabel" or "label")
                _subLabel = IsFirst(_subLabel is null, name) ? _rules.Read(value) : _rules.Read(value).Label.Text == _subLabel!.Label.Text ? _subLabel : null;
            else if (Repeated(name, value) is not LineLabel.None and var label)
                Labelled(label, name.Text, value);
            else if (!_nearMisses.SubLabelRow(name))
                Other(name, value);
        }
    }

    // A row that the table need not have: a value's name and a number are read as a sentence is.
    private void Other(StatedText name, SourceSpan value)
    {
        _otherRows.Add(name);
        if (name.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && QuantityReader.IsName(name.Text) && OtherFigures.IsFigure(document.Text(value)))
            _passages.Add(name.Span.Union(value));
    }

    // Of one task score and above; rows of others are not the same row twice.
    private void Share(string folded, StatedText name, SourceSpan value)
    {
        var first = _shares.FindIndex(s => s.Name == folded);
        if (IsFirst(first < 0, name) && _statements.Share(name, value) is { } share)
            _shares.Add((folded, share));
        else if (first >= 0 && !SameAsFirst(value, _shares[first].Share.Share))
            _shares.RemoveAt(first);
    }

    // What a row of the sub-label table says again: the score, or the zone.
    private LineLabel Repeated(StatedText name, SourceSpan value) => Labels.OfRow(name.Text) switch
    {
        LineLabel.Score when EquationReader.ReadOrResult(document.Text(value), value.Start) is not null => LineLabel.Score,
        LineLabel.Zone when Words.First(document, value).Span.End == Words.Trimmed(document, value).End => LineLabel.Zone,
        _ => LineLabel.None,
    };

    // A row that stands twice is reported; where the two differ, neither counts.
    private bool IsFirst(bool isFirst, StatedText name)
    {
        if (!isFirst)
            findings.Add(Rules.DuplicateStatement, document.File, name.Span, $"\"{name}\" stands twice.", "Remove one; where they differ, neither is checked.");
        return isFirst;
    }

    private void Twice(SourceSpan second, string message, string help, SourceSpan first) => findings.Add(new Finding
    {
        Rule = Rules.DuplicateStatement,
        Severity = Rules.DuplicateStatement.Severity,
        Place = document.File.Locate(second),
        Message = message,
        Help = help,
        Related = [new Related(document.File.Locate(first), "first here")],
    });

    private bool SameAsFirst(SourceSpan value, Stated first) =>
        NumberReader.ReadCell(document.Text(value), value.Start, out var second) == NumberForm.Read && second.Value.Value == first.Value;

    // The lines that state nothing.
    private List<SourceSpan> Lines(ImmutableArray<SourceSpan> lines, SectionKind home)
    {
        var others = new List<SourceSpan>();
        for (var i = 0; i < lines.Length; i++)
        {
            var (label, name, value) = LabelOf(lines[i]);
            if (label is LineLabel.None && Labels.IsDefinition(document.Text(lines[i])))
                continue;
            if (label is LineLabel.None && home != SectionKind.Other && _nearMisses.Line(lines[i], home, out var meant))
            {
                if (meant is { } near)
                    Labelled(near.Label, name, near.Value);
                continue;
            }
            if (label is LineLabel.None or LineLabel.Prose)
            {
                others.Add(lines[i]);
                continue;
            }
            // A label alone is the label of the line below; that of the split, of a list.
            if (document.Text(value).Trim("*_`" + Characters.Blanks).IsEmpty && i + 1 < lines.Length && LabelOf(lines[i + 1]).Label == LineLabel.None)
            {
                value = lines[++i];
                while (label is LineLabel.Split && i + 1 < lines.Length && IsPartOfSplit(lines[i]) && IsPartOfSplit(lines[i + 1]))
                    value = value.Union(lines[++i]);
            }
            // Outside the sections that state the score, words after such a label are a remark.
            if (home == SectionKind.Other && FormsOf(label) is { } forms && !_statements.Is(value, forms))
                others.Add(lines[i]);
            else
                Labelled(label, name, value);
        }
        return others;
    }

    // "45% augmentation"
    private bool IsPartOfSplit(SourceSpan line) => document.Text(line) is [>= '0' and <= '9', ..] text && text.Contains('%') && LabelOf(line).Label == LineLabel.None;

    private (LineLabel Label, string Name, SourceSpan Value) LabelOf(SourceSpan line)
    {
        var text = document.Text(line);
        var marks = text.Length - text.TrimStart("*_`").Length;
        var label = Labels.Of(text[marks..], out var length);
        return (label, text.Slice(marks, length).ToString(), line with { Start = line.Start + marks + length });
    }

    private void Labelled(LineLabel label, string name, SourceSpan value)
    {
        switch (label)
        {
            case LineLabel.TaskResistance:
                _taskResistance = Add(_taskResistance, Calculation(value, FormsOf(label)!));
                break;
            case LineLabel.Raw:
                _raw = Add(_raw, Calculation(value, FormsOf(label)!));
                break;
            case LineLabel.Score:
                _score = Add(_score, Calculation(value, FormsOf(label)!));
                break;
            case LineLabel.Split:
                var split = _statements.Split(value, name);
                _split = IsFirstLine(label, value) ? split : split.IsEmpty || IsSame(_split, split) ? _split : AtOdds(label, name, value, ImmutableArray<SplitPart>.Empty);
                break;
            case LineLabel.QuickScreen:
                var screen = _statements.QuickScreen(value);
                _quickScreen = IsFirstLine(label, value) ? screen : screen is null || (screen.Protective?.Value, screen.Growth?.Value) == (_quickScreen?.Protective?.Value, _quickScreen?.Growth?.Value) ? _quickScreen : AtOdds<QuickScreen?>(label, name, value, null);
                break;
            case LineLabel.Zone:
                _zone = Add(_zone, _zones.Read(value));
                break;
            case LineLabel.SubLabel when _subLabel is not null:
                _growthRules = _growthRules.Add(_rules.Read(value));
                break;
            case LineLabel.SubLabel:
                _subLabel = _rules.Read(value);
                break;
            case LineLabel.Override:
                var moved = _overrides.Read(value);
                _override = IsFirstLine(label, value) || _override is null || moved is null ? moved : (moved.Formula?.Value, moved.Published?.Value, moved.IsUnclear) == (_override.Formula?.Value, _override.Published?.Value, _override.IsUnclear) ? _override
                    : AtOdds(label, name, value, _override with { Formula = null, Published = null, IsUnclear = true });
                break;
        }
        // Where nothing is overridden, what follows the word that says so is a sentence like others.
        if (label == LineLabel.Override && _override is { Formula: null, Published: null, IsUnclear: false })
            _passages.Add(_overrides.Behind(value));
    }

    private bool IsFirstLine(LineLabel label, SourceSpan value) => _lines.TryAdd(label, Words.Trimmed(document, value));

    // What counts where a line of a kind that stands once says something else than the first.
    private T AtOdds<T>(LineLabel label, string name, SourceSpan value, T left)
    {
        Twice(Words.Trimmed(document, value), $"\"{name.Trim(" *_:".ToCharArray())}\" stands twice, and the two differ.", "Remove one; neither is checked.", _lines[label]);
        return left;
    }

    // Whether two lines give the same shares, in whatever order.
    private static bool IsSame(ImmutableArray<SplitPart> one, ImmutableArray<SplitPart> other) =>
        one.Length == other.Length && one.All(p => other.Any(o => o.Share.Value == p.Share.Value && SectionNames.AreSame(o.Mode.Text, p.Mode.Text)));

    // The calculations that a label is of; null where it is of none.
    private static CalculationForms? FormsOf(LineLabel label) => label switch
    {
        LineLabel.TaskResistance => CalculationForms.TaskResistance,
        LineLabel.Raw => CalculationForms.Raw,
        LineLabel.Score => CalculationForms.Score,
        _ => null,
    };

    // What is said behind a calculation is a sentence like others.
    private Equation? Calculation(SourceSpan value, CalculationForms forms)
    {
        var equation = _statements.Equation(value, forms);
        if (equation is not null)
            _passages.Add(value with { Start = equation.Span.End });
        return equation;
    }

    private static ImmutableArray<T> Add<T>(ImmutableArray<T> items, T? item) where T : class => item is null ? items : items.Add(item);
}
