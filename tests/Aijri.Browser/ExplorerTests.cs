using System.Globalization;
using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>The table of all roles: sorting, filters, search, and the address that carries them.</summary>
[Collection(OneSite.Name)]
public sealed class ExplorerTests(PublishedSite site)
{
    [ChromiumFact]
    public async Task A_header_sorts_and_says_which_way()
    {
        await using var visit = await OpenAsync();
        var header = visit.Page.Locator("th[data-sort=task-resistance]");
        await header.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("descending", await header.GetAttributeAsync("aria-sort"));
        var falling = await ColumnAsync(visit, "Task Resistance");
        Assert.Equal(falling.OrderDescending(), falling);
        await header.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("ascending", await header.GetAttributeAsync("aria-sort"));
        var rising = await ColumnAsync(visit, "Task Resistance");
        Assert.Equal(rising.Order(), rising);
        Assert.True(rising[0] < rising[^1]);
        Assert.Equal(1, await visit.Page.Locator("th[aria-sort]").CountAsync());
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task Minus_numbers_sort_below_zero()
    {
        await using var visit = await OpenAsync("?sort=evidence&order=ascending");
        var evidence = await ColumnAsync(visit, "Evidence");
        Assert.True(evidence[0] < 0 && evidence[^1] > 0);
        Assert.Equal(evidence.Order(), evidence);
    }

    [ChromiumFact]
    public async Task A_filter_narrows_the_table_and_the_count_says_so()
    {
        await using var visit = await OpenAsync();
        var roles = PageKinds.Roles(site);
        await visit.Page.GetByLabel("Zone", new() { Exact = true }).SelectOptionAsync("Red");
        var red = roles.Where(r => r.Zone == "Red").Select(r => r.Title).ToList();
        Assert.Equal(red, await TitlesAsync(visit));
        Assert.Equal($"{red.Count} of {roles.Count} roles", await visit.Page.GetByRole(AriaRole.Status).InnerTextAsync());
        await visit.Page.GetByLabel("Zone", new() { Exact = true }).SelectOptionAsync("");
        Assert.Equal($"{roles.Count} roles", await visit.Page.GetByRole(AriaRole.Status).InnerTextAsync());
    }

    [ChromiumFact]
    public async Task Every_choice_of_every_filter_shows_roles()
    {
        await using var visit = await OpenAsync();
        foreach (var filter in await visit.Page.Locator("#filters select:not([name=sort])").AllAsync())
        {
            foreach (var option in await filter.Locator("option:not([value=''])").AllAsync())
            {
                await filter.SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
                Assert.NotEmpty(await TitlesAsync(visit));
            }
            await filter.SelectOptionAsync("");
        }
    }

    [ChromiumFact]
    public async Task A_role_is_found_by_its_title_and_by_another_name_whatever_the_case()
    {
        await using var visit = await OpenAsync();
        var search = visit.Page.GetByLabel("Search", new() { Exact = true });
        await search.FillAsync("sciENTIST dat");
        Assert.Equal(["Data Scientist"], await TitlesAsync(visit));
        var row = visit.Page.Locator("#roles tbody tr[data-names*=' | ']").First;
        await search.FillAsync("");
        var names = (await row.GetAttributeAsync("data-names"))!.Split(" | ");
        await search.FillAsync(names[^1].ToUpperInvariant());
        Assert.Contains(names[0], await TitlesAsync(visit));
    }

    [ChromiumFact]
    public async Task The_address_carries_the_view()
    {
        await using var first = await OpenAsync();
        await first.Page.GetByLabel("Zone", new() { Exact = true }).SelectOptionAsync("Green");
        await first.Page.GetByLabel("Search", new() { Exact = true }).FillAsync("engineer");
        await first.Page.Locator("th[data-sort=barriers] button").ClickAsync();
        var query = new Uri(first.Page.Url).Query;
        await using var second = await OpenAsync(query);
        var titles = await TitlesAsync(first);
        Assert.True(titles.Count > 1);
        Assert.Equal(titles, await TitlesAsync(second));
        Assert.Equal("Green", await second.Page.GetByLabel("Zone", new() { Exact = true }).InputValueAsync());
        Assert.Equal("engineer", await second.Page.GetByLabel("Search", new() { Exact = true }).InputValueAsync());
        Assert.Equal("descending", await second.Page.Locator("th[data-sort=barriers]").GetAttributeAsync("aria-sort"));
    }

    [ChromiumFact]
    public async Task What_an_address_asks_for_and_the_table_has_not_is_left_out()
    {
        await using var visit = await OpenAsync("?zone=%3Cscript%3Ealert(1)%3C/script%3E&label=no&sort=constructor&order=up&__proto__=x");
        Assert.Equal(PageKinds.Roles(site).Count, (await TitlesAsync(visit)).Count);
        Assert.Equal("descending", await visit.Page.Locator("th[data-sort=score]").GetAttributeAsync("aria-sort"));
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task When_nothing_fits_one_button_shows_all_again()
    {
        await using var visit = await OpenAsync();
        await visit.Page.GetByLabel("Search", new() { Exact = true }).FillAsync("zzz");
        Assert.Empty(await TitlesAsync(visit));
        Assert.True(await visit.Page.Locator("#empty").IsVisibleAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show all roles" }).ClickAsync();
        Assert.Equal(PageKinds.Roles(site).Count, (await TitlesAsync(visit)).Count);
        Assert.Equal("", new Uri(visit.Page.Url).Query);
        Assert.True(await visit.Page.GetByLabel("Search", new() { Exact = true }).EvaluateAsync<bool>("e => e === document.activeElement"));
    }

    [ChromiumFact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var visit = await OpenAsync();
        await visit.Page.GetByLabel("Search", new() { Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("Red");
        Assert.Equal("Red", await visit.Page.GetByLabel("Zone", new() { Exact = true }).InputValueAsync());
        Assert.Equal(PageKinds.Roles(site).Count(r => r.Zone == "Red"), (await TitlesAsync(visit)).Count);
        for (var i = 0; i < 20 && !await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('th')?.dataset.sort === 'growth'"); i++)
            await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await visit.Page.Locator("th[data-sort=growth]").GetAttributeAsync("aria-sort"));
        // The control stays where it was, so that a second press turns the order.
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.Equal("ascending", await visit.Page.Locator("th[data-sort=growth]").GetAttributeAsync("aria-sort"));
    }

    [ChromiumFact]
    public async Task On_a_phone_a_list_sorts()
    {
        await using var visit = await OpenAsync(width: 390);
        Assert.False(await visit.Page.GetByLabel("Sort by").IsVisibleAsync());
        await visit.Page.GetByText("Filter and sort").ClickAsync();
        await visit.Page.GetByLabel("Sort by").SelectOptionAsync(new SelectOptionValue { Label = "Score, lowest first" });
        var scores = await ColumnAsync(visit, "Score");
        Assert.Equal(scores.Order(), scores);
        Assert.True(scores[0] < scores[^1]);
        Assert.Equal(0, await visit.Page.Locator("thead button:visible").CountAsync());
    }

    [ChromiumFact]
    public async Task A_plural_finds_what_is_named_in_the_singular()
    {
        await using var visit = await OpenAsync("?q=Nurses");
        Assert.Equal(["Registered Nurse"], await visit.Page.Locator("#roles tbody .role-link").AllInnerTextsAsync());
    }

    [ChromiumFact]
    public async Task Without_script_every_role_is_there_and_no_dead_control()
    {
        await using var visit = await site.OpenAsync(script: false);
        await visit.GoAsync("roles/");
        Assert.Equal(PageKinds.Roles(site).Select(r => r.Title), await TitlesAsync(visit));
        Assert.Equal(0, await visit.Page.Locator("main :is(input, select, button):visible").CountAsync());
    }

    private async Task<Visit> OpenAsync(string query = "", int width = 1280)
    {
        var visit = await site.OpenAsync(width);
        await visit.GoAsync("roles/" + query);
        return visit;
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(Visit visit) => await visit.Page.Locator("#roles tbody tr:visible .role-link").AllInnerTextsAsync();

    private static async Task<IReadOnlyList<decimal>> ColumnAsync(Visit visit, string label) =>
    [
        .. (await visit.Page.Locator($"#roles tbody tr:visible td[data-label='{label}']").AllInnerTextsAsync())
            .Select(t => decimal.Parse(t.Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture)),
    ];
}
