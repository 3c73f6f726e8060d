using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Sources;

public sealed class CharactersTests
{
    /// <summary>Many letters are told at once; it must make no difference.</summary>
    [Fact]
    public void Letters_and_digits_are_the_same_one_by_one_and_all_at_once() =>
        Gen.Char["aAzZ09 @[`{/:-\u007f\u0080éß中٣\u2014\ud835"].Array[0, 40].Sample(chars =>
        {
            var ones = chars.Select(Characters.IsLetterOrDigit).ToArray();
            var all = Characters.LettersOrDigits(chars);
            Assert.Equal(ones.Take(Characters.Block), Enumerable.Range(0, Math.Min(chars.Length, Characters.Block)).Select(i => (all >> i & 1) != 0));
            for (var at = 0; at <= chars.Length; at++)
                Assert.Equal(at + ones.Skip(at).TakeWhile(o => o).Count(), Characters.EndOfWord(chars, at));
        });
}
