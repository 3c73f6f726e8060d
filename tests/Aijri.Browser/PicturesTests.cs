namespace Aijri.Browser;

/// <summary>The pictures in the README. <c>docs/images/update.sh</c> takes them anew.</summary>
[Collection(OneSite.Name)]
public sealed class PicturesTests(PublishedSite site)
{
    private const int LargestBytes = 200 * 1024;

    [ChromiumTheory]
    [InlineData("role.png", "roles/ml-ai-engineer/", 1000)]
    [InlineData("explorer.png", "roles/", 860)]
    public async Task The_README_shows_a_page_that_the_site_has(string picture, string path, int height)
    {
        var file = Repository.Path("docs", "images", picture);
        await using var visit = await site.OpenAsync(width: 1120);
        await visit.Page.SetViewportSizeAsync(1120, height);
        await visit.GoAsync(path);
        if (Environment.GetEnvironmentVariable("AIJRI_UPDATE") is { Length: > 0 })
            await visit.Page.ScreenshotAsync(new() { Path = file });
        visit.AssertClean();
        Assert.Contains($"docs/images/{picture}", await File.ReadAllTextAsync(Repository.Path("README.md")), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(file).Length, 1, LargestBytes);
    }
}
