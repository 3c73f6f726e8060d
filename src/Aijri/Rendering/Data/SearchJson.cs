using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>search.json</c>: what a script needs to find and list roles, as small as that can be; described by <c>docs/search.schema.json</c>.</summary>
internal static class SearchJson
{
    public const string Path = "search.json";

    public static GrowingFile Of(SiteModel site) => new(Path, stream => Json.Compact(stream, json =>
    {
        json.WriteNumber("schema", DataFiles.Schema);
        RolesJson.License(json, site.Settings.License);
        json.WriteStartArray("roles");
        foreach (var role in site.Roles)
        {
            json.WriteStartObject();
            json.WriteString("slug", role.Slug);
            json.WriteString("title", role.ShownTitle);
            json.WriteStartArray("aliases");
            foreach (var alias in role.Aliases)
                json.WriteStringValue(alias.Text);
            json.WriteEndArray();
            json.WriteString("category", role.Category);
            json.WriteString("seniority", role.Seniority);
            json.WriteString("status", role.Status);
            json.WriteString("zone", role.Zone!.Name);
            json.WriteString("label", role.SubLabel?.Label);
            Json.Number(json, "score", role.Score);
            Json.Number(json, "adjustedFrom", role.IsOverridden ? role.FormulaScore : null);
            Json.Number(json, "taskResistance", Math.Round(role.TaskResistance!.Value, site.Methodology.TaskResistance.Decimals, MidpointRounding.AwayFromZero));
            Json.Number(json, "evidence", role.Evidence);
            Json.Number(json, "barriers", role.Barriers);
            Json.Number(json, "growth", role.Growth);
            json.WriteString("assessed", role.Assessed is { } day ? Dates.Iso(day) : null);
            json.WriteEndObject();
            Json.PassOn(json);
        }
        json.WriteEndArray();
    }));
}
