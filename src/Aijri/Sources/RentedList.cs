using System.Buffers;

namespace Aijri.Sources;

/// <summary>A list that is filled, taken and given back within one method, in a rented array: how long it becomes is known only at the end.</summary>
internal ref struct RentedList<T>(int capacity)
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>How many it holds.</summary>
    public int Count { get; private set; }

    /// <summary>What it holds, in its order.</summary>
    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds one at the end.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(2 * Count);
            _items.CopyTo(larger, 0);
            Return();
            _items = larger;
        }
        _items[Count++] = item;
    }

    /// <summary>Gives the array back; the list is not to be used any more.</summary>
    public readonly void Return()
    {
        _items.AsSpan(0, Count).Clear();
        ArrayPool<T>.Shared.Return(_items);
    }
}
