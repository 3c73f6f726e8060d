using System.Text;
using Aijri.Documents;
using Aijri.Site;
using Aijri.Sources;
using Markdig.Syntax.Inlines;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Rendering.Data;

/// <summary>
/// Pieces of a document in the author's own markdown, made fit to be published: comments are left out, markup stands as text,
/// links that could run something are their words alone, and links to other documents lead to their pages.
/// </summary>
internal sealed class AuthorMarkdown
{
    private readonly Document _document;
    private readonly SiteFrame _site;
    private readonly Role _role;
    private readonly RelatedRoles _related;
    private readonly string _text;
    private readonly bool _hasReturns;
    private readonly List<Change> _changes = [];

    // The same by their place in the author's text.
    private readonly List<Change> _inSource;

    // Changes are made in the parsed text, for blocks, and in the author's, for cells.
    private readonly record struct Change(SourceSpan Parsed, SourceSpan Source, string Text);

    public AuthorMarkdown(Document document, SiteFrame site, Role role, RelatedRoles related)
    {
        _document = document;
        _site = site;
        _role = role;
        _related = related;
        _text = document.Layout!.Text;
        _hasReturns = _text.Contains('\r', StringComparison.Ordinal);
        // Everything that is looked for has one of these.
        if (_text.AsSpan(document.Layout.BodyStart).ContainsAny('<', '['))
            Inlines.Each(document.Syntax!, Look);
        _changes.Sort((a, b) => a.Parsed.Start != b.Parsed.Start ? a.Parsed.Start.CompareTo(b.Parsed.Start) : a.Parsed.End.CompareTo(b.Parsed.End));
        _inSource = [.. _changes.OrderBy(c => c.Source.Start).ThenBy(c => c.Source.End)];
    }

    /// <summary>Writes a table's cell, on one line.</summary>
    public void Cell(StringBuilder to, SourceSpan span)
    {
        var cell = Written(_document.File.Shown, span, _inSource, c => c.Source).Trim();
        // Where a comment stood.
        while (cell.IndexOf("  ") >= 0)
            cell = cell.ToString().Replace("  ", " ", StringComparison.Ordinal);
        for (int at; (at = cell.IndexOfAny('|', '\r', '\n')) >= 0; cell = cell[(at + 1)..])
        {
            to.Append(cell[..at]);
            // A stray pipe of a cell that was joined again would part it anew.
            to.Append(cell[at] != '|' ? " " : at > 0 && cell[at - 1] == '\\' ? "|" : "\\|");
        }
        to.Append(cell);
    }

    /// <summary>Writes what pages show of a section, its heading left out.</summary>
    /// <returns>Whether that is anything.</returns>
    public bool Body(StringBuilder to, Section section)
    {
        var start = to.Length;
        foreach (var block in ShownText.Of(_document, section))
        {
            var span = new SourceSpan(block.Span.Start, Math.Min(block.Span.End + 1, _text.Length));
            var shown = Written(_text, span, _changes, c => c.Parsed).TrimEnd().TrimStart("\r\n");
            if (!shown.IsEmpty)
                to.Append(to.Length > start ? "\n\n" : "").Append(shown);
        }
        if (_hasReturns)
            to.Replace("\r\n", "\n", start, to.Length - start).Replace('\r', '\n', start, to.Length - start);
        return to.Length > start;
    }

    private void Look(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                var end = Math.Min(literal.Span.End + 1, _text.Length);
                for (var at = literal.Span.Start; at < end && _text.AsSpan(at, end - at).IndexOf('<') is >= 0 and var found; at++)
                {
                    at += found;
                    if ((at - _text.AsSpan(0, at).TrimEnd('\\').Length) % 2 == 0)
                        Add(at, at, "\\");
                }
                break;
            case AutolinkInline auto when !auto.IsEmail && !Link.IsSafe(auto.Url):
                Add(auto.Span.Start, auto.Span.Start, "\\");
                break;
            case LinkInline { FirstChild: { } first, LastChild: { } last } link:
                var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
                var isSafe = Link.IsSafe(url);
                Add(link.Span.Start, first.Span.Start, isSafe ? "[" : "");
                Add(last.Span.End + 1, link.Span.End + 1, isSafe ? $"]({Address(DocumentLinks.Resolve(url, _site, _role, _related.FindLinked))})" : "");
                break;
            case LinkInline bare when bare.Span.Length > 0:
                Add(bare.Span.Start, bare.Span.End + 1, "");
                break;
        }
    }

    // One with a blank or a bracket in it would end there.
    private static string Address(string url) => !url.AsSpan().ContainsAny(" ()<>\\\t\r\n") ? url
        : string.Concat(url.Select(c => " ()<>\\\t\r\n".Contains(c, StringComparison.Ordinal) ? Uri.HexEscape(c) : c.ToString()));

    private void Add(int start, int end, string text) =>
        _changes.Add(new Change(new SourceSpan(start, end), new SourceSpan(_document.Layout!.ToSource(start), end == start ? _document.Layout.ToSource(start) : _document.Layout.ToSource(end - 1) + 1), text));

    // What stands in a span of a text, with the changes within it made.
    private static ReadOnlySpan<char> Written(string text, SourceSpan span, List<Change> changes, Func<Change, SourceSpan> place)
    {
        StringBuilder? changed = null;
        var copied = span.Start;
        var start = span.Start;
        for (var i = Sorted.CountBefore(changes, c => place(c).Start < start); i < changes.Count && place(changes[i]) is var at && at.Start <= span.End; i++)
        {
            var change = changes[i];
            // It reaches past the span, or is in a link that was dropped, and gone already.
            if (at.Start < copied || at.End > span.End)
                continue;
            changed ??= new StringBuilder(span.Length);
            changed.Append(text, copied, at.Start - copied).Append(change.Text);
            copied = at.End;
        }
        return changed is null ? text.AsSpan(span.Start, span.Length) : changed.Append(text, copied, span.End - copied).ToString();
    }
}
