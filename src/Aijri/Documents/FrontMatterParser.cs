using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Aijri.Documents;

/// <summary>Passes over the front matter, so that a body is parsed in its file's own text and its places are those of the file.</summary>
internal sealed class FrontMatterParser : BlockParser
{
    // Its first line is a fence, or a key where the opening fence is missing.
    public FrontMatterParser() => OpeningCharacters = [.. "-–—abcdefghijklmnopqrstuvwxyz"];

    /// <summary>What tells the parser where the body begins.</summary>
    public static MarkdownParserContext ContextOf(Layout layout)
    {
        var context = new MarkdownParserContext();
        if (layout.BodyStart > 0)
            context.Properties[typeof(FrontMatterParser)] = layout.BodyStart;
        return context;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Document.Count > 0 || processor.Context?.Properties.GetValueOrDefault(typeof(FrontMatterParser)) is not int bodyStart || processor.CurrentLineStartPosition >= bodyStart)
            return BlockState.None;
        processor.NewBlocks.Push(new FrontMatterLines(this, bodyStart));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.CurrentLineStartPosition < ((FrontMatterLines)block).BodyStart ? BlockState.ContinueDiscard : BlockState.None;

    // It is no part of the tree.
    public override bool Close(BlockProcessor processor, Block block) => false;

    private sealed class FrontMatterLines : LeafBlock
    {
        public FrontMatterLines(BlockParser parser, int bodyStart)
            : base(parser)
        {
            BodyStart = bodyStart;
            // The parser gives them back when it takes the block out of the tree.
            Lines = new StringLineGroup(1);
        }

        public int BodyStart { get; }
    }
}
