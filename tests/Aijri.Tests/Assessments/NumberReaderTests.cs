using System.Globalization;
using Aijri.Assessments;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Assessments;

public class NumberReaderTests
{
    [Theory]
    [InlineData("2", "2")]
    [InlineData("+2", "2")]
    [InlineData("\\+2", "2")]
    [InlineData("**\\-2**", "-2")]
    [InlineData("-2", "-2")]
    [InlineData("−2", "-2")]
    [InlineData("–2", "-2")]
    [InlineData("0", "0")]
    [InlineData("3.50", "3.50")]
    [InlineData("20%", "20")]
    [InlineData("20 %", "20")]
    [InlineData("33.3%", "33.3")]
    [InlineData("~3.5", "3.5")]
    [InlineData("≈3.5", "3.5")]
    [InlineData("$5", "5")]
    [InlineData("-$5", "-5")]
    [InlineData("$187,500", "187500")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("**2**", "2")]
    [InlineData("-**2**", "-2")]
    [InlineData("**-2**", "-2")]
    [InlineData("***2.25***", "2.25")]
    [InlineData("__2__", "2")]
    [InlineData("*2*", "2")]
    [InlineData("`2`", "2")]
    [InlineData("(2)", "2")]
    [InlineData("[2]", "2")]
    [InlineData("\u00a02\u00a0", "2")]
    [InlineData("2 (low)", "2")]
    [InlineData("2.", "2")]
    [InlineData("9999999.999", "9999999.999")]
    [InlineData(".40", "0.40")]
    public void A_number_is_read_in_every_form_that_authors_use(string cell, string expected) => Assert.Equal(expected, Read(cell).Value.ToString());

    [Theory]
    [InlineData("2/9", "2", "9")]
    [InlineData("2 / 9", "2", "9")]
    [InlineData("3.75/5.0", "3.75", "5.0")]
    [InlineData("**2**/9", "2", "9")]
    [InlineData("**2/9**", "2", "9")]
    [InlineData("2/**9**", "2", "9")]
    [InlineData("`3`/`10`", "3", "10")]
    public void A_number_may_stand_over_a_denominator(string cell, string value, string denominator)
    {
        var number = Read(cell);
        Assert.Equal((value, denominator), (number.Value.ToString(), number.Denominator.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00a0")]
    [InlineData("****")]
    [InlineData("``")]
    public void Nothing_is_empty(string cell) => Assert.Equal(NumberForm.Empty, Form(cell));

    [Theory]
    [InlineData("2,25")]
    [InlineData("0,125")]
    [InlineData("**3,5**")]
    [InlineData("-2,5")]
    [InlineData("12,3456")]
    [InlineData("1234,567")]
    [InlineData("3,75/5,0")]
    public void A_decimal_comma_is_said_and_not_guessed(string cell) => Assert.Equal(NumberForm.DecimalComma, Form(cell));

    [Theory]
    [InlineData("n/a")]
    [InlineData("–")]
    [InlineData("high")]
    [InlineData("two")]
    [InlineData("2 or 3")]
    [InlineData("2-3")]
    [InlineData("2 3")]
    [InlineData("1.2.3")]
    [InlineData("1e5")]
    [InlineData("--2")]
    [InlineData("2/")]
    [InlineData("2/high")]
    [InlineData("2/9/2026")]
    [InlineData("score 2")]
    [InlineData("½")]
    [InlineData("٣")]
    public void What_is_no_number_or_more_than_one_is_not_read(string cell) => Assert.Equal(NumberForm.Unreadable, Form(cell));

    [Theory]
    [InlineData("10000000")]
    [InlineData("999999999999999999999")]
    [InlineData("0.00000000000000000001")]
    [InlineData("99999999999999999999999999999999999999999999999999")]
    public void A_number_of_too_many_digits_is_not_read(string cell) => Assert.Equal(NumberForm.Unreadable, Form(cell));

    [Theory]
    [InlineData("**-2**", 2, 4)]
    [InlineData("  20%", 2, 4)]
    [InlineData("$187,500", 1, 8)]
    [InlineData("2/9", 0, 1)]
    public void Its_place_is_sign_and_digits_alone(string cell, int start, int end) => Assert.Equal(new SourceSpan(100 + start, 100 + end), Read(cell, 100).Value.Span);

    [Fact]
    public void A_denominator_has_a_place_of_its_own() => Assert.Equal(new SourceSpan(108, 109), Read("**2** / 9", 100).Denominator!.Value.Span);

    [Fact]
    public void Any_decimal_is_read_back_with_any_sign_and_with_or_without_thousands_commas() =>
        Gen.Select(Gen.Long[0, 9_999_999], Gen.Int[0, 5], Gen.OneOf("", "+", "-", "−", "–"), Gen.OneOf("", "**", "`"), Gen.Bool).Sample((units, decimals, sign, mark, commas) =>
        {
            var value = new decimal(unchecked((int)units), (int)(units >> 32), 0, false, (byte)decimals);
            var digits = value.ToString((commas ? "N" : "F") + decimals, CultureInfo.InvariantCulture);
            var number = Read(mark + sign + digits + mark).Value;
            Assert.Equal((sign is "" or "+" ? value : -value, decimals), (number.Value, number.Decimals));
        }, iter: 2_000);

    [Fact]
    public void Any_cell_has_a_form_and_a_number_lies_within_it() =>
        Gen.String[Gen.Char["0123456789.,+-−–$%/*`() ~a"], 0, 30].Sample(cell =>
        {
            if (NumberReader.ReadCell(cell, 0, out var number) == NumberForm.Read)
                Assert.True(number.Value.Span is { Start: >= 0, Length: > 0 } span && span.End <= cell.Length);
        }, iter: 2_000);

    private static StatedTotal Read(string cell, int offset = 0)
    {
        Assert.Equal(NumberForm.Read, NumberReader.ReadCell(cell, offset, out var number));
        return number;
    }

    private static NumberForm Form(string cell) => NumberReader.ReadCell(cell, 0, out _);
}
