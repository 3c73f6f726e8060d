namespace Aijri.Site;

/// <summary>How a long list is divided into pages.</summary>
public static class Parts
{
    /// <summary>Most rows of a list that stand on one page.</summary>
    public const int Size = 500;

    /// <summary>How many pages a list of <paramref name="rows"/> rows takes; at least 1.</summary>
    public static int Count(int rows) => Math.Max(1, (rows + Size - 1) / Size);

    /// <summary>The page, from 1, on which the row at <paramref name="index"/> stands.</summary>
    public static int Of(int index) => index / Size + 1;

    /// <summary>The address of page <paramref name="part"/> of the list at <paramref name="path"/>, which ends in a slash.</summary>
    public static string Path(string path, int part) => part == 1 ? path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}{part}/");

    /// <summary>The rows of page <paramref name="part"/>.</summary>
    public static IEnumerable<T> Rows<T>(IEnumerable<T> all, int part) => all.Skip((part - 1) * Size).Take(Size);
}
