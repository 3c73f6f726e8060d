using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>One reading of a document, section by section: what it states grows as sections are read.</summary>
internal sealed class AssessmentReading(Document document, FindingBag findings)
{
    private readonly TableReader _tables = new(document, findings);
    private readonly StatementReader _statements = new(document, findings);
    private readonly ZoneReader _zones = new(document, findings);
    private readonly RuleReader _rules = new(document);
    private readonly OverrideReader _overrides = new(document, findings);
    private readonly NearMisses _nearMisses = new(document, findings);
    private readonly HashSet<SectionKind> _read = [];

    private readonly HashSet<SourceSpan> _scoringTables = [];
    private readonly HashSet<SourceSpan> _quotedRules = [];
    private readonly List<SourceSpan> _passages = [];

    private Assessment Assessment { get; set; } = new() { File = document.File, Front = document.Front };

    public Assessment Result()
    {
        _nearMisses.Finish(Assessment);
        return Assessment with { Passages = Passages() };
    }

    public void Read(Section section, SectionKind home)
    {
        if (section.Kind.IsProse())
        {
            _passages.AddRange([.. section.Lines, .. Rows(section)]);
            return;
        }
        if (section.Kind == SectionKind.Other)
            _passages.AddRange(Rows(section));
        else
            _scoringTables.UnionWith(section.Tables.Select(t => t.Span));
        if (section.Kind != SectionKind.Other && !_read.Add(section.Kind))
            return;
        var a = Assessment;
        Assessment = section.Kind switch
        {
            SectionKind.RoleDefinition => Definition(section),
            SectionKind.ProtectivePrinciples => a with { Protective = _tables.Scores(section) },
            SectionKind.TaskDecomposition => a with { Tasks = _tables.Tasks(section) },
            SectionKind.EvidenceScore => a with { Evidence = _tables.Scores(section) },
            SectionKind.BarrierAssessment => a with { Barriers = _tables.Scores(section) },
            SectionKind.GrowthCheck => GrowthCheck(section),
            SectionKind.CompositeScore => Composite(section),
            SectionKind.SubLabel => SubLabel(section),
            _ => a,
        };
        _passages.AddRange(Lines(section.Lines, home).Where(l => !_quotedRules.Contains(l)));
        if (home != SectionKind.Other)
            Lines(section.Code, home);
    }

    // The rows of tables that no scoring section above has claimed for itself.
    private IEnumerable<SourceSpan> Rows(Section section) => section.Tables.Where(t => !_scoringTables.Contains(t.Span)).SelectMany(t => t.Rows).Select(r => r.Span);

    private ImmutableArray<SourceSpan> Passages()
    {
        var a = Assessment;
        _passages.Add(Summary());
        foreach (var row in a.Definition)
            _passages.Add(row.Value);
        foreach (var row in a.Tasks?.Rows ?? [])
            _passages.Add(row.Rationale);
        foreach (var table in (ReadOnlySpan<ScoreTable?>)[a.Evidence, a.Barriers, a.Protective])
        {
            foreach (var row in table?.Rows ?? [])
                _passages.Add(row.Rationale);
        }
        _passages.RemoveAll(s => s.Length == 0);
        // Those that begin at one place stay in their order.
        var places = new (int Start, int Added)[_passages.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = (_passages[i].Start, i);
        var passages = _passages.ToArray();
        Array.Sort(places, passages);
        return ImmutableCollectionsMarshal.AsImmutableArray(passages);
    }

    // As it stands in the file, where its words stand there as they are read: without escapes and comments.
    private SourceSpan Summary()
    {
        if (document.Front.Summary is not { Span.Length: > 0 } summary)
            return default;
        var raw = document.Text(summary.Span);
        var (start, end) = raw[0] switch
        {
            '"' or '\'' => (1, raw.Length - 1),
            '>' or '|' => (raw.IndexOf('\n') + 1, raw.Length),
            _ => (0, raw.Length),
        };
        return end > start && IsSameWords(raw[start..end], summary.Text) ? new SourceSpan(summary.Span.Start + start, summary.Span.Start + end) : default;
    }

    private static bool IsSameWords(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        while (true)
        {
            a = a.Trim();
            b = b.Trim();
            if (a.IsEmpty || b.IsEmpty)
                return a.IsEmpty && b.IsEmpty;
            var (aEnd, bEnd) = (WordEnd(a), WordEnd(b));
            if (!a[..aEnd].SequenceEqual(b[..bEnd]))
                return false;
            a = a[aEnd..];
            b = b[bEnd..];
        }
    }

    private static int WordEnd(ReadOnlySpan<char> text) => text.IndexOfAny(" \t\r\n") is >= 0 and var end ? end : text.Length;

    private Assessment Definition(Section section)
    {
        var a = Assessment;
        foreach (var (name, value) in _tables.Pairs(section))
        {
            a = SectionNames.Fold(name.Text) switch
            {
                "job title" or "role title" or "title" => a with { JobTitle = PlainText.Of(document, value) },
                "seniority level" or "seniority" => a with { SeniorityLevel = PlainText.Of(document, value) },
                _ => a with { Definition = a.Definition.Add(new DefinitionRow(name, value)) },
            };
        }
        return a;
    }

    private Assessment GrowthCheck(Section section)
    {
        var a = Assessment;
        foreach (var line in section.Lines)
        {
            var confirmed = _statements.Confirmed(line);
            if (confirmed is null)
                _nearMisses.Confirmation(line);
            a = a with { GrowthConfirmed = a.GrowthConfirmed ?? confirmed };
            var rule = _rules.Read(line);
            if (!rule.Conditions.IsEmpty)
            {
                a = a with { GrowthRules = a.GrowthRules.Add(rule) };
                _quotedRules.Add(line);
            }
        }
        return a;
    }

    private Assessment Composite(Section section)
    {
        foreach (var (name, value) in _tables.Pairs(section))
        {
            var folded = SectionNames.Fold(name.Text);
            if (folded is "task resistance score" or "task resistance")
            {
                if (IsFirst(Assessment.CompositeTaskResistance is null, name))
                    TaskResistanceRow(value);
                else if (!SameAsFirst(value, Assessment.CompositeTaskResistance!.Value.Value))
                    Assessment = Assessment with { CompositeTaskResistance = null };
            }
            else if (folded.EndsWith(" modifier", StringComparison.Ordinal))
                AddModifier(name, value);
            else if (Labels.OfRow(name.Text) is not LineLabel.None and var label)
                Labelled(label, name.Text, value);
            else if (!_nearMisses.Row(name, value))
                Assessment = Assessment with { OtherRows = Assessment.OtherRows.Add(name) };
        }
        return Assessment;
    }

    // A number that repeats the line, or the line's calculation once more.
    private void TaskResistanceRow(SourceSpan value)
    {
        if (EquationReader.Read(document.Text(value), value.Start) is null || _statements.Equation(value, CalculationForms.TaskResistance) is not { } equation)
            Assessment = Assessment with { CompositeTaskResistance = _tables.Number(value, "Task Resistance") };
        else
            Assessment = Assessment with { TaskResistance = Assessment.TaskResistance.Add(equation), CompositeTaskResistance = new StatedTotal(equation.Result, null) };
    }

    private void AddModifier(StatedText name, SourceSpan value)
    {
        if (_statements.Equation(value, CalculationForms.Modifier) is not { } equation)
            return;
        if (!equation.Operands.IsEmpty)
        {
            var step = Added(new Step(equation.Operands, equation.Operators));
            equation = equation with { Operands = step.Operands, Operators = step.Operators, Between = [.. equation.Between.Select(Added)] };
        }
        var first = Assessment.Modifiers.FirstOrDefault(m => SectionNames.AreSame(m.Name.Text, name.Text));
        if (IsFirst(first is null, name))
            Assessment = Assessment with { Modifiers = Assessment.Modifiers.Add(new ModifierRow(name, equation)) };
        else if (!document.Text(first!.Equation.Span).SequenceEqual(document.Text(equation.Span)))
            Assessment = Assessment with { Modifiers = Assessment.Modifiers.Remove(first) };
    }

    // "1.0 - (3 × 0.04)" is the author's way to write a negative operand.
    private static Step Added(Step step) => step.Operators is not ['-', ..] ? step
        : new Step(step.Operands.SetItem(1, step.Operands[1] with { Value = -step.Operands[1].Value }), "+" + step.Operators[1..]);

    private Assessment SubLabel(Section section)
    {
        var a = Assessment;
        foreach (var (name, value) in _tables.Pairs(section))
        {
            var folded = SectionNames.Fold(name.Text);
            if (folded.Contains("task time", StringComparison.Ordinal) || folded.Contains("scoring", StringComparison.Ordinal))
                a = IsFirst(a.Share is null, name) ? a with { Share = _statements.Share(name, value) } : SameAsFirst(value, a.Share!.Share) ? a : a with { Share = null };
            else if (folded.Contains("correlation", StringComparison.Ordinal))
                a = IsFirst(a.SubLabelGrowth is null, name) ? a with { SubLabelGrowth = _tables.Number(value, "The growth correlation")?.Value } : SameAsFirst(value, a.SubLabelGrowth!.Value) ? a : a with { SubLabelGrowth = null };
            else if (folded is "sub label" or "sublabel" or "label")
                a = IsFirst(a.SubLabel is null, name) ? a with { SubLabel = _rules.Read(value) } : _rules.Read(value).Label.Text == a.SubLabel!.Label.Text ? a : a with { SubLabel = null };
            else
                _nearMisses.SubLabelRow(name);
        }
        return a;
    }

    // A row that stands twice is reported; where the two differ, neither counts.
    private bool IsFirst(bool isFirst, StatedText name)
    {
        if (!isFirst)
            findings.Add(Rules.DuplicateDimension, document.File, name.Span, $"\"{name}\" stands twice.", "Remove one; where they differ, neither is checked.");
        return isFirst;
    }

    private bool SameAsFirst(SourceSpan value, Stated first) =>
        NumberReader.ReadCell(document.Text(value), value.Start, out var second) == NumberForm.Read && second.Value.Value == first.Value;

    // The lines that state nothing.
    private List<SourceSpan> Lines(ImmutableArray<SourceSpan> lines, SectionKind home)
    {
        var others = new List<SourceSpan>();
        for (var i = 0; i < lines.Length; i++)
        {
            var (label, name, value) = LabelOf(lines[i]);
            if (label is LineLabel.None && (Labels.IsDefinition(document.Text(lines[i])) || (home != SectionKind.Other && _nearMisses.Line(lines[i], home))))
                continue;
            if (label is LineLabel.None or LineLabel.Prose)
            {
                others.Add(lines[i]);
                continue;
            }
            // A label alone is the label of the line below.
            if (document.Text(value).Trim("*_`" + Characters.Blanks).IsEmpty && i + 1 < lines.Length && LabelOf(lines[i + 1]).Label == LineLabel.None)
                value = lines[++i];
            // Outside the sections that state the score, words after such a label are a remark.
            if (home == SectionKind.Other && label is LineLabel.TaskResistance or LineLabel.Raw or LineLabel.Score && EquationReader.ReadOrResult(document.Text(value), value.Start) is null)
                others.Add(lines[i]);
            else
                Labelled(label, name, value);
        }
        return others;
    }

    private (LineLabel Label, string Name, SourceSpan Value) LabelOf(SourceSpan line)
    {
        var text = document.Text(line);
        var marks = text.Length - text.TrimStart("*_`").Length;
        var label = Labels.Of(text[marks..], out var length);
        return (label, text.Slice(marks, length).ToString(), line with { Start = line.Start + marks + length });
    }

    private void Labelled(LineLabel label, string name, SourceSpan value)
    {
        var a = Assessment;
        Assessment = label switch
        {
            LineLabel.TaskResistance => a with { TaskResistance = Add(a.TaskResistance, _statements.Equation(value, CalculationForms.TaskResistance)) },
            LineLabel.Raw => a with { Raw = Add(a.Raw, _statements.Equation(value, CalculationForms.Raw)) },
            LineLabel.Score => a with { Score = Add(a.Score, _statements.Equation(value, CalculationForms.Score)) },
            LineLabel.Split => a with { Split = _statements.Split(value, name) },
            LineLabel.QuickScreen => a with { QuickScreen = _statements.QuickScreen(value) },
            LineLabel.Zone => a with { Zone = Add(a.Zone, _zones.Read(value)) },
            LineLabel.SubLabel => a with { SubLabel = a.SubLabel ?? _rules.Read(value) },
            LineLabel.Override => a with { Override = _overrides.Read(value) },
            _ => a,
        };
        // Where nothing is overridden, the line is a sentence like others.
        if (label == LineLabel.Override && Assessment.Override is { Formula: null, Published: null })
            _passages.Add(value);
    }

    private static ImmutableArray<T> Add<T>(ImmutableArray<T> items, T? item) where T : class => item is null ? items : items.Add(item);
}
