using Aijri.Sources;

namespace Aijri.Site;

/// <summary>An address that a role's page used to have.</summary>
/// <param name="Path">The old address below the site's.</param>
/// <param name="Target">The new one.</param>
/// <param name="Role">The role.</param>
public sealed record Redirect(string Path, string Target, Role Role)
{
    /// <summary>The file of its page below the output folder.</summary>
    public string File => Page.FileOf(Path);

    /// <summary>Every redirect of a site, in the order of the roles and of their front matter. What is no slug leads nowhere, even where its finding is let stand: it could be an address outside the site.</summary>
    public static IEnumerable<Redirect> Of(SiteModel site) =>
        site.Roles.SelectMany(r => r.RedirectFrom.Where(from => Slug.IsValid(from.Text) && Slug.Excess(from.Text) is null).Select(from => new Redirect($"roles/{from.Text}/", $"roles/{r.Slug}/", r)));
}
