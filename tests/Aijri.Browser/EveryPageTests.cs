using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>What holds on every kind of page.</summary>
[Collection(OneSite.Name)]
public sealed class EveryPageTests(PublishedSite site)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [ChromiumFact]
    public async Task Axe_finds_nothing_on_any_screen_light_or_dark()
    {
        await using var visit = await site.OpenAsync();
        foreach (var path in PageKinds.Sample(site))
        {
            await visit.GoAsync(path);
            await visit.Page.EvaluateAsync(Axe);
            foreach (var (width, scheme) in ((int, ColorScheme)[])[(390, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Light), (1280, ColorScheme.Dark)])
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var violations = await visit.Page.EvaluateAsync<string>("""
                    async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.id} at ${v.nodes.map(n => n.target).join(', ')}`).join('; ')
                    """);
                Assert.True(violations.Length == 0, $"/{path} at {width}, {scheme}: {violations}");
            }
        }
    }

    [ChromiumFact]
    public async Task No_page_is_wider_than_the_window()
    {
        await using var visit = await site.OpenAsync();
        foreach (var path in PageKinds.Sample(site))
        {
            await visit.GoAsync(path);
            foreach (var width in (int[])[320, 390, 768, 1280, 1600])
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                Assert.True(await ContentWidthAsync(visit.Page) <= width, $"/{path} at {width}: {await ContentWidthAsync(visit.Page)} ({await WidestAsync(visit.Page)})");
            }
        }
    }

    [ChromiumFact]
    public async Task Every_page_keeps_the_policy_and_asks_nobody_else()
    {
        await using var visit = await site.OpenAsync();
        foreach (var path in PageKinds.Sample(site, 8))
            await visit.GoAsync(path);
        Assert.NotEmpty(visit.Requests);
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task Everything_can_be_read_without_script()
    {
        await using var with = await site.OpenAsync();
        await using var without = await site.OpenAsync(script: false);
        foreach (var path in PageKinds.Sample(site))
        {
            await with.GoAsync(path);
            await without.GoAsync(path);
            // What script adds is controls; words, figures and rows are there before.
            var words = await without.Page.Locator("main").InnerTextAsync();
            Assert.True(await without.Page.Locator("h1").IsVisibleAsync(), $"/{path}");
            var parts = await with.Page.Locator("main :is(h1, h2, h3, tbody tr, p.lead, dt, dd):not(.scripted *)").EvaluateAllAsync<string[]>("parts => parts.filter(p => p.checkVisibility()).map(p => p.innerText)");
            Assert.NotEmpty(parts);
            Assert.All(parts, part => Assert.Contains(Plain(part), Plain(words), StringComparison.Ordinal));
        }
    }

    [ChromiumFact]
    public async Task A_print_has_the_content_and_no_navigation()
    {
        await using var visit = await site.OpenAsync(width: 690);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var path in PageKinds.Sample(site))
        {
            await visit.GoAsync(path);
            Assert.True(await visit.Page.Locator("h1").IsVisibleAsync(), $"/{path}");
            Assert.False(await visit.Page.Locator(".site-header nav").IsVisibleAsync(), $"/{path}");
            Assert.True(await ContentWidthAsync(visit.Page) <= 690, $"/{path}: {await ContentWidthAsync(visit.Page)} ({await WidestAsync(visit.Page)})");
        }
    }

    private static async Task<int> ContentWidthAsync(IPage page) => await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    private static async Task<string> WidestAsync(IPage page) => await page.EvaluateAsync<string>(
        "() => [...document.body.querySelectorAll('*')].sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0].outerHTML.slice(0, 120)");

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
