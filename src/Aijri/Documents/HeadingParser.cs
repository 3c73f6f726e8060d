using Markdig.Parsers;

namespace Aijri.Documents;

/// <summary>Reads headings as Markdig does, and places what stands behind a tab: a tab is no part of a heading, but Markdig would write it out as blanks, in a text of its own that knows no places in the file's.</summary>
internal sealed class HeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state == BlockState.Break)
        {
            while (processor.CurrentChar is ' ' or '\t')
                processor.NextChar();
        }
        return state;
    }
}
