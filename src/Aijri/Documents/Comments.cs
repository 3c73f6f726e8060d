using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>HTML comments: they are for authors, so they are neither read nor shown.</summary>
public static class Comments
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The comments in <paramref name="text"/> from <paramref name="start"/> on, marks included; none within code. One that never ends reaches to the end of its line.</summary>
    public static IEnumerable<SourceSpan> In(string text, int start)
    {
        for (var at = start; (at = text.IndexOf(Open, at, StringComparison.Ordinal)) >= 0;)
        {
            var close = text.IndexOf(Close, at + Open.Length, StringComparison.Ordinal);
            var end = close >= 0 ? close + Close.Length : EndOfLine(text, at);
            if (IsCode(text, start, at))
            {
                at += Open.Length;
                continue;
            }
            yield return new SourceSpan(at, end);
            at = end;
        }
    }

    /// <summary>Whether a comment may begin anywhere in <paramref name="text"/>.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOf('<')) >= 0; text = text[(at + 1)..])
        {
            if (text[at..].StartsWith(Open))
                return true;
        }
        return false;
    }

    /// <summary>The text with blanks in the place of comments, so that every other character keeps its place.</summary>
    internal static string Blank(string text, int start)
    {
        if (!MayBeIn(text))
            return text;
        var blanked = text.ToCharArray();
        foreach (var span in In(text, start))
        {
            for (var i = span.Start; i < span.End; i++)
                blanked[i] = blanked[i] is '\r' or '\n' ? blanked[i] : ' ';
        }
        return new string(blanked);
    }

    // Within a fence, an indented line or backticks.
    private static bool IsCode(string text, int start, int at)
    {
        var line = text.LastIndexOfAny(['\r', '\n'], at) + 1;
        line = Math.Max(line, start);
        var before = text.AsSpan(line, at - line);
        if (before.Count('`') % 2 == 1 || before.StartsWith("    ") || before.StartsWith("\t"))
            return true;
        var isFenced = false;
        for (var i = start; i < line;)
        {
            var trimmed = text.AsSpan(i, EndOfLine(text, i) - i).TrimStart();
            isFenced ^= trimmed.StartsWith("```") || trimmed.StartsWith("~~~");
            i = EndOfLine(text, i) + 1;
        }
        return isFenced;
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : at + end;
    }
}
