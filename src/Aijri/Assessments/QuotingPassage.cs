using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A passage that may quote other roles.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Offset">Where it begins in its file.</param>
/// <param name="MayNameUnknown">Whether it may quote a role that nobody assesses: else there is nothing in it where no known role is named.</param>
public readonly record struct QuotingPassage(string Text, int Offset, bool MayNameUnknown)
{
    /// <summary>What was held to be this role's own and is not its value: another role named beside it may explain it.</summary>
    public ImmutableArray<SourceSpan> Accused { get; init; } = [];
}
