using System.Buffers;
using System.Net;

namespace Aijri.Rendering;

/// <summary>What a finished page links to, and the anchors it has.</summary>
internal sealed class HtmlLinks
{
    private static readonly SearchValues<char> EndsOfValue = SearchValues.Create(" \t\r\n>");

    // What need not be remembered.
    private readonly Known? _known;

    private HtmlLinks(Known? known) => _known = known;

    /// <summary>Whether nothing more needs to be known of an address.</summary>
    public delegate bool Known(ReadOnlySpan<char> url);

    /// <summary>The values of <c>href</c>, <c>src</c>, <c>action</c>, <c>poster</c> and <c>data</c>, in order, each once.</summary>
    public HashSet<string> Urls { get; } = new(StringComparer.Ordinal);

    /// <summary>The values of <c>id</c>.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the start tags of <paramref name="html"/>; what stands in comments, scripts and styles is no tag.</summary>
    /// <param name="html">The page.</param>
    /// <param name="known">Which addresses are left out; null: none.</param>
    public static HtmlLinks Of(ReadOnlySpan<char> html, Known? known = null)
    {
        var links = new HtmlLinks(known);
        for (var at = 0; html[Math.Min(at, html.Length)..].IndexOf('<') is >= 0 and var found && at + found is var open;)
        {
            var rest = html[(open + 1)..];
            if (rest.StartsWith("!--"))
                at = Past(html, open + 4, "-->");
            else if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
                at = open + 1;
            else
            {
                var end = links.Tag(html, open + 1, out var name);
                at = name is "script" or "style" ? Past(html, end, $"</{name}") : end;
            }
        }
        return links;
    }

    // From the first letter of a start tag to past its end.
    private int Tag(ReadOnlySpan<char> html, int start, out ReadOnlySpan<char> name)
    {
        var at = PastName(html, start, isTag: true);
        name = html[start..at];
        while (true)
        {
            while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] == '/'))
                at++;
            if (at >= html.Length || html[at] == '>')
                return Math.Min(at + 1, html.Length);
            var nameEnd = PastName(html, at + 1, isTag: false);
            var attribute = html[at..nameEnd];
            at = nameEnd;
            if (at >= html.Length || html[at] != '=')
                continue;
            at++;
            ReadOnlySpan<char> value;
            if (at < html.Length && html[at] is '"' or '\'')
            {
                var close = html[(at + 1)..].IndexOf(html[at]);
                var end = close < 0 ? html.Length : at + 1 + close;
                value = html[(at + 1)..end];
                at = Math.Min(end + 1, html.Length);
            }
            else
            {
                var end = Until(html, at, EndsOfValue);
                value = html[at..end];
                at = end;
            }
            Attribute(attribute, value);
        }
    }

    private void Attribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name is "id")
            Add(Ids, value);
        else if (name is "href" or "src" or "action" or "poster" or "data" or "xlink:href" && value.Trim() is var url && _known?.Invoke(url) != true)
            Add(Urls, url);
    }

    // Most addresses stand on a page more than once.
    private static void Add(HashSet<string> values, ReadOnlySpan<char> value)
    {
        if (value.Contains('&'))
            values.Add(WebUtility.HtmlDecode(value.ToString()).Trim());
        else
            values.GetAlternateLookup<ReadOnlySpan<char>>().Add(value);
    }

    // Names are short: a loop is faster than a search.
    private static int PastName(ReadOnlySpan<char> html, int start, bool isTag)
    {
        while (start < html.Length && html[start] is not (' ' or '\t' or '\r' or '\n' or '/' or '>') && (isTag || html[start] != '='))
            start++;
        return start;
    }

    private static int Find(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> what) =>
        text[Math.Min(start, text.Length)..].IndexOf(what, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? start + found : -1;

    private static int Past(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> what) => Find(text, start, what) is >= 0 and var found ? found + what.Length : text.Length;

    private static int Until(ReadOnlySpan<char> text, int start, SearchValues<char> ends) =>
        text[Math.Min(start, text.Length)..].IndexOfAny(ends) is >= 0 and var found ? start + found : text.Length;
}
