using Aijri.Cli.Reports;
using Aijri.Findings;

namespace Aijri.Tests.Cli.Reports;

public sealed class FingerprintsTests
{
    private static string[] Of(params Finding[] findings) => [.. Fingerprints.Of([.. findings], p => p)];

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_lines_move() =>
        Assert.Equal(Of(Given.Finding(line: 3)), Of(Given.Finding(line: 40)));

    [Fact]
    public void A_claim_is_recognised_whatever_it_states_and_however_grave_it_is()
    {
        var claim = Given.Finding() with { Claim = "tasks.total.weighted", Stated = "2.50" };
        Assert.Equal(Of(claim), Of(claim with { Stated = "2.60", Message = "Other.", Severity = Severity.Note, IsDecision = true }));
    }

    [Fact]
    public void File_rule_and_claim_tell_findings_apart()
    {
        var claim = Given.Finding() with { Claim = "a" };
        Assert.Equal(4, Of(claim, claim with { Claim = "b" }, claim with { Rule = Rules.CoarseRaw }, claim with { Place = Given.Finding(path: "roles/y.md").Place }).Select(f => f[..32]).Distinct().Count());
    }

    [Fact]
    public void Without_a_claim_the_token_counts_and_without_a_token_the_message()
    {
        var token = Given.Finding() with { Stated = "2.50" };
        Assert.Equal(Of(token), Of(token with { Message = "Other." }));
        Assert.NotEqual(Of(token), Of(token with { Stated = "2.60" }));
        Assert.NotEqual(Of(Given.Finding("One.")), Of(Given.Finding("Other.")));
    }

    [Fact]
    public void Equal_findings_are_numbered_in_the_order_of_the_text()
    {
        var fingerprints = Of(Given.Finding(line: 9), Given.Finding(line: 3), Given.Finding(line: 5));
        Assert.Equal(["3", "1", "2"], fingerprints.Select(f => f[33..]));
        Assert.Single(fingerprints.Select(f => f[..32]).Distinct());
    }

    [Fact]
    public void A_line_added_above_changes_no_fingerprint_of_a_checked_document()
    {
        var wrong = Example.With("YELLOW", "GREEN", Example.With("**2.40**", "**2.50**"));
        var before = Example.Check(wrong).Findings;
        var after = Example.Check("Some words.\n\n" + wrong).Findings;
        Assert.Equal(2, before.Count);
        Assert.Equal(Of([.. before]), Of([.. after]));
    }
}
