using System.Collections.Immutable;
using System.Text;

namespace Aijri.Assessments;

/// <summary>Reads a printed calculation: "(5.9466 - 0.54) / 7.93 × 100 = 68.2/100". Brackets, words and bold are passed over.</summary>
public static class EquationReader
{
    /// <summary>The calculation in <paramref name="text"/>, which stands at <paramref name="offset"/>; null when it is none, or a number has a decimal comma.</summary>
    public static Equation? Read(ReadOnlySpan<char> text, int offset)
    {
        var operands = ImmutableArray.CreateBuilder<Stated>();
        var operators = new StringBuilder();
        var at = 0;
        while (at < text.Length && text[at] is not ('=' or '≈'))
        {
            var c = text[at];
            var wantsOperand = operands.Count == operators.Length;
            if (wantsOperand && (char.IsAsciiDigit(c) || ((NumberReader.IsSign(c) || c == '.') && StartsNumber(text, at))))
            {
                if (!ReadNumber(text, at, offset, out var operand, out at))
                    return null;
                operands.Add(operand);
            }
            else if (char.IsAsciiDigit(c))
            {
                return null; // Two numbers with nothing between them.
            }
            else
            {
                if (!wantsOperand && Operator(text, at) is { } op)
                    operators.Append(op);
                at += c == '*' && at + 1 < text.Length && text[at + 1] == '*' ? 2 : 1;
            }
        }
        if (at == text.Length || operands.Count == 0 || operators.Length != operands.Count - 1)
            return null;
        if (!ReadResult(text, at + 1, offset, out var result, out var denominator))
            return null;
        var span = operands[0].Span.Union(denominator?.Span ?? result.Span);
        return new Equation(operands.ToImmutable(), operators.ToString(), result, denominator, span);
    }

    private static bool ReadResult(ReadOnlySpan<char> text, int at, int offset, out Stated result, out Stated? denominator)
    {
        denominator = null;
        result = default;
        at = Skip(text, at, "*_`[(~ \u00a0\u202f\u2009\n\r");
        if (at >= text.Length || !ReadNumber(text, at, offset, out result, out at))
            return false;
        var slash = Skip(text, at, "*_`]) %\u00a0\u202f\u2009\n\r");
        if (slash >= text.Length || text[slash] != '/')
            return true;
        at = Skip(text, slash + 1, "*_` \u00a0\u202f\u2009\n\r");
        if (at >= text.Length || !ReadNumber(text, at, offset, out var below, out _))
            return false;
        denominator = below;
        return true;
    }

    private static bool ReadNumber(ReadOnlySpan<char> text, int at, int offset, out Stated number, out int end) =>
        NumberReader.TryRead(text, at, offset, out number, out end) && !NumberReader.IsDecimalComma(text, at, end);

    private static bool StartsNumber(ReadOnlySpan<char> text, int sign) => sign + 1 < text.Length && char.IsAsciiDigit(text[sign + 1]);

    private static char? Operator(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        // "well-known" and "AI/ML" are words.
        _ when IsLetterAt(text, at - 1) && IsLetterAt(text, at + 1) => null,
        '+' => '+',
        '-' or '−' or '–' => '-',
        '×' or '·' or '⋅' or '∙' => '×',
        '/' or '÷' => '/',
        // Bold is two stars, and so is its end; an italic star touches the word it marks.
        '*' when at + 1 < text.Length && text[at + 1] != '*' => '×',
        'x' or 'X' when !IsLetterAt(text, at - 1) && !IsLetterAt(text, at + 1) => '×',
        _ => null,
    };

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static int Skip(ReadOnlySpan<char> text, int at, string marks)
    {
        var next = text[at..].IndexOfAnyExcept(marks);
        return next < 0 ? text.Length : at + next;
    }
}
