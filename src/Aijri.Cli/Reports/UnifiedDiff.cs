using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>The changes of a document as a unified diff, which <c>patch</c> and <c>git apply</c> take. A correction may join lines.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(FixedDocument document, string path, TextWriter output)
    {
        var lines = Compare(Lines(document.Before), Lines(document.After));
        output.Write($"--- {Quoted($"a/{path}")}\n+++ {Quoted($"b/{path}")}\n");
        var (old, @new, written) = (0, 0, 0);
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Sign == ' ')
                continue;
            var first = Math.Max(written, at - Context);
            var last = at;
            for (var i = at; i < lines.Count && i <= last + 2 * Context + 1; i++)
                last = lines[i].Sign == ' ' ? last : i;
            var end = Math.Min(lines.Count, last + 1 + Context);
            old += lines[written..first].Count;
            @new += lines[written..first].Count;
            var hunk = lines[first..end];
            var (removed, added) = (hunk.Count(l => l.Sign != '+'), hunk.Count(l => l.Sign != '-'));
            output.Write($"@@ -{Range(old, removed)} +{Range(@new, added)} @@\n");
            foreach (var (sign, text) in hunk)
                output.Write($"{sign}{text}");
            (old, @new, written, at) = (old + removed, @new + added, end, end - 1);
        }
    }

    // As git writes a path that has control characters or quotes.
    private static string Quoted(string path) => !path.Any(c => char.IsControl(c) || c is '"' or '\\') ? path
        : $"\"{string.Concat(path.Select(c => c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? "\\" + Convert.ToString(c, 8).PadLeft(3, '0') : c.ToString()))}\"";

    // Lines are counted from 1; a range without any stands after the line it names.
    private static string Range(int before, int count) => $"{(count == 0 ? before : before + 1)},{count}";

    // Few lines change, and near one another: after some that differ, the nearest pair that does not is where both go on.
    private static List<(char Sign, string Text)> Compare(string[] before, string[] after)
    {
        var lines = new List<(char Sign, string Text)>(before.Length + 16);
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add((' ', before[i]));
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (removed, added) = Unequal(before.AsSpan(i), after.AsSpan(j));
            lines.AddRange(before[i..(i + removed)].Select(l => ('-', l)));
            lines.AddRange(after[j..(j + added)].Select(l => ('+', l)));
            (i, j) = (i + removed, j + added);
        }
        return lines;
    }

    private static (int Removed, int Added) Unequal(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        for (var count = 1; count < before.Length + after.Length; count++)
        {
            for (var removed = Math.Max(0, count - after.Length + 1); removed <= count && removed < before.Length; removed++)
            {
                if (before[removed] == after[count - removed])
                    return (removed, count - removed);
            }
        }
        return (before.Length, after.Length);
    }

    // Each line with its end; a last one without says so.
    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] += i < lines.Length - 1 ? "\n" : "\n\\ No newline at end of file\n";
        return lines is [.. var whole, "\n\\ No newline at end of file\n"] ? [.. whole] : lines;
    }
}
