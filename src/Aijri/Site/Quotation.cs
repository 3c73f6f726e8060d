using Aijri.Sources;

namespace Aijri.Site;

/// <summary>A number or label that a document quotes of a role.</summary>
/// <param name="Of">The role's slug.</param>
/// <param name="Span">The token.</param>
/// <param name="Text">The token as written.</param>
/// <param name="IsRight">Whether it is that role's.</param>
/// <param name="Part">What it is of the role, when it is neither its score nor its zone: "Task Resistance"; else null.</param>
public readonly record struct Quotation(string Of, SourceSpan Span, string Text, bool IsRight, string? Part = null)
{
    /// <summary>Adds all that it is. To take it apart is to name every member.</summary>
    internal void AddTo(Fingerprint all)
    {
        var (of, span, text, isRight, part) = this;
        all.Add(of).Add(span.Start).Add(span.End).Add(text).Add(isRight ? 1 : 0).Add(part);
    }
}
