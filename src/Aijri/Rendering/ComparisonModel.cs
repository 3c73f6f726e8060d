using System.Collections.Immutable;
using Aijri.Scoring;
using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of roles side by side. The script of <c>/compare/</c> makes the same table from the roles' own files.</summary>
internal static class ComparisonModel
{
    // On the page where any roles can be chosen; role pages link to all of theirs.
    private const int PairsNamed = 60;

    public static readonly Model<Line> Lines = new(
        new("name", "what is compared", l => l.Name),
        new("range", "what its values are between, and whether they count; null for a row of a table", l => l.Range),
        new("is_part", "true for a row of a table, false for a total", l => l.IsPart),
        new("is_same", "true when all roles have the same", l => l.IsSame),
        new("cells", "its value for each role, or `–`", l => new ScriptArray(l.Cells)));

    public static readonly Model<(CitedPair Pair, SiteModel Site)> Pairs = new(
        new("title", "the titles of both roles", p => p.Pair.Title),
        new("url", "where they stand side by side", p => p.Site.Url(p.Pair.Path)));

    /// <summary>The page on which any roles can be chosen.</summary>
    public static readonly Model<SiteModel> OfChoice = new(
        new("pairs", "up to sixty pairs of which one's document names the other, by title: `title`, `url`", s => Pairs.List(s.Pairs.Take(PairsNamed).OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Path, StringComparer.Ordinal).Select(p => (p, s)))),
        new("pairs_count", "number: how many such pairs there are", s => s.Pairs.Length),
        new("zones", "the zones, highest first", s => new ScriptArray(s.Methodology.Zones.Select(z => ZoneModel.Of(z, s.Methodology)))));

    /// <summary>Some roles side by side.</summary>
    public static readonly Model<In> Members = new(
        new("roles", "the roles, as in a list", c => RoleModel.List(c.Roles, c.Site)),
        new("lines", "the table: see below", c => Lines.List(c.Lines)),
        new("has_same", "true when there is a line in which all roles have the same", c => c.Lines.Any(l => l.IsSame)),
        new("apart", "points between their scores", c => c.Site.Methodology.Score.Show(Math.Abs(c.Roles[0].Score!.Value - c.Roles[^1].Score!.Value))),
        new("choice_url", "`/compare/` with these roles chosen", c => $"{c.Site.Url("compare/")}?a={c.Roles[0].Slug}&b={c.Roles[^1].Slug}"));

    /// <summary>Where a role stands beside each that it cites or is cited by; the titles are the others'.</summary>
    public static ScriptArray With(Role role, RelatedRoles related, SiteFrame site) =>
        [.. related.Compared.Select(other => new ScriptObject { ["title"] = other.ShownTitle, ["url"] = site.Url(CitedPair.Of(role, other).Path) })];

    private static ImmutableArray<Line> LinesOf(ImmutableArray<Role> roles, Methodology m) =>
    [
        new(m.TaskResistance.Name, false, Numbers.Range(m.TaskResistance), [.. roles.Select(r => m.TaskResistance.Show(r.TaskResistance!.Value))]),
        new($"Time scoring {m.ShareFromScore} or more", false, "AI takes a large part; lower is better", [.. roles.Select(r => $"{Computed.Exact(r.Share!.Value)}%")]),
        .. Scale(roles, m.Evidence, r => r.Evidence, r => (r.Methodology!.Evidence, r.EvidenceScores)),
        .. Scale(roles, m.Barriers, r => r.Barriers, r => (r.Methodology!.Barriers, r.BarrierScores)),
        new(m.Growth.Name, false, Numbers.Range(m.Growth.Score), [.. roles.Select(r => Text(r.Growth!.Value, m.Growth.Score))]),
        .. Scale(roles, m.Protective, r => r.Protective, r => (r.Methodology!.Protective, r.ProtectiveScores)),
    ];

    private static IEnumerable<Line> Scale(ImmutableArray<Role> roles, ScoreScale scale, Func<Role, decimal?> total, Func<Role, (ScoreScale Scale, ImmutableArray<sbyte> Scores)> rows)
    {
        yield return new Line(scale.Name, false, $"{Numbers.Range(scale.Total)}{(scale.Modifier is null ? ", not counted" : "")}", [.. roles.Select(r => Text(total(r)!.Value, scale.Total))]);
        var of = roles.Select(rows).ToArray();
        for (var i = 0; i < scale.Dimensions.Length; i++)
            yield return new Line(scale.Dimensions[i], true, null, [.. of.Select(r => At(r.Scale, i) is >= 0 and var at ? Text(r.Scores[at], scale.Score) : "–")]);

        // A role that is held to another version of the method may have other dimensions.
        int At(ScoreScale own, int dimension) => ReferenceEquals(own, scale) ? dimension : own.Dimensions.IndexOf(scale.Dimensions[dimension]);
    }

    private static string Text(decimal value, ScoreRange range) => range.Min < 0 ? Computed.Signed(value) : Computed.Rounded(value, 0);

    internal sealed record In(ImmutableArray<Role> Roles, SiteFrame Site)
    {
        public ImmutableArray<Line> Lines => field.IsDefault ? field = LinesOf(Roles, Site.Methodology) : field;
    }

    internal sealed record Line(string Name, bool IsPart, string? Range, ImmutableArray<string> Cells)
    {
        public bool IsSame => Cells.All(c => c == Cells[0]);
    }
}
