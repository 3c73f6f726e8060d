using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Documents;

/// <summary>What is read as plain lines is what the library reads.</summary>
public sealed class PlainYamlTests
{
    private static readonly Gen<string> Piece = OneOf("title", "zone", "a", "b-c", "-", "--", "Title", ": ", ": ", ": ", ":", "\n", "\n", "\n", "\r\n", "\r", " ", "#", " #", "Nurse", "ML/AI Engineer", "68.2", "2026-01-01", "yes", "null", "~", "'x'", "\"x\"", "[a, b]", "{a: b}", "- x", "  x", "\t", "|", ">",
        "&a", "*a", "!t", "%", "@", "`", "?", "? ", ",", "]", "}", "é", "–", "😀", "\u00a0", "\u0085", "\u2028", "\ufeff", "\u0001", "\u007f", "---", "...", "http://x.org", "<<", "=", "\\");

    [Fact]
    public void Whatever_is_plain_reads_the_same() => Piece.Array[0, 24].Select(string.Concat).Sample(AssertSame, iter: 60_000);

    [Fact]
    public void Lines_of_keys_and_words_read_the_same() =>
        Gen.Select(OneOf("title", "zone", "score", "assessed", "b-c", "-x", "x-"), Piece.Array[1, 4].Select(string.Concat)).Select(l => $"{l.Item1}: {l.Item2}").Array[1, 6].Select(lines => string.Join('\n', lines) + "\n").Sample(AssertSame, iter: 30_000);

    [Theory]
    [InlineData("title: Nurse\nscore: 68.2\n")]
    [InlineData("title: Nurse\rzone: Red\r")]
    [InlineData("title: ML/AI Engineer\r\nassessed: 2026-01-01\r\n")]
    [InlineData("summary: Care, by hand (and more) – at http://x.org, 24/7, é")]
    public void Plain_lines_are_read(string yaml) => Assert.NotNull(PlainYaml.Read(new SourceFile("x.md", yaml), new SourceSpan(0, yaml.Length)));

    [Theory]
    [InlineData("")]
    [InlineData("title: \"Nurse\"\n")]
    [InlineData("title:\n  Nurse\n")]
    [InlineData("title: Nurse\ntitle: Nurse\n")]
    [InlineData("title: Nurse\n\nzone: Red\n")]
    [InlineData("title: Nurse # a remark\n")]
    [InlineData("title: Nurse: more\n")]
    public void All_others_are_left_to_the_library(string yaml) => Assert.Null(PlainYaml.Read(new SourceFile("x.md", yaml), new SourceSpan(0, yaml.Length)));

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void AssertSame(string yaml)
    {
        var file = new SourceFile("x.md", yaml);
        if (PlainYaml.Read(file, new SourceSpan(0, yaml.Length)) is not { } plain)
            return;
        var findings = new FindingBag();
        var read = YamlReader.ReadAny(file, new SourceSpan(0, yaml.Length), findings);
        Assert.Empty(findings.Findings);
        Assert.Equal(read!.Span, plain.Span);
        Assert.Equal(read.Entries.AsEnumerable(), plain.Entries.AsEnumerable());
    }
}
