namespace Aijri.Sources;

/// <summary>Looks things up in lists that are in order.</summary>
internal static class Sorted
{
    /// <summary>How many items come before the first for which <paramref name="isBefore"/> is false; it is true for all of them.</summary>
    public static int CountBefore<T>(IReadOnlyList<T> items, Func<T, bool> isBefore)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(items[middle]) ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
