using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Checks that need all documents: one page a URL, known categories.</summary>
public static class Corpus
{
    /// <summary>Reports what is wrong between <paramref name="roles"/>.</summary>
    /// <param name="roles">All documents, in their order.</param>
    /// <param name="settings">The site; null for documents outside any.</param>
    /// <param name="folders">The files of defaults that reach them, and what each says.</param>
    /// <param name="findings">Receives what is wrong in documents.</param>
    /// <param name="ofFolders">Receives what is wrong in the defaults of folders.</param>
    public static void Check(IReadOnlyList<Role> roles, SiteSettings? settings, IReadOnlyList<(FrontMatter Front, SourceFile File)> folders, FindingBag findings, FindingBag ofFolders)
    {
        var bySlug = new Dictionary<string, Role>(StringComparer.Ordinal);
        var byName = new Dictionary<(string, string), Role>();
        foreach (var role in roles.Where(r => r.IsAssessment))
        {
            if (Slug.Excess(role.Slug) is { } excess)
                findings.Add(Rules.InvalidValue, role.SlugStated is { } stated ? PlaceOf(role, stated) : Location.Whole(role.File.Path), $"The page's name in its address would have {excess}.", "Give the document a shorter `slug:` in front matter.");
            if (!bySlug.TryAdd(role.Slug, role))
                Report(Rules.DuplicateSlug, role, bySlug[role.Slug], $"This document and {bySlug[role.Slug].File.Path} would both be the page `{role.Slug}`.", "Give one of them a `slug:` in front matter.", findings);
            // A title may be shared by a junior and a senior role; an alias leads to one page only.
            else if (role.Title is { } title && !byName.TryAdd((title.ToUpperInvariant(), role.Seniority?.ToUpperInvariant() ?? ""), role))
                Report(Rules.DuplicateRole, role, byName[(title.ToUpperInvariant(), role.Seniority?.ToUpperInvariant() ?? "")], $"\"{title}\" is assessed twice at one seniority.", "One document a role: remove one, or give them titles or seniorities that differ.", findings);
        }
        Aliases(roles, findings);
        if (settings is not null)
            Categories(roles, settings, folders, findings, ofFolders);
        Redirects(roles, bySlug, findings);
    }

    // A sentence that names a role means one: an alias is no name of a role with another title.
    private static void Aliases(IReadOnlyList<Role> roles, FindingBag findings)
    {
        var byTitle = new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase);
        var byAlias = new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in roles.Where(r => r.IsAssessment && r.Title is not null))
            byTitle.TryAdd(role.Title!, role);
        foreach (var role in roles.Where(r => r.IsAssessment))
        {
            foreach (var alias in role.Aliases)
            {
                if (string.Equals(alias.Text, role.Title, StringComparison.OrdinalIgnoreCase))
                    continue;
                var isTitle = byTitle.TryGetValue(alias.Text, out var other);
                if (!isTitle && (byAlias.TryAdd(alias.Text, role) || string.Equals((other = byAlias[alias.Text]).Title, role.Title, StringComparison.OrdinalIgnoreCase)))
                    continue;
                findings.Add(new Finding
                {
                    Rule = Rules.DuplicateRole,
                    Severity = Rules.DuplicateRole.Severity,
                    Place = PlaceOf(role, alias),
                    Message = $"`{alias}` is {(isTitle ? "the title" : "an alias")} of {other!.File.Path} already: a sentence with that name would mean either.",
                    Help = "An alias leads to one page only: remove it from one of the two.",
                    Related = [new Related(Location.Whole(other.File.Path), "the other one")],
                });
            }
        }
    }

    // A document may name a category that the site does not declare; one that looks like a misspelling of another would be a page that nobody wanted.
    private static void Categories(IReadOnlyList<Role> roles, SiteSettings settings, IReadOnlyList<(FrontMatter Front, SourceFile File)> folders, FindingBag findings, FindingBag ofFolders)
    {
        var declared = settings.Categories.Select(c => c.Name).ToArray();
        var bySlug = settings.Categories.DistinctBy(c => c.Slug).ToDictionary(c => c.Slug, c => c.Name, StringComparer.Ordinal);
        var known = declared.ToDictionary(c => c, _ => (Message: (string?)null, Help: (string?)null), StringComparer.Ordinal);
        foreach (var role in roles.Where(r => r.IsAssessment && r.Category is not null))
        {
            if (!known.TryGetValue(role.Category!, out var found))
                known.Add(role.Category!, found = Undeclared(role.Category!, declared, bySlug));
            // What a folder's defaults say is reported there.
            if (found.Message is not null && role.CategoryStated is { Span.Length: > 0 } stated)
                findings.Add(Rules.UnknownCategory, PlaceOf(role, stated), found.Message, found.Help);
        }
        foreach (var (front, file) in folders)
        {
            // One that no document has is no page.
            if (front.Category is { Span.Length: > 0 } stated && known.TryGetValue(stated.Text, out var found) && found.Message is not null)
                ofFolders.Add(Rules.UnknownCategory, file, stated.Span, found.Message, found.Help);
        }
    }

    private static (string? Message, string? Help) Undeclared(string category, string[] declared, Dictionary<string, string> bySlug)
    {
        var slug = Slug.From(category);
        if (DidYouMean.Nearest(category, declared) is { } near)
            return ($"`{category}` is no category of this site.", $"Did you mean `{near}`? If not, declare it in {SiteSettings.FileName}.");
        if (Slug.Excess(slug) is { } excess)
            return ($"The category's name in addresses would have {excess}.", $"Declare it in {SiteSettings.FileName} with a shorter `slug:`.");
        if (slug.Length == 0)
            return ($"No address can be made of the category `{category}`.", $"Declare it in {SiteSettings.FileName} with a `slug:`.");
        return bySlug.TryAdd(slug, category) ? (null, null)
            : ($"The categories `{category}` and `{bySlug[slug]}` would be one page.", $"Write them alike, or declare one in {SiteSettings.FileName} with a `slug:` of its own.");
    }

    // A slug redirects to one page, and only where there is none.
    private static void Redirects(IReadOnlyList<Role> roles, Dictionary<string, Role> bySlug, FindingBag findings)
    {
        var byRedirect = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var role in roles)
        {
            foreach (var from in role.RedirectFrom)
            {
                if (!Slug.IsValid(from.Text))
                    ReportRedirect(role, from, $"`{from}` is no slug: lower-case letters, digits and single hyphens.", null, findings);
                else if (Slug.Excess(from.Text) is { } excess)
                    ReportRedirect(role, from, $"`{from}` has {excess}.", null, findings);
                else if (bySlug.TryGetValue(from.Text, out var page))
                    ReportRedirect(role, from, page == role ? $"`{from}` is this document's own page." : $"`{from}` is the page of {page.File.Path}: nobody would be redirected.", page, findings);
                else if (!byRedirect.TryAdd(from.Text, role) && byRedirect[from.Text] is var first)
                    ReportRedirect(role, from, $"`{from}` redirects to {first.File.Path} already.", first, findings);
            }
        }
    }

    private static void ReportRedirect(Role role, StatedText from, string message, Role? other, FindingBag findings) => findings.Add(new Finding
    {
        Rule = Rules.DeadRedirect,
        Severity = Rules.DeadRedirect.Severity,
        Place = PlaceOf(role, from),
        Message = message,
        Related = other is null || other == role ? [] : [new Related(Location.Whole(other.File.Path), "the other one")],
    });

    private static void Report(Rule rule, Role role, Role first, string message, string help, FindingBag findings) => findings.Add(new Finding
    {
        Rule = rule,
        Severity = rule.Severity,
        Place = role.SlugStated is { } stated && rule == Rules.DuplicateSlug ? PlaceOf(role, stated) : Location.Whole(role.File.Path),
        Message = message,
        Help = help,
        Related = [new Related(Location.Whole(first.File.Path), "the other one")],
    });

    // A folder's default has no place in the document.
    private static Location PlaceOf(Role role, StatedText stated) =>
        stated.Span.Length > 0 ? role.File.Read().Locate(stated.Span) : Location.Whole(role.File.Path);
}
