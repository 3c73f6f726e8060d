using System.Diagnostics;
using System.Globalization;
using Aijri.Cli.Commands;
using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>How long each stage takes, and how long processors work for it.</summary>
internal sealed class Timings
{
    private readonly List<(string Stage, long Began, TimeSpan Worked)> _stages = [];

    /// <summary>Times the stages of what it is given to, and shows them as <paramref name="progress"/>.</summary>
    public Watcher Watcher(Progress? progress = null) => new(() => progress?.Step(), (stage, steps) =>
    {
        _stages.Add((stage, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime));
        progress?.Begin(stage, steps);
    });

    /// <summary>Ends the last stage and prints a line for each, when the options ask for it.</summary>
    public void Write(CommonOptions.Settings options, TextWriter output)
    {
        if (!options.HasTimings)
            return;
        var (now, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var process = Process.GetCurrentProcess();
        var total = DateTime.Now - process.StartTime;
        output.WriteLine("      time   processor");
        (string Stage, long Began, TimeSpan Worked) end = ("", now, worked);
        var first = _stages.Count > 0 ? _stages[0] : end;
        Line(total - Stopwatch.GetElapsedTime(first.Began, now), first.Worked, "start and read the configuration");
        for (var i = 0; i < _stages.Count; i++)
        {
            var next = i + 1 < _stages.Count ? _stages[i + 1] : end;
            Line(Stopwatch.GetElapsedTime(_stages[i].Began, next.Began), next.Worked - _stages[i].Worked, _stages[i].Stage);
        }
        Line(total, worked, $"in all; {(process.PeakWorkingSet64 / (1 << 20)).ToString(CultureInfo.InvariantCulture)} MB at most");

        void Line(TimeSpan time, TimeSpan processor, string what) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:N0} {processor.TotalMilliseconds,10:N0} ms  {what}"));
    }
}
