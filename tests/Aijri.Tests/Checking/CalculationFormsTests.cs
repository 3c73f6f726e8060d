namespace Aijri.Tests.Checking;

/// <summary>Calculations worked out further, or less far, than usual.</summary>
public sealed class CalculationFormsTests
{
    [Theory]
    [InlineData("1.04")]
    [InlineData("= 1.04")]
    [InlineData("**1.04**")]
    [InlineData("1.0 + 0.04 = 1.04")]
    [InlineData("1.0 + 1 × 0.04 = 1.04")]
    [InlineData("1.0 + (1 × 0.04) = 1.0 + 0.04 = 1.04")]
    [InlineData("1.0 + (0.04 × 1) = 1 + 0.04 = 1.04")]
    public void A_modifier_may_be_worked_out_in_steps_or_not_at_all(string row) =>
        Example.AssertRead("1.0 + (1 × 0.04) = 1.04", row, "composite.evidence.result");

    [Theory]
    [InlineData("1.0 - (1 × 0.04) = 1.0 - 0.04 = 0.96")]
    [InlineData("1.0 + (-1 × 0.04) = 1.0 - 0.04 = 0.96")]
    [InlineData("1.0 + (−1 × 0.04) = 1.0 + (−0.04) = 0.96")]
    [InlineData("1.0 - 0.04 = 0.96")]
    public void A_negative_total_may_be_taken_away(string row)
    {
        var text = Example.Text.Replace("| AI Tool Maturity | 1 |", "| AI Tool Maturity | 0 |", StringComparison.Ordinal).Replace("| Expert Consensus | 1 |", "| Expert Consensus | 0 |", StringComparison.Ordinal)
            .Replace("| **1** |", "| **-1** |", StringComparison.Ordinal).Replace("1.0 + (1 × 0.04) = 1.04", row, StringComparison.Ordinal)
            .Replace("× 1.04 × 1.08 × 1.00 = 4.0435", "× 0.96 × 1.08 × 1.00 = 3.7325", StringComparison.Ordinal).Replace("(4.0435", "(3.7325", StringComparison.Ordinal).Replace("44.2", "40.3", StringComparison.Ordinal);
        Example.AssertRead(text, "composite.evidence.result");
    }

    [Theory]
    [InlineData("100 × (4.0435 - 0.54) / 7.93 = 44.2/100")]
    [InlineData("3.5035 / 7.93 × 100 = 44.2/100")]
    [InlineData("(4.0435 - 0.54) / 7.93 × 100 = 3.5035 / 7.93 × 100 = 44.2/100")]
    [InlineData("(4.0435 - 0.54) / 7.93 × 100 = 3.5035 / 7.93 × 100 = 0.4418 × 100 = 44.18 = 44.2/100")]
    [InlineData("100 × 3.5035 / 7.93 = 44.2")]
    [InlineData("44.2/100")]
    [InlineData("= 44.2")]
    public void A_score_may_be_worked_out_in_other_orders_and_steps(string line) =>
        Example.AssertRead("(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", line, "score.result");

    [Theory]
    [InlineData("6.00 - 2.40 = 3.60 = 3.6/5.0")]
    [InlineData("6.00 - (1.00 + 1.20 + 0.20) = 6.00 - 2.40 = 3.60/5.0")]
    [InlineData("6.00 - (1.00 + 1.20 + 0.20) = 3.60")]
    [InlineData("3.60/5.0")]
    [InlineData("*6.00* - *2.40* = *3.60*/5.0")]
    [InlineData("*6.00 - 2.40 = 3.60*/5.0")]
    public void Task_Resistance_may_be_worked_out_in_steps(string line) =>
        Example.AssertRead("6.00 - 2.40 = **3.60/5.0**", line, "task-resistance.result");

    [Theory]
    [InlineData("4.0435")]
    [InlineData("3.60 × 1.04 × 1.08 = 4.0435")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.0 = 4.0435")]
    [InlineData("3.6 × 1.04 × 1.08 × 1 = 4.0435")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 3.744 × 1.08 × 1.00 = 4.04352 × 1.00 = 4.0435")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 3.744 × 1.08 = 4.0435")]
    [InlineData("*3.60* × *1.04* × *1.08* × *1.00* = 4.0435")]
    public void Raw_may_be_worked_out_in_steps_or_leave_out_a_modifier_of_1(string line) =>
        Example.AssertRead("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", line, "raw.result");

    [Theory]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "1.0 + (1 × 0.04) = 1.0 + «0.05» = 1.04", "AIJ403")]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "1.0 + (1 × 0.04) = 1.0 + «0.05» = 1.05", "AIJ403")]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "1.0 + «0.05» = 1.05", "AIJ402")]
    [InlineData("1.0 + (1 × 0.04) = 1.04", "«1.05»", "AIJ403")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "«4.0445»", "AIJ403")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 1.04 × «1.09» = 4.0435", "AIJ402")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 1.08 × 1.00 = «3.8880»", "AIJ403")]
    [InlineData("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 1.04 × 1.08 × 1.00 = «3.754» × 1.08 × 1.00 = 4.0435", "AIJ403")]
    [InlineData("(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", "«3.5135» / 7.93 × 100 = 44.2/100", "AIJ402")]
    [InlineData("(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", "(4.0435 - 0.54) / 7.93 × 100 = «3.5135» / 7.93 × 100 = 44.2", "AIJ403")]
    [InlineData("(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", "100 × (4.0435 - 0.54) / «7.83» = 44.2/100", "AIJ404")]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "6.00 - (1.00 + «1.30» + 0.20) = 3.60", "AIJ402")]
    [InlineData("6.00 - 2.40 = **3.60/5.0**", "6.00 - (1.00 + 1.20 + 0.20) = 6.00 - «2.50» = 3.60", "AIJ402")]
    public void A_wrong_step_is_one_error_on_its_number(string right, string wrong, string rule) => Assert.Equal(rule, Example.OneError(right, wrong).Rule.Id);

    [Fact]
    public void A_total_carried_through_every_step_is_one_error()
    {
        var text = Example.Text.Replace("| **1** |", "| **2** |", StringComparison.Ordinal).Replace("1.0 + (1 × 0.04) = 1.04", "1.0 + (2 × 0.04) = 1.0 + 0.08 = 1.08", StringComparison.Ordinal)
            .Replace("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 1.08 × 1.08 × 1.00 = 3.888 × 1.08 = 4.1990", StringComparison.Ordinal).Replace("(4.0435 - 0.54) / 7.93 × 100 = **44.2", "3.6590 / 7.93 × 100 = **46.1", StringComparison.Ordinal);
        var error = Assert.Single(Example.Check(text).Findings);
        Assert.Equal("evidence.total", error.Claim);
    }

    [Fact]
    public void A_factor_other_than_1_that_is_left_out_is_one_error_although_the_result_is_right()
    {
        var error = Assert.Single(Example.Check(Example.With("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 1.04 × 1.00 = 4.0435")).Findings);
        Assert.Equal((Aijri.Findings.Rules.OperandMismatch, "3.60 × 1.04 × 1.00", "3.60 × 1.04 × 1.08 × 1.00"), (error.Rule, error.Stated, error.Expected));
        Assert.Empty(Example.Check(Example.With("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 1.04 × 1.08 = 4.0435")).Findings);
    }
}
