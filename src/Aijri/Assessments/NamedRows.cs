using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>What is stated in rows of a name and a value: the tables of the role definition, the composite score and the sub-label.</summary>
internal sealed class NamedRows(Document document, FindingBag findings, TableReader tables, LabelledLines lines, NearMisses nearMisses, PassageList passages)
{
    private readonly CellReader _cells = new(document, findings);
    private readonly StatementReader _statements = new(document, findings);
    private readonly RuleReader _rules = new(document);
    private readonly List<StatedText> _otherRows = [];
    private readonly List<(string Name, ShareStatement Share)> _shares = [];

    public StatedText? JobTitle { get; private set; }

    public StatedText? SeniorityLevel { get; private set; }

    /// <summary>The other rows of the role definition.</summary>
    public ImmutableArray<DefinitionRow> Definition { get; private set; } = [];

    public StatedTotal? CompositeTaskResistance { get; private set; }

    public ImmutableArray<ModifierRow> Modifiers { get; private set; } = [];

    public IEnumerable<ShareStatement> Shares => _shares.Select(s => s.Share);

    /// <summary>The growth correlation in the table of the sub-label.</summary>
    public Stated? SubLabelGrowth { get; private set; }

    /// <summary>The names of rows that the tables need not have.</summary>
    public IEnumerable<StatedText> OtherRows => _otherRows;

    /// <summary>Reads the table of the role definition.</summary>
    public void ReadDefinition(Section section)
    {
        var others = ImmutableArray.CreateBuilder<DefinitionRow>();
        foreach (var (name, value) in tables.Pairs(section))
        {
            switch (SectionNames.Fold(name.Text))
            {
                case "job title" or "role title" or "title":
                    JobTitle = First(JobTitle, PlainText.Of(document, value), name, "The job title");
                    break;
                case "seniority level" or "seniority":
                    SeniorityLevel = First(SeniorityLevel, PlainText.Of(document, value), name, "The seniority");
                    break;
                default:
                    others.Add(new DefinitionRow(name, value));
                    break;
            }
        }
        Definition = others.DrainToImmutable();
    }

    // Two rows may say the same under two names.
    private StatedText First(StatedText? first, StatedText read, StatedText name, string what)
    {
        if (first is { } stated && stated.Text != read.Text)
            findings.Add(StatedTwice.Of(document, name.Span, $"{what} stands twice, as \"{stated}\" and as \"{read}\".", "Remove one; the first is read.", stated.Span));
        return first ?? read;
    }

    /// <summary>Reads the table of the composite score.</summary>
    public void ReadComposite(Section section)
    {
        foreach (var (name, value) in tables.Pairs(section))
        {
            // "Barrier Modifier (5/10)"
            var folded = SectionNames.FoldWithoutRemark(name.Text);
            if (folded is "task resistance score" or "task resistance")
            {
                if (IsFirst(CompositeTaskResistance is null, name))
                    TaskResistanceRow(value);
                else if (!SameAsFirst(value, CompositeTaskResistance!.Value.Value))
                    CompositeTaskResistance = null;
            }
            else if (folded.EndsWith(" modifier", StringComparison.Ordinal))
                AddModifier(name, value);
            else if (Labels.OfRow(name.Text) is not LineLabel.None and var label)
                lines.Read(label, name.Text, value);
            else if (!nearMisses.Row(name, value))
                Other(name, value);
        }
    }

    // A number that repeats the line, or the line's calculation once more.
    private void TaskResistanceRow(SourceSpan value)
    {
        if (EquationReader.Read(document.Text(value), value.Start) is null || _statements.Equation(value, CalculationForms.TaskResistance) is not { } equation)
            CompositeTaskResistance = _cells.Plain(value, "Task Resistance");
        else
        {
            lines.AddTaskResistance(equation);
            CompositeTaskResistance = new StatedTotal(equation.Result, null);
        }
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
        var first = Modifiers.FirstOrDefault(m => SectionNames.AreSame(m.Name.Text, name.Text));
        if (IsFirst(first is null, name))
            Modifiers = Modifiers.Add(new ModifierRow(name, equation) { Remark = NumberReader.ReadCell(document.Text(remark), remark.Start, out var number) == NumberForm.Read ? number : null });
        else if (!document.Text(first!.Equation.Span).SequenceEqual(document.Text(equation.Span)))
            Modifiers = Modifiers.Remove(first);
    }

    // "1.0 - (3 × 0.04)" is the author's way to write a negative operand.
    private static Step Added(Step step) => step.Operators is not ['-', ..] ? step
        : new Step(step.Operands.SetItem(1, step.Operands[1] with { Value = -step.Operands[1].Value }), "+" + step.Operators[1..]);

    /// <summary>Reads the table of the sub-label.</summary>
    public void ReadSubLabel(Section section)
    {
        foreach (var (name, value) in tables.Pairs(section))
        {
            var folded = SectionNames.Fold(name.Text);
            if (folded.Contains("task time", StringComparison.Ordinal) || folded.Contains("scoring", StringComparison.Ordinal))
                Share(folded, name, value);
            else if (folded.Contains("correlation", StringComparison.Ordinal))
                SubLabelGrowth = IsFirst(SubLabelGrowth is null, name) ? _cells.Plain(value, "The growth correlation")?.Value : SameAsFirst(value, SubLabelGrowth!.Value) ? SubLabelGrowth : null;
            else if (folded is "sub label" or "sublabel" or "label")
                lines.SubLabel = IsFirst(lines.SubLabel is null, name) ? _rules.Read(value) : _rules.Read(value).Label.Text == lines.SubLabel!.Label.Text ? lines.SubLabel : null;
            else if (Repeated(name, value) is not LineLabel.None and var label)
                lines.Read(label, name.Text, value);
            else if (!nearMisses.SubLabelRow(name))
                Other(name, value);
        }
    }

    // A row that the table need not have: a value's name and a number are read as a sentence is.
    private void Other(StatedText name, SourceSpan value)
    {
        _otherRows.Add(name);
        if (name.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && QuantityReader.IsName(name.Text) && OtherFigures.IsFigure(document.Text(value)))
            passages.Add(name.Span.Union(value));
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

    private bool SameAsFirst(SourceSpan value, Stated first) =>
        NumberReader.ReadCell(document.Text(value), value.Start, out var second) == NumberForm.Read && second.Value.Value == first.Value;
}
