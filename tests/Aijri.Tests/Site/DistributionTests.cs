using Aijri.Site;

namespace Aijri.Tests.Site;

public sealed class DistributionTests
{
    [Fact]
    public void Quartiles_of_five_scores_are_scores() =>
        Assert.Equal(new Distribution(10, 20, 30, 40, 50), Distribution.Of([50, 40, 30, 20, 10]));

    [Fact]
    public void Between_two_scores_a_quartile_is_taken_in_proportion() =>
        Assert.Equal(new Distribution(10, 17.5m, 25, 32.5m, 40), Distribution.Of([40, 30, 20, 10]));

    [Fact]
    public void One_score_is_all_of_it() => Assert.Equal(new Distribution(7, 7, 7, 7, 7), Distribution.Of([7]));
}
