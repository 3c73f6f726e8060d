using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public class StatementReaderTests
{
    [Theory]
    [InlineData("0% displacement, 80% augmentation, 20% not involved.", "displacement 0, augmentation 80, not involved 20")]
    [InlineData("20% not involved, 80% augmentation, 0% displacement", "not involved 20, augmentation 80, displacement 0")]
    [InlineData("80% augmentation; 20% not involved", "augmentation 80, not involved 20")]
    [InlineData("80% augmentation, and 20% not involved", "augmentation 80, not involved 20")]
    [InlineData("80% augmentation and 20% not involved", "augmentation 80, not involved 20")]
    [InlineData("0% displacement, 80% augmentation and 20% not involved.", "displacement 0, augmentation 80, not involved 20")]
    [InlineData("100% augmentation.", "augmentation 100")]
    [InlineData("**33.3%** displacement, **66.7%** augmentation", "displacement 33.3, augmentation 66.7")]
    [InlineData("Displacement: 20%, Augmentation: 80%", "Displacement 20, Augmentation 80")]
    [InlineData("Displacement 20%, Augmentation = 80%", "Displacement 20, Augmentation 80")]
    public void A_split_has_its_parts_in_any_order_and_some_may_be_missing(string line, string expected) =>
        Assert.Equal(expected, string.Join(", ", Given.Read(line, (d, f, s) => new StatementReader(d, f).Split(s)).Value.Select(p => $"{p.Mode} {p.Share}")));

    [Fact]
    public void The_parts_of_a_split_know_their_places()
    {
        var (text, place) = Given.Marked("0% displacement, «80»% augmentation");
        var part = Given.Read(text, (d, f, s) => new StatementReader(d, f).Split(s)).Value[1];
        Assert.Equal((place, "augmentation"), (part.Share.Span, text[part.Mode.Span.Start..part.Mode.Span.End]));
    }

    [Theory]
    [InlineData("mostly augmentation")]
    [InlineData("")]
    public void A_split_without_numbers_is_reported(string line)
    {
        var (parts, findings) = Given.Read(line, (d, f, s) => new StatementReader(d, f).Split(s));
        Assert.Empty(parts);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }

    [Theory]
    [InlineData("Protective 2 + Correlation 2 = worth a full assessment", "2", "2")]
    [InlineData("Protective 2/9 + Correlation −1 = 1", "2", "-1")]
    [InlineData("Correlation +2 and Protective **3**", "3", "2")]
    [InlineData("protective: 2", "2", "")]
    [InlineData("Growth Correlation (1) = likely Green 48", "", "1")]
    public void A_quick_screen_has_its_operands_in_any_order(string line, string @protective, string growth)
    {
        var screen = Given.Read(line, (d, f, s) => new StatementReader(d, f).QuickScreen(s)).Value!;
        Assert.Equal((@protective, growth), ($"{screen.Protective}", $"{screen.Growth}"));
    }

    [Fact]
    public void A_quick_screen_without_operands_is_reported()
    {
        var (screen, findings) = Given.Read("likely Green", (d, f, s) => new StatementReader(d, f).QuickScreen(s));
        Assert.Null(screen);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }

    [Theory]
    [InlineData("Confirmed at 2. The link is direct.", "2")]
    [InlineData("**Confirmed at −1.**", "-1")]
    [InlineData("confirmed at **+2**", "2")]
    [InlineData("It was confirmed at 2.", "")]
    [InlineData("Not confirmed.", "")]
    public void A_confirmation_stands_at_the_beginning_of_its_line(string line, string growth) => Assert.Equal(growth, $"{Given.Read(line, (d, f, s) => new StatementReader(d, f).Confirmed(s)).Value}");

    [Fact]
    public void A_calculation_with_the_operators_expected_is_read() => Assert.NotNull(Given.Read("6.00 - 2.25 = 3.75", (d, f, s) => new StatementReader(d, f).Equation(s, CalculationForms.TaskResistance)).Value);

    [Theory]
    [InlineData("«6.00 + 2.25 = 3.75»", "unreadable-claim")]
    [InlineData("«about 3.75»", "unreadable-claim")]
    [InlineData("**«6.00 2.25 = 3.75»**", "unreadable-claim")]
    [InlineData("6.00 - «2,25» = 3.75", "decimal-comma")]
    [InlineData("6.00 - 2.25 = **«3,75»**", "decimal-comma")]
    public void What_should_be_a_calculation_and_is_none_is_reported(string marked, string rule)
    {
        var (text, place) = Given.Marked(marked);
        var (equation, findings) = Given.Read(text, (d, f, s) => new StatementReader(d, f).Equation(s, CalculationForms.TaskResistance));
        var finding = Assert.Single(findings.Findings);
        Assert.Null(equation);
        Assert.Equal((rule, Given.File(text).Locate(place)), (finding.Rule.Name, finding.Place));
    }

    [Theory]
    [InlineData("% of task time scoring 3+", "35%", "3", "35")]
    [InlineData("Task time scoring ≥4", "**12.5 %**", "4", "12.5")]
    public void A_share_of_task_time_names_the_score_it_counts_from(string name, string value, string from, string share)
    {
        var (document, findings) = Given.Document(name + " " + value);
        var read = new StatementReader(document, findings).Share(new StatedText(name, new(0, name.Length)), new(name.Length + 1, name.Length + 1 + value.Length))!;
        Assert.Equal((from, share), (read.FromScore.ToString(), read.Share.ToString()));
    }
}
