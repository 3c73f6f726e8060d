using Aijri.Assessments;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Assessments;

public sealed class OverrideReaderTests
{
    [Theory]
    [InlineData("None — the calculated result is published unchanged.")]
    [InlineData("**None.**")]
    [InlineData("No override.")]
    [InlineData("n/a")]
    [InlineData("Not needed: all 3 reviewers agree.")]
    [InlineData("—")]
    [InlineData("No.")]
    [InlineData("Unchanged.")]
    [InlineData("Accepted; the 35% share is what counts.")]
    [InlineData("None. The formula score is accepted; it compares well to 79.3 for security engineers.")]
    [InlineData("None — kept, but 3 barriers may yet fall")]
    [InlineData("None. No change to 2025 assessment")]
    [InlineData("None → see the 2 notes below, moved to 65.0 in a draft")]
    [InlineData("No change to 2025 assessment")]
    [InlineData("2 assessors agreed that none is needed")]
    [InlineData("Nothing was adjusted.")]
    [InlineData("The assessors see no reason for one.")]
    [InlineData("The published score is the formula's.")]
    [InlineData("Left as it is.")]
    [InlineData("Rejected.")]
    [InlineData("0.0")]
    [InlineData("±0 points")]
    [InlineData("The result is kept; it compares well to 79.3 for security engineers.")]
    [InlineData("Kept. Raising 3 objections to 2 rows changed nothing.")]
    public void No_override_is_one_without_scores(string line)
    {
        var (read, findings) = Given.Read(line, (d, f, s) => new OverrideReader(d, f).Read(s));
        Assert.Equal((null, null, null, 0), (read!.Formula, read.Published, read.Reason, findings.Count));
    }

    [Theory]
    [InlineData("Formula score 99.9 accepted.")]
    [InlineData("None: the formula's 99.9 stands.")]
    [InlineData("Not needed: **99.9** stands.")]
    public void A_formula_score_is_read_where_nothing_is_overridden(string line) =>
        Assert.Equal(99.9m, Given.Read(line, (d, f, s) => new OverrideReader(d, f).Read(s)).Value!.Formula!.Value.Value);

    [Theory]
    [InlineData("Formula score 68.2 adjusted to\n40.0 because the supply is thin.", "68.2", "40.0", "the supply is thin.")]
    [InlineData("No longer 68.2: adjusted to 40.0 because the supply is thin", "68.2", "40.0", "the supply is thin")]
    [InlineData("Because demand rose 12% in 2025, formula score 68.2 adjusted to 70.0.", "68.2", "70.0", "demand rose 12% in 2025")]
    [InlineData("Formula score 68.2 lowered by 1.2 to 67.0 because of it", "68.2", "67.0", "of it")]
    [InlineData("Formula score 68.2 adjusted to -5 because", "68.2", "-5", "")]
    [InlineData("Formula score 68.2 adjusted to 65.0 because the licence is new.", "68.2", "65.0", "the licence is new.")]
    [InlineData("68.2/100 → **65.0/100**: the licence is new.", "68.2", "65.0", "the licence is new.")]
    [InlineData("65.0 — since the licence is new", "", "65.0", "the licence is new")]
    [InlineData("68.2 to 65.0, reason: the licence is new", "68.2", "65.0", "the licence is new")]
    [InlineData("68.2 to 65.0. Assessors saw the licence", "68.2", "65.0", "Assessors saw the licence")]
    [InlineData("68.2 to 65.0; reasonable doubt", "68.2", "65.0", "reasonable doubt")]
    [InlineData("68.2 to 65.0", "68.2", "65.0", "")]
    [InlineData("68.2 to 65.0.", "68.2", "65.0", "")]
    [InlineData("68.2/100 to 65.0/100 because …", "68.2", "65.0", "")]
    [InlineData("Formula score 68.2 adjusted to 65 because the licence is new.", "68.2", "65", "the licence is new.")]
    [InlineData("68.2 -> 65, since the licence is new", "68.2", "65", "the licence is new")]
    [InlineData("Not 68.2 but 65.0: the licence is new", "68.2", "65.0", "the licence is new")]
    [InlineData("Formula score 68.2, but **65.0** because the licence is not new", "68.2", "65.0", "the licence is not new")]
    [InlineData("The panel lowered the formula's 68.2, as before, to 65.0 because the licence is new.", "68.2", "65.0", "the licence is new.")]
    [InlineData("Formula 19.0 → published 21.0, because the licence is new", "19.0", "21.0", "the licence is new")]
    [InlineData("Published at 21.0 instead of 19.0 because the licence is new", "19.0", "21.0", "the licence is new")]
    [InlineData("Published at **21.0/100** instead of the formula's… because the licence is new", "", "21.0", "instead of the formula's… because the licence is new")]
    [InlineData("We raise the score by 2 points to 21.0 because the licence is new", "", "21.0", "the licence is new")]
    [InlineData("Adjusted upward by 2.0 to 21.0, since the licence is new", "", "21.0", "the licence is new")]
    [InlineData("Formula 67.9, published 66.0: nights wear people out", "67.9", "66.0", "nights wear people out")]
    [InlineData("The formula gives 67.9; we publish 66.0, because nights wear people out", "67.9", "66.0", "nights wear people out")]
    [InlineData("We publish 66.0 instead of the formula's 67.9, because nights wear people out", "67.9", "66.0", "nights wear people out")]
    [InlineData("Yes: 66.0 instead of 67.9, because nights wear people out", "67.9", "66.0", "nights wear people out")]
    [InlineData("−1.9 points, to 66.0, because nights wear people out", "", "66.0", "nights wear people out")]
    [InlineData("67.9 − 1.9 = 66.0, because nights wear people out", "67.9", "66.0", "nights wear people out")]
    [InlineData("67.9 to 66.0, not because of the pay but because of nights", "67.9", "66.0", "not because of the pay but because of nights")]
    [InlineData("The posts are few. Formula score 67.9 adjusted to 66.0.", "67.9", "66.0", "The posts are few")]
    [InlineData("Because posts are few: formula score 67.9 adjusted to 66.0.", "67.9", "66.0", "posts are few")]
    [InlineData("Formula score = 67.9, adjusted to 65.9 because pay is low.", "67.9", "65.9", "pay is low.")]
    [InlineData("Formula score = 67.9. Adjusted to 65.9 because pay is low.", "67.9", "65.9", "pay is low.")]
    [InlineData("We published 64.0 in 2025; formula score 67.9 now adjusted to 65.9 because pay is low.", "67.9", "65.9", "pay is low.")]
    [InlineData("Formula score 67.9 adjusted to 65.9 (discussed with two readers), because pay is low.", "67.9", "65.9", "(discussed with two readers), because pay is low.")]
    [InlineData("Formula score 67.9 adjusted to 65.9 after the evidence was considered again.", "67.9", "65.9", "after the evidence was considered again.")]
    [InlineData("Formula score 67.9 adjusted to 65.9, with pay considered.", "67.9", "65.9", "with pay considered.")]
    [InlineData("Formula score 67.9 adjusted to 65.9 until the pay data are in.", "67.9", "65.9", "until the pay data are in.")]
    [InlineData("Formula score 67.9 adjusted to 65.9, which does not change the zone, because pay is low.", "67.9", "65.9", "which does not change the zone, because pay is low.")]
    [InlineData("Formula score 67.9 adjusted to 65.9 to reflect what the tables would hide.", "67.9", "65.9", "to reflect what the tables would hide.")]
    [InlineData("67.9 → 65.9 (pay was not counted).", "67.9", "65.9", "(pay was not counted).")]
    [InlineData("67.9 lowered to 65.9, not 65.0, because pay is low.", "67.9", "65.9", "not 65.0, because pay is low.")]
    [InlineData("Formula score 67.9 might be too high and is adjusted to 65.9 because pay is low.", "67.9", "65.9", "pay is low.")]
    [InlineData("Formula score: 67.9 adjusted to 65.9.", "67.9", "65.9", "")]
    [InlineData("The assessors' decision: 67.9 adjusted to 65.9.", "67.9", "65.9", "")]
    [InlineData("Lowered from 21.0 by 2.0 to a score of 19.0, as the licence is new", "21.0", "19.0", "the licence is new")]
    public void An_override_is_read_with_its_scores_and_its_reason(string line, string formula, string published, string reason)
    {
        var read = Given.Read(line, (d, f, s) => new OverrideReader(d, f).Read(s)).Value!;
        Assert.Equal((formula, published, reason), ($"{read.Formula}", $"{read.Published}", $"{read.Reason}"));
    }

    [Theory]
    [InlineData("The panel felt it should be lower.")]
    [InlineData("The panel compared it to 79.3 for security engineers.")]
    [InlineData("Lowered, but 3 barriers may yet fall.")]
    [InlineData("3 of 5 assessors moved it to 2 points below.")]
    [InlineData("We considered lowering the score to 66.0 and did not.")]
    [InlineData("An adjustment from 67.9 to 66.0 was discussed and dropped.")]
    [InlineData("Discussed (67.9 to 66.0), not applied.")]
    [InlineData("Lowering it to 66.0 was discussed; no override was made.")]
    [InlineData("The panel discussed lowering the score to 66.0 and decided against it.")]
    [InlineData("A second assessor would have lowered it to 66.0. We do not.")]
    [InlineData("The previous override to 66.0 has been removed.")]
    [InlineData("The override to 66.0 of the first edition is withdrawn.")]
    [InlineData("Removed: formula score 67.9 was adjusted to 66.0 until 2025.")]
    public void An_override_without_a_score_is_reported(string line)
    {
        var (read, findings) = Given.Read(line, (d, f, s) => new OverrideReader(d, f).Read(s));
        Assert.Equal((true, null, null), (read!.IsUnclear, read.Formula, read.Published));
        Assert.Equal(["unreadable-claim"], findings.Names());
    }
}
