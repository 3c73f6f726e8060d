using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>The table of all roles where it takes several pages: complete without script, and with it searched, filtered and sorted as a whole.</summary>
[Collection(OneSite.Name)]
public sealed class ManyRolesTests(PublishedSite site, ManyRoles many) : IClassFixture<ManyRoles>
{
    private const int Shown = 200;

    // A row as a reader and a link checker see it.
    private const string Rows = """
        rows => rows.map(row => [row.innerText.replace(/\s+/g, ' ').trim(), row.className, row.querySelector('.role-link').href, parseFloat(row.querySelector('.spark-bar').getAttribute('width')), row.querySelector('.badge').outerHTML].join(' | '))
        """;

    [ChromiumFact]
    public async Task Without_script_every_role_stands_on_one_of_several_linked_pages()
    {
        await using var visit = await OpenAsync(script: false);
        var titles = new List<string>(await TitlesAsync(visit));
        var pages = 1;
        for (; await visit.Page.Locator("a[rel=next]").CountAsync() > 0; pages++)
        {
            Assert.Equal(0, await visit.Page.Locator("main :is(input, select, button):visible").CountAsync());
            await visit.Page.Locator("a[rel=next]").ClickAsync();
            // A long page may be read before all of it is there.
            await visit.Page.WaitForURLAsync($"**/roles/page/{pages + 1}/");
            titles.AddRange(await TitlesAsync(visit));
        }
        Assert.Equal(3, pages);
        Assert.Equal(many.Roles.Select(r => r.Title), titles);
    }

    [ChromiumFact]
    public void Every_page_of_a_long_list_leads_to_the_next()
    {
        var next = Directory.EnumerateDirectories(many.Output, "2", SearchOption.AllDirectories).ToList();
        Assert.Contains(Path.Combine(many.Output, "roles", "page", "2"), next);
        Assert.Contains(Path.Combine(many.Output, "leaderboards", "overall", "page", "2"), next);
        foreach (var page in next)
            Assert.Contains($"<a rel=\"next\" href=\"/sub/{Path.GetRelativePath(many.Output, page)}/\">", File.ReadAllText(Path.Combine(page, "..", "..", "index.html")), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Each_page_of_a_list_tells_which_it_is()
    {
        await using var visit = await OpenAsync("page/2/", script: false);
        Assert.Equal("All roles, page 2 of 3 · AIJRI", await visit.Page.TitleAsync());
        Assert.Equal("All roles, page 2 of 3", await visit.Page.Locator("h1").InnerTextAsync());
        Assert.StartsWith("Page 2 of 3. ", await visit.Page.Locator("meta[name=description]").GetAttributeAsync("content"), StringComparison.Ordinal);
        Assert.Equal(visit.Page.Url, await visit.Page.Locator("link[rel=canonical]").GetAttributeAsync("href"));
        await visit.GoAsync("leaderboards/overall/page/3/");
        Assert.EndsWith(", page 3 of 3", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Nothing_is_loaded_before_something_is_asked()
    {
        await using var visit = await OpenAsync();
        Assert.Equal(500, (await TitlesAsync(visit)).Count);
        Assert.DoesNotContain(visit.Requests, r => r.EndsWith("search.json", StringComparison.Ordinal));
        await ChooseAsync(visit, "Zone", "Red");
        await Status(visit).Filter(new() { HasText = " of " }).WaitForAsync();
        await ChooseAsync(visit, "Zone", "");
        await ChooseAsync(visit, "Zone", "Red");
        Assert.Single(visit.Requests, r => r.EndsWith("search.json", StringComparison.Ordinal));
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task A_filter_reaches_the_roles_of_all_pages_and_more_are_shown_on_request()
    {
        await using var visit = await OpenAsync();
        var red = many.Roles.Where(r => r.Zone == "Red").Select(r => r.Title).ToList();
        Assert.True(red.Count > Shown);
        Assert.Empty((await TitlesAsync(visit)).Intersect(red));
        await ChooseAsync(visit, "Zone", "Red");
        await SaysAsync(visit, $"{red.Count} of {many.Roles.Count} roles, the first {Shown} below");
        Assert.Equal(red.Take(Shown), await TitlesAsync(visit));
        Assert.Equal(0, await visit.Page.Locator(".parts").CountAsync());
        await More(visit).ClickAsync();
        Assert.Equal(red.Take(2 * Shown), await TitlesAsync(visit));
        // Who goes on by keyboard goes on with the first of the new ones.
        Assert.Equal(red[Shown], await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        for (var shown = 2 * Shown; shown < red.Count; shown += Shown)
            await More(visit).ClickAsync();
        Assert.Equal(red, await TitlesAsync(visit));
        Assert.False(await More(visit).IsVisibleAsync());
        await SaysAsync(visit, $"{red.Count} of {many.Roles.Count} roles");
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task Search_order_and_filters_together_are_in_an_address_that_any_page_of_the_list_reads()
    {
        await using var first = await OpenAsync("page/2/");
        await first.Page.Locator("th[data-sort=evidence] button").ClickAsync();
        await SaysAsync(first, $"{many.Roles.Count} roles, the first {Shown} below");
        Assert.Equal("descending", await first.Page.Locator("th[data-sort=evidence]").GetAttributeAsync("aria-sort"));
        Assert.Equal(many.Roles.OrderByDescending(r => r.Evidence).Take(Shown).Select(r => r.Title), await TitlesAsync(first));
        await ChooseAsync(first, "Zone", "Yellow");
        await first.Page.GetByLabel("Search", new() { Exact = true }).FillAsync("ENGINEER");
        var address = new Uri(first.Page.Url);
        Assert.Equal("/sub/roles/?q=ENGINEER&zone=Yellow&sort=evidence&order=descending", address.PathAndQuery);
        var titles = await TitlesAsync(first);
        Assert.Equal(many.Roles.Where(r => r.Zone == "Yellow" && r.Title.Contains("engineer", StringComparison.OrdinalIgnoreCase)).OrderByDescending(r => r.Evidence).Select(r => r.Title), titles);
        await using var second = await OpenAsync("page/3/" + address.Query);
        await SaysAsync(second, $"{titles.Count} of {many.Roles.Count} roles");
        Assert.Equal(titles, await TitlesAsync(second));
    }

    [ChromiumFact]
    public async Task Rows_that_script_makes_are_those_of_the_pages()
    {
        await using var rendered = await OpenAsync(script: false);
        var rows = new List<string>();
        foreach (var page in (string[])["", "page/2/", "page/3/"])
        {
            await rendered.GoAsync("roles/" + page);
            rows.AddRange(await rendered.Page.Locator("#roles tbody tr").EvaluateAllAsync<string[]>(Rows));
        }
        await using var made = await OpenAsync("?sort=title");
        await SaysAsync(made, $"the first {Shown} below");
        await made.Page.Locator("th[data-sort=score] button").ClickAsync();
        while (await More(made).IsVisibleAsync())
            await More(made).ClickAsync();
        Assert.Equal(rows, await made.Page.Locator("#roles tbody tr").EvaluateAllAsync<string[]>(Rows));
    }

    [ChromiumFact]
    public async Task Cleared_filters_show_the_highest_scores_again()
    {
        await using var visit = await OpenAsync("page/2/?zone=Red");
        await SaysAsync(visit, "of");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the filters" }).ClickAsync();
        await SaysAsync(visit, $"{many.Roles.Count} roles, the first {Shown} below");
        Assert.Equal(many.Roles.Take(Shown).Select(r => r.Title), await TitlesAsync(visit));
        Assert.Equal("/sub/roles/", new Uri(visit.Page.Url).PathAndQuery);
    }

    [ChromiumFact]
    public async Task Where_the_roles_cannot_be_loaded_the_page_says_so_and_stays()
    {
        await using var visit = await OpenAsync();
        await visit.Page.RouteAsync("**/search.json", route => route.AbortAsync());
        await ChooseAsync(visit, "Zone", "Red");
        await SaysAsync(visit, "The roles could not be loaded");
        Assert.Equal(many.Roles.Take(500).Select(r => r.Title), await TitlesAsync(visit));
        await visit.Page.UnrouteAsync("**/search.json");
        await ChooseAsync(visit, "Zone", "Green");
        await SaysAsync(visit, "of");
    }

    [ChromiumFact]
    public async Task Made_rows_fit_every_screen_and_break_no_rule()
    {
        await using var visit = await OpenAsync("?zone=Red");
        await SaysAsync(visit, "of");
        await visit.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(320, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Light), (1280, ColorScheme.Dark)])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
            Assert.Equal("", await visit.Page.EvaluateAsync<string>("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.id} at ${v.nodes.map(n => n.target).join(', ')}`).join('; ')
                """));
        }
    }

    [ChromiumFact]
    public async Task Side_by_side_any_of_many_roles_is_found_on_a_small_page()
    {
        Assert.InRange(new FileInfo(Path.Combine(many.Output, "compare", "index.html")).Length, 1, 20_000);
        await using var visit = await site.OpenAsync(root: many.Root);
        await visit.GoAsync("compare/");
        await visit.Page.Locator("form[data-ready]").WaitForAsync();
        Assert.DoesNotContain(visit.Requests, r => r.EndsWith("search.json", StringComparison.Ordinal));
        foreach (var title in new[] { many.Roles[^1].Title, many.Roles[many.Roles.Count / 2].Title })
        {
            await visit.Page.GetByLabel("Add a role").FillAsync(title.ToLowerInvariant());
            await visit.Page.Locator("[role=option]").Filter(new() { Has = visit.Page.GetByText(title, new() { Exact = true }) }).First.ClickAsync();
            await Assertions.Expect(visit.Page.Locator("#chosen")).ToContainTextAsync(title);
        }
        await visit.Page.Locator("#compared table").WaitForAsync();
        Assert.Equal(2, await visit.Page.Locator("thead .role-link").CountAsync());
        visit.AssertClean();
    }

    private async Task<Visit> OpenAsync(string path = "", bool script = true)
    {
        var visit = await site.OpenAsync(script: script, root: many.Root);
        await visit.GoAsync("roles/" + path);
        return visit;
    }

    private static ILocator More(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" });

    private static ILocator Status(Visit visit) => visit.Page.Locator("#count");

    private static async Task SaysAsync(Visit visit, string text) => await Assertions.Expect(Status(visit)).ToContainTextAsync(text);

    private static async Task ChooseAsync(Visit visit, string filter, string value) => await visit.Page.GetByLabel(filter, new() { Exact = true }).SelectOptionAsync(value);

    private static async Task<IReadOnlyList<string>> TitlesAsync(Visit visit) => await visit.Page.Locator("#roles tbody tr:visible .role-link").AllInnerTextsAsync();
}
