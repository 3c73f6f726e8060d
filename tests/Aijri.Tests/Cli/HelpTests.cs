namespace Aijri.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("baseline", "create")]
    [InlineData("baseline", "prune")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("trace")]
    [InlineData("claims")]
    [InlineData("mutate")]
    [InlineData("diff")]
    [InlineData("rescore")]
    public void Every_argument_and_option_has_an_example(params string[] command)
    {
        var (exit, output, _) = TestSite.Command([.. command, "--help"]);
        Assert.Equal(0, exit);
        var lines = output.Split('\n').SkipWhile(l => l is not ("Arguments:" or "Options:")).Where(l => l.StartsWith("  ", StringComparison.Ordinal) && !l.Contains("--help", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains("Example: ", line, StringComparison.Ordinal));
        // An example of an argument is a call of this very command.
        Assert.All(lines.Where(l => l.StartsWith("  <", StringComparison.Ordinal)), line => Assert.Contains($"Example: aijri {string.Join(' ', command)} ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_commands_fits_a_screen()
    {
        var output = TestSite.Command("--help").Output;
        Assert.All(output.Split('\n'), line => Assert.True(line.Length < 200, line));
    }
}
