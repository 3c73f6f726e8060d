using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>One reading of a document, section by section: what it states is gathered as sections are read, and does not change afterwards.</summary>
internal sealed class AssessmentReading
{
    private readonly Document _document;
    private readonly TableReader _tables;
    private readonly StatementReader _statements;
    private readonly RuleReader _rules;
    private readonly NearMisses _nearMisses;
    private readonly PassageList _passages;
    private readonly LabelledLines _lines;
    private readonly NamedRows _rows;
    private readonly HashSet<SectionKind> _read = [];
    private readonly HashSet<SourceSpan> _quotedRules = [];
    private TaskTable? _tasks;
    private ScoreTable? _evidence;
    private ScoreTable? _barriers;
    private ScoreTable? _protective;
    private ImmutableArray<Stated> _growthConfirmed = [];
    private ImmutableArray<QuotedRule> _growthRules = [];

    public AssessmentReading(Document document, FindingBag findings)
    {
        _document = document;
        _tables = new TableReader(document, findings);
        _statements = new StatementReader(document, findings);
        _rules = new RuleReader(document);
        _nearMisses = new NearMisses(document, findings);
        _passages = new PassageList(document);
        _lines = new LabelledLines(document, findings, _nearMisses, _passages);
        _rows = new NamedRows(document, findings, _tables, _lines, _nearMisses, _passages);
    }

    public Assessment Result()
    {
        var assessment = new Assessment
        {
            File = _document.File,
            Front = _document.Front,
            Headings = [.. _document.Sections.Where(s => s.Kind != SectionKind.Other).Select(s => (s.Kind, s.Heading.Span))],
            JobTitle = _rows.JobTitle,
            SeniorityLevel = _rows.SeniorityLevel,
            Definition = _rows.Definition,
            Tasks = _tasks,
            Evidence = _evidence,
            Barriers = _barriers,
            Protective = _protective,
            QuickScreen = _lines.QuickScreen,
            TaskResistance = _lines.TaskResistance,
            Split = _lines.Split,
            GrowthConfirmed = _growthConfirmed,
            GrowthRules = [.. _growthRules, .. _lines.OtherSubLabels],
            CompositeTaskResistance = _rows.CompositeTaskResistance,
            Modifiers = _rows.Modifiers,
            OtherRows = [.. _rows.OtherRows],
            Raw = _lines.Raw,
            Score = _lines.Score,
            Zone = _lines.Zone,
            Shares = [.. _rows.Shares],
            SubLabelGrowth = _rows.SubLabelGrowth,
            SubLabel = _lines.SubLabel,
            Override = _lines.Override,
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
                _rows.ReadDefinition(section);
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
                _rows.ReadComposite(section);
                break;
            case SectionKind.SubLabel:
                _rows.ReadSubLabel(section);
                break;
        }
        foreach (var line in _lines.Read(section.Lines, home))
        {
            if (!_quotedRules.Contains(line))
                _passages.Add(line);
        }
        if (home != SectionKind.Other)
            _lines.Read(section.Code, home);
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
                if (StatementReader.EndsClause(_document.Text(line with { Start = own.Value.Span.End })))
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
}
