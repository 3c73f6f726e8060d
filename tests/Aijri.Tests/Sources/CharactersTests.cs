using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Sources;

/// <summary>Many letters are told at once; it must make no difference.</summary>
public sealed class CharactersTests
{
    private const string Ascii = "aAzZ09 @[`{/:-.\u007f";

    [Fact]
    public void Letters_and_digits_are_the_same_one_by_one_and_all_at_once() =>
        Gen.OneOf(Gen.Char[Ascii].Array[0, 64], Gen.Char["aAzZ09"].Array[0, 64], Gen.Char[Ascii + "\u0080éß中٣\u2014\ud835"].Array[0, 64]).Sample(chars =>
        {
            var ones = chars.Select(Characters.IsLetterOrDigit).ToArray();
            var all = Characters.LettersOrDigits(chars);
            Assert.Equal(ones.Take(Characters.Block), Enumerable.Range(0, Math.Min(chars.Length, Characters.Block)).Select(i => (all >> i & 1) != 0));
            for (var at = 0; at <= chars.Length; at++)
                Assert.Equal(at + ones.Skip(at).TakeWhile(o => o).Count(), Characters.EndOfWord(chars, at));
        }, iter: 2_000);

    [Fact]
    public void Every_character_of_ASCII_is_told_at_every_place()
    {
        for (var c = '\0'; c < 128; c++)
        {
            for (var at = 0; at < Characters.Block; at++)
            {
                var text = new string('a', Characters.Block).ToCharArray();
                text[at] = c;
                Assert.Equal(char.IsLetterOrDigit(c), (Characters.LettersOrDigits(text) >> at & 1) != 0);
            }
        }
    }

    [Fact]
    public void Every_blank_but_a_space_is_one_that_parts_a_name_otherwise() =>
        Assert.All(Enumerable.Range(0, char.MaxValue).Select(i => (char)i).Where(c => char.IsWhiteSpace(c) && c != ' '), c => Assert.Equal(1, Characters.LengthWithSingleBlanks($"a{c}b")));
}
