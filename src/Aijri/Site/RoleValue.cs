using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>A value of a role that a sentence may quote.</summary>
/// <param name="Role">The role.</param>
/// <param name="Value">The value.</param>
/// <param name="IsResistance">Whether it is the role's Task Resistance.</param>
/// <param name="Decimals">Decimals it is usually printed with.</param>
internal readonly record struct RoleValue(Role Role, decimal Value, bool IsResistance, int Decimals)
{
    /// <summary>The role's value of a quantity, and what its document states instead as long as the two disagree.</summary>
    public static IEnumerable<RoleValue> Of(Role role, Quantity quantity, Stated stated)
    {
        if (role.Methodology is not { } m)
            yield break;
        var score = stated.Decimals > m.Score.Decimals && !role.IsOverridden ? role.ExactScore : role.Score;
        (Quantity, decimal?)[] values = quantity switch
        {
            Quantity.Unnamed when IsOfResistance(quantity, stated, m) => role.Score <= m.TaskResistance.Max ? [(Quantity.TaskResistance, role.TaskResistance), (Quantity.Score, role.Score)] : [(Quantity.TaskResistance, role.TaskResistance)],
            Quantity.Unnamed or Quantity.Score => role.IsOverridden ? [(Quantity.Score, role.Score), (Quantity.Score, role.FormulaScore)] : [(Quantity.Score, score)],
            Quantity.FormulaScore => [(Quantity.Score, role.FormulaScore)],
            Quantity.TaskResistance => [(quantity, role.TaskResistance)],
            Quantity.Evidence => [(quantity, role.Evidence)],
            Quantity.Barriers => [(quantity, role.Barriers)],
            Quantity.Growth => [(quantity, role.Growth)],
            Quantity.Protective => [(quantity, role.Protective)],
            _ => [],
        };
        foreach (var (kind, value) in values)
        {
            if (value is { } v)
                yield return Of(role, kind, v, m);
            foreach (var (_, other) in role.Contradicted.Where(c => c.Quantity == kind))
                yield return Of(role, kind, other, m);
        }
    }

    /// <summary>What a number of any shape may have been meant to be.</summary>
    public static IEnumerable<RoleValue> Likely(Role role)
    {
        // A document that contradicts itself is no measure for others.
        if (role.Contradicted.IsEmpty && role.Score is { } score)
            yield return Of(role, Quantity.Score, score, role.Methodology!);
        if (role.Contradicted.IsEmpty && role.TaskResistance is { } resistance)
            yield return Of(role, Quantity.TaskResistance, resistance, role.Methodology!);
    }

    /// <summary>Whether the number is a Task Resistance: by its name, or by its shape where it has none.</summary>
    /// <remarks>Within its range with as many decimals or fewer; or, where a score has fewer, with as many or one more up to twice the range.</remarks>
    public static bool IsOfResistance(Quantity quantity, Stated stated, Methodology m)
    {
        if (quantity != Quantity.Unnamed)
            return quantity == Quantity.TaskResistance;
        var (rule, more) = (m.TaskResistance, stated.Decimals - m.TaskResistance.Decimals);
        return (stated.Value <= rule.Max && more <= 0) || (stated.Value < 2 * rule.Max && more is 0 or 1 && stated.Decimals > m.Score.Decimals);
    }

    /// <summary>Whether the number at token <paramref name="at"/> is this value at the digits it prints. "~3.5-3.8" holds for all between its ends.</summary>
    public bool IsAt(Passage passage, int at)
    {
        var number = passage.Tokens[at].Number;
        // Nobody writes "01.7" for 1.7.
        var text = passage.Slice(passage.Tokens[at]);
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]))
            return false;
        if (number.Agrees(Value))
            return true;
        if (IsDash(passage, at + 1) && passage.IsNumber(at + 2))
            return Value >= number.Value - number.Unit / 2 && Value <= passage.Tokens[at + 2].Number.Value + number.Unit / 2;
        return IsDash(passage, at - 1) && passage.IsNumber(at - 2) && Value <= number.Value + number.Unit / 2 && Value >= passage.Tokens[at - 2].Number.Value - number.Unit / 2;
    }

    /// <summary>Of the roles that have the title of <paramref name="first"/>, those that have the number at a token: as their published score, where any has it so, drafts last; that one where none has it.</summary>
    public static Role[] Holders(Passage passage, int at, RoleValue[] values, Role first)
    {
        Role[] holders = [.. values.Where(v => v.IsAt(passage, at) && string.Equals(v.Role.Title, first.Title, StringComparison.OrdinalIgnoreCase)).Select(v => v.Role).DistinctBy(r => r.File.FullPath).OrderBy(r => r.Status == FrontMatter.Draft)];
        Role[] published = [.. holders.Where(r => r.Score is { } score && passage.Tokens[at].Number.Agrees(score))];
        return published is not [] ? published : holders is not [] ? holders : [first];
    }

    private static RoleValue Of(Role role, Quantity quantity, decimal value, Methodology m) =>
        new(role, value, quantity == Quantity.TaskResistance, quantity switch { Quantity.Score => m.Score.Decimals, Quantity.TaskResistance => m.TaskResistance.Decimals, _ => 0 });

    private static bool IsDash(Passage passage, int at) => passage.IsMark(at, '-') || passage.IsMark(at, '–') || passage.Is(at, "to");
}
