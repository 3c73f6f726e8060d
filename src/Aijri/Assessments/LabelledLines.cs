using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>What is stated behind a label: "Task Resistance Score: …", "Zone: …". The lines of all sections go through it, and what they state is gathered here.</summary>
internal sealed class LabelledLines(Document document, FindingBag findings, NearMisses nearMisses, PassageList passages)
{
    private readonly StatementReader _statements = new(document, findings);
    private readonly ZoneReader _zones = new(document, findings);
    private readonly RuleReader _rules = new(document);
    private readonly OverrideReader _overrides = new(document, findings);

    // Of what is stated on one line, where it was.
    private readonly Dictionary<LineLabel, SourceSpan> _lines = [];

    public ImmutableArray<Equation> TaskResistance { get; private set; } = [];

    public ImmutableArray<SplitPart> Split { get; private set; } = [];

    public QuickScreen? QuickScreen { get; private set; }

    public ImmutableArray<Equation> Raw { get; private set; } = [];

    public ImmutableArray<Equation> Score { get; private set; } = [];

    public ImmutableArray<ZoneStatement> Zone { get; private set; } = [];

    /// <summary>The sub-label and its rule; the first, on a line or in a row.</summary>
    public QuotedRule? SubLabel { get; set; }

    /// <summary>Sub-labels on further lines.</summary>
    public ImmutableArray<QuotedRule> OtherSubLabels { get; private set; } = [];

    public OverrideStatement? Override { get; private set; }

    /// <summary>Adds a calculation of Task Resistance that stands elsewhere.</summary>
    public void AddTaskResistance(Equation equation) => TaskResistance = TaskResistance.Add(equation);

    /// <summary>Reads <paramref name="lines"/> of a section; those that state nothing come back.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="home">The section of the method that they stand in.</param>
    public List<SourceSpan> Read(ImmutableArray<SourceSpan> lines, SectionKind home)
    {
        var others = new List<SourceSpan>();
        for (var i = 0; i < lines.Length; i++)
        {
            var (label, name, value) = LabelOf(lines[i]);
            if (label is LineLabel.None && Labels.IsDefinition(document.Text(lines[i])))
                continue;
            if (label is LineLabel.None && home != SectionKind.Other && nearMisses.Line(lines[i], home, out var meant))
            {
                if (meant is { } near)
                    Read(near.Label, name, near.Value);
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
                Read(label, name, value);
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

    /// <summary>Reads what stands behind a label, on a line or in a row of the same name.</summary>
    public void Read(LineLabel label, string name, SourceSpan value)
    {
        switch (label)
        {
            case LineLabel.TaskResistance:
                TaskResistance = Add(TaskResistance, Calculation(value, FormsOf(label)!));
                break;
            case LineLabel.Raw:
                Raw = Add(Raw, Calculation(value, FormsOf(label)!));
                break;
            case LineLabel.Score:
                Score = Add(Score, Calculation(value, FormsOf(label)!));
                break;
            case LineLabel.Split:
                var split = _statements.Split(value, name);
                Split = IsFirstLine(label, value) ? split : split.IsEmpty || IsSame(Split, split) ? Split : AtOdds(label, name, value, ImmutableArray<SplitPart>.Empty);
                break;
            case LineLabel.QuickScreen:
                var screen = _statements.QuickScreen(value);
                QuickScreen = IsFirstLine(label, value) ? screen : screen is null || (screen.Protective?.Value, screen.Growth?.Value) == (QuickScreen?.Protective?.Value, QuickScreen?.Growth?.Value) ? QuickScreen : AtOdds<QuickScreen?>(label, name, value, null);
                break;
            case LineLabel.Zone:
                Zone = Add(Zone, _zones.Read(value));
                break;
            case LineLabel.SubLabel when SubLabel is not null:
                OtherSubLabels = OtherSubLabels.Add(_rules.Read(value));
                break;
            case LineLabel.SubLabel:
                SubLabel = _rules.Read(value);
                break;
            case LineLabel.Override:
                var moved = _overrides.Read(value);
                Override = IsFirstLine(label, value) || Override is null || moved is null ? moved : (moved.Formula?.Value, moved.Published?.Value, moved.IsUnclear) == (Override.Formula?.Value, Override.Published?.Value, Override.IsUnclear) ? Override
                    : AtOdds(label, name, value, Override with { Formula = null, Published = null, IsUnclear = true });
                break;
        }
        // Where nothing is overridden, what follows the word that says so is a sentence like others.
        if (label == LineLabel.Override && Override is { Formula: null, Published: null, IsUnclear: false })
            passages.Add(_overrides.Behind(value));
    }

    private bool IsFirstLine(LineLabel label, SourceSpan value) => _lines.TryAdd(label, Words.Trimmed(document, value));

    // What counts where a line of a kind that stands once says something else than the first.
    private T AtOdds<T>(LineLabel label, string name, SourceSpan value, T left)
    {
        findings.Add(StatedTwice.Of(document, Words.Trimmed(document, value), $"\"{name.Trim(" *_:".ToCharArray())}\" stands twice, and the two differ.", "Remove one; neither is checked.", _lines[label]));
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
            passages.Add(value with { Start = equation.Span.End });
        return equation;
    }

    private static ImmutableArray<T> Add<T>(ImmutableArray<T> items, T? item) where T : class => item is null ? items : items.Add(item);
}
