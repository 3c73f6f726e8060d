namespace Aijri.Cli.Reports;

/// <summary>Numbers of things, in words.</summary>
internal static class Counted
{
    /// <summary>"1 role", "2 roles".</summary>
    public static string Of(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
