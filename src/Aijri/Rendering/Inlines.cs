using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aijri.Rendering;

/// <summary>Goes through what stands in the lines of a text, without a list of it.</summary>
internal static class Inlines
{
    /// <summary>Calls <paramref name="look"/> with each piece of <paramref name="block"/>, in the order of the text, what holds others before them.</summary>
    public static void Each(Block block, Action<Inline> look)
    {
        if (block is LeafBlock { Inline: { } inline })
        {
            Each(inline, look);
        }
        else if (block is ContainerBlock container)
        {
            foreach (var inner in container)
                Each(inner, look);
        }
    }

    private static void Each(ContainerInline container, Action<Inline> look)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            look(inline);
            if (inline is ContainerInline inner)
                Each(inner, look);
        }
    }
}
