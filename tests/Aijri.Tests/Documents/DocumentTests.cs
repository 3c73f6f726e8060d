using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using Aijri.Tests.Sources;
using CsCheck;

namespace Aijri.Tests.Documents;

public class DocumentTests
{
    [Fact]
    public void A_file_that_is_too_large_is_one_finding()
    {
        var findings = new FindingBag();
        Assert.False(Document.Read(SourceFile.Decode("role.md", new byte[SourceFile.MaxBytes + 1]), FrontMatter.None, findings, isForPage: false).IsReadable);
        Assert.Equal(["file-too-large"], findings.Names());
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_one_finding_at_the_byte()
    {
        var findings = new FindingBag();
        Assert.False(Document.Read(SourceFile.Decode("role.md", [.. "# é\nab"u8, 0xFF]), FrontMatter.None, findings, isForPage: false).IsReadable);
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((Rules.InvalidUtf8, "role.md:2:3"), (finding.Rule, finding.Place.ToString()));
        Assert.Contains("offset 7", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_a_document()
    {
        var (document, findings) = Given.Document("");
        Assert.True(document.IsReadable);
        Assert.Equal(0, findings.Count);
    }

    [Fact]
    public void The_first_section_of_a_kind_is_the_one_that_counts()
    {
        var document = Given.Document("## Evidence Score\nOne.\n## Evidence Score\nTwo.\n").Document;
        Assert.Equal("One.", document.Words(document.Find(SectionKind.EvidenceScore)!.Lines[0]));
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_leaves_the_body_readable()
    {
        var (document, findings) = Given.Document("---\n: [\n---\n## Evidence Score\n");
        Assert.NotNull(document.Find(SectionKind.EvidenceScore));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Theory]
    [InlineData("---\ntitle: Nurse\n---\n")]
    [InlineData("---\ntags: [a, b]\nnote: |\n  # no heading\n\n  | a |\n  |---|\n...\n")]
    [InlineData("---\r\n\r\n- x: <!-- [l]: y\r\n---\r\n")]
    [InlineData(" --\ntitle: Nurse\n---\n")]
    [InlineData("title: Nurse\n---\n")]
    public void Front_matter_moves_what_stands_below_it_and_changes_nothing_else(string front) =>
        Gen.Select(Gen.String[Gen.Char["|-#*_`[]()<>!\\&=~:.+1ax \t\n\r\u00a0é"], 0, 60], Gen.Bool).Sample((text, isForPage) =>
        {
            var body = "# Nurse\n\n" + text;
            var (alone, below) = (Read(body, isForPage), Read(front + body, isForPage));
            Assert.Equal(Described.Of(alone), Described.Of(below, front.Length));
            Assert.Equal(alone.Links.Select(l => (l.Url, l.Span.Start)), below.Links.Select(l => (l.Url, l.Span.Start - front.Length)));
        }, iter: 1_000);

    private static Document Read(string text, bool isForPage) => Document.Read(new SourceFile("x.md", text), FrontMatter.None, new FindingBag(), isForPage);

    [Fact]
    public void Any_text_is_a_document_and_every_place_in_it_lies_in_the_text() => Gen.String.Sample(AssertReadable, iter: 2_000);

    [Fact]
    public void Any_markdown_is_a_document_and_every_place_in_it_lies_in_the_text() =>
        Gen.String[Gen.Char["|-#*_`[]()<>!\\&=~:.+1ax \t\n\r\u00a0é"], 0, 80].Sample(AssertReadable, iter: 3_000);

    [Fact]
    public void Any_pieces_of_assessments_are_a_document_and_every_place_in_it_lies_in_the_text() =>
        Gen.OneOf("## ", "Role Definition", "Task Decomposition", "Evidence Score", "JobZone Composite Score (AIJRI)", "Sub-Label Determination", "\n", "\r\n", "\n\n", "| ", " | ", "|", "|---|---|\n",
            "| Task | Time % | Score (1-5) |\n|---|---|---|\n", "| Dimension | Score |\n|---|---|\n", "| Metric | Value |\n|---|---|\n", "Total", "20%", "2.25", "2,25", "-2", "2/9", "**", "`", "\\|", "Raw: ", "Zone: ",
            "JobZone Score: ", "Assessor override: ", "Quick screen: Protective ", "Displacement/Augmentation split: ", "Evidence Modifier", "Task Resistance", "Sub-label", "% of task time scoring 3+",
            " = ", " - ", " × ", " ≥ ", ">= 20% of task time scores 3+", "(", ")", "Green", "25-47", "48+", "<25", "> ", "- ", "1. ", "```", "---\n", "title: x\n", "because ", "😀")
            .Array[0, 40].Select(string.Concat).Sample(AssertReadable, iter: 5_000);

    [Fact]
    public void Any_bytes_are_a_document() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var findings = new FindingBag();
        var document = Document.Read(SourceFile.Decode("role.md", bytes), FrontMatter.None, findings, isForPage: false);
        Assert.True(document.IsReadable || findings.Count == 1);
        AssessmentReader.Read(document, findings);
    }, iter: 2_000);

    private static void AssertReadable(string text)
    {
        var (document, findings) = Given.Document(text);
        AssessmentReader.Read(document, findings);
        var spans = document.Sections.SelectMany(s => s.Lines.Append(s.Heading.Span).Concat(s.Tables.SelectMany(t => t.Header.Append(t.Span).Concat(t.Rows.SelectMany(r => r.Cells.Append(r.Span))))));
        Assert.All(spans, s => Assert.True(s.Start >= 0 && s.End >= s.Start && s.End <= text.Length, $"{s} in {text.Length}"));
        Assert.All(document.Links, l => Assert.True(text[l.Span.Start] is '[' or '!' or '<', $"{l} in {text}"));
        Assert.All(document.Sections.SelectMany(s => s.Tables).SelectMany(t => t.Rows), r => Assert.True(r.Cells.Zip(r.Cells.Skip(1)).All(p => p.First.End <= p.Second.Start)));
    }
}
