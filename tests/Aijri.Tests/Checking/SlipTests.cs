using Aijri.Checking;

namespace Aijri.Tests.Checking;

public sealed class SlipTests
{
    [Theory]
    [InlineData("55.30", "55.3", "there is a zero too many behind it")]
    [InlineData("55.3", "55.30", "a zero is missing behind it")]
    [InlineData("5.53", "55.3", "the decimal point has moved")]
    [InlineData("553", "55.3", "the decimal point has moved")]
    [InlineData("-3", "3", "the sign is the other way")]
    [InlineData("53.5", "55.3", "two digits are swapped")]
    [InlineData("5.3", "55.3", "a digit is missing")]
    [InlineData("55.33", "55.3", "a digit is doubled")]
    [InlineData("41.7", "55.3", null)]
    [InlineData("55.3", "55.3", null)]
    public void What_happened_is_said_where_one_slip_explains_it(string stated, string expected, string? slip) => Assert.Equal(slip, Slip.Between(stated, expected));
}
