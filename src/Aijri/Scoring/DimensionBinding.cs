using System.Collections.Frozen;
using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;

namespace Aijri.Scoring;

/// <summary>Which row of a table is which dimension of the methodology.</summary>
/// <param name="Rows">One a dimension, in the methodology's order; null where there is none.</param>
/// <param name="Growth">The growth correlation's row, where the table may hold it.</param>
/// <param name="Unknown">Rows that are no dimension.</param>
/// <param name="Repeated">Rows of a dimension that has one already.</param>
public sealed record DimensionBinding(ImmutableArray<ScoreRow?> Rows, ScoreRow? Growth, ImmutableArray<ScoreRow> Unknown, ImmutableArray<ScoreRow> Repeated)
{
    /// <summary>Binds the rows of <paramref name="table"/> by folded name.</summary>
    /// <param name="table">The table; null gives no rows.</param>
    /// <param name="scale">Its dimensions.</param>
    /// <param name="growth">The growth correlation, when its row stands in this table.</param>
    public static DimensionBinding Of(ScoreTable? table, ScoreScale scale, ScoreScale? growth = null)
    {
        var growthName = growth is null ? null : Fold(growth.Name);
        var rows = new ScoreRow?[scale.Dimensions.Length];
        ScoreRow? growthRow = null;
        var unknown = ImmutableArray.CreateBuilder<ScoreRow>();
        var repeated = ImmutableArray.CreateBuilder<ScoreRow>();
        foreach (var row in table?.Rows ?? [])
        {
            var at = scale.Dimensions.IndexOf(row.Name.Text);
            var isGrowth = false;
            if (at < 0)
            {
                var name = Fold(row.Name.Text);
                at = scale.ByName.GetValueOrDefault(name, -1);
                isGrowth = at < 0 && name == growthName;
            }
            if (at >= 0 && rows[at] is null)
                rows[at] = row;
            else if (isGrowth && growthRow is null)
                growthRow = row;
            else if (at >= 0 || isGrowth)
                repeated.Add(row);
            else
                unknown.Add(row);
        }
        return new DimensionBinding([.. rows], growthRow, unknown.ToImmutable(), repeated.ToImmutable());
    }

    /// <summary>Where each folded name of <paramref name="scale"/>, aliases included, stands among its dimensions.</summary>
    internal static FrozenDictionary<string, int> NamesOf(ScoreScale scale)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < scale.Dimensions.Length; i++)
            names.TryAdd(Fold(scale.Dimensions[i]), i);
        foreach (var alias in scale.Aliases)
            names[Fold(alias.Name)] = scale.Dimensions.IndexOf(alias.Dimension);
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // "&" and "and" are one word, and a remark in brackets is no part of the name.
    private static string Fold(string name) =>
        SectionNames.FoldWithoutRemark(name).Replace(" and ", " ", StringComparison.Ordinal).Replace(" amp ", " ", StringComparison.Ordinal);
}
