namespace Aijri.Assessments;

/// <summary>Calculations that sentences print: "Task Resistance is 6.00 − 2.10 = 3.90". The number behind the sign is what is stated.</summary>
internal static class SentenceCalculation
{
    // In tokens.
    private const int Longest = 24;

    // No calculation of the method has more results in a row.
    private const int MostSteps = 16;

    /// <summary>Whether the number at token <paramref name="at"/> is the result of one.</summary>
    public static bool IsResult(Passage passage, int at) => Operators(passage, at, out _) is not null;

    /// <summary>Whether the number is part of one whose result is a value of the method, so that it states nothing itself.</summary>
    public static bool IsOperand(Passage passage, int at)
    {
        // "a × b = c × d = e": each result is part of the next calculation, or a value by itself.
        Span<int> results = stackalloc int[MostSteps];
        var count = 0;
        for (var result = ResultBehind(passage, at); result >= 0; result = ResultBehind(passage, result))
        {
            if (count == MostSteps)
                return false;
            results[count++] = result;
        }
        var isOperand = false;
        while (count > 0)
            isOperand = !isOperand && QuantityReader.Stated(passage, results[--count]) != Quantity.Unnamed;
        return isOperand;
    }

    // The result of the calculation that the number is part of; −1 where it is of none.
    private static int ResultBehind(Passage passage, int at)
    {
        var isOpen = false;
        for (var i = at + 1; i < Math.Min(passage.Tokens.Length, at + Longest); i++)
        {
            if (Sign(passage, i) is not null && !isOpen)
                isOpen = true;
            else if (passage.IsNumber(i) && isOpen)
                isOpen = false;
            else if (passage.IsMark(i, '=') && !isOpen && i > at + 1)
                return passage.IsNumber(i + 1) && IsResult(passage, i + 1) ? i + 1 : -1;
            else if (!(passage.IsMark(i, ')') && !isOpen) && !(passage.IsMark(i, '(') && isOpen))
                return -1;
        }
        return -1;
    }

    /// <summary>The signs between the numbers of the calculation that the number at token <paramref name="at"/> is the result of, in their order; null where it is of none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The number's token.</param>
    /// <param name="before">The token before the calculation.</param>
    public static string? Operators(Passage passage, int at, out int before)
    {
        before = at - 2;
        if (!passage.IsMark(at - 1, '='))
            return null;
        var signs = "";
        var depth = 0;
        var isOpen = true;
        for (; before >= 0 && before > at - Longest; before--)
        {
            if (passage.IsNumber(before) && isOpen)
                isOpen = false;
            else if (Sign(passage, before) is { } sign && !isOpen)
                (signs, isOpen) = (sign + signs, true);
            else if (passage.IsMark(before, ')') && isOpen)
                depth++;
            else if (passage.IsMark(before, '(') && !isOpen && depth > 0)
                depth--;
            else
                break;
        }
        return signs.Length > 0 && !isOpen && depth == 0 ? signs : null;
    }

    /// <summary>Whether a value of the method is what such signs lead to.</summary>
    public static bool Fits(Quantity quantity, string signs) => quantity switch
    {
        Quantity.TaskResistance => signs[0] == '-' && (signs.All(s => s == '-') || signs[1..].All(s => s == '+')),
        Quantity.Raw => signs.Length > 1 && signs.All(s => s == '×'),
        Quantity.Score or Quantity.FormulaScore => signs.Contains('/', StringComparison.Ordinal),
        Quantity.EvidenceModifier or Quantity.BarrierModifier or Quantity.GrowthModifier => signs is "+×" or "-×" or "+" or "-",
        _ => signs.All(s => s is '+' or '-'),
    };

    private static char? Sign(Passage passage, int at)
    {
        if (passage.Is(at, "x"))
            return '×';
        if (at < 0 || at >= passage.Tokens.Length || passage.Tokens[at] is not { Kind: ProseTokenKind.Mark } mark)
            return null;
        return passage.Text[mark.Start] switch
        {
            '−' or '-' or '–' => '-',
            '×' or '·' => '×',
            '+' => '+',
            '/' or '÷' => '/',
            _ => null,
        };
    }
}
