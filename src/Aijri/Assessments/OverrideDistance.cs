namespace Aijri.Assessments;

/// <summary>The distance between its two scores that an override line prints: "raised by 1.5 points", "24.9 + 1.5 = 26.4".</summary>
internal static class OverrideDistance
{
    private const string By = "by ";

    // What the reason begins with; it may speak of other points.
    private static readonly string[] Reasons = ["because", "since ", " as ", ": ", "; ", ". "];

    /// <summary>The number; null where none is printed.</summary>
    /// <param name="line">The line after its label.</param>
    /// <param name="offset">Where it stands in the file.</param>
    /// <param name="formula">The formula score printed in it.</param>
    public static Stated? In(ReadOnlySpan<char> line, int offset, Stated formula)
    {
        foreach (var reason in Reasons)
        {
            if (line.IndexOf(reason, StringComparison.OrdinalIgnoreCase) is > 0 and var begins)
                line = line[..begins];
        }
        if (formula.Span.End - offset is not (> 0 and var behind) || behind > line.Length)
            return null;
        var sign = PastMarks(line, behind);
        if (sign < line.Length && (line[sign] == '+' || NumberReader.IsSign(line[sign])) && NumberReader.TryRead(line, PastMarks(line, sign + 1), offset, out var added, out var end) && line[PastMarks(line, end)..].StartsWith("="))
            return added;
        var by = line.IndexOf(By, StringComparison.OrdinalIgnoreCase);
        return by >= 0 && NumberReader.TryRead(line, PastMarks(line, by + By.Length), offset, out var points, out end) && line[PastMarks(line, end)..].StartsWith("point") ? points : null;
    }

    private static int PastMarks(ReadOnlySpan<char> text, int at) => text[at..].IndexOfAnyExcept(" *_") is >= 0 and var next ? at + next : text.Length;
}
