using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>What is worth saying of a document as a whole: statements that are missing, an override without a reason, a score on an edge.</summary>
internal static class StatementChecks
{
    public static void Run(ScoredAssessment scored, ImmutableArray<Claim> claims, FindingBag findings)
    {
        var a = scored.Assessment;
        if (a.Title is null)
            findings.Add(Rules.MissingTitle, a.Headings.FirstOrDefault(h => h.Kind == SectionKind.RoleDefinition) is { Heading.Length: > 0 } definition ? a.File.Locate(definition.Heading) : Location.Whole(a.File.Path), "The role has no title.", "Give it a Job Title row in the Role Definition table, or `title:` in front matter.");
        Missing(a, scored.Methodology, scored.Zone, findings);
        if (scored.IsOverridden && a.Override is { Reason: null, IsUnclear: false } line)
            findings.Add(Rules.OverrideWithoutReason, a.File, line.Text.Span, "The score is overridden and no reason is given.", "Say why: `Formula score … adjusted to … because …`.");
        Override(scored, findings);
        Zeros(scored, claims, findings);
        Edge(scored, claims, findings);
    }

    // An assessor's score lies on the scale and has no more decimals than scores are published with.
    private static void Override(ScoredAssessment scored, FindingBag findings)
    {
        var (a, rule) = (scored.Assessment, scored.Methodology.Score);
        if (a.Override?.Published is not { } published)
            return;
        var problem = !scored.IsOverrideUsable ? $"a score is from 0 to {Computed.Exact(rule.Scale)}"
            : published.Value != rule.Round(published.Value) ? $"scores are published with {rule.DecimalsInWords}" : null;
        var place = a.File.Locate(published.Span);
        // The others agree on another score: that says all.
        if (problem is not null && !findings.Findings.Any(f => f.Rule == Rules.InputContradicted && f.Place == place))
            findings.Add(Rules.ScoreOutOfRange, place, $"The score is overridden to {published}; {problem}.", scored.IsOverrideUsable ? null : "What depends on it is not checked.");
    }

    // A bare 0 is right by rounding for all that is less than a half, and says that the task weighs nothing.
    private static void Zeros(ScoredAssessment scored, ImmutableArray<Claim> claims, FindingBag findings)
    {
        var file = scored.Assessment.File;
        foreach (var claim in claims.Where(c => c is { IsVerified: true, Number: { Decimals: 0, Value: 0 }, Exact: not 0 } && c.Rule == Rules.WeightedMismatch))
        {
            var expected = Computed.Exact(claim.Exact!.Value, 2);
            findings.Add(new Finding
            {
                Rule = claim.Rule,
                Severity = Severity.Warning,
                Place = file.Locate(claim.Span),
                Message = $"{claim.What} is {claim.Stated}, and is not nothing: {claim.Derivation}.",
                Claim = claim.Id,
                Stated = claim.Stated,
                Expected = expected,
                Derivation = claim.Derivation,
                Fix = new Fix(IsSafe: true, [new Edit(file.Locate(claim.Span), expected)]),
            });
        }
    }

    private static void Missing(Assessment a, Methodology m, Zone? zone, FindingBag findings)
    {
        // A section that is not there at all is reported as such, and a line that cannot be read is reported where it stands.
        if (findings.Findings.Any(f => f.Rule == Rules.MissingSection || f.Rule == Rules.UnreadableClaim || f.Rule == Rules.UnreadableNumber || f.Rule == Rules.DuplicateDimension || f.Rule == Rules.DuplicateStatement || f.Rule == Rules.DecimalComma || f.Rule == Rules.CellCount))
            return;
        Report(a.Tasks is { TotalTime: null, TotalWeighted: null }, "The task table has no total.", Of(a.Tasks?.Span));
        Report(a.Tasks is { TotalTime: null, TotalWeighted: not null }, "The task table has no total of time.", Of(a.Tasks?.Span));
        Report(a.Tasks is { TotalTime: not null, TotalWeighted: null }, "The task table has no total weighted.", Of(a.Tasks?.Span));
        Report(a.Evidence is { Total: null }, "The evidence table has no total.", Of(a.Evidence?.Span));
        Report(a.Barriers is { Total: null }, "The barrier table has no total.", Of(a.Barriers?.Span));
        Report(a.Protective is { Total: null }, "The protective table has no total.", Of(a.Protective?.Span));
        foreach (var scale in (ReadOnlySpan<ScoreScale>)[m.Evidence, m.Barriers, m.Growth])
            Row(!CompositeClaims.States(a, scale.Modifier!), scale.Modifier!.Name);
        Row(a.CompositeTaskResistance is null, m.TaskResistance.Name);
        // In some zones there is none.
        Report(a.SubLabel is null && (zone is null || m.SubLabels.Any(l => l.Zone == zone.Name)), "The sub-label is not stated.", HeadingOf(SectionKind.SubLabel) ?? HeadingOf(SectionKind.CompositeScore));
        Report(a.TaskResistance.IsEmpty, "The Task Resistance line is missing: `Task Resistance Score: … - … = …`.", HeadingOf(SectionKind.TaskDecomposition));
        Report(a.Raw.IsEmpty, "The raw line is missing: `Raw: … × … × … × … = …`.", HeadingOf(SectionKind.CompositeScore));
        Report(a.Score.IsEmpty, "The score line is missing: `JobZone Score: (… - …) / … × … = …`.", HeadingOf(SectionKind.CompositeScore));
        Report(a.Zone.IsEmpty, "The zone line is missing: `Zone: …`.", HeadingOf(SectionKind.CompositeScore));
        foreach (var line in a.Zone)
        {
            // One threshold is a remark on the zone; a list of them is the whole scale.
            var left = m.Zones.Where(z => line.Thresholds.All(t => m.FindZone(t.Zone.Text) != z)).ToList();
            Report(line.Thresholds.Length > 1 && left.Count == 1 && line.Thresholds.Length == m.Zones.Length - 1 && line.Thresholds.All(t => m.FindZone(t.Zone.Text) is not null), $"The thresholds leave out {left.FirstOrDefault()?.Name}.", Of(line.Zone.Span));
        }

        void Report(bool isMissing, string message, SourceSpan? place)
        {
            if (isMissing)
                findings.Add(Rules.MissingStatement, place is { } span ? a.File.Locate(span) : Location.Whole(a.File.Path), message);
        }

        // A table is pointed at where it begins, a section at its heading.
        SourceSpan? Of(SourceSpan? table) => table is { } span ? SourceSpan.At(span.Start) : null;

        SourceSpan? HeadingOf(SectionKind kind) => a.Headings.Any(h => h.Kind == kind) ? a.Headings.First(h => h.Kind == kind).Heading : null;

        // A row that is nearly the missing one is where to look.
        void Row(bool isMissing, string name)
        {
            if (!isMissing)
                return;
            var rows = a.Modifiers.Select(r => r.Name).Concat(a.OtherRows).Where(r => !IsModifier(r.Text)).ToList();
            if (DidYouMean.Nearest(name, rows.Select(r => r.Text)) is { } near)
                findings.Add(Rules.MissingStatement, a.File, rows.First(r => r.Text == near).Span, $"The composite table has no row \"{name}\"; \"{near}\" is not read.", $"Did you mean `{name}`?");
            else
                Report(true, $"The composite table has no row \"{name}\".", HeadingOf(SectionKind.CompositeScore));
        }

        bool IsModifier(string name) => new[] { m.Evidence, m.Barriers, m.Growth }.Any(s => SectionNames.AreSame(s.Modifier!.Name, name));
    }

    private static void Edge(ScoredAssessment scored, ImmutableArray<Claim> claims, FindingBag findings)
    {
        if (scored is not { Score: { } score, FormulaScore: { } published, Raw: { } raw })
            return;
        var m = scored.Methodology;
        var file = scored.Assessment.File;
        var place = claims.FirstOrDefault(c => c.Id == "score.result")?.Span ?? default;
        if (m.ZoneOf(score.Value) is { } exact && exact != m.ZoneOf(published))
            findings.Add(Rules.KnifeEdge, file, place, $"The unrounded score {Computed.Exact(score.Value)} is {exact.Name}; published as {Computed.Rounded(published, m.Score.Decimals)} it is {m.ZoneOf(published).Name}.");
        if (claims.FirstOrDefault(c => c.Id == "score.result") is { Verdict: Verdict.Chained, Number: { } chained } && m.ZoneOf(chained.Value) != m.ZoneOf(published))
            findings.Add(Rules.KnifeEdge, file, place, $"The printed score {chained} follows from rounded numbers and is {m.ZoneOf(chained.Value).Name}; from the exact ones it is {Computed.Rounded(published, m.Score.Decimals)}, {m.ZoneOf(published).Name}, and that is published.");
        if (published > m.Score.Scale)
            findings.Add(Rules.ScoreAboveScale, file, place, $"The score passes {Computed.Exact(m.Score.Scale)}: the method's scale assumes fewer barriers.");
        if (claims.FirstOrDefault(c => c.Id == "raw.result") is { Number: { } printed, IsVerified: true } claim && printed.Decimals < m.Score.RawDecimals && printed.Value != raw.Value)
            findings.Add(Rules.CoarseRaw, file, claim.Span, $"Raw is printed with fewer than {m.Score.RawDecimals} decimals, too few to determine the score.");
    }
}
