using System.Collections.Immutable;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>A document with corrections.</summary>
/// <param name="File">The document.</param>
/// <param name="Before">Its text as it is.</param>
/// <param name="After">Its text corrected.</param>
/// <param name="Corrections">What was replaced, in order.</param>
public sealed record FixedDocument(InputFile File, string Before, string After, ImmutableArray<Correction> Corrections);

/// <summary>One token that was replaced.</summary>
/// <param name="Place">Where it stood.</param>
/// <param name="Old">What stood there.</param>
/// <param name="New">What stands there now.</param>
public readonly record struct Correction(Location Place, string Old, string New);

/// <summary>What corrections make of the documents.</summary>
/// <param name="Documents">The documents that change, in the order of their paths.</param>
/// <param name="After">What is found when the corrected texts are checked again.</param>
public sealed record Fixing(ImmutableArray<FixedDocument> Documents, Compilation After)
{
    private const int MostRounds = 5;

    /// <summary>Corrects derived numbers and stale quotations until nothing is left to correct. Writes nothing.</summary>
    /// <param name="files">The documents.</param>
    /// <param name="check">Checks documents all together.</param>
    /// <param name="withDecisions">Whether scores, zones and labels may change.</param>
    /// <param name="recompute">What makes a document follow from its inputs, before anything else is corrected; null: no input is taken for right.</param>
    /// <remarks>Every corrected document is checked again, among the others; one whose errors and warnings are not fewer in the end than when it was first corrected is left as it is. One that was made to follow from its inputs may have as many: sentences that only its author can judge.</remarks>
    public static Fixing Of(IReadOnlyList<InputFile> files, Func<IReadOnlyList<InputFile>, Compilation> check, bool withDecisions, Func<InputFile, List<Edit>>? recompute = null)
    {
        var before = check(files);
        var excluded = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var (current, made, after) = Corrected(files, before, check, withDecisions, recompute, excluded);
            var worse = made.Keys.Where(path => recompute is null ? Count(after, path) >= made[path].Wrong || (IsContradicted(before, path) && !IsContradicted(after, path))
                : Count(after, path) >= made[path].Wrong && !Follows(path, before, after)).ToList();
            if (worse.Count == 0)
                return new Fixing([.. current.Zip(files).Where(f => made.ContainsKey(f.First.Path)).Select(f => new FixedDocument(f.Second, made[f.First.Path].Before, f.First.Text!, [.. made[f.First.Path].Corrections]))], after);
            excluded.UnionWith(worse);
        }
    }

    // Correcting a score makes quotations of it stale, so the corrections go round until nothing is left.
    private static (InputFile[] Files, Dictionary<string, (string Before, int Wrong, List<Correction> Corrections)> Made, Compilation After) Corrected(
        IReadOnlyList<InputFile> files, Compilation compilation, Func<IReadOnlyList<InputFile>, Compilation> check, bool withDecisions, Func<InputFile, List<Edit>>? recompute, HashSet<string> excluded)
    {
        var current = files.ToArray();
        var made = new Dictionary<string, (string Before, int Wrong, List<Correction> Corrections)>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var byPath = compilation.Findings.ToLookup(f => f.Place.Path, StringComparer.Ordinal);
            var hasAny = false;
            for (var i = 0; i < current.Length; i++)
            {
                var isFirst = round == 0 && recompute is not null;
                if (excluded.Contains(current[i].Path) || (isFirst ? recompute!(current[i]) : Edits.Of(byPath[current[i].Path], withDecisions)) is not { Count: > 0 } edits)
                    continue;
                hasAny = true;
                var source = current[i].Read();
                if (!made.ContainsKey(current[i].Path))
                    made.Add(current[i].Path, (source.Text, Count(compilation, current[i].Path), []));
                made[current[i].Path].Corrections.AddRange(edits.Select(e => new Correction(e.Place, source.Slice(source.SpanOf(e.Place)).ToString(), e.NewText)));
                current[i] = current[i] with { Text = Edits.Apply(source, edits) };
            }
            if (!hasAny && (round > 0 || recompute is null))
                break;
            compilation = check(current);
        }
        return (current, made, compilation);
    }

    // The inputs are taken for right: fewer claims contradict them, and all that could be computed still can.
    private static bool Follows(string path, Compilation before, Compilation after) =>
        before.Roles.First(r => r.File.Path == path) is var old && after.Roles.First(r => r.File.Path == path) is var @new
        && @new.Claims - @new.Verified < old.Claims - old.Verified && (@new.IsComplete || !old.IsComplete);

    // Whether an input is another by what follows from it: that is for the author to decide, and no correction may make it go away.
    private static bool IsContradicted(Compilation compilation, string path) => compilation.Findings.Any(f => f.Rule == Rules.InputContradicted && f.Place.Path == path);

    private static int Count(Compilation compilation, string path) => compilation.Findings.Count(f => f.Severity != Severity.Note && f.Place.Path == path);
}
