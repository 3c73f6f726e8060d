using System.Text.Json;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>For code scanning: a log of the Static Analysis Results Interchange Format, version 2.1.0. The same findings give the same bytes.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(Compilation compilation, ReportPaths paths, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifRules.Tool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        // A lone carriage return ends a line too.
        json.WriteStartArray("newlineSequences");
        foreach (var sequence in (ReadOnlySpan<string>)["\r\n", "\n", "\r"])
            json.WriteStringValue(sequence);
        json.WriteEndArray();
        json.WriteStartArray("results");
        var fingerprints = Fingerprints.Of(compilation.Findings, paths.FromRepository);
        for (var i = 0; i < fingerprints.Length; i++)
            Result(json, compilation.Findings[i], fingerprints[i], paths);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void Result(Utf8JsonWriter json, Finding finding, string fingerprint, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", Rules.All.IndexOf(finding.Rule));
        json.WriteString("level", Severities.Word(finding.Severity));
        Message(json, "message", FindingText.WithHelp(finding));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        PhysicalLocation(json, finding.Place, paths);
        json.WriteEndObject();
        json.WriteEndArray();
        Related(json, finding, paths);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprints.Name, fingerprint);
        json.WriteEndObject();
        if (finding.Fix is { Edits.Length: > 0 } fix)
            Fixes(json, fix, paths);
        Properties(json, finding);
        json.WriteEndObject();
    }

    private static void Related(Utf8JsonWriter json, Finding finding, ReportPaths paths)
    {
        if (finding.Related.IsEmpty)
            return;
        json.WriteStartArray("relatedLocations");
        // The format forbids two that are equal.
        foreach (var related in finding.Related.DistinctBy(r => (r.Place with { LineText = "" }, r.Message)))
        {
            json.WriteStartObject();
            PhysicalLocation(json, related.Place, paths);
            Message(json, "message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Fixes(Utf8JsonWriter json, Fix fix, ReportPaths paths)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        Message(json, "description", fix.IsSafe ? "Write what follows from the inputs." : "Write what follows from the inputs. This changes a score, a zone or a label.");
        json.WriteStartArray("artifactChanges");
        foreach (var file in fix.Edits.GroupBy(e => e.Place.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            Artifact(json, file.Key, paths);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                Region(json, "deletedRegion", edit.Place);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Properties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteBoolean("decision", finding.IsDecision);
        Optional(json, "claim", finding.Claim);
        Optional(json, "stated", finding.Stated);
        Optional(json, "expected", finding.Expected);
        if (finding.Difference is { } difference)
            Json.Number(json, "difference", difference);
        Optional(json, "derivation", finding.Derivation);
        Optional(json, "cause", finding.Cause);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void PhysicalLocation(Utf8JsonWriter json, Location place, ReportPaths paths)
    {
        json.WriteStartObject("physicalLocation");
        Artifact(json, place.Path, paths);
        Region(json, "region", place);
        json.WriteEndObject();
    }

    private static void Artifact(Utf8JsonWriter json, string path, ReportPaths paths)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", paths.UriFromRepository(path));
        json.WriteEndObject();
    }

    // A file as a whole is its first line: code scanning refuses results without one.
    private static void Region(Utf8JsonWriter json, string name, Location place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Line);
        if (place != Location.Whole(place.Path))
        {
            json.WriteNumber("startColumn", place.Column);
            json.WriteNumber("endLine", place.EndLine);
            json.WriteNumber("endColumn", place.EndColumn);
        }
        json.WriteEndObject();
    }

    // Braces name arguments in a message, unless doubled.
    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        json.WriteEndObject();
    }
}
