using System.Globalization;

namespace Aijri.Sources;

/// <summary>Dates as readers and data see them, the same in every culture.</summary>
public static class Dates
{
    /// <summary>"14 February 2026".</summary>
    public static string Text(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2026-02-14".</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
