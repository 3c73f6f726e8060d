using System.Collections.Immutable;
using Aijri.Findings;
using Aijri.Sources;
using MarkdownDocument = Markdig.Syntax.MarkdownDocument;

namespace Aijri.Documents;

/// <summary>A document with its structure: front matter, sections, tables, lines. Everything knows its place in the author's file.</summary>
public sealed class Document
{
    internal Document(SourceFile file, FrontMatter front, ImmutableArray<Section> sections, bool isReadable, MarkdownDocument? syntax, Layout? layout, ImmutableArray<Suppression> suppressions)
    {
        File = file;
        Front = front;
        Sections = sections;
        IsReadable = isReadable;
        Syntax = syntax;
        Layout = layout;
        Suppressions = suppressions;
    }

    /// <summary>The file it was read from.</summary>
    public SourceFile File { get; }

    /// <summary>Its front matter; <see cref="FrontMatter.None"/> without one.</summary>
    public FrontMatter Front { get; }

    /// <summary>Its sections in order; the first may be what stands before any heading.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>The findings that its author lets stand.</summary>
    public ImmutableArray<Suppression> Suppressions { get; }

    /// <summary>Its links, in the order of the text.</summary>
    public ImmutableArray<Link> Links => field.IsDefault ? field = Link.Of(this) : field;

    /// <summary>Whether the text could be read at all; when not, a finding says why.</summary>
    public bool IsReadable { get; }

    /// <summary>The syntax tree; null when nothing could be read. Of a document that was read for checks, it has the links, and not all other inlines.</summary>
    internal MarkdownDocument? Syntax { get; }

    /// <summary>The text the syntax tree was parsed from; null when nothing could be read.</summary>
    internal Layout? Layout { get; }

    /// <summary>The first section of this kind; null when there is none.</summary>
    public Section? Find(SectionKind kind) => Sections.FirstOrDefault(s => s.Kind == kind);

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Text(SourceSpan span) => File.Slice(span);

    /// <summary>Reads <paramref name="file"/>. Reading never fails: whatever the bytes are, there is a document, and findings.</summary>
    /// <param name="file">What is read.</param>
    /// <param name="defaults">Front matter that holds where its own is silent.</param>
    /// <param name="findings">Receives what is wrong with it.</param>
    /// <param name="isForPage">Whether its page is to be made; checks need less of the syntax tree.</param>
    public static Document Read(SourceFile file, FrontMatter defaults, FindingBag findings, bool isForPage)
    {
        if (file.WhyUnread is { } why)
        {
            findings.Add(Rules.UnreadableFile, Location.Whole(file.Path), why);
            return Unreadable(file);
        }
        if (!WholeFile.Is(file, findings))
            return Unreadable(file);
        if (Conflict(file.Text) is { } conflict)
        {
            findings.Add(Rules.MergeConflict, file, conflict, "A merge was not finished here: two versions of the lines stand one after the other. The document is not read.", "Keep what is right of both, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.");
            return Unreadable(file);
        }
        var front = FrontMatterBlock.Read(file, defaults, findings, out var bodyStart);
        if (Layout.Of(file, bodyStart, findings) is not { } layout)
            return Unreadable(file);
        if (MarkdownSyntax.Parse(layout, isForPage) is not { } syntax)
        {
            findings.Add(Rules.TooComplex, Location.Whole(file.Path), "The markdown is nested more deeply than can be parsed. It is not read.");
            return Unreadable(file);
        }
        file = layout.File;
        return new Document(file, front, MarkdownSyntax.Sections(syntax, layout, file), isReadable: true, syntax, layout, SuppressionReader.Read(file, front, layout, findings));
    }

    // The line that an unfinished merge begins with; null where there is none.
    private static SourceSpan? Conflict(string text)
    {
        const string Begin = "<<<<<<< ";
        const string End = ">>>>>>> ";
        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Begin, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || text[at - 1] is '\n' or '\r') && text.IndexOf('\n' + End, at, StringComparison.Ordinal) >= 0)
                return new SourceSpan(at, Lines.EndOfLine(text, at, out _));
        }
        return null;
    }

    private static Document Unreadable(SourceFile file) => new(file, FrontMatter.None, [], isReadable: false, null, null, []);
}
