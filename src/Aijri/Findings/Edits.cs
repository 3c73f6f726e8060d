using System.Text;
using Aijri.Sources;

namespace Aijri.Findings;

/// <summary>Puts the edits of findings into a text.</summary>
public static class Edits
{
    /// <summary>The edits of <paramref name="fixes"/>, which are of one file, that may be made together: where two would touch one place, the first is taken, and all or none of a fix.</summary>
    public static List<Edit> Of(IEnumerable<Fix> fixes)
    {
        var taken = new List<Edit>();
        foreach (var fix in fixes)
        {
            var added = fix.Edits.Where(e => !taken.Contains(e)).ToList();
            if (!added.Exists(e => taken.Exists(t => Overlap(t.Place, e.Place))))
                taken.AddRange(added);
        }
        return [.. taken.OrderBy(e => e.Place.Line).ThenBy(e => e.Place.Column)];
    }

    /// <summary>The text of <paramref name="file"/> with <paramref name="edits"/>, which are in the order of the text and do not overlap. Nothing else changes.</summary>
    public static string Apply(SourceFile file, IEnumerable<Edit> edits)
    {
        var text = new StringBuilder(file.Text.Length + 16);
        var copied = 0;
        foreach (var (place, newText) in edits)
        {
            var span = file.SpanOf(place);
            text.Append(file.Text, copied, span.Start - copied).Append(newText);
            copied = span.End;
        }
        return text.Append(file.Text, copied, file.Text.Length - copied).ToString();
    }

    private static bool Overlap(Location a, Location b) =>
        (a.Line, a.Column).CompareTo((b.EndLine, b.EndColumn)) < 0 && (b.Line, b.Column).CompareTo((a.EndLine, a.EndColumn)) < 0
        || (a.Line, a.Column) == (b.Line, b.Column);
}
