using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>Words as an author wrote them, and where.</summary>
/// <param name="Text">The words, marks such as bold left out.</param>
/// <param name="Span">Their place.</param>
public readonly record struct StatedText(string Text, SourceSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
