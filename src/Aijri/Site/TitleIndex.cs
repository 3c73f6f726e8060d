using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>A role named in a text.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Start">Where its name begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct Mention(int Role, int Start, int Length);

/// <summary>Finds titles and aliases in text in one pass: whole words, the longest first, case aside.</summary>
public sealed class TitleIndex
{
    // By first word, so that each word of a text is looked up once.
    private readonly Dictionary<string, List<(string Name, int Role)>>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    /// <summary>An index of the titles and aliases of <paramref name="roles"/>. A name that two roles share means the first.</summary>
    public TitleIndex(ImmutableArray<Role> roles)
    {
        var byFirstWord = new Dictionary<string, List<(string Name, int Role)>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < roles.Length; i++)
        {
            foreach (var name in (IEnumerable<string?>)[roles[i].Title, .. roles[i].Aliases])
            {
                if (name is null || WordEnd(name, 0) == 0)
                    continue;
                var word = name[..WordEnd(name, 0)];
                if (!byFirstWord.TryGetValue(word, out var names))
                    byFirstWord.Add(word, names = []);
                names.Add((name, i));
            }
        }
        foreach (var names in byFirstWord.Values)
            names.Sort((a, b) => b.Name.Length != a.Name.Length ? b.Name.Length.CompareTo(a.Name.Length) : a.Role.CompareTo(b.Role));
        _byFirstWord = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The next mention in <paramref name="text"/> from <paramref name="start"/> on; null when there is none.</summary>
    public Mention? Next(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at < text.Length;)
        {
            var end = WordEnd(text, at);
            if (end == at)
            {
                at++;
                continue;
            }
            if (_byFirstWord.TryGetValue(text[at..end], out var names))
            {
                foreach (var (name, role) in names)
                {
                    if (text[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndOfMention(text, at + name.Length) is > 0 and var past)
                        return new Mention(role, at, past - at);
                }
            }
            at = end;
        }
        return null;
    }

    // A name ends where its last word does, or with the plural of it; 0 when the word goes on.
    private static int EndOfMention(ReadOnlySpan<char> text, int end) =>
        WordEnd(text, end) == end ? end : text[end] == 's' && WordEnd(text, end) == end + 1 ? end + 1 : 0;

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }
}
