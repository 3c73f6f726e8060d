using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A number or label in a sentence that may repeat a value of the role, or quote one of another.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="At">Its token.</param>
/// <param name="Quantity">What the words beside it say it is.</param>
/// <param name="IsOpen">Whether another role is spoken of, so that it cannot be known from this document alone whose value it is.</param>
public sealed record ProseStatement(Passage Passage, int At, Quantity Quantity, bool IsOpen)
{
    /// <summary>The zone or label, for a statement in words; null for a number.</summary>
    public StatedText? Label { get; init; }

    /// <summary>Whether the words could mean something else, so that a contradiction is worth a warning only.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether the sentence speaks of another time, another case or other people: then a number that differs is none of the role's.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Whether the sentence speaks of this role at an earlier time: then the number may be an earlier score of it.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Whether the number is written with a decimal comma: then it is reported, and held to nothing.</summary>
    public bool HasDecimalComma => Label is null && Passage.Tokens[At].HasDecimalComma;

    /// <summary>Which side of the zone the role is said to be on: '&gt;' above, '&lt;' below; null: in it.</summary>
    public char? Side { get; init; }

    /// <summary>The token of the distance in points to that side's threshold; −1 where none is given.</summary>
    public int DistanceAt { get; init; } = -1;

    /// <summary>The zone, label or number.</summary>
    public SourceSpan Span => Label?.Span ?? Number.Span;

    /// <summary>The number with its place in the file.</summary>
    public Stated Number => Passage.InFile(Passage.Tokens[At].Number);

    /// <summary>What the number is printed over; null when nothing.</summary>
    public Stated? Denominator => Passage.Tokens[At].Denominator is { } below ? Passage.InFile(below)
        : Elsewhere.IsOutOf(Passage, At) ? Passage.InFile(Passage.Tokens[Passage.Is(At + 1, "out") ? At + 3 : At + 2].Number) : null;
}
