using System.Collections.Immutable;
using System.Numerics;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>A role named in a text.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Start">Where its name begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsTitle">Whether it is named by its title, which other roles may have too.</param>
public readonly record struct Mention(int Role, int Start, int Length, bool IsTitle);

/// <summary>Finds titles and aliases in text in one pass: whole words, the longest first, case and the kind and number of blanks aside, as a name may stand on two lines. Only an alias of one word that begins with a capital needs it: "driver" may be a cause.</summary>
public sealed class TitleIndex
{
    // By whole name, so that a text is looked up once for each length that names with its word have.
    private readonly Dictionary<string, (int Role, bool IsTitle)>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly Dictionary<string, (int Length, int Marks)[]>.AlternateLookup<ReadOnlySpan<char>> _lengthsByFirstWord;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _capitalised;

    // Not the roles, which hold much that is of no use once they are checked.
    private readonly string[] _titles;

    // Levels that are said before a title, and mean nothing else there.
    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase) { "Junior", "Senior", "Mid-level", "Entry-level", "Entry level", "Principal", "Trainee", "Apprentice" };

    // The roles that their title and level name alone.
    private readonly HashSet<int> _ofLevel = [];

    // Of titles that several roles share, their roles.
    private readonly Dictionary<string, ImmutableArray<int>> _shared;

    // Which three letters names begin with, a bit each: most words of a text begin no name.
    private readonly uint[] _beginnings = new uint[32 * 32];

    /// <summary>A number for the roles, each by its title, its slug and its document's path, and for the names there are and which role each means; not for the order of the roles.</summary>
    public UInt128 Number { get; }

    /// <summary>An index of the titles and aliases of <paramref name="roles"/>. A name that two roles share means the first.</summary>
    public TitleIndex(ImmutableArray<Role> roles)
    {
        _titles = [.. roles.Select(r => r.Title ?? "")];
        _shared = Seniorities.OfOneTitle(roles).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        var byName = new Dictionary<string, (int, bool)>(StringComparer.OrdinalIgnoreCase);
        var lengths = new Dictionary<string, SortedSet<(int, int)>>(StringComparer.OrdinalIgnoreCase);
        var capitalised = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        UInt128 number = 0;
        for (var i = 0; i < roles.Length; i++)
        {
            if (_titles[i].Length > 0)
                number = unchecked(number + new Fingerprint().Add(_titles[i]).Add(roles[i].Slug).Add(roles[i].File.Path).Value);
            foreach (var title in roles[i].Titles)
                Add(i, title, isAlias: false);
            foreach (var alias in roles[i].Aliases)
                Add(i, alias.Text, isAlias: true);
        }
        // "Paralegal (Senior)", "senior Paralegal": unless they are somebody's own names, or the words before it may mean something else.
        foreach (var ofLevel in _shared.Values.SelectMany(ofTitle => Seniorities.OfOneLevel(roles, ofTitle)))
        {
            if (ofLevel.ToList() is not [var only])
                continue;
            _ofLevel.Add(only);
            Add(only, $"{_titles[only]} ({ofLevel.Key})", isAlias: true);
            if (Before.Contains(ofLevel.Key))
                Add(only, $"{ofLevel.Key} {_titles[only]}", isAlias: true);
        }
        Number = number;
        _capitalised = capitalised.GetAlternateLookup<ReadOnlySpan<char>>();
        _byName = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengthsByFirstWord = lengths.ToDictionary(l => l.Key, l => l.Value.Reverse().ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(int role, string named, bool isAlias)
        {
            foreach (var name in Spellings(named))
            {
                // ".NET Developer" is found by "NET".
                var marks = 0;
                while (marks < name.Length && !char.IsLetterOrDigit(name[marks]))
                    marks++;
                if (marks == name.Length || !byName.TryAdd(name, (role, !isAlias)))
                    continue;
                var word = name[marks..Characters.EndOfWord(name, marks)];
                var isCapitalised = isAlias && word.Length == name.Length && char.IsUpper(name[0]);
                if (isCapitalised)
                    capitalised.Add(name);
                number = unchecked(number + new Fingerprint().Add(name).Add(isCapitalised ? 1 : 0).Add(roles[role].Slug).Add(roles[role].File.Path).Value);
                AddBeginning(word);
                if (!lengths.TryGetValue(word, out var known))
                    lengths.Add(word, known = []);
                known.Add((name.Length, marks));
            }
        }
    }

    // "ML/AI Engineer" and "ML / AI Engineer"
    private static string[] Spellings(string name)
    {
        name = Characters.WithSingleBlanks(name);
        if (!name.Contains('/', StringComparison.Ordinal))
            return [name];
        var close = name.Replace(" / ", "/", StringComparison.Ordinal);
        return [name, close, close.Replace("/", " / ", StringComparison.Ordinal)];
    }

    /// <summary>The next mention in <paramref name="text"/> from <paramref name="start"/> on; null when there is none.</summary>
    public Mention? Next(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; (at = NextBeginning(text, at)) >= 0;)
        {
            var end = Characters.EndOfWord(text, at);
            if (_lengthsByFirstWord.TryGetValue(text[at..end], out var lengths) || (text[end - 1] == 's' && _lengthsByFirstWord.TryGetValue(text[at..(end - 1)], out lengths)))
            {
                var plain = at + Characters.LengthWithSingleBlanks(text[at..Math.Min(text.Length, at + lengths[0].Length)]);
                foreach (var (length, marks) in lengths)
                {
                    var first = at - marks;
                    if (first >= start && (marks == 0 || first == 0 || !char.IsLetterOrDigit(text[first - 1])) && Named(text, first, length, plain) is { } mention)
                        return mention;
                }
            }
            at = end;
        }
        return null;
    }

    // The name of this length that stands at `first`; up to `plain` the text has single blanks alone.
    private Mention? Named(ReadOnlySpan<char> text, int first, int length, int plain)
    {
        var past = first + length;
        if (past > plain)
        {
            if (plain == text.Length)
                return null;
            past = first;
            var folded = new char[length];
            for (var i = 0; i < length; i++, past++)
            {
                if (past == text.Length)
                    return null;
                folded[i] = char.IsWhiteSpace(text[past]) ? ' ' : text[past];
                while (folded[i] == ' ' && past + 1 < text.Length && char.IsWhiteSpace(text[past + 1]))
                    past++;
            }
            return Named(folded, text, first, past);
        }
        return Named(text.Slice(first, length), text, first, past);
    }

    private Mention? Named(ReadOnlySpan<char> name, ReadOnlySpan<char> text, int first, int past) =>
        EndOfMention(text, past) is > 0 and var end && _byName.TryGetValue(name, out var named) && (char.IsUpper(name[0]) || !_capitalised.Contains(name)) ? new Mention(named.Role, first, end - first, named.IsTitle) : null;

    /// <summary>The roles that a mention may mean, that of the mention first: one title may be that of a junior and of a senior role.</summary>
    public ImmutableArray<int> RolesOf(Mention mention) => IsShared(mention) ? [mention.Role, .. OfTitle(mention.Role).Where(r => r != mention.Role)] : [mention.Role];

    /// <summary>Whether a mention may mean more than one role.</summary>
    public bool IsShared(Mention mention) => mention.IsTitle && _shared.ContainsKey(_titles[mention.Role]);

    /// <summary>Whether a mention may mean the role at <paramref name="index"/>; less than 0: none.</summary>
    public bool MayMean(Mention mention, int index) =>
        index == mention.Role || (mention.IsTitle && index >= 0 && string.Equals(_titles[index], _titles[mention.Role], StringComparison.OrdinalIgnoreCase));

    /// <summary>Of each title that several roles share, these.</summary>
    public IEnumerable<ImmutableArray<int>> Shared => _shared.Values;

    /// <summary>Whether the title of the role at <paramref name="index"/> with its level names it alone.</summary>
    public bool IsOfLevel(int index) => _ofLevel.Contains(index);

    /// <summary>The roles that have the title of the role at <paramref name="index"/>, itself among them, in the order of the roles.</summary>
    public ImmutableArray<int> OfTitle(int index) => _shared.TryGetValue(_titles[index], out var roles) ? roles : [index];

    /// <summary>Whether a line, as it is written, may name a role other than <paramref name="self"/>. It says yes of some that do not: marks part what seems one name.</summary>
    public bool MayName(ReadOnlySpan<char> line, int self)
    {
        for (var at = 0; Next(line, at) is { } mention; at = mention.Start + 1)
        {
            if (mention.Role != self || HasMark(line.Slice(mention.Start, mention.Length)))
                return true;
        }
        return false;
    }

    private static bool HasMark(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c != ' ' && !char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    // What stands behind a word that is shorter is not looked at.
    private void AddBeginning(string word)
    {
        var pairs = word.Length == 1 ? _beginnings.AsSpan(Fold(word[0]) * 32, 32) : _beginnings.AsSpan(Fold(word[0]) * 32 + Fold(word[1]), 1);
        foreach (ref var thirds in pairs)
            thirds |= word.Length > 2 ? 1u << Fold(word[2]) : uint.MaxValue;
    }

    // Where the next word is, of those from `at` on, that may be the first of a name; less than 0 where none is.
    private int NextBeginning(ReadOnlySpan<char> text, int at)
    {
        for (var isWithin = 0u; at < text.Length; at += Characters.Block)
        {
            var letters = Characters.LettersOrDigits(text[at..]);
            for (var starts = letters & ~((letters << 1) | isWithin); starts != 0; starts &= starts - 1)
            {
                var start = at + BitOperations.TrailingZeroCount(starts);
                if (MayBegin(text[start..]))
                    return start;
            }
            isWithin = letters >> (Characters.Block - 1);
        }
        return -1;
    }

    private bool MayBegin(ReadOnlySpan<char> word)
    {
        var (second, third) = word.Length > 2 ? (word[1], word[2]) : (word.Length > 1 ? word[1] : default, default);
        return (_beginnings[Fold(word[0]) * 32 + Fold(second)] >> Fold(third) & 1) != 0;
    }

    // Letters that differ only in case give the same; others may too.
    private static int Fold(char c) => c < 128 ? c & 31 : 31;

    // A name ends where its last word does, or with the plural of it; 0 when the word goes on.
    private static int EndOfMention(ReadOnlySpan<char> text, int end) =>
        end == text.Length || Characters.EndOfWord(text, end) == end ? end : text[end] == 's' && Characters.EndOfWord(text, end) == end + 1 ? end + 1 : 0;
}
