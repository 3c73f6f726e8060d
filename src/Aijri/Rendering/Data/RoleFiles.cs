using System.Collections.Immutable;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Output;
using Aijri.Site;

namespace Aijri.Rendering.Data;

/// <summary>The files beside a role's page.</summary>
internal static class RoleFiles
{
    /// <summary>Their names.</summary>
    public static readonly ImmutableArray<string> Names = [RoleJson.Name, RoleMarkdown.Name, Badge.SvgName, Badge.JsonName];

    /// <summary>All of them, one after the other.</summary>
    public static IEnumerable<OutputFile> Of(SiteFrame site, Role role, RelatedRoles related, Document document, CheckedAssessment assessed)
    {
        yield return RoleJson.Of(site, role, related, assessed);
        yield return RoleMarkdown.Of(site, role, related, document, assessed);
        yield return Badge.Svg(role, site);
        yield return Badge.Json(role, site);
    }

    /// <summary>The path of one of them.</summary>
    public static string Path(Role role, string name) => $"roles/{role.Slug}/{name}";
}
