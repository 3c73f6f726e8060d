using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>The search box of the front page.</summary>
[Collection(OneSite.Name)]
public sealed class SearchTests(PublishedSite site)
{
    [ChromiumFact]
    public async Task Typing_suggests_roles_and_the_keyboard_chooses_one()
    {
        await using var visit = await OpenAsync();
        await Box(visit).PressSequentiallyAsync("junior soft");
        await Options(visit).First.WaitForAsync();
        Assert.Contains("Junior Software Developer", await Options(visit).First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("true", await Box(visit).GetAttributeAsync("aria-expanded"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        var active = await Box(visit).GetAttributeAsync("aria-activedescendant");
        Assert.Equal("true", await visit.Page.Locator($"#{active}").GetAttributeAsync("aria-selected"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Root + "roles/junior-software-developer/");
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task A_title_comes_before_another_name_that_begins_the_same()
    {
        await using var visit = await OpenAsync();
        await Box(visit).PressSequentiallyAsync("book");
        await Options(visit).First.WaitForAsync();
        Assert.Contains("Bookkeeper", await Options(visit).First.InnerTextAsync(), StringComparison.Ordinal);
        // It has a higher score, and goes by "Book Translator" too.
        Assert.Contains("Literary Translator", await Options(visit).Nth(1).InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_pointer_chooses_too()
    {
        await using var visit = await OpenAsync();
        await Box(visit).FillAsync("data sci");
        await Options(visit).Filter(new() { HasText = "Data Scientist" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Root + "roles/data-scientist/");
    }

    [ChromiumFact]
    public async Task Arrows_go_round_and_Escape_closes()
    {
        await using var visit = await OpenAsync();
        await Box(visit).FillAsync("engineer");
        await Options(visit).First.WaitForAsync();
        var count = await Options(visit).CountAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("true", await Options(visit).Nth(count - 1).GetAttributeAsync("aria-selected"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("true", await Options(visit).First.GetAttributeAsync("aria-selected"));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await Options(visit).CountAsync());
        Assert.Equal("false", await Box(visit).GetAttributeAsync("aria-expanded"));
        Assert.Equal("engineer", await Box(visit).InputValueAsync());
    }

    [ChromiumFact]
    public async Task Without_a_choice_the_words_go_to_the_table()
    {
        await using var visit = await OpenAsync();
        await Box(visit).FillAsync("developer");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Root + "roles/?q=developer");
        await Assertions.Expect(visit.Page.GetByLabel("Search", new() { Exact = true })).ToHaveValueAsync("developer");
        foreach (var row in await visit.Page.Locator("#roles tbody tr:visible").AllAsync())
            Assert.Contains("developer", await row.GetAttributeAsync("data-names"), StringComparison.OrdinalIgnoreCase);
    }

    [ChromiumFact]
    public async Task A_name_that_nobody_has_is_said_to_be_unknown()
    {
        await using var visit = await OpenAsync();
        await Box(visit).FillAsync("zzz");
        await visit.Page.GetByText("No role of this name").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal(0, await Options(visit).CountAsync());
    }

    private static ILocator Box(Visit visit) => visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a role" });

    private static ILocator Options(Visit visit) => visit.Page.GetByRole(AriaRole.Option);

    private async Task<Visit> OpenAsync()
    {
        var visit = await site.OpenAsync();
        await visit.GoAsync("");
        return visit;
    }
}
