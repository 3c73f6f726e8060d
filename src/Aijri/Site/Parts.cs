namespace Aijri.Site;

/// <summary>How a long list is divided into pages.</summary>
public static class Parts
{
    /// <summary>Most rows of a list that stand on one page.</summary>
    public const int Size = 500;

    private const string Folder = "page/";

    /// <summary>How many pages a list of <paramref name="rows"/> rows takes; at least 1.</summary>
    public static int Count(int rows) => Math.Max(1, (rows + Size - 1) / Size);

    /// <summary>The page, from 1, on which the row at <paramref name="index"/> stands.</summary>
    public static int Of(int index) => index / Size + 1;

    /// <summary>The address of page <paramref name="part"/> of the list at <paramref name="path"/>, which ends in a slash: "roles/page/2/", which no role can have, whatever its title.</summary>
    public static string Path(string path, int part) => part == 1 ? path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}{Folder}{part}/");

    /// <summary>The address of the list that has a page <paramref name="part"/> at <paramref name="path"/>.</summary>
    public static string ListOf(string path, int part) => part == 1 ? path : path[..path.LastIndexOf(Folder, StringComparison.Ordinal)];

    /// <summary>The rows of page <paramref name="part"/>.</summary>
    public static IEnumerable<T> Rows<T>(IEnumerable<T> all, int part) => all.Skip((part - 1) * Size).Take(Size);
}
