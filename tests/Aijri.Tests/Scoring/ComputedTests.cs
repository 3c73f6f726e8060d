using System.Globalization;
using Aijri.Scoring;
using CsCheck;

namespace Aijri.Tests.Scoring;

public sealed class ComputedTests
{
    // Of every length, with every number of decimals; many with zeros at the end.
    private static readonly Gen<decimal> Numbers = Gen.Select(Gen.OneOf(Gen.Int[0, 400], Gen.Int), Gen.OneOf(Gen.Const(0), Gen.Int), Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int)), Gen.Bool, Gen.Byte[0, 28],
        (low, middle, high, isNegative, scale) => new decimal(low, middle, high, isNegative, scale));

    [Fact]
    public void A_number_is_written_as_the_library_writes_it() => Gen.Select(Numbers, Gen.Int[0, 10]).Sample((number, decimals) =>
    {
        var rounded = Math.Round(number, 10, MidpointRounding.AwayFromZero);
        Assert.Equal(Library(rounded, "0." + new string('0', decimals) + new string('#', 10 - decimals)), Computed.Exact(number, decimals));
        rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        Assert.Equal(Library(rounded, "0." + new string('0', decimals)), Computed.Rounded(number, decimals));
    });

    /// <summary>A method may round a tie to the even digit.</summary>
    [Theory]
    [InlineData(MidpointRounding.AwayFromZero, "44.3")]
    [InlineData(MidpointRounding.ToEven, "44.2")]
    public void A_score_is_printed_as_its_method_rounds(MidpointRounding rounding, string expected)
    {
        var method = Methodology.BuiltIn with { Score = Methodology.BuiltIn.Score with { Offset = 0, Divisor = 8, Rounding = rounding } };
        var score = Scorer.Score(new Computed("raw", 3.54m, () => "", 4), method.Score)!;
        Assert.Equal((44.25m, expected, expected), (score.Value, score.ToString(), score.Printed.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("0", 0, "0", "0")]
    [InlineData("-0.00", 2, "0.00", "0.00")]
    [InlineData("-0.0000000000001", 2, "0.00", "0.00")]
    [InlineData("4.3200", 2, "4.32", "4.32")]
    [InlineData("4.3251", 2, "4.3251", "4.33")]
    [InlineData("-3", 0, "−3", "−3")]
    [InlineData("12", 1, "12.0", "12.0")]
    public void Zeros_are_dropped_but_where_decimals_are_wanted(string number, int decimals, string exact, string rounded)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal((exact, rounded), (Computed.Exact(value, decimals), Computed.Rounded(value, decimals)));
    }

    private static string Library(decimal number, string format) => (number == 0 ? 0 : number).ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
