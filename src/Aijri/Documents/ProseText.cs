using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aijri.Documents;

/// <summary>The words of a document in which other roles may be mentioned: not headings, code or links.</summary>
internal static class ProseText
{
    /// <summary>The pieces of text of <paramref name="block"/>, in order, with those made one that a line end parts: a name may stand on two lines.</summary>
    public static IEnumerable<LiteralInline> Joined(Block block)
    {
        foreach (var literal in Of(block))
        {
            while (literal.NextSibling is LineBreakInline { IsHard: false, NextSibling: LiteralInline next } end && ReferenceEquals(next.Content.Text, literal.Content.Text) && next.Content.Start > literal.Content.End)
            {
                literal.Content.End = next.Content.End;
                literal.Span.End = next.Span.End;
                end.Remove();
                next.Remove();
            }
            yield return literal;
        }
    }

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
        // What follows may be joined to what was given.
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
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
