using System.Globalization;
using System.Text.Json;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>data/methodology.json</c>: the site's version of the method, enough to compute every score; described by <c>docs/methodology.schema.json</c>.</summary>
internal static class MethodologyJson
{
    public const string Path = "data/methodology.json";

    public static OutputFile Of(SiteModel site) => new(Path, Json.Object(json =>
    {
        json.WriteNumber("schema", DataFiles.Schema);
        json.WriteString("site", site.Settings.Title);
        RolesJson.License(json, site.Settings.License);
        Method(json, site.Methodology);
    }));

    private static void Method(Utf8JsonWriter json, Methodology m)
    {
        json.WriteString("id", m.Id);
        json.WriteString("name", m.Name);
        json.WriteStartObject("tasks");
        json.WriteString("name", m.Tasks.Name);
        Range(json, "score", m.Tasks.Score);
        Json.Number(json, "totalTime", m.Tasks.TotalTime);
        Words(json, "modes", m.Tasks.Modes);
        Meaning(json, m.Tasks.Meaning);
        json.WriteNumber("shareFromScore", m.ShareFromScore);
        json.WriteEndObject();
        json.WriteStartObject("taskResistance");
        json.WriteString("name", m.TaskResistance.Name);
        Json.Number(json, "constant", m.TaskResistance.Constant);
        Json.Number(json, "min", m.TaskResistance.Min);
        Json.Number(json, "max", m.TaskResistance.Max);
        json.WriteNumber("decimals", m.TaskResistance.Decimals);
        json.WriteEndObject();
        Scale(json, "evidence", m.Evidence);
        Scale(json, "barriers", m.Barriers);
        Scale(json, "growth", m.Growth);
        Scale(json, "protective", m.Protective);
        Score(json, m);
        json.WriteStartArray("zones");
        foreach (var zone in m.Zones)
        {
            json.WriteStartObject();
            json.WriteString("name", zone.Name);
            Json.Number(json, "from", zone.From);
            json.WriteString("meaning", zone.Meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("subLabels");
        foreach (var rule in m.SubLabels)
            SubLabel(json, rule);
        json.WriteEndArray();
    }

    private static void Scale(Utf8JsonWriter json, string id, ScoreScale scale)
    {
        json.WriteStartObject(id);
        json.WriteString("name", scale.Name);
        Words(json, "dimensions", scale.Dimensions);
        Meaning(json, scale.Meaning);
        Range(json, "score", scale.Score);
        Range(json, "total", scale.Total);
        if (scale.Modifier is { } modifier)
        {
            json.WriteStartObject("modifier");
            json.WriteString("name", modifier.Name);
            Json.Number(json, "base", modifier.Base);
            Json.Number(json, "coefficient", modifier.Coefficient);
            json.WriteNumber("decimals", modifier.Decimals);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("modifier");
        }
        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, Methodology m)
    {
        json.WriteStartObject("score");
        json.WriteString("name", m.Score.Name);
        Json.Number(json, "offset", m.Score.Offset);
        Json.Number(json, "divisor", m.Score.Divisor);
        Json.Number(json, "scale", m.Score.Scale);
        json.WriteNumber("decimals", m.Score.Decimals);
        json.WriteString("rounding", m.Score.Rounding == MidpointRounding.AwayFromZero ? "half-up" : "half-even");
        json.WriteNumber("rawDecimals", m.Score.RawDecimals);
        json.WriteString("lowest", m.LowestScore.ToString(CultureInfo.InvariantCulture));
        json.WriteString("highest", m.HighestScore.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void SubLabel(Utf8JsonWriter json, SubLabelRule rule)
    {
        json.WriteStartObject();
        json.WriteString("zone", rule.Zone);
        json.WriteString("label", rule.Label);
        Json.Number(json, "growth", rule.Growth);
        Json.Number(json, "shareFromScore", rule.ShareFromScore);
        Json.Number(json, "shareAtLeast", rule.ShareAtLeast);
        json.WriteString("enforce", Severities.Word(rule.Severity));
        json.WriteString("basis", rule.IsSiteChoice ? "site" : "method");
        json.WriteString("meaning", rule.Meaning);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, string name, ScoreRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("min", range.Min);
        json.WriteNumber("max", range.Max);
        json.WriteEndObject();
    }

    private static void Meaning(Utf8JsonWriter json, ScaleMeaning meaning)
    {
        json.WriteString("meaning", meaning.Whole);
        Words(json, "meanings", meaning.Each);
    }

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string?> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
