using System.Text;
using Aijri.Cli.Reports;
using Aijri.Sources;

namespace Aijri.Tests.Cli.Reports;

public sealed class TextReportTests : IDisposable
{
    private readonly TestSite _site = new(isEmpty: true);

    public void Dispose() => _site.Dispose();

    // The frame's two lines of the one error in the document.
    private string[] Frame(string text)
    {
        _site.WriteBytes("x.md", Encoding.UTF8.GetBytes(text));
        var (exit, output, _) = TestSite.Command("check", Path.Combine(_site.Root, "x.md"), "--quiet");
        Assert.Equal(1, exit);
        var lines = output.Split('\n');
        var carets = Assert.Single(Enumerable.Range(0, lines.Length), i => lines[i].Contains('^', StringComparison.Ordinal));
        return [.. lines[(carets - 1)..(carets + 1)].Select(l => l[(l.IndexOf('|', StringComparison.Ordinal) + 2)..])];
    }

    [Theory]
    [InlineData("Tend the lamp", 13)]
    [InlineData("灯台の火を守る", 14)]
    [InlineData("등대를 지킨다", 13)]
    [InlineData("ｌａｍｐ", 8)]
    [InlineData("Lamp 😀✅", 9)]
    [InlineData("👩‍💻 🇩🇪 ⚠️", 8)]
    [InlineData("Cafe\u0301 nai\u0308ve", 10)]
    [InlineData("Tend\tthe lamp", 16)]
    [InlineData("Te\u200bnd \u001b[31mred", 13)]
    public void The_caret_is_under_the_wrong_cell_whatever_the_task_is_called(string task, int columns)
    {
        var frame = Frame(Example.With("| Tend the lamp | 50% | 2 | 1.00 |", $"| {task} | 50% | 2 | 1.10 |"));
        Assert.Contains("| 50% | 2 | 1.10 |", frame[0], StringComparison.Ordinal);
        Assert.Equal($"{new string(' ', "| ".Length + columns + " | 50% | 2 | ".Length)}^^^^ should be 1.00", frame[1]);
    }

    public static TheoryData<string> Starts => new("", "\ufeff", "---\ntitle: Lighthouse Keeper\nsummary: 灯台守 😀\n---\n\n", "\ufeff---\ntitle: Lighthouse Keeper\n---\n\n", "# Lighthouse Keeper 灯台守\n\n");

    [Theory]
    [MemberData(nameof(Starts))]
    public void The_caret_is_under_the_token_after_a_byte_order_mark_and_front_matter_with_either_line_end(string start)
    {
        foreach (var lineEnd in (string[])["\n", "\r\n"])
        {
            var frame = Frame((start + Example.With("**2.40**", "**2.50**")).Replace("\n", lineEnd, StringComparison.Ordinal));
            Assert.Equal("| **Total** | **100%** | | **2.50** | | |", frame[0]);
            Assert.Equal($"{new string(' ', 29)}^^^^ should be 2.40", frame[1]);
        }
    }

    [Fact]
    public void The_caret_is_under_a_wrong_word_on_the_first_line_after_a_byte_order_mark()
    {
        var frame = Frame("\ufeff---\nstatus: done\n---\n\n" + Example.Text);
        Assert.Equal("status: done", frame[0]);
        Assert.StartsWith("        ^^^^", frame[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_finding_quotes_cannot_write_to_the_terminal()
    {
        var finding = Given.Finding("a\u001b[2Jb\nc", path: "roles/\u001b]0;x\a.md") with
        {
            Place = new Location("roles/\u001b]0;x\a.md", 3, 1, 3, 2, "\u001b[31m"),
            Expected = "\u009b1m",
            Cause = "d\re",
            Help = "f\u202eg",
            Related = [new Aijri.Findings.Related(Given.Finding().Place, "h\0")],
        };
        var text = Given.Written(o => new TextReport(o, p => p, hasColor: false).Write(finding));
        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
        Assert.Contains("a␛[2Jb␊c", text, StringComparison.Ordinal);
    }
}
