using NJsonSchema;

namespace Aijri.Tests;

/// <summary>A JSON schema that output is held against. The one place that knows the schema library.</summary>
/// <remarks>The library passes over <c>const</c>; tests look at such values themselves.</remarks>
internal sealed class Schema(params string[] path)
{
    private readonly Lazy<JsonSchema> _schema = new(() => JsonSchema.FromJsonAsync(Files.Read(path)).GetAwaiter().GetResult());

    /// <summary>SARIF 2.1.0; see the README beside it.</summary>
    public static Schema Sarif { get; } = new("tests", "Aijri.Tests", "Schemas", "sarif-2.1.0.schema.json");

    /// <summary>The JSON report.</summary>
    public static Schema Report { get; } = new("docs", "report.schema.json");

    /// <summary>The list of rules.</summary>
    public static Schema Rules { get; } = new("docs", "rules.schema.json");

    /// <summary>A schema in <c>docs/</c>.</summary>
    public static Schema Of(string name) => new("docs", name);

    /// <summary>What is wrong with <paramref name="json"/>, a line for each thing; empty when nothing is.</summary>
    public string Errors(string json) => string.Join('\n', _schema.Value.Validate(json).Select(e => e.ToString()));
}
