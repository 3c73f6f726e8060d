using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Small slips made on purpose, to see whether anything notices.</summary>
public static class Mutants
{
    /// <summary>The text with each digit of the number at <paramref name="span"/> one more and one less, and with two neighbouring digits swapped.</summary>
    public static IEnumerable<(string Token, string Text)> Of(string text, SourceSpan span)
    {
        var number = text.Substring(span.Start, span.Length);
        for (var i = 0; i < number.Length; i++)
        {
            if (!char.IsAsciiDigit(number[i]))
                continue;
            if (number[i] < '9')
                yield return With((char)(number[i] + 1), i);
            if (number[i] > '0')
                yield return With((char)(number[i] - 1), i);
            if (i + 1 < number.Length && char.IsAsciiDigit(number[i + 1]) && number[i] != number[i + 1])
                yield return Whole(number[..i] + number[i + 1] + number[i] + number[(i + 2)..]);
        }

        (string, string) With(char digit, int at) => Whole(number[..at] + digit + number[(at + 1)..]);

        (string, string) Whole(string token) => (token, text[..span.Start] + token + text[span.End..]);
    }
}
