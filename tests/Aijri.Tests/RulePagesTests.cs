using System.Text;
using Aijri.Findings;

namespace Aijri.Tests;

/// <summary>Every rule has a page, and every page's examples do what they say.</summary>
public sealed class RulePagesTests
{
    private static readonly string Base = Files.Read("docs", "rules", "example.md");
    private static readonly string Second = Files.Read("docs", "rules", "second.md");

    public static TheoryData<string> AllRules => [.. Rules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(AllRules))]
    public void A_rules_page_says_what_the_rule_says_and_its_examples_run(string id)
    {
        var rule = Rules.Find(id)!;
        var page = RulePage.Of(rule);
        Assert.StartsWith($"# {rule.Id} {rule.Name}\n", page, StringComparison.Ordinal);
        Assert.Contains(rule.Summary, page, StringComparison.Ordinal);
        Assert.Contains($"Severity: {Severities.Word(rule.Severity)}", page, StringComparison.Ordinal);
        Assert.NotEqual("", RulePage.Section(page, "What it checks"));
        Assert.NotEqual("", RulePage.Section(page, "How to fix"));
        var found = Found(Blocks(page, "## Reported"));
        Assert.Contains(found, f => f.Rule == rule.Id);
        // A page names what else its example gives, but for notes.
        Assert.All(found.Where(f => f.Severity != "note"), f => Assert.Contains(f.Rule, page, StringComparison.Ordinal));
        Assert.DoesNotContain(Found(Blocks(page, "## Not reported")), f => f.Rule == rule.Id);
    }

    [Fact]
    public void The_list_says_of_each_rule_what_the_rule_says()
    {
        var list = Files.Read("docs", "rules", "README.md").Split('\n');
        Assert.All(Rules.All, r => Assert.Contains($"| [{r.Id}]({r.Id}-{r.Name}.md) | {r.Name} | {Severities.Word(r.Severity)} | {r.Summary} |", list));
    }

    [Fact]
    public void Every_page_is_of_a_rule()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Files.Root, "docs", "rules"), "AIJ*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(Rules.All.Select(r => $"{r.Id}-{r.Name}").Order(StringComparer.Ordinal), pages);
    }

    [Fact]
    public void Rules_stand_in_the_order_of_their_ids_and_each_id_and_name_once()
    {
        Assert.Equal(Rules.All.Select(r => r.Id).Order(StringComparer.Ordinal), Rules.All.Select(r => r.Id));
        Assert.Equal(Rules.All.Length, Rules.All.DistinctBy(r => r.Id).DistinctBy(r => r.Name).Count());
    }

    [Fact]
    public void The_examples_that_pages_change_have_no_finding() => Assert.All((string[])[Base, Second], text => Assert.Empty(Example.Check(text).Findings));

    private static List<(string Rule, string Severity)> Found(List<(string Kind, string Text)> blocks)
    {
        Assert.NotEmpty(blocks);
        using var site = new TestSite();
        File.Delete(Path.Combine(site.Root, "content/roles/keeper.md"));
        site.Write("aijri.yml", "title: Test\ncategories:\n  - name: Technology\n");
        // A document that names its own category finds it here.
        site.Write("content/roles/example.md", Base);
        foreach (var (kind, text) in blocks)
        {
            var path = kind.Split(' ') is [_, var file] ? file == "second.md" ? "content/roles/second.md" : file : "content/roles/example.md";
            if (kind.Split(' ')[0] == "link")
            {
                File.CreateSymbolicLink(Path.Combine(site.Root, path), text.Trim());
                continue;
            }
            site.WriteBytes(path, kind.Split(' ')[0] switch
            {
                "diff" => Encoding.UTF8.GetBytes(Apply(text, path == "content/roles/example.md" ? Base : path == "content/roles/second.md" ? Second : Files.Read(path))),
                "variant" => Encoding.UTF8.GetBytes(Apply(text, Base)),
                "hex" => Convert.FromHexString(string.Concat(text.Where(char.IsAsciiHexDigit))),
                "repeat" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text.Trim().Split(' ', 2)[1], int.Parse(text.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)))),
                _ => Encoding.UTF8.GetBytes(text),
            });
        }
        var output = site.Run("build", "--format", "json").Output;
        using var json = System.Text.Json.JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("rule").GetString()!, f.GetProperty("severity").GetString()!))];
    }

    // The fenced blocks below a heading, up to the next.
    private static List<(string Kind, string Text)> Blocks(string page, string heading)
    {
        var at = page.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(at >= 0, $"The page has no section \"{heading}\".");
        var blocks = new List<(string, string)>();
        StringBuilder? block = null;
        var (kind, fence) = ("", "");
        foreach (var line in page[(at + heading.Length + 1)..].Split('\n'))
        {
            if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
                break;
            if (block is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = line[..line.AsSpan().IndexOfAnyExcept('`')];
                (kind, block) = (line[fence.Length..], new StringBuilder());
            }
            else if (block is not null && line == fence)
            {
                blocks.Add((kind, block.ToString()));
                block = null;
            }
            else
            {
                block?.Append(line).Append('\n');
            }
        }
        return blocks;
    }

    private static string Apply(string diff, string text)
    {
        foreach (var hunk in diff.Split("...\n"))
        {
            var lines = hunk.Split('\n').Where(l => l.Length > 0).ToList();
            var old = string.Concat(lines.Where(l => l[0] is '-' or ' ').Select(l => l[1..] + "\n"));
            var @new = string.Concat(lines.Where(l => l[0] is '+' or ' ').Select(l => l[1..] + "\n"));
            text = Example.With(old, @new, text);
        }
        return text;
    }
}
