using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Documents;

public class FrontMatterTests
{
    private const string Everything = """
        title: ML/AI Engineer
        seniority: Mid-level
        slug: ml-ai-engineer
        category: Technology
        summary: One sentence, the verdict.
        status: illustrative
        assessed: 2026-02-14
        aliases: [Machine Learning Engineer, ML Engineer]
        methodology: aijri-1
        score: 68.2
        zone: Green
        sub-label: Green (Accelerated)
        history: [ { date: 2025-09-01, score: 66.0, note: Evidence revised. } ]
        sources: [ { title: "A report", url: "https://example.org/a" } ]
        redirect-from: [machine-learning-engineer]
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var (front, findings) = Read(Everything);
        Assert.Equal(0, findings.Count);
        Assert.Equal(
            ["ML/AI Engineer", "Mid-level", "ml-ai-engineer", "Technology", "One sentence, the verdict.", "aijri-1", "68.2", "Green", "Green (Accelerated)"],
            new[] { front.Title, front.Seniority, front.Slug, front.Category, front.Summary, front.Methodology, front.Score, front.Zone, front.SubLabel }.Select(t => t!.Value.Text));
        Assert.Equal((FrontMatter.Illustrative, new DateOnly(2026, 2, 14)), (front.Status, front.Assessed));
        Assert.Equal(["Machine Learning Engineer", "ML Engineer"], front.Aliases.Select(a => a.Text));
        var past = Assert.Single(front.History);
        Assert.Equal(new PastScore(new DateOnly(2025, 9, 1), 66.0m, "Evidence revised."), past with { DateSpan = default, ScoreSpan = default });
        Assert.Equal(("2025-09-01", "66.0"), (Everything[past.DateSpan.Start..past.DateSpan.End], Everything[past.ScoreSpan.Start..past.ScoreSpan.End]));
        Assert.Equal(new SourceReference("A report", "https://example.org/a"), Assert.Single(front.Sources) with { UrlSpan = default });
        Assert.Equal(["machine-learning-engineer"], front.RedirectFrom.Select(s => s.Text));
    }

    [Fact]
    public void Every_key_is_optional()
    {
        var (front, findings) = Read("");
        Assert.Equal((null, FrontMatter.Published, null, 0), (front.Title, front.Status, front.Assessed, findings.Count));
    }

    [Theory]
    [InlineData("«titel»: Nurse", "Did you mean `title`?")]
    [InlineData("«sublabel»: Green", "Did you mean `sub-label`?")]
    [InlineData("«Title»: Nurse", "Did you mean `title`?")]
    [InlineData("«employer»: Hospital", null)]
    public void An_unknown_key_is_reported_at_the_key(string marked, string? help) => AssertReported(marked, Rules.UnknownKey, help);

    [Theory]
    [InlineData("status: «publised»", "Did you mean `published`?")]
    [InlineData("slug: «ML Engineer»", "`ml-engineer` would do.")]
    [InlineData("assessed: «2026-13-01»", null)]
    [InlineData("sources: [ { title: A, url: «javascript:alert(1)» } ]", null)]
    [InlineData("sources: [ { title: A, url: «example.org» } ]", null)]
    [InlineData("sources: [ «{» url: \"https://example.org\" } ]", null)]
    [InlineData("history: [ { date: «soon», score: 66.0 } ]", null)]
    [InlineData("history: [ { date: 2025-09-01, score: «high» } ]", null)]
    public void A_wrong_value_is_reported_at_the_value(string marked, string? help)
    {
        // A map's place is where it begins.
        if (marked.Contains("«{»", StringComparison.Ordinal))
            marked = marked.Replace("«{»", "«»{", StringComparison.Ordinal);
        AssertReported(marked, Rules.InvalidValue, help);
    }

    [Theory]
    [InlineData("history: [ { date: 2025-09-01, score: 66.0, «nte»: x } ]", "Did you mean `note`?")]
    [InlineData("sources: [ { title: A, «link»: x } ]", null)]
    public void An_unknown_key_within_is_reported_at_the_key(string marked, string? help) => AssertReported(marked, Rules.UnknownKey, help);

    [Theory]
    [InlineData("history: [ { score: 66.0 } ]", "The key `date` is missing.")]
    [InlineData("history: [ { date: 2025-09-01 } ]", "The key `score` is missing.")]
    [InlineData("sources: [ { } ]", "The key `title` is missing.")]
    [InlineData("title: [a, b]", "`title` must be text.")]
    [InlineData("aliases: ML Engineer", "`aliases` must be a list.")]
    [InlineData("redirect-from: { a: b }", "`redirect-from` must be a list.")]
    public void What_has_the_wrong_form_is_one_finding(string yaml, string message) => Assert.Equal(message, Assert.Single(Read(yaml).Findings.Findings).Message);

    [Theory]
    [InlineData("aliases: [ «R», Nurse, RN, 医, C++ Developer ]")]
    [InlineData("aliases: [ Nurse, RN, 医, «\"C++\"», C++ Developer ]")]
    public void An_alias_of_one_letter_is_reported_and_set_aside(string marked)
    {
        var (yaml, place) = Given.Marked(marked);
        AssertReported(marked, Rules.InvalidValue, "An alias has at least two letters or digits.");
        Assert.Equal(["Nurse", "RN", "医", "C++ Developer"], Read(yaml).Front.Aliases.Select(a => a.Text));
    }

    [Fact]
    public void A_source_whose_url_is_unsafe_is_kept_without_it() =>
        Assert.Equal(new SourceReference("A", null), Assert.Single(Read("sources: [ { title: A, url: \"javascript:alert(1)\" } ]").Front.Sources));

    [Fact]
    public void What_the_document_is_silent_about_comes_from_the_defaults()
    {
        var defaults = Defaults("category: Technology\nseniority: Mid-level\nstatus: draft\nassessed: 2026-02-14\nmethodology: aijri-1").Front;
        var front = Read("title: Nurse", defaults).Front;
        Assert.Equal(("Technology", "Mid-level", "draft", "2026-02-14", "aijri-1"),
            (front.Category?.Text, front.Seniority?.Text, front.Status, front.Assessed?.ToString("yyyy-MM-dd", null), front.Methodology?.Text));
    }

    [Fact]
    public void The_document_wins_over_the_defaults()
    {
        var front = Read("category: Care\nstatus: published", Defaults("category: Technology\nstatus: draft").Front).Front;
        Assert.Equal(("Care", "published"), (front.Category?.Text, front.Status));
    }

    [Fact]
    public void A_default_has_a_place_in_its_file_and_none_in_the_document()
    {
        var defaults = Defaults("\n\ncategory: Technology").Front;
        Assert.Equal((12, 0), (defaults.Category!.Value.Span.Start, Read("", defaults.Elsewhere()).Front.Category!.Value.Span.Length));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("slug")]
    [InlineData("score")]
    public void What_belongs_to_one_document_is_no_default(string key) => Assert.Equal(["unknown-key"], Defaults($"{key}: x").Findings.Names());

    private static (FrontMatter Front, FindingBag Findings) Read(string yaml, FrontMatter? defaults = null)
    {
        var file = Given.File(yaml);
        var findings = new FindingBag();
        return (FrontMatter.Read(YamlReader.ReadMap(file, new SourceSpan(0, yaml.Length), findings)!, file, defaults ?? FrontMatter.None, findings), findings);
    }

    private static (FrontMatter Front, FindingBag Findings) Defaults(string yaml)
    {
        var file = Given.File(yaml);
        var findings = new FindingBag();
        return (FrontMatter.ReadDefaults(YamlReader.ReadMap(file, new SourceSpan(0, yaml.Length), findings)!, file, FrontMatter.None, findings), findings);
    }

    private static void AssertReported(string marked, Rule rule, string? help)
    {
        var (yaml, place) = Given.Marked(marked);
        var finding = Assert.Single(Read(yaml).Findings.Findings);
        Assert.Equal((rule, Given.File(yaml).Locate(place), help), (finding.Rule, finding.Place, finding.Help));
    }
}
