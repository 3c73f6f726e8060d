using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>The changes of a document as a unified diff. Corrections never add or remove a line, so lines are compared one by one.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(FixedDocument document, string path, TextWriter output)
    {
        var before = Lines(document.Before);
        var after = Lines(document.After);
        output.Write($"--- a/{path}\n+++ b/{path}\n");
        for (var at = 0; at < before.Length; at++)
        {
            if (before[at] == after[at])
                continue;
            var first = Math.Max(0, at - Context);
            var last = at;
            for (var i = at; i < before.Length && i <= last + 2 * Context; i++)
                last = before[i] == after[i] ? last : i;
            var end = Math.Min(before.Length - 1, last + Context);
            output.Write($"@@ -{first + 1},{end - first + 1} +{first + 1},{end - first + 1} @@\n");
            Hunk(before, after, first, end, output);
            at = end;
        }
    }

    private static void Hunk(string[] before, string[] after, int first, int end, TextWriter output)
    {
        for (var i = first; i <= end;)
        {
            var until = i;
            while (until <= end && before[until] != after[until])
                until++;
            for (var j = i; j < until; j++)
                output.Write($"-{before[j]}");
            for (var j = i; j < until; j++)
                output.Write($"+{after[j]}");
            if (until == i)
                output.Write($" {before[i]}");
            i = Math.Max(i + 1, until);
        }
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
