using Aijri.Sources;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aijri.Documents;

/// <summary>The words of a document in which roles may be mentioned, as <see cref="ProseText"/> gives them, where nothing else of it is asked for: the marks of passages that name nobody are not parsed.</summary>
internal static class NamingText
{
    private static readonly MarkdownPipeline Pipeline = PipelineOf(MarkdownSyntax.NewPipeline());

    /// <summary>Whether lines may name somebody, as they are written.</summary>
    public delegate bool Naming(ReadOnlySpan<char> lines);

    /// <summary>The pieces of text of the passages that may name somebody, in order.</summary>
    /// <param name="file">The document's file.</param>
    /// <param name="bodyStart">Where its body begins.</param>
    /// <param name="mayName">Whether lines may; such with escaped characters always may.</param>
    public static IEnumerable<LiteralInline> Of(SourceFile file, int bodyStart, Naming mayName)
    {
        if (Layout.Of(file, bodyStart, new()) is not { } layout)
            return [];
        var context = FrontMatterParser.ContextOf(layout);
        context.Properties[typeof(Naming)] = mayName;
        return Markdown.Parse(layout.Text, Pipeline, context).SelectMany(ProseText.Joined);
    }

    private static MarkdownPipeline PipelineOf(MarkdownPipelineBuilder builder)
    {
        foreach (var parser in builder.BlockParsers)
            parser.Closed += PassOver;
        return builder.Build();
    }

    private static void PassOver(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock leaf && leaf.ProcessInlines)
            leaf.ProcessInlines = leaf is not HeadingBlock && MayName(leaf, (Naming)processor.Context!.Properties[typeof(Naming)]);
    }

    private static bool MayName(LeafBlock leaf, Naming mayName)
    {
        if (leaf.Lines.Count == 0)
            return false;
        var (first, last) = (leaf.Lines.Lines[0].Slice, leaf.Lines.Lines[leaf.Lines.Count - 1].Slice);
        var lines = first.Text.AsSpan(first.Start, Math.Max(0, last.End + 1 - first.Start));
        // Marks of a quotation stand between its lines, and may within a name.
        return (leaf.Lines.Count > 1 && leaf.Parent is QuoteBlock) || lines.ContainsAny('\\', '&') || mayName(lines);
    }
}
