using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads numbers in cells. A cell that should be a number and is none is reported.</summary>
internal sealed class CellReader(Document document, FindingBag findings)
{
    /// <summary>A number that should stand in <paramref name="cell"/>; null, with a finding, when it cannot be read.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="what">What the number is: "The time".</param>
    /// <param name="of">Whose; null when <paramref name="what"/> says all.</param>
    /// <param name="help">What to do about an empty cell; null when that is for the author to know.</param>
    public StatedTotal? Number(SourceSpan cell, string what, string? of = null, string? help = null)
    {
        string What() => of is null ? what : $"{what} of \"{of}\"";
        switch (NumberReader.ReadCell(document.Text(cell), cell.Start, out var number))
        {
            case NumberForm.Read:
                return number;
            case NumberForm.DecimalComma:
                findings.Add(Rules.DecimalComma, document.File, cell, $"{What()} is written with a decimal comma; write a point.");
                return null;
            case NumberForm.Empty:
                findings.Add(Rules.UnreadableNumber, document.File, cell, $"{What()} is empty.", help);
                return null;
            default:
                findings.Add(Rules.UnreadableNumber, document.File, cell, $"{What()} cannot be read as a number.");
                return null;
        }
    }

    /// <summary>A number that is no per cent and should stand in <paramref name="cell"/>; null, with a finding, when it cannot be read so.</summary>
    public StatedTotal? Plain(SourceSpan cell, string what, string? of = null, string? help = null)
    {
        var number = Number(cell, what, of, help);
        if (number is null || !IsPerCent(document.Text(cell)))
            return number;
        findings.Add(Rules.UnreadableNumber, document.File, cell, $"{(of is null ? what : $"{what} of \"{of}\"")} is written as a per cent, and it is none.");
        return null;
    }

    /// <summary>A score that should stand in <paramref name="cell"/>; null, with a finding, when it cannot be read. A per cent is none, whatever its number.</summary>
    public StatedTotal? Score(SourceSpan cell, string of) => Plain(cell, "The score", of);

    /// <summary>Whether a cell's number is a per cent.</summary>
    public static bool IsPerCent(ReadOnlySpan<char> cell) => cell.TrimEnd("*_` ").EndsWith('%') && NumberReader.ReadCell(cell, 0, out _) == NumberForm.Read;

    /// <summary>Whether a per cent sign is the first thing behind a number.</summary>
    public static bool IsPerCentBehind(ReadOnlySpan<char> rest) => rest.TrimStart("*_`])\\" + Characters.Blanks).StartsWith("%");

    /// <summary>Whether a cell holds a number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> cell) => NumberReader.ReadCell(cell, 0, out _) == NumberForm.Read;
}
