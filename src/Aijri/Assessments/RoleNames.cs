using System.Collections.Frozen;

namespace Aijri.Assessments;

/// <summary>Recognises names that look like roles, before anybody knows which roles there are.</summary>
public static class RoleNames
{
    private const int ShortestAlone = 6;

    private static readonly FrozenSet<string> Endings = new[]
    {
        "er", "or", "ist", "ian", "yst", "ant", "ent", "ect", "man", "ive", "ary", "rse", "eaf", "oot", "eon", "uard", "mith", "ide", "erk", "lot", "dge", "lead", "hef", "ook", "sic", "tic", "orker",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words of the method and of assessments that are capitalised without naming a role.
    private static readonly FrozenSet<string> Ordinary = new[]
    {
        "AIJRI", "JobZone", "Task", "Resistance", "Evidence", "Barrier", "Barriers", "Growth", "Correlation", "Score", "AI", "Modifier", "Protective", "Total", "Raw", "Zone", "Embodied", "Deep", "Expert", "Wage",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly WordSet Levels = new("junior", "senior", "lead", "principal", "staff", "chief", "associate", "trainee", "assistant", "deputy", "clinical", "graduate", "apprentice", "aspiring", "former", "level");

    /// <summary>Whether the token is the word of a level: "senior", "apprentice".</summary>
    internal static bool IsLevel(Passage passage, int at) => passage.IsAny(at, Levels);

    /// <summary>Whether the word before a name that begins at token <paramref name="first"/> makes it another role's: "principal data scientist", "a Clinical Data Scientist".</summary>
    public static bool IsOtherLevel(Passage passage, int first, VerdictNames verdicts) =>
        passage.IsAny(first - 1, Levels) || (IsCapitalised(passage, first - 1) && passage.SentenceOf(first).First < first - 1 && passage.Tokens[first - 1].End + 1 == passage.Tokens[first].Start && !passage.IsAny(first - 1, "the", "a", "an") && !verdicts.IsZone(passage, first - 1));

    /// <summary>Whether the sentence of token <paramref name="at"/>, or the one before it, names something like a role other than <paramref name="own"/>.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">A token of the sentence.</param>
    /// <param name="own">The role's own names.</param>
    public static bool HasForeign(Passage passage, int at, IReadOnlyList<string> own)
    {
        var (first, last) = passage.SentenceOf(at);
        first = first > 0 ? passage.SentenceOf(first - 1).First : first;
        return HasForeign(passage, first, last, own);
    }

    /// <summary>Whether something like a role other than <paramref name="own"/> is named from token <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static bool HasForeign(Passage passage, int first, int last, IReadOnlyList<string> own)
    {
        for (var i = first; i <= last; i++)
        {
            var end = EndOfName(passage, i, last);
            if (end > i && IsRole(passage, i, end) && !IsOwn(passage, i, end, own))
                return true;
            i = Math.Max(i, end - 1);
        }
        return false;
    }

    /// <summary>Where the run of capitalised words that begins at token <paramref name="at"/> ends, exclusive; <paramref name="at"/> when none begins.</summary>
    public static int EndOfName(Passage passage, int at, int last)
    {
        var end = at;
        while (end <= last && IsCapitalised(passage, end) && (end == at || !IsPossessive(passage, end - 1)))
        {
            end++;
            if (end < last && (passage.IsMark(end, '/') || passage.IsMark(end, '-') || passage.IsMark(end, '&')) && IsCapitalised(passage, end + 1))
                end++;
        }
        return end;
    }

    /// <summary>Where in the text the name that begins with token <paramref name="at"/> begins: what is written together with it, as in ".NET Developer", is the name's.</summary>
    public static int StartOfName(Passage passage, int at)
    {
        var start = passage.Tokens[at].Start;
        while (start > 0 && (char.IsLetterOrDigit(passage.Text[start - 1]) || passage.Text[start - 1] is '.' or '#' or '@'))
            start--;
        return start;
    }

    /// <summary>Whether the words from <paramref name="start"/> up to <paramref name="end"/> look like a role: the last has the ending of one who does something, and where it is the only one, it is used as a name.</summary>
    public static bool IsRole(Passage passage, int start, int end)
    {
        var word = passage.Slice(passage.Tokens[end - 1]);
        if (word.Length < 4 || IsOrdinary(word) || (end - start < 2 && (word.Length < ShortestAlone || !IsName(passage, start))))
            return false;
        word = word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
        var lookup = Endings.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Contains(word[^2..]) || lookup.Contains(word[^Math.Min(3, word.Length)..]) || lookup.Contains(word[^Math.Min(4, word.Length)..]);
    }

    // "Beside the Radiologist …", "Physiotherapist has …", "above Bookkeeper"; "However," only begins a sentence, and "Urgent" is no name.
    private static bool IsName(Passage passage, int at) =>
        passage.IsAny(at - 1, "a", "an", "the", "above", "below", "than", "behind", "of", "beats", "trails", "outranks", "outscores") || passage.IsAny(at + 1, "has", "is", "at", "scores", "scored", "sits", "stands", "keeps", "publishes");

    private static bool IsPossessive(Passage passage, int at) =>
        passage.Tokens[at].End + 1 < passage.Text.Length && passage.Text[passage.Tokens[at].End] is '\'' or '’';

    private static bool IsCapitalised(Passage passage, int at)
    {
        if (at < 0 || at >= passage.Tokens.Length || passage.Tokens[at].Kind != ProseTokenKind.Word)
            return false;
        var word = passage.Slice(passage.Tokens[at]);
        return char.IsUpper(word[0]);
    }

    private static bool IsOrdinary(ReadOnlySpan<char> word) => Ordinary.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsOwn(Passage passage, int start, int end, IReadOnlyList<string> own)
    {
        var name = passage.Text.AsSpan(passage.Tokens[start].Start, passage.Tokens[end - 1].End - passage.Tokens[start].Start);
        name = name.EndsWith("s", StringComparison.Ordinal) ? name[..^1] : name;
        foreach (var title in own)
        {
            // "The ML/AI Engineer" is the role itself, and so is "AI Engineer".
            if (title.Contains(name, StringComparison.OrdinalIgnoreCase) || (name.Contains(title, StringComparison.OrdinalIgnoreCase) && !passage.IsAny(start, Levels)))
                return true;
        }
        return false;
    }
}
