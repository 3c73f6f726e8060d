using System.Buffers;

namespace Aijri.Rendering;

/// <summary>Markup that is printed as it is. Every other value a template prints is escaped.</summary>
internal sealed record Html(string Text)
{
    public static readonly Html Empty = new("");

    /// <summary>The characters that mean something in markup or in a quoted attribute.</summary>
    public static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public override string ToString() => Text;

    /// <summary>What stands for one of <see cref="Special"/>, in UTF-8.</summary>
    public static ReadOnlySpan<byte> Escaped(char c) => c switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "&quot;"u8, '\'' => "&#39;"u8, _ => throw new ArgumentOutOfRangeException(nameof(c)) };

    /// <summary>Text with the characters escaped that mean something in markup or in a quoted attribute.</summary>
    public static string Escape(string text) => !text.AsSpan().ContainsAny(Special) ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
