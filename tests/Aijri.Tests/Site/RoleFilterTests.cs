using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Tests.Site;

public sealed class RoleFilterTests
{
    [Fact]
    public void What_roles_differ_in_can_be_chosen_from()
    {
        var roles = Given.Roles([Given.Role("Weaver", 30) with { Seniority = "Junior (0-2 years)" }, Given.Role("Pilot") with { Status = "illustrative", Seniority = "Senior" }, Given.Role("Cook")]);
        var filters = RoleFilter.All(roles, [], Methodology.BuiltIn).ToDictionary(f => f.Id, f => f.Values.AsEnumerable());
        Assert.Equal(["zone", "seniority", "status"], filters.Keys);
        Assert.Equal(["Green", "Yellow"], filters["zone"]);
        Assert.Equal(["Junior", "Senior"], filters["seniority"]);
        Assert.Equal(["illustrative", "published"], filters["status"]);
    }

    [Fact]
    public void What_all_roles_share_narrows_nothing() => Assert.Empty(RoleFilter.All(Given.Roles([Given.Role("Pilot"), Given.Role("Weaver")]), [], Methodology.BuiltIn));
}
