using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Documents;

/// <summary>A link in a document.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Link(string Url, SourceSpan Span)
{
    /// <summary>The links of <paramref name="document"/>, in the order of the text.</summary>
    internal static ImmutableArray<Link> Of(Document document)
    {
        if (document is not { Syntax: { } syntax, Layout: { } layout } || !MayHaveLinks(layout.Text.AsSpan(layout.BodyStart)))
            return [];
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var inline in syntax.Descendants<Inline>())
        {
            var url = inline switch { LinkInline link => link.GetDynamicUrl?.Invoke() ?? link.Url, AutolinkInline auto => auto.IsEmail ? null : auto.Url, _ => null };
            if (url is not null)
                links.Add(new Link(url, new SourceSpan(layout.ToSource(inline.Span.Start), layout.ToSource(inline.Span.End) + 1)));
        }
        return links.ToImmutable();
    }

    /// <summary>The links that may not stand on a page: every scheme but http, https and mailto.</summary>
    public static IEnumerable<Link> Unsafe(Document document) => document.Links.Where(l => !IsSafe(l.Url));

    // "Red <25" is no link.
    private static bool MayHaveLinks(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(']', '<')) >= 0 && at + 1 < text.Length; text = text[(at + 1)..])
        {
            if (text[at] == ']' ? text[at + 1] is '(' or ':' or '[' : char.IsLetter(text[at + 1]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a link may stand on a page: relative, or http, https or mailto.</summary>
    public static bool IsSafe(string url) => Scheme(url) is null or "http" or "https" or "mailto";

    /// <summary>Whether what it leads to may run in the browser.</summary>
    public bool IsScript => Scheme(Url) is "javascript" or "data" or "vbscript";

    // In small letters; null where there is none.
    private static string? Scheme(string url)
    {
        // Browsers pass over blanks and control characters in a scheme.
        var seen = new string([.. url.Where(c => c > ' ')]);
        var colon = seen.IndexOf(':', StringComparison.Ordinal);
        var end = seen.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (end >= 0 && end < colon))
            return null;
        return seen[..colon].ToLowerInvariant();
    }
}
