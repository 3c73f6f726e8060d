using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Checking;

namespace Aijri.Site;

/// <summary>Checks numbers of which nothing says whose they are: they may be the role's own or those of any role named around them.</summary>
/// <param name="own">The role whose document it is.</param>
/// <param name="found">Receives what is wrong.</param>
internal sealed class NobodysNumbers(QuotingRole own, QuotationFindings found)
{
    /// <summary>Checks the number at a token.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The token.</param>
    /// <param name="mentions">The roles named around it.</param>
    /// <param name="statement">What it was read as.</param>
    public void At(Passage passage, int at, ImmutableArray<RoleMention> mentions, ProseStatement statement)
    {
        var stated = statement.Number;
        // What agrees with the role itself was counted when its document was checked.
        if (mentions.IsEmpty || statement.IsElsewhere || (!statement.IsOpen && RoleValue.Likely(own.Role).Any(v => Slip.Resembles(stated, v.Value, v.Decimals))) || RoleValue.Of(own.Role, statement.Quantity, stated).Any(v => v.IsAt(passage, at)))
            return;
        var quantity = statement.Quantity == Quantity.Unnamed && Attribution.PairedWith(passage, at) is { } paired ? paired : statement.Quantity;
        var named = mentions.SelectMany(m => m.Roles).Append(own.Index).Distinct().Select(own.RoleAt).ToArray();
        // "4.05 as against 4.25 here": beside a Task Resistance stands another.
        if (quantity == Quantity.Unnamed && stated.Decimals == own.Methodology.TaskResistance.Decimals && Attribution.PartnerOf(passage, at) is >= 0 and var partner
            && passage.Tokens[partner].Number is var other && other.Decimals == stated.Decimals && named.Any(r => r.TaskResistance is { } v && other.Agrees(v)))
            quantity = Quantity.TaskResistance;
        var candidates = named.SelectMany(r => RoleValue.Of(r, quantity, stated)).ToArray();
        var right = candidates.Where(c => c.IsAt(passage, at)).ToArray();
        if (right.Length > 0)
        {
            found.Count(passage, RoleValue.Holders(passage, at, right, right[0].Role), stated.Span, isRight: true);
            return;
        }
        var isNamed = quantity != Quantity.Unnamed;
        // It may be that of a role that nobody here assesses.
        if (RoleNames.HasForeign(passage, at, [.. named.SelectMany(r => r.Names)]))
            return;
        var near = (isNamed ? candidates : [.. named.SelectMany(RoleValue.Likely)]).Where(c => Slip.Resembles(stated, c.Value, c.Decimals)).ToArray();
        if (near.Length == 0 && (candidates.Length == 0 || !isNamed))
            return;
        // "Radiologist stood at 44.8 in February", "… has been 39.9, 42.8 and 46.8": what it was.
        if (named.Any(r => QuotationFindings.Since(r, stated.Value) is not null && (PlainSentence.IsOfThePast(passage, at) || HasBeside(passage, at, r))))
            return;
        found.Count(passage, [near.Length > 0 ? near[0].Role : candidates[0].Role], stated.Span, isRight: false);
        found.Nobodys(stated, near, candidates, own.Role);
    }

    // Whether another score of the role's history, or its score of today, stands in the sentence.
    private static bool HasBeside(Passage passage, int at, Role role)
    {
        var (first, last) = passage.SentenceOf(at);
        for (var i = first; i <= last; i++)
        {
            if (i != at && passage.IsNumber(i) && passage.Tokens[i].Number is { Decimals: > 0 } other && (other.Value == role.Score || QuotationFindings.Since(role, other.Value) is not null))
                return true;
        }
        return false;
    }
}
