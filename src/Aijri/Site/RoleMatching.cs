namespace Aijri.Site;

/// <summary>Which role of one state of the documents is which of another.</summary>
internal static class RoleMatching
{
    /// <summary>Index of each old role's new one; −1 where it was removed.</summary>
    /// <remarks>By slug; then, for what is left, by a redirect from the old slug, by title and seniority, by title, and by path.</remarks>
    public static int[] Of(IReadOnlyList<Role> old, IReadOnlyList<Role> @new)
    {
        var matches = new int[old.Count];
        Array.Fill(matches, -1);
        var isTaken = new bool[@new.Count];
        // Two documents with one slug are an author's mistake; those with one path belong together.
        Match(r => [r.Slug + "\n" + r.File.Path], r => [r.Slug + "\n" + r.File.Path]);
        Match(r => [r.Slug], r => [r.Slug]);
        Match(r => [r.Slug], r => r.RedirectFrom.Select(s => s.Text));
        Match(r => Title(r, r.Seniority), r => Title(r, r.Seniority));
        Match(r => Title(r, null), r => Title(r, null));
        Match(r => [r.File.Path], r => [r.File.Path]);
        return matches;

        void Match(Func<Role, IEnumerable<string>> oldKeys, Func<Role, IEnumerable<string>> newKeys)
        {
            var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < @new.Count; i++)
            {
                foreach (var key in isTaken[i] ? [] : newKeys(@new[i]))
                    byKey.TryAdd(key, i);
            }
            for (var i = 0; i < old.Count; i++)
            {
                foreach (var key in matches[i] >= 0 ? [] : oldKeys(old[i]))
                {
                    if (!byKey.TryGetValue(key, out var found) || isTaken[found])
                        continue;
                    matches[i] = found;
                    isTaken[found] = true;
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> Title(Role role, string? seniority) => role.Title is { } title ? [$"{title}\n{seniority}".ToUpperInvariant()] : [];
}
