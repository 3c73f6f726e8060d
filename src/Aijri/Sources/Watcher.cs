namespace Aijri.Sources;

/// <summary>Told how the work goes on.</summary>
/// <param name="Done">Called after each file or page, from any thread.</param>
/// <param name="Stage">Called when a stage begins, with what it does and how often <paramref name="Done"/> will be called in it, which may be never; the one before has ended.</param>
public sealed record Watcher(Action Done, Action<string, int> Stage);
