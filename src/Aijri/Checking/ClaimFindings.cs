using System.Collections.Immutable;
using System.Globalization;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Puts mistakes into words: one finding each, at the wrong token, with both numbers and the way there.</summary>
internal static class ClaimFindings
{
    public static void Add(ScoredAssessment scored, ImmutableArray<Claim> claims, FindingBag findings)
    {
        var file = scored.Assessment.File;
        foreach (var mistake in RootCause.Find(scored, claims))
            findings.Add(mistake.Input is { } input ? OfInput(mistake, input, scored) : OfClaim(mistake, scored, file));
        foreach (var claim in claims)
        {
            if (claim.Verdict == Verdict.Convention)
                findings.Add(OfConvention(claim, file));
            else if (claim.Verdict == Verdict.Chained)
                findings.Add(OfChained(claim, file));
        }
    }

    private static Finding OfClaim(Mistake mistake, ScoredAssessment scored, SourceFile file)
    {
        var claim = mistake.Claim;
        var isDecision = IsDecision(mistake, scored);
        return Base(claim, file) with
        {
            Message = Message(claim, scored),
            IsDecision = isDecision,
            Help = mistake.IsAmbiguous ? "Either this is wrong, or one of the inputs it follows from: more than one could be." : Misspelt(claim),
            Related = [.. mistake.Explained.Where(c => c.Id != claim.Id).Select(c => new Related(file.Locate(c.Span), c.Verdict == Verdict.Carried ? $"carried forward here: {Lower(c.What)}" : $"contradicted too: {Lower(c.What)}"))],
            Cause = Cause.Of(claim, scored),
            Fix = mistake.IsAmbiguous || !IsCertain(claim, scored) ? null : FixOf(mistake, scored, file),
        };
    }

    private static Finding OfInput(Mistake mistake, Replacement input, ScoredAssessment scored)
    {
        var file = scored.Assessment.File;
        var stated = file.Slice(input.Span).ToString();
        var count = mistake.Explained.Length;
        var statements = count == 1 ? "what follows from it says" : $"{count.ToString(CultureInfo.InvariantCulture)} statements agree";
        var isValue = input.Row == RowChange.None;
        var rule = isValue ? Rules.InputContradicted : Rules.TaskCount;
        return new Finding
        {
            Rule = rule,
            Severity = rule.Severity,
            Place = file.Locate(input.Span),
            Message = input.Row switch
            {
                RowChange.Missing => $"{input.What} is missing: {statements} that there is one more ({input.Value}).",
                RowChange.Surplus => $"{input.What} is one too many: {statements} that it does not belong here.",
                _ => $"{input.What} is {stated}, but {statements} that it is {input.Value}.",
            },
            IsDecision = mistake.Explained.Any(c => c.IsLabel),
            Stated = stated,
            Expected = isValue ? input.Value : null,
            Cause = isValue ? Slip.Between(stated, input.Value) : input.Row == RowChange.Missing ? "a row was removed" : "a row was added or stands twice",
            Derivation = mistake.Claim.Derivation,
            Help = $"An input is the author's to decide: correct it, or, where it was changed on purpose, {(Recomputation.Obstacle(scored) is { } obstacle ? $"look at what else is wrong as well: {obstacle}." : "let what follows from it follow: `aijri fix --recompute`.")}",
            Related = [.. mistake.Explained.Select(c => new Related(file.Locate(c.Span), $"says so: {Lower(c.What)} ({c.Stated})"))],
        };
    }

    /// <summary>What is to be said of a sentence that goes by what a claim stated, when the document states another thing and the sentence is as it was.</summary>
    /// <param name="claim">The claim; the sentence's own, or what it repeats.</param>
    /// <param name="file">The document.</param>
    /// <param name="span">The number in the sentence.</param>
    public static Finding OfLeft(Claim claim, SourceFile file, SourceSpan span) => new()
    {
        Rule = Rules.ProseDoubt,
        Severity = Rules.ProseDoubt.Severity,
        Place = file.Locate(span),
        Message = $"The document no longer says {claim.Stated}: if the role as it is now is meant, it should be {claim.Expected} here.",
        Help = "The sentence may speak of something else, so it stays as it is.",
        Stated = claim.Stated,
        Expected = claim.Expected,
    };

    private static Finding OfConvention(Claim claim, SourceFile file) => Base(claim, file) with
    {
        Rule = Rules.RoundingConvention,
        Severity = Rules.RoundingConvention.Severity,
        Message = $"{claim.What} is {claim.Stated}, {(Math.Abs(claim.Number!.Value.Value) < Math.Abs(claim.Exact!.Value) ? "cut off" : "rounded up")} from {Computed.Exact(claim.Exact.Value)}; rounded it is {claim.Expected}.",
        Cause = Slip.Between(claim.Stated, claim.Expected!),
        Fix = FixOf([claim], file),
    };

    private static Finding OfChained(Claim claim, SourceFile file) => Base(claim, file) with
    {
        Rule = Rules.ChainedRounding,
        Severity = Rules.ChainedRounding.Severity,
        Message = $"{claim.What} is {claim.Stated}, which follows from the rounded numbers it is computed from; from the exact ones it is {claim.Expected}.",
    };

    private static Finding Base(Claim claim, SourceFile file) => new()
    {
        Rule = claim.Rule,
        Severity = claim.Rule.Severity,
        Place = file.Locate(claim.Span),
        Message = "",
        Claim = claim.Id,
        Stated = claim.Stated,
        Expected = claim.Expected,
        Difference = claim is { Number: { } number, Exact: { } exact } ? number.Value - exact : null,
        Derivation = claim.Derivation,
    };

    private static string Message(Claim claim, ScoredAssessment scored)
    {
        if (claim.Id == "tasks.total.time" && claim.Number?.Value == scored.Methodology.Tasks.TotalTime)
            return $"The times add up to {claim.Expected}%, not {claim.Stated}%: {claim.Derivation}.";
        var stated = claim.Stated.Length == 0 ? claim.Number is null ? "empty" : "not mentioned, which means 0" : claim.Number is null ? $"\"{claim.Stated}\"" : claim.Stated;
        var expected = claim.Number is null ? $"\"{claim.Expected}\"" : claim.Expected;
        var should = claim.Rule == Rules.ProseDoubt && claim.Number is not null ? "if this role's is meant, it should be" : "it should be";
        return claim.Derivation is null || claim.Derivation.Replace('−', '-') == claim.Expected?.Replace('−', '-') ? $"{claim.What} is {stated}; {should} {expected}." : $"{claim.What} is {stated}; {should} {expected}: {claim.Derivation}.";
    }

    // A word that is nearly a zone's or a label's is a slip, and no other verdict.
    private static string? Misspelt(Claim claim) =>
        claim is { Number: null, Stated: [var first, ..], Expected: { } expected } && (claim.IsLabel || claim.Rule == Rules.ThresholdMismatch) && char.IsLetter(first) && !claim.Stated.Contains(' ', StringComparison.Ordinal)
            ? DidYouMean.Sentence(claim.Stated, [expected]) : null;

    private static bool IsDecision(Mistake mistake, ScoredAssessment scored)
    {
        if (mistake.Claim.IsLabel || mistake.Explained.Any(c => c.IsLabel))
            return true;
        // A wrong score is one when its zone is another.
        return mistake.Claim is { Id: "score.result" or "front-matter.score", Number: { } stated }
            && scored.Zone is { } zone && scored.Methodology.ZoneOf(stated.Value) != zone;
    }

    // Nobody but the author can tell where the meaning is in doubt, an input cannot be read, or the times do not make up the whole.
    private static bool IsCertain(Claim claim, ScoredAssessment scored) =>
        claim.Rule != Rules.ProseDoubt && IsMeant(claim, scored) && claim.Id is not ("front-matter.title" or "front-matter.seniority")
        && (claim.Number is null || claim.UsualDecimals is not null)
        && (claim.Rule == Rules.ConstantMismatch || claim.Rule == Rules.ThresholdMismatch || claim.Rule == Rules.DenominatorMismatch || claim.Rule == Rules.RangeMismatch
            || scored.TotalTime is null || Math.Abs(scored.TotalTime.Value - scored.Methodology.Tasks.TotalTime) < 1);

    // A sentence may speak of something else than it seems to: it is corrected where a slip, or what the document stated before, explains what stands there.
    private static bool IsMeant(Claim claim, ScoredAssessment scored)
    {
        if (!claim.Id.StartsWith("prose.", StringComparison.Ordinal) || claim is not { Number: { } stated, Exact: { } value })
            return true;
        var isOverMaximum = scored.Assessment.File.Shown.AsSpan(claim.Span.End).TrimStart("*_ ").StartsWith('/');
        return isOverMaximum || claim.Verdict == Verdict.Carried || Cause.Of(claim, scored) is not null || Slip.Resembles(stated, value, claim.UsualDecimals ?? stated.Decimals);
    }

    // A fix that changes the score, the zone or the label that the document publishes is for the author to ask for.
    private static bool IsVerdict(Claim claim) =>
        claim.IsLabel || claim.Id == "front-matter.score" || (claim.Id.StartsWith("score", StringComparison.Ordinal) && claim.Id.EndsWith(".result", StringComparison.Ordinal));

    private static Fix? FixOf(Mistake mistake, ScoredAssessment scored, SourceFile file)
    {
        var byLooseness = mistake.Explained.Where(c => c.Id != mistake.Claim.Id).ToLookup(c => Certainty.IsLoose(scored, c));
        return FixOf([mistake.Claim, .. byLooseness[false]], file) is { } fix ? fix with { Left = [.. byLooseness[true].Select(c => OfLeft(c, file, c.Span))] } : null;
    }

    private static Fix? FixOf(ImmutableArray<Claim> claims, SourceFile file)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var claim in claims.DistinctBy(c => c.Id).OrderBy(c => c.Span.Start))
        {
            // Where nothing stands, words are missing too: "15% not involved".
            if (claim.Expected is not { } expected || claim.Span.Length == 0 || claim.Span.Length != claim.Stated.Length)
                return null;
            if (claim.Stated != expected)
                edits.Add(new Edit(file.Locate(claim.Span), expected));
        }
        return edits.Count == 0 ? null : new Fix(!claims.Any(IsVerdict), edits.ToImmutable());
    }

    private static string Lower(string what) => what.StartsWith("The ", StringComparison.Ordinal) ? "the" + what[3..] : what;
}
