using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>Checks the words of <c>aijri.yml</c> that only the documents make right or wrong.</summary>
public static class SiteWords
{
    /// <summary>Reports filters of leaderboards that name a category or seniority that is neither declared nor any document's, leaderboards that come to have one address or one too long, and an example that is no role.</summary>
    /// <param name="settings">The site; null, or without a file, where there is none.</param>
    /// <param name="roles">All its roles, published or not.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static void Check(SiteSettings? settings, IReadOnlyCollection<Role> roles, FindingBag findings)
    {
        if (settings?.File is not { } file)
            return;
        var categories = settings.Categories.Select(c => c.Name).Concat(roles.Select(r => r.Category).OfType<string>()).Distinct(StringComparer.Ordinal).ToArray();
        var seniorities = Seniorities.Of(roles);
        foreach (var filter in settings.Leaderboards.Select(l => l.Filter))
        {
            Known(filter.Category, "category", categories, StringComparer.Ordinal);
            Known(filter.Seniority, "seniority", seniorities, StringComparer.OrdinalIgnoreCase);
        }
        if (settings.Example is { } example)
            Example(example);
        var byId = new Dictionary<string, LeaderboardSettings>(StringComparer.Ordinal);
        foreach (var board in settings.Leaderboards.SelectMany(l => l.For(categories, seniorities)))
        {
            if (!byId.TryAdd(board.Id.Text, board))
                findings.Add(Rules.InvalidValue, file, board.Id.Span, $"Two leaderboards have the id `{board.Id}`.");
            if (Slug.Excess(board.Id.Text) is { } excess)
                findings.Add(Rules.InvalidValue, file, board.Id.Span, $"The leaderboard \"{board.Title}\" would have an id of {excess}.");
        }

        void Example(StatedText slug)
        {
            var named = roles.FirstOrDefault(r => r.Slug == slug.Text);
            if (named is null)
                findings.Add(Rules.InvalidValue, file, slug.Span, $"No document has the page `{slug}`.", DidYouMean.Sentence(slug.Text, roles.Select(r => r.Slug)));
            else if (!settings.Publishes(named.Status))
                findings.Add(Rules.InvalidValue, file, slug.Span, $"`{slug}` has no page: {named.File.Path} is a draft.", "Name a role that is published, or leave `example` out.");
        }

        void Known(StatedText? stated, string what, IReadOnlyCollection<string> names, StringComparer comparer)
        {
            if (stated is { } word && !names.Contains(what == "seniority" ? Seniorities.Level(word.Text) : word.Text, comparer))
                findings.Add(Rules.InvalidValue, file, word.Span, $"No document has the {what} `{word}`.", DidYouMean.Sentence(word.Text, names) ?? (names.Count > 0 ? $"Known: {string.Join(", ", names.Take(20))}." : null));
        }
    }
}
