using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

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
            await made.Page.Locator("form[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.Equal(await ShownAsync(rendered), await ShownAsync(made));
        }
        made.AssertClean();
    }

    [ChromiumFact]
    public async Task Roles_are_added_by_keyboard_and_the_address_carries_them()
    {
        var roles = PageKinds.Roles(site);
        await using var visit = await OpenAsync("");
        await Box(visit).FocusAsync();
        foreach (var (role, query) in new[] { (roles[0], $"?a={roles[0].Slug}"), (roles[^1], $"?a={roles[0].Slug}&b={roles[^1].Slug}") })
        {
            // The next role is asked for where the last was.
            Assert.Equal("search", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
            await visit.Page.Keyboard.TypeAsync(role.Title);
            await visit.Page.Locator("[role=option][aria-selected=true]").WaitForAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Root + "compare/" + query);
            await visit.Page.Locator("form[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
        Assert.Equal([roles[0].Title, roles[^1].Title], await visit.Page.Locator("thead .role-link").AllInnerTextsAsync());
        Assert.Equal($"{roles[0].Title} and {roles[^1].Title}", await visit.Page.TitleAsync());
        await using var shared = await site.OpenAsync();
        await shared.Page.GotoAsync(visit.Page.Url);
        await shared.Page.Locator("form[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal(await ShownAsync(visit), await ShownAsync(shared));
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task A_part_of_another_name_and_a_press_add_a_role()
    {
        var (slug, alias) = AnyAlias();
        await using var visit = await OpenAsync("");
        await Box(visit).FillAsync(alias.ToUpperInvariant()[..^1]);
        await visit.Page.Locator("[role=option]").First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{site.Root}compare/?a={slug}");
    }

    [ChromiumFact]
    public async Task A_role_that_is_chosen_is_suggested_no_more()
    {
        var role = PageKinds.Roles(site)[0];
        await using var visit = await OpenAsync("");
        Assert.Contains(role.Title, await SuggestedAsync());
        await visit.GoAsync($"compare/?a={role.Slug}");
        await visit.Page.Locator("form[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.DoesNotContain(role.Title, await SuggestedAsync());

        async Task<IReadOnlyList<string>> SuggestedAsync()
        {
            await Box(visit).FillAsync(role.Title);
            await visit.Page.Locator("[role=option]").Or(visit.Page.GetByText("No role of this name")).First.WaitForAsync();
            return await visit.Page.Locator("[role=option] span:nth-of-type(2)").AllInnerTextsAsync();
        }
    }

    [ChromiumFact]
    public async Task A_name_that_nobody_has_is_said_to_be_unknown_and_leads_nowhere()
    {
        await using var visit = await OpenAsync("");
        await Box(visit).FillAsync("zzz");
        await visit.Page.GetByText("No role of this name").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("", new Uri(visit.Page.Url).Query);
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task Suggestions_and_chosen_roles_break_no_rule()
    {
        await using var visit = await OpenAsync($"?a={PageKinds.Roles(site)[0].Slug}");
        await visit.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        foreach (var (typed, width, scheme) in ((string, int, ColorScheme)[])[("e", 390, ColorScheme.Dark), ("a", 1280, ColorScheme.Light), ("zzz", 320, ColorScheme.Light)])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Box(visit).FillAsync(typed);
            await visit.Page.Locator(".suggestions:visible").WaitForAsync();
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
            Assert.Equal("", await visit.Page.EvaluateAsync<string>("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.id} at ${v.nodes.map(n => n.target).join(', ')}`).join('; ')
                """));
        }
    }

    [ChromiumFact]
    public async Task A_role_is_taken_out_and_the_others_stay()
    {
        var roles = PageKinds.Roles(site);
        await using var visit = await OpenAsync($"?a={roles[0].Slug}&b={roles[1].Slug}&d={roles[2].Slug}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Remove {roles[1].Title}", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{site.Root}compare/?a={roles[0].Slug}&b={roles[2].Slug}");
        await visit.Page.Locator("#compared table").WaitForAsync();
        Assert.Equal([roles[0].Title, roles[2].Title], await visit.Page.Locator("thead .role-link").AllInnerTextsAsync());
    }

    [ChromiumFact]
    public async Task Without_script_the_page_says_what_is_there_to_read()
    {
        await using var visit = await site.OpenAsync(script: false);
        await visit.GoAsync("compare/");
        Assert.Contains("needs script", await visit.Page.Locator("main .notice").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main :is(input, select, button):visible").CountAsync());
        Assert.NotEqual(0, await visit.Page.Locator("#pairs a").CountAsync());
    }

    [ChromiumFact]
    public async Task Four_roles_fit_a_phone_and_break_no_rule()
    {
        var roles = PageKinds.Roles(site);
        await using var visit = await OpenAsync($"?a={roles[0].Slug}&b={roles[1].Slug}&c={roles[2].Slug}&d={roles[^1].Slug}");
        Assert.Equal(4, await visit.Page.Locator("thead .role-link").CountAsync());
        Assert.False(await Box(visit).IsVisibleAsync());
        Assert.Equal("Four is the most.", await visit.Page.Locator("#said").InnerTextAsync());
        foreach (var width in (int[])[320, 390, 1280])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        }
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task A_role_that_is_none_is_named_and_the_others_are_compared()
    {
        var roles = PageKinds.Roles(site);
        await using var visit = await OpenAsync("?a=no-such-role&b=..%2F..%2Fdata&c=%3Cscript%3E");
        var said = visit.Page.Locator("#said");
        Assert.Equal(0, await visit.Page.Locator("#compared:visible").CountAsync());
        Assert.Equal(0, await visit.Page.Locator("#chosen li").CountAsync());
        Assert.Equal("There is no role “no-such-role”. There is no role “../../data”. There is no role “<script>”.", await said.InnerTextAsync());
        await visit.GoAsync($"compare/?a={roles[0].Slug}&b=nope&c={roles[^1].Slug}&d={roles[0].Slug}");
        await visit.Page.Locator("#compared table").WaitForAsync();
        Assert.Equal([roles[0].Title, roles[^1].Title], await visit.Page.Locator("thead .role-link").AllInnerTextsAsync());
        Assert.Equal("There is no role “nope”.", await said.InnerTextAsync());
        // Each was asked for, and is not there.
        Assert.All(visit.Complaints, c => Assert.Contains("404", c, StringComparison.Ordinal));
        Assert.Equal(4, visit.Complaints.Count);
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

    private static ILocator Box(Visit visit) => visit.Page.GetByLabel("Add a role");

    private (string Slug, string Alias) AnyAlias()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Output, "search.json")));
        var role = json.RootElement.GetProperty("roles").EnumerateArray().First(r => r.GetProperty("aliases").EnumerateArray().Any(a => a.GetString()!.Length > 12));
        return (role.GetProperty("slug").GetString()!, role.GetProperty("aliases").EnumerateArray().First(a => a.GetString()!.Length > 12).GetString()!);
    }

    private async Task<Visit> OpenAsync(string query)
    {
        var visit = await site.OpenAsync();
        await visit.GoAsync("compare/" + query);
        await visit.Page.Locator("form[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return visit;
    }
}
