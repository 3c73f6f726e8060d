using System.Runtime.CompilerServices;

namespace Aijri.Assessments;

/// <summary>Words that a word of prose may be, case aside. Most words are told from all of them by their first letter and their length.</summary>
public sealed class WordSet
{
    private readonly string[] _words;

    // The lengths of those that begin with a letter, a bit each, by the letter's low bits: letters that differ only in case have the same.
    private readonly uint[] _lengths = new uint[32];

    /// <summary>A set of <paramref name="words"/>, none of them empty.</summary>
    public WordSet(params ReadOnlySpan<string> words)
    {
        _words = [.. words];
        foreach (var word in words)
            _lengths[word[0] & 31] |= 1u << Math.Min(word.Length, 31);
    }

    /// <summary>Whether <paramref name="word"/> is one of them; false for the empty word.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !MayHave(word[0], word.Length))
            return false;
        foreach (var candidate in _words)
        {
            if (candidate.Length == word.Length && (candidate[0] | 0x20) == (word[0] | 0x20) && word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether the word of <paramref name="token"/> may be one of them, by its first letter and its length: quicker than looking for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayHave(in ProseToken token) => MayHave(token.Initial, token.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayHave(int initial, int length) => ((_lengths[initial & 31] >> Math.Min(length, 31)) & 1) != 0;
}
