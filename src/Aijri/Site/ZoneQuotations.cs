using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;

namespace Aijri.Site;

/// <summary>The checks of one document's quotations of zones and labels: "Radiologist (46.8 Yellow)", "the Green electrician".</summary>
internal sealed class ZoneQuotations(QuotingRole own, QuotationFindings found)
{
    /// <summary>Checks the zone's word at a token, whoever of these it is said of.</summary>
    public void At(Passage passage, int at, ImmutableArray<RoleMention> mentions)
    {
        if (Attribution.IsOfSeveral(passage, at))
            return;
        // "Compare a Green electrician with a Red bookkeeper."
        if (passage.IsAny(at - 1, "a", "an", "the") && mentions.FirstOrDefault(m => m.First == at + 1) is { Roles.IsDefault: false } noun)
        {
            if (!noun.Roles.Contains(own.Index))
                Zone(passage, at, noun, mentions);
        }
        else if (Attribution.Respective(passage, at, mentions, own.Verdicts) is { } pair)
        {
            if (pair is { Roles.IsDefault: false } of && !of.Roles.Contains(own.Index))
                Zone(passage, at, of, mentions);
        }
        else if ((Attribution.GivenTo(passage, own.Verdicts.HasLabel(passage, at) ? at + 3 : at, mentions) ?? Attribution.Behind(passage, at, mentions, own.Verdicts, out _)) is { } mention)
        {
            if (!mention.Roles.Contains(own.Index))
                Zone(passage, at, mention, mentions);
        }
        else if (Attribution.Together(passage, at, mentions) is { Count: > 0 } together)
        {
            // One finding is enough at one word.
            if (together.FirstOrDefault(m => m.Roles.All(r => own.RoleAt(r).Zone is { } zone && !passage.Is(at, zone.Name))) is { Roles.IsDefault: false } other)
                Zone(passage, at, other, mentions);
        }
        else if (mentions.FirstOrDefault(m => m.First == at + 1) is { Roles.IsDefault: false } next)
        {
            // "The Green ML/AI Engineer"
            if (!next.Roles.Contains(own.Index))
                Zone(passage, at, next, mentions);
        }
        else if (RoleNames.HasForeign(passage, at, own.Role.Names))
        {
            found.Add(UnassessedRoles.Pair(passage, at, own.Methodology, found.Locate));
        }
    }

    private void Zone(Passage passage, int at, RoleMention mention, ImmutableArray<RoleMention> mentions)
    {
        var hasLabel = own.Verdicts.HasLabel(passage, at);
        var quoted = mention.Roles.Select(own.RoleAt).Where(r => r.Zone is not null && (!hasLabel || r.FullLabel is not null)).ToArray();
        if (quoted.Length == 0 || Attribution.IsTakenBack(passage, hasLabel ? at + 3 : at, mention) || VerdictReader.IsSide(passage, at, out _))
            return;
        // "Paralegal (28.0, Yellow)": of roles of one title, the one that scores so.
        var number = VerdictReader.NumberBefore(passage, at) is >= 0 and var before ? before : VerdictReader.NumberBehind(passage, at);
        if (quoted.Length > 1 && number >= 0 && quoted.SelectMany(r => RoleValue.Of(r, Quantity.Score, passage.InFile(passage.Tokens[number].Number))).ToArray() is var values && values.Any(v => v.IsAt(passage, number)))
            quoted = RoleValue.Holders(passage, number, values, quoted[0]);
        var end = passage.Tokens[hasLabel ? at + 3 : at].End;
        var stated = passage.Text[passage.Tokens[at].Start..end];
        bool IsRight(Role r) => SectionNames.Fold(hasLabel ? r.FullLabel! : r.Zone!.Name) == SectionNames.Fold(stated) || r.ContradictedVerdict is { } other && SectionNames.Fold(other).StartsWith(SectionNames.Fold(stated), StringComparison.Ordinal)
            || !hasLabel && r.Contradicted.Any(c => c.Quantity == Quantity.Score && SectionNames.Fold(own.Methodology.ZoneOf(c.Value).Name) == SectionNames.Fold(stated));
        var isRight = quoted.Any(IsRight);
        var span = passage.InFile(passage.Tokens[at].Start, end);
        found.Count(passage, isRight ? [.. quoted.Where(IsRight)] : [quoted[0]], span, isRight);
        if (isRight)
            return;
        var role = quoted[0];
        var expected = hasLabel ? role.FullLabel! : role.Zone!.Name;
        expected = stated.Length > 1 && stated.All(c => !char.IsLetter(c) || char.IsUpper(c)) ? expected.ToUpperInvariant() : expected;
        // "Radiologist, Red in the eyes of many, …"
        found.StaleZone(span, stated, role, expected, isCertain: quoted.Length == 1 && !Attribution.IsOfAKind(passage, mention) && !own.IsConditional(passage, hasLabel ? at + 3 : at, mentions));
    }
}
