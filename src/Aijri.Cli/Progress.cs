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
    private (string Name, int Steps) _stage = ("start", 0);
    private int _steps;
    private bool _isDisposed;

    private Progress(Func<IAnsiConsole>? console, TimeSpan delay)
    {
        if (console is not null)
            _display = Task.Run(() => Display(console, delay));
    }

    /// <summary>Begins, with no stage yet.</summary>
    public static Progress Start(TextWriter error, CommonOptions.Settings options) =>
        new(!options.Quiet && error == Console.Error && !Console.IsErrorRedirected ? () => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }) : null, Delay);

    /// <summary>Begins at once, on <paramref name="console"/>.</summary>
    internal static Progress On(IAnsiConsole console) => new(() => console, TimeSpan.Zero);

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

    private void Display(Func<IAnsiConsole> console, TimeSpan delay)
    {
        if (_done.Wait(delay))
            return;
        // The bar hides the cursor, which must not be gone with a program that is stopped.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, ShowCursor);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, ShowCursor);
        using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, ShowCursor);
        console().Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var task = context.AddTask(_stage.Name);
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
