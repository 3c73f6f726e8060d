using System.Text.Json;
using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>The calculator: its arithmetic against the compiler's, its controls, and the address that carries a case.</summary>
[Collection(OneSite.Name)]
public sealed class CalculatorTests(PublishedSite site)
{
    private const string Source = "AIJRI:1/T:20x2,25x2,20x3,15x3,10x1,10x2/E:2.2.2.1.2/B:1.0.0.1.1/G:2";

    [ChromiumFact]
    public async Task It_computes_what_the_compiler_computes_to_the_last_digit()
    {
        var vectors = Vectors.All();
        Assert.True(vectors.Count > 2000);
        await using var visit = await OpenAsync(Source);
        var computed = await visit.Page.EvaluateAsync<string[]>("""
            async vectors => {
              const { compute, parse, write } = await import(document.querySelector('script[src*="js/calculator"]').src);
              const form = document.getElementById('calculator');
              const method = await (await fetch(form.dataset.methodology)).json();
              return vectors.map(vector => {
                const inputs = parse(vector, method, form.dataset.version);
                if (write(inputs, form.dataset.version) !== vector) return 'another vector';
                const r = compute(inputs, method);
                return [r.score, r.exact, r.zone, r.label, r.margin, ...r.steps.map(s => `${s.name}: ${s.formula} = ${s.value}`)].join(' | ');
              });
            }
            """, vectors);
        for (var i = 0; i < vectors.Count; i++)
            Assert.True(Vectors.Expected(vectors[i]) == computed[i], $"{vectors[i]}\ncompiler: {Vectors.Expected(vectors[i])}\nscript:   {computed[i]}");
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task It_shows_score_zone_margin_and_sum()
    {
        await using var visit = await OpenAsync(Source);
        Assert.Equal("68.2", await visit.Page.Locator("#score").InnerTextAsync());
        Assert.Equal("Green (Accelerated)", await visit.Page.Locator("#label").InnerTextAsync());
        Assert.Equal("20.2 points above Yellow", await visit.Page.Locator("#margin").InnerTextAsync());
        Assert.Equal(["3.75", "1.36", "1.06", "1.10", "5.9466", "68.2"], await visit.Page.Locator("#steps .step-value").AllInnerTextsAsync());
    }

    [ChromiumFact]
    public async Task A_role_opens_in_it_with_its_own_score()
    {
        await using var visit = await site.OpenAsync();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Output, "data", "roles.json")));
        foreach (var role in json.RootElement.GetProperty("roles").EnumerateArray().Take(4))
        {
            await visit.GoAsync($"roles/{role.GetProperty("slug").GetString()}/");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open in the calculator" }).ClickAsync();
            await visit.Page.Locator("form[data-ready]").WaitForAsync();
            Assert.Equal($"Based on {role.GetProperty("title").GetString()}.", await visit.Page.Locator("#origin").InnerTextAsync());
            Assert.EndsWith($"/roles/{role.GetProperty("slug").GetString()}/", await visit.Page.Locator("#origin a").GetAttributeAsync("href"), StringComparison.Ordinal);
            Assert.Equal(role.GetProperty("formulaScore").GetDecimal().ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), await visit.Page.Locator("#score").InnerTextAsync());
        }
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task The_keyboard_changes_an_input_and_the_address_carries_the_case()
    {
        await using var visit = await OpenAsync(Source);
        await visit.Page.GetByLabel("AI Growth Correlation").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        Assert.Equal("54.5", await visit.Page.Locator("#score").InnerTextAsync());
        Assert.EndsWith("/G:-2&role=ml-ai-engineer", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("13.7 points less than at the start.", await visit.Page.Locator("#change").InnerTextAsync());
        await using var shared = await site.OpenAsync();
        await shared.Page.GotoAsync(visit.Page.Url);
        await shared.Page.Locator("form[data-ready]").WaitForAsync();
        Assert.Equal("54.5", await shared.Page.Locator("#score").InnerTextAsync());
        Assert.Equal("−2", await shared.Page.GetByLabel("AI Growth Correlation").Locator("+ output").InnerTextAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the start" }).ClickAsync();
        Assert.Equal("68.2", await visit.Page.Locator("#score").InnerTextAsync());
    }

    [ChromiumFact]
    public async Task It_says_whose_figures_it_starts_with_and_names_nobody_for_others()
    {
        var role = PageKinds.Roles(site).First(r => r.Slug != "ml-ai-engineer");
        await using var visit = await site.OpenAsync();
        var origin = visit.Page.Locator("#origin");
        foreach (var (query, isExample) in new[] { ("", true), ($"?v={Source}", true), ($"?v={Source.Replace("20x2", "20x1", StringComparison.Ordinal)}", false), ($"?v={Source.Replace("20x2", "20x1", StringComparison.Ordinal)}&role={role.Slug}", false), ("?v=none", true) })
        {
            await visit.GoAsync($"calculator/{query}");
            await visit.Page.Locator("form[data-ready]").WaitForAsync();
            Assert.Equal(isExample, await origin.IsVisibleAsync());
            if (isExample)
                Assert.Equal("Based on ML/AI Engineer.", await origin.InnerTextAsync());
        }
        visit.AssertClean();
    }

    [ChromiumTheory]
    [InlineData("AIJRI:1/T:100x1/E:2.2.2.2.2/B:2.2.2.2.2/G:2", true)]
    [InlineData(Source, false)]
    public async Task A_score_past_the_end_of_the_line_is_explained(string vector, bool isBeyond)
    {
        await using var visit = await OpenAsync(vector);
        Assert.Equal(isBeyond, await visit.Page.Locator("#beyond").IsVisibleAsync());
        Assert.Contains("0.0 to 109.7", await visit.Page.Locator("#beyond").TextContentAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Times_that_do_not_add_up_count_as_shares_of_what_they_come_to()
    {
        const string Rest = "/E:0.0.1.0.0/B:1.0.0.1.1/G:0";
        async Task<string> ResultAsync(string tasks)
        {
            await using var one = await OpenAsync($"AIJRI:1/T:{tasks}{Rest}");
            return await one.Page.Locator(".result").InnerTextAsync();
        }
        Assert.Equal(await ResultAsync("50x2,37.5x4,12.5x1"), await ResultAsync("40x2,30x4,10x1"));
        Assert.Contains("6.00 − 2.3333", await ResultAsync("20x1,40x3"), StringComparison.Ordinal);
        await using var visit = await OpenAsync(Source);
        Assert.Equal("100% in all", await visit.Page.Locator("#time-total").InnerTextAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove task 1" }).ClickAsync();
        Assert.Equal("80% in all, scaled", await visit.Page.Locator("#time-total").InnerTextAsync());
        Assert.NotEqual("–", await visit.Page.Locator("#score").InnerTextAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a task" }).ClickAsync();
        Assert.Equal("20", await visit.Page.Locator("[name=time]").Last.InputValueAsync());
        Assert.NotEqual("–", await visit.Page.Locator("#score").InnerTextAsync());
        await visit.Page.Locator("[name=time]").Last.FillAsync("");
        Assert.Contains("No score", await visit.Page.Locator("#label").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("above 0", await visit.Page.Locator("#time-total").InnerTextAsync(), StringComparison.Ordinal);
        visit.AssertClean();
    }

    [ChromiumTheory]
    [InlineData("AIJRI:1/T:100x9/E:0.0.0.0.0/B:0.0.0.0.0/G:0")]
    [InlineData("AIJRI:1/T:100x3/E:0.0.0.0/B:0.0.0.0.0/G:0")]
    [InlineData("AIJRI:1/T:100x3/E:3.0.0.0.0/B:0.0.0.0.0/G:0")]
    [InlineData("AIJRI:2/T:100x3/E:0.0.0.0.0/B:0.0.0.0.0/G:0")]
    [InlineData("%3Cimg src=x onerror=alert(1)%3E")]
    public async Task An_address_that_cannot_be_read_is_said_to_be_so(string vector)
    {
        await using var visit = await OpenAsync(vector);
        Assert.True(await visit.Page.Locator("#unread").IsVisibleAsync());
        Assert.NotEqual("–", await visit.Page.Locator("#score").InnerTextAsync());
        visit.AssertClean();
    }

    [ChromiumFact]
    public async Task Without_script_it_explains_itself_and_shows_the_formula()
    {
        await using var visit = await site.OpenAsync(script: false);
        await visit.GoAsync("calculator/");
        Assert.Contains("needs script", await visit.Page.Locator("noscript").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator("table.formula").IsVisibleAsync());
        Assert.Equal(0, await visit.Page.Locator("main :is(input, select, button):visible").CountAsync());
    }

    private async Task<Visit> OpenAsync(string vector)
    {
        var visit = await site.OpenAsync();
        await visit.GoAsync($"calculator/?v={vector}");
        await visit.Page.Locator("form[data-ready]").WaitForAsync();
        return visit;
    }
}
