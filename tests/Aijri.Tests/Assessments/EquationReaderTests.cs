using Aijri.Assessments;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Assessments;

public class EquationReaderTests
{
    [Theory]
    [InlineData("6.00 - 2.25 = 3.75")]
    [InlineData("6.00 − 2.25 = 3.75")]
    [InlineData("6.00 – 2.25 = 3.75")]
    [InlineData("6.00-2.25=3.75")]
    [InlineData("6.00 -2.25 = 3.75")]
    [InlineData("**6.00** - **2.25** = **3.75**")]
    [InlineData("**6.00 - 2.25 = 3.75**")]
    [InlineData("`6.00` - `2.25` = `3.75`")]
    [InlineData("`6.00 - 2.25 = 3.75`")]
    [InlineData("(6.00 - 2.25) = [3.75]")]
    [InlineData("6.00\u00a0-\u00a02.25\u00a0=\u00a03.75")]
    [InlineData("6.00 (the constant) - 2.25 (weighted) = 3.75 points")]
    [InlineData("constant 6.00 - weighted total 2.25 = ~3.75")]
    [InlineData("6.00 (the well-known constant) - 2.25 (AI/ML) = 3.75")]
    [InlineData("6.00 - 2.25 ≈ 3.75")]
    public void A_difference_is_read_in_every_form(string text) => Assert.Equal("6.00 - 2.25 = 3.75", Shown(text));

    [Theory]
    [InlineData("3.75 × 1.36 = 5.10")]
    [InlineData("3.75 x 1.36 = 5.10")]
    [InlineData("3.75 X 1.36 = 5.10")]
    [InlineData("3.75x1.36 = 5.10")]
    [InlineData("3.75 * 1.36 = 5.10")]
    [InlineData("3.75*1.36 = 5.10")]
    [InlineData("3.75 \\* 1.36 = 5.10")]
    [InlineData("3.75 · 1.36 = 5.10")]
    [InlineData("3.75 ⋅ 1.36 = 5.10")]
    [InlineData("**3.75** × **1.36** = **5.10**")]
    [InlineData("**3.75** * **1.36** = **5.10**")]
    [InlineData("max 3.75 × next 1.36 = 5.10")]
    public void Every_times_sign_is_one(string text) => Assert.Equal("3.75 × 1.36 = 5.10", Shown(text));

    [Theory]
    [InlineData("(5.9466 - 0.54) / 7.93 × 100 = 68.2/100")]
    [InlineData("(5.9466 − 0.54) ÷ 7.93 × 100 = **68.2/100**")]
    [InlineData("(5.9466 - 0.54)/7.93*100 = **68.2** / 100")]
    [InlineData("[(5.9466 - 0.54) / 7.93] x 100 = `68.2`/100")]
    public void A_score_may_be_printed_over_its_maximum(string text) => Assert.Equal("5.9466 - 0.54 / 7.93 × 100 = 68.2 over 100", Shown(text));

    [Theory]
    [InlineData("1.0 + (9 × 0.04) = 1.36", "1.0 + 9 × 0.04 = 1.36")]
    [InlineData("1.0 + (-3 × 0.04) = 0.88", "1.0 + -3 × 0.04 = 0.88")]
    [InlineData("1.0 + (−3 × 0.04) = 0.88", "1.0 + -3 × 0.04 = 0.88")]
    [InlineData("1.0 - (3 × 0.04) = 0.88", "1.0 - 3 × 0.04 = 0.88")]
    [InlineData("0.50 - 0.54 = -0.04", "0.50 - 0.54 = -0.04")]
    [InlineData("0.50 - 0.54 = **−0.04**", "0.50 - 0.54 = -0.04")]
    [InlineData("187,500 / 2 = 93,750", "187500 / 2 = 93750")]
    [InlineData("6.00 - 2.25 = 3.75 (of 5)", "6.00 - 2.25 = 3.75")]
    [InlineData("2 = 2", "2 = 2")]
    [InlineData("6.00 - ~~2.52~~ 2.25 = ~~3.48~~ **3.75**", "6.00 - 2.25 = 3.75")]
    [InlineData("6.00 - 2.25 = 3.75 – 2 points short", "6.00 - 2.25 = 3.75")]
    public void Operands_and_results_may_have_signs_and_units(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("")]
    [InlineData("3.75")]
    [InlineData("6.00 - 2.25")]
    [InlineData("= 3.75")]
    [InlineData("6.00 - 2.25 =")]
    [InlineData("6.00 - 2.25 = high")]
    [InlineData("6.00 2.25 = 3.75")]
    [InlineData("6.00 and 2.25 = 3.75")]
    [InlineData("6.00 - = 3.75")]
    [InlineData("6.00 - 2.25 = 3.75/high")]
    [InlineData("6,00 - 2,25 = 3,75")]
    [InlineData("6.00 - 2.25 = 3,75")]
    [InlineData("6.00 - 99999999999999999999999 = 3.75")]
    [InlineData("20% × 2 = 0.40")]
    [InlineData("1.0 + (−3 × 4%) = 0.88")]
    [InlineData("3.75 = 6.00 − 2.25")]
    [InlineData("3.75 × 1.36 = 5.10; × 1.06 = 5.406")]
    [InlineData("6.00 - 2.25 = **3.75**, or 4.00 after review")]
    [InlineData("6.00 - 2.25 = 3.75/5.0 → 4.00")]
    public void What_is_no_calculation_is_not_read(string text) => Assert.Null(EquationReader.Read(text, 0));

    [Fact]
    public void Every_number_knows_its_place()
    {
        var equation = EquationReader.Read("**6.00** - 2.25 = **3.75/5.0**", 100)!;
        Assert.Equal([new(102, 106), new(111, 115)], equation.Operands.Select(o => o.Span));
        Assert.Equal((new SourceSpan(120, 124), new SourceSpan(125, 128), new SourceSpan(102, 128)), (equation.Result.Span, equation.Denominator!.Value.Span, equation.Span));
    }

    [Fact]
    public void Any_text_is_a_calculation_with_one_operator_fewer_than_operands_or_none() =>
        Gen.String[Gen.Char["0123456789.,+-−×x*/÷=≈()%` a"], 0, 40].Sample(text =>
        {
            var equation = EquationReader.Read(text, 0);
            Assert.True(equation is null || equation.Operators.Length == equation.Operands.Length - 1);
        }, iter: 2_000);

    private static string Shown(string text)
    {
        var equation = EquationReader.Read(text, 0);
        Assert.NotNull(equation);
        var left = string.Concat(equation.Operands.Select((o, i) => i == 0 ? $"{o}" : $" {equation.Operators[i - 1]} {o}"));
        return $"{left} = {equation.Result}" + (equation.Denominator is { } over ? $" over {over}" : "");
    }
}
