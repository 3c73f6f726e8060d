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
/// <remarks>Documents have hundreds, and most words are told from those looked for by their first letter: kind, first letter and length share a number.</remarks>
/// <param name="kind">What it is.</param>
/// <param name="start">Where it begins in the passage.</param>
/// <param name="end">Where it ends.</param>
/// <param name="initial">Its first character.</param>
/// <param name="figure">The number; null for other kinds.</param>
public readonly struct ProseToken(ProseTokenKind kind, int start, int end, char initial, ProseFigure? figure = null)
{
    private const int KindBits = 2;
    private const int InitialBits = 5;

    private readonly int _packed = ((end - start) << (KindBits + InitialBits)) | ((initial & ((1 << InitialBits) - 1)) << KindBits) | (int)kind;

    /// <summary>What it is.</summary>
    public ProseTokenKind Kind => (ProseTokenKind)(_packed & ((1 << KindBits) - 1));

    /// <summary>Where it begins in the passage.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>How many characters it has.</summary>
    public int Length => _packed >> (KindBits + InitialBits);

    /// <summary>The low bits of its first character, 0 to 31: letters that differ only in case have the same.</summary>
    internal int Initial => (_packed >> KindBits) & ((1 << InitialBits) - 1);

    /// <summary>The number; null for other kinds.</summary>
    public ProseFigure? Figure { get; init; } = figure;

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
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static ImmutableArray<ProseToken> Of(ReadOnlySpan<char> text)
    {
        var tokens = new RentedList<ProseToken>(text.Length / 4 + 8);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
                continue;
            }
            if (char.IsAsciiLetter(c) && c != 'h')
            {
                at = AddWord(text, at, ref tokens);
                continue;
            }
            if (c == '~' && StruckOut.End(text, at) is var past && past > at)
            {
                at = past;
                continue;
            }
            // Where a link leads is no prose.
            if (c == ']' && at + 1 < text.Length && text[at + 1] is '(' or '[' && text[(at + 1)..].IndexOf(text[at + 1] == '(' ? ')' : ']') is > 0 and var close)
            {
                at += close + 2;
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
                    tokens.Add(new ProseToken(ProseTokenKind.Mark, at, at + 1, c));
                at++;
            }
        }
        var all = tokens.Items.ToImmutableArray();
        tokens.Return();
        return all;
    }

    private static int AddWord(ReadOnlySpan<char> text, int at, ref RentedList<ProseToken> tokens)
    {
        var end = Characters.EndOfWord(text, at);
        tokens.Add(new ProseToken(ProseTokenKind.Word, at, end, text[at]));
        // The possessive of "Engineer's" is no word.
        return end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] == 's' && (end + 2 == text.Length || !char.IsLetter(text[end + 2])) ? end + 2 : end;
    }

    private static int AddNumber(ReadOnlySpan<char> text, int at, ref RentedList<ProseToken> tokens)
    {
        if (!NumberReader.TryRead(text, at, 0, out var number, out var end))
        {
            end = at + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
                end++;
            tokens.Add(new ProseToken(ProseTokenKind.Number, at, end, text[at], new ProseFigure(default, null, IsFact: true, IsPercent: false)));
            return end;
        }
        var isFact = IsPartOfName(text, at) || IsMoney(text, at) || IsPiece(text, at, end);
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
        var sign = percent < text.Length && text[percent] == '%' ? 1 : PercentWord(text, percent);
        var isPercent = sign > 0;
        tokens.Add(new ProseToken(ProseTokenKind.Number, at, end, text[at], new ProseFigure(number, denominator, isFact, isPercent) { HasDecimalComma = hasDecimalComma }));
        return isPercent ? percent + sign : end;
    }

    // "60 per cent", "60 percent": how long the words are; 0 where there are none.
    private static int PercentWord(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["per cent", "percent"])
        {
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
                return word.Length;
        }
        return 0;
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

    // "**53**.7" and "5*3.7*" are shown as one number; no piece of it states anything.
    private static bool IsPiece(ReadOnlySpan<char> text, int at, int end)
    {
        const string Marks = "*_\\";
        if (Past(text, end, Marks) is var next && next > end && next < text.Length && char.IsAsciiDigit(text[next]))
            return true;
        var before = at;
        while (before > 0 && Marks.Contains(text[before - 1]))
            before--;
        var point = before;
        if (point > 0 && text[point - 1] is '.' or ',')
            point--;
        while (point > 0 && point < before && Marks.Contains(text[point - 1]))
            point--;
        return point < at && point > 0 && char.IsAsciiDigit(text[point - 1]);
    }

    private static bool IsMoney(ReadOnlySpan<char> text, int at) => at > 0 && text[at - 1] is '$' or '€' or '£' or '¥';

    private static int Past(ReadOnlySpan<char> text, int at, string marks)
    {
        var next = text[at..].IndexOfAnyExcept(marks);
        return next < 0 ? text.Length : at + next;
    }
}
