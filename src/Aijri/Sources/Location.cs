namespace Aijri.Sources;

/// <summary>A span as people and editors name it. Lines and columns count from 1; columns in UTF-16 code units; the end is exclusive.</summary>
/// <param name="Path">The file, with <c>/</c>, as reports show it.</param>
/// <param name="Line">First line.</param>
/// <param name="Column">First column.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">Column just past the end.</param>
/// <param name="LineText">The text of the first line, for a code frame; empty when the file could not be read.</param>
public readonly record struct Location(string Path, int Line, int Column, int EndLine, int EndColumn, string LineText)
{
    /// <summary>The place of a finding about a file as a whole.</summary>
    public static Location Whole(string path) => new(path, 1, 1, 1, 1, "");

    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}:{Column}";
}
