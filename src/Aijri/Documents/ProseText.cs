using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aijri.Documents;

/// <summary>The words of a document in which other roles may be mentioned: not headings, code or links.</summary>
internal static class ProseText
{
    /// <summary>The pieces of text of <paramref name="block"/>, in order.</summary>
    public static IEnumerable<LiteralInline> Of(Block block) => block switch
    {
        HeadingBlock or CodeBlock => [],
        LeafBlock leaf => leaf.Inline is { } inline ? Of(inline) : [],
        ContainerBlock container => container.SelectMany(Of),
        _ => [],
    };

    private static IEnumerable<LiteralInline> Of(ContainerInline container)
    {
        foreach (var inline in container)
        {
            if (inline is LiteralInline literal)
            {
                yield return literal;
            }
            else if (inline is ContainerInline and not LinkInline)
            {
                foreach (var inner in Of((ContainerInline)inline))
                    yield return inner;
            }
        }
    }
}
