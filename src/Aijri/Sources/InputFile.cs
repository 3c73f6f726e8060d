namespace Aijri.Sources;

/// <summary>A document to read.</summary>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="Path">Its name in reports, with <c>/</c>: relative to the content folder, or as given.</param>
/// <param name="Text">Text to read in place of the disk's; null: what is on disk.</param>
public readonly record struct InputFile(string FullPath, string Path, string? Text = null)
{
    /// <summary>The file's text; where it cannot be read, <see cref="SourceFile.WhyUnread"/> says why.</summary>
    public SourceFile Read() => Text is null ? SourceFile.ReadDocument(FullPath, Path) : new SourceFile(Path, Text);
}
