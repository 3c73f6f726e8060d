using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates write, in UTF-8 and in memory that the next page uses again: a page is large, and a copy of each would only be thrown away.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // No number takes more than a sign, a point and 29 digits, or as many noughts behind the point.
    private const int LongestNumber = 64;

    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    /// <summary>The page so far; overwritten by the next page.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>How many bytes the page has so far.</summary>
    public int Length => _length;

    /// <summary>Begins another page.</summary>
    public void Clear() => _length = 0;

    /// <summary>Takes back what was written after the first <paramref name="from"/> bytes.</summary>
    public string Take(int from)
    {
        var text = Encoding.UTF8.GetString(_bytes.AsSpan(from.._length));
        _length = from;
        return text;
    }

    /// <summary>Writes text that is in UTF-8 already, as it is.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes text as it is.</summary>
    public void Write(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Writes text with <see cref="Html.Special"/> characters escaped.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Html.Special)) >= 0; text = text[(at + 1)..])
        {
            Write(text[..at]);
            Write(Html.Escaped(text[at]));
        }
        Write(text);
    }

    /// <summary>Writes a number.</summary>
    public void Write(decimal number)
    {
        number.TryFormat(Room(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: the engine asks for the text of its output at the end of every template, and here nobody wants it.</summary>
    public override string ToString() => "";

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
}
