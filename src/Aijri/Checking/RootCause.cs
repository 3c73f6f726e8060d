using System.Collections.Immutable;
using System.Globalization;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>One mistake: the claim or input at fault, and the claims that are wrong because of it.</summary>
/// <param name="Claim">The claim at fault, or the first that an input contradicts.</param>
/// <param name="Explained">The other claims that are wrong because of it, in the order of the text.</param>
/// <param name="Input">The one input whose replacement makes all of them true; null when the claim itself is at fault.</param>
/// <param name="IsAmbiguous">Whether one of several inputs could be at fault instead.</param>
internal sealed record Mistake(Claim Claim, ImmutableArray<Claim> Explained, Replacement? Input, bool IsAmbiguous);

/// <summary>Finds the mistakes behind wrong claims: as few as explain them all, each at the one token to replace.</summary>
internal static class RootCause
{
    // Every value of every input is tried, which takes the square of their number: far beyond any week's tasks, each false step stands for itself.
    private const int MostTasks = 60;

    // All that is wrong is judged again for each of them.
    private const int MostWrong = 200;

    private const string TotalWeighted = "tasks.total.weighted";

    /// <summary>The mistakes of a document, in the order of the text.</summary>
    public static ImmutableArray<Mistake> Find(ScoredAssessment scored, ImmutableArray<Claim> claims)
    {
        var bad = claims.Where(c => c.IsBad).ToList();
        var sure = bad.Count(c => c.Rule != Rules.ProseDoubt);
        var mistakes = new List<Mistake>();
        var isOpen = false;
        if (Rows(scored, bad) is { } rows)
        {
            mistakes.AddRange(rows.Mistakes);
            (scored, bad) = (rows.Scored, Still(rows.Scored, bad, rows.Fixed));
        }
        while ((sure > 1 || scored.IsOverridden) && bad.Count is > 1 and <= MostWrong && scored.Assessment.Tasks?.Rows.Length is null or <= MostTasks && BestInput(scored, bad) is { } found)
        {
            var fixedBy = found.Fixed;
            var explained = bad.Where(c => fixedBy.Contains(c.Id)).ToImmutableArray();
            mistakes.Add(new Mistake(explained.FirstOrDefault(c => c.Verdict == Verdict.Wrong, explained[0]), explained, found.IsUnique ? found.Input : null, !found.IsUnique));
            // Where no input is known to be at fault, all that is wrong is held to the inputs as they stand.
            isOpen = !found.IsUnique;
            if (isOpen)
            {
                bad.RemoveAll(c => fixedBy.Contains(c.Id));
                break;
            }
            // What is still wrong is held to what the others agree on, and not to the input that is at fault.
            scored = Scorer.Score(found.Input.Assessment, scored.Methodology);
            bad = Still(scored, bad, fixedBy);
        }
        var carried = bad.ToLookup(c => c.Root?.Id, StringComparer.Ordinal);
        foreach (var wrong in bad.Where(c => c.Verdict == Verdict.Wrong))
            mistakes.Add(new Mistake(wrong, [.. carried[wrong.Id]], null, IsAmbiguous: isOpen && wrong.Computed is not null));
        return [.. mistakes.OrderBy(m => m.Input?.Span.Start ?? m.Claim.Span.Start)];
    }

    private static List<Claim> Still(ScoredAssessment scored, List<Claim> bad, HashSet<string> fixedBy)
    {
        var still = bad.Where(c => !fixedBy.Contains(c.Id)).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Claims.Of(scored, new FindingBag()).Where(c => c.IsBad && still.Contains(c.Id))];
    }

    // What is wrong then; a sentence that may be meant otherwise, and was none of what is wrong, does not speak against it.
    private static HashSet<string> Left(ScoredAssessment scored, HashSet<string> ids) =>
        Claims.Of(scored, new FindingBag()).Where(c => c.IsBad && (c.Rule != Rules.ProseDoubt || ids.Contains(c.Id))).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);

    // Several rows whose own weighted value names another score or time, which together make the totals right: each is a mistake of its own.
    private static (List<Mistake> Mistakes, HashSet<string> Fixed, ScoredAssessment Scored)? Rows(ScoredAssessment scored, List<Claim> bad)
    {
        if (!bad.Exists(c => c.Id == TotalWeighted) || Leaves.OfRows(scored) is not ({ IsEmpty: false } each, var all))
            return null;
        var with = Scorer.Score(all, scored.Methodology);
        var ids = bad.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var still = Left(with, ids);
        if (still.Contains(TotalWeighted) || !still.IsSubsetOf(ids))
            return null;
        var explained = bad.Where(c => !still.Contains(c.Id)).ToList();
        var mistakes = new List<Mistake>();
        foreach (var input in each)
        {
            // What follows from all of them is told with the first.
            var own = explained.Where(c => input == each[0] ? !each.Skip(1).Any(e => IsOfRow(c, e)) : IsOfRow(c, input)).ToImmutableArray();
            mistakes.Add(new Mistake(own[0], own, input, IsAmbiguous: false));
        }
        return (mistakes, [.. explained.Select(c => c.Id)], with);

        bool IsOfRow(Claim claim, Replacement input) =>
            claim.Rule == Rules.WeightedMismatch && scored.Assessment.Tasks!.Rows.First(r => r.Weighted?.Span == claim.Span).Span is var row && row.Start <= input.Span.Start && input.Span.End <= row.End;
    }

    // Where the row's own weighted value, which all else follows from, or the whole of the time is wrong with the other value too, more than that one input was changed: it would be one that nobody wrote.
    private static bool IsOfSameRow(ScoredAssessment scored, List<Claim> bad, string id, Replacement input)
    {
        if (scored.Assessment.Tasks?.Rows is not { } rows || input.Row != RowChange.None || !rows.Any(r => r.Span.Start <= input.Span.Start && input.Span.End <= r.Span.End))
            return false;
        var row = rows.IndexOf(rows.First(r => r.Span.Start <= input.Span.Start && input.Span.End <= r.Span.End));
        return (id == $"tasks.{(row + 1).ToString(CultureInfo.InvariantCulture)}.weighted" && bad.Exists(c => c.Root?.Id == id)) || (id == "tasks.total.time" && rows[row].Time?.Span == input.Span);
    }

    private sealed record Candidate(Replacement Input, HashSet<string> Fixed, bool IsUnique);

    // An input is at fault when another value for it breaks nothing and puts right what no single claim's correction could:
    // several false steps, or a false step together with all that was carried forward from it.
    private static Candidate? BestInput(ScoredAssessment scored, List<Claim> bad)
    {
        Candidate? best = null;
        var ids = bad.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var replacement in Leaves.Replacements(scored))
        {
            var still = Left(Scorer.Score(replacement.Assessment, scored.Methodology), ids);
            if (still.Count >= ids.Count || !still.IsSubsetOf(ids) || still.Any(id => IsOfSameRow(scored, bad, id, replacement)))
                continue;
            var @fixed = ids.Where(id => !still.Contains(id)).ToHashSet(StringComparer.Ordinal);
            // What may be meant otherwise is no evidence; it may be explained. But that front matter and a sentence agree on another score than the override's is no chance.
            var isPublished = replacement.Span == scored.Assessment.Override?.Published?.Span;
            if (bad.Count(c => @fixed.Contains(c.Id) && (isPublished || c.Rule != Rules.ProseDoubt)) < 2 || bad.Any(c => c.Root is { } root && @fixed.Contains(root.Id) && !@fixed.Contains(c.Id)))
                continue;
            if (best is null || @fixed.Count > best.Fixed.Count)
                best = new Candidate(replacement, @fixed, IsUnique: true);
            else if (@fixed.Count == best.Fixed.Count && (replacement.Span != best.Input.Span || replacement.Row != best.Input.Row))
                best = best with { IsUnique = false };
        }
        // Several inputs could be at fault: then it is the first false step that is reported, once.
        return best;
    }
}
