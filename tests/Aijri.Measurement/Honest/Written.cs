using System.Text;

namespace Aijri.Measurement.Honest;

/// <summary>A document as written.</summary>
/// <param name="Text">Its text.</param>
/// <param name="HasByteOrderMark">Whether the file begins with a byte order mark.</param>
/// <param name="Numbers">The numbers in it that follow from its inputs.</param>
/// <param name="IsOnEdge">Whether rounding carried forward took its score into another zone than the exact one.</param>
internal sealed record Written(string Text, bool HasByteOrderMark, List<MarkedNumber> Numbers, bool IsOnEdge)
{
    /// <summary>The file.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes((HasByteOrderMark ? "\ufeff" : "") + Text);
}
