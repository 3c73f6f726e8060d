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
/// <param name="Left">What no correction touches and still says the same where the rest of its document says another thing now.</param>
public sealed record Fixing(ImmutableArray<FixedDocument> Documents, Compilation After, ImmutableArray<Finding> Left)
{
    private const int MostRounds = 5;

    /// <summary>Corrects derived numbers and stale quotations until nothing is left to correct. Writes nothing.</summary>
    /// <param name="files">The documents.</param>
    /// <param name="check">Checks documents all together.</param>
    /// <param name="withDecisions">Whether scores, zones and labels may change.</param>
    /// <param name="recompute">What makes a document follow from its inputs, before anything else is corrected; null: no input is taken for right. What its author or the baseline lets stand is left as it is all the same.</param>
    /// <remarks>Every corrected document is checked again, among the others; one whose errors and warnings are not fewer in the end than when it was first corrected is left as it is. One that was made to follow from its inputs may have as many: sentences that only its author can judge. What is left may be worth correcting when the others are, so it is tried again then.</remarks>
    public static Fixing Of(IReadOnlyList<InputFile> files, Func<IReadOnlyList<InputFile>, Compilation> check, bool withDecisions, Func<InputFile, Fix?>? recompute = null)
    {
        var all = new Dictionary<string, Correcting>(StringComparer.Ordinal);
        var (current, compilation) = (files, check(files));
        bool isMore;
        var round = 0;
        do
        {
            (current, var made, compilation, var areAny) = Settled(current, compilation, check, withDecisions, recompute);
            foreach (var (path, correcting) in made)
                all[path] = all.TryGetValue(path, out var earlier) ? earlier with { Corrections = [.. earlier.Corrections, .. correcting.Corrections], Left = [.. earlier.Left, .. correcting.Left] } : correcting;
            isMore = areAny && made.Count > 0;
        }
        while (isMore && ++round < MostRounds);
        var byLine = compilation.Findings.ToLookup(f => (f.Place.Path, f.Place.Line));
        var left = current.Zip(compilation.Roles).Where(f => all.ContainsKey(f.First.Path)).SelectMany(f => Standing(f.First.Read(), all[f.First.Path].Left.Where(l => !f.Second.Suppressions.Any(s => s.Covers(l))), byLine)).DistinctBy(f => f.Place);
        return new Fixing([.. current.Zip(files).Where(f => all.ContainsKey(f.First.Path)).Select(f => new FixedDocument(f.Second, all[f.First.Path].Before, f.First.Text!, [.. all[f.First.Path].Corrections]))], compilation, [.. left]);
    }

    // Of what no correction touches, what still stands where it did and is not found wrong by itself. Corrections part no lines.
    private static IEnumerable<Finding> Standing(SourceFile file, IEnumerable<Finding> left, ILookup<(string Path, int Line), Finding> after)
    {
        foreach (var finding in left)
        {
            var (line, stated) = (finding.Place.Line, finding.Stated!);
            var start = file.StartOfLine(line);
            if (Nearest(file.Text.AsSpan(start, file.StartOfLine(line + 1) - start), stated, finding.Place.Column - 1) is not (>= 0 and var at))
                continue;
            var place = file.Locate(new SourceSpan(start + at, start + at + stated.Length));
            if (!after[(place.Path, line)].Any(f => f.Place.Column < place.EndColumn && place.Column < f.Place.EndColumn))
                yield return finding with { Place = place };
        }
    }

    // Where a word stands in a line, of several places the nearest to where it stood; -1 where it does not.
    private static int Nearest(ReadOnlySpan<char> line, string word, int to)
    {
        var nearest = -1;
        for (int at = 0, found; (found = line[at..].IndexOf(word, StringComparison.Ordinal)) >= 0; at += found + 1)
        {
            if (nearest < 0 || Math.Abs(at + found - to) < Math.Abs(nearest - to))
                nearest = at + found;
        }
        return nearest;
    }

    // What is made of a document: its text before, the errors and warnings that it had then, what was replaced, and what is to be said of what was not.
    private sealed record Correcting(string Before, int Errors, int Warnings, List<Correction> Corrections)
    {
        public List<Finding> Left { get; init; } = [];
    }

    // Corrects all documents but those that would not be better for it, and says whether there are any.
    private static (InputFile[] Files, Dictionary<string, Correcting> Made, Compilation After, bool AreAnyLeft) Settled(
        IReadOnlyList<InputFile> files, Compilation before, Func<IReadOnlyList<InputFile>, Compilation> check, bool withDecisions, Func<InputFile, Fix?>? recompute)
    {
        var excluded = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var (current, made, after) = Corrected(files, before, check, withDecisions, recompute, excluded);
            var worse = made.Where(m => !IsBetter(m.Key, m.Value)).Select(m => m.Key).ToList();
            if (worse.Count == 0)
                return (current, made, after, excluded.Count > 0);
            excluded.UnionWith(worse);

            bool IsBetter(string path, Correcting correcting)
            {
                var (errors, warnings) = (Count(after, path, Severity.Error), Count(after, path, Severity.Warning));
                // An error may become a doubt: of a sentence that repeats what was wrong, and may speak of something else.
                var isFewer = errors + warnings - (errors < correcting.Errors ? Math.Min(warnings, correcting.Left.Count) : 0) < correcting.Errors + correcting.Warnings;
                if (recompute is null)
                    return isFewer && (!IsContradicted(before, path) || IsContradicted(after, path));
                return errors < correcting.Errors || errors + warnings < correcting.Errors + correcting.Warnings || Follows(path, before, after);
            }
        }
    }

    // Correcting a score makes quotations of it stale, so the corrections go round until nothing is left.
    private static (InputFile[] Files, Dictionary<string, Correcting> Made, Compilation After) Corrected(
        IReadOnlyList<InputFile> files, Compilation compilation, Func<IReadOnlyList<InputFile>, Compilation> check, bool withDecisions, Func<InputFile, Fix?>? recompute, HashSet<string> excluded)
    {
        var current = files.ToArray();
        var made = new Dictionary<string, Correcting>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var byPath = compilation.Findings.ToLookup(f => f.Place.Path, StringComparer.Ordinal);
            var allowed = compilation.Allowed.Select(a => a.Finding.Place).ToHashSet();
            var hasAny = false;
            for (var i = 0; i < current.Length; i++)
            {
                if (excluded.Contains(current[i].Path))
                    continue;
                Fix?[] fixes = round == 0 && recompute is not null ? [recompute(current[i]) is { } fix ? fix with { Edits = [.. fix.Edits.Where(e => !allowed.Contains(e.Place))] } : null]
                    : [.. byPath[current[i].Path].Select(f => f.Fix).Where(f => f is { IsSafe: true } || withDecisions)];
                var edits = Edits.Of(fixes.OfType<Fix>());
                if (edits.Count == 0)
                    continue;
                hasAny = true;
                var source = current[i].Read();
                if (!made.ContainsKey(current[i].Path))
                    made.Add(current[i].Path, new(source.Text, Count(compilation, current[i].Path, Severity.Error), Count(compilation, current[i].Path, Severity.Warning), []));
                made[current[i].Path].Left.AddRange(fixes.OfType<Fix>().Where(f => f.Left.Length > 0 && f.Edits.All(edits.Contains)).SelectMany(f => f.Left).Where(f => !allowed.Contains(f.Place)));
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

    private static int Count(Compilation compilation, string path, Severity severity) => compilation.Findings.Count(f => f.Severity == severity && f.Place.Path == path);
}
