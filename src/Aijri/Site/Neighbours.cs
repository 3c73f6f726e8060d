using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>The site's documents beside those that were asked about. Of most only the names are read: whole are those that the ones asked about name, and those that they are at odds with.</summary>
internal static class Neighbours
{
    /// <summary>A role of each of <paramref name="files"/>, in that order.</summary>
    /// <param name="files">The documents that nobody asked about.</param>
    /// <param name="asked">The roles of those asked about.</param>
    /// <param name="defaults">Defaults of the documents' folders.</param>
    /// <param name="read">Reads a document whole; from any thread.</param>
    /// <param name="jobs">How many are read at a time.</param>
    public static Role[] Of(IReadOnlyList<InputFile> files, IReadOnlyList<Role> asked, FolderDefaults defaults, Func<InputFile, Role> read, int jobs)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        var roles = new Role[files.Count];
        var isNamed = new bool[files.Count];
        Parallel.For(0, files.Count, options, i =>
        {
            var named = InBrief(files[i], defaults);
            isNamed[i] = named is not null;
            roles[i] = named ?? read(files[i]);
        });
        Parallel.ForEach(Met(roles, asked).Where(i => isNamed[i]), options, i => roles[i] = read(files[i]));
        return roles;
    }

    // Null where the names are not plain to see: in a table, or nowhere.
    private static Role? InBrief(InputFile input, FolderDefaults defaults)
    {
        var file = input.Read();
        var findings = new FindingBag();
        return file.IsWhole && FrontMatterBlock.Read(file, defaults.For(input.FullPath), findings, out var body) is { Title: not null } front && findings.Count == 0 && IsAssessment(file.Text.AsSpan(body))
            ? Role.Named(input, front, front.Title.Value.Text) : null;
    }

    private static bool IsAssessment(ReadOnlySpan<char> body)
    {
        foreach (var line in body.EnumerateLines())
        {
            if (line.StartsWith('#') && SectionNames.KindOf(line.Trim("# ")) is var kind && SectionNames.Scoring.Any(s => s.Kind == kind))
                return true;
        }
        return false;
    }

    // Whom the documents asked about name in a sentence that may quote, and who claims an address or a name of theirs.
    private static HashSet<int> Met(Role[] roles, IReadOnlyList<Role> asked)
    {
        var met = new HashSet<int>();
        var titles = new TitleIndex([.. roles]);
        foreach (var text in asked.SelectMany(r => r.Quoting).Select(q => q.Read()))
        {
            for (var found = titles.Next(text, 0); found is { } mention; found = titles.Next(text, mention.Start + mention.Length))
                met.UnionWith(titles.RolesOf(mention));
        }
        var addresses = asked.SelectMany(Addresses).ToHashSet(StringComparer.Ordinal);
        var names = asked.SelectMany(r => r.Names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        met.UnionWith(Enumerable.Range(0, roles.Length).Where(i => Addresses(roles[i]).Any(addresses.Contains) || roles[i].Names.Any(names.Contains)));
        return met;
    }

    private static IEnumerable<string> Addresses(Role role) => role.RedirectFrom.Select(r => r.Text).Append(role.Slug);
}
