using System.Collections.Immutable;
using System.Text;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>A passage that may quote other roles. It waits until all are known, so its text is kept in UTF-8, which takes half of the room.</summary>
/// <param name="text">Its text.</param>
/// <param name="offset">Where it begins in its file.</param>
/// <param name="mayNameUnknown">Whether it may quote a role that nobody assesses.</param>
public readonly struct QuotingPassage(ReadOnlySpan<char> text, int offset, bool mayNameUnknown)
{
    private readonly byte[] _text = Utf8(text);

    /// <summary>Where it begins in its file.</summary>
    public int Offset { get; } = offset;

    /// <summary>Whether it may quote a role that nobody assesses: else there is nothing in it where no known role is named.</summary>
    public bool MayNameUnknown { get; } = mayNameUnknown;

    /// <summary>What was held to be this role's own and is not its value: another role named beside it may explain it.</summary>
    public ImmutableArray<SourceSpan> Accused { get; init; } = [];

    /// <summary>Its text, made anew each time.</summary>
    public string Read() => Encoding.UTF8.GetString(_text);

    private static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
