using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Aijri.Rendering.Templates;

/// <summary>The names that a template sees: those of the loops it is in, the innermost first, then those of the page. The engine sees the same.</summary>
internal sealed class Scope : IScriptObject, IEnumerable
{
    private (string Name, object? Value)[] _loops = new (string, object?)[16];
    private int _count;

    /// <summary>What the page shows. Templates may add names of their own.</summary>
    public ScriptObject Page { get; set; } = [];

    /// <inheritdoc/>
    public int Count => Page.Count;

    /// <inheritdoc/>
    public bool IsReadOnly { get => Page.IsReadOnly; set => Page.IsReadOnly = value; }

    /// <summary>Adds a name of a loop, an interned string; its place.</summary>
    public int Push(string name, object? value)
    {
        if (_count == _loops.Length)
            Array.Resize(ref _loops, 2 * _count);
        _loops[_count] = (name, value);
        return _count++;
    }

    /// <summary>Gives the name at a place another value.</summary>
    public void Set(int place, object? value) => _loops[place].Value = value;

    /// <summary>Forgets the name at a place, and all after it.</summary>
    public void Pop(int place) => _count = place;

    /// <summary>What a name stands for; false where there is none.</summary>
    /// <param name="name">The name, an interned string.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryFind(string name, out object? value)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_loops[i].Name, name))
            {
                value = _loops[i].Value;
                return true;
            }
        }
        return Page.TryGetValue(name, out value);
    }

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryFind(string.Intern(member), out value);

    /// <inheritdoc/>
    public bool Contains(string member) => Page.Contains(member);

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => Page.GetMembers();

    /// <inheritdoc/>
    public bool CanWrite(string member) => Page.CanWrite(member);

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => Page.TrySetValue(context!, span, member, value, readOnly);

    /// <inheritdoc/>
    public bool Remove(string member) => Page.Remove(member);

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly) => Page.SetReadOnly(member, readOnly);

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => Page.Clone(deep);

    /// <inheritdoc/>
    public IEnumerator GetEnumerator() => ((IEnumerable)Page).GetEnumerator();
}
