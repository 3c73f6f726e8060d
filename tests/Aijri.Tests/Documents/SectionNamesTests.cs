using Aijri.Documents;

namespace Aijri.Tests.Documents;

public class SectionNamesTests
{
    [Theory]
    [InlineData("Role Definition", SectionKind.RoleDefinition)]
    [InlineData("Protective Principles + AI Growth Correlation", SectionKind.ProtectivePrinciples)]
    [InlineData("Protective Principles and AI Growth Correlation", SectionKind.ProtectivePrinciples)]
    [InlineData("Protective Principles", SectionKind.ProtectivePrinciples)]
    [InlineData("Task Decomposition", SectionKind.TaskDecomposition)]
    [InlineData("Evidence Score", SectionKind.EvidenceScore)]
    [InlineData("Barrier Assessment", SectionKind.BarrierAssessment)]
    [InlineData("AI Growth Correlation Check", SectionKind.GrowthCheck)]
    [InlineData("JobZone Composite Score (AIJRI)", SectionKind.CompositeScore)]
    [InlineData("JobZone Composite Score", SectionKind.CompositeScore)]
    [InlineData("Sub-Label Determination", SectionKind.SubLabel)]
    [InlineData("Sub‑Label Determination", SectionKind.SubLabel)]
    [InlineData("Sublabel Determination", SectionKind.SubLabel)]
    [InlineData("Assessor Commentary", SectionKind.Commentary)]
    [InlineData("Score vs Reality Check", SectionKind.RealityCheck)]
    [InlineData("Score vs. Reality Check", SectionKind.RealityCheck)]
    [InlineData("What the Numbers Don't Capture", SectionKind.NumbersDontCapture)]
    [InlineData("What the Numbers Don’t Capture", SectionKind.NumbersDontCapture)]
    [InlineData("Who Should Worry (and Who Shouldn't)", SectionKind.WhoShouldWorry)]
    [InlineData("What This Means", SectionKind.WhatThisMeans)]
    [InlineData("Conclusion", SectionKind.Other)]
    [InlineData("", SectionKind.Other)]
    public void A_section_is_known_by_its_names(string name, SectionKind kind) => Assert.Equal(kind, SectionNames.KindOf(name));

    [Theory]
    [InlineData("EVIDENCE SCORE")]
    [InlineData("evidence  score")]
    [InlineData("Evidence\u00a0Score")]
    [InlineData("Evidence Score:")]
    [InlineData("**Evidence Score**")]
    [InlineData("4. Evidence Score")]
    [InlineData("4.1 Evidence Score")]
    [InlineData("Evidence Score (9/10)")]
    [InlineData("— Evidence Score —")]
    public void Case_marks_spaces_numbering_and_remarks_do_not_count(string name) => Assert.Equal(SectionKind.EvidenceScore, SectionNames.KindOf(name));

    [Theory]
    [InlineData("Evidence Scores")]
    [InlineData("The Evidence Score")]
    [InlineData("Evidence Score and more")]
    public void A_name_is_matched_whole(string name) => Assert.Equal(SectionKind.Other, SectionNames.KindOf(name));

    [Fact]
    public void Every_name_in_the_lists_is_the_name_of_its_kind() =>
        Assert.All(SectionNames.Scoring.Concat(SectionNames.Prose), s => Assert.Equal(s.Kind, SectionNames.KindOf(s.Name)));

    [Theory]
    [InlineData("Time %", "time")]
    [InlineData("Aug/Disp", "aug disp")]
    [InlineData("  Don't  STOP ", "dont stop")]
    [InlineData("12. Tasks 3", "tasks 3")]
    [InlineData("100", "100")]
    [InlineData("***", "")]
    public void Folding_keeps_words_in_lower_case(string name, string folded) => Assert.Equal(folded, SectionNames.Fold(name));

    [Theory]
    [InlineData(SectionKind.RealityCheck, true)]
    [InlineData(SectionKind.WhatThisMeans, true)]
    [InlineData(SectionKind.SubLabel, false)]
    [InlineData(SectionKind.Other, false)]
    public void Commentary_is_prose(SectionKind kind, bool isProse) => Assert.Equal(isProse, kind.IsProse());
}
