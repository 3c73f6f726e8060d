using System.Buffers;
using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>What a piece of a sentence is.</summary>
public enum ProseTokenKind
{
    /// <summary>A word; its possessive is left out.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A mark: bracket, comma, stop, dash, bar. Marks of bold, code and quotation are no tokens.</summary>
    Mark,
}

/// <summary>A word, number or mark of prose.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the passage.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Figure">The number; null for other kinds.</param>
public readonly record struct ProseToken(ProseTokenKind Kind, int Start, int End, ProseFigure? Figure = null)
{
    /// <summary>The number, its span in the passage; for other kinds the default.</summary>
    public Stated Number => Figure?.Number ?? default;

    /// <summary>What the number is printed over ("9/10"); null when nothing.</summary>
    public Stated? Denominator => Figure?.Denominator;

    /// <summary>Whether a unit, a currency or a name makes it a fact about the world ("$187,500", "40K", "2026-02-14", "GPT-4").</summary>
    public bool IsFact => Figure is { IsFact: true };

    /// <summary>Whether it is written with a decimal comma ("53,3"); then it is a fact too, and what it would be with a point is <see cref="Number"/>.</summary>
    public bool HasDecimalComma => Figure is { HasDecimalComma: true };

    /// <summary>Whether a per cent sign follows.</summary>
    public bool IsPercent => Figure is { IsPercent: true };
}

/// <summary>A number of prose; few tokens are numbers, so the others do not carry its size.</summary>
public sealed record ProseFigure(Stated Number, Stated? Denominator, bool IsFact, bool IsPercent)
{
    /// <summary>Whether a comma stands where a point should.</summary>
    public bool HasDecimalComma { get; init; }
}

/// <summary>Parts prose into words, numbers and marks.</summary>
public static class ProseTokens
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static ImmutableArray<ProseToken> Of(ReadOnlySpan<char> text)
    {
        var tokens = new TokenList(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
                continue;
            }
            // Where a link leads is no prose.
            if (c == ']' && at + 1 < text.Length && text[at + 1] == '(' && text[at..].IndexOf(')') is > 0 and var close)
            {
                at += close + 1;
                continue;
            }
            if (c == 'h' && (text[at..].StartsWith("http://") || text[at..].StartsWith("https://")))
            {
                var blank = text[at..].IndexOfAny(" \n\r)>|");
                at = blank < 0 ? text.Length : at + blank;
                continue;
            }
            if (char.IsAsciiDigit(c) || (NumberReader.IsSign(c) && IsSignOfNumber(text, at)))
                at = AddNumber(text, at, ref tokens);
            else if (Characters.IsLetterOrDigit(c))
                at = AddWord(text, at, ref tokens);
            else
            {
                if (!char.IsWhiteSpace(c) && c is not ('*' or '_' or '`' or '"' or '“' or '”' or '\'' or '’' or '‘' or '\\' or '\u200b' or '\u00ad'))
                    tokens.Add(new ProseToken(ProseTokenKind.Mark, at, at + 1));
                at++;
            }
        }
        return tokens.Take();
    }

    // Tokens are gathered in a rented array: how many there are is known only at the end.
    private ref struct TokenList(int characters)
    {
        private ProseToken[] _tokens = ArrayPool<ProseToken>.Shared.Rent(characters / 4 + 8);
        private int _count;

        public void Add(ProseToken token)
        {
            if (_count == _tokens.Length)
            {
                var larger = ArrayPool<ProseToken>.Shared.Rent(2 * _count);
                _tokens.CopyTo(larger, 0);
                ArrayPool<ProseToken>.Shared.Return(_tokens, clearArray: true);
                _tokens = larger;
            }
            _tokens[_count++] = token;
        }

        public readonly ImmutableArray<ProseToken> Take()
        {
            var all = ImmutableArray.Create(_tokens, 0, _count);
            _tokens.AsSpan(0, _count).Clear();
            ArrayPool<ProseToken>.Shared.Return(_tokens);
            return all;
        }
    }

    private static int AddWord(ReadOnlySpan<char> text, int at, ref TokenList tokens)
    {
        var end = at;
        do
        {
            // Most words are of plain letters to their end.
            end = text[end..].IndexOfAnyExcept(Plain) is >= 0 and var length ? end + length : text.Length;
        }
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && ++end < text.Length);
        tokens.Add(new ProseToken(ProseTokenKind.Word, at, end));
        // The possessive of "Engineer's" is no word.
        return end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] == 's' && (end + 2 == text.Length || !char.IsLetter(text[end + 2])) ? end + 2 : end;
    }

    private static int AddNumber(ReadOnlySpan<char> text, int at, ref TokenList tokens)
    {
        if (!NumberReader.TryRead(text, at, 0, out var number, out var end))
        {
            end = at + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
                end++;
            tokens.Add(new ProseToken(ProseTokenKind.Number, at, end, new ProseFigure(default, null, IsFact: true, IsPercent: false)));
            return end;
        }
        var isFact = IsPartOfName(text, at) || IsMoney(text, at);
        var hasDecimalComma = !isFact && TryReadDecimals(text, ref number, ref end);
        isFact |= hasDecimalComma;
        Stated? denominator = null;
        var over = Past(text, end, "*_` ");
        if (over < text.Length && text[over] == '/' && NumberReader.TryRead(text, Past(text, over + 1, "*_` "), 0, out var below, out var last))
            (denominator, end) = (below, last);
        else if (Past(text, end, "*_") is var dot && dot + 1 < text.Length && text[dot] is '.' or ',' && char.IsAsciiDigit(text[dot + 1]))
            isFact = true; // "1.2.3" and "2,5"
        // "40K", "3x" and "2nd" are facts; "3+" is not.
        isFact |= end < text.Length && (char.IsLetter(text[end]) || text[end] is '€' or '°') || (end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1]));
        var percent = Past(text, end, "*_` \u00a0\u202f\u2009");
        var isPercent = percent < text.Length && text[percent] == '%';
        tokens.Add(new ProseToken(ProseTokenKind.Number, at, end, new ProseFigure(number, denominator, isFact, isPercent) { HasDecimalComma = hasDecimalComma }));
        return isPercent ? percent + 1 : end;
    }

    // "53,3"; a list "3,5,7" is none, and thousands were read with the number.
    private static bool TryReadDecimals(ReadOnlySpan<char> text, ref Stated number, ref int end)
    {
        const int MaxDecimals = 4;
        if (number.Decimals > 0 || end + 1 >= text.Length || text[end] != ',' || !char.IsAsciiDigit(text[end + 1]))
            return false;
        var last = text[(end + 1)..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? end + 1 + length : text.Length;
        var decimals = last - end - 1;
        if (decimals > MaxDecimals || (last < text.Length && (char.IsLetter(text[last]) || (last + 1 < text.Length && text[last] is ',' or '.' && char.IsAsciiDigit(text[last + 1])))))
            return false;
        var fraction = 0;
        foreach (var digit in text[(end + 1)..last])
            fraction = fraction * 10 + digit - '0';
        number = new Stated(number.Value + new decimal(fraction, 0, 0, number.Value < 0, (byte)decimals), number.Span with { End = last });
        end = last;
        return true;
    }

    private static bool IsSignOfNumber(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || text[at - 1] is ' ' or '(' or '*' or '\n' or '\u00a0' or '|' or '[' or '~');

    private static bool IsPartOfName(ReadOnlySpan<char> text, int at) => at > 1 && text[at - 1] is '-' or '.' or '#' && char.IsLetter(text[at - 2]);

    private static bool IsMoney(ReadOnlySpan<char> text, int at) => at > 0 && text[at - 1] is '$' or '€' or '£' or '¥';

    private static int Past(ReadOnlySpan<char> text, int at, string marks)
    {
        var next = text[at..].IndexOfAnyExcept(marks);
        return next < 0 ? text.Length : at + next;
    }
}
