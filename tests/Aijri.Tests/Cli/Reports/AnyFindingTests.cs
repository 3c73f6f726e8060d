using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Cli.Reports;

/// <summary>Whatever a finding says, every report is well-formed and says it.</summary>
public sealed class AnyFindingTests
{
    private static readonly string[] Pieces = ["\0", "\u001b[31m", "\r", "\n", "\t", "\u0085", "\u2028", "\"", "'", "\\", "<", "]]>", "&amp;", "%", "%0A", "::error::", ":", ",", "{0}", "}", "[a](1)", "😀", "灯台", "e\u0301", "\ud83d", "\ude00", "\ufffe", "\uffff", "\ufeff", "\u202e", "2.50"];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[0, 8].Select(string.Concat);

    private static readonly Gen<string?> Maybe = Gen.Select(Gen.Bool, Text, (has, text) => has ? text : null);

    // A path has no NUL, and names a file.
    private static readonly Gen<Location> Place = Gen.Select(Text, Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[0, 2], Gen.Int[0, 9], Text, (path, line, column, lines, length, text) =>
        new Location($"x{path.Replace("\0", "", StringComparison.Ordinal)}.md", line, column, line + lines, column + length, text));

    private static readonly Gen<Finding> Any = Gen.Select(
        Gen.Select(Gen.Int[0, Rules.All.Length - 1], Gen.Int[0, 2], Gen.Bool, Place, Text),
        Gen.Select(Maybe, Maybe, Maybe, Maybe, Maybe, Maybe),
        Gen.Select(Place, Text).Array[0, 3],
        Gen.Select(Place, Text).Array[0, 3], (what, said, related, edits) => new Finding
        {
            Rule = Rules.All[what.Item1],
            Severity = (Severity)what.Item2,
            IsDecision = what.Item3,
            Place = what.Item4,
            Message = what.Item5,
            Claim = said.Item1,
            Stated = said.Item2,
            Expected = said.Item3,
            Derivation = said.Item4,
            Cause = said.Item5,
            Help = said.Item6,
            Related = [.. related.Select(r => new Related(r.Item1, r.Item2))],
            Fix = edits.Length == 0 ? null : new Fix(true, [.. edits.Select(e => new Edit(e.Item1, e.Item2))]),
        });

    private static void Sample(Action<Finding[]> check, int iter = 300) => Any.Array[0, 5].Sample(check, iter: iter);

    // What is left of a text when it has been bytes: a lone surrogate becomes U+FFFD.
    private static string Encoded(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void JSON_is_well_formed_and_says_it() => Sample(findings =>
    {
        var compilation = Given.Compilation(findings);
        var text = Given.Written(o => JsonReport.Write(compilation, o));
        Assert.Equal("", Schema.Report.Errors(text));
        using var json = JsonDocument.Parse(text);
        Assert.Equal(compilation.Findings.Select(f => Encoded(f.Message)), json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message").GetString()));
    });

    [Fact]
    public void SARIF_is_valid_and_says_it_and_no_two_results_have_one_fingerprint() => Sample(findings =>
    {
        var compilation = Given.Compilation(findings);
        var text = Given.Written(o => SarifReport.Write(compilation, Given.Paths, o));
        Assert.Equal("", Schema.Sarif.Errors(text));
        using var json = JsonDocument.Parse(text);
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(compilation.Findings.Select(f => Encoded(FindingText.WithHelp(f))), results.Select(r => r.GetProperty("message").GetProperty("text").GetString()!.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)));
        Assert.Equal(results.Length, results.Select(r => r.GetProperty("partialFingerprints").GetProperty(Fingerprints.Name).GetString()).Distinct().Count());
        foreach (var place in results.Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation")))
        {
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
            Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
        }
    }, iter: 60);

    [Fact]
    public void GitHub_annotations_are_a_line_each_and_say_it() => Sample(findings =>
    {
        var compilation = Given.Compilation(findings);
        var lines = Given.Written(o => GitHubReport.Write(compilation, Given.Paths, withNotes: true, o)).Split('\n')[..^1];
        Assert.Equal(compilation.Findings.Length, lines.Length);
        foreach (var (line, finding) in lines.Zip(compilation.Findings))
        {
            Assert.DoesNotContain('\r', line);
            var parts = line.Split("::", 3);
            Assert.Equal("", parts[0]);
            Assert.StartsWith(Shown(FindingText.WithHelp(finding)), Unescaped(parts[2]), StringComparison.Ordinal);
            var properties = parts[1][(parts[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Unescaped(p[1]));
            Assert.Equal($"{finding.Rule.Id} {finding.Rule.Name}", properties["title"]);
            Assert.Equal(Shown(Given.Paths.FromRepository(finding.Place.Path)), properties["file"]);
        }
    });

    // Nothing in them can write to the terminal.
    private static string Shown(string text) => string.Concat(Regex.Split(text, "([\r\n])").Select(p => p is "\r" or "\n" ? p : DisplayText.Of(p)));

    [Fact]
    public void JUnit_is_well_formed_and_counts_right() => Sample(findings =>
    {
        var compilation = Given.Compilation(findings, "a.md");
        var suite = XDocument.Parse(Given.Written(o => JUnitReport.Write(compilation, Given.Paths, o))).Root!.Element("testsuite")!;
        Assert.Equal(1 + findings.Select(f => f.Place.Path).Distinct().Count(), suite.Elements("testcase").Count());
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        Assert.Equal(findings.Where(f => f.Severity == Severity.Error).Select(f => f.Place.Path).Distinct().Count(), (int)suite.Attribute("failures")!);
    });

    [Fact]
    public void Text_has_no_control_character_but_line_ends() => Sample(findings =>
    {
        foreach (var finding in findings)
        {
            var text = Given.Written(o => new TextReport(o, p => p, hasColor: false).Write(finding));
            Assert.Equal(Encoded(text), text);
            Assert.DoesNotContain(text, c => c != '\n' && char.IsControl(c));
            Assert.Contains(DisplayText.Of(finding.Message), text, StringComparison.Ordinal);
        }
    });

    private static string Unescaped(string text) => text.Replace("%0A", "\n", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
