namespace Aijri.Site;

/// <summary>How scores are spread: the ends, and the three places that part them into quarters.</summary>
/// <param name="Lowest">The lowest score.</param>
/// <param name="LowerQuartile">A quarter of the way up.</param>
/// <param name="Median">Half of the way up.</param>
/// <param name="UpperQuartile">Three quarters of the way up.</param>
/// <param name="Highest">The highest score.</param>
public readonly record struct Distribution(decimal Lowest, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal Highest)
{
    /// <summary>The spread of <paramref name="descending"/>, highest first and at least one. Between two scores the place is taken in proportion.</summary>
    public static Distribution Of(IReadOnlyList<decimal> descending)
    {
        return new Distribution(At(0), At(1), At(2), At(3), At(4));

        decimal At(int quarter)
        {
            var (whole, rest) = Math.DivRem((descending.Count - 1) * quarter, 4);
            var below = descending[^(whole + 1)];
            return rest == 0 ? below : below + (descending[^(whole + 2)] - below) * rest / 4;
        }
    }
}
