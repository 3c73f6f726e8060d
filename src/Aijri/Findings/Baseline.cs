using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Aijri.Sources;

namespace Aijri.Findings;

/// <summary>A finding that was there when the baseline was made.</summary>
/// <param name="Path">The document.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Claim">The claim's identity; null when the finding is about none.</param>
/// <param name="Stated">What is stated; null when nothing is.</param>
/// <param name="Expected">What should be; null when nothing can be said.</param>
public readonly record struct BaselineEntry(string Path, string Rule, string? Claim, string? Stated, string? Expected)
{
    /// <summary>The entry of a finding. Lines do not matter, so text may move; values do, so another mistake in the same place is new.</summary>
    public static BaselineEntry Of(Finding finding) =>
        new(finding.Place.Path, finding.Rule.Id, finding.Claim, finding.Stated ?? (finding.Claim is null ? finding.Message : null), finding.Expected);
}

/// <summary>Findings that are known and left for later: only new ones count.</summary>
/// <param name="Entries">One a finding; alike ones stand as often as they were found.</param>
public sealed record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>Its name in a site's root.</summary>
    public const string FileName = "aijri-baseline.json";

    private const int Schema = 1;

    /// <summary>The baseline of what was found: errors and warnings.</summary>
    public static Baseline Of(IEnumerable<Finding> findings) => new([.. findings.Where(f => f.Severity != Severity.Note).Select(BaselineEntry.Of).OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Rule, StringComparer.Ordinal).ThenBy(e => e.Claim, StringComparer.Ordinal).ThenBy(e => e.Stated, StringComparer.Ordinal)]);

    /// <summary>Parts findings into new ones and those of this baseline, and finds the entries that match nothing any more.</summary>
    public (List<Finding> New, List<Finding> Known, ImmutableArray<BaselineEntry> Stale) Apply(IEnumerable<Finding> findings)
    {
        var left = Entries.GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count());
        var @new = new List<Finding>();
        var known = new List<Finding>();
        foreach (var finding in findings)
        {
            var entry = BaselineEntry.Of(finding);
            if (finding.Severity != Severity.Note && left.TryGetValue(entry, out var count) && count > 0)
            {
                left[entry] = count - 1;
                known.Add(finding);
            }
            else
            {
                @new.Add(finding);
            }
        }
        return (@new, known, [.. left.SelectMany(e => Enumerable.Repeat(e.Key, e.Value))]);
    }

    /// <summary>The most bytes that one has: a large site may have many findings.</summary>
    public const int MaxBytes = 256 << 20;

    /// <summary>Reads a baseline; null, with a finding, when it cannot be read.</summary>
    public static Baseline? Read(SourceFile file, FindingBag findings)
    {
        if (file.IsTooLarge)
            return Unreadable(file, 1, $"it is larger than {MaxBytes >> 20} MiB", findings);
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.Number || !schema.TryGetInt32(out var number) || number != Schema
                || !root.TryGetProperty("findings", out var entries) || entries.ValueKind != JsonValueKind.Array)
                return Unreadable(file, 1, $"it lacks `schema: {Schema}` or a list `findings`", findings);
            var at = 0;
            foreach (var entry in entries.EnumerateArray())
            {
                at++;
                if (entry.ValueKind != JsonValueKind.Object || Text(entry, "path") is null || Text(entry, "rule") is null)
                    return Unreadable(file, 1, string.Create(CultureInfo.InvariantCulture, $"entry {at} of `findings` lacks `path` or `rule`"), findings);
                if (Rules.Find(Text(entry, "rule")!) is null)
                    return Unreadable(file, 1, string.Create(CultureInfo.InvariantCulture, $"entry {at} of `findings` names no rule: `{Text(entry, "rule")}`"), findings);
            }
            return new Baseline([.. entries.EnumerateArray().Select(e => new BaselineEntry(Text(e, "path")!, Text(e, "rule")!, Text(e, "claim"), Text(e, "stated"), Text(e, "expected")))]);
        }
        catch (InvalidOperationException)
        {
            // Half of a character, as an escape.
            return Unreadable(file, 1, "it has text that is none", findings);
        }
        catch (JsonException e)
        {
            return Unreadable(file, (int)(e.LineNumber ?? 0) + 1, "it is no JSON", findings);
        }
    }

    private static Baseline? Unreadable(SourceFile file, int line, string why, FindingBag findings)
    {
        findings.Add(Rules.UnreadableBaseline, file, SourceSpan.At(file.StartOfLine(line)), $"This baseline cannot be read: {why}.", "`aijri baseline create` makes it anew.");
        return null;
    }

    /// <summary>The baseline as a file.</summary>
    public string Write() => Encoding.UTF8.GetString(Json.Object(json =>
    {
        json.WriteNumber("schema", Schema);
        json.WriteStartArray("findings");
        foreach (var entry in Entries)
        {
            json.WriteStartObject();
            json.WriteString("path", entry.Path);
            json.WriteString("rule", entry.Rule);
            json.WriteString("claim", entry.Claim);
            json.WriteString("stated", entry.Stated);
            json.WriteString("expected", entry.Expected);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }));

    private static string? Text(JsonElement entry, string key) => entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
