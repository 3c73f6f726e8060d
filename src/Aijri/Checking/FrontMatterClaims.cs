using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Claims of the front matter: what it says again must be what the document says.</summary>
internal static class FrontMatterClaims
{
    public static void Add(ScoredAssessment scored, ClaimList claims, Claim? score, Claim? zone, Claim? subLabel, FindingBag findings)
    {
        var a = scored.Assessment;
        Same(claims, "front-matter.title", "The title", a.Front.Title, a.JobTitle);
        Same(claims, "front-matter.seniority", "The seniority", a.Front.Seniority, a.SeniorityLevel);
        // Where it cannot be told whether the formula's score is published, none is right or wrong.
        if (a.Front.Score is { } text && scored.IsOverrideUsable)
            Score(scored, claims, text, score, findings);
        if (a.Front.Zone is { } stated)
            ZoneClaims.Zone(scored, claims, "front-matter.zone", "The zone", Rules.FrontMatterMismatch, stated, score, zone);
        if (a.Front.SubLabel is { } label)
            SubLabelClaims.Label(scored, claims, "front-matter.sub-label", "The sub-label", Rules.FrontMatterMismatch, label, zone, subLabel);
    }

    private static void Score(ScoredAssessment scored, ClaimList claims, StatedText text, Claim? score, FindingBag findings)
    {
        var file = scored.Assessment.File;
        var form = NumberReader.ReadCell(text.Text, text.Span.Start, out var number);
        if (form == NumberForm.DecimalComma)
        {
            findings.Add(Rules.DecimalComma, file, text.Span, "The score is written with a decimal comma; write a point.");
            return;
        }
        if (form != NumberForm.Read)
        {
            findings.Add(Rules.UnreadableNumber, file, text.Span, "The score cannot be read as a number.");
            return;
        }
        var published = scored.PublishedScore is { } value ? new Computed("published score", value, scored.IsOverridden ? () => "the assessor's override" : scored.Score!.Shown, scored.Methodology.Score.Decimals) : null;
        var upstream = scored.IsOverridden ? null : score;
        // Written with escapes, the number has no place of its own.
        var stated = file.Slice(text.Span).SequenceEqual(text.Text) ? number.Value : number.Value with { Span = text.Span };
        claims.Number("front-matter.score", "The score", Rules.FrontMatterMismatch, stated, published,
            upstream is null ? [] : [upstream], v => v[0], allowsConvention: false);
    }

    // A remark in brackets may be left out, but where both have one it is the same.
    private static bool IsSame(string a, string b) =>
        a == b || SectionNames.FoldWithoutRemark(a) == SectionNames.FoldWithoutRemark(b) && (SectionNames.Fold(a) == SectionNames.Fold(b) || !a.Contains('(', StringComparison.Ordinal) || !b.Contains('(', StringComparison.Ordinal));

    private static void Same(ClaimList claims, string id, string what, StatedText? front, StatedText? row)
    {
        if (front is { Span.Length: > 0 } stated && row is { } other)
            claims.Words(id, what, Rules.FrontMatterMismatch, stated, other.Text, IsSame(stated.Text, other.Text), "the Role Definition table");
    }
}
