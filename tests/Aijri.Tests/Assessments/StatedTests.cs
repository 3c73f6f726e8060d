using System.Globalization;
using Aijri.Assessments;

namespace Aijri.Tests.Assessments;

public class StatedTests
{
    [Theory]
    [InlineData("3.50", "3.495", true)]
    [InlineData("3.50", "3.505", true)]
    [InlineData("3.50", "3.4949", false)]
    [InlineData("3.50", "3.5051", false)]
    [InlineData("3.5", "3.45", true)]
    [InlineData("-2", "-2.5", true)]
    [InlineData("100", "100.51", false)]
    public void A_number_agrees_within_half_a_unit_of_its_last_digit_ends_included(string stated, string computed, bool agrees) =>
        Assert.Equal(agrees, Stated(stated).Agrees(decimal.Parse(computed, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("3.50", 2, "0.01")]
    [InlineData("35", 0, "1")]
    public void Its_digits_give_its_decimals_and_its_unit(string stated, int decimals, string unit) =>
        Assert.Equal((decimals, unit), (Stated(stated).Decimals, Stated(stated).Unit.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void It_is_shown_as_it_was_written() => Assert.Equal("3.50", Stated("3.50").ToString());

    private static Stated Stated(string digits) => new(decimal.Parse(digits, CultureInfo.InvariantCulture), default);
}
