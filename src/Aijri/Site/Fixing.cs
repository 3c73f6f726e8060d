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
    /// <remarks>Every corrected document is checked again; a correction that does not lessen its errors and warnings is dropped.</remarks>
    public static Fixing Of(IReadOnlyList<InputFile> files, Func<IReadOnlyList<InputFile>, Compilation> check, bool withDecisions)
    {
        var current = files.ToArray();
        var compilation = check(current);
        var made = new Dictionary<string, List<Correction>>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var byPath = compilation.Findings.ToLookup(f => f.Place.Path, StringComparer.Ordinal);
            var next = current.ToArray();
            var tried = new Dictionary<string, List<Correction>>(StringComparer.Ordinal);
            for (var i = 0; i < next.Length; i++)
            {
                if (Edits.Of(byPath[next[i].Path], withDecisions) is not { Count: > 0 } edits)
                    continue;
                var source = next[i].Read();
                tried.Add(next[i].Path, [.. edits.Select(e => new Correction(e.Place, source.Slice(source.SpanOf(e.Place)).ToString(), e.NewText))]);
                next[i] = next[i] with { Text = Edits.Apply(source, edits) };
            }
            if (tried.Count == 0)
                break;
            var after = check(next);
            var countsAfter = Counts(after);
            var countsBefore = Counts(compilation);
            var kept = 0;
            for (var i = 0; i < next.Length; i++)
            {
                var path = next[i].Path;
                if (!tried.TryGetValue(path, out var corrections))
                    continue;
                if (countsAfter.GetValueOrDefault(path) >= countsBefore.GetValueOrDefault(path))
                {
                    next[i] = current[i];
                    continue;
                }
                kept++;
                if (!made.TryAdd(path, corrections))
                    made[path].AddRange(corrections);
            }
            if (kept == 0)
                break;
            current = next;
            compilation = kept == tried.Count ? after : check(current);
        }
        var fixedDocuments = current.Zip(files).Where(f => made.ContainsKey(f.First.Path)).Select(f => new FixedDocument(f.Second, f.Second.Read().Text, f.First.Text!, [.. made[f.First.Path]]));
        return new Fixing([.. fixedDocuments], compilation);
    }

    private static Dictionary<string, int> Counts(Compilation compilation) =>
        compilation.Findings.Where(f => f.Severity != Severity.Note).GroupBy(f => f.Place.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
