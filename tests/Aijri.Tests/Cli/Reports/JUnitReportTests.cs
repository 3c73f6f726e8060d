using System.Xml.Linq;
using Aijri.Cli.Reports;
using Aijri.Findings;

namespace Aijri.Tests.Cli.Reports;

public sealed class JUnitReportTests
{
    private static XElement Suite(IEnumerable<Finding> findings, params string[] documents)
    {
        var text = Given.Written(o => JUnitReport.Write(Given.Compilation(findings, documents), Given.Paths, o));
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", text, StringComparison.Ordinal);
        var root = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
        var suite = Assert.Single(root.Elements("testsuite"));
        foreach (var counted in new[] { root, suite })
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)counted.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)counted.Attribute("failures")!);
            Assert.Equal((0, 0), ((int)counted.Attribute("errors")!, (int)counted.Attribute("skipped")!));
        }
        return suite;
    }

    private static XElement Case(XElement suite, string name) => Assert.Single(suite.Elements("testcase"), c => (string?)c.Attribute("name") == name);

    [Fact]
    public void Every_document_is_a_test_case_also_without_findings()
    {
        var suite = Suite([Given.Finding(path: "roles/b.md")], "roles/a.md", "roles/b.md", "roles/c.md");
        Assert.Equal(["roles/a.md", "roles/b.md", "roles/c.md"], suite.Elements("testcase").Select(c => (string?)c.Attribute("name")));
        Assert.Empty(Case(suite, "roles/a.md").Elements());
        Assert.Equal(3, (int)suite.Attribute("tests")!);
        Assert.Equal(1, (int)suite.Attribute("failures")!);
    }

    [Fact]
    public void A_documents_errors_are_one_failure_with_place_message_and_derivation()
    {
        var first = Given.Finding("Total is 2.50.") with { Derivation = "1 + 1", Cause = "digits swapped", Help = "Look.", Related = [new Related(Given.Finding(line: 8).Place, "carried forward here")] };
        var failure = Case(Suite([first, Given.Finding("Another.", line: 7)], "roles/x.md"), "roles/x.md").Element("failure")!;
        Assert.Equal("2 errors; the first: AIJ301 total-mismatch: Total is 2.50.", (string?)failure.Attribute("message"));
        Assert.Equal("""
            roles/x.md:3:5: error[AIJ301] total-mismatch: Total is 2.50.
              derivation: 1 + 1
              roles/x.md:8:5: carried forward here
              cause: digits swapped
              help: Look.

            roles/x.md:7:5: error[AIJ301] total-mismatch: Another.
            """, failure.Value);
    }

    [Fact]
    public void A_derivation_that_the_message_has_is_not_said_again() =>
        Assert.DoesNotContain("derivation:", Case(Suite([Given.Finding("It should be 2: 1 + 1.") with { Derivation = "1 + 1" }], "roles/x.md"), "roles/x.md").Value, StringComparison.Ordinal);

    [Fact]
    public void Warnings_and_notes_are_output_and_no_failure()
    {
        var suite = Suite([Given.Finding("W.", Severity.Warning) with { IsDecision = true }, Given.Finding("N.", Severity.Note)], "roles/x.md");
        Assert.Empty(suite.Descendants("failure"));
        Assert.Equal("roles/x.md:3:5: warning, decision[AIJ301] total-mismatch: W.\n\nroles/x.md:3:5: note[AIJ301] total-mismatch: N.", Case(suite, "roles/x.md").Element("system-out")!.Value);
    }

    [Fact]
    public void What_is_wrong_outside_the_documents_has_a_test_case_of_its_own()
    {
        var suite = Suite([Given.Finding(path: "aijri.yml"), Given.Finding(path: "themes/default/theme.yml", severity: Severity.Warning), Given.Finding(path: "aijri.yml", line: 9)], "roles/x.md");
        Assert.Equal(["roles/x.md", "aijri.yml", "themes/default/theme.yml"], suite.Elements("testcase").Select(c => (string?)c.Attribute("name")));
        Assert.Equal(["aijri.document", "aijri.site", "aijri.site"], suite.Elements("testcase").Select(c => (string?)c.Attribute("classname")));
        Assert.Equal(1, (int)suite.Attribute("failures")!);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced()
    {
        var value = Case(Suite([Given.Finding("a\0b\u001b\ufffe\ud800c]]>&<😀\t\r\n.")], "roles/x.md"), "roles/x.md").Element("failure")!.Value;
        Assert.EndsWith("a\ufffdb\ufffd\ufffd\ufffdc]]>&<😀\t\r\n.", value, StringComparison.Ordinal);
    }
}
