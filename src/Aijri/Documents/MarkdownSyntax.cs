using System.Collections.Immutable;
using Aijri.Sources;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aijri.Documents;

/// <summary>From a body to Markdig's syntax tree, and from that to sections.</summary>
internal static class MarkdownSyntax
{
    internal static readonly MarkdownPipeline Pipeline = Without(PlainBlocks.LeaveOutTables);

    private static readonly MarkdownPipeline ForChecks = Without(PlainBlocks.LeaveOutInlines);

    // Hardly ever needed.
    private static readonly Lazy<MarkdownPipeline> Pieces = new(() => new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build());

    /// <summary>What documents are read with.</summary>
    internal static MarkdownPipelineBuilder NewPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml();
        builder.BlockParsers.Insert(0, new FrontMatterParser());
        builder.BlockParsers.Replace<HeadingBlockParser>(new HeadingParser());
        return builder;
    }

    /// <summary>The syntax tree of a body; null when it is nested past the parser's own limit.</summary>
    /// <param name="layout">What is parsed.</param>
    /// <param name="isForPage">Whether all is parsed but for plain tables of scores (<see cref="PlainCells"/>). Checks read words from the text itself, so of what stands within blocks they need links, and tables that cannot be told from their lines.</param>
    public static MarkdownDocument? Parse(Layout layout, bool isForPage)
    {
        try
        {
            return Markdown.Parse(layout.Text, isForPage ? Pipeline : ForChecks, FrontMatterParser.ContextOf(layout));
        }
        catch (ArgumentException e) when (IsTooDeep(e))
        {
            return null;
        }
    }

    /// <summary>Whether this is what Markdig says of what is nested past its limit: it has no exception of its own for it; the derived ones would be a fault of ours.</summary>
    public static bool IsTooDeep(Exception e) => e.GetType() == typeof(ArgumentException);

    /// <summary>How deep inlines are nested in a piece of text; null when that is past the parser's own limit.</summary>
    public static int? DepthOf(string text)
    {
        try
        {
            return Markdown.Parse(text, Pieces.Value).Descendants<LeafBlock>().Select(b => Math.Max(0, DepthOf(b.Inline) - 1)).DefaultIfEmpty().Max();
        }
        catch (ArgumentException e) when (IsTooDeep(e))
        {
            return null;
        }
    }

    private static int DepthOf(Inline? inline) => inline is not ContainerInline container ? 0 : 1 + container.Select(DepthOf).DefaultIfEmpty().Max();

    private static MarkdownPipeline Without(Action<OrderedList<BlockParser>> leaveOut)
    {
        var builder = NewPipeline();
        leaveOut(builder.BlockParsers);
        return builder.Build();
    }

    /// <summary>The sections of the tree.</summary>
    public static ImmutableArray<Section> Sections(MarkdownDocument syntax, Layout layout, SourceFile file)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var heading = default(StatedText) with { Text = "" };
        var level = 0;
        var first = 0;
        var content = new SectionContent(layout, file);
        for (var i = 0; i <= syntax.Count; i++)
        {
            var next = i < syntax.Count ? syntax[i] as HeadingBlock : null;
            if (i < syntax.Count && next is null)
            {
                content.Add(syntax[i]);
                continue;
            }
            if (level > 0 || i > 0)
                sections.Add(content.Take(heading, level, first, i));
            if (next is null)
                continue;
            heading = content.Heading(next);
            level = next.Level;
            first = i + 1;
        }
        return WithShortNames(sections.ToImmutable());
    }

    // "Evidence" is the evidence section of a document that has others under their full names, and none of that.
    private static ImmutableArray<Section> WithShortNames(ImmutableArray<Section> sections)
    {
        if (!sections.Any(s => SectionNames.Scoring.Any(n => n.Kind == s.Kind)))
            return sections;
        return [.. sections.Select(s => s.Kind == SectionKind.Other && SectionNames.ShortKindOf(s.Heading.Text) is var kind && sections.All(o => o.Kind != kind) ? s with { Kind = kind } : s)];
    }
}
