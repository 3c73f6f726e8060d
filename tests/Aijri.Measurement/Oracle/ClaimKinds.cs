namespace Aijri.Measurement.Oracle;

/// <summary>The words of a <see cref="ClaimKind"/>.</summary>
internal static class ClaimKinds
{
    private static readonly string[] Names = ["derived number", "constant", "label", "leaf", "prose", "quotation", "row operation", "external"];

    /// <summary>The name in tables.</summary>
    public static string Name(this ClaimKind kind) => Names[(int)kind];

    /// <summary>The kind of this name, or of its first word; null when there is none.</summary>
    public static ClaimKind? Find(string name)
    {
        var at = Array.FindIndex(Names, n => n == name || n.StartsWith(name, StringComparison.Ordinal));
        return at < 0 ? null : (ClaimKind)at;
    }
}
