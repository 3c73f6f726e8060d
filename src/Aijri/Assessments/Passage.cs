using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A paragraph, list item or cell of prose, parted into words and numbers.</summary>
public sealed class Passage
{
    private List<int>? _sentenceEnds;

    /// <summary>The passage of this text, which begins at <paramref name="offset"/> of its file.</summary>
    public Passage(string text, int offset)
    {
        Text = text;
        Offset = offset;
        Tokens = ProseTokens.Of(text);
    }

    /// <summary>Its text, as in the file.</summary>
    public string Text { get; }

    /// <summary>Where it begins in the file.</summary>
    public int Offset { get; }

    /// <summary>Its words, numbers and marks; their places count from the passage's beginning.</summary>
    public ImmutableArray<ProseToken> Tokens { get; }

    /// <summary>The passage at <paramref name="span"/> of <paramref name="file"/>.</summary>
    public static Passage Of(SourceFile file, SourceSpan span) => new(file.Slice(span).ToString(), span.Start);

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Slice(in ProseToken token) => Text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>Whether the token at <paramref name="at"/> is this word, case aside; false where there is no token.</summary>
    public bool Is(int at, ReadOnlySpan<char> word) =>
        at >= 0 && at < Tokens.Length && Tokens[at].Kind == ProseTokenKind.Word && Slice(Tokens[at]).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token at <paramref name="at"/> is one of these words, case aside.</summary>
    public bool IsAny(int at, params ReadOnlySpan<string> words)
    {
        if (at < 0 || at >= Tokens.Length)
            return false;
        ref readonly var token = ref Tokens.ItemRef(at);
        if (token.Kind != ProseTokenKind.Word)
            return false;
        var word = Slice(token);
        var first = word[0] | 0x20;
        foreach (var candidate in words)
        {
            if (candidate.Length == word.Length && (candidate[0] | 0x20) == first && word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether the token at <paramref name="at"/> is one of these words, case aside.</summary>
    public bool IsAny(int at, WordSet words)
    {
        if (at < 0 || at >= Tokens.Length)
            return false;
        ref readonly var token = ref Tokens.ItemRef(at);
        return token.Kind == ProseTokenKind.Word && words.MayBegin(Text[token.Start]) && words.Contains(Slice(token));
    }

    /// <summary>Whether the token at <paramref name="at"/> is this mark.</summary>
    public bool IsMark(int at, char mark) =>
        at >= 0 && at < Tokens.Length && Tokens.ItemRef(at) is { Kind: ProseTokenKind.Mark } token && Text[token.Start] == mark;

    /// <summary>Whether the token at <paramref name="at"/> is a number.</summary>
    public bool IsNumber(int at) => at >= 0 && at < Tokens.Length && Tokens[at].Kind == ProseTokenKind.Number;

    /// <summary>The first and the last token of the sentence that <paramref name="at"/> stands in.</summary>
    public (int First, int Last) SentenceOf(int at)
    {
        var first = 0;
        foreach (var end in _sentenceEnds ??= SentenceEnds())
        {
            if (end >= at)
                return (Math.Min(first, at), end);
            first = end + 1;
        }
        return (Math.Min(first, at), Math.Max(at, Tokens.Length - 1));
    }

    /// <summary>A number of a token, with its place in the file.</summary>
    public Stated InFile(Stated number) => number with { Span = new SourceSpan(number.Span.Start + Offset, number.Span.End + Offset) };

    /// <summary>A token's words, with their place in the file.</summary>
    public SourceSpan InFile(int start, int end) => new(start + Offset, end + Offset);

    private List<int> SentenceEnds()
    {
        var ends = new List<int>();
        for (var at = 0; at < Tokens.Length; at++)
        {
            if (Tokens.ItemRef(at).Kind == ProseTokenKind.Mark && EndsSentence(at))
                ends.Add(at);
        }
        return ends;
    }

    // Whether a mark is a stop, question or exclamation mark that a blank or the end follows, with no abbreviation before it.
    private bool EndsSentence(int at)
    {
        ref readonly var token = ref Tokens.ItemRef(at);
        if (Text[token.Start] is not ('.' or '!' or '?'))
            return false;
        var end = token.End;
        while (end < Text.Length && Text[end] is '*' or '_' or '"' or '”' or ')' or '’')
            end++;
        if (end < Text.Length && !char.IsWhiteSpace(Text[end]))
            return false;
        return !IsAny(at - 1, "vs", "approx", "e", "i", "g", "etc", "cf", "no", "incl", "ca");
    }
}
