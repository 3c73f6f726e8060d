namespace Aijri.Measurement.Honest;

/// <summary>A piece of a section, before any layout.</summary>
internal abstract record Block
{
    /// <summary>A table. The last row may be a total, which can be written in fewer or more cells.</summary>
    public sealed record Table(string[] Header, List<string[]> Rows) : Block
    {
        /// <summary>Which columns hold numbers.</summary>
        public int[] Numeric { get; init; } = [];

        /// <summary>Index of the total's row; −1 when there is none.</summary>
        public int Total { get; init; } = -1;
    }

    /// <summary>"Raw: 3.75 × …".</summary>
    public sealed record Line(string Label, string Text) : Block;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(string Text) : Block;

    /// <summary>A list.</summary>
    public sealed record Bullets(string[] Items) : Block;
}
