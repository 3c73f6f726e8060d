using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Whether the scores of a document's history can have been published when it says.</summary>
internal static class HistoryChecks
{
    /// <summary>Whether an assessment can be of the day that its front matter, or a folder's defaults, say in <paramref name="file"/>: plans reach a year ahead at most, slips of the year further.</summary>
    public static void Future(FrontMatter front, SourceFile file, DateOnly today, FindingBag findings)
    {
        // A day that a folder's defaults say has no place in the document.
        if (front is { Assessed: { } day, AssessedSpan: { Length: > 0 } span } && IsFuture(day, today))
            findings.Add(Rules.FutureDate, file, span, $"The assessment is dated {Dates.Iso(day)}, more than a year from now.", "Is the year right?");
    }

    /// <summary>Whether a day is too far ahead for an assessment; never where there is none.</summary>
    public static bool IsFuture(DateOnly? day, DateOnly today) => today.Year < DateOnly.MaxValue.Year && day > today.AddYears(1);

    public static void Run(ScoredAssessment scored, FindingBag findings)
    {
        var (front, file, m) = (scored.Assessment.Front, scored.Assessment.File, scored.Methodology);
        var seen = new HashSet<DateOnly>();
        foreach (var past in front.History)
        {
            if (past.Date is { } day && !seen.Add(day))
                findings.Add(Rules.ImpossibleHistory, file, past.DateSpan, $"The history has two scores of {Dates.Iso(day)}.", "Keep the one that was published.");
            else if (past.Date is { } late && front.Assessed is { } assessed && late >= assessed)
                findings.Add(Rules.ImpossibleHistory, file, past.DateSpan, $"The history is of scores before the assessment, which is of {Dates.Iso(assessed)}.", "The assessment's own score is no part of its history.");
            if (past.Score is { } score && (score < m.Score.Round(m.LowestScore) || score > m.Score.Round(m.HighestScore)))
                findings.Add(Rules.ImpossibleHistory, file, past.ScoreSpan, $"No role can score {Computed.Exact(score)}: scores are from {Computed.Rounded(m.LowestScore, m.Score.Decimals)} to {Computed.Rounded(m.HighestScore, m.Score.Decimals)}.");
            else if (past.Score is { } fine && fine != m.Score.Round(fine))
                findings.Add(Rules.ImpossibleHistory, file, past.ScoreSpan, $"{Computed.Exact(fine)} was never published: scores are published with {m.Score.DecimalsInWords}.", "Write what readers saw.");
        }
    }
}
