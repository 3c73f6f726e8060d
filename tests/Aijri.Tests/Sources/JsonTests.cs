using System.Globalization;
using System.Text;
using Aijri.Sources;

namespace Aijri.Tests.Sources;

public class JsonTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("100", "100")]
    [InlineData("62.90", "62.9")]
    [InlineData("-10.00", "-10")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    public void A_number_has_no_zeros_that_arithmetic_leaves(string value, string written) =>
        Assert.Equal($"{{\n  \"n\": {written}\n}}\n", Encoding.UTF8.GetString(Json.Object(json => Json.Number(json, "n", decimal.Parse(value, CultureInfo.InvariantCulture)))));

    [Fact]
    public void No_number_is_null() => Assert.Equal("{\n  \"n\": null\n}\n", Encoding.UTF8.GetString(Json.Object(json => Json.Number(json, "n", null))));

    [Fact]
    public void Within_a_page_nothing_begins_or_ends_a_tag() => Assert.Equal("{\"a\":\"\\u003C/script\\u003E\\u0026é\"}", Json.InPage(json => json.WriteString("a", "</script>&é")));
}
