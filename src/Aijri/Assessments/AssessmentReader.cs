using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>From a document's structure to what it states.</summary>
public static class AssessmentReader
{
    /// <summary>What <paramref name="document"/> states; null, with one finding, when it is no assessment at all.</summary>
    public static Assessment? Read(Document document, FindingBag findings)
    {
        if (!document.IsReadable)
            return null;
        if (!SectionNames.Scoring.Any(s => document.Find(s.Kind) is not null))
        {
            if (ReportHidden(document, findings).Any(IsScoring))
                return null;
            findings.Add(Rules.NotAnAssessment, Location.Whole(document.File.Path), "This is not an assessment: it has none of the scoring sections.",
                $"An assessment has sections named {string.Join(", ", SectionNames.Scoring.Select(s => $"\"{s.Name}\""))}.");
            return null;
        }
        ReportSections(document, findings);
        var reading = new AssessmentReading(document, findings);
        for (var i = 0; i < document.Sections.Length; i++)
            reading.Read(document.Sections[i] with { Tables = TablesOf(document, i) }, HomeOf(document, i));
        return reading.Result();
    }

    // A scoring section's tables may stand below headings of its own ("### Scores").
    private static ImmutableArray<Table> TablesOf(Document document, int at)
    {
        var section = document.Sections[at];
        var tables = section.Tables;
        if (section.Kind == SectionKind.Other || section.Kind.IsProse())
            return tables;
        for (var i = at + 1; i < document.Sections.Length && document.Sections[i] is { Kind: SectionKind.Other } inner && inner.Level > section.Level; i++)
            tables = tables.AddRange(inner.Tables);
        return tables;
    }

    // What an unknown section belongs to: the known one that it stands in, or none.
    private static SectionKind HomeOf(Document document, int at)
    {
        var inner = document.Sections[at];
        while (inner.Kind == SectionKind.Other && --at >= 0)
        {
            if (document.Sections[at].Level < inner.Level)
                inner = document.Sections[at];
        }
        return inner.Kind;
    }

    // Where the document says what it is about: in front matter, or in a heading above all others.
    private static Location TitleOf(Document document)
    {
        if (document.Front.Title is { Span.Length: > 0 } title)
            return document.File.Locate(title.Span);
        return document.Sections.FirstOrDefault(s => s.Level == 1) is { } top ? document.File.Locate(top.Heading.Span) : Location.Whole(document.File.Path);
    }

    // Sections whose headings stand in code: a fence that is not closed hides all below it. One finding for each such section, where the code begins.
    private static ImmutableArray<SectionKind> ReportHidden(Document document, FindingBag findings)
    {
        var hidden = ImmutableArray.CreateBuilder<SectionKind>();
        foreach (var section in document.Sections.Where(s => !s.Code.IsEmpty))
        {
            var headings = section.Code.Where(l => document.Text(l) is ['#', ..] && KindOf(l) is var kind && kind != SectionKind.Other && document.Find(kind) is null).ToList();
            if (headings.Count == 0)
                continue;
            var name = $"\"{document.Text(headings[0]).TrimStart('#').Trim()}\"";
            findings.Add(headings.Exists(l => IsScoring(KindOf(l))) ? Rules.MissingSection : Rules.MissingProse, document.File, FenceAbove(document.File, headings[0].Start), headings.Count switch
            {
                1 => $"The section {name} stands in a block of code and is not read.",
                _ => $"The section {name} and {headings.Count - 1} more stand in a block of code and are not read.",
            }, "End the code above, with a line of the same marks as this one.");
            hidden.AddRange(headings.Select(KindOf));
        }
        return hidden.ToImmutable();

        SectionKind KindOf(SourceSpan heading) => SectionNames.KindOf(document.Text(heading).TrimStart('#'));
    }

    private static bool IsScoring(SectionKind kind) => SectionNames.Scoring.Any(s => s.Kind == kind);

    private static SourceSpan FenceAbove(SourceFile file, int at)
    {
        for (var line = file.LineOf(at) - 1; ; line--)
        {
            var start = file.StartOfLine(line);
            var text = file.Shown.AsSpan(start, file.StartOfLine(line + 1) - start).TrimEnd();
            if (line == 1 || text.TrimStart(" \t>") is ['`', '`', '`', ..] or ['~', '~', '~', ..])
                return new SourceSpan(start, start + text.Length);
        }
    }

    private static void ReportSections(Document document, FindingBag findings)
    {
        var hidden = ReportHidden(document, findings);
        foreach (var (kind, name) in SectionNames.Scoring)
        {
            if (document.Find(kind) is null && !hidden.Contains(kind))
                Missing(Rules.MissingSection, name);
        }
        foreach (var (kind, name) in SectionNames.ReadOnce)
        {
            var first = document.Find(kind);
            foreach (var section in document.Sections)
            {
                if (section.Kind != kind || ReferenceEquals(section, first))
                    continue;
                findings.Add(new Finding
                {
                    Rule = Rules.DuplicateSection,
                    Severity = Rules.DuplicateSection.Severity,
                    Place = document.File.Locate(section.Heading.Span),
                    Message = $"The section \"{name}\" stands twice; only the first is read.",
                    Related = [new Related(document.File.Locate(first!.Heading.Span), "first here")],
                });
            }
        }
        foreach (var (kind, name) in SectionNames.Optional)
        {
            // A misspelt heading would switch the section's checks off.
            var unknown = document.Sections.Where(s => s.Kind == SectionKind.Other && s.Level > 0).ToList();
            if (document.Find(kind) is null && !hidden.Contains(kind) && DidYouMean.Nearest(name, unknown.Select(s => s.Heading.Text)) is { } near)
                findings.Add(Rules.MissingStatement, document.File, unknown.First(s => s.Heading.Text == near).Heading.Span, $"This section is not read as \"{name}\".", $"Did you mean `{name}`?");
        }
        foreach (var (kind, name) in SectionNames.Prose)
        {
            if (document.Find(kind) is null && !hidden.Contains(kind))
                Missing(Rules.MissingProse, name);
        }

        // At the heading that may be meant, where there is one.
        void Missing(Rule rule, string name)
        {
            var unknown = document.Sections.Where(s => s.Kind == SectionKind.Other && s.Level > 0).ToList();
            if (DidYouMean.Nearest(name, unknown.Select(s => s.Heading.Text)) is { } near)
                findings.Add(rule, document.File, unknown.First(s => s.Heading.Text == near).Heading.Span, $"The section \"{name}\" is missing.", $"There is a section \"{near}\": is that the one?");
            // Of two sections of one name, one may be meant as this.
            else if (rule == Rules.MissingSection && document.Sections.Where(s => IsScoring(s.Kind)).GroupBy(s => s.Kind).FirstOrDefault(g => g.Count() > 1) is { } twice)
                findings.Add(rule, document.File, twice.First().Heading.Span, $"The section \"{name}\" is missing.", $"The section \"{twice.First().Heading}\" stands twice: is one of them meant as this?");
            else
                findings.Add(rule, TitleOf(document), $"The section \"{name}\" is missing.");
        }
    }
}
