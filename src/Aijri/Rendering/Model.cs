using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>One kind of thing that templates see. Its members stand in one place: pages get their values from it, <c>docs/themes.md</c> their names and meanings.</summary>
/// <param name="members">The members, in the order of the documentation.</param>
internal sealed class Model<T>(params ImmutableArray<Member<T>> members)
{
    // No two members have one name.
    private readonly FrozenDictionary<string, int> _places = members.Select((m, i) => (m.Name, Place: i)).ToDictionary(m => m.Name, m => m.Place, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The members.</summary>
    public ImmutableArray<Member<T>> Members { get; } = members;

    /// <summary>What templates see of <paramref name="value"/>.</summary>
    public IScriptObject Of(T value) => new View(this, value);

    /// <summary>What templates see of each of <paramref name="values"/>.</summary>
    public ScriptArray List(IEnumerable<T> values) => [.. values.Select(Of)];

    // Most members of most things are never asked for: a value is found out when a template asks for it, and once.
    private sealed class View(Model<T> model, T of) : IScriptObject, IEnumerable
    {
        private static readonly object Unasked = new();

        private object?[]? _values;

        public int Count => model.Members.Length;

        public bool IsReadOnly { get => true; set { } }

        public IEnumerable<string> GetMembers() => model.Members.Select(m => m.Name);

        public bool Contains(string member) => model._places.ContainsKey(member);

        public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            value = null;
            if (!model._places.TryGetValue(member, out var place))
                return false;
            if (_values is null)
            {
                var values = new object?[Count];
                Array.Fill(values, Unasked);
                _values = values;
            }
            if (_values[place] == Unasked)
            {
                var engine = context as TemplateEngine;
                engine?.BeginValue();
                _values[place] = model.Members[place].Value(of);
                engine?.EndValue();
            }
            value = _values[place];
            return true;
        }

        // A template cannot change what it is given.
        public bool CanWrite(string member) => false;

        public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

        public bool Remove(string member) => false;

        public void SetReadOnly(string member, bool readOnly)
        {
        }

        public IScriptObject Clone(bool deep) => this;

        // A loop over it goes through its members.
        public IEnumerator GetEnumerator() => GetMembers().Select(name => new ScriptObject { ["key"] = name, ["value"] = TryGetValue(null, default, name, out var value) ? value : null }).GetEnumerator();
    }
}

/// <summary>A member that templates see.</summary>
/// <param name="Name">Its name; one that ends in <c>_html</c> is markup.</param>
/// <param name="Meaning">What it is, for people who write templates.</param>
/// <param name="Value">Its value.</param>
internal sealed record Member<T>(string Name, string Meaning, Func<T, object?> Value)
{
    /// <summary>The same member of something that has a <typeparamref name="T"/>.</summary>
    public Member<TOther> In<TOther>(Func<TOther, T> of) => new(Name, Meaning, o => Value(of(o)));
}
