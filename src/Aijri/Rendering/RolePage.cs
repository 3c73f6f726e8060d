using Aijri.Checking;
using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>A role's page while it is rendered: what the site knows of it, and its document read again.</summary>
internal sealed class RolePage(SiteModel site, int index, Document document, CheckedAssessment assessed)
{
    private readonly HashSet<string> _claims = [.. assessed.Claims.Select(c => c.Id)];

    public SiteModel Site { get; } = site;

    public int Index { get; } = index;

    public Role Role { get; } = site.Roles[index];

    public ScoredAssessment Scored { get; } = assessed.Scored;

    public Prose Prose { get; } = new(document, site, index);

    /// <summary>The identity of a claim; null when the document does not make it.</summary>
    public string? Claim(string id) => _claims.Contains(id) ? id : null;

    public int LineOf(Sources.SourceSpan span) => Scored.Assessment.File.LineOf(span.Start);

    public string? SourceUrl(int? line) => Site.SourceUrl(Role, line);
}
