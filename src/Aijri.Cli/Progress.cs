using Aijri.Cli.Commands;
using Spectre.Console;

namespace Aijri.Cli;

/// <summary>A progress bar on a terminal, when work lasts long enough for one to be read; otherwise nothing.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);

    private readonly ManualResetEventSlim _done = new();
    private readonly Task? _display;
    private int _steps;
    private bool _isDisposed;

    private Progress(string what, int total, bool isShown)
    {
        if (isShown)
            _display = Task.Run(() => Display(what, total));
    }

    /// <summary>Begins to count <paramref name="total"/> steps.</summary>
    public static Progress Start(string what, int total, TextWriter error, CommonOptions.Settings options) =>
        new(what, total, isShown: !options.Quiet && error == Console.Error && !Console.IsErrorRedirected);

    /// <summary>One more step is done; from any thread.</summary>
    public void Step() => Interlocked.Increment(ref _steps);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _done.Set();
        _display?.Wait();
        _done.Dispose();
    }

    private void Display(string what, int total)
    {
        if (_done.Wait(Delay))
            return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var task = context.AddTask(what, maxValue: total);
            while (!_done.Wait(TimeSpan.FromMilliseconds(100)))
                task.Value = Volatile.Read(ref _steps);
        });
    }
}
