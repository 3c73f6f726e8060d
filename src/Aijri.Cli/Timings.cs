using System.Diagnostics;
using System.Globalization;
using Aijri.Cli.Commands;

namespace Aijri.Cli;

/// <summary>How long each stage takes.</summary>
internal sealed class Timings
{
    private readonly List<(string Stage, long Began)> _stages = [];

    /// <summary>A stage begins, and the one before it ends.</summary>
    public void Begin(string stage) => _stages.Add((stage, Stopwatch.GetTimestamp()));

    /// <summary>Ends the last stage and prints a line for each, when the options ask for it.</summary>
    public void Write(CommonOptions.Settings options, TextWriter output)
    {
        if (!options.HasTimings)
            return;
        var now = Stopwatch.GetTimestamp();
        using var process = Process.GetCurrentProcess();
        var total = DateTime.Now - process.StartTime;
        Line(total - Stopwatch.GetElapsedTime(_stages.Count > 0 ? _stages[0].Began : now, now), "start and read the configuration");
        for (var i = 0; i < _stages.Count; i++)
            Line(Stopwatch.GetElapsedTime(_stages[i].Began, i + 1 < _stages.Count ? _stages[i + 1].Began : now), _stages[i].Stage);
        Line(total, $"in all; {(process.PeakWorkingSet64 / (1 << 20)).ToString(CultureInfo.InvariantCulture)} MB at most");

        void Line(TimeSpan time, string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:N0} ms  {what}"));
    }
}
