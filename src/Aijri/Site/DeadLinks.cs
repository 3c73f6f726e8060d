using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Links from document to document that lead to none, or to one without a page. What else a link may lead to is known when pages are built.</summary>
internal static class DeadLinks
{
    // Beside each role's page stands the same as markdown.
    private const string Twin = "index.md";

    /// <summary>Why a link leads nowhere whose page is not there.</summary>
    public const string NothingThere = "nothing is published there";

    private const string DraftThere = "that document is a draft, which has no page";
    private const string DraftHelp = "Publish it, or write its name without a link. `aijri build --drafts` makes pages of drafts too.";

    /// <summary>The links of <paramref name="document"/> that name a document by its path from this one.</summary>
    public static ImmutableArray<Link> Candidates(Document document) =>
        [.. document.Links.Where(l => DocumentLinks.NamesDocument(l.Url))];

    /// <summary>Reports links to documents that are not there, and from what is published to drafts. Of each role, the places of such links are kept.</summary>
    /// <param name="roles">All documents of the site.</param>
    /// <param name="settings">The site: it says whether drafts have pages.</param>
    /// <param name="content">The full path of the content folder.</param>
    /// <param name="findings">Receives what leads nowhere.</param>
    public static void Check(Role[] roles, SiteSettings settings, string content, FindingBag findings)
    {
        if (roles.All(r => r.LinksToDocuments.IsEmpty))
            return;
        var paths = roles.Select(r => FolderPath.Within(content, r.File.FullPath)).ToArray();
        // Whether each has a page.
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < roles.Length; i++)
        {
            if (paths[i] is { } path)
                known[path] = settings.Publishes(roles[i].Status);
        }
        Lazy<ILookup<string, string>> byName = new(() => known.Keys.ToLookup(NameOf, StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < roles.Length; i++)
        {
            var links = roles[i].LinksToDocuments;
            // What stands outside the site is no part of it, nor are its neighbours.
            if (links.IsEmpty || paths[i] is not { } path)
                continue;
            var dead = links.Where(l => !LeadsToDocument(l.Url, path) || LeadsToDraft(l.Url, path)).ToArray();
            var file = dead.Length > 0 ? roles[i].File.Read() : null;
            roles[i] = roles[i] with { DeadLinks = [.. dead.Select(l => file!.Locate(l.Span))] };
            foreach (var ((url, _), place) in dead.Zip(roles[i].DeadLinks))
            {
                var isDraft = LeadsToDraft(url, path);
                findings.Add(Rules.BrokenLink, place, Message(url, isDraft ? DraftThere : NothingThere), isDraft ? DraftHelp : Help(url, path));
            }
        }

        bool LeadsToDocument(string url, string from) => DocumentLinks.DocumentOf(url, from) is { } target && (known.ContainsKey(target) || NameOf(target) == Twin);

        // A draft may link to others: it has no page itself.
        bool LeadsToDraft(string url, string from) => known[from] && DocumentLinks.DocumentOf(url, from) is { } target && known.TryGetValue(target, out var hasPage) && !hasPage;

        // Where a folder got another name, every link into it is dead.
        string Help(string url, string from) =>
            byName.Value[NameOf(Uri.UnescapeDataString(DocumentLinks.PathOf(url)))].FirstOrDefault() is { } moved ? $"Did you mean `{FolderPath.Between(from, moved)}`?" : HelpFor(url, from, known.Keys);
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>What is said of a link that leads nowhere.</summary>
    public static string Message(string url, string why) => $"The link to `{url}` leads nowhere: {why}.";

    /// <summary>What a link in the document <paramref name="from"/> may have meant, among the documents at <paramref name="paths"/>.</summary>
    public static string HelpFor(string url, string from, IEnumerable<string> paths) =>
        DidYouMean.Sentence(DocumentLinks.PathOf(url), paths.Select(p => FolderPath.Between(from, p))) ?? "Documents are named by their path from this one; drafts have no page.";
}
