using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Makes what a document states follow from its inputs, every one of which is taken for right.</summary>
public static class Recomputation
{
    /// <summary>The edits that put what is expected in the place of every claim that differs and of every empty weighted cell. What a sentence only may claim is left alone, and told of; where the times do not make up the whole, nothing follows.</summary>
    public static Fix Of(SourceFile file, CheckedAssessment @checked)
    {
        var edits = new List<Edit>();
        var left = ImmutableArray.CreateBuilder<Finding>();
        var end = 0;
        if (Obstacle(@checked.Scored) is not null)
            return new Fix(IsSafe: false, []);
        var claimed = @checked.Claims.Select(c => c.Span).ToHashSet();
        foreach (var claim in @checked.Claims)
        {
            // Who the role is follows from nothing.
            if (claim.Id is "front-matter.title" or "front-matter.seniority")
                continue;
            // A sentence follows where it repeats what the document states; what else it states may be another's.
            if (claim.Id.StartsWith("prose.", StringComparison.Ordinal) && claim is { Number: { } echo, Operands: [{ Number: { } stated }] } && echo.Value != stated.Value)
                continue;
            if (claim.IsVerified || claim.Expected is not { } expected || claim.Span.Start < end || claim.Span.Length == 0 || claim.Stated == expected)
                continue;
            if (claim.Rule == Rules.ProseDoubt || (claim.Sentence is { } sentence && IsLeft(sentence, claimed)) || Certainty.IsLoose(@checked.Scored, claim))
            {
                left.Add(ClaimFindings.OfLeft(claim, file, claim.Span));
                continue;
            }
            // "1.0 − (6 × 0.04)": the minus before the bracket is the number's own, and goes with no other.
            if (claim.Number is { Value: < 0 } && char.IsAsciiDigit(file.Shown[claim.Span.Start]))
            {
                if (expected[0] is not ('-' or '−' or '0'))
                    continue;
                expected = expected.TrimStart('-', '−');
            }
            edits.Add(new Edit(file.Locate(claim.Span), expected));
            end = claim.Span.End;
        }
        // "Last year it was 58.0, now it is 55.3.": of sentences that speak of other times and cases too, what is the role's was known by its number.
        var repeated = @checked.Claims.Where(c => c is { IsBad: true, Id: "score.result" or "task-resistance.result" }).ToList();
        foreach (var statement in @checked.Scored.Assessment.Prose.Where(s => s.Label is null && !claimed.Contains(s.Span)).DistinctBy(s => s.Span))
        {
            if (repeated.Find(c => c.Number is { } n && n.Value == statement.Number.Value && n.Decimals == statement.Number.Decimals) is { } old
                && !RoleNames.HasForeign(statement.Passage, statement.At, @checked.Scored.Assessment.Names))
                left.Add(ClaimFindings.OfLeft(old, file, statement.Span));
        }
        edits.AddRange(Fillings(file, @checked.Scored));
        return new Fix(IsSafe: false, [.. edits.OrderBy(e => e.Place.Line).ThenBy(e => e.Place.Column)]) { Left = left.ToImmutable() };
    }

    // Only the author can put it right: its number is the result of a calculation that it prints, it speaks of the past, or another figure of it may follow from the number and nothing checks that.
    private static bool IsLeft(ProseStatement statement, HashSet<SourceSpan> claimed) =>
        SentenceCalculation.IsResult(statement.Passage, statement.At) || PlainSentence.IsOfAnotherTime(statement.Passage, statement.At) || HasFigureBeside(statement, claimed);

    // "The score is 67.9, 19.9 above the threshold.", "6.00 minus 1.95 leaves 4.05."
    private static bool HasFigureBeside(ProseStatement statement, HashSet<SourceSpan> claimed)
    {
        var passage = statement.Passage;
        var (first, last) = passage.SentenceOf(statement.At);
        for (var i = first; i <= last; i++)
        {
            if (i != statement.At && passage.IsNumber(i) && passage.Tokens[i] is { IsFact: false } token && (token.IsPercent || token.Number.Decimals > 0) && !claimed.Contains(passage.InFile(token.Number).Span))
                return true;
        }
        return false;
    }

    // Empty weighted cells: each follows from its row, with the decimals of the others.
    private static IEnumerable<Edit> Fillings(SourceFile file, ScoredAssessment scored)
    {
        var rows = scored.Assessment.Tasks?.Rows ?? [];
        var decimals = rows.Where(r => r.Weighted is not null).Select(r => r.Weighted!.Value.Decimals).DefaultIfEmpty(2).Max();
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].EmptyWeighted is not { } cell || scored.Weighted[i] is not { } weighted)
                continue;
            var end = file.Shown.AsSpan(cell.Start).IndexOfAny("|\r\n");
            yield return new Edit(file.Locate(cell with { End = cell.Start + Math.Max(end, cell.Length) }), $" {Computed.Rounded(weighted.Value, decimals)} ");
        }
    }

    /// <summary>Why nothing follows from the inputs, as the end of a sentence; null where something does.</summary>
    public static string? Obstacle(ScoredAssessment scored)
    {
        var whole = scored.Methodology.Tasks.TotalTime;
        return scored.TotalTime is not { } time ? "not every task has a time that can be read"
            : Math.Round(time.Value, MidpointRounding.AwayFromZero) != whole ? $"the times add up to {Computed.Exact(time.Value)}%, not {Computed.Exact(whole)}%"
            : scored.Assessment.Override is { IsUnclear: true } ? "whether an assessor overrides the score cannot be told"
            : !scored.IsOverrideUsable ? "the assessor's score is not on the scale"
            : scored.Score is not null ? null : HasNoScore(scored) ? "a score is missing, or none that the method has" : "a table is missing or cannot be read";
    }

    // In a table that is there.
    private static bool HasNoScore(ScoredAssessment scored) => scored.Assessment is var a
        && ((a.Tasks is not null && scored.TotalWeighted is null) || (a.Evidence is not null && scored.Evidence is null) || (a.Barriers is not null && scored.Barriers is null) || (a.Protective is not null && scored.Growth is null));
}
