namespace Aijri.Assessments;

/// <summary>Words that a word of prose may be, case aside. Most words are told from all of them by their first letter or their length.</summary>
public sealed class WordSet
{
    private readonly string[] _words;
    private readonly uint _initials;
    private readonly uint _lengths;

    /// <summary>A set of <paramref name="words"/>, none of them empty.</summary>
    public WordSet(params ReadOnlySpan<string> words)
    {
        _words = [.. words];
        foreach (var word in words)
        {
            _initials |= Initial(word[0]);
            _lengths |= Length(word);
        }
    }

    /// <summary>Whether <paramref name="word"/> is one of them; false for the empty word.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !MayBegin(word[0]) || (_lengths & Length(word)) == 0)
            return false;
        foreach (var candidate in _words)
        {
            if (candidate.Length == word.Length && (candidate[0] | 0x20) == (word[0] | 0x20) && word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether one of them may begin with <paramref name="initial"/>: quicker than looking for a word.</summary>
    public bool MayBegin(char initial) => (_initials & Initial(initial)) != 0;

    // One of 32 bits; letters that differ only in case have the same.
    private static uint Initial(char letter) => 1u << (letter & 31);

    private static uint Length(ReadOnlySpan<char> word) => 1u << Math.Min(word.Length, 31);
}
