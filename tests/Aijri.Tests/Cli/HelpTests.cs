using System.CommandLine;
using Aijri.Cli;

namespace Aijri.Tests.Cli;

public sealed class HelpTests
{
    /// <summary>Every command that does something, by its words.</summary>
    public static TheoryData<string> Commands => [.. Leaves(Program.Root(), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_argument_and_option_has_an_example(string command)
    {
        var (exit, output, _) = TestSite.Command([.. command.Split(' '), "--help"]);
        Assert.Equal(0, exit);
        var lines = output.Split('\n').SkipWhile(l => l is not ("Arguments:" or "Options:")).Where(l => l.StartsWith("  ", StringComparison.Ordinal) && !l.Contains("--help", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains("Example: ", line, StringComparison.Ordinal));
        // An example of an argument is a call of this very command.
        Assert.All(lines.Where(l => l.StartsWith("  <", StringComparison.Ordinal)), line => Assert.Contains($"Example: aijri {command} ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("baseline create", "--format", "sarif=x.sarif")]
    [InlineData("baseline prune", "--fail-on", "never")]
    [InlineData("baseline create", "--verbose", null)]
    [InlineData("baseline create", "--timings", null)]
    [InlineData("baseline create", "--no-color", null)]
    public void An_option_that_would_do_nothing_is_refused(string command, string option, string? value)
    {
        using var site = new TestSite();
        var (exit, _, error) = TestSite.Command([.. command.Split(' '), "--root", site.Root, option, .. value is null ? (string[])[] : [value]]);
        Assert.Equal(2, exit);
        Assert.Contains(option, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_reports_and_is_in_the_help()
    {
        using var site = new TestSite();
        var (exit, output, error) = TestSite.Command("--version");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains($"\"version\": \"{output.TrimEnd('\n')}\"", site.Run("check", "--format", "json").Output, StringComparison.Ordinal);
        Assert.Contains("--version", TestSite.Command("--help").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bulid", "'bulid'. Did you mean `build`?")]
    [InlineData("help bulid", "'bulid'. Did you mean `build`?")]
    [InlineData("baseline crate", "'crate'. Did you mean `create`?")]
    [InlineData("--versoin", "'--versoin'. Did you mean `--version`?")]
    [InlineData("build --forse", "'--forse'. Did you mean `--force`?")]
    [InlineData("build --job 2", "'--job'. Did you mean `--jobs`?")]
    [InlineData("build --outptu=x", "'--outptu=x'. Did you mean `--output`?")]
    public void A_misspelt_command_or_option_gets_a_hint(string command, string hint)
    {
        var (exit, output, error) = TestSite.Command(command.Split(' '));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(hint, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help build", "build --help")]
    [InlineData("help baseline create", "baseline create --help")]
    public void Help_is_a_word_too(string command, string option)
    {
        Assert.Equal(TestSite.Command(option.Split(' ')), TestSite.Command(command.Split(' ')));
        Assert.Contains("Usage:", TestSite.Command(command.Split(' ')).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_says_how_long_its_stages_took()
    {
        using var site = new TestSite();
        Assert.Contains(" ms  check each document", TestSite.Command("fix", "--root", site.Root, "--timings").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knife-egde=note", "Did you mean `knife-edge`?")]
    [InlineData("AIJ999=note", "`aijri rules` lists them.")]
    [InlineData("knife-edge=warnin", "Did you mean `warning`?")]
    [InlineData("knife-edge", "should be RULE=error, RULE=warning or RULE=note.")]
    public void A_misspelt_severity_gets_a_hint(string severity, string hint)
    {
        var (exit, _, error) = TestSite.Command("check", "--severity", severity);
        Assert.Equal(2, exit);
        Assert.Contains(hint, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_commands_fits_a_screen()
    {
        var output = TestSite.Command("--help").Output;
        Assert.All(output.Split('\n'), line => Assert.True(line.Length < 200, line));
    }

    private static IEnumerable<string> Leaves(Command command, string path) =>
        command.Subcommands.Count == 0 ? [path] : command.Subcommands.Where(c => !c.Hidden).SelectMany(c => Leaves(c, path.Length == 0 ? c.Name : $"{path} {c.Name}"));
}
