namespace Aijri.Site;

/// <summary>An address that a role's page used to have.</summary>
/// <param name="Path">The old address below the site's.</param>
/// <param name="Target">The new one.</param>
/// <param name="Role">The role.</param>
public sealed record Redirect(string Path, string Target, Role Role)
{
    /// <summary>The file of its page below the output folder.</summary>
    public string File => Path + "index.html";

    /// <summary>Every redirect of a site, in the order of the roles and of their front matter.</summary>
    public static IEnumerable<Redirect> Of(SiteModel site) =>
        site.Roles.SelectMany(r => r.RedirectFrom.Select(from => new Redirect($"roles/{from.Text}/", $"roles/{r.Slug}/", r)));
}
