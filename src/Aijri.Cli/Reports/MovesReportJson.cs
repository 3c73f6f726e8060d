using System.Text.Json;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>For tools: a contract, described by <c>docs/moves.schema.json</c>.</summary>
internal static class MovesReportJson
{
    private const int Schema = 1;
    private const int PointDecimals = 4;

    public static void Write(MovesReport report, TextWriter output)
    {
        var moves = report.Moves;
        JsonText.Write(output, json =>
        {
            json.WriteNumber("schema", Schema);
            JsonText.Tool(json);
            json.WriteString("command", report.Command);
            Side(json, "old", report.Old, moves.Old);
            Side(json, "new", report.New, moves.New);
            Summary(json, moves);
            Array(json, "moves", moves.Roles, Move);
            Array(json, "rankOnly", moves.RankOnly, (j, r) => Pair(j, r.Old, r.New, null));
            Array(json, "unscored", moves.Unscored, (j, r) => Pair(j, r.Old, r.New, () => Reason(j, r.Reason)));
        });
    }

    private static void Side(Utf8JsonWriter json, string property, string name, Compilation side)
    {
        json.WriteStartObject(property);
        json.WriteString("name", name);
        json.WriteNumber("documents", side.Roles.Length);
        json.WriteNumber("scored", side.Roles.Count(r => r.Score is not null));
        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, Moves moves)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("moved", moves.Roles.Count(r => r.HasMoved));
        json.WriteNumber("zoneMoves", moves.Roles.Count(r => r.IsZoneMove));
        json.WriteNumber("added", moves.Roles.Count(r => r.Old is null));
        json.WriteNumber("removed", moves.Roles.Count(r => r.New is null));
        json.WriteNumber("renamed", moves.Roles.Count(r => r.IsRenamed));
        json.WriteNumber("stale", moves.Roles.Sum(r => r.Stale.Length));
        json.WriteNumber("orphaned", moves.Roles.Sum(r => r.Orphaned.Length));
        json.WriteNumber("rankOnly", moves.RankOnly.Length);
        json.WriteNumber("unscored", moves.Unscored.Length);
        json.WriteEndObject();
    }

    private static void Move(Utf8JsonWriter json, RoleMove move) => Pair(json, move.Old, move.New, () =>
    {
        json.WriteString("kind", move.Old is null ? "added" : move.New is null ? "removed" : "changed");
        json.WriteBoolean("moved", move.HasMoved);
        json.WriteBoolean("zoneMoved", move.IsZoneMove);
        json.WriteBoolean("renamed", move.IsRenamed);
        Json.Number(json, "difference", move.Difference);
        Version(json, move.Version);
        Array(json, "inputs", move.Inputs, Input);
        Array(json, "stale", move.Stale, Stale);
        Array(json, "orphaned", move.Orphaned, Orphaned);
    });

    private static void Pair(Utf8JsonWriter json, RoleStanding? old, RoleStanding? @new, Action? more)
    {
        json.WriteStartObject();
        json.WriteString("slug", (@new ?? old)!.Role.Slug);
        json.WriteString("title", (@new ?? old)!.Role.Title);
        Standing(json, "old", old);
        Standing(json, "new", @new);
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void Standing(Utf8JsonWriter json, string property, RoleStanding? standing)
    {
        if (standing is null)
        {
            json.WriteNull(property);
            return;
        }
        json.WriteStartObject(property);
        json.WriteString("path", standing.Role.File.Path);
        json.WriteString("slug", standing.Role.Slug);
        Json.Number(json, "score", standing.Role.Score);
        json.WriteString("zone", standing.Role.Zone?.Name);
        json.WriteString("subLabel", standing.Role.FullLabel);
        Json.Number(json, "rank", standing.Rank);
        json.WriteEndObject();
    }

    private static void Version(Utf8JsonWriter json, VersionChange? version)
    {
        if (version is null)
        {
            json.WriteNull("methodology");
            return;
        }
        json.WriteStartObject("methodology");
        json.WriteString("old", version.Old);
        json.WriteString("new", version.New);
        Json.Number(json, "contribution", Points(version.Contribution));
        json.WriteEndObject();
    }

    private static void Input(Utf8JsonWriter json, InputChange input)
    {
        json.WriteStartObject();
        json.WriteString("group", Word(input.Group));
        json.WriteString("name", input.Name);
        Json.Number(json, "contribution", Points(input.Contribution));
        Array(json, "rows", input.Rows, (j, row) =>
        {
            j.WriteStartObject();
            j.WriteString("name", row.Name);
            Row(j, "old", row.Old);
            Row(j, "new", row.New);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, string property, RowInputs? row)
    {
        if (row is not { } inputs)
        {
            json.WriteNull(property);
            return;
        }
        json.WriteStartObject(property);
        Json.Number(json, "time", inputs.Time);
        Json.Number(json, "score", inputs.Score);
        json.WriteString("mode", inputs.Mode);
        json.WriteEndObject();
    }

    private static void Stale(Utf8JsonWriter json, Finding stale)
    {
        json.WriteStartObject();
        json.WriteString("rule", stale.Rule.Id);
        json.WriteString("path", stale.Place.Path);
        json.WriteNumber("line", stale.Place.Line);
        json.WriteNumber("column", stale.Place.Column);
        json.WriteString("quoted", stale.Stated);
        json.WriteString("current", stale.Expected);
        json.WriteString("message", stale.Message);
        json.WriteEndObject();
    }

    private static void Orphaned(Utf8JsonWriter json, OrphanedQuotation orphaned)
    {
        json.WriteStartObject();
        json.WriteString("path", orphaned.Place.Path);
        json.WriteNumber("line", orphaned.Place.Line);
        json.WriteNumber("column", orphaned.Place.Column);
        json.WriteString("quoted", orphaned.Text);
        json.WriteString("name", orphaned.Name);
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, Finding? reason)
    {
        json.WriteString("rule", reason?.Rule.Id);
        json.WriteString("reason", reason?.Message);
    }

    private static void Array<T>(Utf8JsonWriter json, string property, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(property);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    private static decimal? Points(decimal? points) => points is { } p ? Math.Round(p, PointDecimals, MidpointRounding.AwayFromZero) : null;

    private static string Word(InputGroup group) => group switch
    {
        InputGroup.Tasks => "tasks",
        InputGroup.Evidence => "evidence",
        InputGroup.Barriers => "barriers",
        InputGroup.Growth => "growth",
        InputGroup.Protective => "protective",
        _ => "override",
    };
}
