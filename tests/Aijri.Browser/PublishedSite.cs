using Microsoft.Playwright;

namespace Aijri.Browser;

/// <summary>The repository's own site, built as a user would, served, and one browser to look at it with.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly string _output = Directory.CreateTempSubdirectory("aijri-browser-").FullName;
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The site's address, with a slash at its end.</summary>
    public string Root => _server!.Root;

    /// <summary>The folder it is in.</summary>
    public string Output => _output;

    /// <summary>The addresses of all pages below <see cref="Root"/>, in order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Chromium.WhySkipped is not null)
            return;
        _server = await SiteServer.StartAsync(_output);
        Build(Repository.Root, _output, Root);
        Pages = PagesOf(_output);
        Assert.True(Chromium.Program is not null, "A browser is required here (AIJRI_REQUIRE_BROWSER), and there is no Chromium.");
        _playwright = await Playwright.CreateAsync();
        // Other tests run at the same time, on few cores.
        Assertions.SetDefaultExpectTimeout(30_000);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = ["--disable-gpu"] });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_output, recursive: true);
    }

    /// <summary>Builds the site in <paramref name="root"/> for the address <paramref name="url"/>; warnings are none of its concern.</summary>
    internal static void Build(string root, string output, string url)
    {
        using var report = new StringWriter();
        var exit = Cli.Program.Run(["build", "--root", root, "--output", output, "--base-url", url], report, report);
        Assert.True(exit == 0, report.ToString());
    }

    /// <summary>The pages of a built site that are not only redirects, the error page among them.</summary>
    internal static IReadOnlyList<string> PagesOf(string output) =>
    [
        .. Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories)
            .Where(f => !File.ReadAllText(f).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(output, f).Replace('\\', '/'))
            .Select(f => f.EndsWith("index.html", StringComparison.Ordinal) ? f[..^"index.html".Length] : f).Order(StringComparer.Ordinal),
    ];

    /// <summary>A tab of a window of its own.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="dark">Whether the reader prefers dark pages.</param>
    /// <param name="script">Whether script runs.</param>
    /// <param name="root">Address of another site to look at; null: this one.</param>
    public async Task<Visit> OpenAsync(int width = 1280, bool dark = false, bool script = true, string? root = null) => await Visit.OpenAsync(_browser!, root ?? Root, width, dark, script);
}

/// <summary>All tests share one site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class OneSite : ICollectionFixture<PublishedSite>
{
    public const string Name = "the published site";
}
