using System.Globalization;
using System.Text.Json;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>data/roles.json</c>: every published role, highest score first; described by <c>docs/roles.schema.json</c>.</summary>
internal static class RolesJson
{
    public const string Path = "data/roles.json";

    public static GrowingFile Of(SiteModel site) => new(Path, stream => Json.Object(stream, json =>
    {
        Head(json, site);
        json.WriteStartArray("roles");
        foreach (var role in site.Roles)
        {
            json.WriteStartObject();
            Role(json, role, site);
            json.WriteEndObject();
            Json.PassOn(json);
        }
        json.WriteEndArray();
    }));

    /// <summary>What every JSON file of a site begins with.</summary>
    public static void Head(Utf8JsonWriter json, SiteFrame site)
    {
        json.WriteNumber("schema", DataFiles.Schema);
        json.WriteString("site", site.Settings.Title);
        License(json, site.Settings.License);
        json.WriteString("methodology", site.Methodology.Id);
    }

    /// <summary>The terms under which the data may be used; null where the site names none.</summary>
    public static void License(Utf8JsonWriter json, License? license)
    {
        if (license is null)
        {
            json.WriteNull("license");
            return;
        }
        json.WriteStartObject("license");
        json.WriteString("name", license.Name);
        json.WriteString("url", license.Url);
        json.WriteEndObject();
    }

    /// <summary>The members of one role, which its own file has too.</summary>
    public static void Role(Utf8JsonWriter json, Role role, SiteFrame site)
    {
        json.WriteString("slug", role.Slug);
        json.WriteString("title", role.Title);
        json.WriteString("shownTitle", role.ShownTitle);
        json.WriteString("seniority", role.Seniority);
        json.WriteString("category", role.Category);
        json.WriteString("status", role.Status);
        json.WriteString("assessed", role.Assessed is { } day ? Dates.Iso(day) : null);
        json.WriteString("url", site.Address($"roles/{role.Slug}/"));
        Json.Number(json, "score", role.Score);
        json.WriteString("exactScore", role.ExactScore?.ToString(CultureInfo.InvariantCulture));
        Json.Number(json, "formulaScore", role.FormulaScore);
        json.WriteBoolean("overridden", role.IsOverridden);
        json.WriteString("zone", role.Zone?.Name);
        json.WriteString("subLabel", role.FullLabel);
        Json.Number(json, "margin", role.Margin);
        Json.Number(json, "taskResistance", role.TaskResistance);
        Json.Number(json, "evidence", role.Evidence);
        Json.Number(json, "barriers", role.Barriers);
        Json.Number(json, "growth", role.Growth);
        Json.Number(json, "protective", role.Protective);
        Json.Number(json, "share", role.Share);
        json.WriteNumber("claims", role.Claims);
        json.WriteNumber("verified", role.Verified);
        json.WriteStartArray("aliases");
        foreach (var alias in role.Aliases)
            json.WriteStringValue(alias.Text);
        json.WriteEndArray();
    }
}
