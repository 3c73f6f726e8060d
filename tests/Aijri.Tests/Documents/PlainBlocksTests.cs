using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Documents;

/// <summary>What is read for a check, with the inlines of plain blocks left out, is what is read for a page.</summary>
public sealed class PlainBlocksTests
{
    private static readonly Gen<string> Piece = OneOf("|", "|", "|", " | ", "\n", "\n|", "|\n|", "|\n|---|---|\n|", "|---|\n", "|:--|-:|", "---", "a", "**b**", "*", " ", "\t", "\\", "\\|", "`", "`x|y`", "[l](x.md)", "<https://x.org>", "> ", "- ", "## ", "## *T* ##\n",
        "###\n", "x\n===\n", "\u00a0", "\r\n", "||", ":", "&#124;", "~~", "\n\n", "    ", "1. ", "Raw: 3 x 2 = 6", "Evidence Score\n", "é");

    [Fact]
    public void Blocks_alone_say_the_same_as_all() =>
        Piece.Array[0, 30].Select(string.Concat).Sample(AssertSame, iter: 30_000);

    [Fact]
    public void Tables_alone_say_the_same_as_all() =>
        OneOf("a", " b ", "**2**", "", " ", "-", "x\\|y", "`c|d`", "3 | 4", "<b>", "[z]", "\\", "*u", "v*").Array[1, 4].Select(r => "|" + string.Join("|", r) + "|").Array[1, 5]
            .Select(rows => string.Join('\n', rows.Take(1).Append("| --- |:-:|").Concat(rows.Skip(1)))).Sample(AssertSame, iter: 5_000);

    [Fact]
    public void Generated_documents_read_the_same() => GeneratedDocument.Gen.Sample(AssertSame, iter: 300);

    [Fact]
    public void Every_document_reads_the_same()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Files.Root, "content"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Files.Root, "docs", "rules", "example.md")))
            AssertSame(File.ReadAllText(path));
    }

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void AssertSame(string text)
    {
        var (check, page) = (Read(text, isForPage: false), Read(text, isForPage: true));
        Assert.Equal(Described.Of(page), Described.Of(check));
        Assert.Equal([.. page.Links], check.Links.AsEnumerable());
    }

    private static Document Read(string text, bool isForPage) => Document.Read(new SourceFile("x.md", text), FrontMatter.None, new FindingBag(), isForPage);
}
