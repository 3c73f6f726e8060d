using System.Diagnostics;
using System.Globalization;
using Aijri.Cli.Commands;

namespace Aijri.Cli;

/// <summary>How long each stage takes.</summary>
internal sealed class Timings
{
    private readonly List<(string Stage, TimeSpan Began)> _stages = [("read configuration", TimeSpan.Zero)];
    private readonly DateTime _start = Process.GetCurrentProcess().StartTime;

    /// <summary>A stage begins, and the one before it ends.</summary>
    public void Begin(string stage) => _stages.Add((stage, DateTime.Now - _start));

    /// <summary>Ends the last stage and prints a line for each, when the options ask for it.</summary>
    public void Write(CommonOptions.Settings options, TextWriter output)
    {
        if (!options.HasTimings)
            return;
        var total = DateTime.Now - _start;
        for (var i = 0; i < _stages.Count; i++)
        {
            var end = i + 1 < _stages.Count ? _stages[i + 1].Began : total;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(end - _stages[i].Began).TotalMilliseconds,10:N0} ms  {_stages[i].Stage}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total.TotalMilliseconds,10:N0} ms  in all, since the program began; {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB at most"));
    }
}
