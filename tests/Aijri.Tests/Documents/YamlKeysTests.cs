using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Documents;

public class YamlKeysTests
{
    [Fact]
    public void A_text_comes_with_its_place()
    {
        var (keys, file, _) = Keys("title: Nurse");
        Assert.Equal(("Nurse", "Nurse"), (keys.Text("title")!.Value.Text, file.Words(keys.Text("title")!.Value.Span)));
    }

    [Theory]
    [InlineData("title:")]
    [InlineData("title: \"\"")]
    [InlineData("zone: Green")]
    public void An_empty_text_is_an_absent_one(string yaml)
    {
        var (keys, _, findings) = Keys(yaml);
        Assert.Null(keys.Text("title"));
        Assert.Equal(0, findings.Count);
    }

    [Theory]
    [InlineData("title:")]
    [InlineData("title: \"\"")]
    [InlineData("title: \"  \"")]
    public void A_text_that_is_needed_must_not_be_empty(string yaml)
    {
        var (keys, file, findings) = Keys(yaml);
        Assert.Equal("", keys.Required("title"));
        var finding = Assert.Single(findings.Findings);
        Assert.Equal(("`title` is empty.", 1, 1), (finding.Message, finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void A_word_in_the_place_of_keys_is_one_finding_that_shows_the_form()
    {
        var (keys, _, findings) = Keys("license: MIT");
        var license = keys.Keys("license", "{ name: x }");
        Assert.Equal(("", 0), (license.Required("name"), license.RequiredWhole("years")));
        var finding = Assert.Single(findings.Findings);
        Assert.Equal(("`license` must be keys and values.", "Write it like this: `license: { name: x }`."), (finding.Message, finding.Help));
    }

    [Theory]
    [InlineData("a: { coefficient: 0,04 }", "write a point")]
    [InlineData("categories: [Technology]", "Write it like this: `- { name: x }`.")]
    public void What_is_most_likely_meant_is_said(string yaml, string help)
    {
        var (keys, _, findings) = Keys(yaml);
        var inner = keys.Keys("a");
        inner.Number("coefficient");
        inner.Finish();
        keys.Maps("categories", "{ name: x }");
        Assert.Contains(help, Assert.Single(findings.Findings).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("license: ~")]
    [InlineData("license:")]
    [InlineData("other: 1")]
    public void Keys_that_are_nothing_are_absent(string yaml)
    {
        var (keys, _, findings) = Keys(yaml);
        Assert.False(keys.Has("license"));
        Assert.Empty(keys.Keys("license").Map.Entries);
        Assert.Empty(findings.Findings);
    }

    [Fact]
    public void A_number_that_is_needed_must_not_be_empty()
    {
        var (keys, _, findings) = Keys("constant:");
        Assert.Equal(0, keys.RequiredWhole("constant"));
        Assert.Equal("`constant` is empty.", Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void A_list_is_no_text()
    {
        var (keys, _, findings) = Keys("title: [a]");
        Assert.Null(keys.Text("title"));
        Assert.Equal("`title` must be text.", Assert.Single(findings.Findings).Message);
    }

    [Theory]
    [InlineData("68.2", 68.2)]
    [InlineData("-2", -2)]
    [InlineData("\"68.2\"", 68.2)]
    public void A_number_is_read(string written, double expected)
    {
        var (keys, _, _) = Keys("score: " + written);
        Assert.Equal((decimal)expected, keys.Number("score"));
    }

    [Theory]
    [InlineData("«high»")]
    [InlineData("«68,2»")]
    [InlineData("«1e3»")]
    [InlineData("«99999999999999999999999999999999»")]
    public void What_is_no_number_is_reported_at_the_value(string written) => AssertReported("score: " + written, k => k.Number("score"), null, "must be a number");

    [Theory]
    [InlineData("«2.5»")]
    [InlineData("«two»")]
    [InlineData("«99999999999»")]
    public void What_is_not_whole_is_reported_at_the_value(string written) => AssertReported("top: " + written, k => k.Whole("top"), null, "must be a whole number");

    [Fact]
    public void A_date_is_written_year_month_day()
    {
        var (keys, _, _) = Keys("assessed: 2026-02-14");
        Assert.Equal(new DateOnly(2026, 2, 14), keys.Date("assessed"));
    }

    [Theory]
    [InlineData("«2026-02-30»")]
    [InlineData("«14.02.2026»")]
    [InlineData("«2026-2-14»")]
    [InlineData("«02/14/2026»")]
    [InlineData("«2026-02-14T00:00:00Z»")]
    [InlineData("«yesterday»")]
    public void What_is_no_date_is_reported_at_the_value(string written) => AssertReported("assessed: " + written, k => k.Date("assessed"), null, "2026-02-14");

    [Fact]
    public void A_list_of_texts_skips_what_is_none()
    {
        var (keys, _, findings) = Keys("aliases: [A, [B], C]");
        Assert.Equal(["A", "C"], keys.Texts("aliases").Select(t => t.Text));
        Assert.Equal("Each of `aliases` must be text.", Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void A_text_is_no_list()
    {
        var (keys, _, findings) = Keys("aliases: A");
        Assert.Empty(keys.Texts("aliases"));
        Assert.Equal("`aliases` must be a list.", Assert.Single(findings.Findings).Message);
    }

    [Theory]
    [InlineData("aliases:")]
    [InlineData("zone: Green")]
    public void An_absent_list_is_empty(string yaml)
    {
        var (keys, _, findings) = Keys(yaml);
        Assert.Empty(keys.Texts("aliases"));
        Assert.Equal(0, findings.Count);
    }

    [Fact]
    public void A_list_of_maps_skips_what_is_none()
    {
        var (keys, _, findings) = Keys("sources: [{ title: A }, B]");
        Assert.Equal("A", Assert.Single(keys.Maps("sources")).Required("title"));
        Assert.Equal("Each of `sources` must be keys and values.", Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void A_text_holds_no_keys()
    {
        var (keys, _, findings) = Keys("score: high");
        Assert.Empty(keys.Keys("score").Map.Entries);
        Assert.Equal("`score` must be keys and values.", Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void All_required_keys_that_are_missing_are_one_finding_and_what_would_stand_below_them_is_not_missing_too()
    {
        var (keys, _, findings) = Keys("zone: Green");
        keys.Required("title");
        keys.Require("score");
        keys.Text("zone");
        keys.RequiredWhole("top");
        var tasks = keys.RequiredKeys("tasks");
        tasks.Required("name");
        tasks.Finish();
        keys.Finish();
        Assert.Equal("The keys `title`, `score`, `top` and `tasks` are missing.", Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void A_word_that_is_none_of_those_known_gets_the_nearest_one() =>
        Assert.Equal("Did you mean `draft`?", AssertReported("status: «darft»", k => k.OneOf("status", "published", "draft"), null, "one of published, draft").Help);

    [Fact]
    public void A_word_that_is_like_none_of_those_known_gets_no_hint() =>
        Assert.Null(AssertReported("status: «whatever»", k => k.OneOf("status", "published", "draft"), null, "one of published, draft").Help);

    [Fact]
    public void An_unknown_key_is_reported_at_the_key_with_the_nearest_known_one()
    {
        var (text, place) = Given.Marked("title: Nurse\n«senority»: Mid-level");
        var (keys, file, findings) = Keys(text);
        keys.Text("title");
        keys.Text("seniority");
        keys.Finish();
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((Rules.UnknownKey, file.Locate(place), "Did you mean `seniority`?"), (finding.Rule, finding.Place, finding.Help));
    }

    [Fact]
    public void A_key_that_was_asked_for_is_known()
    {
        var (keys, _, findings) = Keys("title: Nurse");
        keys.Has("title");
        keys.Finish();
        Assert.Equal(0, findings.Count);
    }

    private static Finding AssertReported<T>(string marked, Func<YamlKeys, T> read, T expected, string message)
    {
        var (text, place) = Given.Marked(marked);
        var (keys, file, findings) = Keys(text);
        Assert.Equal(expected, read(keys));
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((Rules.InvalidValue, file.Locate(place)), (finding.Rule, finding.Place));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        return finding;
    }

    private static (YamlKeys Keys, SourceFile File, FindingBag Findings) Keys(string yaml)
    {
        var file = Given.File(yaml);
        var findings = new FindingBag();
        return (new YamlKeys(YamlReader.ReadMap(file, new SourceSpan(0, yaml.Length), findings)!, file, findings), file, findings);
    }
}
