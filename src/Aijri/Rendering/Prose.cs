using System.Collections.Immutable;
using System.Text;
using Aijri.Documents;
using Aijri.Site;
using Aijri.Sources;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Rendering;

/// <summary>A section of the author's prose, as markup.</summary>
internal sealed record ProseSection(string Id, string Title, int Level, Html Body);

/// <summary>Renders one document's prose. The first mention of another role in each section becomes a link; links that could run something do not stay links.</summary>
internal sealed class Prose
{
    private readonly Document _document;
    private readonly SiteFrame _site;
    private readonly Role _role;
    private readonly RelatedRoles _related;
    private readonly Dictionary<int, LeafBlock> _cells = [];
    private readonly PlainCells _plainCells;

    // One for all pieces: to make one takes longer than to render a cell.
    private readonly StringBuilder _markup = new();
    private readonly HtmlRenderer _renderer;

    // What the document quotes of other roles and is not theirs: it was let stand, and the reader is told.
    private readonly List<Quotation> _stale;

    /// <param name="document">The document; its syntax tree is changed.</param>
    /// <param name="site">The site.</param>
    /// <param name="role">The document's own role.</param>
    /// <param name="related">The roles to link.</param>
    public Prose(Document document, SiteFrame site, Role role, RelatedRoles related)
    {
        _document = document;
        _site = site;
        _role = role;
        _related = related;
        _stale = [.. role.Quotations.Where(q => !q.IsRight)];
        _renderer = new HtmlRenderer(new StringWriter(_markup) { NewLine = "\n" });
        MarkdownSyntax.Pipeline.Setup(_renderer);
        FindCells(document.Syntax!);
        _plainCells = new PlainCells(document.Syntax!, document.Layout!);
    }

    private void FindCells(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is TableCell and [LeafBlock { Inline: not null } content] && content.Span.Length > 0)
                _cells.TryAdd(Trimmed(ToSource(content.Span)).Start, content);
            else if (block is ContainerBlock inner)
                FindCells(inner);
        }
    }

    /// <summary>A table's cell, as markup without a paragraph around it.</summary>
    public Html Cell(SourceSpan span)
    {
        if (span.Length == 0)
            return Html.Empty;
        // Cells that were parted by a stray pipe and joined again are no cell of the tree: they are shown as written.
        if ((_cells.TryGetValue(span.Start, out var known) && Trimmed(ToSource(known.Span)).End == span.End ? known : _plainCells.Find(span)) is not { } cell)
            return new Html(Html.Escape(_document.Text(span).ToString()));
        Prepare(cell, []);
        _renderer.WriteLeafInline(cell);
        return new Html(Rendered());
    }

    /// <summary>What stands in the sections of this kind besides tables and the calculation: the author's notes on it.</summary>
    public Html Note(SectionKind kind) => new(string.Concat(_document.Sections.Where(s => s.Kind == kind).Select(Body)));

    /// <summary>The sections of the author's prose to show, in the order of the text.</summary>
    /// <param name="reserved">Ids that the page uses itself.</param>
    public ImmutableArray<ProseSection> Sections(IEnumerable<string> reserved)
    {
        var ids = new HashSet<string>(reserved, StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        var sections = ImmutableArray.CreateBuilder<ProseSection>();
        foreach (var section in _document.Sections.Where(s => s.Kind.IsShownWhole()))
        {
            var body = Body(section);
            if (body.Length == 0)
                continue;
            var title = section.Level == 0 ? "Introduction" : section.Heading.Text;
            var id = Slug.From(title) is { Length: > 0 } slug ? slug : "section";
            var unique = id;
            for (var n = next.GetValueOrDefault(id, 2); !ids.Add(unique); next[id] = n)
                unique = $"{id}-{n++}";
            sections.Add(new ProseSection(unique, title, LevelOf(section), new Html(body)));
        }
        return sections.ToImmutable();
    }

    // The commentary's parts stand below it; every other section is one of the page's own.
    private int LevelOf(Section section) =>
        section.Kind is SectionKind.RealityCheck or SectionKind.NumbersDontCapture && _document.Find(SectionKind.Commentary) is { } head && HasBody(head) ? 3 : 2;

    private bool HasBody(Section section) => ShownText.Of(_document, section).Any();

    private string Body(Section section)
    {
        var linked = new HashSet<int>();
        foreach (var block in ShownText.Of(_document, section))
        {
            Prepare(block, linked);
            _renderer.Render(block);
        }
        return Rendered();
    }

    private string Rendered()
    {
        // The renderer remembers where on a line it is.
        _renderer.EnsureLine();
        var (start, end) = (0, _markup.Length);
        while (start < end && char.IsWhiteSpace(_markup[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_markup[end - 1]))
            end--;
        var markup = _markup.ToString(start, end - start);
        _markup.Clear();
        return markup;
    }

    private void Prepare(Block block, HashSet<int> linked)
    {
        Lower(block);
        var (links, addresses) = (new List<LinkInline>(), new List<AutolinkInline>());
        Inlines.Each(block, inline =>
        {
            if (inline is LinkInline link)
                links.Add(link);
            else if (inline is AutolinkInline address)
                addresses.Add(address);
        });
        if (_stale.Count > 0)
        {
            foreach (var literal in ProseText.Of(block).ToList())
                MarkStale(literal);
        }
        foreach (var literal in ProseText.Joined(block).ToList())
            LinkMentions(literal, linked);
        // Last: what does not stay a link becomes text, in which nobody is mentioned.
        foreach (var address in addresses.Where(l => !l.IsEmail && !Link.IsSafe(l.Url)))
            address.ReplaceBy(new LiteralInline(address.Url));
        foreach (var link in links)
            Tame(link);
    }

    private void MarkStale(LiteralInline literal)
    {
        for (var rest = literal; rest is not null;)
        {
            var text = rest.Content;
            var span = ToSource(rest.Span);
            // Text with an escaped character is not as long as its source; nothing can be placed in it.
            var at = span.Length != text.Length ? -1 : _stale.FindIndex(q => q.Span.Start >= span.Start && q.Span.End <= span.End);
            if (at < 0)
                return;
            var quotation = _stale[at];
            _stale.RemoveAt(at);
            var start = quotation.Span.Start - span.Start;
            var after = new LiteralInline(new StringSlice(text.Text, text.Start + start + quotation.Span.Length, text.End)) { Span = new(rest.Span.Start + start + quotation.Span.Length, rest.Span.End) };
            rest.InsertAfter(new HtmlInline($"<mark title=\"{Html.Escape(Now(quotation))}\">"));
            rest.NextSibling!.InsertAfter(new LiteralInline(new StringSlice(text.Text, text.Start + start, text.Start + start + quotation.Span.Length - 1)));
            rest.NextSibling.NextSibling!.InsertAfter(new HtmlInline("</mark>"));
            rest.NextSibling.NextSibling.NextSibling!.InsertAfter(after);
            rest.Content = new StringSlice(text.Text, text.Start, text.Start + start - 1);
            rest.Span = new(rest.Span.Start, rest.Span.Start + start - 1);
            rest = after;
        }
    }

    private string Now(Quotation quotation) => _related.FindQuoted(quotation.Of) is { } role
        ? $"Out of date: {role.ShownTitle} now has {role.ShownScore}, {role.FullLabel}"
        : "Out of date";

    // A picture from elsewhere would be a request to a third party, so it becomes a link to it.
    private void Tame(LinkInline link)
    {
        link.IsImage = false;
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (Link.IsSafe(url))
        {
            link.GetDynamicUrl = null;
            link.Url = DocumentLinks.Resolve(url, _site, _role, _related.FindLinked);
            return;
        }
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }

    private void LinkMentions(LiteralInline literal, HashSet<int> linked)
    {
        // From a letter's place in the text that was parsed to that in the file.
        var shift = ToSource(literal.Span).Start - literal.Content.Start;
        for (var rest = literal; rest is not null;)
        {
            var text = rest.Content;
            var mention = _related.NextMention(text.AsSpan(), 0, text.Start + shift);
            while (mention is { } seen && linked.Contains(seen.Role))
                mention = _related.NextMention(text.AsSpan(), seen.Start + seen.Length, text.Start + shift);
            if (mention is not { } found)
                return;
            linked.Add(found.Role);
            var start = text.Start + found.Start;
            var link = new LinkInline(_site.Url($"roles/{_related.Of(found).Slug}/"), "") { IsClosed = true };
            link.GetAttributes().AddClass("role-mention");
            link.AppendChild(new LiteralInline(new StringSlice(text.Text, start, start + found.Length - 1)));
            var after = new LiteralInline(new StringSlice(text.Text, start + found.Length, text.End));
            rest.Content = new StringSlice(text.Text, text.Start, start - 1);
            rest.InsertAfter(link);
            link.InsertAfter(after);
            rest = after;
        }
    }

    private static void Lower(Block block)
    {
        if (block is HeadingBlock heading)
            heading.Level = Math.Min(6, heading.Level + 2);
        else if (block is ContainerBlock container)
        {
            foreach (var inner in container)
                Lower(inner);
        }
    }

    private SourceSpan ToSource(Markdig.Syntax.SourceSpan span) => new(_document.Layout!.ToSource(span.Start), _document.Layout.ToSource(span.End) + 1);

    private SourceSpan Trimmed(SourceSpan span)
    {
        var text = _document.Text(span);
        var start = text.Length - text.TrimStart().Length;
        return new SourceSpan(span.Start + start, span.Start + start + text.Trim().Length);
    }
}
