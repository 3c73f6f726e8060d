using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using Aijri.Rendering.Data;

namespace Aijri.Tests.Rendering;

public sealed class DataFilesTests : IDisposable
{
    private const string License = "license: { name: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/ }\n";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("data/roles.json", "roles.schema.json")]
    [InlineData("data/methodology.json", "methodology.schema.json")]
    [InlineData("roles/lighthouse-keeper/index.json", "role.schema.json")]
    [InlineData("roles/pilot/index.json", "role.schema.json")]
    [InlineData("roles/pilot/badge.json", "badge.schema.json")]
    public void A_data_file_is_valid_by_its_schema_with_and_without_a_licence(string file, string schema)
    {
        Pilot();
        Build();
        Assert.Equal("", Schema.Of(schema).Errors(_site.Read($"output/{file}")));
        _site.Write("aijri.yml", _site.Read("aijri.yml") + License);
        Build();
        Assert.Equal("", Schema.Of(schema).Errors(_site.Read($"output/{file}")));
        using var json = Json(file);
        if (schema != "badge.schema.json")
        {
            Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
            Assert.Equal("CC-BY-4.0", json.RootElement.GetProperty("license").GetProperty("name").GetString());
        }
    }

    [Fact]
    public void Every_row_of_the_table_is_valid_by_its_schema()
    {
        Pilot();
        Build();
        foreach (var row in Table())
            Assert.Equal("", Schema.Of("roles-csv.schema.json").Errors(JsonSerializer.Serialize(row)));
        Assert.Equal(["pilot", "lighthouse-keeper"], Table().Select(r => r["slug"]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "'=HYPERLINK(\"https://evil.example\")")]
    [InlineData("+1 Engineer", "'+1 Engineer")]
    [InlineData("-Engineer", "'-Engineer")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tEngineer", "'\tEngineer")]
    [InlineData("\rEngineer", "'\rEngineer")]
    [InlineData("Engineer, \"senior\"", "Engineer, \"senior\"")]
    public void No_cell_of_text_is_taken_for_a_formula(string title, string cell)
    {
        _site.Write("content/roles/keeper.md", $"---\ntitle: {JsonSerializer.Serialize(title)}\nslug: x\n---\n\n{Example.With("| Job Title | Lighthouse Keeper |\n", "")}");
        Build();
        var row = Assert.Single(Table());
        Assert.Equal(cell, row["title"]);
        Assert.Equal("", Schema.Of("roles-csv.schema.json").Errors(JsonSerializer.Serialize(row)));
    }

    [Fact]
    public void A_negative_number_stays_a_number_in_the_table()
    {
        _site.Write("content/roles/keeper.md", Example.Text.Replace("| Expert Consensus | 1 |", "| Expert Consensus | -2 |", StringComparison.Ordinal).Replace("| **Total** | **1** | |", "| **Total** | **-2** | |", StringComparison.Ordinal)
            .Replace("1.0 + (1 × 0.04) = 1.04", "1.0 + (-2 × 0.04) = 0.92", StringComparison.Ordinal).Replace("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 0.92 × 1.08 × 1.00 = 3.5770", StringComparison.Ordinal)
            .Replace("(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", "(3.5770 - 0.54) / 7.93 × 100 = **38.3/100**", StringComparison.Ordinal));
        Build();
        Assert.Equal("-2", Assert.Single(Table())["evidence"]);
    }

    [Fact]
    public void A_roles_score_can_be_computed_from_the_published_inputs_and_method_alone()
    {
        Pilot();
        Build();
        using var method = Json("data/methodology.json");
        using var role = Json("roles/pilot/index.json");
        var (m, inputs) = (method.RootElement, role.RootElement.GetProperty("inputs"));
        var raw = m.GetProperty("taskResistance").GetProperty("constant").GetDecimal() - inputs.GetProperty("tasks").EnumerateArray().Sum(t => t.GetProperty("time").GetDecimal() * t.GetProperty("score").GetDecimal() / 100);
        foreach (var scale in (string[])["evidence", "barriers", "growth"])
        {
            var modifier = m.GetProperty(scale).GetProperty("modifier");
            var total = inputs.GetProperty(scale) is { ValueKind: JsonValueKind.Array } rows ? rows.EnumerateArray().Sum(r => r.GetProperty("score").GetDecimal()) : inputs.GetProperty(scale).GetProperty("score").GetDecimal();
            raw *= modifier.GetProperty("base").GetDecimal() + modifier.GetProperty("coefficient").GetDecimal() * total;
        }
        var score = m.GetProperty("score");
        var exact = (raw - score.GetProperty("offset").GetDecimal()) * score.GetProperty("scale").GetDecimal() / score.GetProperty("divisor").GetDecimal();
        Assert.Equal(role.RootElement.GetProperty("exactScore").GetString(), exact.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(exact.ToString(CultureInfo.InvariantCulture), role.RootElement.GetProperty("waterfall").EnumerateArray().Last().GetProperty("running").GetString());
    }

    [Fact]
    public void A_roles_file_has_every_claim_that_trace_lists_and_the_hash_of_its_document()
    {
        Pilot();
        Build();
        using var role = Json("roles/pilot/index.json");
        var trace = TestSite.Command("trace", Path.Combine(_site.Root, "content/roles/pilot.md"), "--root", _site.Root).Output;
        var statements = role.RootElement.GetProperty("statements").EnumerateArray().ToList();
        foreach (var statement in statements)
            Assert.Contains($"{statement.GetProperty("line").GetInt32()}:{statement.GetProperty("column").GetInt32()}".PadRight(8) + $" {statement.GetProperty("claim").GetString()} ", trace, StringComparison.Ordinal);
        Assert.Equal(trace.Split('\n').Length - 2, statements.Count);
        Assert.Equal(role.RootElement.GetProperty("claims").GetInt32(), statements.Count + role.RootElement.GetProperty("quotations").GetArrayLength());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_site.Root, "content/roles/pilot.md")))), role.RootElement.GetProperty("source").GetProperty("sha256").GetString());
        Assert.Equal(50.0m, role.RootElement.GetProperty("inputs").GetProperty("override").GetProperty("score").GetDecimal());
        Assert.Equal("lighthouse-keeper", Assert.Single(role.RootElement.GetProperty("cites").EnumerateArray()).GetString());
    }

    [Fact]
    public void The_hash_counts_a_byte_order_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Example.Text)];
        _site.WriteBytes("content/roles/keeper.md", bytes);
        Build();
        using var role = Json("roles/lighthouse-keeper/index.json");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), role.RootElement.GetProperty("source").GetProperty("sha256").GetString());
    }

    [Fact]
    public void A_badge_says_its_words_and_can_be_read()
    {
        Build();
        var svg = XDocument.Parse(_site.Read("output/roles/lighthouse-keeper/badge.svg"));
        Assert.Equal("Lighthouse Keeper: AIJRI score 44.2, Yellow (Moderate)", svg.Descendants().Single(e => e.Name.LocalName == "title").Value);
        Assert.Equal(["AIJRI score", "44.2 Yellow"], svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        Assert.All(Badge.Zones, z => Assert.True(ContrastWithWhite(z.Fill) >= 4.5, z.Fill));
        Assert.All(svg.Descendants().Select(e => (string?)e.Attribute("fill")).Where(f => f is not null and not "#fff"), f => Assert.True(ContrastWithWhite(f!) >= 4.5, f));
    }

    [Theory]
    [InlineData("A<script>alert(1)</script>&\"'")]
    [InlineData("Lamp\u0001 keeper \ud83d\udca1 \ufffe")]
    public void A_badge_is_well_formed_whatever_the_title(string title)
    {
        _site.Write("content/roles/keeper.md", $"---\ntitle: {JsonSerializer.Serialize(title)}\nslug: x\n---\n\n{Example.With("| Job Title | Lighthouse Keeper |\n", "")}");
        Build();
        var svg = XDocument.Parse(_site.Read("output/roles/x/badge.svg"));
        Assert.Contains(title.Contains('<', StringComparison.Ordinal) ? title : "Lamp\ufffd keeper \ud83d\udca1", svg.Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
    }

    private void Pilot() => _site.Write("content/roles/pilot.md", "---\nassessed: 2026-03-01\nhistory: [{ date: 2025-01-01, score: 40.1, note: Fewer ships. }]\nsources: [{ title: A book }, { title: A page, url: https://x.example/ }]\naliases: [Harbour Guide]\n---\n\n"
        + Example.With("**Assessor override:** None — the formula stands.", "**Assessor override:** Formula score 44.2 adjusted to 50.0 because storms are worse.",
            Example.With("Fair.", "Above Lighthouse Keeper (44.2).", Example.With("Lighthouse Keeper", "Pilot", Example.With("YELLOW (", "GREEN (", Example.With("Yellow (Moderate) — below 40% of task time", "Green (Transforming)"))))));

    private void Build()
    {
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output + error);
    }

    private JsonDocument Json(string path) => JsonDocument.Parse(_site.Read($"output/{path}"));

    private List<Dictionary<string, string>> Table()
    {
        var rows = Cells(_site.Read("output/data/roles.csv"));
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(c => c.First, c => c.Second))];
    }

    // RFC 4180, with line feeds.
    private static List<List<string>> Cells(string csv)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && isQuoted && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[i++]);
            else if (csv[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && csv[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
                cell.Append(csv[i]);
        }
        return rows;
    }

    // WCAG 2: relative luminance of the colour, and the ratio of white to it.
    private static double ContrastWithWhite(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 1.05 / (0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5) + 0.05);
    }
}
