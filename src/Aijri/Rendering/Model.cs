using System.Collections.Immutable;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>One kind of thing that templates see. Its members stand in one place: pages get their values from it, <c>docs/themes.md</c> their names and meanings.</summary>
/// <param name="members">The members, in the order of the documentation.</param>
internal sealed class Model<T>(params ImmutableArray<Member<T>> members)
{
    /// <summary>The members.</summary>
    public ImmutableArray<Member<T>> Members { get; } = members;

    /// <summary>What templates see of <paramref name="value"/>.</summary>
    public ScriptObject Of(T value)
    {
        var model = new ScriptObject(Members.Length);
        foreach (var member in Members)
            model[member.Name] = member.Value(value);
        return model;
    }

    /// <summary>What templates see of each of <paramref name="values"/>.</summary>
    public ScriptArray List(IEnumerable<T> values) => [.. values.Select(Of)];
}

/// <summary>A member that templates see.</summary>
/// <param name="Name">Its name; one that ends in <c>_html</c> is markup.</param>
/// <param name="Meaning">What it is, for people who write templates.</param>
/// <param name="Value">Its value.</param>
internal sealed record Member<T>(string Name, string Meaning, Func<T, object?> Value);
