using Aijri.Rendering;

namespace Aijri.Tests.Rendering;

public sealed class LabelPlacingTests
{
    [Fact]
    public void A_point_alone_has_its_label_to_the_right_at_any_width() =>
        Assert.Equal(new PlacedLabel(0, 0, 9, 4, "start"), Assert.Single(LabelPlacing.Of([(50, 50, 5)], 300)));

    [Fact]
    public void A_label_that_would_leave_the_chart_goes_to_the_left() =>
        Assert.Equal("end", Assert.Single(LabelPlacing.Of([(98, 50, 10)], 300)).Anchor);

    [Fact]
    public void A_label_waits_for_a_wider_chart_and_is_left_out_where_none_is_wide_enough()
    {
        Assert.Equal(1, Assert.Single(LabelPlacing.Of([(50, 50, 40)], 300)).From);
        Assert.Empty(LabelPlacing.Of([(50, 50, 200)], 300));
    }

    [Fact]
    public void No_label_lies_on_a_line_of_the_chart() =>
        Assert.Equal(new PlacedLabel(0, 0, 0, -9, "middle"), Assert.Single(LabelPlacing.Of([(50, 50, 5)], 300, 50)));

    [Fact]
    public void Of_points_at_one_place_each_label_has_a_side_of_its_own_or_none()
    {
        var labels = LabelPlacing.Of([.. Enumerable.Repeat((50m, 50m, 10), 6)], 300);
        Assert.Equal(labels.Length, labels.DistinctBy(l => (l.Dx, l.Dy)).Count());
        Assert.True(labels.Length < 6);
    }
}
