using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A paragraph, list item or cell of prose, parted into words and numbers.</summary>
public sealed class Passage
{
    private static readonly WordSet Abbreviations = new("vs", "approx", "e", "i", "g", "etc", "cf", "no", "incl", "ca");

    private readonly ProseToken[] _tokens;

    private List<int>? _sentenceEnds;

    /// <summary>The passage of this text, which begins at <paramref name="offset"/> of its file.</summary>
    public Passage(string text, int offset)
    {
        Text = text;
        Offset = offset;
        Tokens = ProseTokens.Of(text);
        _tokens = ImmutableCollectionsMarshal.AsArray(Tokens)!;
    }

    /// <summary>Its text, as in the file but for the marks that begin the lines of a quotation, and figures of something else: in their places are blanks.</summary>
    public string Text { get; }

    /// <summary>Where it begins in the file.</summary>
    public int Offset { get; }

    /// <summary>Its words, numbers and marks; their places count from the passage's beginning.</summary>
    public ImmutableArray<ProseToken> Tokens { get; }

    /// <summary>The passage at <paramref name="span"/> of <paramref name="file"/>, but for the <paramref name="figures"/> in it that are no values of a role.</summary>
    public static Passage Of(SourceFile file, SourceSpan span, ImmutableArray<SourceSpan> figures)
    {
        var text = WithoutQuoteMarks(file.Slice(span));
        return new Passage(figures.IsEmpty ? text : Without(text, span, figures), span.Start);
    }

    private static string Without(string text, SourceSpan span, ImmutableArray<SourceSpan> figures)
    {
        char[]? blanked = null;
        for (var i = Sorted.CountBefore(figures, f => f.Start < span.Start); i < figures.Length && figures[i].End <= span.End; i++)
            (blanked ??= text.ToCharArray()).AsSpan(figures[i].Start - span.Start, figures[i].Length).Fill(' ');
        return blanked is null ? text : new string(blanked);
    }

    private static string WithoutQuoteMarks(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('>') < 0 || text.IndexOfAny('\r', '\n') < 0)
            return text.ToString();
        var blanked = text.ToArray();
        var isBeginning = false;
        for (var i = 0; i < blanked.Length; i++)
        {
            if (isBeginning && blanked[i] == '>')
                blanked[i] = ' ';
            isBeginning = blanked[i] is '\r' or '\n' || (isBeginning && blanked[i] is ' ' or '\t');
        }
        return new string(blanked);
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Slice(in ProseToken token) => Text.AsSpan(token.Start, token.Length);

    /// <summary>Whether the token at <paramref name="at"/> is this word, case aside; false where there is no token.</summary>
    public bool Is(int at, ReadOnlySpan<char> word) =>
        Has(at) && _tokens[at] is var token && token.Length == word.Length && token.Kind == ProseTokenKind.Word && Slice(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token at <paramref name="at"/> is one of these words, case aside.</summary>
    public bool IsAny(int at, params ReadOnlySpan<string> words)
    {
        if (!Has(at))
            return false;
        ref readonly var token = ref _tokens[at];
        if (token.Kind != ProseTokenKind.Word)
            return false;
        foreach (var candidate in words)
        {
            if (candidate.Length == token.Length && (candidate[0] & 31) == token.Initial && Slice(token).Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether the token at <paramref name="at"/> is one of these words, case aside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int at, WordSet words) => Has(at) && words.MayHave(_tokens[at]) && IsWordOf(_tokens[at], words);

    /// <summary>Whether one of these words stands among the tokens from <paramref name="first"/> up to <paramref name="end"/>, exclusive.</summary>
    public bool HasAny(int first, int end, WordSet words)
    {
        for (var i = first; i < end; i++)
        {
            if (IsAny(i, words))
                return true;
        }
        return false;
    }

    private bool Has(int at) => at >= 0 && at < _tokens.Length;

    private bool IsWordOf(in ProseToken token, WordSet words) => token.Kind == ProseTokenKind.Word && words.Contains(Slice(token));

    /// <summary>Whether the token at <paramref name="at"/> is this mark.</summary>
    public bool IsMark(int at, char mark) =>
        Has(at) && _tokens[at] is { Kind: ProseTokenKind.Mark } token && Text[token.Start] == mark;

    /// <summary>Whether the token at <paramref name="at"/> is a number.</summary>
    public bool IsNumber(int at) => Has(at) && _tokens[at].Kind == ProseTokenKind.Number;

    /// <summary>The first and the last token of the sentence that <paramref name="at"/> stands in.</summary>
    public (int First, int Last) SentenceOf(int at)
    {
        const int Few = 16;
        var ends = _sentenceEnds ??= SentenceEnds();
        var next = ends.Count > Few && ends.BinarySearch(at) is var found ? found < 0 ? ~found : found : 0;
        // Of a few, one after the other is quicker.
        while (next < ends.Count && ends[next] < at)
            next++;
        var first = next == 0 ? 0 : ends[next - 1] + 1;
        return (Math.Min(first, at), next < ends.Count ? ends[next] : Math.Max(at, Tokens.Length - 1));
    }

    /// <summary>Whether the token is the one mark between two cells, which stand by themselves: a name and its value.</summary>
    public bool IsPair(int at)
    {
        if (!IsMark(at, '|'))
            return false;
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (i != at && IsMark(i, '|'))
                return false;
        }
        return true;
    }

    /// <summary>A number of a token, with its place in the file.</summary>
    public Stated InFile(Stated number) => number with { Span = new SourceSpan(number.Span.Start + Offset, number.Span.End + Offset) };

    /// <summary>A token's words, with their place in the file.</summary>
    public SourceSpan InFile(int start, int end) => new(start + Offset, end + Offset);

    private const int LongestSentence = 400;

    private List<int> SentenceEnds()
    {
        var ends = new List<int>();
        var longest = LongestSentence;
        for (var at = 0; at < _tokens.Length; at++)
        {
            // What goes on for longer than anybody writes is taken in pieces, so that it is read in time.
            if ((_tokens[at].Kind != ProseTokenKind.Mark || !EndsSentence(at)) && at < longest)
                continue;
            ends.Add(at);
            longest = at + LongestSentence;
        }
        return ends;
    }

    // Whether a mark is a stop, question or exclamation mark that a blank or the end follows, with no abbreviation before it.
    private bool EndsSentence(int at)
    {
        ref readonly var token = ref _tokens[at];
        if (Text[token.Start] is not ('.' or '!' or '?'))
            return false;
        var end = token.End;
        while (end < Text.Length && Text[end] is '*' or '_' or '"' or '”' or ')' or '’')
            end++;
        if (end < Text.Length && !char.IsWhiteSpace(Text[end]))
            return false;
        return !IsAny(at - 1, Abbreviations);
    }
}
