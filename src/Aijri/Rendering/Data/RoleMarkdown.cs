using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>roles/SLUG/index.md</c>: the role's page as markdown. Numbers are the computed ones; the prose is the author's.</summary>
internal sealed class RoleMarkdown
{
    public const string Name = "index.md";

    // What means something to markdown, the beginning of a block aside, and the ends of lines.
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<|#~&\r\n");

    private readonly StringBuilder _text;
    private readonly SiteFrame _site;
    private readonly Role _role;
    private readonly Document _document;
    private readonly ScoredAssessment _scored;
    private readonly AuthorMarkdown _author;

    private RoleMarkdown(StringBuilder text, SiteFrame site, Role role, RelatedRoles related, Document document, ScoredAssessment scored)
    {
        _text = text;
        _site = site;
        _role = role;
        _document = document;
        _scored = scored;
        _author = new AuthorMarkdown(document, site, role, related);
    }

    /// <summary>Writes it.</summary>
    public static void Write(StringBuilder text, SiteFrame site, Role role, RelatedRoles related, Document document, ScoredAssessment scored)
    {
        var page = new RoleMarkdown(text, site, role, related, document, scored);
        page.Verdict();
        page.Computation();
        page.Tasks();
        page.Table(SectionKind.EvidenceScore, scored.Methodology.Evidence, scored.EvidenceRows, scored.Evidence!);
        page.Table(SectionKind.BarrierAssessment, scored.Methodology.Barriers, scored.BarrierRows, scored.Barriers!);
        page.Table(SectionKind.ProtectivePrinciples, scored.Methodology.Protective, scored.ProtectiveRows, scored.Protective!);
        page.Growth();
        page.Definition();
        page.Prose();
        page.Related(related);
    }

    private void Verdict()
    {
        Line($"# {Plain(_role.Title!)}", "");
        if (_role.Summary is { } summary)
            Line(AtStart(Plain(summary)), "");
        if (RoleModel.Notice(_role.Status) is { } notice)
            Line($"> {notice}", "");
        Line($"- **{_site.Methodology.Score.Name}:** {_role.ShownScore}, {_role.FullLabel}");
        if (_role.NearestZone is { } nearest)
            Line($"- **Nearest other zone:** {nearest.Name}, {_scored.Methodology.Score.Show(_role.Margin!.Value)} away");
        Item("Seniority", _role.Seniority);
        Item("Category", _role.Category);
        Item("Assessed", _role.Assessed is { } day ? Dates.Text(day) : null);
        Line($"- **Verified:** {_role.Verified} of {_role.Claims} stated figures");
        Line($"- **Page:** <{_site.Address($"roles/{_role.Slug}/")}>");
        if (_site.Settings.License is { } license)
            Line($"- **Licence:** [{Plain(license.Name)}]({license.Url})");
        Line();
        if (_role.History.IsEmpty)
            return;
        foreach (var past in PublishedScore.Of(_role))
            Line($"- Published {Dates.Text(past.Date)}: {_scored.Methodology.Score.Show(past.Score)}{(past.Note is { } note ? $". {Plain(note)}" : "")}");
        Line();
    }

    // Words that begin a line, and no quotation, list or heading.
    private static string AtStart(string words)
    {
        var digits = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return words is ['>' or '-' or '+' or '=', ..] ? "\\" + words : digits > 0 && words[digits] is '.' or ')' ? words.Insert(digits, "\\") : words;
    }

    private void Computation()
    {
        Line("## How it is computed", "", "| Step | From | Value |", "|---|---|---|");
        foreach (var step in Derivation.Of(_scored))
            Line($"| {Plain(step.Title)} | {step.Value.Formula} | {step.Text} |");
        Line();
        if (_scored.IsOverridden)
            Line($"An assessor published {_role.ShownScore} in its place: ", _scored.Assessment.Override!.Reason?.Span ?? default, "\n");
        Notes(SectionKind.CompositeScore);
        Notes(SectionKind.SubLabel);
    }

    private void Tasks()
    {
        Line("## Tasks", "", "| Task | Time % | Score | Weighted | Mode | Reason |", "|---|---|---|---|---|---|");
        var rows = _scored.Assessment.Tasks!.Rows;
        for (var i = 0; i < rows.Length; i++)
        {
            _text.Append("| ");
            _author.Cell(_text, rows[i].Name.Span);
            Line($" | {Computed.Exact(rows[i].Time!.Value.Value)} | {Computed.Exact(rows[i].Score!.Value.Value)} | {_scored.Weighted[i]} | {Plain(rows[i].Mode.Text)} | ", rows[i].Rationale, " |");
        }
        Line($"| **Total** | {_scored.TotalTime} | | {_scored.TotalWeighted} | | |", "");
        Notes(SectionKind.TaskDecomposition);
    }

    private void Table(SectionKind kind, ScoreScale scale, DimensionBinding rows, Computed total)
    {
        Line($"## {Plain(scale.Name)}", "", "| | Score | Reason |", "|---|---|---|");
        for (var i = 0; i < rows.Rows.Length; i++)
            Line($"| {Plain(scale.Dimensions[i])} | {Computed.Exact(rows.Rows[i]!.Score!.Value.Value)} | ", rows.Rows[i]!.Rationale, " |");
        Line($"| **Total** ({Numbers.Range(scale.Total)}) | {total} | |", "");
        Notes(kind);
    }

    private void Growth()
    {
        Line($"## {Plain(_scored.Methodology.Growth.Name)}", "");
        Line($"{_scored.Growth}: ", _scored.ProtectiveRows.Growth!.Rationale, "\n");
        Notes(SectionKind.GrowthCheck);
    }

    private void Definition()
    {
        if (!_scored.Assessment.Definition.IsEmpty)
        {
            Line("## The role", "");
            foreach (var row in _scored.Assessment.Definition)
                Line($"- **{Plain(row.Field.Text)}:** ", row.Value, "");
            Line();
        }
        Notes(SectionKind.RoleDefinition);
    }

    private void Prose()
    {
        foreach (var section in _document.Sections.Where(s => s.Kind.IsShownWhole()))
        {
            var before = _text.Length;
            Line($"## {(section.Level == 0 ? "Introduction" : Plain(section.Heading.Text))}", "");
            if (_author.Body(_text, section))
                Line("", "");
            else
                _text.Length = before;
        }
    }

    private void Related(RelatedRoles related)
    {
        List("Also assessed", related.Levels);
        List("Roles cited", [.. related.Cites.Select(c => c.Role)]);
        List("Cited by", [.. related.CitedBy.Select(c => c.Role)]);
    }

    private void List(string title, ImmutableArray<Role> roles)
    {
        if (roles.IsEmpty)
            return;
        Line($"## {title}", "");
        foreach (var role in roles)
            Line($"- [{Plain(role.ShownTitle)}]({_site.Address(RoleFiles.Path(role, Name))}): {role.ShownScore}, {role.FullLabel}");
        Line();
    }

    private void Notes(SectionKind kind)
    {
        foreach (var section in _document.Sections.Where(s => s.Kind == kind))
        {
            if (_author.Body(_text, section))
                Line("", "");
        }
    }

    private void Item(string name, string? value)
    {
        if (value is not null)
            Line($"- **{name}:** {Plain(value)}");
    }

    // A line with a cell of the author's in it.
    private void Line(string before, SourceSpan cell, string after)
    {
        _text.Append(before);
        _author.Cell(_text, cell);
        Line(after);
    }

    private void Line(params ReadOnlySpan<string> lines)
    {
        if (lines.IsEmpty)
            _text.Append('\n');
        foreach (var line in lines)
            _text.Append(line).Append('\n');
    }

    /// <summary>Words that mean nothing to markdown.</summary>
    internal static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
            return text;
        var plain = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // "A & B" is no character's name.
            if (c is not ('\r' or '\n') && Marks.Contains(c) && !(c == '&' && (i + 1 == text.Length || text[i + 1] == ' ')))
                plain.Append('\\');
            plain.Append(c is '\r' or '\n' ? ' ' : c);
        }
        return plain.ToString();
    }
}
