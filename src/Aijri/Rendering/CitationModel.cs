using System.Collections.Immutable;
using Aijri.Site;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates see of a role that another one's document names, and of what is quoted.</summary>
internal static class CitationModel
{
    public static readonly Model<Quotation> Quotations = new(
        new("text", "as written", q => q.Text),
        new("part", "what it is of that role when it is neither its score nor its zone, such as `Task Resistance`; or null", q => q.Part),
        new("is_right", "whether it is that role's", q => q.IsRight));

    public static readonly Model<In> Roles = new(
    [
        .. RoleModel.Members.Members.Select(m => m.In<In>(c => new RoleModel.In(c.Role, c.Site))),
        new("quotes", "figures and labels that are quoted, each once: `text`; `part`, what it is when it is neither score nor zone; `is_right`, false when it is out of date", c => Quotations.List(c.Quotes)),
        new("has_stale", "whether any of them is out of date", c => c.Quotes.Any(q => !q.IsRight)),
    ]);

    /// <summary>Roles that a document names, or whose documents name one, with what is quoted.</summary>
    public static ScriptArray List(IEnumerable<Citation> citations, SiteFrame site) => Roles.List(citations.Select(c => new In(c.Role, site, c.Quotes)));

    internal sealed record In(Role Role, SiteFrame Site, ImmutableArray<Quotation> Quotes);
}
