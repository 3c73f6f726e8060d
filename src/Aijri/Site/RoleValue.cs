using Aijri.Assessments;

namespace Aijri.Site;

/// <summary>A value of a role that a sentence may quote.</summary>
/// <param name="Role">The role.</param>
/// <param name="Value">The value.</param>
/// <param name="Decimals">Decimals it is usually printed with.</param>
internal readonly record struct RoleValue(Role Role, decimal Value, int Decimals)
{
    /// <summary>The role's value of a quantity, and what its document states instead as long as the two disagree.</summary>
    public static IEnumerable<RoleValue> Of(Role role, Quantity quantity, Stated stated)
    {
        var isResistance = IsResistance(quantity, stated);
        var scoreDecimals = stated.Decimals > 1 && !role.IsOverridden ? role.ExactScore : role.Score;
        (Quantity, decimal?, int)[] values = quantity switch
        {
            Quantity.Unnamed when isResistance => role.Score <= 5 ? [(Quantity.TaskResistance, role.TaskResistance, 2), (Quantity.Score, role.Score, 1)] : [(Quantity.TaskResistance, role.TaskResistance, 2)],
            Quantity.Unnamed or Quantity.Score => role.IsOverridden ? [(Quantity.Score, role.Score, 1), (Quantity.Score, role.FormulaScore, 1)] : [(Quantity.Score, scoreDecimals, 1)],
            Quantity.TaskResistance => [(Quantity.TaskResistance, role.TaskResistance, 2)],
            Quantity.Evidence => [(quantity, role.Evidence, 0)],
            Quantity.Barriers => [(quantity, role.Barriers, 0)],
            Quantity.Growth => [(quantity, role.Growth, 0)],
            Quantity.Protective => [(quantity, role.Protective, 0)],
            _ => [],
        };
        foreach (var (kind, value, decimals) in values)
        {
            if (value is { } v)
                yield return new RoleValue(role, v, decimals);
            foreach (var (_, other) in role.Contradicted.Where(c => c.Quantity == kind))
                yield return new RoleValue(role, other, decimals);
        }
    }

    /// <summary>What a number of any shape may have been meant to be.</summary>
    public static IEnumerable<RoleValue> Likely(Role role)
    {
        // A document that contradicts itself is no measure for others.
        if (role.Contradicted.IsEmpty && role.Score is { } score)
            yield return new RoleValue(role, score, 1);
        if (role.Contradicted.IsEmpty && role.TaskResistance is { } resistance)
            yield return new RoleValue(role, resistance, 2);
    }

    /// <summary>Whether the number is a Task Resistance: by its name, or by its shape where it has none.</summary>
    public static bool IsResistance(Quantity quantity, Stated stated) => quantity == Quantity.TaskResistance || (quantity == Quantity.Unnamed && stated is { Value: <= 5, Decimals: <= 2 } or { Value: < 10, Decimals: 2 or 3 });

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

    private static bool IsDash(Passage passage, int at) => passage.IsMark(at, '-') || passage.IsMark(at, '–') || passage.Is(at, "to");
}
