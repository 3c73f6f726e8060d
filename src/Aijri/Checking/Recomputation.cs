using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Makes what a document states follow from its inputs, every one of which is taken for right.</summary>
public static class Recomputation
{
    /// <summary>The edits that put what is expected in the place of every claim that differs, in the order of the text. What a sentence only may claim is left alone; where the times do not make up the whole, nothing follows.</summary>
    public static List<Edit> Edits(SourceFile file, CheckedAssessment @checked)
    {
        var edits = new List<Edit>();
        var end = 0;
        if (@checked.Scored.TotalTime?.Value != @checked.Scored.Methodology.Tasks.TotalTime)
            return edits;
        foreach (var claim in @checked.Claims)
        {
            if (claim.IsVerified || claim.Expected is not { } expected || claim.Rule == Rules.ProseDoubt || claim.Span.Start < end || claim.Span.Length == 0)
                continue;
            edits.Add(new Edit(file.Locate(claim.Span), expected));
            end = claim.Span.End;
        }
        return edits;
    }
}
