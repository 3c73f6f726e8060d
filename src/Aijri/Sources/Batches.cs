using System.Collections.Concurrent;

namespace Aijri.Sources;

/// <summary>How work on many documents and pages is parted: a few of them go through one step after the other. The code of a step fits the processor's cache; that of all steps does not.</summary>
internal static class Batches
{
    // More are held at a time for nothing: the code is fetched once for all of them.
    private const int Most = 8;

    /// <summary>Goes through <paramref name="items"/>, some at a time; fewer of them where a job would have to wait for another's at the end.</summary>
    /// <param name="items">What is worked on.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="jobs">How many batches are worked on at a time.</param>
    /// <param name="watcher">Told of each item when its batch is done; null when nobody asks.</param>
    /// <param name="work">Given some of them, and the place of the first.</param>
    public static void ForEach<T>(IEnumerable<T> items, int count, int jobs, Watcher? watcher, Action<T[], int> work)
    {
        var size = Math.Clamp(count / 4 / jobs, 1, Most);
        Parallel.ForEach(Partitioner.Create(items.Chunk(size), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = jobs },
            (some, _, place) =>
            {
                work(some, (int)place * size);
                for (var i = 0; i < some.Length; i++)
                    watcher?.Done();
            });
    }
}
