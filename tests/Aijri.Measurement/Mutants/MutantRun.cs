using System.Collections.Immutable;
using Aijri.Findings;
using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Mutants;

/// <summary>Makes all mutants, checks them and holds what was found against what should have been.</summary>
internal static class MutantRun
{
    /// <summary>The outcomes, in a stable order; documents that the measurement itself cannot follow are named in <paramref name="misread"/>.</summary>
    public static Outcome[] Run(IReadOnlyList<Reading> corpus, ClaimKind? only, List<string> misread)
    {
        var figures = corpus.Select(r => RoleFigures.Of(r, s => s.Text)).ToList();
        var originals = corpus.Select((r, i) => Evaluation.Of(r, figures)).ToList();
        for (var i = 0; i < corpus.Count; i++)
            misread.AddRange(originals[i].Wrong.Order(StringComparer.Ordinal).Select(id => $"{corpus[i].Path}: {id} ({corpus[i].Find(id)?.Text})"));
        var documents = corpus.Select(r => (r.Path, r.Text)).ToList();
        var before = Counted(Library.Check(documents, 0, documents[0].Text));
        var mutants = corpus.SelectMany((r, i) => TokenMutations.Of(corpus, i, originals[i], figures).Concat(RowMutations.Of(r, i))).Where(m => only is null || m.Kind == only).ToArray();
        var outcomes = new Outcome[mutants.Length];
        Parallel.For(0, mutants.Length, i =>
        {
            var at = mutants[i].Document;
            var text = mutants[i].Apply(corpus[at].Text);
            outcomes[i] = Of(mutants[i], corpus[at], figures, originals[at], text, New(Library.Check(documents, at, text), before));
        });
        return outcomes;
    }

    private static Outcome Of(Mutant mutant, Reading reading, IReadOnlyList<RoleFigures> figures, Evaluation original, string text, ImmutableArray<Finding> everywhere)
    {
        ImmutableArray<Finding> found = [.. everywhere.Where(f => f.Place.Path == reading.Path)];
        var evaluation = mutant.Kind switch
        {
            ClaimKind.External => null,
            ClaimKind.RowOperation => Evaluation.Of(Reader.Read(reading.Path, text), []),
            _ => Evaluation.Of(reading, figures, mutant.Slot, mutant.New),
        };
        var places = new Places(text);
        return new Outcome(mutant)
        {
            MustFind = evaluation?.Wrong.Count > 0,
            IsDecision = evaluation is not null && IsDecision(mutant, evaluation.Figures, original.Figures),
            New = found,
            InOthers = everywhere.Length - found.Length,
            IsOnToken = found.Any(f => places.Overlap(f.Place, mutant.Place!.Value)),
            IsOnDependent = mutant is { Kind: ClaimKind.Leaf, Slot: { } leaf }
                && Derivation.Of(leaf.Id).SelectMany(reading.Below).Any(s => found.Any(f => places.Overlap(f.Place, Shifted(s, mutant)))),
        };
    }

    private static (int, int) Shifted(Slot slot, Mutant mutant)
    {
        var shift = slot.Start > mutant.Start ? mutant.New.Length - mutant.Old.Length : 0;
        return (slot.Start + shift, slot.End + shift);
    }

    private static bool IsDecision(Mutant mutant, RoleFigures now, RoleFigures then) => mutant.Kind switch
    {
        ClaimKind.Label => mutant.Slot!.Id is "zone.word" or "front.zone" || mutant.Slot.Id.StartsWith("front.label", StringComparison.Ordinal) || mutant.Slot.Id.StartsWith("sub-label.label", StringComparison.Ordinal),
        ClaimKind.Derived => mutant.Slot!.Id is "score.result" or "front.score" && Figure.Read(mutant.New) is { } score && Method.Zone(score.Value) != then.Zone,
        ClaimKind.RowOperation when mutant.IsLabelRow => mutant.How.EndsWith("value", StringComparison.Ordinal),
        _ => now.Zone != then.Zone || now.Label != then.Label,
    };

    private static Dictionary<string, int> Counted(IEnumerable<Finding> findings) =>
        findings.Where(IsGrave).GroupBy(Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static ImmutableArray<Finding> New(IEnumerable<Finding> findings, Dictionary<string, int> before)
    {
        var left = new Dictionary<string, int>(before, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in findings.Where(IsGrave))
        {
            var name = Name(finding);
            if (left.GetValueOrDefault(name) > 0)
                left[name]--;
            else
                found.Add(finding);
        }
        return found.ToImmutable();
    }

    private static bool IsGrave(Finding finding) => finding.Severity is Severity.Error or Severity.Warning;

    private static string Name(Finding finding) => $"{finding.Place.Path} {finding.Rule.Id} {finding.Claim} {finding.Message}";
}
