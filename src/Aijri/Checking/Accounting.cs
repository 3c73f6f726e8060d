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
        var claims = new Places<Claim>(@checked.Claims.Where(c => c.Span.Length > 0).Select(c => (c.Span, c)));
        var assessment = @checked.Scored.Assessment;
        var leaves = new Places<SourceSpan>(Leaves(assessment).Distinct().Select(l => (l, l)));
        var right = new Places<bool>(quotations.Where(q => q.IsRight).Select(q => (q.Span, true)));
        var wrong = new Places<bool>(quotations.Where(q => !q.IsRight).Select(q => (q.Span, false)));
        var statements = new Places<ProseStatement>(assessment.Prose.Where(s => s.Label is null).Select(s => (s.Number.Span, s)));
        var open = new Places<ProseStatement>(assessment.Prose.Where(s => s is { Label: null, IsOpen: true, IsElsewhere: false }).Select(s => (s.Number.Span, s)));
        var external = new Places<bool>(External(document, assessment).Select(e => (e, true)));
        var numbers = ImmutableArray.CreateBuilder<AccountedNumber>();
        foreach (var span in Numbers(document))
        {
            var claim = claims.FirstAt(span);
            var kind = claim is { IsBad: true } && IsEcho(claim) && right.AreAt(span) ? NumberKind.Echo
                : claim is { IsVerified: true } ? IsEcho(claim) ? NumberKind.Echo : NumberKind.Verified
                : claim is not null ? claim.Verdict == Verdict.NotCheckable ? NumberKind.Unclaimed : NumberKind.Wrong
                : wrong.AreAt(span) ? NumberKind.Wrong
                : leaves.AreAt(span) ? NumberKind.Leaf
                : right.AreAt(span) || open.AreAt(span) ? NumberKind.Echo
                : statements.AreAt(span) ? NumberKind.Unclaimed
                : external.AreAt(span) || IsListMark(document.File.Text, span) ? NumberKind.External : NumberKind.Unclaimed;
            // The sign is the number's where a claim or an input has it.
            var isSigned = (claim?.Span ?? leaves.FirstAt(span)) is var whole && whole.Start == span.Start - 1 && whole.End >= span.End;
            numbers.Add(new AccountedNumber(isSigned ? new SourceSpan(span.Start - 1, span.End) : span, kind, claim?.Id));
        }
        return numbers.ToImmutable();
    }

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
}
