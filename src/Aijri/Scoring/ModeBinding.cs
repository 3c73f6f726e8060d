using System.Collections.Immutable;
using Aijri.Documents;

namespace Aijri.Scoring;

/// <summary>Which of the methodology's modes a word stands for.</summary>
public static class ModeBinding
{
    private const int Shortest = 3;

    /// <summary>The mode that <paramref name="written"/> names in full ("augmentation"), cut short ("AUG") or as what is done ("augmented"); null when it names none, or more than one.</summary>
    public static string? Of(string written, ImmutableArray<string> modes)
    {
        foreach (var mode in modes)
        {
            if (mode.Equals(written, StringComparison.OrdinalIgnoreCase))
                return mode;
        }
        var folded = SectionNames.FoldWithoutRemark(written);
        // "40% of task time displaced"
        const string Time = "time ";
        if (folded.StartsWith("of ", StringComparison.Ordinal) && folded.IndexOf(Time, StringComparison.Ordinal) is > 0 and < 12 and var time)
            folded = folded[(time + Time.Length)..];
        foreach (var mode in modes)
        {
            if (SectionNames.AreSame(mode, folded))
                return mode;
        }
        var stem = folded.EndsWith("ed", StringComparison.Ordinal) ? folded[..^2] : folded.EndsWith("ing", StringComparison.Ordinal) ? folded[..^3] : folded;
        return stem.Length >= Shortest && modes.Where(m => SectionNames.Fold(m).StartsWith(stem, StringComparison.Ordinal)).ToList() is [var only] ? only : null;
    }
}
