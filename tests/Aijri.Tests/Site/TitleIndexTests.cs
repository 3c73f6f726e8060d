using Aijri.Site;
using CsCheck;

namespace Aijri.Tests.Site;

/// <summary>Names are looked for sixteen letters at a time; a search that tries every name at every word must find the same.</summary>
public sealed class TitleIndexTests
{
    private static readonly string[] Names = ["Pilot", "Harbour Pilot", "Pilot Boat Keeper", "R&D Lead", "AI Lead", "Go Keeper", "C Keeper", "Telecommunications Engineer", "Pi"];

    private static readonly TitleIndex Titles = new([.. Names.Select(n => Given.Role(n))]);

    private static readonly string[] Pieces = ["Pilot", "pilots", "Harbour", "harbour ", "Boat ", "Keeper", "R&D ", "Lead", "AI ", "Go ", "C ", "Cs ", "Telecommunications ", "Engineer", "Pi", "pis", "a", " ", " ", "  ", ", ", "-", "é", "x", "thequickbrownfox"];

    [Fact]
    public void The_longest_name_at_the_first_word_is_found() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            Assert.Equal(Naive(text), Titles.Next(text, 0) is { } found ? (Names[found.Role], found.Start) : null);
        }, iter: 20_000);

    private static (string Name, int Start)? Naive(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
                continue;
            // Blanks count as one.
            var rest = System.Text.RegularExpressions.Regex.Replace(text[at..], " +", " ");
            foreach (var name in Names.OrderByDescending(n => n.Length))
            {
                if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsEnd(rest, name.Length))
                    return (name, at);
            }
        }
        return null;
    }

    private static bool IsEnd(string text, int at) => at == text.Length || !char.IsLetterOrDigit(text[at]) || (text[at] == 's' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));
}
