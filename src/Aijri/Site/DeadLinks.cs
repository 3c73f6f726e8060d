using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Links from document to document that lead to none. What else a link may lead to is known when pages are built.</summary>
internal static class DeadLinks
{
    // Beside each role's page stands the same as markdown.
    private const string Twin = "index.md";

    /// <summary>The links of <paramref name="document"/> that name a document by its path from this one.</summary>
    public static ImmutableArray<Link> Candidates(Document document) =>
        [.. document.Links.Where(l => DocumentLinks.NamesDocument(l.Url))];

    /// <summary>Reports links to documents that are not there. Of each role, the places of such links are kept.</summary>
    /// <param name="roles">All documents of the site.</param>
    /// <param name="content">The full path of the content folder.</param>
    /// <param name="findings">Receives what leads nowhere.</param>
    public static void Check(Role[] roles, string content, FindingBag findings)
    {
        if (roles.All(r => r.LinksToDocuments.IsEmpty))
            return;
        var paths = roles.Select(r => FolderPath.Within(content, r.File.FullPath)).ToArray();
        var known = paths.OfType<string>().ToHashSet(StringComparer.Ordinal);
        Lazy<ILookup<string, string>> byName = new(() => known.ToLookup(NameOf, StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < roles.Length; i++)
        {
            var links = roles[i].LinksToDocuments;
            // What stands outside the site is no part of it, nor are its neighbours.
            if (links.IsEmpty || paths[i] is not { } path)
                continue;
            Link[] dead = [.. links.Where(l => DocumentLinks.DocumentOf(l.Url, path) is not { } target || (!known.Contains(target) && NameOf(target) != Twin))];
            var file = dead.Length > 0 ? roles[i].File.Read() : null;
            roles[i] = roles[i] with { DeadLinks = [.. dead.Select(l => file!.Locate(l.Span))] };
            for (var d = 0; d < dead.Length; d++)
                findings.Add(Rules.BrokenLink, roles[i].DeadLinks[d], Message(dead[d].Url, NothingThere), Help(dead[d].Url, path));
        }

        // Where a folder got another name, every link into it is dead.
        string Help(string url, string from) =>
            byName.Value[NameOf(Uri.UnescapeDataString(DocumentLinks.PathOf(url)))].FirstOrDefault() is { } moved ? $"Did you mean `{FolderPath.Between(from, moved)}`?" : HelpFor(url, from, known);
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Why a link leads nowhere whose page is not there.</summary>
    public const string NothingThere = "nothing is published there";

    /// <summary>What is said of a link that leads nowhere.</summary>
    public static string Message(string url, string why) => $"The link to `{url}` leads nowhere: {why}.";

    /// <summary>What a link in the document <paramref name="from"/> may have meant, among the documents at <paramref name="paths"/>.</summary>
    public static string HelpFor(string url, string from, IEnumerable<string> paths) =>
        DidYouMean.Sentence(DocumentLinks.PathOf(url), paths.Select(p => FolderPath.Between(from, p))) ?? "Documents are named by their path from this one; drafts have no page.";
}
