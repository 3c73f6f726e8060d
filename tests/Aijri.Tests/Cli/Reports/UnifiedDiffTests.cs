using Aijri.Cli.Reports;
using Aijri.Site;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Cli.Reports;

public sealed class UnifiedDiffTests
{
    [Theory]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n")]
    [InlineData("a\nb\nc\n", "a\nc\n", "@@ -1,3 +1,2 @@\n a\n-b\n c\n")]
    [InlineData("a\nb1\nb2\nc\n", "a\nB\nc\n", "@@ -1,4 +1,3 @@\n a\n-b1\n-b2\n+B\n c\n")]
    [InlineData("a\nc\n", "a\nb\nc\n", "@@ -1,2 +1,3 @@\n a\n+b\n c\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n", "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")]
    [InlineData("1\nx\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n", "@@ -1,5 +1,4 @@\n 1\n-x\n 2\n 3\n 4\n@@ -7,4 +6,4 @@\n 6\n 7\n 8\n-9\n+nine\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n", "one\n2\n3\n4\n5\n6\n7\neight\n", "@@ -1,8 +1,8 @@\n-1\n+one\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+eight\n")]
    [InlineData("a\nb", "a\nB", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n")]
    [InlineData("a\n", "", "@@ -1,1 +0,0 @@\n-a\n")]
    public void A_hunk_has_three_lines_around_what_changes(string before, string after, string hunks) =>
        Assert.Equal($"--- a/x.md\n+++ b/x.md\n{hunks}", Diff(before, after));

    [Fact]
    public void What_a_diff_says_of_a_text_makes_the_other_of_it() =>
        Gen.Select(Text, Text).Sample((before, after) => Assert.Equal(after, Patched(before, Diff(before, after))), iter: 5_000);

    private static Gen<string> Text => Gen.Select(Gen.Int[0, 3].Array[0, 40], Gen.Bool).Select((lines, isEnded) => string.Join('\n', lines.Select(l => $"line {l}")) + (isEnded ? "\n" : ""));

    private static string Diff(string before, string after)
    {
        using var output = new StringWriter();
        UnifiedDiff.Write(new FixedDocument(new InputFile("x.md", "x.md"), before, after, []), "x.md", output);
        return output.ToString();
    }

    // What "patch" does, and as strict: every line and every count must be as the diff says.
    private static string Patched(string before, string diff)
    {
        var old = Ended(before);
        var lines = Ended(diff)[2..];
        var result = new List<string>();
        var at = 0;
        for (var i = 0; i < lines.Count;)
        {
            var counts = lines[i++].Split(["@@ -", ",", " +", " @@"], StringSplitOptions.RemoveEmptyEntries).Take(4).Select(int.Parse).ToArray();
            var start = counts[1] == 0 ? counts[0] : counts[0] - 1;
            result.AddRange(old[at..start]);
            at = start;
            Assert.Equal(result.Count, counts[3] == 0 ? counts[2] : counts[2] - 1);
            var (removed, added) = (0, 0);
            for (; i < lines.Count && lines[i][0] != '@'; i++)
            {
                var hasEnd = i + 1 == lines.Count || lines[i + 1][0] != '\\';
                var line = hasEnd ? lines[i][1..] : lines[i][1..^1];
                if (lines[i][0] != '+')
                    (at, removed) = (at + 1, removed + (old[at] == line ? 1 : throw new InvalidOperationException($"line {at + 1} is not \"{line}\"")));
                if (lines[i][0] != '-')
                    (result, added) = ([.. result, line], added + 1);
                i += hasEnd ? 0 : 1;
            }
            Assert.Equal((counts[1], counts[3]), (removed, added));
        }
        return string.Concat(result.Concat(old[at..]));
    }

    private static List<string> Ended(string text) => [.. text.Split('\n').Select((l, i) => (l, isLast: i == text.Count(c => c == '\n'))).Where(l => !l.isLast || l.l.Length > 0).Select(l => l.isLast ? l.l : l.l + "\n")];
}
