using System.Text.Json;
using Aijri.Findings;

namespace Aijri.Cli.Reports;

/// <summary>The program and its rules, as a SARIF log declares them.</summary>
internal static class SarifRules
{
    /// <summary>Writes the member <c>tool</c>, with every rule in the order of <see cref="Rules.All"/>.</summary>
    public static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "aijri");
        json.WriteString("version", JsonReport.Version);
        json.WriteStartArray("rules");
        foreach (var rule in Rules.All)
            Rule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, Rule rule)
    {
        var page = RulePage.Of(rule);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        Text(json, "shortDescription", rule.Summary);
        Text(json, "fullDescription", RulePage.Section(page, "What it checks"));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Severities.Word(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", RulePage.Section(page, "How to fix"));
        json.WriteString("markdown", page);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
