using System.Text.Json;

namespace Aijri.Browser;

/// <summary>Roles side by side: chosen on one page, and rendered for every pair that a document cites.</summary>
[Collection(OneSite.Name)]
public sealed class CompareTests(PublishedSite site)
{
    [ChromiumFact]
    public async Task The_script_makes_the_table_that_the_compiler_makes()
    {
        await using var rendered = await site.OpenAsync(script: false);
        await using var made = await site.OpenAsync();
        // Pairs in alphabetical order touch every kind of role; more would only take time.
        foreach (var pair in site.Pages.Where(p => p.Contains("-vs-", StringComparison.Ordinal)).Where((_, i) => i % 5 == 0))
        {
            await rendered.GoAsync(pair);
            var choice = await rendered.Page.Locator("main a[href*='compare/?a=']").GetAttributeAsync("href");
            await made.GoAsync(choice!["/sub/".Length..]);
            await made.Page.Locator("form[data-ready]").WaitForAsync();
            Assert.Equal(await ShownAsync(rendered), await ShownAsync(made));
        }
        made.AssertClean();
    }

    [ChromiumFact]
    public async Task Roles_are_chosen_by_keyboard_and_the_address_carries_them()
    {
        var roles = PageKinds.Roles(site);
        await using var visit = await OpenAsync($"?a={roles[0].Slug}");
        Assert.Equal(0, await visit.Page.Locator("#compared table").CountAsync());
        await visit.Page.GetByLabel("Second role").FocusAsync();
        await visit.Page.Keyboard.TypeAsync(roles[^1].Title);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Locator("#compared table").WaitForAsync();
        Assert.Equal([roles[0].Title, roles[^1].Title], await visit.Page.Locator("thead .role-link").AllInnerTextsAsync());
        Assert.Equal($"?a={roles[0].Slug}&b={roles[^1].Slug}", new Uri(visit.Page.Url).Query);
        await using var shared = await site.OpenAsync();
        await shared.Page.GotoAsync(visit.Page.Url);
        await shared.Page.Locator("form[data-ready]").WaitForAsync();
        Assert.Equal(await ShownAsync(visit), await ShownAsync(shared));
    }

    [ChromiumFact]
    public async Task Four_roles_fit_a_phone_and_break_no_rule()
    {
        var roles = PageKinds.Roles(site);
        await using var visit = await OpenAsync($"?a={roles[0].Slug}&b={roles[1].Slug}&c={roles[2].Slug}&d={roles[^1].Slug}");
        Assert.Equal(4, await visit.Page.Locator("thead .role-link").CountAsync());
        foreach (var width in (int[])[320, 390, 1280])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        }
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task A_role_that_is_none_is_not_chosen()
    {
        await using var visit = await OpenAsync("?a=no-such-role&b=..%2F..%2Fdata&c=%3Cscript%3E");
        Assert.Equal(0, await visit.Page.Locator("#compared table").CountAsync());
        Assert.Equal("", await visit.Page.GetByLabel("First role").InputValueAsync());
        Assert.Equal("There is no role “no-such-role”. There is no role “../../data”. There is no role “<script>”.", await visit.Page.Locator("#said").InnerTextAsync());
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task What_keeps_a_table_from_being_made_is_said_where_it_would_stand()
    {
        var roles = PageKinds.Roles(site);
        await using var visit = await OpenAsync($"?a={roles[0].Slug}&b={roles[0].Slug}");
        var said = visit.Page.Locator("#said");
        Assert.Equal("Choose two different roles.", await said.InnerTextAsync());
        Assert.True((await said.BoundingBoxAsync())!.Height > 10);
        await visit.GoAsync($"compare/?a={roles[0].Slug}&b={roles[^1].Slug}&c=nope");
        await visit.Page.Locator("#compared table").WaitForAsync();
        Assert.StartsWith("There is no role “nope”.", await said.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True((await said.BoundingBoxAsync())!.Height > 10);
        await visit.Page.GetByLabel("Third role").SelectOptionAsync(roles[1].Slug);
        await visit.Page.Locator("thead .role-link >> nth=2").WaitForAsync();
        Assert.StartsWith("Compared: ", await said.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await said.BoundingBoxAsync())!.Height);
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task A_role_page_leads_to_its_comparisons()
    {
        await using var visit = await site.OpenAsync();
        var pair = site.Pages.First(p => p.Contains("-vs-", StringComparison.Ordinal));
        await visit.GoAsync($"roles/{pair["compare/".Length..pair.IndexOf("-vs-", StringComparison.Ordinal)]}/");
        await visit.Page.Locator($".compare-links a[href$='{pair}']").ClickAsync();
        await visit.Page.WaitForURLAsync($"**/{pair}");
        Assert.True(await visit.Page.Locator("table.comparison").IsVisibleAsync());
    }

    private static async Task<string> ShownAsync(Visit visit) => JsonSerializer.Serialize(await visit.Page.Locator("table.comparison").EvaluateAsync<string[]>(
        "table => [...table.rows].map(row => row.className + ': ' + [...row.cells].map(cell => cell.tagName + ' ' + cell.className + ' ' + cell.textContent.replace(/\\s+/g, ' ').trim()).join(' | '))"));

    private async Task<Visit> OpenAsync(string query)
    {
        var visit = await site.OpenAsync();
        await visit.GoAsync("compare/" + query);
        await visit.Page.Locator("form[data-ready]").WaitForAsync();
        return visit;
    }
}
