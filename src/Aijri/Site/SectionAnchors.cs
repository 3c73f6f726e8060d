using Aijri.Documents;

namespace Aijri.Site;

/// <summary>The places on a role's page that show what a section of its document states.</summary>
internal static class SectionAnchors
{
    private static readonly (SectionKind Kind, string Id)[] Places =
    [
        (SectionKind.RoleDefinition, "role-definition"),
        (SectionKind.ProtectivePrinciples, "protective-table"),
        (SectionKind.TaskDecomposition, "task-table"),
        (SectionKind.EvidenceScore, "evidence-table"),
        (SectionKind.BarrierAssessment, "barriers-table"),
        (SectionKind.GrowthCheck, "growth-table"),
        (SectionKind.CompositeScore, "computation"),
        (SectionKind.SubLabel, "computation"),
    ];

    /// <summary>Their ids.</summary>
    public static IEnumerable<string> All => Places.Select(p => p.Id).Distinct();

    /// <summary>What a link ends with: "#evidence-score", the heading's own, leads to the place that shows the section; anything else stays as it is.</summary>
    public static string OnPage(string ending)
    {
        if (!ending.StartsWith('#'))
            return ending;
        const string Remark = "-aijri";
        var heading = ending.AsSpan(1);
        var kind = SectionNames.KindOf(heading.EndsWith(Remark, StringComparison.OrdinalIgnoreCase) ? heading[..^Remark.Length] : heading);
        return Places.FirstOrDefault(p => p.Kind == kind) is { Id: { } id } ? $"#{id}" : ending;
    }
}
