using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>Finds the front matter of a file and where its body begins.</summary>
internal static class FrontMatterBlock
{
    public static FrontMatter Read(SourceFile file, FrontMatter defaults, FindingBag findings, out int bodyStart)
    {
        bodyStart = 0;
        var lines = new FirstLines(file.Text);
        var isOpened = IsFence(lines, 1, "---");
        var late = isOpened ? null : FenceBelowBlanks(lines);
        var unopened = isOpened || late is not null ? null : WithoutOpening(lines);
        if (!isOpened && unopened is null)
        {
            if (late is { } line)
                findings.Add(Rules.UnreadableYaml, file, new SourceSpan(lines.StartOf(line), lines.StartOf(line) + 3), "Front matter begins on the first line of the file; here something stands before it, and it is not read.", "Remove what stands above: a blank line or an invisible character.");
            return defaults;
        }
        // Where a fence is missing, the keys count all the same, so that the one mistake has one finding.
        if (unopened is { } key)
            findings.Add(Rules.UnreadableYaml, file, new SourceSpan(lines.StartOf(key), lines.StartOf(key) + LineText(lines, key).Length), "The front matter ends below and never begins: an opening `---` line is missing.", "Write `---` on a line of its own above this one.");
        var first = unopened ?? 2;
        var start = lines.StartOf(first);
        // A table is not front matter: a line of dashes below it is a rule across the page.
        for (var line = first; lines.StartOf(line) < lines.Text.Length && LineText(lines, line) is not ['|', ..]; line++)
        {
            if (!IsFence(lines, line, "---") && !IsFence(lines, line, "..."))
                continue;
            bodyStart = lines.StartOf(line + 1);
            var yaml = new SourceSpan(start, lines.StartOf(line));
            return YamlReader.ReadMap(file, yaml, findings) is { } map ? FrontMatter.Read(map, file, defaults, findings) : defaults;
        }
        if (!LooksLikeKey(lines, 2))
            return defaults;
        findings.Add(Rules.UnreadableYaml, file, new SourceSpan(0, 3), "The front matter begins here and never ends: a closing `---` line is missing.", "Write `---` on a line of its own below the last key.");
        var last = 2;
        while (lines.StartOf(last + 1) < lines.Text.Length && LineText(lines, last + 1) is not ['#', ..] && GoesOn(lines, last + 1))
            last++;
        bodyStart = lines.StartOf(last + 1);
        return YamlReader.ReadMap(file, new SourceSpan(start, bodyStart), findings) is { } keys ? FrontMatter.Read(keys, file, defaults, findings) : defaults;
    }

    // The first line that is not blank, where front matter begins too late.
    private static int? FenceBelowBlanks(FirstLines lines)
    {
        for (var line = 1; lines.StartOf(line) < lines.Text.Length; line++)
        {
            var text = LineText(lines, line).Trim(" \t\ufeff\u200b");
            if (text.SequenceEqual("---") && LooksLikeKey(lines, line + 1))
                return line;
            if (!text.IsEmpty)
                return null;
        }
        return null;
    }

    // The first line with more than blanks and dashes: "title: Nurse", and nothing but keys and what belongs to them down to a line of dashes.
    private static int? WithoutOpening(FirstLines lines)
    {
        var first = 1;
        while (lines.StartOf(first) < lines.Text.Length && LineText(lines, first).Trim(" \t-–—").IsEmpty)
            first++;
        var head = LineText(lines, first);
        if (!LooksLikeKey(lines, first) || head[..head.IndexOf(':')].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz-") >= 0)
            return null;
        for (var line = first; lines.StartOf(line) < lines.Text.Length; line++)
        {
            if (IsFence(lines, line, "---"))
                return first;
            if (!GoesOn(lines, line))
                return null;
        }
        return null;
    }

    // A key, or what belongs to one.
    private static bool GoesOn(FirstLines lines, int line) => LineText(lines, line) is [' ' or '\t' or '-' or '#' or ']' or '}', ..] || LooksLikeKey(lines, line);

    // A lone `---` is also a rule across the page.
    private static bool LooksLikeKey(FirstLines lines, int line)
    {
        var text = LineText(lines, line);
        var colon = text.IndexOf(':');
        return colon > 0 && text[..colon].IndexOfAny(" |") < 0;
    }

    private static bool IsFence(FirstLines lines, int line, string fence) => LineText(lines, line).TrimEnd().SequenceEqual(fence);

    private static ReadOnlySpan<char> LineText(FirstLines lines, int line)
    {
        var start = lines.StartOf(line);
        return lines.Text.AsSpan(start, lines.StartOf(line + 1) - start).TrimEnd("\r\n");
    }

    // Where lines begin, found as far as they are asked for: of most files, that is to the end of the front matter.
    private sealed class FirstLines(string text)
    {
        private readonly List<int> _starts = [0];

        public string Text => text;

        /// <summary>Where line <paramref name="line"/> (from 1) begins; the text's end when there is no such line.</summary>
        public int StartOf(int line)
        {
            while (_starts.Count < line && _starts[^1] < text.Length)
            {
                Lines.EndOfLine(text, _starts[^1], out var next);
                _starts.Add(next);
            }
            return line <= _starts.Count ? _starts[line - 1] : text.Length;
        }
    }
}
