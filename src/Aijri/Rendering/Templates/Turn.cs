using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Aijri.Rendering.Templates;

/// <summary>What templates see as <c>for</c> within a loop: which turn of it this is.</summary>
/// <param name="list">What the loop goes through.</param>
internal sealed class Turn(IEnumerable list) : IScriptObject
{
    /// <summary>The name it has. What stands in the program's text is not interned when it is compiled natively.</summary>
    public static readonly string Name = string.Intern("for");

    private readonly IEnumerator _next = list.GetEnumerator();

    private object? _before;

    // Whether there is another turn; null while nobody knows.
    private bool? _hasNext;

    /// <summary>What this turn is about.</summary>
    public object? Value { get; private set; }

    /// <summary>How many turns were before.</summary>
    public int Index { get; private set; } = -1;

    /// <inheritdoc/>
    public int Count => 0;

    /// <inheritdoc/>
    public bool IsReadOnly { get => true; set { } }

    private bool IsLast => !(_hasNext ??= _next.MoveNext());

    private int Length => list is ICollection known ? known.Count : list.Cast<object?>().Count();

    /// <summary>Goes to the next turn; false when there is none.</summary>
    public bool Next()
    {
        if (IsLast)
            return false;
        (_hasNext, _before, Value) = (null, Value, _next.Current);
        Index++;
        return true;
    }

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "rindex" => Length - Index - 1,
            "length" => Length,
            "first" => Index == 0,
            "last" => IsLast,
            "even" => (Index & 1) == 0,
            "odd" => (Index & 1) == 1,
            "changed" => Index == 0 || !Equals(_before, Value),
            _ => null,
        };
        return value is not null;
    }

    /// <inheritdoc/>
    public bool Contains(string member) => TryGetValue(null, default, member, out _);

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => [];

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <inheritdoc/>
    public bool Remove(string member) => false;

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly)
    {
    }

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => this;
}
