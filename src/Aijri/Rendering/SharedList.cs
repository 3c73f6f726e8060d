using System.Collections;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>A list that all pages see. The engine asks a list whether it may be changed before it adds to it, and not before it puts another item in an item's place.</summary>
internal sealed class SharedList : ScriptArray, IList
{
    /// <summary>A list of <paramref name="items"/>, for good.</summary>
    public SharedList(IEnumerable<object?> items) : base(items) => IsReadOnly = true;

    /// <inheritdoc/>
    public override object? this[int index]
    {
        get => base[index];
        set => throw new InvalidOperationException("The list is the same for all pages and cannot be changed.");
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = value;
    }
}
