using Aijri.Documents;
using Markdig.Syntax;
using SourceSpan = Aijri.Sources.SourceSpan;
using Table = Markdig.Extensions.Tables.Table;

namespace Aijri.Rendering;

/// <summary>What a page shows of the author's text as it is: not the tables and lines that state the calculation, which it shows from the computed values.</summary>
internal static class ShownText
{
    /// <summary>The blocks of a section that are shown, in order.</summary>
    public static IEnumerable<Block> Of(Document document, Section section)
    {
        var hasTables = section.Kind.IsShownWhole();
        for (var i = section.FirstBlock; i < section.EndBlock; i++)
        {
            var block = document.Syntax![i];
            if (block is not LinkReferenceDefinitionGroup && (hasTables || !IsTable(block)) && !IsStatement(document, block))
                yield return block;
        }
    }

    private static bool IsTable(Block block) => block is Table || (block is ParagraphBlock paragraph && PlainBlocks.IsTable(paragraph));

    private static bool IsStatement(Document document, Block block)
    {
        if (block is not ParagraphBlock paragraph)
            return false;
        var span = new SourceSpan(document.Layout!.ToSource(paragraph.Span.Start), document.Layout.ToSource(paragraph.Span.End) + 1);
        return Labels.Of(document.Text(span).Trim().TrimStart("*_`"), out _) is not (LineLabel.None or LineLabel.Prose);
    }
}
