namespace Aijri.Sources;

/// <summary>A piece of a document's text: from <paramref name="Start"/> up to, but not including, <paramref name="End"/>.</summary>
/// <param name="Start">Index of the first UTF-16 code unit, from 0, in <see cref="SourceFile.Text"/>.</param>
/// <param name="End">Index just past the last one; equal to <paramref name="Start"/> for a place without width.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>UTF-16 code units covered; 0 or more.</summary>
    public int Length => End - Start;

    /// <summary>A place without width.</summary>
    public static SourceSpan At(int offset) => new(offset, offset);

    /// <summary>The smallest span that covers both.</summary>
    public SourceSpan Union(SourceSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
