using System.Collections.Immutable;

namespace Aijri.Measurement.Oracle;

/// <summary>A line of a table.</summary>
/// <param name="Start">Where the line begins.</param>
/// <param name="End">Just past its last character; its line end is not part of it.</param>
/// <param name="Cells">Its cells, without blanks and bold.</param>
internal sealed record TableLine(int Start, int End, ImmutableArray<Token> Cells)
{
    /// <summary>The first cell, or the second where the first only numbers the rows or is empty.</summary>
    public string Name => Cells.FirstOrDefault(c => c.Text.Length > 0 && c.Text != "#" && !c.Text.All(char.IsAsciiDigit)).Text ?? "";
}
