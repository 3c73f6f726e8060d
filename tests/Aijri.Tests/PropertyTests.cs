using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests;

public sealed partial class PropertyTests
{
    // Pieces of documents, so that random text reaches past the first check.
    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.String, OneOf("|", "\n", "\n\n", "## Evidence Score\n", "| Total | 100% | 2.25 |\n", "|---|---|\n", "---\n", "title: x\n", "**", "Raw: 3 × 2 = ", "Zone: GREEN (", "\u00a0", "\r\n",
            "> ", "- ", "`", "```\n", "[x](javascript:1)", "0.54", "−3", "Assessor override: ", "| Task | Time % | Score |\n", "<b>", "&amp;", "\ufeff", "😀", "\0"));

    [Fact]
    public void Any_text_gives_a_document_and_findings_and_never_an_exception() =>
        Fragment.Array[0, 40].Select(string.Concat).Sample(text => { Example.Check(text); }, iter: 3_000);

    [Fact]
    public void Any_bytes_give_a_document() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var findings = new FindingBag();
            Document.Read(SourceFile.Decode("x.md", bytes), FrontMatter.None, findings, isForPage: false);
        }, iter: 2_000);

    [Fact]
    public void Any_piece_of_a_right_document_replaced_by_anything_gives_findings_and_never_an_exception() =>
        Gen.Select(Gen.Int[0, Example.Text.Length - 1], Gen.Int[0, 30], Fragment).Sample((at, length, text) =>
            { Example.Check(Example.Text[..at] + text + Example.Text[Math.Min(Example.Text.Length, at + length)..]); }, iter: 2_000);

    [Fact]
    public void Layout_noise_changes_no_value_and_adds_no_error()
    {
        var expected = Values(Example.Text);
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, OneOf('-', '−', '–'), OneOf('×', 'x', '*', '·'), Gen.Bool)
            .Sample((isBold, isCrlf, hasMark, isLoose, minus, times, isFlat) =>
            {
                var text = Example.Text.Replace(" - ", $" {minus} ", StringComparison.Ordinal).Replace("| -1 |", $"| {minus}1 |", StringComparison.Ordinal).Replace('×', times);
                if (!isBold)
                    text = text.Replace("**", "", StringComparison.Ordinal);
                if (isLoose)
                    text = text.Replace("| **Total** | **100%** | | **2.40** | | |", "| **Total** | **100%** | **2.40** |", StringComparison.Ordinal).Replace("| 50% |", "|\u00a050% |", StringComparison.Ordinal);
                if (isFlat)
                    text = string.Join('\n', text.Replace("**", "", StringComparison.Ordinal).Split('\n').Select(l => l.TrimStart('#', ' ')).Where(l => l.Length > 0));
                if (isCrlf)
                    text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
                var bytes = Encoding.UTF8.GetBytes((hasMark ? "\ufeff" : "") + text);
                var decoded = SourceFile.Decode("x.md", bytes).Text;
                Assert.Empty(Example.Check(decoded).Findings);
                Assert.Equal(expected, Values(decoded));
            }, iter: 500);
    }

    [Fact]
    public void A_generated_right_document_has_no_error_and_one_changed_derived_digit_always_gives_one() =>
        Gen.Select(GeneratedDocument.Gen, Gen.Int[0, int.MaxValue], Gen.Int[1, 9]).Sample((text, where, by) =>
        {
            var (findings, assessed) = Example.Check(text);
            Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
            var derived = assessed!.Claims.Where(c => c.Number is not null && c.Span.Length > 0).ToList();
            var claim = derived[where % derived.Count];
            var digits = Enumerable.Range(claim.Span.Start, claim.Span.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
            var at = digits[where / derived.Count % digits.Count];
            var changed = text[..at] + (char)('0' + (text[at] - '0' + by) % 10) + text[(at + 1)..];
            if (IsStillRight(changed, at, claim))
                return;
            var found = Example.Check(changed).Findings.Where(f => f.Severity == Severity.Error || f.Rule == Rules.SubLabelChoice).ToList();
            Assert.True(found.Count == 1, $"{found.Count} findings for {claim.Id} at {at}: {changed[Math.Max(0, at - 20)..Math.Min(changed.Length, at + 20)]}\n{string.Join('\n', found.Select(f => $"{f.Rule} {f.Place} {f.Message}"))}\n{changed}");
        }, iter: 3_000);

    [Fact]
    public void No_finding_prints_two_equal_strings_as_a_disagreement_or_leaves_out_the_way_there() =>
        Gen.Select(Gen.Int[0, int.MaxValue].Array[1, 5], Gen.Int[1, 9]).Sample((places, by) =>
        {
            var text = Example.Text.ToCharArray();
            var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToArray();
            foreach (var at in places.Select(p => digits[p % digits.Length]))
                text[at] = (char)('0' + (text[at] - '0' + by) % 10);
            foreach (var finding in Example.Check(new string(text)).Findings)
            {
                Assert.True(finding.Stated is null || finding.Stated != finding.Expected, finding.Message);
                Assert.True(finding.Expected is null || finding.Claim is null || finding.Derivation is not null, finding.Message);
            }
        }, iter: 2_000);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // "-0" is 0, and a number that rounds to half a unit may be printed either way.
    private static bool IsStillRight(string changed, int at, Claim claim)
    {
        var end = claim.Span.End;
        var text = changed[claim.Span.Start..end].Replace('−', '-').TrimStart('+');
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && claim.Exact is { } exact && at < end
            && (Math.Abs(value - exact) <= claim.Number!.Value.Unit / 2 || (claim.Id == "score.result" && FollowsFromPrinted(changed, value, claim.Number!.Value.Unit)));
    }

    // "(1.9079 - 0.54) / 7.93 × 100 = 17.2": of the unrounded 1.9079424 it is 17.3, and either is right.
    private static bool FollowsFromPrinted(string text, decimal score, decimal unit) =>
        PrintedRaw().Match(text) is { Success: true } printed && Math.Abs(score - (decimal.Parse(printed.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 0.54m) / 7.93m * 100) <= unit / 2;

    [GeneratedRegex(@"\((-?[\d.]+) - 0\.54\) / 7\.93 × 100 = ")]
    private static partial Regex PrintedRaw();

    private static IEnumerable<string> Values(string text) => Example.Check(text).Assessment!.Claims.Select(c => $"{c.Id} {c.Number?.Value} {c.Exact} {c.Verdict}");
}
