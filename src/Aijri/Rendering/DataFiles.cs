using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Aijri.Output;
using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>The files of a site that programs read.</summary>
public static class DataFiles
{
    // Relaxed only for readable text: these files are never placed inside a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>data/roles.json</c>: every published role, highest score first; described by <c>docs/roles.schema.json</c>.</summary>
    public static OutputFile Roles(SiteModel site)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("site", site.Settings.Title);
            json.WriteString("methodology", site.Methodology.Id);
            json.WriteStartArray("roles");
            foreach (var role in site.Roles)
                Role(json, role, site);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return new OutputFile("data/roles.json", buffer.ToArray());
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
        JsonNumber.Write(json, "score", role.Score);
        json.WriteString("exactScore", role.ExactScore?.ToString(CultureInfo.InvariantCulture));
        JsonNumber.Write(json, "formulaScore", role.FormulaScore);
        json.WriteBoolean("overridden", role.IsOverridden);
        json.WriteString("zone", role.Zone?.Name);
        json.WriteString("subLabel", role.FullLabel);
        JsonNumber.Write(json, "margin", role.Margin);
        JsonNumber.Write(json, "taskResistance", role.TaskResistance);
        JsonNumber.Write(json, "evidence", role.Evidence);
        JsonNumber.Write(json, "barriers", role.Barriers);
        JsonNumber.Write(json, "growth", role.Growth);
        JsonNumber.Write(json, "protective", role.Protective);
        JsonNumber.Write(json, "share", role.Share);
        json.WriteNumber("claims", role.Claims);
        json.WriteNumber("verified", role.Verified);
        json.WriteStartArray("aliases");
        foreach (var alias in role.Aliases)
            json.WriteStringValue(alias);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
