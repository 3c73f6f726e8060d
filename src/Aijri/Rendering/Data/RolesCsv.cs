using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aijri.Output;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>data/roles.csv</c>: the same roles for spreadsheets, a row a role. Each row, by its header, is described by <c>docs/roles-csv.schema.json</c>.</summary>
internal static class RolesCsv
{
    public const string Path = "data/roles.csv";

    private static readonly ImmutableArray<(string Name, Func<Role, SiteModel, string?> Value)> Columns =
    [
        ("slug", (r, _) => Text(r.Slug)),
        ("title", (r, _) => Text(r.Title)),
        ("seniority", (r, _) => Text(r.Seniority)),
        ("category", (r, _) => Text(r.Category)),
        ("status", (r, _) => Text(r.Status)),
        ("assessed", (r, _) => r.Assessed is { } day ? Dates.Iso(day) : null),
        ("score", (r, _) => Number(r.Score, r.Methodology!.Score.Decimals)),
        ("zone", (r, _) => Text(r.Zone?.Name)),
        ("sub_label", (r, _) => Text(r.FullLabel)),
        ("overridden", (r, _) => r.IsOverridden ? "true" : "false"),
        ("formula_score", (r, _) => Number(r.FormulaScore, r.Methodology!.Score.Decimals)),
        ("exact_score", (r, _) => r.ExactScore?.ToString(CultureInfo.InvariantCulture)),
        ("margin", (r, _) => Number(r.Margin, r.Methodology!.Score.Decimals)),
        ("task_resistance", (r, _) => Number(r.TaskResistance, r.Methodology!.TaskResistance.Decimals)),
        ("evidence", (r, _) => Number(r.Evidence, 0)),
        ("barriers", (r, _) => Number(r.Barriers, 0)),
        ("growth", (r, _) => Number(r.Growth, 0)),
        ("protective", (r, _) => Number(r.Protective, 0)),
        ("share", (r, _) => r.Share?.ToString("0.############################", CultureInfo.InvariantCulture)),
        ("claims", (r, _) => r.Claims.ToString(CultureInfo.InvariantCulture)),
        ("verified", (r, _) => r.Verified.ToString(CultureInfo.InvariantCulture)),
        ("url", (r, site) => site.Address($"roles/{r.Slug}/")),
        ("license", (_, site) => Text(site.Settings.License?.Name)),
    ];

    public static GrowingFile Of(SiteModel site) => new(Path, stream => Write(stream, site));

    private static void Write(Stream stream, SiteModel site)
    {
        using var csv = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        csv.WriteLine(string.Join(',', Columns.Select(c => c.Name)));
        foreach (var role in site.Roles)
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                if (i > 0)
                    csv.Write(',');
                csv.Write(Quoted(Columns[i].Value(role, site) ?? ""));
            }
            csv.WriteLine();
        }
    }

    /// <summary>Text that no spreadsheet takes for a formula: an apostrophe stands before one that begins like one.</summary>
    internal static string? Text(string? text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    // A minus is the ASCII one here: the cell is a number.
    private static string? Number(decimal? value, int decimals) => value is { } number ? Computed.Rounded(number, decimals).Replace('−', '-') : null;

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
