using System.Globalization;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Tests.Site;

public sealed class PagePlanTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("Page")]
    [InlineData("Page 2")]
    public void A_role_of_any_title_has_a_page_beside_those_of_a_long_list(string title)
    {
        var roles = Given.Roles([Given.Role(title), .. Enumerable.Range(1, 1_000).Select(i => Given.Role("Pilot " + i.ToString(CultureInfo.InvariantCulture)))]);
        var site = new SiteModel(Given.Settings(""), Methodology.BuiltIn, roles, new TitleIndex(roles), new Mentions([.. roles.Select(_ => (System.Collections.Immutable.ImmutableArray<int>)[])]), [])
        {
            Profiles = new Profiles(roles, Methodology.BuiltIn),
            Standing = new StandingFindings(new Compilation([], []), roles),
        };
        var pages = PagePlan.Of(site).ToArray();
        var findings = new FindingBag();
        PageAddresses.Check(site, findings);
        Assert.Empty(findings.Findings);
        Assert.Equal(["roles/", "roles/page/2/", "roles/page/3/"], pages.Where(p => p.Kind == PageKind.Explorer).Select(p => p.Path));
        Assert.All(pages.Where(p => p.Kind == PageKind.Explorer), p => Assert.Equal("roles/", Parts.ListOf(p.Path, p.Part)));
    }
}
