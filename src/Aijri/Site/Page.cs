using System.Globalization;

namespace Aijri.Site;

/// <summary>What a page shows; its layout has the same name.</summary>
public enum PageKind
{
    /// <summary>The front page.</summary>
    Home,

    /// <summary>All roles.</summary>
    Explorer,

    /// <summary>One role.</summary>
    Role,

    /// <summary>The list of leaderboards.</summary>
    Leaderboards,

    /// <summary>One leaderboard.</summary>
    Leaderboard,

    /// <summary>The list of categories.</summary>
    Categories,

    /// <summary>One category.</summary>
    Category,

    /// <summary>Scores that moved.</summary>
    Changes,

    /// <summary>The method.</summary>
    Methodology,

    /// <summary>What was checked, and the rules.</summary>
    Verification,

    /// <summary>What a score would be with other inputs.</summary>
    Calculator,

    /// <summary>Any roles side by side.</summary>
    Compare,

    /// <summary>Two roles side by side, of which one's document names the other.</summary>
    Comparison,

    /// <summary>What a server shows for an address that is none.</summary>
    NotFound,
}

/// <summary>A page to render.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Path">Its address below the site's, "" for the front page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Describe">One sentence for search engines; pages are planned more often than made.</param>
/// <param name="Index">Which role, leaderboard, category or pair; 0 for other pages.</param>
public sealed record Page(PageKind Kind, string Path, string Title, Func<string> Describe, int Index = 0)
{
    /// <summary>The name of the file at an address that ends with a slash.</summary>
    public const string IndexFile = "index.html";

    /// <summary>One sentence for search engines.</summary>
    public string Description => Describe();

    /// <summary>Which page of a long list it is, from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>How many pages that list takes.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>The pages of a list of <paramref name="rows"/> rows that begins on this one. Those after it say which they are.</summary>
    public IEnumerable<Page> Divided(int rows)
    {
        var parts = Site.Parts.Count(rows);
        yield return this with { Parts = parts };
        for (var part = 2; part <= parts; part++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"page {part} of {parts}");
            yield return this with { Path = Site.Parts.Path(Path, part), Title = $"{Title}, {place}", Describe = () => $"P{place[1..]}. {Description}", Part = part, Parts = parts };
        }
    }

    /// <summary>Its file below the output folder.</summary>
    public string File => FileOf(Path);

    /// <summary>The file at an address below the site's.</summary>
    public static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + IndexFile : path;

    /// <summary>The address of the page in <paramref name="file"/>.</summary>
    public static string PathOf(string file) => file.EndsWith(IndexFile, StringComparison.Ordinal) ? file[..^IndexFile.Length] : file;
}
