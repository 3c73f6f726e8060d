using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>HTML comments: they are for authors, so they are neither read nor shown.</summary>
public static class Comments
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The comments in <paramref name="text"/> from <paramref name="start"/> on, marks included; none within code. One that never ends reaches to the end of its line.</summary>
    public static ImmutableArray<SourceSpan> In(string text, int start) => text.IndexOf(Open[0], start) is >= 0 and var first && text.AsSpan(first).IndexOf(Open) >= 0 ? [.. Find(text, start)] : [];

    private static IEnumerable<SourceSpan> Find(string text, int start)
    {
        var code = new CodeLines();
        var isAnyClosed = true;
        for (var at = start; at < text.Length;)
        {
            var end = Lines.EndOfLine(text, at, out var next);
            var isCode = code.Next(text.AsSpan(at, end - at));
            while (!isCode && at < end && text.AsSpan(at, end - at).IndexOfAny('`', '<') is >= 0 and var found)
            {
                at += found;
                if (text[at] == '`')
                {
                    at = PastCode(text, at, end);
                    continue;
                }
                if (!text.AsSpan(at).StartsWith(Open) || IsEscaped(text.AsSpan(start, at - start)))
                {
                    at++;
                    continue;
                }
                // "<!-->" and "<!--->" are whole.
                var close = isAnyClosed ? text.IndexOf(Close, at + Open.Length - Close.Length + 1, StringComparison.Ordinal) : -1;
                isAnyClosed = close >= 0;
                var past = close < 0 ? end : close + Close.Length;
                yield return new SourceSpan(at, past);
                at = past;
                if (at > end)
                    end = Lines.EndOfLine(text, at, out next);
            }
            at = next;
        }
    }

    /// <summary>The text with blanks in the place of comments, so that every other character keeps its place; the very same where there are none.</summary>
    internal static string Blank(string text, ImmutableArray<SourceSpan> comments)
    {
        if (comments.IsEmpty)
            return text;
        var blanked = text.ToCharArray();
        foreach (var span in comments)
        {
            for (var i = span.Start; i < span.End; i++)
                blanked[i] = blanked[i] is '\r' or '\n' ? blanked[i] : ' ';
        }
        return new string(blanked);
    }

    private static bool IsEscaped(ReadOnlySpan<char> before) => (before.Length - before.TrimEnd('\\').Length) % 2 == 1;

    // Past the code that begins with these backticks, where as many end it on the same line; else past the backticks.
    private static int PastCode(string text, int at, int end)
    {
        var first = PastTicks(text, at, end);
        for (var i = first; i < end && text.AsSpan(i, end - i).IndexOf('`') is >= 0 and var found;)
        {
            i += found;
            var past = PastTicks(text, i, end);
            if (past - i == first - at)
                return past;
            i = past;
        }
        return first;
    }

    private static int PastTicks(string text, int at, int end) => text.AsSpan(at, end - at).IndexOfAnyExcept('`') is >= 0 and var length ? at + length : end;

    // Which lines are code: within a fence, or indented where no paragraph and no list is. What is doubtful is none: what an author hides is better missed in a sample than shown.
    private struct CodeLines
    {
        private const int Indent = 4;

        private (char Mark, int Length) _fence;

        // How far the lines of the fence are indented at least, and whether they are quoted: one that is not ends it.
        private int _margin;
        private bool _isQuoted;

        // Where the words of the last list item begin; 0 outside lists.
        private int _item;
        private bool _isInParagraph;

        public bool Next(ReadOnlySpan<char> line)
        {
            var content = Quoted(line, out var isQuoted);
            var indent = Width(content);
            content = content.Trim();
            if (_fence.Length > 0 && _isQuoted == isQuoted && (content.IsEmpty || indent >= _margin))
            {
                Lines.OpensOrCloses(content, ref _fence);
                return true;
            }
            _fence = default;
            if (content.IsEmpty)
                return _isInParagraph = false;
            if (indent == 0 && !_isInParagraph)
                _item = 0;
            if (indent >= Indent && _item == 0 && !_isInParagraph)
                return true;
            while (Marker(content) is > 0 and var marker)
            {
                _item = indent += marker;
                content = content[marker..];
            }
            if ((indent < Indent || _item > 0) && Lines.OpensOrCloses(content, ref _fence))
            {
                (_margin, _isQuoted, _isInParagraph) = (Math.Min(indent, _item), isQuoted, false);
                return true;
            }
            _isInParagraph = content.Length > 0 && content[0] != '#';
            return false;
        }

        private static ReadOnlySpan<char> Quoted(ReadOnlySpan<char> line, out bool isQuoted)
        {
            isQuoted = false;
            while (line.TrimStart(' ') is ['>', .. var rest] && line.Length - rest.Length <= Indent)
            {
                isQuoted = true;
                line = rest is [' ', .. var words] ? words : rest;
            }
            return line;
        }

        // How wide a list's mark is with the blanks behind it; 0 where none begins.
        private static int Marker(ReadOnlySpan<char> content)
        {
            var digits = content.IndexOfAnyExceptInRange('0', '9');
            var mark = digits == 0 && content[0] is '-' or '*' or '+' ? 1 : digits is > 0 and < 10 && content[digits] is '.' or ')' ? digits + 1 : 0;
            var blanks = mark == 0 ? 0 : content[mark..].IndexOfAnyExcept(' ', '\t');
            return blanks > 0 ? mark + blanks : 0;
        }

        private static int Width(ReadOnlySpan<char> content)
        {
            var width = 0;
            foreach (var c in content)
            {
                if (c is not (' ' or '\t'))
                    break;
                width += c == ' ' ? 1 : Indent - width % Indent;
            }
            return width;
        }
    }
}
