using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads a printed calculation: "(5.9466 - 0.54) / 7.93 × 100 = 68.2/100". Brackets, words, bold and italics are passed over, and what is struck out.</summary>
public static class EquationReader
{
    private const int Usual = 16;

    /// <summary>The calculation in <paramref name="text"/>, which stands at <paramref name="offset"/>; null when it is none, or one of its numbers cannot be read.</summary>
    public static Equation? Read(ReadOnlySpan<char> text, int offset)
    {
        var at = 0;
        if (ReadStep(text, ref at, offset, out _) is not { } first)
            return null;
        var between = ImmutableArray.CreateBuilder<Step>();
        // A step ends right before the next "="; what has words or a bracket before it is the result, and a remark.
        for (var next = at; ReadStep(text, ref next, offset, out var isClosed) is { } step && isClosed;)
        {
            between.Add(step);
            at = next;
        }
        if (!ReadResult(text, at, offset, out var result, out var denominator))
            return null;
        var last = denominator?.Span ?? result.Span;
        if (GoesOn(text[(last.End - offset)..]))
            return null;
        // With a bracket lost, what is printed is another calculation. One around all of it closes behind the result; what follows is a remark.
        if (!IsBalanced(text[..(last.End - offset)]) && !IsBalanced(text[..Skip(text, last.End - offset, ClosingMarks)]))
            return null;
        if (RoundedFrom(text[(last.End - offset)..], last.End) is { } unrounded)
            between.Add(new Step([unrounded], ""));
        return new Equation(first.Operands, first.Operators, result, denominator, first.Operands[0].Span.Union(last)) { Between = between.ToImmutable() };
    }

    /// <summary>The calculation in <paramref name="text"/>, or the number alone that stands for its result.</summary>
    public static Equation? ReadOrResult(ReadOnlySpan<char> text, int offset)
    {
        if (Read(text, offset) is { } equation)
            return equation;
        var start = Skip(text, 0, "=≈*_`" + Characters.Blanks);
        if (NumberReader.ReadCell(text[start..], offset + start, out var number) != NumberForm.Read)
            return null;
        var span = number.Denominator is { } below ? number.Value.Span.Union(below.Span) : number.Value.Span;
        return InBrackets(text, span.End - offset, offset) is { } step
            ? new Equation(step.Operands, step.Operators, number.Value, number.Denominator, step.Operands[0].Span.Union(span)) : new Equation([], "", number.Value, number.Denominator, span);
    }

    // "46.8/100 ((4.2476 − 0.54) / 7.93 × 100)", "4.2476 (= 3.45 × 1.08 × 1.14)": the calculation behind its result. "(25-47)" and "(48 − 46.8)" are none.
    private static Step? InBrackets(ReadOnlySpan<char> text, int at, int offset)
    {
        at = Skip(text, at, "*_`" + Characters.Blanks);
        if (at >= text.Length || text[at] != '(')
            return null;
        var (end, open) = (at, 0);
        do
            open += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
        while (open > 0 && ++end < text.Length);
        var from = Skip(text, at + 1, "=" + Characters.Blanks);
        return open == 0 && from < end && text[from..end].IndexOfAny('=', '≈') < 0 && ReadStep(text[..end], ref from, offset, out _, isLast: true) is { Operators.Length: > 0 } step
            && (step.Operators.Length > 1 || step.Operands.All(o => o.Decimals > 0)) ? step : null;
    }

    // Up to the next "=" and past it; null when there is none, or no calculation before it.
    private static Step? ReadStep(ReadOnlySpan<char> text, ref int at, int offset, out bool isClosed, bool isLast = false)
    {
        isClosed = true;
        if (!isLast && text[at..].IndexOfAny('=', '≈') < 0)
            return null;
        var operands = new RentedList<Stated>(Usual);
        var operators = new RentedList<char>(Usual);
        Step? step = ReadStep(text, ref at, offset, out isClosed, ref operands, ref operators) && (isLast || at++ < text.Length) ? new Step([.. operands.Items], operators.Items.ToString()) : null;
        operands.Return();
        operators.Return();
        return step;
    }

    private static bool ReadStep(ReadOnlySpan<char> text, ref int at, int offset, out bool isClosed, ref RentedList<Stated> operands, ref RentedList<char> operators)
    {
        var isItalic = false;
        isClosed = true;
        while (at < text.Length && text[at] is not ('=' or '≈'))
        {
            var c = text[at];
            var wantsOperand = operands.Count == operators.Count;
            if (wantsOperand && (char.IsAsciiDigit(c) || ((NumberReader.IsSign(c) || c == '.') && StartsNumber(text, at))))
            {
                // Nothing is computed with per cents here: "(−3 × 4%)" is another way to write the coefficient.
                // "10. + (4 × 0.02)" has its point in the wrong place.
                if (!ReadNumber(text, at, offset, out var operand, out at) || (at < text.Length && text[at] is '%' or '.'))
                    return false;
                operands.Add(operand);
                isClosed = true;
                continue;
            }
            if (char.IsAsciiDigit(c) || c == ';')
                return false; // Two numbers with nothing between them, or several calculations.
            if (c == '~' && StruckOut.End(text, at) is var past && past > at)
            {
                at = past;
                continue;
            }
            if (wantsOperand && (c is '×' or '·' or '⋅' or '∙' or '÷' || (c is '/' or '*' && operands.Count > 0 && IsApart(text, at))))
                return false; // A sign of a calculation without a number before it: "(l × 0.04)".
            isClosed &= wantsOperand || ClosingMarks.Contains(c);
            if (c == '*' && !IsDouble(text, at) && (wantsOperand ? StartsNumber(text, at) : isItalic && IsDigitAt(text, at - 1)))
                isItalic = wantsOperand;
            else if (!wantsOperand && Operator(text, at) is { } op)
                operators.Add(op);
            at += c == '*' && IsDouble(text, at) ? 2 : 1;
        }
        return operands.Count > 0 && operators.Count == operands.Count - 1;
    }

    private const string ClosingMarks = "*_`)]% " + Characters.Blanks;

    // "6.00 − 3.55" behind the last "=", "→ 21.0", "or 21.0 after review": what stands there first is not the result.
    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        var isList = rest[Skip(rest, 0, ClosingMarks)..] is [';', ..];
        rest = rest[Skip(rest, 0, ClosingMarks + ",;.(")..];
        if (rest.IsEmpty)
            return false;
        // "3.45 × 1.08 = 3.726; 3.726 × 1.14 = …"
        var past = 0;
        if (isList && char.IsAsciiDigit(rest[0]) && ReadStep(rest, ref past, 0, out _) is { Operators.Length: > 0 })
            return true;
        var isSecond = rest[0] == '→' || rest.StartsWith("->") || rest.StartsWith("or ", StringComparison.OrdinalIgnoreCase);
        var from = isSecond ? rest.IndexOf(' ') : 1;
        if (from < 0 || (!isSecond && Operator(rest, 0) is null))
            return false;
        from = Skip(rest, from, "*_`[(~" + Characters.Blanks);
        // "– 2 points below the edge" is a remark.
        return from < rest.Length && NumberReader.TryRead(rest, from, 0, out _, out var end) && (isSecond || Skip(rest, end, ClosingMarks) is var next && (next == rest.Length || !char.IsLetter(rest[next])));
    }

    // "= 19.0 (rounded from 19.0189)": the result with more of its digits.
    private static Stated? RoundedFrom(ReadOnlySpan<char> rest, int offset)
    {
        const string Words = "rounded from ";
        var at = Skip(rest, 0, ClosingMarks + ",(");
        return rest[at..].StartsWith(Words, StringComparison.OrdinalIgnoreCase) && ReadNumber(rest, at + Words.Length, offset, out var number, out _) ? number : null;
    }

    private static bool ReadResult(ReadOnlySpan<char> text, int at, int offset, out Stated result, out Stated? denominator)
    {
        denominator = null;
        result = default;
        at = StruckOut.Skip(text, at, "*_`[(~" + Characters.Blanks);
        if (at >= text.Length || !ReadNumber(text, at, offset, out result, out at))
            return false;
        var slash = Skip(text, at, "*_`])%" + Characters.Blanks);
        if (NumberReader.PastOver(text, slash) is not (> 0 and var over))
            return true;
        at = Skip(text, over, "*_`" + Characters.Blanks);
        if (at >= text.Length || !ReadNumber(text, at, offset, out var below, out _))
            return text[slash] != '/';
        denominator = below;
        return true;
    }

    private static bool IsBalanced(ReadOnlySpan<char> text) => text.Count('(') == text.Count(')');

    private static bool ReadNumber(ReadOnlySpan<char> text, int at, int offset, out Stated number, out int end) =>
        NumberReader.TryRead(text, at, offset, out number, out end) && !NumberReader.IsDecimalComma(text, at, end);

    private static bool StartsNumber(ReadOnlySpan<char> text, int sign) => IsDigitAt(text, sign + 1);

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsApart(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ';

    private static bool IsDouble(ReadOnlySpan<char> text, int star) => star + 1 < text.Length && text[star + 1] == '*';

    private static char? Operator(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        // "well-known" and "AI/ML" are words.
        _ when IsLetterAt(text, at - 1) && IsLetterAt(text, at + 1) => null,
        '+' => '+',
        '×' or '·' or '⋅' or '∙' => '×',
        '/' or '÷' => '/',
        // Bold is two stars, and so is its end; an italic star touches the word it marks.
        '*' when at + 1 < text.Length && text[at + 1] != '*' => '×',
        'x' or 'X' when !IsLetterAt(text, at - 1) && !IsLetterAt(text, at + 1) => '×',
        var c when NumberReader.IsSign(c) => '-',
        _ => null,
    };

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static int Skip(ReadOnlySpan<char> text, int at, string marks)
    {
        var next = text[at..].IndexOfAnyExcept(marks);
        return next < 0 ? text.Length : at + next;
    }
}
