using System.Diagnostics;
using System.Globalization;
using Aijri.Cli;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Cli;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("aijri bui", "build")]
    [InlineData("./somewhere/else b", "baseline build")]
    [InlineData("aijri baseline ", "create prune")]
    [InlineData("aijri build --fo", "--force --format")]
    [InlineData("aijri check --fail-on ", "error never warning")]
    [InlineData("aijri check --fail-on=n", "--fail-on=never")]
    [InlineData("aijri check --severity AIJ301=", "AIJ301=note AIJ301=warning")]
    [InlineData("aijri check --severity=AIJ301=w", "--severity=AIJ301=warning")]
    [InlineData("aijri check --format j", "json junit")]
    [InlineData("aijri explain total-", "total-mismatch")]
    [InlineData("aijri completion ", "bash fish powershell zsh")]
    [InlineData("aijri check ", "")] // files, which the shell knows
    [InlineData("aijri compl", "completion")]
    [InlineData("aijri", "")]
    public void Words_that_may_stand_at_the_cursor_are_listed(string line, string words)
    {
        Assert.Equal(words, string.Join(' ', Complete(line, line.Length).Select(l => l.Split('\t')[0])));
    }

    [Fact]
    public void Each_comes_with_what_it_means_and_without_an_example() =>
        Assert.Equal(["--force\tChecks every document and makes every page again, whatever the last build left."], Complete("aijri build --forc", 18));

    [Fact]
    public void What_stands_behind_the_cursor_is_left_alone() => Assert.Equal(["build\tChecks every document and publishes the site. When any is wrong, nothing is published."], Complete("aijri bui --force", 9));

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public void A_cursor_outside_the_line_is_no_fault(int position) => Assert.NotNull(Complete("aijri build ", position));

    [Theory]
    [InlineData("bash")]
    [InlineData("fish")]
    [InlineData("powershell")]
    [InlineData("zsh")]
    public void Each_shell_has_a_script_that_asks_the_command(string shell)
    {
        var (exit, output, error) = TestSite.Command("completion", shell);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("aijri complete ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_answered_with_those_there_are()
    {
        var (exit, output, error) = TestSite.Command("completion", "tcsh");
        Assert.Equal((2, "", "aijri: There is no script for `tcsh`, only for bash, zsh, fish, powershell.\n"), (exit, output, error));
    }

    [NeedsFact("bash")]
    public void Bash_asks_with_its_line_and_takes_the_words()
    {
        using var folder = new TemporaryFolder();
        // A command that answers as `aijri complete` does, and says what it was asked.
        var command = Path.Combine(folder.Path, "aijri");
        File.WriteAllText(command, "#!/bin/sh\necho \"$*\" >&3\nprintf -- '--fail-on=never\\t\\n--fail-on=error\\twords\\n'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var script = TestSite.Command("completion", "bash").Output + "\nCOMP_LINE='aijri check --fail-on=x y' COMP_POINT=22\n_aijri 3>&1\necho \"${COMPREPLY[*]}\"\n";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, Environment = { ["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}" } })!;
        Assert.Equal("complete 22 aijri check --fail-on=x y\nnever error\n", bash.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void The_command_goes_by_its_own_name_and_not_by_its_file_s() => Assert.Equal("aijri", Program.Root().Name);

    private static string[] Complete(string line, int position)
    {
        var (exit, output, error) = TestSite.Command("complete", position.ToString(CultureInfo.InvariantCulture), line);
        Assert.Equal((0, ""), (exit, error));
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
