using System.Text;

namespace Aijri.Measurement.Honest;

/// <summary>Marks numbers while a document is written, so that a slip can be made in one of them. The marks are taken out at the end.</summary>
internal static class Marks
{
    private const char Begin = '\uE000';
    private const char BeginProse = '\uE001';
    private const char End = '\uE002';

    /// <summary>A number that follows from the inputs.</summary>
    public static string Of(string number) => $"{Begin}{number}{End}";

    /// <summary>A sentence; its numbers repeat what stands elsewhere.</summary>
    public static string InProse(string sentence) => sentence.Replace(Begin, BeginProse);

    /// <summary>The text without marks.</summary>
    public static string None(string text) => string.Concat(text.Where(c => c is < Begin or > End));

    /// <summary>The text without marks, and where the numbers stand in it.</summary>
    public static (string Text, List<MarkedNumber> Numbers) Take(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var numbers = new List<MarkedNumber>();
        foreach (var c in marked)
        {
            if (c is Begin or BeginProse)
                numbers.Add(new MarkedNumber(text.Length, 0, c == BeginProse));
            else if (c == End)
                numbers[^1] = numbers[^1] with { Length = text.Length - numbers[^1].Start };
            else
                text.Append(c);
        }
        return (text.ToString(), numbers);
    }
}
