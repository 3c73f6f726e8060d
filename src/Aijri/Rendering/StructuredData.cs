using System.Text.Json;
using Aijri.Rendering.Data;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>What a page tells search engines, as JSON-LD in the words of schema.org: where it stands on the site, the occupation it is about, the data beside it.</summary>
internal static class StructuredData
{
    /// <summary>The text of a page's <c>application/ld+json</c> element, which is data: no browser runs it. Null where there is nothing to say.</summary>
    public static Html? Of(Page page, SiteModel site) => page.Kind == PageKind.NotFound ? null : new Html(Json.InPage(json =>
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        if (page.Kind == PageKind.Home)
            WebSite(json, site);
        else
            Breadcrumbs(json, page, site);
        if (page.Kind == PageKind.Role)
        {
            Occupation(json, site.Roles[page.Index], site);
            RoleData(json, site.Roles[page.Index], site);
        }
        else if (page.Kind is PageKind.Home or PageKind.Explorer)
        {
            AllData(json, site);
        }
        json.WriteEndArray();
    }));

    private static void WebSite(Utf8JsonWriter json, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("name", site.Settings.Title);
        json.WriteString("description", site.Settings.Description);
        json.WriteString("url", site.Address(""));
        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, Page page, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var (name, path) in Trail.Of(page, site))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("name", name);
            json.WriteString("item", site.Address(path));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Occupation(Utf8JsonWriter json, Role role, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Occupation");
        json.WriteString("name", role.ShownTitle);
        if (role.Aliases.Length > 0)
        {
            json.WriteStartArray("alternateName");
            foreach (var alias in role.Aliases)
                json.WriteStringValue(alias.Text);
            json.WriteEndArray();
        }
        if (role.Summary is { } summary)
            json.WriteString("description", summary);
        if (role.Category is { } category)
            json.WriteString("occupationalCategory", category);
        json.WriteString("mainEntityOfPage", site.Address($"roles/{role.Slug}/"));
        json.WriteEndObject();
    }

    private static void RoleData(Utf8JsonWriter json, Role role, SiteModel site)
    {
        Dataset(json, site, $"{role.ShownTitle}: {site.Methodology.Score.Name}", $"The inputs, the derivation and every checked claim behind the {site.Methodology.Score.Name} of {role.ShownTitle}: {role.ShownScore}, {role.FullLabel}.",
            $"roles/{role.Slug}/", role.Assessed, [("application/json", RoleFiles.Path(role, RoleJson.Name)), ("text/markdown", RoleFiles.Path(role, RoleMarkdown.Name))]);
    }

    private static void AllData(Utf8JsonWriter json, SiteModel site) =>
        Dataset(json, site, $"{site.Settings.Title}: all roles", $"Score, zone and inputs of every role assessed on {site.Settings.Title}, each recomputed from its document.",
            "roles/", site.LastAssessed, [("application/json", RolesJson.Path), ("text/csv", RolesCsv.Path)]);

    private static void Dataset(Utf8JsonWriter json, SiteModel site, string name, string description, string page, DateOnly? day, ReadOnlySpan<(string Type, string Path)> files)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("name", name);
        json.WriteString("description", description);
        json.WriteString("url", site.Address(page));
        if (site.Settings.License is { } license)
            json.WriteString("license", license.Url);
        if (day is { } modified)
            json.WriteString("dateModified", Dates.Iso(modified));
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteStartObject("creator");
        json.WriteString("@type", "Organization");
        json.WriteString("name", site.Settings.Title);
        json.WriteString("url", site.Address(""));
        json.WriteEndObject();
        json.WriteString("variableMeasured", site.Methodology.Score.Name);
        json.WriteStartArray("distribution");
        foreach (var (type, path) in files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", type);
            json.WriteString("contentUrl", site.Address(path));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
