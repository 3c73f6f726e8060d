using Aijri.Assessments;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public sealed class ZoneReaderTests
{
    [Theory]
    [InlineData("GREEN (Green ≥48, Yellow 25-47, Red <25)", "GREEN", "Green ≥ 48, Yellow - 25 47, Red < 25")]
    [InlineData("**Green** (Green >= 48, Yellow 25–47.9, Red < 25)", "Green", "Green ≥ 48, Yellow - 25 47.9, Red < 25")]
    [InlineData("Yellow (Green 48+, Yellow 25 to 47, Red ≤24.9)", "Yellow", "Green ≥ 48, Yellow - 25 47, Red ≤ 24.9")]
    [InlineData("Yellow (Green: >47.9; Yellow: 25 — 47.9; Red: <= 24)", "Yellow", "Green > 47.9, Yellow - 25 47.9, Red ≤ 24")]
    [InlineData("GREEN", "GREEN", "")]
    [InlineData("GREEN.", "GREEN", "")]
    [InlineData("GREEN (by a wide margin)", "GREEN", "")]
    [InlineData("GREEN (", "GREEN", "")]
    public void A_zone_is_read_with_the_thresholds_printed_beside_it(string line, string zone, string thresholds)
    {
        var read = Given.Read(line, (d, f, s) => new ZoneReader(d, f).Read(s)).Value!;
        Assert.Equal((zone, thresholds), (read.Zone.Text, string.Join(", ", read.Thresholds.Select(t => $"{t.Zone} {t.Comparison} {t.Low} {t.High}".Trim()))));
    }

    [Fact]
    public void A_threshold_knows_its_place()
    {
        var (text, place) = Given.Marked("GREEN (Green ≥48, Yellow 25-«47»)");
        Assert.Equal(place, Given.Read(text, (d, f, s) => new ZoneReader(d, f).Read(s)).Value!.Thresholds[1].High!.Value.Span);
    }

    [Fact]
    public void A_zone_line_without_a_word_is_reported()
    {
        var (zone, findings) = Given.Read("68.2", (d, f, s) => new ZoneReader(d, f).Read(s));
        Assert.Null(zone);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }
}
