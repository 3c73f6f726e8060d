using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>A heading and what stands below it, up to the next heading.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">Its name; "" for what stands before the first heading.</param>
/// <param name="Level">1 to 6; 0 before the first heading.</param>
/// <param name="Tables">Its tables, in order.</param>
/// <param name="Lines">The lines of its paragraphs and list items, in order, without list marks.</param>
/// <param name="FirstBlock">Index of its first block in the document's syntax tree, the heading not counted.</param>
/// <param name="EndBlock">Index just past its last block.</param>
public sealed record Section(
    SectionKind Kind, StatedText Heading, int Level, ImmutableArray<Table> Tables, ImmutableArray<SourceSpan> Lines, int FirstBlock, int EndBlock)
{
    /// <summary>The lines of its fenced code, in order, without the fences.</summary>
    public ImmutableArray<SourceSpan> Code { get; init; } = [];
}

/// <summary>A table.</summary>
/// <param name="Header">Its header cells.</param>
/// <param name="Rows">Its rows below the header.</param>
/// <param name="Span">From its first to its last character.</param>
public sealed record Table(ImmutableArray<SourceSpan> Header, ImmutableArray<Row> Rows, SourceSpan Span);

/// <summary>A table's row.</summary>
/// <param name="Cells">The cells the author wrote, blanks around trimmed; may be fewer or more than the header's.</param>
/// <param name="Span">From the first to the last character.</param>
public sealed record Row(ImmutableArray<SourceSpan> Cells, SourceSpan Span);
