using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Tests.Cli.Reports;

public sealed class GitHubReportTests
{
    private static string[] Lines(IEnumerable<Finding> findings, bool withNotes = true)
    {
        var text = Given.Written(o => GitHubReport.Write(Given.Compilation(findings), Given.Paths, withNotes, o));
        Assert.True(text.Length == 0 || text.EndsWith('\n'));
        return text.Split('\n')[..^1];
    }

    private static string Line(Finding finding) => Assert.Single(Lines([finding]));

    private static IEnumerable<Finding> Many(int count, Severity severity) => Enumerable.Range(1, count).Select(i => Given.Finding($"Number {i}.", severity, line: i));

    [Fact]
    public void An_annotation_names_place_rule_and_message() =>
        Assert.Equal("::error file=roles/x.md,line=3,endLine=3,col=5,endColumn=9,title=AIJ301 total-mismatch::Total is 2.50; it should be 2.40. See above.", Line(Given.Finding() with { Help = "See above." }));

    [Theory]
    [InlineData(Severity.Error, "::error ")]
    [InlineData(Severity.Warning, "::warning ")]
    [InlineData(Severity.Note, "::notice ")]
    public void A_severity_has_its_command(Severity severity, string command) =>
        Assert.StartsWith(command, Line(Given.Finding(severity: severity)), StringComparison.Ordinal);

    [Fact]
    public void A_message_keeps_to_one_line() =>
        Assert.EndsWith("::100%25 of a:b, c%0D%0A::error::d", Line(Given.Finding("100% of a:b, c\r\n::error::d")), StringComparison.Ordinal);

    [Fact]
    public void A_path_cannot_end_a_property() =>
        Assert.StartsWith("::error file=a%2Cline=9%3A%3A50%25%0A.md,line=3,", Line(Given.Finding(path: "a,line=9::50%\n.md")), StringComparison.Ordinal);

    [Fact]
    public void A_file_as_a_whole_has_no_line() =>
        Assert.Equal("::error file=x.md,title=AIJ301 total-mismatch::x", Line(Given.Finding("x") with { Place = Location.Whole("x.md") }));

    [Fact]
    public void Columns_are_left_out_where_a_finding_spans_lines() =>
        Assert.StartsWith("::error file=x.md,line=3,endLine=5,title=", Line(Given.Finding() with { Place = new Location("x.md", 3, 5, 5, 2, "") }), StringComparison.Ordinal);

    [Fact]
    public void Cause_and_decision_are_said_below_the_message() =>
        Assert.EndsWith("::x%0Acause: digits swapped%0AA decision: the zone or the sub-label may change.", Line(Given.Finding("x") with { Cause = "digits swapped", IsDecision = true }), StringComparison.Ordinal);

    [Fact]
    public void Nothing_found_is_nothing_written() => Assert.Empty(Lines([]));

    [Fact]
    public void Ten_of_each_kind_are_all_shown()
    {
        var lines = Lines([.. Many(10, Severity.Error), .. Many(10, Severity.Warning), .. Many(10, Severity.Note)]);
        Assert.Equal(30, lines.Length);
        Assert.DoesNotContain(lines, l => l.Contains("not shown", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_over_ten_of_a_kind_is_counted_in_a_last_annotation()
    {
        var lines = Lines([.. Many(13, Severity.Error), .. Many(11, Severity.Warning), .. Many(2, Severity.Note)]);
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal("::notice title=aijri::4 more findings are not shown here. In all: 13 errors, 11 warnings, 2 notes.", lines[^1]);
    }

    // Else the last annotation would be the eleventh, and dropped.
    [Fact]
    public void The_last_annotation_takes_the_place_of_a_notice()
    {
        var lines = Lines([.. Many(11, Severity.Note), .. Many(1, Severity.Error)]);
        Assert.Equal(10, lines.Count(l => l.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.Equal("::notice title=aijri::2 more findings are not shown here. In all: 1 error, 0 warnings, 11 notes.", lines[^1]);
    }

    [Fact]
    public void Decisions_come_first_and_are_among_the_ten()
    {
        var lines = Lines([.. Many(20, Severity.Error), Given.Finding("The decision.", line: 99) with { IsDecision = true }]);
        Assert.Contains("The decision.", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_notes_out() => Assert.Single(Lines([Given.Finding(), Given.Finding(severity: Severity.Note)], withNotes: false));
}
