using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using CsCheck;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Table = Markdig.Extensions.Tables.Table;

namespace Aijri.Tests.Documents;

/// <summary>A cell that is parsed by itself comes out as it does in the whole table.</summary>
public sealed class PlainCellsTests
{
    private static readonly MarkdownPipeline Whole = MarkdownSyntax.NewPipeline().Build();

    private static readonly Gen<string> Cell = OneOf("a", " b ", "**bold**", "*", "**", "_it_", "__", "***x* y**", "&amp;", "& ", "!", "\"q\"", "'", "- x", "# h", "1. y", "> z", "~~", "^", "é", "\u00a0", "http://x.org", "2 * 3 * 4", "a_b_c", "\t", "+", "=")
        .Array[1, 4].Select(string.Concat);

    private static readonly Gen<string> Rows = Cell.Array[3].Select(r => $"| {string.Join(" | ", r)} |").Array[2, 5].Select(rows => string.Join('\n', rows.Take(1).Append("|---|:-:|---|").Concat(rows.Skip(1))));

    [Theory]
    [InlineData("## Task Decomposition", true)]
    [InlineData("### Step 2: Evidence Score ##", true)]
    [InlineData("## **Task Decomposition**", false)]
    [InlineData("Task Decomposition\n===", false)]
    [InlineData("## Task Decomposition\n\n## Sources", false)]
    [InlineData("## What This Means", false)]
    public void They_are_left_out_only_where_no_page_shows_the_table(string headings, bool isLeftOut)
    {
        var syntax = Read($"{headings}\n\nWords.\n\n| a | b |\n|---|---|\n| c | **d** |\n").Syntax!;
        Assert.Equal(isLeftOut, syntax.OfType<ParagraphBlock>().Any(PlainBlocks.IsTable));
        Assert.Equal(!isLeftOut, syntax.OfType<Table>().Any());
    }

    [Fact]
    public void A_cell_alone_is_the_same_as_in_its_table() => Rows.Sample(table =>
    {
        var text = $"## Task Decomposition\n\n{table}\n";
        var document = Read(text);
        if (!document.Syntax!.OfType<ParagraphBlock>().Any(PlainBlocks.IsTable))
            return;
        var cells = new PlainCells(document.Syntax!, document.Layout!);
        var whole = Assert.Single(Markdown.Parse(text, Whole).OfType<Table>());
        Assert.Equal(document.Sections.Single().Tables.Single().Rows.SelectMany(r => r.Cells).Where(c => c.Length > 0).Select(c => Markup(Assert.IsAssignableFrom<LeafBlock>(cells.Find(c)))),
            whole.Skip(1).Cast<TableRow>().SelectMany(r => r).Cast<TableCell>().SelectMany(c => c).OfType<LeafBlock>().Where(c => c.Span.Length > 0).Select(Markup));
    }, iter: 20_000);

    [Fact]
    public void Its_words_have_their_places()
    {
        const string Text = "## Evidence Score\r\n\r\n| a | b |\r\n|---|---|\r\n|  one **two**\t| three |\r\n";
        var document = Read(Text);
        var cells = new PlainCells(document.Syntax!, document.Layout!);
        Assert.Equal(["one ", "two", "three"], document.Sections.Single().Tables.Single().Rows.Single().Cells.SelectMany(c => cells.Find(c)!.Inline!.Descendants<LiteralInline>()).Select(l => Text[l.Span.Start..(l.Span.End + 1)]));
    }

    private static Document Read(string text) => Document.Read(new SourceFile("x.md", text), FrontMatter.None, new FindingBag(), isForPage: true);

    private static string Markup(LeafBlock cell)
    {
        var markup = new StringWriter();
        new HtmlRenderer(markup).WriteLeafInline(cell);
        return markup.ToString();
    }

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
