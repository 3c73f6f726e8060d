namespace Aijri.Rendering;

/// <summary>Markup that is printed as it is. Every other value a template prints is escaped.</summary>
internal sealed record Html(string Text)
{
    public static readonly Html Empty = new("");

    public override string ToString() => Text;

    /// <summary>Text with the characters escaped that mean something in markup or in a quoted attribute.</summary>
    public static string Escape(string text) => text.AsSpan().IndexOfAny("&<>\"'") < 0 ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
