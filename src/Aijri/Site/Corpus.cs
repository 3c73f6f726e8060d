using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Checks that need all documents: one page a URL, known categories.</summary>
public static class Corpus
{
    /// <summary>Reports what is wrong between <paramref name="roles"/>.</summary>
    public static void Check(IReadOnlyList<Role> roles, SiteSettings? settings, FindingBag findings)
    {
        var bySlug = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var role in roles.Where(r => r.Claims > 0))
        {
            if (!bySlug.TryAdd(role.Slug, role))
                ReportSlug(role, bySlug[role.Slug], findings);
            if (settings is not null && role.Category is { } category && settings.Categories.All(c => c.Name != category))
                ReportCategory(role, settings, findings);
        }
    }

    private static void ReportSlug(Role role, Role first, FindingBag findings) => findings.Add(new Finding
    {
        Rule = Rules.DuplicateSlug,
        Severity = Rules.DuplicateSlug.Severity,
        Place = Location.Whole(role.File.Path),
        Message = $"This document and {first.File.Path} would both be the page `{role.Slug}`.",
        Help = "Give one of them a `slug:` in front matter.",
        Related = [new Related(Location.Whole(first.File.Path), "the other one")],
    });

    private static void ReportCategory(Role role, SiteSettings settings, FindingBag findings)
    {
        var stated = role.CategoryStated!.Value;
        // A folder's default has no place in the document.
        var place = stated.Span.Length > 0 ? SourceFile.Read(role.File.FullPath, role.File.Path).Locate(stated.Span) : Location.Whole(role.File.Path);
        findings.Add(Rules.UnknownCategory, place, $"`{role.Category}` is no category of this site.",
            DidYouMean.Sentence(role.Category!, settings.Categories.Select(c => c.Name)) ?? $"{SiteSettings.FileName} declares: {string.Join(", ", settings.Categories.Select(c => c.Name))}.");
    }
}
