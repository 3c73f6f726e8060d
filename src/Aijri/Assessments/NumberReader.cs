using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>What became of a cell that should hold a number.</summary>
public enum NumberForm
{
    /// <summary>A number.</summary>
    Read,

    /// <summary>Nothing there.</summary>
    Empty,

    /// <summary>No number, or more than one.</summary>
    Unreadable,

    /// <summary>A number with a decimal comma, which is reported and not guessed.</summary>
    DecimalComma,
}

/// <summary>Reads the number forms that authors use: signs, per cent, denominators, bold, code, brackets, <c>~</c>, <c>$</c>, thousands commas.</summary>
public static class NumberReader
{
    private const int MaxDigits = 12;

    // Far beyond any number of an assessment, and small enough for every product of four of them.
    private const decimal TooLarge = 10_000_000;

    /// <summary>Reads a cell of one number, with or without a denominator. <paramref name="offset"/> is where <paramref name="cell"/> stands in the file.</summary>
    public static NumberForm ReadCell(ReadOnlySpan<char> cell, int offset, out StatedTotal number)
    {
        number = default;
        var isPlain = !cell.IsEmpty && char.IsAsciiDigit(cell[0]);
        if (!isPlain && StruckOut.Skip(cell, 0, "*_`\\[]()" + Characters.Blanks) == cell.Length)
            return NumberForm.Empty;
        var start = isPlain ? 0 : SkipMarks(cell, 0, "*_`\\[](~$≈Σ" + Characters.Blanks);
        if (start == cell.Length || !TryRead(cell, start, offset, out var value, out var at))
            return NumberForm.Unreadable;
        if (IsDecimalComma(cell, start, at))
            return NumberForm.DecimalComma;
        Stated? denominator = null;
        const string Marks = "*_`\\])%" + Characters.Blanks;
        var rest = SkipMarks(cell, at, Marks);
        if (PastOver(cell, rest) is > 0 and var over)
        {
            var isSlash = cell[rest] == '/';
            rest = SkipMarks(cell, over, Marks);
            if (!TryRead(cell, rest, offset, out var below, out at) || (!isSlash && SkipMarks(cell, at, Marks) < cell.Length))
                return NumberForm.Unreadable;
            denominator = below;
        }
        else
            at = rest;
        // A remark may follow ("2 (low)") or a footnote ("2[^1]"), but not a second number.
        var note = cell[at..].IndexOf("[^");
        var after = note < 0 ? cell[at..] : cell.Slice(at, note);
        if (after.IndexOfAnyInRange('0', '9') >= 0 && StruckOut.Skip(after, 0, Marks) < after.Length && !IsInBrackets(after))
            return NumberForm.Unreadable;
        number = new StatedTotal(value, denominator);
        return NumberForm.Read;
    }

    /// <summary>Past what stands between a number and what it is printed over, "/", "of" or "out of"; −1 where the text does not go on so.</summary>
    internal static int PastOver(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return -1;
        var rest = text[at..];
        return rest[0] == '/' ? at + 1 : rest.StartsWith("out of ") ? at + "out of ".Length : rest.StartsWith("of ") ? at + "of ".Length : -1;
    }

    /// <summary>Reads the number that begins at <paramref name="at"/>, its sign included; <paramref name="end"/> is just past its last digit.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int offset, out Stated number, out int end)
    {
        number = default;
        end = at;
        if (IsGluedBefore(text, at))
            return false;
        var isNegative = false;
        if (at < text.Length && IsSign(text[at]))
        {
            isNegative = text[at] != '+';
            end++;
            while (end < text.Length && (text[end] is '*' or '$' || Characters.IsInvisible(text[end])))
                end++;
        }
        var digits = end;
        var mantissa = 0L;
        var length = 0;
        var decimals = -1;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (Characters.IsInvisible(c) && (IsDigitNext(text, end) || IsPointNext(text, end)))
                continue;
            // "53\.7" is shown as 53.7.
            if (c == '\\' && IsPointNext(text, end))
                continue;
            if (c == ',' && decimals < 0 && IsThousands(text, end, digits))
                continue;
            if (c == '.' && decimals < 0 && IsDigitNext(text, end))
                decimals = 0;
            else if (!char.IsAsciiDigit(c))
                break;
            if (length > MaxDigits)
                return false;
            length++;
            if (c == '.')
                continue;
            mantissa = mantissa * 10 + (c - '0');
            decimals += decimals < 0 ? 0 : 1;
        }
        if (length == 0 || length > MaxDigits || IsGluedAfter(text, end))
            return false;
        var value = new decimal(unchecked((int)mantissa), (int)(mantissa >> 32), 0, isNegative: false, (byte)Math.Max(decimals, 0));
        if (value >= TooLarge)
            return false;
        number = new Stated(isNegative ? -value : value, new SourceSpan(offset + at, offset + end));
        return true;
    }

    /// <summary>Whether the character is a plus, a minus or a dash that stands for one.</summary>
    public static bool IsSign(char c) => c is '+' or '-' or '−' or '–' or '\u2011';

    // "(was 2.54)", "(25 + 45)": words or a calculation; a bare number in brackets is a second one.
    private static bool IsInBrackets(ReadOnlySpan<char> text)
    {
        text = text.Trim("*_`%." + Characters.Blanks);
        return text is ['(', .., ')'] && text.IndexOfAnyExcept("(). 0123456789,%") >= 0;
    }

    // "2,25" and "0,125" are decimals with a comma; "1,234" is a thousand.
    internal static bool IsDecimalComma(ReadOnlySpan<char> text, int start, int end) =>
        end < text.Length - 1 && text[end] == ',' && char.IsAsciiDigit(text[end + 1]) && text[start..end].IndexOf('.') < 0;

    /// <summary>The first number of <paramref name="text"/> with a decimal comma; null when there is none. "20,40,40" is a list.</summary>
    internal static SourceSpan? DecimalCommaIn(ReadOnlySpan<char> text, int offset)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || !TryRead(text, at, offset, out _, out var end))
                continue;
            if (IsDecimalComma(text, at, end))
            {
                var rest = text[(end + 1)..].IndexOfAnyExceptInRange('0', '9');
                var last = rest < 0 ? text.Length : end + 1 + rest;
                if (last + 1 >= text.Length || text[last] != ',' || !char.IsAsciiDigit(text[last + 1]))
                    return new SourceSpan(offset + at, offset + last);
                while (last < text.Length && (char.IsAsciiDigit(text[last]) || text[last] == ','))
                    last++;
                end = last;
            }
            at = end;
        }
        return null;
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int comma, int digits) =>
        comma > digits && text[digits] != '0' && (comma - digits <= 3 || text[comma - 4] == ',')
        && comma + 3 < text.Length && AreDigits(text.Slice(comma + 1, 3))
        && (comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]));

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    // "6.OO", "3.6O", "3..60", "5.9.466" and "12½": what was read is a piece of something that is no number.
    private static bool IsGluedAfter(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
            return false;
        if (text[end] == '.')
            return end + 1 < text.Length && (char.IsLetterOrDigit(text[end + 1]) || text[end + 1] == '.');
        return (char.IsLetter(text[end]) && !IsTimes(text, end)) || char.IsNumber(text[end]);
    }

    // "O.54" and "l.04" begin with a letter that should have been a digit.
    private static bool IsGluedBefore(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && !IsSign(text[at]) && char.IsLetter(text[at - 1]) && !IsTimes(text, at - 1);

    // "3.75x1.36": a letter that is a sign.
    private static bool IsTimes(ReadOnlySpan<char> text, int at) => text[at] is 'x' or 'X' && (at + 1 >= text.Length || !char.IsLetter(text[at + 1])) && (at == 0 || !char.IsLetter(text[at - 1]));

    private static bool IsDigitNext(ReadOnlySpan<char> text, int at) => NextVisible(text, at) is var next && next < text.Length && char.IsAsciiDigit(text[next]);

    private static bool IsPointNext(ReadOnlySpan<char> text, int at) => NextVisible(text, at) is var next && next < text.Length && text[next] == '.' && IsDigitNext(text, next);

    private static int NextVisible(ReadOnlySpan<char> text, int at)
    {
        do
            at++;
        while (at < text.Length && Characters.IsInvisible(text[at]));
        return at;
    }

    // Marks, tags and where links lead: "<b>2</b>", "[2](#why-2)".
    private static int SkipMarks(ReadOnlySpan<char> text, int at, string marks)
    {
        while (at < text.Length)
        {
            if (StruckOut.End(text, at) is var past && past > at)
                at = past;
            else if (text[at] == ']' && at + 1 < text.Length && text[at + 1] is '(' or '[' && text[(at + 1)..].IndexOf(text[at + 1] == '(' ? ')' : ']') is > 0 and var target && text[at + 2] != '^')
                at += target + 2;
            else if (marks.Contains(text[at]))
                at++;
            else if (text[at] == '<' && text[at..].IndexOf('>') is > 1 and var close && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
                at += close + 1;
            else
                break;
        }
        return at;
    }
}
