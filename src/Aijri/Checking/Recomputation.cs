using Aijri.Findings;
using Aijri.Scoring;
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
        if (Obstacle(@checked.Scored) is not null)
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

    /// <summary>Why nothing follows from the inputs, as the end of a sentence; null where something does.</summary>
    public static string? Obstacle(ScoredAssessment scored)
    {
        var whole = scored.Methodology.Tasks.TotalTime;
        return scored.TotalTime is not { } time ? "not every task has a time that can be read"
            : time.Value != whole ? $"the times add up to {Computed.Exact(time.Value)}%, not {Computed.Exact(whole)}%" : null;
    }
}
