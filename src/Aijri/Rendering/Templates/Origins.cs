using Scriban.Parsing;

namespace Aijri.Rendering.Templates;

/// <summary>Where in the templates each piece of a page comes from.</summary>
internal sealed class Origins
{
    private readonly List<(SourceSpan Span, int From)> _pieces = [];

    /// <summary>Says that a piece begins.</summary>
    /// <param name="span">Where it comes from.</param>
    /// <param name="from">At which byte of the page.</param>
    public void Add(SourceSpan span, int from) => _pieces.Add((span, from));

    /// <summary>Forgets the pieces from a byte on: what they wrote was taken back.</summary>
    public void Forget(int from) => _pieces.RemoveAll(p => p.From >= from);

    /// <summary>Where the byte <paramref name="at"/> comes from.</summary>
    public SourceSpan Of(int at) => _pieces.FindLast(p => p.From <= at).Span;
}
