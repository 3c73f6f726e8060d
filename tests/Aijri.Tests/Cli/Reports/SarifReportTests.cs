using System.Text.Json;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Tests.Cli.Reports;

public sealed class SarifReportTests
{
    private static string Log(params Finding[] findings) => Given.Written(o => SarifReport.Write(Given.Compilation(findings), Given.Paths, o));

    private static JsonElement Run(string log) => JsonDocument.Parse(log).RootElement.GetProperty("runs")[0];

    private static JsonElement Result(Finding finding) => Run(Log(finding)).GetProperty("results")[0];

    private static Finding Everything => Given.Finding() with
    {
        IsDecision = true,
        Claim = "tasks.total.weighted",
        Stated = "2.50",
        Expected = "2.40",
        Difference = 0.10m,
        Derivation = "1.00 + 1.20 + 0.20 = 2.40",
        Cause = "digits swapped",
        Help = "See above.",
        Related = [new Related(Location.Whole("roles/x.md"), "Here."), new Related(Location.Whole("roles/y.md"), "There.")],
        Fix = new Fix(true, [new Edit(Given.Finding().Place, "2.40"), new Edit(Given.Finding(path: "roles/y.md").Place, "2.40")]),
    };

    [Fact]
    public void A_log_is_valid_by_the_published_schema()
    {
        Assert.Equal("", Schema.Sarif.Errors(Log()));
        Assert.Equal("", Schema.Sarif.Errors(Log(Everything, Given.Finding(), new Finding { Rule = Rules.MissingProse, Severity = Severity.Note, Place = Location.Whole("aijri.yml"), Message = "x" })));
    }

    [Theory]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.2.0\"")]
    [InlineData("\"startLine\": 3", "\"startLine\": 0")]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"ruleIndex\"", "\"ruleindex\"")]
    [InlineData("\"partialFingerprints\": {", "\"partialFingerprints\": { \"x\": 3,")]
    [InlineData("\"deletedRegion\"", "\"region\"")]
    public void The_schema_is_one_that_notices(string right, string wrong) =>
        Assert.NotEqual("", Schema.Sarif.Errors(Log(Everything).Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void Every_rule_is_declared_with_its_page_and_a_result_names_its_own()
    {
        var run = Run(Log(Everything));
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("aijri", driver.GetProperty("name").GetString());
        Assert.Equal(JsonReport.Version, driver.GetProperty("version").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(Rules.All.Select(r => $"{r.Id} {r.Name}: {r.Summary}"), rules.Select(r => $"{r.GetProperty("id")} {r.GetProperty("name")}: {r.GetProperty("shortDescription").GetProperty("text")}"));
        Assert.Equal(Rules.All.Select(RulePage.Of), rules.Select(r => r.GetProperty("help").GetProperty("markdown").GetString()));
        Assert.Equal(Rules.All.Select(r => Severities.Word(r.Severity)), rules.Select(r => r.GetProperty("defaultConfiguration").GetProperty("level").GetString()));
        var result = run.GetProperty("results")[0];
        Assert.Equal("AIJ301", result.GetProperty("ruleId").GetString());
        Assert.Equal("AIJ301", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void A_result_carries_message_and_help_and_what_the_finding_knows()
    {
        var result = Result(Everything);
        Assert.Equal("Total is 2.50; it should be 2.40. See above.", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("""{"decision":true,"claim":"tasks.total.weighted","stated":"2.50","expected":"2.40","difference":0.1,"derivation":"1.00 + 1.20 + 0.20 = 2.40","cause":"digits swapped"}""",
            JsonSerializer.Serialize(result.GetProperty("properties"), Relaxed));
        Assert.Equal("""{"decision":false}""", JsonSerializer.Serialize(Result(Given.Finding()).GetProperty("properties")));
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_region_ends_just_past_the_token_and_counts_as_the_run_says()
    {
        Assert.Equal("""{"startLine":3,"startColumn":5,"endLine":3,"endColumn":9}""", Region(Result(Given.Finding())));
        var run = Run(Log());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(["\r\n", "\n", "\r"], run.GetProperty("newlineSequences").EnumerateArray().Select(s => s.GetString()));
    }

    [Fact]
    public void A_file_as_a_whole_is_its_first_line() =>
        Assert.Equal("""{"startLine":1}""", Region(Result(Given.Finding() with { Place = Location.Whole("x.md") })));

    [Theory]
    [InlineData("roles/a b.md", "roles/a%20b.md")]
    [InlineData("roles/50% #1?.md", "roles/50%25%20%231%3F.md")]
    [InlineData("a:b/é.md", "a%3Ab/%C3%A9.md")]
    [InlineData("😀.md", "%F0%9F%98%80.md")]
    [InlineData("/elsewhere/a b.md", "file:///elsewhere/a%20b.md")]
    [InlineData("/elsewhere/50%20é.md", "file:///elsewhere/50%2520%C3%A9.md")]
    [InlineData("../other/#.md", "file:///other/%23.md")]
    public void A_path_is_a_percent_encoded_reference_from_the_repository(string path, string uri) =>
        Assert.Equal(uri, Result(Given.Finding(path: path)).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());

    [Fact]
    public void Related_places_that_are_equal_stand_once()
    {
        var related = new Related(Given.Finding().Place, "Here.");
        var finding = Given.Finding() with { Related = [related, related, related with { Message = "Here too." }] };
        Assert.Equal(2, Result(finding).GetProperty("relatedLocations").GetArrayLength());
        Assert.Equal("", Schema.Sarif.Errors(Log(finding)));
    }

    [Fact]
    public void A_fix_is_a_change_for_each_file()
    {
        var changes = Result(Everything).GetProperty("fixes")[0].GetProperty("artifactChanges").EnumerateArray().ToArray();
        Assert.Equal(["roles/x.md", "roles/y.md"], changes.Select(c => c.GetProperty("artifactLocation").GetProperty("uri").GetString()));
        var replacement = changes[0].GetProperty("replacements")[0];
        Assert.Equal("2.40", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(5, replacement.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32());
        Assert.False(Result(Given.Finding()).TryGetProperty("fixes", out _));
    }

    // A brace would name an argument.
    [Fact]
    public void Braces_in_a_message_are_doubled() =>
        Assert.Equal("There is no {{{{ role.titel }}}}.", Result(Given.Finding("There is no {{ role.titel }}.")).GetProperty("message").GetProperty("text").GetString());

    private static string Region(JsonElement result) =>
        JsonSerializer.Serialize(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region"));
}
