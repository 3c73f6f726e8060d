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
        .. RoleModel.Members.Members.Select(m => new Member<In>(m.Name, m.Meaning, c => m.Value(new RoleModel.In(c.Role, c.Site)))),
        new("quotes", "figures and labels that are quoted, each once: `text`; `part`, what it is when it is neither score nor zone; `is_right`, false when it is out of date", c => Quotations.List(c.Quotes)),
        new("has_stale", "whether any of them is out of date", c => c.Quotes.Any(q => !q.IsRight)),
    ]);

    /// <summary>The roles that the document of the one at <paramref name="index"/> names, with what it quotes of each.</summary>
    public static ScriptArray CitedIn(SiteModel site, int index) =>
        Roles.List(site.Mentions.CitedIn(index).Select(i => new In(site.Roles[i], site, Quoted(site.Roles[index], site.Roles[i]))));

    /// <summary>The roles whose documents name the one at <paramref name="index"/>, with what each quotes of it.</summary>
    public static ScriptArray CitedBy(SiteModel site, int index) =>
        Roles.List(site.Mentions.CitedBy(index).Select(i => new In(site.Roles[i], site, Quoted(site.Roles[i], site.Roles[index]))));

    private static Quotation[] Quoted(Role citing, Role cited) => [.. citing.Quotations.Where(q => q.Of == cited.Slug).DistinctBy(q => (q.Text.ToUpperInvariant(), q.IsRight))];

    internal sealed record In(Role Role, SiteModel Site, Quotation[] Quotes);
}
