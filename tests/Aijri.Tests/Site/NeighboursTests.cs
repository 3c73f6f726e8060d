using System.Text.RegularExpressions;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Site;

public sealed partial class NeighboursTests
{
    private static readonly string Content = Path.Combine(Files.Root, "content");

    private static readonly Methodologies Methods = new(Methodology.BuiltIn);

    [Fact]
    public void A_document_asked_about_alone_has_the_findings_that_it_has_among_all()
    {
        // One that others quote is not there.
        var all = ContentFolder.Documents(Content).Where(f => f.Path.StartsWith("roles/", StringComparison.Ordinal) && f.Path != "roles/medical-coder.md").Select(Disturbed).ToArray();
        var whole = Check(all, []);
        Assert.Contains(whole.Findings, f => f.Rule == Rules.StaleQuotation);
        Assert.Contains(whole.Findings, f => f.Rule == Rules.UnknownRole);
        foreach (var asked in all)
        {
            var alone = Check([asked], [.. all.Where(f => f != asked)]);
            Assert.Equal(Shown(whole.Findings.Where(f => f.Place.Path == asked.Path)), Shown(alone.Findings));
            Assert.Equal(whole.Roles.Single(r => r.File == asked).Claims, alone.Claims);
        }
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("b.md")]
    public void A_document_at_odds_with_one_that_was_not_asked_about_says_so(string asked)
    {
        InputFile[] all = [Given("a.md", "slug: keeper"), Given("b.md", "slug: keeper"), Given("c.md", "slug: other\ntitle: Other\nseniority: Junior")];
        var findings = Check([.. all.Where(f => f.Path == asked)], [.. all.Where(f => f.Path != asked)]).Findings;
        Assert.Equal((Rules.DuplicateSlug, asked), Assert.Single(findings.Select(f => (f.Rule, f.Place.Path)), f => f.Rule == Rules.DuplicateSlug));
        Assert.Empty(Check([all[2]], all[..2]).Findings.Where(f => f.Rule == Rules.DuplicateSlug));
    }

    [Fact]
    public void What_the_others_let_stand_is_not_counted()
    {
        var other = Given("other.md", "title: Other\nsuppress:\n  - rule: AIJ504\n    reason: It is near.");
        Assert.Equal(0, Check([Given("a.md", "slug: a")], [other]).Suppressed);
    }

    [Theory]
    [InlineData("title: Pilot", "# Pilot\n\nHow pilots are assessed.")]
    [InlineData("title: Pilot", "## Notes\n\n```\n## Task Decomposition\n```")]
    [InlineData("no-title: Pilot", "# Pilot")]
    public void A_file_beside_it_that_is_no_assessment_has_no_name(string front, string text)
    {
        var asked = new InputFile("/x/a.md", "a.md", Example.With("Fair.", "The Pilot scores 12.3."));
        InputFile[] others = [new InputFile("/x/b.md", "b.md", $"---\n{front}\n---\n{text}\n"), Given("c.md", "title: Other")];
        Assert.Equal(Shown(Check([asked, .. others], []).Findings.Where(f => f.Place.Path == "a.md")), Shown(Check([asked], others).Findings));
    }

    private static InputFile Given(string path, string front) => new("/x/" + path, path, $"---\n{front}\n---\n{Example.Text}");

    // Every score that a document mentions is some tenths off, its own and those of others, in every other document by more.
    private static InputFile Disturbed(InputFile file, int at) => file with { Text = Score().Replace(file.Read().Text, m => m.Value[..^1] + (char)('0' + ((m.Value[^1] - '0' + 1 + at % 2) % 10))) };

    private static Compilation Check(IReadOnlyList<InputFile> files, IReadOnlyList<InputFile> others) =>
        Compiler.Check(files, Methods, new FolderDefaults(Content), settings: null, Severities.Default, jobs: 2, others: others);

    private static string Shown(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(f => $"{f.Place} {f.Rule.Id} {f.Message} {f.Help}"));

    [GeneratedRegex(@"(?<![\d.])\d\d\.\d(?![\d.])")]
    private static partial Regex Score();
}
