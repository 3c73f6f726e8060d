using System.Collections.Immutable;
using System.Globalization;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>Reads the suppressions of a document: <c>allow:</c> in front matter, and comments such as <c>&lt;!-- aijri-allow AIJ702 until 2027-01-01: reason --&gt;</c>.</summary>
internal static class SuppressionReader
{
    private const string Word = "aijri-allow";

    public static ImmutableArray<Suppression> Read(SourceFile file, FrontMatter front, Layout layout, FindingBag findings)
    {
        var suppressions = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var allowance in front.Allow)
        {
            if (RuleOf(allowance.Rule, file, findings) is { } rule)
                suppressions.Add(new Suppression(rule, allowance.Reason, allowance.Until, 1, int.MaxValue, file.Locate(allowance.Rule.Span)));
        }
        var block = (First: 0, Last: -1);
        foreach (var comment in layout.Comments)
        {
            if (Comment(file, comment, ref block, findings) is { } suppression)
                suppressions.Add(suppression);
        }
        return suppressions.ToImmutable();
    }

    private static Suppression? Comment(SourceFile file, SourceSpan comment, ref (int First, int Last) block, FindingBag findings)
    {
        var text = file.Text.AsSpan(comment.Start, comment.Length)[4..].TrimEnd("->");
        var blank = text.Length - text.TrimStart().Length;
        var start = comment.Start + 4 + blank;
        text = text.Trim();
        if (!text.StartsWith("aijri-", StringComparison.OrdinalIgnoreCase))
            return null;
        var wordEnd = text.IndexOfAny(" :\t\r\n");
        var word = wordEnd < 0 ? text : text[..wordEnd];
        if (!word.SequenceEqual(Word))
            return Invalid(file, new SourceSpan(start, start + word.Length), $"`{word}` means nothing here.", $"Did you mean `{Word}`?", findings);
        var colon = text.IndexOf(':');
        var head = (colon < 0 ? text : text[..colon])[word.Length..].Trim();
        var reason = colon < 0 ? "" : text[(colon + 1)..].Trim();
        Span<Range> parts = stackalloc Range[4];
        var count = head.SplitAny(parts, " \t\r\n", StringSplitOptions.RemoveEmptyEntries);
        var form = $"Write it like this: `<!-- {Word} AIJ702: reason -->`, or `… AIJ702 until 2027-01-01: reason`.";
        if (head.Contains(','))
            return Invalid(file, comment, "A suppression names one rule.", "Write one for each rule.", findings);
        if (count == 3 && !head[parts[1]].SequenceEqual("until"))
            return Invalid(file, comment, $"`{head[parts[1]]}` means nothing here.", DidYouMean.Sentence(head[parts[1]].ToString(), ["until"]) ?? form, findings);
        if (count is not (1 or 3))
            return Invalid(file, comment, "This suppression names no rule.", form, findings);
        var name = head[parts[0]].ToString();
        var at = file.Text.IndexOf(name, start + word.Length, StringComparison.Ordinal);
        if (RuleOf(new StatedText(name, new SourceSpan(at, at + name.Length)), file, findings) is not { } rule)
            return null;
        DateOnly? until = null;
        if (count == 3)
        {
            if (!DateOnly.TryParseExact(head[parts[2]], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Invalid(file, comment, $"`{head[parts[2]]}` is no date such as 2027-01-01.", form, findings);
            until = day;
        }
        if (reason.IsEmpty)
            return Invalid(file, comment, "This suppression gives no reason.", form, findings);
        // Of comments in one block, the next one's ends where the last one's does.
        var below = FirstBelow(file, comment.End);
        if (below < block.First || below > block.Last)
            block = (below, LastOf(file, below));
        return new Suppression(rule, reason.ToString(), until, Math.Min(below, file.LineOf(comment.Start)), block.Last, file.Locate(comment));
    }

    // The first line that is not blank.
    private static int FirstBelow(SourceFile file, int at)
    {
        var first = file.LineOf(at);
        if (LineText(file, first, at).Trim().IsEmpty)
            first++;
        while (file.StartOfLine(first) < file.Text.Length && LineText(file, first).Trim().IsEmpty)
            first++;
        return first;
    }

    // A block goes up to the next blank line, and a table to its last row.
    private static int LastOf(SourceFile file, int first)
    {
        var isTable = LineText(file, first).TrimStart().StartsWith("|");
        var last = first;
        while (file.StartOfLine(last + 1) < file.Text.Length && LineText(file, last + 1).Trim() is { IsEmpty: false } next && next.StartsWith("|") == isTable && next[0] != '#')
            last++;
        return last;
    }

    private static ReadOnlySpan<char> LineText(SourceFile file, int line, int from = 0)
    {
        var start = Math.Max(from, file.StartOfLine(line));
        var end = file.StartOfLine(line + 1);
        return file.Text.AsSpan(start, Math.Max(0, end - start));
    }

    private static Rule? RuleOf(StatedText name, SourceFile file, FindingBag findings)
    {
        if (Rules.Find(name.Text) is { } rule)
            return rule;
        Invalid(file, name.Span, $"There is no rule `{name}`.", DidYouMean.Sentence(name.Text, Rules.All.SelectMany(r => (string[])[r.Id, r.Name])), findings);
        return null;
    }

    private static Suppression? Invalid(SourceFile file, SourceSpan span, string message, string? help, FindingBag findings)
    {
        findings.Add(Rules.InvalidSuppression, file, span, message, help);
        return null;
    }
}
