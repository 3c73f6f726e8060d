using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>Finds the front matter of a file and where its body begins.</summary>
internal static class FrontMatterBlock
{
    public static FrontMatter Read(SourceFile file, FrontMatter defaults, FindingBag findings, out int bodyStart)
    {
        bodyStart = 0;
        var isOpened = IsFence(file, 1, "---");
        var late = isOpened ? null : FenceBelowBlanks(file);
        var unopened = isOpened || late is not null ? null : WithoutOpening(file);
        if (!isOpened && unopened is null)
        {
            if (late is { } line)
                findings.Add(Rules.UnreadableYaml, file, new SourceSpan(file.StartOfLine(line), file.StartOfLine(line) + 3), "Front matter begins on the first line of the file; here something stands before it, and it is not read.", "Remove what stands above: a blank line or an invisible character.");
            return defaults;
        }
        // Its keys count all the same, so that the one mistake has one finding.
        if (unopened is { } key)
            findings.Add(Rules.UnreadableYaml, file, new SourceSpan(file.StartOfLine(key), file.StartOfLine(key) + LineText(file, key).Length), "The front matter ends below and never begins: an opening `---` line is missing.", "Write `---` on a line of its own above this one.");
        var first = unopened ?? 2;
        var start = file.StartOfLine(first);
        for (var line = first; file.StartOfLine(line) < file.Text.Length; line++)
        {
            if (!IsFence(file, line, "---") && !IsFence(file, line, "..."))
                continue;
            bodyStart = file.StartOfLine(line + 1);
            var yaml = new SourceSpan(start, file.StartOfLine(line));
            return YamlReader.ReadMap(file, yaml, findings) is { } map ? FrontMatter.Read(map, file, defaults, findings) : defaults;
        }
        if (LooksLikeKey(file, 2))
            findings.Add(Rules.UnreadableYaml, file, new SourceSpan(0, 3), "The front matter begins here and never ends: a closing `---` line is missing.");
        return defaults;
    }

    // The first line that is not blank, where front matter begins too late.
    private static int? FenceBelowBlanks(SourceFile file)
    {
        for (var line = 1; file.StartOfLine(line) < file.Text.Length; line++)
        {
            var text = LineText(file, line).Trim(" \t\ufeff\u200b");
            if (text.SequenceEqual("---") && LooksLikeKey(file, line + 1))
                return line;
            if (!text.IsEmpty)
                return null;
        }
        return null;
    }

    // The first line with more than blanks and dashes: "title: Nurse", and nothing but keys and what belongs to them down to a line of dashes.
    private static int? WithoutOpening(SourceFile file)
    {
        var first = 1;
        while (file.StartOfLine(first) < file.Text.Length && LineText(file, first).Trim(" \t-–—").IsEmpty)
            first++;
        var head = LineText(file, first);
        if (!LooksLikeKey(file, first) || head[..head.IndexOf(':')].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz-") >= 0)
            return null;
        for (var line = first; file.StartOfLine(line) < file.Text.Length; line++)
        {
            if (IsFence(file, line, "---"))
                return first;
            if (LineText(file, line) is not [' ' or '\t' or '-' or '#' or ']' or '}', ..] && !LooksLikeKey(file, line))
                return null;
        }
        return null;
    }

    // A lone `---` is also a rule across the page.
    private static bool LooksLikeKey(SourceFile file, int line)
    {
        var text = LineText(file, line);
        var colon = text.IndexOf(':');
        return colon > 0 && text[..colon].IndexOfAny(" |") < 0;
    }

    private static bool IsFence(SourceFile file, int line, string fence) => LineText(file, line).TrimEnd().SequenceEqual(fence);

    private static ReadOnlySpan<char> LineText(SourceFile file, int line)
    {
        var start = file.StartOfLine(line);
        return file.Text.AsSpan(start, file.StartOfLine(line + 1) - start).TrimEnd("\r\n");
    }
}
