using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>What templates see of a category: in a list, and on its page.</summary>
internal static class CategoryModel
{
    private const int Named = 3;

    public static readonly Model<In> Row = new(
        new("name", "its name", c => c.Of.Category.Name),
        new("slug", "its name in addresses", c => c.Of.Category.Slug),
        new("url", "its page", c => c.Site.Url(PathOf(c.Of.Category))),
        new("description", "what belongs to it; may be empty", c => c.Of.Category.Description),
        new("count", "number: its roles", c => c.Of.Roles.Length),
        new("zones", "a zone each, highest first: `zone`, `count` (number)", c => Zones.List(c.Site.Methodology.Zones.Select(z => new ZoneCount(z, c.Of.Roles.Count(r => r.Zone?.Name == z.Name), c.Site)))),
        new("strip", "its scores on the 0–100 line: see below", c => StripModel.Whole.Of(StripModel.Of(c.Of.Roles, c.Site.Methodology))),
        new("leaders", "up to three roles with the highest scores", c => RoleModel.List(c.Of.Roles.Take(Named), c.Site)));

    public static readonly Model<ZoneCount> Zones = new(
        new("zone", "the zone", z => ZoneModel.Of(z.Zone, z.Site.Methodology)),
        new("count", "number: roles in it", z => z.Count));

    public static readonly Model<In> OnPage = new(
    [
        .. Row.Members,
        new("scatter", "its roles by Task Resistance and evidence: see below", c => ScatterModel.Whole.Of(ScatterModel.Of(c.Of.Roles, c.Site))),
        new("roles", "the roles on this page of the list, highest score first", c => RoleModel.List(Parts.Rows(c.Of.Roles, c.Part), c.Site)),
    ]);

    public static string PathOf(Category category) => $"categories/{category.Slug}/";

    internal sealed record In(CategoryRoles Of, SiteModel Site, int Part = 1);

    internal sealed record ZoneCount(Zone Zone, int Count, SiteModel Site);
}
