using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>What templates see of what was checked, what was found, and the rules.</summary>
internal static class VerificationModel
{
    public static readonly Model<Document> Documents = new(
        new("role", "the role", d => RoleModel.Row(d.Role, d.Site)),
        new("claims", "number: what the document states and that follows from something", d => d.Role.Claims),
        new("verified", "number: how many of them stand as they should", d => d.Role.Verified),
        new("is_whole", "whether all do", d => d.Role.Claims == d.Role.Verified),
        new("findings", "what was found in it and did not keep it from being published: see below", d => Standing.List(d.Findings)),
        new("source_url", "address of the document, or null", d => d.Site.SourceUrl(d.Role, null)));

    public static readonly Model<StandingFinding> Standing = new(
        new("rule", "the rule: `id`, `name`, `severity`, `summary`", f => RuleRows.Of(f.Finding.Rule)),
        new("message", "what is wrong, in a sentence", f => f.Finding.Message),
        new("line", "number: its line in the document", f => f.Finding.Place.Line),
        new("source_url", "address of that line, or null", f => f.Site.SourceUrl(f.Role, f.Finding.Place.Line)),
        new("severity", "`error`, `warning` or `note`", f => Severities.Word(f.Finding.Severity)),
        new("kind", "`allowed` (its author lets it stand), `known` (it was in the baseline) or `reported`", f => f.Allowed is null ? "reported" : f.Allowed.Suppression is null ? "known" : "allowed"),
        new("reason", "why it is allowed, or null", f => f.Allowed?.Suppression?.Reason),
        new("until", "the last day it is allowed, as text, or null", f => f.Allowed?.Suppression?.Until is { } day ? Dates.Text(day) : null));

    public static readonly Model<Rule> RuleRows = new(
        new("id", "`AIJ301`", r => r.Id),
        new("name", "`total-mismatch`", r => r.Name),
        new("severity", "`error`, `warning` or `note`", r => Severities.Word(r.Severity)),
        new("summary", "when it is reported", r => r.Summary));

    public static readonly Model<Family> Families = new(
        new("title", "what the rules are about", f => f.Title),
        new("rules", "its rules: `id`, `name`, `severity`, `summary`", f => RuleRows.List(f.Rules)));

    public static readonly Model<Whole> Page = new(
        new("documents", "the documents on this page of the list, by score", w => Documents.List(Parts.Rows(w.Site.Roles, w.Part).Select(r => new Document(r, w.Site)))),
        new("allowed", "number: findings that authors let stand, in all documents", w => w.Site.Standing.AllSuppressed),
        new("known", "number: findings that the baseline knows", w => w.Site.Standing.AllKnown),
        new("reported", "number: warnings and notes that the last check gave", w => w.Site.Standing.AllReported),
        new("families", "the rules, by what they are about: `title`, `rules`", w => Families.List(w.Part > 1 ? [] : Rules.All.GroupBy(r => r.Id[3]).Select(g => new Family(Title(g.Key), [.. g])))));

    private static string Title(char family) => family switch
    {
        '1' => "Documents",
        '2' => "Inputs",
        '3' => "Tables",
        '4' => "The calculation",
        '5' => "Zone and label",
        '6' => "Between documents",
        '7' => "Sentences",
        '8' => "What is let stand",
        _ => "The site",
    };

    internal sealed record Document(Role Role, SiteModel Site)
    {
        public IEnumerable<StandingFinding> Findings =>
        [
            .. Site.Standing.Allowed(Role).Select(a => new StandingFinding(a.Finding, a, Role, Site)),
            .. Site.Standing.Reported(Role).Select(f => new StandingFinding(f, null, Role, Site)),
        ];
    }

    internal sealed record StandingFinding(Finding Finding, AllowedFinding? Allowed, Role Role, SiteModel Site);

    internal sealed record Family(string Title, Rule[] Rules);

    internal sealed record Whole(SiteModel Site, int Part);
}
