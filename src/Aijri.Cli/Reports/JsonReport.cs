using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>For tools: a contract, described by <c>docs/report.schema.json</c>. The same findings give the same bytes.</summary>
internal static class JsonReport
{
    private const int Schema = 1;

    public static void Write(Compilation compilation, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schema", Schema);
        JsonText.Tool(json);
        Summary(json, compilation);
        json.WriteStartArray("documents");
        foreach (var role in compilation.Roles)
            Document(json, role);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in compilation.Findings)
            Finding(json, finding);
        json.WriteEndArray();
    });

    /// <summary>The program's version.</summary>
    public static string Version => typeof(JsonReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static void Summary(Utf8JsonWriter json, Compilation compilation)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("documents", compilation.Roles.Length);
        json.WriteNumber("claims", compilation.Claims);
        json.WriteNumber("verified", compilation.Verified);
        json.WriteNumber("errors", compilation.Count(Severity.Error));
        json.WriteNumber("warnings", compilation.Count(Severity.Warning));
        json.WriteNumber("notes", compilation.Count(Severity.Note));
        json.WriteNumber("suppressed", compilation.Suppressed);
        json.WriteNumber("known", compilation.Known);
        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, Role role)
    {
        json.WriteStartObject();
        json.WriteString("path", role.File.Path);
        json.WriteString("slug", role.Slug);
        json.WriteString("title", role.Title);
        json.WriteString("seniority", role.Seniority);
        Json.Number(json, "score", role.Score);
        json.WriteString("exactScore", role.ExactScore?.ToString(CultureInfo.InvariantCulture));
        Json.Number(json, "statedScore", role.StatedScore);
        json.WriteString("zone", role.Zone?.Name);
        json.WriteString("subLabel", role.FullLabel);
        Json.Number(json, "taskResistance", role.TaskResistance);
        Json.Number(json, "evidence", role.Evidence);
        Json.Number(json, "barriers", role.Barriers);
        Json.Number(json, "growth", role.Growth);
        Json.Number(json, "protective", role.Protective);
        json.WriteNumber("claims", role.Claims);
        json.WriteNumber("verified", role.Verified);
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", Severities.Word(finding.Severity));
        json.WriteBoolean("decision", finding.IsDecision);
        json.WriteString("path", finding.Place.Path);
        Span(json, finding.Place);
        json.WriteString("message", finding.Message);
        json.WriteString("claim", finding.Claim);
        json.WriteString("stated", finding.Stated);
        json.WriteString("expected", finding.Expected);
        Json.Number(json, "difference", finding.Difference);
        json.WriteString("derivation", finding.Derivation);
        json.WriteString("cause", finding.Cause);
        json.WriteString("help", finding.Help);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("path", related.Place.Path);
            json.WriteNumber("line", related.Place.Line);
            json.WriteNumber("column", related.Place.Column);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Fix(json, finding.Fix);
        json.WriteEndObject();
    }

    private static void Fix(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }
        json.WriteStartObject("fix");
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            Span(json, edit.Place);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, Location place)
    {
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
    }
}
