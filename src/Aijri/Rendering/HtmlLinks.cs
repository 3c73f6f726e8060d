using System.Buffers;
using System.Net;
using System.Text;

namespace Aijri.Rendering;

/// <summary>What a finished page links to, and the anchors it has.</summary>
internal sealed class HtmlLinks
{
    private static readonly SearchValues<byte> EndsOfValue = SearchValues.Create(" \t\r\n>"u8);

    // A comma, and blanks.
    private const string Separators = ", \t\r\n\f";

    // Most addresses are no longer.
    private const int LongestShort = 256;

    // What need not be remembered.
    private readonly Known? _known;

    private HtmlLinks(Known? known) => _known = known;

    /// <summary>Whether nothing more needs to be known of an address.</summary>
    public delegate bool Known(ReadOnlySpan<char> url);

    /// <summary>The values of <c>href</c>, <c>src</c>, <c>action</c>, <c>formaction</c>, <c>poster</c> and <c>data</c>, and the addresses of <c>srcset</c>, in order, each once.</summary>
    public HashSet<string> Urls { get; } = new(StringComparer.Ordinal);

    /// <summary>The values of <c>id</c>.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the start tags of <paramref name="html"/>; what stands in comments, scripts and styles is no tag.</summary>
    /// <param name="html">The page, in UTF-8.</param>
    /// <param name="known">Which addresses are left out; null: none.</param>
    public static HtmlLinks Of(ReadOnlySpan<byte> html, Known? known = null)
    {
        var links = new HtmlLinks(known);
        for (var at = 0; html[Math.Min(at, html.Length)..].IndexOf((byte)'<') is >= 0 and var found && at + found is var open;)
        {
            var rest = html[(open + 1)..];
            if (rest.StartsWith("!--"u8))
                at = rest.IndexOf("-->"u8) is >= 0 and var close ? open + 1 + close + "-->".Length : html.Length;
            else if (rest.IsEmpty || !char.IsAsciiLetter((char)rest[0]))
                at = open + 1;
            else
            {
                var end = links.Tag(html, open + 1, out var name);
                at = name.SequenceEqual("script"u8) || name.SequenceEqual("style"u8) ? PastContent(html, end, name) : end;
            }
        }
        return links;
    }

    // From the first letter of a start tag to past its end.
    private int Tag(ReadOnlySpan<byte> html, int start, out ReadOnlySpan<byte> name)
    {
        var at = start + 1;
        while (at < html.Length && html[at] is > (byte)' ' and not ((byte)'/' or (byte)'>'))
            at++;
        name = html[start..at];
        // Most have no attributes.
        if (at < html.Length && html[at] == '>')
            return at + 1;
        while (at < html.Length && html[at..] is var rest && rest.IndexOfAny((byte)'=', (byte)'>') is >= 0 and var stop)
        {
            at += stop + 1;
            if (rest[stop] == '>')
                return at;
            // What stands before its name are attributes without a value.
            while (stop > 0 && rest[stop - 1] <= ' ')
                stop--;
            while (at < html.Length && html[at] <= ' ')
                at++;
            var isQuoted = at < html.Length && html[at] is (byte)'"' or (byte)'\'';
            var value = isQuoted ? html[(at + 1)..] : html[at..];
            var length = isQuoted ? value.IndexOf(html[at]) : value.IndexOfAny(EndsOfValue);
            if (length < 0)
                length = value.Length;
            // The last letters of names that matter.
            if (stop > 1 && (rest[stop - 1] is (byte)'d' or (byte)'f' or (byte)'c' or (byte)'n' or (byte)'r' or (byte)'a' || (rest[stop - 1] == 't' && rest[stop - 2] == 'e')))
                Attribute(NameAt(rest[..stop]), value[..length]);
            at += length + (isQuoted ? 2 : 0);
        }
        return html.Length;
    }

    // What an attribute is called of which this is all before it.
    private static ReadOnlySpan<byte> NameAt(ReadOnlySpan<byte> html)
    {
        var first = html.Length;
        while (first > 0 && html[first - 1] is > (byte)' ' and not (byte)'/')
            first--;
        return html[first..];
    }

    private void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var isId = name.SequenceEqual("id"u8);
        var isList = name.SequenceEqual("srcset"u8) || name.SequenceEqual("imagesrcset"u8);
        if (!isId && !isList && !IsOfLink(name))
            return;
        var chars = value.Length <= LongestShort ? stackalloc char[LongestShort] : new char[value.Length];
        ReadOnlySpan<char> text = chars[..Encoding.UTF8.GetChars(value, chars)];
        if (isId)
            Add(Ids, text);
        else if (!isList)
            AddUrl(text.Trim());
        else
        {
            // "small.png 1x, large,2.png 2x": an address ends at a blank, or at the commas before one.
            for (var rest = text.TrimStart(Separators); !rest.IsEmpty; rest = rest.TrimStart(Separators))
            {
                var end = rest.IndexOfAny(Separators.AsSpan(1)) is >= 0 and var blank ? blank : rest.Length;
                var url = rest[..end];
                AddUrl(url.TrimEnd(','));
                rest = url[^1] == ',' ? rest[end..] : rest[end..].IndexOf(',') is >= 0 and var comma ? rest[(end + comma)..] : default;
            }
        }
    }

    private void AddUrl(ReadOnlySpan<char> url)
    {
        if (_known?.Invoke(url) != true)
            Add(Urls, url);
    }

    private static bool IsOfLink(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8) || name.SequenceEqual("action"u8) || name.SequenceEqual("formaction"u8) || name.SequenceEqual("poster"u8) || name.SequenceEqual("data"u8) || name.SequenceEqual("xlink:href"u8);

    // Most addresses stand on a page more than once.
    private static void Add(HashSet<string> values, ReadOnlySpan<char> value)
    {
        if (value.Contains('&'))
            values.Add(WebUtility.HtmlDecode(value.ToString()).Trim());
        else
            values.GetAlternateLookup<ReadOnlySpan<char>>().Add(value);
    }

    // From behind the start tag of a script or style to its end tag.
    private static int PastContent(ReadOnlySpan<byte> html, int start, ReadOnlySpan<byte> name)
    {
        for (var at = start; html[at..].IndexOf("</"u8) is >= 0 and var found;)
        {
            at += found + 2;
            if (html.Length - at >= name.Length && Ascii.EqualsIgnoreCase(html.Slice(at, name.Length), name))
                return at + name.Length;
        }
        return html.Length;
    }
}
