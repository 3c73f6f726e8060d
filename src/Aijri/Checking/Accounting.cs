using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>What a number of a document is to the checker.</summary>
public enum NumberKind
{
    /// <summary>An input: it follows from nothing.</summary>
    Leaf,

    /// <summary>A claim that stands as it should.</summary>
    Verified,

    /// <summary>A claim that does not.</summary>
    Wrong,

    /// <summary>A sentence's repetition of a value, of this role or of another's.</summary>
    Echo,

    /// <summary>A fact about the world, a name, a date: nothing of the method follows from it or to it.</summary>
    External,

    /// <summary>A number in the shape of a value that nothing checks.</summary>
    Unclaimed,
}

/// <summary>A number of a document.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Claim">The claim it belongs to; null when it is none.</param>
public readonly record struct AccountedNumber(SourceSpan Span, NumberKind Kind, string? Claim);

/// <summary>Accounts for every number of a document: none is left out but those of comments.</summary>
public static class Accounting
{
    /// <summary>The numbers of <paramref name="document"/>, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="checked">The same, checked.</param>
    /// <param name="quotations">The tokens that quote other roles, where those are known, and whether rightly.</param>
    public static ImmutableArray<AccountedNumber> Of(Document document, CheckedAssessment @checked, IEnumerable<(SourceSpan Span, bool IsRight)> quotations)
    {
        var claims = @checked.Claims.Where(c => c.Span.Length > 0).ToArray();
        var assessment = @checked.Scored.Assessment;
        var leaves = Leaves(assessment).ToHashSet();
        var quoted = quotations.ToArray();
        var statements = assessment.Prose.Where(s => s.Label is null).ToDictionary(s => s.Number.Span.Start);
        var external = External(document, assessment);
        var numbers = ImmutableArray.CreateBuilder<AccountedNumber>();
        foreach (var span in Numbers(document))
        {
            var claim = claims.FirstOrDefault(c => Overlap(c.Span, span));
            var kind = claim is { IsBad: true } && IsEcho(claim) && quoted.Any(q => q.IsRight && Overlap(q.Span, span)) ? NumberKind.Echo
                : claim is { IsVerified: true } ? IsEcho(claim) ? NumberKind.Echo : NumberKind.Verified
                : claim is not null ? claim.Verdict == Verdict.NotCheckable ? NumberKind.Unclaimed : NumberKind.Wrong
                : quoted.Any(q => !q.IsRight && Overlap(q.Span, span)) ? NumberKind.Wrong
                : leaves.Any(l => Overlap(l, span)) ? NumberKind.Leaf
                : quoted.Any(q => Overlap(q.Span, span)) || statements.Any(s => s.Value is { IsOpen: true, IsElsewhere: false } && Overlap(s.Value.Number.Span, span)) ? NumberKind.Echo
                : statements.Any(s => Overlap(s.Value.Number.Span, span)) ? NumberKind.Unclaimed
                : external.Any(e => Overlap(e, span)) || IsListMark(document.File.Text, span) ? NumberKind.External : NumberKind.Unclaimed;
            numbers.Add(new AccountedNumber(WithSign(span, leaves, claim), kind, claim?.Id));
        }
        return numbers.ToImmutable();
    }

    // The sign is the number's where a claim or an input has it.
    private static SourceSpan WithSign(SourceSpan span, IEnumerable<SourceSpan> leaves, Claim? claim) =>
        leaves.Append(claim?.Span ?? span).Any(s => s.Start == span.Start - 1 && s.End >= span.End) ? new SourceSpan(span.Start - 1, span.End) : span;

    private static bool IsEcho(Claim claim) => claim.Id.StartsWith("prose.", StringComparison.Ordinal);

    private static IEnumerable<SourceSpan> Leaves(Assessment a)
    {
        foreach (var row in a.Tasks?.Rows ?? [])
        {
            if (row.Time is { } time)
                yield return time.Span;
            if (row.Score is { } score)
                yield return score.Span;
        }
        foreach (var row in ((IEnumerable<ScoreTable?>)[a.Evidence, a.Barriers, a.Protective]).SelectMany(t => t?.Rows ?? []))
        {
            if (row.Score is { } score)
                yield return score.Span;
        }
        if (a.Override?.Published is { } published)
            yield return published.Span;
    }

    // Front matter, headings, names and sentences hold facts, unless a claim was found in them.
    private static SourceSpan[] External(Document document, Assessment a)
    {
        var names = (a.Tasks?.Rows ?? []).Select(r => r.Name.Span)
            .Concat(((IEnumerable<ScoreTable?>)[a.Evidence, a.Barriers, a.Protective]).SelectMany(t => t?.Rows ?? []).Select(r => r.Name.Span))
            .Concat(a.Definition.Select(d => d.Field.Span)).Append(a.JobTitle?.Span ?? default).Append(a.SeniorityLevel?.Span ?? default);
        // What stands before a task's name numbers the row.
        var numbering = (a.Tasks?.Rows ?? []).Select(r => new SourceSpan(r.Span.Start, Math.Max(r.Span.Start, r.Name.Span.Start)));
        var sections = document.Sections.Select(s => s.Heading.Span);
        var body = document.Sections.IsEmpty ? document.File.Text.Length : document.Sections.Min(s => s.Heading.Span.Length > 0 ? s.Heading.Span.Start : int.MaxValue);
        return [.. names, .. numbering, .. sections, .. a.Passages, new SourceSpan(0, Math.Min(body, document.File.Text.Length))];
    }

    // "1." and "2)" at the beginning of a line.
    private static bool IsListMark(string text, SourceSpan span)
    {
        var line = text.AsSpan(0, span.Start).LastIndexOfAny('\r', '\n') + 1;
        return span.End < text.Length && text[span.End] is '.' or ')' && text.AsSpan(line, span.Start - line).Trim(" \t>").IsEmpty;
    }

    // What stands in a comment is no text of the document.
    private static IEnumerable<SourceSpan> Numbers(Document document)
    {
        var text = document.File.Shown;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
                end++;
            yield return new SourceSpan(at, end);
            at = end;
        }
    }

    private static bool Overlap(SourceSpan a, SourceSpan b) => a.Start < b.End && b.Start < a.End;
}
