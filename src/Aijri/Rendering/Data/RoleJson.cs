using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aijri.Checking;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>roles/SLUG/index.json</c>: a role's inputs, how its score follows from them, and every claim of its document with the value recomputed; described by <c>docs/role.schema.json</c>.</summary>
internal sealed class RoleJson
{
    public const string Name = "index.json";

    private readonly Utf8JsonWriter _json;
    private readonly SiteFrame _site;
    private readonly Role _role;
    private readonly ScoredAssessment _scored;

    private RoleJson(Utf8JsonWriter json, SiteFrame site, Role role, ScoredAssessment scored)
    {
        _json = json;
        _site = site;
        _role = role;
        _scored = scored;
    }

    /// <summary>Writes its members.</summary>
    public static void Write(Utf8JsonWriter json, SiteFrame site, Role role, RelatedRoles related, CheckedAssessment assessed)
    {
        RolesJson.Head(json, site);
        RolesJson.Role(json, role, site);
        json.WriteString("summary", role.Summary);
        json.WriteString("note", role.Note);
        var file = new RoleJson(json, site, role, assessed.Scored);
        file.Source();
        file.Inputs();
        file.DerivationSteps();
        file.WaterfallSteps();
        file.Flips();
        file.Claims(assessed);
        file.Quotations();
        file.History();
        file.Sources();
        file.Slugs("cites", related.Cites);
        file.Slugs("citedBy", related.CitedBy);
    }

    private void Source()
    {
        _json.WriteStartObject("source");
        _json.WriteString("path", _role.File.Path);
        _json.WriteString("url", _site.SourceUrl(_role, null));
        _json.WriteString("sha256", _scored.Assessment.File.Hash());
        _json.WriteEndObject();
    }

    private void Inputs()
    {
        _json.WriteStartObject("inputs");
        _json.WriteString("methodology", _scored.Methodology.Id);
        _json.WriteString("vector", ScoreVector.Of(_scored));
        _json.WriteStartArray("tasks");
        var tasks = _scored.Assessment.Tasks!.Rows;
        for (var i = 0; i < tasks.Length; i++)
        {
            _json.WriteStartObject();
            _json.WriteString("name", tasks[i].Name.Text);
            Json.Number(_json, "time", tasks[i].Time?.Value);
            Json.Number(_json, "score", tasks[i].Score?.Value);
            Json.Number(_json, "weighted", _scored.Weighted[i]?.Value);
            _json.WriteString("mode", tasks[i].Mode.Text);
            Line(tasks[i].Span);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        Scores("evidence", _scored.Methodology.Evidence, _scored.EvidenceRows);
        Scores("barriers", _scored.Methodology.Barriers, _scored.BarrierRows);
        Scores("protective", _scored.Methodology.Protective, _scored.ProtectiveRows);
        _json.WriteStartObject("growth");
        Json.Number(_json, "score", _scored.Growth?.Value);
        Line(_scored.ProtectiveRows.Growth!.Span);
        _json.WriteEndObject();
        Override();
        _json.WriteEndObject();
    }

    private void Scores(string name, ScoreScale scale, DimensionBinding rows)
    {
        _json.WriteStartArray(name);
        for (var i = 0; i < rows.Rows.Length; i++)
        {
            _json.WriteStartObject();
            _json.WriteString("name", scale.Dimensions[i]);
            Json.Number(_json, "score", rows.Rows[i]?.Score?.Value);
            Line(rows.Rows[i]!.Span);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Override()
    {
        if (!_scored.IsOverridden || _scored.Assessment.Override is not { } made)
        {
            _json.WriteNull("override");
            return;
        }
        _json.WriteStartObject("override");
        Json.Number(_json, "score", made.Published?.Value);
        _json.WriteString("reason", made.Reason?.Text);
        Line(made.Text.Span);
        _json.WriteEndObject();
    }

    private void DerivationSteps()
    {
        _json.WriteStartArray("derivation");
        foreach (var (claim, value) in Derivation.Of(_scored))
        {
            _json.WriteStartObject();
            _json.WriteString("claim", claim);
            _json.WriteString("name", value.Name);
            _json.WriteString("formula", value.Formula);
            _json.WriteString("exact", Exact(value.Value));
            Json.Number(_json, "value", value.Printed);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WaterfallSteps()
    {
        _json.WriteStartArray("waterfall");
        foreach (var step in Waterfall.Of(_scored))
        {
            _json.WriteStartObject();
            _json.WriteString("name", step.Name);
            _json.WriteString("change", Exact(step.Change));
            _json.WriteString("running", Exact(step.Running));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Flips()
    {
        _json.WriteStartArray("flips");
        foreach (var flip in Sensitivity.Of(_scored))
        {
            _json.WriteStartObject();
            _json.WriteString("input", flip.Input);
            Json.Number(_json, "from", flip.From);
            Json.Number(_json, "to", flip.To);
            _json.WriteString("zone", flip.Zone?.Name);
            Json.Number(_json, "end", flip.End);
            Json.Number(_json, "scoreAtEnd", flip.ScoreAtEnd);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Claims(CheckedAssessment assessed)
    {
        _json.WriteStartArray("statements");
        foreach (var claim in assessed.Claims)
        {
            _json.WriteStartObject();
            _json.WriteString("claim", claim.Id);
            _json.WriteString("what", claim.What);
            Place(claim.Span);
            _json.WriteString("stated", claim.Stated);
            _json.WriteString("expected", claim.Expected);
            _json.WriteString("exact", claim.Exact is { } exact ? Exact(exact) : null);
            _json.WriteString("verdict", Verdicts.Word(claim.Verdict));
            _json.WriteString("derivation", claim.Derivation);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Quotations()
    {
        _json.WriteStartArray("quotations");
        foreach (var quotation in _role.Quotations)
        {
            _json.WriteStartObject();
            _json.WriteString("of", quotation.Of);
            Place(quotation.Span);
            _json.WriteString("stated", _scored.Assessment.File.Slice(quotation.Span));
            _json.WriteBoolean("right", quotation.IsRight);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void History()
    {
        _json.WriteStartArray("history");
        foreach (var past in _role.History)
        {
            _json.WriteStartObject();
            _json.WriteString("date", past.Date is { } day ? Dates.Iso(day) : null);
            Json.Number(_json, "score", past.Score);
            _json.WriteString("note", past.Note);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Sources()
    {
        _json.WriteStartArray("sources");
        foreach (var source in _scored.Assessment.Front.Sources)
        {
            _json.WriteStartObject();
            _json.WriteString("title", source.Title);
            _json.WriteString("url", source.Url);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Slugs(string name, ImmutableArray<Citation> roles)
    {
        _json.WriteStartArray(name);
        foreach (var (role, _) in roles)
            _json.WriteStringValue(role.Slug);
        _json.WriteEndArray();
    }

    private void Line(SourceSpan span) => _json.WriteNumber("line", _scored.Assessment.File.LineOf(span.Start));

    private void Place(SourceSpan span)
    {
        var line = _scored.Assessment.File.LineOf(span.Start);
        _json.WriteNumber("line", line);
        _json.WriteNumber("column", span.Start - _scored.Assessment.File.StartOfLine(line) + 1);
    }

    private static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
