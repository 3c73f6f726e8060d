using System.Diagnostics;
using Spectre.Console;
using Progress = Aijri.Cli.Progress;

namespace Aijri.Tests.Cli;

public sealed class ProgressTests
{
    [Fact]
    public void Each_stage_is_shown_with_how_far_it_is()
    {
        using var text = new StringWriter();
        var shown = TextWriter.Synchronized(text);
        using (var progress = Progress.On(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(shown) })))
        {
            Await(shown, text, "start");
            progress.Begin("make pages", 4);
            progress.Step();
            Await(shown, text, "make pages");
            Await(shown, text, "25%");
            progress.Begin("publish", 0);
            Await(shown, text, "publish");
        }
        Assert.EndsWith("\e[?25h", text.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    // It draws when it likes.
    private static void Await(TextWriter shown, StringWriter text, string expected)
    {
        var clock = Stopwatch.StartNew();
        while (!Drawn().Contains(expected, StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), expected);
            Thread.Sleep(20);
        }

        string Drawn()
        {
            // Its writes hold the same lock.
            lock (shown)
                return text.ToString();
        }
    }
}
