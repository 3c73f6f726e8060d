using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of one thing. Most members of most things are never asked for: a value is found out when a template asks for it, and once.</summary>
/// <param name="model">The kind of thing.</param>
/// <param name="count">How many members it has.</param>
internal abstract class ModelView(object model, int count) : IScriptObject, IEnumerable
{
    // Stands for a value that is null, and was asked for.
    private static readonly object Nothing = new();

    private object?[]? _values;

    /// <summary>The kind of thing: things of one kind have the same members at the same places.</summary>
    public object Model { get; } = model;

    /// <inheritdoc/>
    public int Count { get; } = count;

    /// <inheritdoc/>
    public bool IsReadOnly { get => true; set { } }

    /// <summary>The place of a member among all; less than 0 when there is none.</summary>
    public abstract int PlaceOf(string member);

    /// <summary>The value of the member at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="engine">Who asks, or null.</param>
    public object? ValueAt(int place, TemplateEngine? engine)
    {
        var values = _values ??= new object?[Count];
        var value = values[place];
        if (value is null)
        {
            engine?.BeginValue();
            values[place] = value = FindOut(place) ?? Nothing;
            engine?.EndValue();
        }
        return value == Nothing ? null : value;
    }

    /// <inheritdoc/>
    public abstract IEnumerable<string> GetMembers();

    /// <inheritdoc/>
    public bool Contains(string member) => PlaceOf(member) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var place = PlaceOf(member);
        value = place < 0 ? null : ValueAt(place, context as TemplateEngine);
        return place >= 0;
    }

    // A template cannot change what it is given.

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

    /// <summary>A loop over it goes through its members.</summary>
    public IEnumerator GetEnumerator() => GetMembers().Select((name, place) => new ScriptObject { ["key"] = name, ["value"] = ValueAt(place, null) }).GetEnumerator();

    /// <summary>Finds out the value of the member at a place.</summary>
    protected abstract object? FindOut(int place);
}
