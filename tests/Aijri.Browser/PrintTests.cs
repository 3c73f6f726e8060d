using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>What pages are on paper.</summary>
[Collection(OneSite.Name)]
public sealed class PrintTests(PublishedSite site)
{
    [ChromiumFact]
    public async Task Totals_stand_once_and_the_calculator_has_its_score()
    {
        await using var visit = await site.OpenAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.GoAsync(site.Pages.First(p => p.StartsWith("roles/", StringComparison.Ordinal) && p != "roles/"));
        Assert.Equal("table-row-group", await visit.Page.Locator("table.tasks tfoot").EvaluateAsync<string>("part => getComputedStyle(part).display"));
        await visit.GoAsync("calculator/");
        await Assertions.Expect(visit.Page.Locator("#calculator .big-score")).ToBeVisibleAsync();
    }
}
