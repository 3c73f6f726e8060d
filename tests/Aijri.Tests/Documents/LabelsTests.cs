using Aijri.Documents;

namespace Aijri.Tests.Documents;

public class LabelsTests
{
    [Theory]
    [InlineData("Task Resistance Score: 3.75", LineLabel.TaskResistance)]
    [InlineData("Task Resistance: 3.75", LineLabel.TaskResistance)]
    [InlineData("Displacement/Augmentation split: 0%", LineLabel.Split)]
    [InlineData("Raw: 5.9466", LineLabel.Raw)]
    [InlineData("Raw score: 5.9466", LineLabel.Raw)]
    [InlineData("JobZone Score: 68.2", LineLabel.Score)]
    [InlineData("JobZone Score (AIJRI): 68.2", LineLabel.Score)]
    [InlineData("AIJRI score: 68.2", LineLabel.Score)]
    [InlineData("Zone: GREEN", LineLabel.Zone)]
    [InlineData("Sub-label: Green", LineLabel.SubLabel)]
    [InlineData("Assessor override: None", LineLabel.Override)]
    [InlineData("Quick screen result: Protective 2", LineLabel.QuickScreen)]
    [InlineData("Seniority note: x", LineLabel.Prose)]
    [InlineData("Note: x", LineLabel.None)]
    [InlineData("Raw", LineLabel.None)]
    [InlineData(": x", LineLabel.None)]
    [InlineData("", LineLabel.None)]
    public void A_line_is_known_by_what_stands_before_its_colon(string line, LineLabel label) => Assert.Equal(label, Labels.Of(line, out _));

    [Theory]
    [InlineData("RAW: 1")]
    [InlineData("**Raw:** 1")]
    [InlineData("**Raw**: 1")]
    [InlineData("Raw : 1")]
    [InlineData("`raw`: 1")]
    [InlineData("1. Raw: 1")]
    [InlineData("Raw (product): 1")]
    public void Case_marks_spaces_and_remarks_do_not_count(string line) => Assert.Equal(LineLabel.Raw, Labels.Of(line, out _));

    [Fact]
    public void The_length_takes_in_the_colon()
    {
        Labels.Of("**Raw:** 1", out var length);
        Assert.Equal(6, length);
    }

    [Fact]
    public void An_unknown_label_has_no_length()
    {
        Labels.Of("Note: 1", out var length);
        Assert.Equal(0, length);
    }

    [Fact]
    public void A_colon_far_along_a_sentence_makes_no_label() => Assert.Equal(LineLabel.None, Labels.Of("Raw (" + new string('x', 60) + "): 1", out _));

    [Theory]
    [InlineData("JobZone Score", LineLabel.Score)]
    [InlineData("**Raw:**", LineLabel.Raw)]
    [InlineData("Evidence Modifier", LineLabel.None)]
    public void A_row_is_known_by_its_first_cell(string cell, LineLabel label) => Assert.Equal(label, Labels.OfRow(cell));
}
