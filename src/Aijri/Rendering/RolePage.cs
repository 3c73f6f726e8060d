using Aijri.Checking;
using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Rendering;

/// <summary>A role's page while it is rendered: what the site knows of it and of roles that have to do with it, and its document read again.</summary>
internal sealed class RolePage(SiteFrame site, Role role, RelatedRoles related, Document document, CheckedAssessment assessed)
{
    private readonly HashSet<string> _claims = [.. assessed.Claims.Select(c => c.Id)];

    public SiteFrame Site { get; } = site;

    public Role Role { get; } = role;

    public RelatedRoles Related { get; } = related;

    public ScoredAssessment Scored { get; } = assessed.Scored;

    public Prose Prose { get; } = new(document, site, role, related);

    /// <summary>The identity of a claim; null when the document does not make it.</summary>
    public string? Claim(string id) => _claims.Contains(id) ? id : null;

    public int LineOf(Sources.SourceSpan span) => Scored.Assessment.File.LineOf(span.Start);

    public string? SourceUrl(int? line) => Site.SourceUrl(Role, line);
}
