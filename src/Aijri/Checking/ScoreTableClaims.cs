using System.Globalization;
using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Claims of the evidence, barrier and protective tables, the quick screen and the growth check.</summary>
internal static class ScoreTableClaims
{
    /// <summary>The claims that state the totals; null where none is stated.</summary>
    public readonly record struct Totals(Claim? Evidence, Claim? Barriers);

    public static Totals Add(ScoredAssessment scored, ClaimList claims)
    {
        var (a, m) = (scored.Assessment, scored.Methodology);
        var protective = Table(claims, "protective", a.Protective, m.Protective, scored.Protective);
        if (a.QuickScreen?.Protective is { } screened)
            claims.Repeat("quick-screen.protective", "The protective total on this line", Rules.RepeatMismatch, screened, scored.Protective, protective);
        if (a.QuickScreen?.Growth is { } growth)
            claims.Repeat("quick-screen.growth", "The growth correlation on this line", Rules.RepeatMismatch, growth, scored.Growth, null);
        for (var i = 0; i < a.GrowthConfirmed.Length; i++)
            claims.Repeat(i == 0 ? "growth.confirmed" : $"growth.confirmed-{(i + 1).ToString(CultureInfo.InvariantCulture)}", "The growth correlation on this line", Rules.RepeatMismatch, a.GrowthConfirmed[i], scored.Growth, null);
        return new Totals(
            Table(claims, "evidence", a.Evidence, m.Evidence, scored.Evidence),
            Table(claims, "barriers", a.Barriers, m.Barriers, scored.Barriers));
    }

    private static Claim? Table(ClaimList claims, string id, ScoreTable? table, ScoreScale scale, Computed? total)
    {
        if (table is null)
            return null;
        RangeClaims.Add(claims, id, table.Range, scale.Score);
        if (table.Total is not { } printed)
            return null;
        if (printed.Denominator is { } denominator)
            claims.Constant($"{id}.denominator", $"The highest {scale.Name} total", Rules.DenominatorMismatch, denominator, scale.Total.Max);
        return claims.Number($"{id}.total", $"The {scale.Name} total", Rules.TotalMismatch, printed.Value, total);
    }
}
