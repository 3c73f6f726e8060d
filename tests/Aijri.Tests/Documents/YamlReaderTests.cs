using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;
using Aijri.Tests.Sources;
using CsCheck;

namespace Aijri.Tests.Documents;

public class YamlReaderTests
{
    [Fact]
    public void Keys_and_values_know_their_places()
    {
        var file = Given.File("title: ML/AI Engineer\nscore: 68.2\n");
        var entries = Read(file, new FindingBag())!.Entries;
        Assert.Equal(["title", "score"], entries.Select(e => file.Words(e.KeySpan)));
        Assert.Equal(["ML/AI Engineer", "68.2"], entries.Select(e => file.Words(e.Value.Span)));
    }

    [Theory]
    [InlineData("zone: Green\r\nscore: 68.2\r\n")]
    [InlineData("zone: Green\rscore: 68.2\r")]
    [InlineData("zone: 😀 é\nscore: 68.2\n")]
    [InlineData("# a remark\n\nscore: 68.2 # another\n")]
    [InlineData("zone: >\n  several\n  lines\nscore: 68.2\n")]
    public void Places_hold_whatever_stands_before(string yaml)
    {
        var file = Given.File(yaml);
        var score = Read(file, new FindingBag())!.Find("score")!;
        Assert.Equal(("score", "68.2"), (file.Words(score.KeySpan), file.Words(score.Value.Span)));
    }

    [Fact]
    public void A_quoted_value_has_its_quotes_in_its_place_and_not_in_its_text()
    {
        var file = Given.File("""title: "ML \"and\" AI" """);
        var value = Assert.IsType<YamlScalar>(Read(file, new FindingBag())!.Find("title")!.Value);
        Assert.Equal(("ML \"and\" AI", "\"ML \\\"and\\\" AI\""), (value.Text, file.Words(value.Span)));
    }

    [Fact]
    public void Places_count_from_the_beginning_of_the_file()
    {
        var file = Given.File("---\nscore: 68.2\n---\n");
        var map = YamlReader.ReadMap(file, new SourceSpan(4, 16), new FindingBag())!;
        Assert.Equal("68.2", file.Words(map.Find("score")!.Value.Span));
    }

    [Fact]
    public void Lists_and_maps_hold_their_items_in_order()
    {
        var map = Read(Given.File("aliases: [A, B]\nsources:\n  - title: C\n"), new FindingBag())!;
        Assert.Equal(["A", "B"], Assert.IsType<YamlList>(map.Find("aliases")!.Value).Items.Select(i => ((YamlScalar)i).Text));
        Assert.Equal("title", Assert.Single(Assert.IsType<YamlMap>(Assert.Single(Assert.IsType<YamlList>(map.Find("sources")!.Value).Items)).Entries).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    [InlineData("---\n")]
    [InlineData("{}")]
    public void Nothing_is_a_map_without_keys(string yaml)
    {
        var findings = new FindingBag();
        Assert.Empty(Read(Given.File(yaml), findings)!.Entries);
        Assert.Equal(0, findings.Count);
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported_at_the_second_and_the_first_is_used()
    {
        var (map, finding) = Reported("score: 68.2\n«score»: 19.0\n", Rules.InvalidValue);
        Assert.Equal("68.2", ((YamlScalar)Assert.Single(map!.Entries).Value).Text);
        Assert.Contains("`score`", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: «&name Engineer»\n")]
    [InlineData("title: x\nzone: «*name»\n")]
    public void Anchors_and_aliases_are_not_supported(string yaml) => Assert.Null(Reported(yaml, Rules.UnreadableYaml).Map);

    [Theory]
    [InlineData("aliases: &a [A]\n")]
    [InlineData("sources: &a { title: A }\n")]
    public void An_anchor_on_a_list_or_map_is_not_supported_either(string yaml)
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File(yaml), findings));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Fact]
    public void A_merge_of_an_alias_is_one_finding()
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File("<<: *defaults\ntitle: x\n"), findings));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Fact]
    public void Yaml_nested_too_deeply_is_one_finding()
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File("a: " + new string('[', 17) + new string(']', 17)), findings));
        Assert.Equal("This YAML is nested too deeply.", Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void Yaml_nested_as_deeply_as_allowed_is_read() =>
        Assert.NotNull(Read(Given.File("a: " + new string('[', 15) + new string(']', 15)), new FindingBag()));

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Yaml_nested_without_end_is_one_finding(string opening)
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File(string.Concat(Enumerable.Repeat(opening, 20_000))), findings));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Theory]
    [InlineData("aliases: [A, B\ntitle: x\n")]
    [InlineData("aliases: [A, B\n")]
    [InlineData("history: { date: 2026-01-01\nzone: x\n")]
    [InlineData("title: \"x\nzone: y\n")]
    [InlineData("title: 'x\n")]
    public void What_is_never_closed_is_one_finding(string yaml)
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File(yaml), findings));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Theory]
    [InlineData("title:\n\tx: y\n")]
    [InlineData("title: x\n\tzone: y\n")]
    [InlineData("title: x\n\t\nzone: y\n")]
    [InlineData("title: x\nzone: y\naliases:\n\t- a\n")]
    [InlineData("title: x\naliases:\r\n  - a\r\n \t- b\r\n")]
    public void A_tab_as_indentation_is_called_one_where_it_stands(string yaml)
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File(yaml), findings));
        var finding = Assert.Single(findings.Findings);
        Assert.Contains("a tab stands where blanks must", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Given.File(yaml).Locate(new SourceSpan(yaml.IndexOf('\t', StringComparison.Ordinal), yaml.IndexOf('\t', StringComparison.Ordinal) + 1)), finding.Place);
    }

    [Theory]
    [InlineData("title: x\n score«»: 61.9\n", "this line is indented further than the key above")]
    [InlineData("title: AI«»: Officer\n", "must stand in quotes")]
    [InlineData("title: x\n«score 61.9»\nzone: y\n", "this line has no key")]
    [InlineData("summary: >\n«folded words»\n", "this line has no key")]
    [InlineData("title: «@»x\n", "begins with `@`")]
    [InlineData("title: «`»x`\n", "begins with a backtick")]
    [InlineData("title: 'Officer'«s'»\n", "the quote before this ends the value")]
    [InlineData("title: \"AI\" «Officer»\n", "the quote before this ends the value")]
    [InlineData("title: [AI] «Officer»\n", "the bracket before this ends the value")]
    [InlineData("aliases:\n  - a\n «»- b\n", "is not indented like those")]
    [InlineData("history:\n  - date: 2025-01-01\n  «»score: 41\n", "is not indented like those")]
    [InlineData("sources:\n  - title: a\n   «»url: b\n", "is not indented like those")]
    public void The_slip_is_told_in_the_authors_words(string marked, string words)
    {
        Assert.Contains(words, Reported(marked, Rules.UnreadableYaml).Finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("just words\n")]
    [InlineData("- a\n- b\n")]
    public void What_is_no_map_is_one_finding(string yaml)
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File(yaml), findings));
        Assert.Equal("Expected keys and values (`key: value`), one a line.", Assert.Single(findings.Findings).Message);
    }

    [Fact]
    public void A_second_yaml_document_is_one_finding()
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File("a: 1\n---\nb: 2\n"), findings));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Fact]
    public void A_list_as_a_key_is_one_finding()
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File("[a, b]: 1\n"), findings));
        Assert.Equal("A key must be a word.", Assert.Single(findings.Findings).Message);
    }

    [Theory]
    [InlineData("title: \"\\uD800\"\n")]
    [InlineData("title: \"\\U0000D800\"\n")]
    [InlineData("title: \"\\UFFFFFFFF\"\n")]
    [InlineData("title: \"\\xZZ\"\n")]
    [InlineData("%YAML 99999999999.1\n---\na: 1\n")]
    [InlineData("%TAG ! x\n%TAG ! x\n---\na: 1\n")]
    [InlineData("title: !<x y\n")]
    [InlineData("!!]: x\n")]
    [InlineData("title: |99\n x\n")]
    [InlineData("title: @x\n")]
    [InlineData("title: a: b: c\n")]
    public void Broken_yaml_is_one_finding(string yaml)
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File(yaml), findings));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Fact]
    public void Very_long_yaml_is_not_read()
    {
        var findings = new FindingBag();
        Assert.Null(Read(Given.File("title: " + new string('x', 300_000)), findings));
        Assert.Equal(["unreadable-yaml"], findings.Names());
    }

    [Fact]
    public void A_file_of_bytes_that_are_not_utf8_is_one_finding()
    {
        var findings = new FindingBag();
        Assert.Null(Read(SourceFile.Decode("aijri.yml", [.. "zone: Green\n"u8, 0xFF]), findings));
        Assert.Equal(["invalid-utf8"], findings.Names());
    }

    [Fact]
    public void A_file_that_is_too_large_is_one_finding()
    {
        var findings = new FindingBag();
        Assert.Null(Read(SourceFile.Decode("aijri.yml", new byte[SourceFile.MaxBytes + 1]), findings));
        Assert.Equal(["file-too-large"], findings.Names());
    }

    [Fact]
    public void Any_text_is_a_map_or_a_finding() =>
        Gen.String[Gen.Char["ab:-[]{}\"'|>&*!%#?,@\\\n\r\t \u0085\u2028😀0FuUx"], 0, 40].Sample(yaml =>
        {
            var findings = new FindingBag();
            Assert.True(Read(Given.File(yaml), findings) is not null || findings.Count > 0);
        }, iter: 20_000);

    [Fact]
    public void Any_map_of_words_is_read_back_with_its_places() =>
        Gen.Select(Gen.String[Gen.Char["abcé"], 1, 8], Gen.String[Gen.Char["abcé./-"], 1, 12].Where(v => !v.StartsWith('-') && !v.StartsWith('.')), Gen.OneOf("\n", "\r\n", "\r"))
            .Array[1, 6].Where(lines => lines.Select(l => l.Item1).Distinct().Count() == lines.Length).Sample(lines =>
            {
                var file = Given.File(string.Concat(lines.Select(l => $"{l.Item1}: {l.Item2}{l.Item3}")));
                var entries = Read(file, new FindingBag())!.Entries;
                Assert.Equal(lines.Select(l => (l.Item1, l.Item2)), entries.Select(e => (file.Words(e.KeySpan), file.Words(e.Value.Span))));
            }, iter: 2_000);

    private static YamlMap? Read(SourceFile file, FindingBag findings) => YamlReader.ReadMap(file, new SourceSpan(0, file.Text.Length), findings);

    private static (YamlMap? Map, Finding Finding) Reported(string marked, Rule rule)
    {
        var (text, place) = Given.Marked(marked);
        var file = Given.File(text);
        var findings = new FindingBag();
        var map = Read(file, findings);
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((rule, file.Locate(place)), (finding.Rule, finding.Place));
        return (map, finding);
    }
}
