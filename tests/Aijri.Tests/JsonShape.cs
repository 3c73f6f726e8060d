using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aijri.Tests;

/// <summary>Holds JSON to one of the schemas in <c>docs/</c>. Knows the keywords that those use, and fails at another.</summary>
internal static class JsonShape
{
    private static readonly string[] Comments = ["$schema", "$defs", "title", "description"];

    /// <summary>Asserts that <paramref name="json"/> is as <c>docs/NAME</c> says.</summary>
    public static void Assert(string json, string schema)
    {
        using var shape = JsonDocument.Parse(Files.Read("docs", schema));
        using var value = JsonDocument.Parse(json);
        var problems = Problems(value.RootElement, shape.RootElement, shape.RootElement, "$").ToArray();
        Xunit.Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    private static IEnumerable<string> Problems(JsonElement value, JsonElement shape, JsonElement root, string at) =>
        shape.EnumerateObject().Where(k => !Comments.Contains(k.Name)).SelectMany(k => Problems(value, k.Name, k.Value, shape, root, at));

    private static IEnumerable<string> Problems(JsonElement value, string keyword, JsonElement rule, JsonElement shape, JsonElement root, string at) => keyword switch
    {
        "$ref" => Problems(value, root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), root, at),
        "type" => One((rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()!) : [rule.GetString()!]).Any(t => Is(value, t)), $"{at} is no {rule}: {value}"),
        "const" => One(value.GetRawText() == rule.GetRawText(), $"{at} is {value}, not {rule}"),
        "enum" => One(rule.EnumerateArray().Any(r => r.GetRawText() == value.GetRawText()), $"{at} is {value}, none of {rule}"),
        "anyOf" => One(rule.EnumerateArray().Any(r => !Problems(value, r, root, at).Any()), $"{at} is none of those allowed: {value}"),
        "minimum" => One(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(), $"{at} is less than {rule}"),
        "minItems" => One(value.GetArrayLength() >= rule.GetInt32(), $"{at} has too few items"),
        "pattern" => One(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!), $"{at} is not {rule}: {value}"),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((v, i) => Problems(v, rule, root, $"{at}[{i}]")),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at} lacks {r}"),
        "properties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().Where(p => rule.TryGetProperty(p.Name, out _)).SelectMany(p => Problems(p.Value, rule.GetProperty(p.Name), root, $"{at}.{p.Name}")),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().Where(p => !shape.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{at} has {p.Name}"),
        _ => [$"The schema's keyword {keyword} is not known here."],
    };

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static string[] One(bool holds, string problem) => holds ? [] : [problem];
}
