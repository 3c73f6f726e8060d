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
    public void An_override_without_a_score_is_reported(string line)
    {
        var (read, findings) = Given.Read(line, (d, f, s) => new OverrideReader(d, f).Read(s));
        Assert.Null(read);
        Assert.Equal(["unreadable-claim"], findings.Names());
    }
}
