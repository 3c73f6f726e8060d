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

    /// <summary>The method.</summary>
    Methodology,

    /// <summary>What a server shows for an address that is none.</summary>
    NotFound,
}

/// <summary>A page to render.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Path">Its address below the site's, "" for the front page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence for search engines.</param>
/// <param name="Index">Which role or leaderboard; 0 for other pages.</param>
public sealed record Page(PageKind Kind, string Path, string Title, string Description, int Index = 0)
{
    /// <summary>Its file below the output folder.</summary>
    public string File => Path.Length == 0 || Path.EndsWith('/') ? Path + "index.html" : Path;
}
