using System.Text.Json;
using Aijri.Findings;

namespace Aijri.Tests.Cli;

public sealed class RulesCommandTests
{
    [Fact]
    public void Every_rule_is_a_line_in_aligned_columns()
    {
        var (exit, output, _) = TestSite.Command("rules");
        Assert.Equal(0, exit);
        var lines = output.Split('\n')[..^1];
        Assert.Equal(Rules.All.Length, lines.Length);
        Assert.Equal("AIJ101  not-an-assessment        error    The file has none of an assessment's scoring sections.", lines[0]);
        Assert.Single(lines.Zip(Rules.All, (l, r) => l.LastIndexOf($"  {Severities.Word(r.Severity)} ", l.Length - r.Summary.Length, StringComparison.Ordinal)).Distinct());
        Assert.Single(lines.Zip(Rules.All, (l, r) => l.Length - r.Summary.Length).Distinct());
    }

    [Fact]
    public void The_JSON_form_has_every_rule_and_is_valid_by_its_schema()
    {
        var (exit, output, _) = TestSite.Command("rules", "--format", "json");
        Assert.Equal(0, exit);
        Assert.Equal("", Schema.Rules.Errors(output));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal(Rules.All.Select(r => $"{r.Id} {r.Name} {Severities.Word(r.Severity)} {r.Summary}"), json.RootElement.GetProperty("rules").EnumerateArray()
            .Select(r => $"{r.GetProperty("id")} {r.GetProperty("name")} {r.GetProperty("severity")} {r.GetProperty("summary")}"));
    }

    [Fact]
    public void Another_format_is_exit_code_2() => Assert.Equal(2, TestSite.Command("rules", "--format", "sarif").ExitCode);
}
