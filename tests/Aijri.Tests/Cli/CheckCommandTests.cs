using System.Text;
using System.Text.Json;

namespace Aijri.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestSite _site = new(isEmpty: true);

    public void Dispose() => _site.Dispose();

    private string Path(string name) => System.IO.Path.Combine(_site.Root, name);

    [Fact]
    public void A_lone_file_is_checked_outside_any_site()
    {
        _site.Write("keeper.md", Example.Text);
        var (exit, output, error) = TestSite.Command("check", Path("keeper.md"));
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("1 document, ", output, StringComparison.Ordinal);
    }

    [SourceDocumentFact]
    public void The_source_document_is_checked_as_it_is()
    {
        var (exit, output, _) = TestSite.Command("check", Files.SourceDocument, "--format", "json");
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var role = json.RootElement.GetProperty("documents")[0];
        Assert.Equal(68.2m, role.GetProperty("score").GetDecimal());
        Assert.Equal("68.179066834804539722572509458", role.GetProperty("exactScore").GetString());
        Assert.Equal("Green (Accelerated)", role.GetProperty("subLabel").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
    }

    private static readonly Dictionary<string, Func<byte[]>> Strange = new()
    {
        ["empty"] = () => [],
        ["picture"] = () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
        ["invalid UTF-8"] = () => [0x23, 0x20, 0xC3, 0x28],
        ["4 MiB of pipes"] = () => Encoding.UTF8.GetBytes(new string('|', 4 << 20)),
        ["over 4 MiB"] = () => new byte[(4 << 20) + 1],
        ["nested quotes"] = () => Encoding.UTF8.GetBytes(new string('>', 10_000)),
        ["nested quotes with blanks"] = () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("> ", 10_000))),
        ["nested lists"] = () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', 2 * i) + "- a\n"))),
        ["open brackets"] = () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[a](", 100_000))),
        ["emphasis"] = () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("*a **b ", 50_000))),
        ["underlined headings"] = () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n=\n", 300_000))),
        ["nested YAML"] = () => Encoding.UTF8.GetBytes("---\na: " + new string('[', 20_000) + "\n---\n"),
        ["blanks"] = () => Encoding.UTF8.GetBytes(new string(' ', 4 << 20)),
        ["zeros"] = () => new byte[1 << 20],
    };

    // By name only: the bytes are too many to be a test's parameter.
    public static TheoryData<string> StrangeNames => [.. Strange.Keys];

    [Theory]
    [MemberData(nameof(StrangeNames))]
    public void A_file_that_is_no_assessment_is_one_clear_finding(string what)
    {
        _site.WriteBytes("x.md", Strange[what]());
        var (exit, output, error) = TestSite.Command("check", Path("x.md"), "--format", "json");
        Assert.Equal((1, ""), (exit, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, json.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void A_link_that_leads_nowhere_is_one_finding_and_the_other_documents_are_checked(string command)
    {
        using var site = new TestSite();
        site.Write("content/roles/second.md", Example.With("Lighthouse Keeper", "Harbour Warden"));
        var findings = Rules(site.Run("check", "--format", "json").Output).Count;
        File.CreateSymbolicLink(System.IO.Path.Combine(site.Root, "content/roles/pilot.md"), "gone.md");
        var (exit, output, _) = site.Run(command, "--format", "json");
        Assert.Equal(1, exit);
        Assert.Equal(findings + 1, Rules(output).Count);
        Assert.Equal("AIJ115 roles/pilot.md The file is a link to `gone.md`, and nothing is there.", Assert.Single(Rules(output), r => r.StartsWith("AIJ115", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("trace")]
    [InlineData("claims")]
    [InlineData("mutate")]
    [InlineData("fix")]
    public async Task A_pipe_is_not_waited_for(string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var make = System.Diagnostics.Process.Start("mkfifo", [Path("pilot.md")]))
            await make.WaitForExitAsync();
        var (exit, output, error) = await Task.Run(() => TestSite.Command(command, Path("pilot.md"))).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(1, exit);
        Assert.Contains("AIJ115", output + error, StringComparison.Ordinal);
        Assert.Contains("is a pipe, a device or a socket.", output + error, StringComparison.Ordinal);
    }

    [NotAsRootFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_one_finding()
    {
        _site.Write("keeper.md", Example.Text);
        _site.Write("pilot.md", Example.Text);
        File.SetUnixFileMode(Path("pilot.md"), UnixFileMode.None);
        var (exit, output, _) = TestSite.Command("check", _site.Root, "--format", "json");
        Assert.Equal(1, exit);
        Assert.Equal("AIJ115 pilot.md The file cannot be read: the program may not read it.", Assert.Single(Rules(output)));
    }

    private static List<string> Rules(string report)
    {
        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("rule")} {f.GetProperty("path")} {f.GetProperty("message")}")];
    }

    [Fact]
    public void Every_file_of_the_repository_that_is_no_assessment_says_so()
    {
        var files = Directory.EnumerateFiles(Files.Root, "*.*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/.git/", StringComparison.Ordinal) && !f.Contains("/content/roles/", StringComparison.Ordinal)
                && System.IO.Path.GetFileName(f) is not ("example.md" or "second.md")
                // A role page's markdown twin is the assessment itself.
                && !(f.Contains("/Golden/", StringComparison.Ordinal) && f.Contains("/out/roles/", StringComparison.Ordinal)))
            .ToArray();
        Assert.True(files.Length > 100);
        foreach (var file in files)
        {
            var (exit, output, error) = TestSite.Command("check", file, "--format", "json");
            Assert.True((exit, error) == (1, ""), $"{file}: {exit} {error}");
            using var json = JsonDocument.Parse(output);
            Assert.True(json.RootElement.GetProperty("findings").GetArrayLength() == 1, file);
        }
    }

    [Theory]
    [InlineData(new[] { "check", "/nowhere/x.md" }, "There is no file or folder")]
    [InlineData(new[] { "check", "--format", "xml", "x" }, "`xml` is not one of")]
    [InlineData(new[] { "check", "--format", "text", "--format", "json", "x" }, "only one report")]
    [InlineData(new[] { "check", "--format", "sarfi", "x" }, "Did you mean `sarif`?")]
    [InlineData(new[] { "check", "--format", "sarif=", "x" }, "names no file")]
    [InlineData(new[] { "check", "--severity", "AIJ109:note", "x" }, "should be RULE=LEVEL: `AIJ109=note`")]
    [InlineData(new[] { "check", "--severity", "AIJ999=note", "x" }, "there is no rule `AIJ999`")]
    [InlineData(new[] { "check", "--severity", "AIJ109=loud", "x" }, "should be RULE=error")]
    [InlineData(new[] { "check", "--jobs", "0", "x" }, "--jobs must be a whole number, at least 1, not `0`.")]
    [InlineData(new[] { "check", "--jobs", "many", "x" }, "--jobs must be a whole number, at least 1, not `many`.")]
    [InlineData(new[] { "check", "" }, "PATH: the value is empty.")]
    [InlineData(new[] { "build", "--output", "" }, "--output: the value is empty.")]
    [InlineData(new[] { "check", "--root", "" }, "--root: the value is empty.")]
    [InlineData(new[] { "export", "--out", "" }, "--out: the value is empty.")]
    [InlineData(new[] { "export", "--out", "/tmp" }, "--out: /tmp is a folder, not a file.")]
    [InlineData(new[] { "check", "--format", "json=/tmp", "x" }, "--format: /tmp is a folder, not a file.")]
    [InlineData(new[] { "check", "--baseline", "/tmp", "/dev/null" }, "--baseline: /tmp is a folder, not a file.")]
    [InlineData(new[] { "check", "--format", "json=/nowhere/x.json", "x" }, "--format: there is no folder /nowhere.")]
    [InlineData(new[] { "export", "--out", "/nowhere/x.json" }, "--out: there is no folder /nowhere.")]
    [InlineData(new[] { "claims", "/tmp" }, "/tmp is a folder: name one document.")]
    [InlineData(new[] { "chekc" }, "chekc")]
    [InlineData(new[] { "explain", "AIJ3o1" }, "Did you mean `AIJ301`?")]
    [InlineData(new[] { "trace", "/nowhere/x.md" }, "There is no file")]
    public void A_call_that_cannot_work_says_why_and_is_exit_code_2(string[] args, string words)
    {
        var (exit, output, error) = TestSite.Command(args);
        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_documents_is_exit_code_2()
    {
        _site.Write("pictures/a.png", "x");
        var (exit, _, error) = TestSite.Command("check", Path("pictures"));
        Assert.Equal(2, exit);
        Assert.Contains("No documents found", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_an_option_does_not_take_is_answered_with_the_option_and_the_word_that_may_be_meant()
    {
        var (exit, _, error) = TestSite.Command("check", Path("keeper.md"), "--fail-on", "warnings");
        Assert.Equal(2, exit);
        Assert.Contains("--fail-on must be one of error, warning, never, not `warnings`. Did you mean `warning`?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_and_the_fail_level_decide_the_exit_code()
    {
        _site.Write("keeper.md", Example.With("## What This Means\n\nLight.\n", ""));
        Assert.Equal(0, TestSite.Command("check", Path("keeper.md")).ExitCode);
        Assert.Equal(1, TestSite.Command("check", Path("keeper.md"), "--severity", "AIJ109=error").ExitCode);
        Assert.Equal(1, TestSite.Command("check", Path("keeper.md"), "--severity", "missing-prose=warning", "--fail-on", "warning").ExitCode);
        _site.Write("keeper.md", Example.With("YELLOW", "GREEN"));
        Assert.Equal(1, TestSite.Command("check", Path("keeper.md"), "--severity", "AIJ501=note").ExitCode);
        Assert.Equal(0, TestSite.Command("check", Path("keeper.md"), "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void The_text_report_shows_the_line_with_a_caret_under_the_token()
    {
        _site.Write("keeper.md", Example.With("**2.40**", "**2.50**"));
        var (_, output, _) = TestSite.Command("check", Path("keeper.md"));
        var lines = output.Split('\n');
        var frame = Array.FindIndex(lines, l => l.Contains("| **Total** | **100%** | | **2.50** | | |", StringComparison.Ordinal));
        Assert.Equal(lines[frame].IndexOf("2.50", StringComparison.Ordinal), lines[frame + 1].IndexOf("^^^^", StringComparison.Ordinal));
        Assert.EndsWith("^^^^ should be 2.40", lines[frame + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_right_after_wide_characters_tabs_a_mark_CRLF_and_front_matter()
    {
        var text = "\ufeff---\r\ntitle: Lighthouse Keeper\r\n---\r\n" + Example.With("| Row to shore | 20% | 1 | 0.20 |", "| 灯台😀\te\u0301 | 20% | 1 | 0.30 |").Replace("\n", "\r\n", StringComparison.Ordinal);
        _site.WriteBytes("keeper.md", Encoding.UTF8.GetBytes(text));
        var (_, output, _) = TestSite.Command("check", Path("keeper.md"), "--format", "json");
        using var json = JsonDocument.Parse(output);
        var finding = json.RootElement.GetProperty("findings")[0];
        var line = text[1..].Split("\r\n")[finding.GetProperty("line").GetInt32() - 1];
        Assert.Equal("0.30", line[(finding.GetProperty("column").GetInt32() - 1)..(finding.GetProperty("endColumn").GetInt32() - 1)]);
    }

    [Fact]
    public void Reports_can_go_to_files_beside_standard_output()
    {
        _site.Write("keeper.md", Example.Text);
        var (exit, output, _) = TestSite.Command("check", Path("keeper.md"), "--format", "text", "--format", $"json={Path("report.json")}");
        Assert.Equal(0, exit);
        Assert.Contains("0 errors", output, StringComparison.Ordinal);
        Assert.StartsWith("{", _site.Read("report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_can_be_asked_for_at_once()
    {
        _site.Write("keeper.md", Example.With("**2.40**", "**2.50**"));
        var (exit, output, error) = TestSite.Command("check", Path("keeper.md"), "--format", "github", "--format", $"text={Path("a.txt")}", "--format", $"json={Path("b.json")}",
            "--format", $"sarif={Path("c.sarif")}", "--format", $"junit={Path("d.xml")}");
        Assert.Equal((1, ""), (exit, error));
        Assert.StartsWith("::error file=", output, StringComparison.Ordinal);
        foreach (var report in (string[])["a.txt", "b.json", "c.sarif", "d.xml"])
            Assert.Contains("AIJ301", _site.Read(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_the_configuration_names_the_sites_own_file()
    {
        _site.Write("site/aijri.yml", "title: x\nbogus: 1\n");
        var (exit, output, _) = TestSite.Command("check", "--root", Path("site"), "--format", "github");
        Assert.Equal(2, exit);
        Assert.StartsWith($"::error file={Path("site/aijri.yml")},line=2,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Trace_lists_every_claim_and_shows_what_one_follows_from()
    {
        _site.Write("keeper.md", Example.Text);
        var (_, all, _) = TestSite.Command("trace", Path("keeper.md"));
        Assert.Contains("score.result", all, StringComparison.Ordinal);
        var (exit, one, _) = TestSite.Command("trace", Path("keeper.md") + "#score.result");
        Assert.Equal(0, exit);
        Assert.Contains("Raw: 4.0435", one, StringComparison.Ordinal);
        Assert.Equal(2, TestSite.Command("trace", Path("keeper.md") + "#score.resutl").ExitCode);
    }

    [Fact]
    public void A_named_document_of_a_site_is_checked_among_the_others_and_alone_reported()
    {
        using var site = new TestSite();
        site.Write("content/roles/pilot.md", Example.With("Fair.", "Near Lighthouse Keeper (44.8).", Example.With("Lighthouse Keeper", "Harbour Pilot")));
        site.Write("content/roles/wrong.md", Example.With("**2.40**", "**2.04**", Example.With("Lighthouse Keeper", "Deck Hand")));
        var (exitCode, output, _) = TestSite.Command("check", $"{site.Root}/content/roles/pilot.md", "--root", site.Root);
        Assert.Equal(1, exitCode);
        Assert.Contains("[AIJ602]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("[AIJ301]", output, StringComparison.Ordinal);
        Assert.Contains("1 document, ", output, StringComparison.Ordinal);
    }
}
