using System.Collections.Immutable;
using System.Globalization;
using Aijri.Assessments;

namespace Aijri.Checking;

/// <summary>One number of a calculation's step, to be made a claim of.</summary>
/// <param name="Part">What it stands for.</param>
/// <param name="Index">Its place in the step, from 0.</param>
/// <param name="Step">The step.</param>
/// <param name="Id">The step's identity within the document.</param>
/// <param name="Before">The claims of the step before; empty in the first step.</param>
internal readonly record struct Operand(Part Part, int Index, Step Step, string Id, ImmutableArray<(Part Part, Claim Claim)> Before)
{
    /// <summary>The number.</summary>
    public Stated Stated => Step.Operands[Index];

    /// <summary>The claims of these parts in the step before, in the order asked for; empty unless all stand there.</summary>
    public ImmutableArray<Claim> Find(params ReadOnlySpan<Part> parts)
    {
        var found = ImmutableArray.CreateBuilder<Claim>();
        foreach (var part in parts)
        {
            foreach (var (of, claim) in Before)
            {
                if (of == part)
                    found.Add(claim);
            }
        }
        return found.Count == parts.Length ? found.ToImmutable() : [];
    }
}

/// <summary>Claims of a printed calculation: every number of every step, and the result.</summary>
internal static class CalculationClaims
{
    /// <summary>Adds them, each step held to the one before it; the claim of the result.</summary>
    /// <param name="line">The calculation.</param>
    /// <param name="forms">The forms its steps may have.</param>
    /// <param name="id">Its identity within the document.</param>
    /// <param name="operand">Makes a claim of a number.</param>
    /// <param name="result">Makes the claim of a result with this identity, which follows from the step before.</param>
    public static Claim Add(Equation line, CalculationForms forms, string id, Func<Operand, Claim> operand, Result result)
    {
        var before = ImmutableArray<(Part, Claim)>.Empty;
        var form = CalculationForm.Result;
        var count = 0;
        foreach (var step in line.Steps)
        {
            var stepId = count++ == 0 ? id : $"{id}.step-{count.ToString(CultureInfo.InvariantCulture)}";
            var next = forms.Of(step)!;
            var now = ImmutableArray.CreateBuilder<(Part, Claim)>(step.Operands.Length);
            for (var i = 0; i < step.Operands.Length; i++)
            {
                var part = next.Parts[i];
                now.Add((part, part == Part.Result ? AddResult(step.Operands[i], $"{stepId}.value", before, form, result) : operand(new Operand(part, i, step, stepId, before))));
            }
            (before, form) = (now.ToImmutable(), next);
        }
        return AddResult(line.Result, $"{id}.result", before, form, result);
    }

    /// <summary>Makes the claim of a result.</summary>
    /// <param name="stated">The result.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="operands">What it is computed from on its line; empty when only the result is printed.</param>
    /// <param name="own">Its own arithmetic; null when only the result is printed.</param>
    /// <param name="formula">Gives that arithmetic in words.</param>
    public delegate Claim Result(Stated stated, string id, ImmutableArray<Claim> operands, Func<ReadOnlySpan<decimal>, decimal>? own, Func<string?>? formula);

    private static Claim AddResult(Stated stated, string id, ImmutableArray<(Part Part, Claim Claim)> before, CalculationForm form, Result result)
    {
        return before.IsEmpty ? result(stated, id, [], null, null)
            : result(stated, id, [.. before.Select(b => b.Claim)], form.Value, () => form.Shown([.. before.Select(b => b.Claim.Stated)]));
    }
}
