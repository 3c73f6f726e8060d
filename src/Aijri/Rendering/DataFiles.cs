using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>The files of a site that programs read.</summary>
public static class DataFiles
{
    /// <summary><c>data/roles.json</c>: every published role, highest score first; described by <c>docs/roles.schema.json</c>.</summary>
    public static OutputFile Roles(SiteModel site)
    {
        return new OutputFile("data/roles.json", Json.Object(json =>
        {
            json.WriteNumber("schema", 1);
            json.WriteString("site", site.Settings.Title);
            json.WriteString("methodology", site.Methodology.Id);
            json.WriteStartArray("roles");
            foreach (var role in site.Roles)
                Role(json, role, site);
            json.WriteEndArray();
        }));
    }

    /// <summary><c>sitemap.xml</c>; null when the site has no address, since a sitemap holds absolute ones.</summary>
    public static OutputFile? Sitemap(SiteModel site)
    {
        if (site.Settings.BaseUrl is null)
            return null;
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in PagePlan.Of(site).Where(p => p.Kind != PageKind.NotFound))
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Canonical(page.Path));
                if (page.Kind == PageKind.Role && site.Roles[page.Index].Assessed is { } day)
                    xml.WriteElementString("lastmod", Namespace, Dates.Iso(day));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        buffer.WriteByte((byte)'\n');
        return new OutputFile("sitemap.xml", buffer.ToArray());
    }

    private static void Role(Utf8JsonWriter json, Role role, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("slug", role.Slug);
        json.WriteString("title", role.Title);
        json.WriteString("seniority", role.Seniority);
        json.WriteString("category", role.Category);
        json.WriteString("status", role.Status);
        json.WriteString("assessed", role.Assessed is { } day ? Dates.Iso(day) : null);
        json.WriteString("url", site.Canonical($"roles/{role.Slug}/") ?? site.Url($"roles/{role.Slug}/"));
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
            json.WriteStringValue(alias);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
