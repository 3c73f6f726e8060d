using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>A tab in which pages of the site are looked at, and all that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _root;

    private Visit(IBrowserContext context, IPage page, string root)
    {
        (_context, Page, _root) = (context, page, root);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) => AddError(message);
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>The addresses that pages asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors of scripts, violations of the Content-Security-Policy, missing files and dialogs.</summary>
    public List<string> Complaints { get; } = [];

    internal static async Task<Visit> OpenAsync(IBrowser browser, string root, int width, bool dark, bool script)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Visit(context, await context.NewPageAsync(), root);
    }

    /// <summary>Opens a page of the site and waits until it is there and quiet.</summary>
    public async Task GoAsync(string path) => await Page.GotoAsync(_root + path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Nothing went wrong, and nothing was asked of anyone but the site.</summary>
    public void AssertClean()
    {
        Assert.Empty(Complaints);
        var origin = new Uri(_root).GetLeftPart(UriPartial.Authority);
        Assert.All(Requests, url => Assert.StartsWith(origin + "/", url, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void AddError(IConsoleMessage message)
    {
        // The error page is sent with status 404, which browsers mention.
        if (message.Type == "error" && !(message.Text.Contains("404", StringComparison.Ordinal) && message.Location.Contains("404.html", StringComparison.Ordinal)))
            Complaints.Add($"{message.Text} ({message.Location})");
    }
}
