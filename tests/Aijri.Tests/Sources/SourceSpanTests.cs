using Aijri.Sources;

namespace Aijri.Tests.Sources;

public class SourceSpanTests
{
    [Fact]
    public void A_place_without_width_has_no_length() => Assert.Equal(0, SourceSpan.At(7).Length);

    [Theory]
    [InlineData(2, 4, 8, 9)]
    [InlineData(8, 9, 2, 4)]
    [InlineData(2, 9, 3, 4)]
    public void A_union_covers_both(int start, int end, int otherStart, int otherEnd) =>
        Assert.Equal(new SourceSpan(2, 9), new SourceSpan(start, end).Union(new SourceSpan(otherStart, otherEnd)));
}
