using System.Collections.Frozen;
using System.Collections.Immutable;
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
    public ScriptArray List(IEnumerable<T> values)
    {
        var list = values.TryGetNonEnumeratedCount(out var count) ? new ScriptArray(count) : [];
        foreach (var value in values)
            list.Add(Of(value));
        return list;
    }

    private sealed class View(Model<T> model, T of) : ModelView(model, model.Members.Length)
    {
        public override int PlaceOf(string member) => model._places.GetValueOrDefault(member, -1);

        public override IEnumerable<string> GetMembers() => model.Members.Select(m => m.Name);

        protected override object? FindOut(int place) => model.Members[place].Value(of);
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
