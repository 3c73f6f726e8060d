using System.Runtime.InteropServices;
using Aijri.Cli.Commands;
using Spectre.Console;

namespace Aijri.Cli;

/// <summary>A progress bar of each stage on a terminal, when work lasts long enough for one to be read; otherwise nothing.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);

    private readonly ManualResetEventSlim _done = new();
    private readonly Task? _display;
    private (string Name, int Steps) _stage = ("", 0);
    private int _steps;
    private bool _isDisposed;

    private Progress(bool isShown)
    {
        if (isShown)
            _display = Task.Run(Display);
    }

    /// <summary>Begins, with no stage yet.</summary>
    public static Progress Start(TextWriter error, CommonOptions.Settings options) =>
        new(isShown: !options.Quiet && error == Console.Error && !Console.IsErrorRedirected);

    /// <summary>A stage of so many steps begins; 0: its steps are not counted.</summary>
    public void Begin(string name, int steps)
    {
        lock (_done)
            (_stage, _steps) = ((name, steps), 0);
    }

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

    private void Display()
    {
        if (_done.Wait(Delay))
            return;
        // The bar hides the cursor, which must not be gone with a program that is stopped.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, ShowCursor);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, ShowCursor);
        using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, ShowCursor);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var task = context.AddTask(" ");
            do
            {
                lock (_done)
                {
                    task.Description = _stage.Name;
                    task.IsIndeterminate = _stage.Steps == 0;
                    (task.MaxValue, task.Value) = (Math.Max(1, _stage.Steps), Math.Min(_steps, _stage.Steps));
                }
            }
            while (!_done.Wait(TimeSpan.FromMilliseconds(100)));
        });
    }

    // What the signal does otherwise, it does afterwards.
    private static void ShowCursor(PosixSignalContext context) => Console.Error.Write("\e[?25h\n");
}
