using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>The changes of a document as a unified diff. Corrections never add or remove a line, so lines are compared one by one.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(FixedDocument document, string path, TextWriter output)
    {
        var before = document.Before.Split('\n');
        var after = document.After.Split('\n');
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
                output.Write($"-{before[j]}\n");
            for (var j = i; j < until; j++)
                output.Write($"+{after[j]}\n");
            if (until == i)
                output.Write($" {before[i]}\n");
            i = Math.Max(i + 1, until);
        }
    }
}
