namespace Aijri.Findings;

/// <summary>The known word that a misspelt one most likely stands for.</summary>
public static class DidYouMean
{
    /// <summary>A sentence "Did you mean `x`?", or null when no candidate is near (at most a third of the letters differ).</summary>
    public static string? Sentence(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } near ? $"Did you mean `{near}`?" : null;

    /// <summary>The nearest candidate by letters changed, added, dropped or swapped, case aside; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => Nearest(word, candidates, 3);

    /// <summary>The nearest candidate of which at most one letter in <paramref name="strictness"/> differs, and one letter always may; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates, int strictness)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var limit = Math.Max(1, Math.Max(word.Length, candidate.Length) / strictness);
            if (Math.Abs(word.Length - candidate.Length) > limit || word.Length > 100)
                continue;
            var distance = Distance(word, candidate);
            if (distance <= limit && distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    // Optimal string alignment: Levenshtein with neighbouring letters swapped as one change.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }
        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
